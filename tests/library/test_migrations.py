"""Libraries made by older versions of koussa: what people put right outlives their being brought up to date."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from koussa.library.care import faults
from koussa.library.schema import MIGRATIONS, version
from koussa.library.store import reading_own

Run = Callable[..., CompletedProcess[str]]
STORY = """\
The salt works

“The salt is white again,” Ann Abel, the manager, said on Monday. “Nobody else has it,” she said.

“We shall see,” Carl Coster, a cook, said on Tuesday.
"""
# The tables of the first version in which later ones changed something.
NEW_INDEXES = ("lasting", "undated", "left_out", "by_type", "by_verdict", "by_role")
NEW_COLUMNS = ("role", "publisher", "verbatim", "article_earliest", "article_latest")
FIRST_VERSION = (
    *(f"DROP INDEX record_{name}" for name in NEW_INDEXES),
    "DROP INDEX record_articles",
    *(f"ALTER TABLE record DROP COLUMN {name}" for name in NEW_COLUMNS),
    "CREATE INDEX record_by_verdict ON record (verdict) WHERE verdict IS NOT NULL",
    (
        "CREATE INDEX record_not_asserted ON record (attribution_type)"
        " WHERE attribution_type IN ('belief', 'intention')"
    ),
    "DROP INDEX record_not_in_text",
    "ALTER TABLE record DROP COLUMN in_text",
    "DROP TABLE correction",
    "DROP TABLE people_rule",
    (
        "CREATE TABLE correction (n INTEGER PRIMARY KEY, record TEXT UNIQUE, article TEXT, changes TEXT NOT NULL,"
        " editor TEXT NOT NULL, reason TEXT NOT NULL, original TEXT NOT NULL) STRICT"
    ),
    "CREATE INDEX correction_by_article ON correction (article)",
    (
        "CREATE TABLE people_rule (n INTEGER PRIMARY KEY, action TEXT NOT NULL, name TEXT NOT NULL,"
        " other TEXT NOT NULL, article TEXT) STRICT"
    ),
    "PRAGMA user_version = 1",
)


@pytest.fixture
def library(tmp_path: Path, koussa: Run) -> Path:
    """A library of the first version, in which two fields of a quotation were put right and two names joined."""
    path, story = tmp_path / "library.sqlite3", tmp_path / "salt.txt"
    story.write_text(STORY, encoding="utf-8")
    koussa("add", str(story), "--published", "2024-05-08", "--jobs", "1", "--quiet")
    right = ("--by", "the desk", "--reason", "her letter")
    koussa("correct", quote(koussa, "salt")["id"], "--speaker", "Dora Dunlin", "--no-date", *right)
    connection = sqlite3.connect(path, isolation_level=None)
    (kept,) = connection.execute("SELECT record, article, original FROM correction").fetchall()
    for statement in FIRST_VERSION:
        connection.execute(statement)
    changes = json.dumps({"speaker": "Dora Dunlin", "date": None})
    connection.execute(
        "INSERT INTO correction (record, article, original, changes, editor, reason) VALUES (?, ?, ?, ?, ?, ?)",
        (*kept, changes, "the desk", "her letter"),
    )
    connection.execute("INSERT INTO people_rule VALUES (7, 'merge', 'Carl Coster', 'Ann Abel', NULL)")
    connection.close()
    return path


def quote(koussa: Run, words: str) -> dict[str, Any]:
    rows = koussa("list", "quotes", "--no-bundled", "--format", "jsonl").stdout.splitlines()
    (found,) = [row for row in map(json.loads, rows) if words in row["text"]]
    return dict(found)


def test_what_was_put_right_is_kept_and_undoable(koussa: Run, library: Path) -> None:
    refused = koussa("list", "quotes")
    assert (refused.returncode, "koussa library compact" in refused.stderr) == (2, True)
    assert koussa("library", "compact").returncode == 0
    with reading_own(library) as found:
        assert found is not None
        assert version(found.connection) == len(MIGRATIONS)
        assert list(faults(found)) == []
    salt = quote(koussa, "salt")
    assert (salt["speaker"]["name"], salt["date"], salt["corrected_by"]) == ("Dora Dunlin", None, "the desk")
    assert salt["corrections"] == [
        {
            "by": "the desk",
            "reason": "her letter",
            "changes": [
                {"field": "speaker", "before": "Ann Abel", "after": "Dora Dunlin"},
                {"field": "date", "before": "2024-05-06", "after": None},
            ],
            "day": None,
        }
    ]
    assert "by the desk: her letter (speaker Ann Abel → Dora Dunlin;" in koussa("show", salt["id"]).stdout
    koussa("correct", salt["id"], "--undo")
    salt = quote(koussa, "salt")
    assert (salt["speaker"]["name"], salt["date"], salt["corrections"]) == ("Ann Abel", "2024-05-06", [])


def told_in_text(path: Path) -> list[tuple[str, int]]:
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT kind, in_text FROM record WHERE kind <> 'article'").fetchall()


def test_what_was_found_in_a_text_is_known_to_be(koussa: Run, library: Path) -> None:
    koussa("library", "compact")
    assert set(told_in_text(library)) == {("quote", 1), ("claim", 1)}


def columns(path: Path) -> list[tuple[Any, ...]]:
    asked = "SELECT id, role, publisher, verbatim, article_earliest, article_latest FROM record ORDER BY id"
    with sqlite3.connect(path) as connection:
        return connection.execute(asked).fetchall()


@pytest.mark.usefixtures("library")
def test_an_older_file_is_narrowed_by_what_a_new_one_has_in_its_columns(koussa: Run, tmp_path: Path) -> None:
    koussa("library", "compact")
    rows = koussa("export", "--no-bundled", "--kind", "quote").stdout
    article = koussa("export", "--no-bundled", "--kind", "article").stdout
    told = {**json.loads(article), "publisher": "The Gull"}
    (tmp_path / "all.jsonl").write_text(f"{rows}{json.dumps(told)}\n", encoding="utf-8")
    koussa("import", str(tmp_path / "all.jsonl"), "--quiet", "--library", str(tmp_path / "new.sqlite3"))
    held = columns(tmp_path / "new.sqlite3")
    assert {"a cook", "the manager", "The Gull", "2024-05-08", 1} <= {value for row in held for value in row}
    connection = sqlite3.connect(tmp_path / "new.sqlite3", isolation_level=None)
    for statement in FIRST_VERSION[: FIRST_VERSION.index("DROP INDEX record_not_in_text")]:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 4")
    connection.close()
    koussa("library", "compact", "--library", str(tmp_path / "new.sqlite3"))
    assert columns(tmp_path / "new.sqlite3") == held


@pytest.mark.usefixtures("library")
def test_rules_about_people_keep_their_numbers(koussa: Run) -> None:
    koussa("library", "compact")
    assert json.loads(koussa("people", "list", "--json").stdout)["rules"] == [
        {
            "number": 7,
            "action": "merge",
            "name": "Carl Coster",
            "other": "Ann Abel",
            "article": None,
            "by": None,
            "day": None,
            "reason": None,
        }
    ]
    assert koussa("people", "list").stdout.strip() == "7  “Ann Abel” is the same person as “Carl Coster”"
    assert koussa("people", "undo", "7").returncode == 0
    assert "(koussa people undo 8)" in koussa("people", "merge", "Carl Coster", "Ann Abel").stderr
