"""Words from outside, printed to the letter: never an escape sequence, never markup, never turned round."""

import csv
import io
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.output.inert import inert, to_json

Run = Callable[..., CompletedProcess[str]]
HOSTILE = (
    "[sic] [bold red]not[/] [link=http://evil.example]x[/link] :smile: \x1b[31mred\x1b]8;;http://evil.example\x07y"
    "\x1b]8;;\x07 \x9b2J \u202egnp.exe\u2066 \u200f <b>bold</b> **strong** _em_ `code` # {{cite}} | a | \\ &amp; $x$"
)
FORMS = ("text", "json", "jsonl", "csv", "tsv", "md")
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.fixture
def hostile(koussa: Run, tmp_path: Path) -> Run:
    """A library every field of which is hostile."""
    source = {"publisher": HOSTILE, "title": HOSTILE, "url": "javascript:alert(1)//\x1b[31m"}
    person = {"id": "own:p", "name": HOSTILE, "role": HOSTILE}
    rows = [
        {"kind": "article", "id": "own", "title": HOSTILE, "publisher": HOSTILE, "url": "http://x.example/\x1b[31m y"},
        {"kind": "person", **person, "country": HOSTILE, "note": HOSTILE, "spellings": [{"name": HOSTILE + "2"}]},
        {
            "kind": "quote", "id": "own:q", "text": f"{HOSTILE} hostilewords", "article": "own", "speaker": person,
            "context": HOSTILE, "medium": HOSTILE, "date": "2024", "claims": ["own:c"], "sources": [source],
            "variants": [{"text": HOSTILE, "publisher": HOSTILE}],
        },
        {
            "kind": "claim", "id": "own:c", "text": f"{HOSTILE} hostilewords", "article": "own", "claimant": person,
            "subjects": [person], "verdict": "contradicted", "explanation": HOSTILE, "correction": HOSTILE,
            "sources": [source], "note": HOSTILE, "date": "2024",
        },
        {"kind": "event", "id": "own:e", "text": HOSTILE, "date": "2024", "note": HOSTILE, "article": "own"},
        {
            "kind": "quote", "id": "own:r", "text": "Ids that name nobody are from outside too.",
            "article": HOSTILE, "speaker": {"name": "Ada Reference", "id": HOSTILE}, "claims": [HOSTILE],
        },
    ]  # fmt: skip
    path = tmp_path / "own.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert koussa("import", str(path)).returncode == 0
    return koussa


