"""What people put right goes out with an export, and comes back with an import: to the same answers, all undoable."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from koussa.library.by_hand import HAND_KINDS
from koussa.library.exchange import export_lines, import_rows
from koussa.library.tabular import Row

from .test_round_trip import an_empty_library

Run = Callable[..., CompletedProcess[str]]
STORY = """\
The tide mill

“The mill will turn again,” Ann Abel, the miller, said on Monday. “The millrace is as clean as a kitchen,” she said.

“Nobody will buy that flour,” Carl Coster, a baker, said on Tuesday. “It tastes of salt,” Coster said.
"""
VOUCHED = ("--by", "the desk", "--reason", "heard on the recording")
ASKED = (
    ("list", "quotes"),
    ("list", "claims"),
    ("list", "articles"),
    ("quote", "millrace"),
    ("quote", "--speaker", "Johnny Miller"),
    ("quote", "--speaker", "Ann Abel"),
    ("quote", "--speaker", "Carl Coster"),
    ("who", "Carl Coster"),
    ("who", "Ann Abel"),
    ("who", "Dora Dunlin"),
    ("when",),
)


@pytest.fixture
def exported(koussa: Run, tmp_path: Path) -> Path:
    """The export of a library in which much was put right."""
    story = tmp_path / "mill.txt"
    story.write_text(STORY, encoding="utf-8")
    koussa("add", str(story), "--published", "2024-05-08", "--jobs", "1", "--quiet")
    ids = {
        row["text"].split()[-1].strip(","): row["id"]
        for row in rows(koussa, tmp_path / "library.sqlite3", "quotes")
    }
    kitchen, flour = ids["kitchen"], ids["flour"]
    koussa("correct", kitchen, "--speaker", "Dora Dunlin", *VOUCHED)
    koussa("correct", kitchen, "--date", "2024-05", "--by", "Emil", "--reason", "her diary")
    koussa("correct", flour, "--no-date", *VOUCHED)
    koussa("people", "merge", "Ann Abel", "Dora Dunlin", *VOUCHED)
    koussa("people", "alias", "Ann Abel", "Johnny Miller")
    koussa("people", "split", "Carl Coster", "--article", "tide mill", "--as", "Carl C.", "--by", "Emil")
    path = tmp_path / "all.jsonl"
    path.write_text(koussa("export", "--no-bundled").stdout, "utf-8")
    return path


def rows(koussa: Run, library: Path, what: str) -> list[dict[str, Any]]:
    printed = koussa("list", what, "--no-bundled", "--format", "jsonl", library=library).stdout
    return [json.loads(line) for line in printed.splitlines()]


def answers(koussa: Run, library: Path) -> list[str]:
    asked = [koussa(*one, "--no-bundled", "--json", library=library).stdout for one in ASKED]
    shown = [koussa("show", row["id"], library=library).stdout for row in rows(koussa, library, "quotes")]
    return [*asked, *shown, koussa("people", "list", "--json", library=library).stdout]


def export(koussa: Run, library: Path) -> list[str]:
    return koussa("export", "--no-bundled", library=library).stdout.splitlines(keepends=True)


def take_in(koussa: Run, library: Path, lines: Iterable[str]) -> CompletedProcess[str]:
    path = library.parent / "lines.jsonl"
    path.write_text("".join(lines), "utf-8")
    return koussa("import", str(path), library=library)


def test_a_library_restored_from_its_export_answers_the_same(
    koussa: Run, tmp_path: Path, exported: Path
) -> None:
    first, restored = tmp_path / "library.sqlite3", tmp_path / "restored.sqlite3"
    lines = export(koussa, first)
    assert f": {len(lines)} added" in koussa("import", str(exported), library=restored).stderr
    assert answers(koussa, restored) == answers(koussa, first)
    assert export(koussa, restored) == lines
    again = koussa("import", str(exported), library=restored)
    assert f"0 added, 0 replaced, {len(lines)} unchanged" in again.stderr
    assert "sound" in koussa("library", "verify", library=restored).stdout
    kitchen = next(row["id"] for row in rows(koussa, first, "quotes") if "kitchen" in row["text"])
    for undoing in (("correct", kitchen, "--undo"), ("people", "undo", "3"), ("correct", kitchen, "--undo")):
        for library in (first, restored):
            assert koussa(*undoing, library=library).returncode == 0
        assert answers(koussa, restored) == answers(koussa, first)


def test_the_lines_come_back_in_any_order(koussa: Run, tmp_path: Path, exported: Path) -> None:
    lines = exported.read_text("utf-8").splitlines(keepends=True)
    restored = tmp_path / "restored.sqlite3"
    assert take_in(koussa, restored, lines[::-1]).returncode == 0
    assert sorted(export(koussa, restored)) == sorted(lines)


def test_what_was_put_right_here_and_there_comes_together(
    koussa: Run, tmp_path: Path, exported: Path
) -> None:
    first, second = tmp_path / "library.sqlite3", tmp_path / "second.sqlite3"
    kitchen = next(row["id"] for row in rows(koussa, first, "quotes") if "kitchen" in row["text"])
    koussa("import", str(exported), library=second)
    koussa("correct", kitchen, "--undo", library=first)
    koussa("correct", kitchen, "--speaker", "Emma", "--by", "Fritz", "--reason", "he met her", library=first)
    again = take_in(koussa, first, export(koussa, second))
    assert again.returncode == 0
    told = {row["id"]: row for row in rows(koussa, first, "quotes")}[kitchen]
    assert [one["by"] for one in told["corrections"]] == ["the desk", "Fritz", "Emil"]
    assert (told["speaker"]["name"], told["date"]) == ("Emma", "2024-05")
    for _ in range(3):
        assert koussa("correct", kitchen, "--undo", library=first).returncode == 0
    told = {row["id"]: row for row in rows(koussa, first, "quotes")}[kitchen]
    assert (told["speaker"]["name"], told["date"], told["corrected_by"]) == ("Ann Abel", "2024-05-06", None)


def test_corrections_whose_words_are_gone_are_carried_too(
    koussa: Run, tmp_path: Path, exported: Path
) -> None:
    kept = exported.read_text("utf-8").splitlines(keepends=True)
    story, library = tmp_path / "mill.txt", tmp_path / "library.sqlite3"
    story.write_text(STORY.replace(" “The millrace is as clean as a kitchen,” she said.", ""), "utf-8")
    koussa("add", str(story), "--published", "2024-05-08", "--jobs", "1")
    lines, restored = export(koussa, library), tmp_path / "restored.sqlite3"
    assert not any("kitchen" in row["text"] for row in rows(koussa, library, "quotes"))
    for _ in range(2):
        take_in(koussa, restored, lines)
    assert export(koussa, restored) == lines
    story.write_text(STORY, encoding="utf-8")
    koussa("add", str(story), "--published", "2024-05-08", "--jobs", "1", library=restored)
    told = next(row for row in rows(koussa, restored, "quotes") if "kitchen" in row["text"])
    assert [one["by"] for one in told["corrections"]] == ["the desk", "Emil"]
    assert sorted(line for line in export(koussa, restored) if "corrected_by" in line) == sorted(
        line for line in kept if "corrected_by" in line
    )


def test_one_kind_alone_and_tables(koussa: Run, tmp_path: Path, exported: Path) -> None:
    lines = exported.read_text("utf-8").splitlines(keepends=True)
    for kind in HAND_KINDS:
        wanted = [line for line in lines if line.startswith(f'{{"kind": "{kind}"')]
        assert koussa("export", "--kind", kind).stdout.splitlines(keepends=True) == wanted != []
        refused = koussa("export", "--kind", kind, "--format", "csv")
        assert (refused.returncode, refused.stdout) == (2, "")
    table = koussa("export", "--no-bundled", "--format", "csv")
    assert "people_rule" not in table.stdout
    assert table.stderr == (
        "koussa: a table has records alone; 5 lines of what was put right by hand are in JSON Lines\n"
    )
    assert koussa("export", "--no-bundled", "--format", "csv", "--quiet").stderr == ""
    assert koussa("export", "--format", "csv", library=tmp_path / "none.sqlite3").stderr == ""


QUOTE = {"kind": "quote", "id": "own:1", "text": "There is no deal."}
RIGHT = {"by": "desk", "reason": "the tape", "changes": [{"field": "speaker", "after": "Ivo Holm"}]}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ({"kind": "correction", "history": [RIGHT]}, "original is missing"),
        ({"kind": "correction", "history": [RIGHT], "original": {"text": "No deal."}}, "original is missing"),
        (
            {
                "kind": "correction",
                "history": [RIGHT],
                "original": {"kind": "person", "id": "p", "name": "Ivo"},
            },
            "original is no quotation",
        ),
        ({"kind": "correction", "original": QUOTE}, "history is missing"),
        ({"kind": "correction", "history": {}, "original": QUOTE}, "history is missing"),
        ({"kind": "correction", "history": [3], "original": QUOTE}, "history[0] must be an object"),
        (
            {"kind": "correction", "history": [{**RIGHT, "by": " "}], "original": QUOTE},
            "history[0].by is blank",
        ),
        (
            {"kind": "correction", "history": [{**RIGHT, "changes": []}], "original": QUOTE},
            "history[0].changes is missing",
        ),
        (
            {
                "kind": "correction",
                "history": [{**RIGHT, "changes": [{"field": "role", "after": "A deal."}]}],
                "original": QUOTE,
            },
            "it must be one of speaker, date, text",
        ),
        (
            {
                "kind": "correction",
                "history": [{**RIGHT, "changes": [{"field": "text", "after": "A deal."}]}],
                "original": QUOTE,
            },
            "the text is not put right",
        ),
        (
            {
                "kind": "correction",
                "history": [{**RIGHT, "changes": [{"field": "date", "after": "someday"}]}],
                "original": QUOTE,
            },
            "history[0].changes: ",
        ),
        ({"kind": "correction", "quote": "own:p", "history": [RIGHT], "original": QUOTE}, "is no quotation"),
        ({"kind": "people_rule", "action": "merge", "name": "Ivo"}, "other is missing"),
        ({"kind": "people_rule", "action": "join", "name": "Ivo", "other": "Iwo"}, "merge, alias, split"),
        ({"kind": "people_rule", "action": "split", "name": "Ivo", "other": "Iwo"}, "article is where"),
        (
            {"kind": "people_rule", "action": "merge", "name": "Ivo", "other": "Iwo", "article": "a"},
            "article is where",
        ),
        ({"kind": "rule", "action": "merge"}, "correction, people_rule"),
    ],
)
def test_a_line_that_is_none_is_named(
    koussa: Run, tmp_path: Path, line: dict[str, Any], message: str
) -> None:
    person = {"kind": "person", "id": "own:p", "name": "Ivo Gant"}
    lines = [json.dumps(one) + "\n" for one in (QUOTE, person, line)]
    result = take_in(koussa, tmp_path / "library.sqlite3", lines)
    assert (result.returncode, result.stderr.count("\n")) == (2, 2)
    assert "line 3: " in result.stderr
    assert message in result.stderr


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
CHANGES = st.fixed_dictionaries(
    {}, optional={"field": st.sampled_from(["speaker", "date"]) | ANY, "before": ANY, "after": ANY}
)
HISTORIES = st.lists(
    st.fixed_dictionaries(
        {}, optional={"by": ANY, "reason": ANY, "day": ANY, "changes": st.lists(CHANGES, max_size=2) | ANY}
    ),
    max_size=2,
)
LINES = st.fixed_dictionaries(
    {"kind": st.sampled_from(HAND_KINDS)},
    optional={
        "quote": st.just("own:1") | ANY,
        "history": HISTORIES | ANY,
        "original": st.just(QUOTE) | ANY,
        "action": st.sampled_from(["merge", "alias", "split"]) | ANY,
        "name": ANY,
        "other": ANY,
        "article": ANY,
        "by": ANY,
        "day": ANY,
        "reason": ANY,
    },
)


@settings(max_examples=200, deadline=None)
@given(lines=st.lists(LINES, max_size=4))
def test_whatever_a_line_holds_is_taken_or_named(lines: list[dict[str, Any]]) -> None:
    first, second = an_empty_library(), an_empty_library()
    objects = [QUOTE, *lines]
    report = import_rows(first.connection, numbered(objects), skip_bad=True)
    assert report.bad + sum(report.counts.values()) == len(objects)
    given_out = list(export_lines(first))
    assert not import_rows(second.connection, numbered(given_out)).bad
    assert list(export_lines(second)) == given_out


def numbered(objects: list[dict[str, Any]]) -> list[Row]:
    return [Row(number, one) for number, one in enumerate(objects, start=1)]
