"""``koussa extract``: what it prints of a text, in every format."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
STORY = "The weir\n\nThe weir was built in 1974 for 3 million crowns.\n\n“It will stand,” said Ann Abel on Monday.\n"


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return str(path)


def test_a_document_says_what_it_lists(koussa: Run, story: str) -> None:
    quoted, stated = (
        json.loads(koussa("extract", story, *more, "--json").stdout) for more in ((), ("--claims",))
    )
    assert [row["text"] for row in quoted["quotations"]] == ["It will stand"]
    assert [row["kind"] for row in stated["claims"]] == ["claim"]


@pytest.mark.parametrize("options", [(), ("--claims",)])
def test_a_table_has_a_column_for_each_field_and_no_other(
    koussa: Run, story: str, options: tuple[str, ...]
) -> None:
    (found,) = map(json.loads, koussa("extract", story, *options, "--format", "jsonl").stdout.splitlines())
    flat = {
        f"{name}.{part}" if part else name
        for name, value in found.items()
        for part in (value if isinstance(value, dict) else ("",))
    }
    table = koussa("extract", story, *options, "--format", "csv").stdout
    (row,) = csv.DictReader(io.StringIO(table, newline=""))
    # Of what is null as a whole, a table has the parts.
    nulls = {name for name, value in found.items() if value is None}
    assert {name for name in row if name.partition(".")[0] not in nulls} == flat - nulls
    assert {name.partition(".")[0] for name in row} == set(found)
    assert row["text"] == found["text"]


def test_a_field_that_only_stored_records_have_is_none(koussa: Run, story: str) -> None:
    result = koussa("extract", story, "--fields", "id,text")
    assert result.returncode == 2
    assert "there is no field “id”" in result.stderr


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "tsv", "md"])
def test_every_format_has_the_words(koussa: Run, story: str, form: str) -> None:
    result = koussa("extract", story, "--format", form)
    assert result.returncode == 0
    assert "It will stand" in result.stdout


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe, a mayor of Kelso, disagreed.",
        "The mayor of Kelso, Ann Poe, objected.",
        "Both men, residents of Hull, insisted.",
    ],
)
def test_who_speaks_is_not_what_is_said(koussa: Run, text: str) -> None:
    found = koussa("extract", "-", "--format", "jsonl", stdin=f"{text} “Nobody asked us,” Poe said.")
    assert [json.loads(row)["text"] for row in found.stdout.splitlines()] == ["Nobody asked us"]


def test_words_without_a_verb_are_said_all_the_same(koussa: Run) -> None:
    found = koussa("extract", "-", "--fields", "text,speaker.name", stdin="A disaster, said Ann Poe.")
    assert json.loads(found.stdout) == {"text": "A disaster", "speaker": {"name": "Ann Poe"}}


def test_a_listener_of_another_sentence_leaves_no_cue(koussa: Run) -> None:
    """The words before stand in no sentence with "heard", and "court" is no source."""
    found = koussa(
        "extract", "-", "--format", "jsonl", stdin='The clerk.",\n the court heard.\n\n"T ,\ncourt heard'
    )
    assert found.returncode in (0, 1)
    for row in map(json.loads, found.stdout.splitlines()):
        assert (row["speaker"], row["cue"], row["cue_start"]) == (None, None, None)
