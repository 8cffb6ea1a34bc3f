"""Imports at their edges: what a review found, each by what was lost or crashed."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Koussa = Callable[..., CompletedProcess[str]]


def exported(koussa: Koussa, library: Path) -> dict[str, dict[str, object]]:
    rows = koussa("export", "--no-bundled", library=library).stdout.splitlines()
    return {row["id"]: row for row in map(json.loads, rows)}


@pytest.mark.parametrize(
    "line",
    [
        '{"text": "x", "n": ' + "1" * 5000 + "}",
        '{"text": "x", "kind": ["quote"]}',
        '{"text": "x", "locator": {"start": "' + "1" * 5000 + '"}}',
        '{"text": "x", "date": "2011-03-05 or maybe 2012"}',
    ],
)
def test_a_line_that_cannot_be_is_named(koussa: Koussa, tmp_path: Path, line: str) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text(line + "\n", "utf-8")
    result = koussa("import", str(file), library=tmp_path / "own.sqlite3")
    assert result.returncode == 2
    assert "line 1" in result.stderr


def test_a_mark_that_nothing_closes_swallows_no_rows(koussa: Koussa, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text('text,speaker\n"unclosed,Ann\nnext,Bo\nthird,Cy\n', "utf-8")
    library = tmp_path / "own.sqlite3"
    assert koussa("import", str(file), library=library).returncode == 2
    assert not exported(koussa, library)


def test_a_mapped_column_leaves_the_others_of_its_object(koussa: Koussa, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("id,text,who,speaker.role\na1,It holds.,Ann Bee,mayor\n", "utf-8")
    library = tmp_path / "own.sqlite3"
    koussa("import", str(file), "--speaker-column", "who", library=library)
    assert exported(koussa, library)["a1"]["speaker"] == {"name": "Ann Bee", "id": None, "role": "mayor"}


def test_an_id_twice_in_a_file_is_refused_whether_or_not_the_library_had_it(
    koussa: Koussa, tmp_path: Path
) -> None:
    library = tmp_path / "own.sqlite3"
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    one.write_text('{"id": "q1", "text": "One."}\n', "utf-8")
    two.write_text('{"id": "q1", "text": "Two."}\n{"id": "q1", "text": "Three."}\n', "utf-8")
    koussa("import", str(one), library=library)
    result = koussa("import", str(two), library=library)
    assert result.returncode == 2
    assert "line 2: the id q1 stands in an earlier line" in result.stderr
    assert exported(koussa, library)["q1"]["text"] == "One."


def test_two_people_of_one_name_stay_two(koussa: Koussa, tmp_path: Path) -> None:
    library = tmp_path / "own.sqlite3"
    for number, row in enumerate(("person:ann-lee", "x1", "person:ann-lee")):
        file = tmp_path / f"{number}.jsonl"
        file.write_text(
            json.dumps({"kind": "person", "id": row, "name": "Ann Lee", "role": f"role {number}"}) + "\n",
            "utf-8",
        )
        assert koussa("import", str(file), library=library).returncode == 0
    assert exported(koussa, library)["person:ann-lee"]["role"] == "role 2"
    assert exported(koussa, library)["x1"]["role"] == "role 1"


def test_adding_an_article_again_keeps_what_was_imported_for_it(koussa: Koussa, tmp_path: Path) -> None:
    library, article = tmp_path / "own.sqlite3", tmp_path / "article.md"
    article.write_text("“The tide is high,” said Ada Osei.\n", "utf-8")
    koussa("add", str(article), library=library)
    (identifier,) = [name for name in exported(koussa, library) if name.count(":") == 1]
    own = tmp_path / "own.jsonl"
    claim = {"kind": "claim", "id": "my:1", "text": "The tide was high.", "article": identifier}
    own.write_text(json.dumps(claim) + "\n", "utf-8")
    koussa("import", str(own), library=library)
    article.write_text("“The tide is low,” said Ada Osei.\n", "utf-8")
    koussa("add", str(article), library=library)
    records = exported(koussa, library)
    assert "my:1" in records
    assert [row["text"] for row in records.values() if row["kind"] == "quote"] == ["The tide is low"]


def test_fields_that_only_some_kinds_have_are_null_in_the_others(koussa: Koussa) -> None:
    result = koussa("when", "2011-03-30", "--json", "--fields", "verdict,speaker.name")
    assert result.returncode == 0
    assert {"verdict": None, "speaker": None} in json.loads(result.stdout)["queries"][0]["hits"]


def test_an_article_that_nothing_describes_can_be_asked_for(koussa: Koussa, tmp_path: Path) -> None:
    library, file = tmp_path / "own.sqlite3", tmp_path / "own.jsonl"
    file.write_text('{"id": "q1", "text": "High noon.", "article": "my-art"}\n', "utf-8")
    koussa("import", str(file), library=library)
    assert koussa("quote", "noon", "--article", "my-art", library=library).returncode == 0
