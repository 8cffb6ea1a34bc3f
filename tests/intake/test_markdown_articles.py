"""Articles in Markdown in a library: stored and shown as readers see them, at the places where the file has them."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[str]]

ARTICLE = """\
---
title: The weir at Orford
date: 2023-05-08
---

By **[Ines Varga](https://paper.example/varga "All her work")**

# The weir at Orford

\\"The weir won\\'t *hold* another [winter](https://paper.example/w_1),\\" said **Tam Reid**, the lock keeper.

The weir was built in **1911** by `J. Orr` & Sons, and cost &pound;4,000.

| who | said |
| --- | --- |
| Una Kerr | "Nobody ~~ever~~ asked the *river*," Una Kerr said. |

<div class="box"><p>“We mend it in <em>June</em>,” said Olive Hart.</p></div>
"""


@pytest.fixture
def article(koussa: Run, tmp_path: Path) -> Path:
    path = tmp_path / "weir.md"
    path.write_text(ARTICLE, encoding="utf-8")
    assert koussa("add", str(path), "--jobs", "1", "--quiet").returncode == 0
    return path


def hits(koussa: Run, *arguments: str) -> list[dict[str, Any]]:
    printed = koussa(*arguments, "--no-bundled", "--json").stdout
    return [hit for query in json.loads(printed)["queries"] for hit in query["hits"]]


def findings(koussa: Run, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(koussa("check", "--no-bundled", *arguments, "--json").stdout)[
        "findings"
    ]
    return found


@pytest.mark.usefixtures("article")
def test_words_are_shown_as_readers_see_them(koussa: Run) -> None:
    shown = {hit["text"]: (hit["speaker"] or {}).get("name") for hit in hits(koussa, "list", "quotes")}
    assert {
        "The weir won't hold another winter": "Tam Reid",
        "Nobody asked the river": "Una Kerr",
        "We mend it in June": "Olive Hart",
    }.items() <= shown.items()
    (listed,) = hits(koussa, "list", "articles")
    assert (listed["title"], listed["author"]) == ("The weir at Orford", "Ines Varga")


@pytest.mark.usefixtures("article")
def test_offsets_tell_the_place_in_the_file(koussa: Run) -> None:
    (hit,) = hits(koussa, "quote", "the weir won't hold another winter", "--exact")
    place = hit["locator"]
    assert (
        ARTICLE[place["start"] : place["end"]]
        == "The weir won\\'t *hold* another [winter](https://paper.example/w_1)"
    )
    assert hit["selector"]["exact"] == "The weir won't hold another winter"
    assert hit["context"] == '"The weir won\'t hold another winter," said Tam Reid, the lock keeper.'


@pytest.mark.parametrize("against", [False, True])
def test_evidence_is_shown_without_marks_at_the_place_where_the_file_has_it(
    koussa: Run, article: Path, against: bool
) -> None:
    words = (
        'Tam Reid said: "The weir won\'t hold another summer." The weir was built in 1912 by J. Orr & Sons.'
    )
    sources = ("--against", str(article)) if against else ()
    quoted, stated = findings(koussa, "--text", words, *sources)
    assert (quoted["verdict"], stated["verdict"]) == ("altered", "contradicted")
    for finding, words in (
        (quoted, "The weir won\\'t *hold* another [winter"),
        (stated, "The weir was built in **1911** by `J. Orr` & Sons"),
    ):
        (evidence,) = finding["evidence"]
        assert not set("*`[]\\<>") & set(evidence["text"] + evidence["context"])
        place = evidence["locator"]
        assert ARTICLE[place["start"] : place["end"]].startswith(words)


def test_a_bold_label_is_not_shown_in_evidence(koussa: Run, tmp_path: Path) -> None:
    talk = tmp_path / "talk.md"
    talk.write_text(
        "# A talk\n\n**Ann Day:** Nobody pays for a *weir* these days.\n\n**Tam Reid:** Then it falls.\n\n"
        "**Ann Day:** It does.\n\n**Tam Reid:** When?\n",
        encoding="utf-8",
    )
    (finding,) = findings(
        koussa, "--text", '"Nobody pays for a weir these days," Ann Day said.', "--against", str(talk)
    )
    assert finding["verdict"] == "exact"
    assert finding["evidence"][0]["context"] == "Ann Day: Nobody pays for a weir these days."


def test_a_draft_with_escapes_and_tags_is_in_order(koussa: Run, article: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(
        '\\"The weir won\\\'t hold **another** winter,\\" said Tam Reid.\n\n'
        "<p>&ldquo;Nobody asked the <i>river</i>,&rdquo; Una Kerr said.</p>\n",
        encoding="utf-8",
    )
    found = findings(koussa, str(draft), "--against", str(article), "--show", "all")
    assert [(one["verdict"], one["text"], one["line"]) for one in found] == [
        ("exact", "The weir won't hold another winter", 1),
        ("exact", "Nobody asked the river", 3),
    ]


@pytest.mark.usefixtures("article")
def test_what_is_put_right_is_known_to_a_check(koussa: Run) -> None:
    (hit,) = hits(koussa, "quote", "the weir won't hold another winter", "--exact")
    put = koussa("correct", hit["id"], "--speaker", "Ann Day", "--by", "desk", "--reason", "the tape")
    assert put.returncode == 0
    (finding,) = findings(koussa, "--text", '"The weir won\'t hold another winter," said Tam Reid.')
    assert finding["verdict"] == "misattributed"
    assert "Ann Day" in finding["message"]


def test_a_copy_is_held_against_it_as_readers_see_both(koussa: Run, article: Path, tmp_path: Path) -> None:
    same = koussa("library", "verify", "--source", str(article), "--json")
    assert same.returncode == 0
    first = next(one for one in json.loads(same.stdout)["quotations"] if "hold" in one["stored"]["text"])
    assert first["found"]["text"] == "The weir won't hold another winter"
    assert (first["found"]["start"], first["found"]["end"]) == (
        first["stored"]["start"],
        first["stored"]["end"],
    )
    copy = tmp_path / "copy.txt"
    copy.write_text('The weir at Orford\n\n"The weir won\'t hold another winter," said Tam Reid.\n', "utf-8")
    moved = json.loads(koussa("library", "verify", "--source", str(copy), "--json").stdout)
    assert [one["status"] for one in moved["quotations"] if "hold" in one["stored"]["text"]] == ["moved"]
