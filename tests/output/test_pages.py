"""Pages on a terminal: good at 60, 80 and 200 columns, without colour too, and nothing lost on the way.

The pages in ``pages/`` are what a reader sees of a small library of our own; after a change that is meant, write them
anew with ``KOUSSA_WRITE_PAGES=1 pytest tests/output/test_pages.py`` and read the difference.
"""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
PAGES = Path(__file__).parent / "pages"
ESCAPES = re.compile("\x1b\\[[0-9;]*m|\x1b]8;;[^\x1b]*\x1b\\\\")
WIDTHS = (60, 80, 200)
ADA = {"id": "harbour:ada", "name": "Ada Osei", "role": "Mayor of Northhaven"}
BO = {"id": "harbour:bo", "name": "Bo Lindqvist"}
ARCHIVE = {
    "publisher": "Northhaven City Archive",
    "title": "Minutes of the council, volume 12: the opening of the swing bridge and what was said of it",
    "url": "https://archive.example/minutes/12",
    "date": "1911-05-03",
    "note": "primary source",
}
RECORDS = [
    {
        "kind": "article", "id": "harbour", "publisher": "Harbour Post", "published": "2024-05-02",
        "title": "A Bridge That Nobody Wanted, and the Mayor Who Opened It All the Same",
        "url": "https://harbour.example/bridge", "published_status": "inferred",
    },
    {
        "kind": "person", **ADA, "country": "Northland", "note": "Mayor since 2019.",
        "spellings": [{"name": "Ada Ossei"}, {"name": "آدا أوسي", "script": "Arab"}],
    },
    {"kind": "person", **BO, "role": "Harbour master"},
    {
        "kind": "quote", "id": "harbour:q1", "article": "harbour", "speaker": ADA, "date": "2024-05-01",
        "text": "The bridge [sic] will open in May, and whoever says otherwise has not read the minutes :smile:",
        "medium": "to the Harbour Post", "context": "Asked about the delay that the newspaper had reported.",
        "locator": {"paragraph": 3, "sentence": 1}, "claims": ["harbour:c1"],
        "variants": [{"text": "The bridge opens in May", "publisher": "City Radio", "date": "2024-05-01"}],
    },
    {
        "kind": "quote", "id": "harbour:r1", "article": "harbour", "speaker": BO, "relays": ADA, "verbatim": False,
        "directness": "indirect", "text": "The mayor had never wanted the bridge.", "date": "2024-04",
        "about_date": "2023", "locator": {"paragraph": 5, "sentence": 2},
    },
    {
        "kind": "claim", "id": "harbour:c1", "article": "harbour", "text": "The old bridge was opened in 1901.",
        "claimant": {"name": "Harbour Post"}, "subjects": [ADA], "about_date": "1901", "date": "2024-05-02",
        "verdict": "contradicted", "correction": "It was opened on 3 May 1911.", "checked": "2024-06-01",
        "confidence": "high", "explanation": "The minutes of the council give the day of the opening and the guests.",
        "sources": [ARCHIVE, {"publisher": "City Radio", "via": "Web archive"}],
        "locator": {"paragraph": 7},
    },
    {"kind": "event", "id": "harbour:e1", "article": "harbour", "text": "The old bridge opens", "date": "1911-05-03"},
]  # fmt: skip
COMMANDS = {
    "quote": ("quote", "bridge"),
    "claim": ("claim", "--verdict", "contradicted"),
    "who": ("who", "Ada Osei"),
    "when": ("when",),
    "show": ("show", "harbour:q1"),
    "list": ("list", "quotes"),
}


@pytest.fixture
def harbour(koussa: Run, tmp_path: Path) -> Run:
    path = tmp_path / "own.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in RECORDS))
    assert koussa("import", str(path)).returncode == 0
    return koussa


def page(koussa: Run, command: tuple[str, ...], columns: int) -> str:
    result = koussa(*command, "--color", "always", env={"COLUMNS": str(columns)})
    assert result.returncode == 0, result.stderr
    return ESCAPES.sub("", result.stdout)


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("name", COMMANDS)
def test_a_page_looks_as_it_was_judged_good(harbour: Run, name: str, columns: int) -> None:
    shown = page(harbour, (*COMMANDS[name], "--no-bundled"), columns)
    kept = PAGES / f"{name}-{columns}.txt"
    if os.environ.get("KOUSSA_WRITE_PAGES"):
        kept.write_text(shown, "utf-8")
    assert shown == kept.read_text("utf-8")


BUNDLED = [
    ("quote", "--publisher", "TIME"),
    ("claim", "--verdict", "contradicted,disputed,imprecise"),
    ("who", "Moussa Koussa"),
    ("who", "Moussa"),
    ("when",),
    ("show", "time-koussa-2011:q11"),
    ("show", "time-koussa-2011:benotman"),
    ("list", "claims"),
]


@pytest.mark.parametrize("columns", [20, 60, 80, 200])
@pytest.mark.parametrize("command", BUNDLED, ids=" ".join)
def test_every_word_is_on_the_page_and_no_line_is_too_long(
    koussa: Run, command: tuple[str, ...], columns: int
) -> None:
    shown = page(koussa, command, columns)
    whole = koussa(*command).stdout
    assert "".join(shown.split()) == "".join(whole.split())
    longest = max(len(word) for word in whole.split())
    for row in shown.splitlines():
        # A word that is longer than the window, such as an address, is never cut.
        assert len(row) <= columns or len(row) <= longest + 40
        assert row == row.rstrip()


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_publisher_and_title_are_always_there(koussa: Run, columns: int) -> None:
    shown = " ".join(page(koussa, ("quote", "--publisher", "TIME"), columns).split())
    total = json.loads(koussa("quote", "--publisher", "TIME", "--json").stdout)["queries"][0]["total"]
    assert total > 20
    article = "TIME, “The Gaddafi Regime Suffers a Huge Defection”, 31 March 2011 (inferred), par. "
    assert shown.count(article) == total


def test_an_address_is_never_cut_and_a_long_sentence_always(koussa: Run, tmp_path: Path) -> None:
    address = "https://harbour.example/" + "a-long-way-" * 12
    sentence = "大桥将于五月开通" * 20
    own = tmp_path / "own.jsonl"
    own.write_text(
        json.dumps({"id": "own:1", "text": sentence, "article": {"id": "own", "url": address}}) + "\n"
    )
    assert koussa("import", str(own)).returncode == 0
    shown = page(koussa, ("show", "own:1"), 60)
    assert address in shown
    assert sentence not in shown
    assert sentence in "".join(shown.split())


def test_the_same_words_with_and_without_colour(koussa: Run) -> None:
    for command in BUNDLED:
        coloured = koussa(*command, "--color", "always", env={"COLUMNS": "80"}).stdout
        assert "\x1b[" in coloured
        assert "".join(ESCAPES.sub("", coloured).split()) == "".join(koussa(*command).stdout.split())


def test_arabic_is_in_logical_order_as_it_is_stored(koussa: Run) -> None:
    for columns in WIDTHS:
        assert "نعمان بن عثمان" in page(koussa, ("who", "Benotman"), columns)


def test_the_same_call_prints_the_same_bytes(koussa: Run) -> None:
    first, second = (koussa("who", "Benotman", "--color", "always").stdout for _ in range(2))
    assert first == second