COMMANDS = [
    ("quote", "hostilewords"),
    ("claim", "hostilewords"),
    ("who", "bold", "red"),
    ("who", "Ada", "Reference"),
    ("when", "2024"),
    ("show", "own"),
    ("show", "own:p"),
    ("show", "own:q"),
    ("show", "own:c"),
    ("show", "own:e"),
    ("show", "own:r"),
    ("list", "articles"),
    ("list", "people"),
    ("list", "quotes"),
    ("list", "claims"),
    ("list", "events"),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_control_character_leaves_the_program(hostile: Run, command: tuple[str, ...], form: str) -> None:
    result = hostile(*command, "--no-bundled", "--format", form, "--color", "never")
    assert result.returncode == 0, result.stderr
    text = result.stdout + result.stderr
    if form in ("csv", "tsv"):
        # Tables are exact: who reads them reads data; see `test_tables_keep_every_character`.
        return
    controls = {mark for mark in text if unicodedata.category(mark) == "Cc"} - {"\n"}
    assert not controls
    assert not set(text) & BIDI


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_on_a_terminal_only_our_own_escapes_are_sent(hostile: Run, command: tuple[str, ...]) -> None:
    import re

    page = hostile(*command, "--no-bundled", "--color", "always", env={"COLUMNS": "300"}).stdout
    ours = re.compile("\x1b\\[[0-9;]*m|\x1b]8;;(https?://[\\x21-\\x7e]*)?\x1b\\\\")
    bare = ours.sub("", page)
    assert "\x1b" not in bare
    assert "\x9b" not in bare
    assert "evil.example\x1b" not in page
    assert "javascript" not in "".join(ours.findall(page))
    assert not set(bare) & BIDI


def test_the_words_themselves_stay_on_a_page(hostile: Run) -> None:
    for options in ((), ("--color", "always")):
        page = hostile("quote", "hostilewords", "--no-bundled", *options, env={"COLUMNS": "1000"}).stdout
        for words in (
            "[sic] [bold red]not[/]",
            ":smile:",
            "<b>bold</b> **strong** _em_ `code`",
            "\\x1b[31mred",
            "\\u202egnp",
        ):
            assert words in page.replace("\n             ", " ")


def test_json_reads_back_to_every_character(hostile: Run) -> None:
    for form in ("json", "jsonl"):
        read = json.loads(hostile("quote", "hostilewords", "--no-bundled", "--format", form).stdout)
        hit = read["queries"][0]["hits"][0] if form == "json" else read
        assert hit["text"] == f"{HOSTILE} hostilewords"
        assert hit["speaker"]["name"] == HOSTILE


def test_tables_keep_every_character(hostile: Run) -> None:
    text = hostile("quote", "hostilewords", "--no-bundled", "--format", "csv").stdout
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["text"] == f"{HOSTILE} hostilewords"


def rendered(page: str) -> tuple[str, set[str], list[str]]:
    """What a reader of Markdown sees: the text, the kinds of marks, and where the links lead."""
    from markdown_it import MarkdownIt

    tokens = [
        inner
        for token in MarkdownIt().enable("table").parse(page)
        for inner in (token, *(token.children or ()))
    ]
    text = "".join(
        token.content if token.type in ("text", "text_special") else "\n"
        for token in tokens
        if not token.children
    )
    links = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    return text, {token.type for token in tokens}, links


def test_markdown_shows_the_words_and_no_markup_of_theirs(hostile: Run) -> None:
    for command in (
        ("quote", "hostilewords"),
        ("claim", "hostilewords"),
        ("show", "own:p"),
        ("show", "own:e"),
    ):
        page = hostile(*command, "--no-bundled", "--format", "md").stdout
        text, marks, links = rendered(page)
        assert inert(HOSTILE) in text
        assert not marks & {
            "em_open",
            "code_inline",
            "html_inline",
            "html_block",
            "fence",
            "code_block",
            "image",
        }
        assert links == []


def test_markdown_of_the_article_is_read_as_meant(koussa: Run) -> None:
    text, marks, links = rendered(koussa("quote", "territorial integrity", "--format", "md").stdout)
    assert "“The territorial integrity is something sacrosanct”" in text
    assert "strong_open" in marks
    assert "**" not in text
    assert links == ["http://content.time.com/time/world/article/0,8599,2062329,00.html"]


def test_markdown_keeps_several_sources_under_their_label(koussa: Run) -> None:
    page = koussa("claim", "--verdict", "contradicted", "--format", "md").stdout
    _, marks, links = rendered(page)
    assert "hardbreak" in marks
    assert len(links) > 8
    assert page.count("\n- **Sources** ") == 2
    for block in page.split("\n\n"):
        assert not block.startswith(" ")


@given(st.text(st.characters(codec=None)))
def test_any_text_is_made_inert_on_one_line(text: str) -> None:
    shown = inert(text)
    shown.encode()
    assert "\n" not in shown
    assert not {mark for mark in shown if unicodedata.category(mark) == "Cc"}
    assert not set(shown) & BIDI
    assert inert(shown) == shown


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs", "M"))))
def test_what_is_harmless_stays_to_the_letter(text: str) -> None:
    assert inert(text) == text


@given(
    st.recursive(
        st.none() | st.text(st.characters(codec=None)),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    )
)
def test_json_of_anything_reads_back_and_holds_no_control(value: object) -> None:
    for indent in (None, 2):
        text = to_json(value, indent=indent)
        text.encode()
        assert json.loads(text) == json.loads(json.dumps(value))
        assert not {mark for mark in text if unicodedata.category(mark) == "Cc"} - {"\n"}
        assert not set(text) & BIDI
        assert indent or "\n" not in text
