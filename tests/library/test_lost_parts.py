"""``koussa library verify`` finds what was taken out of a library behind its back."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
STORY = (
    "# Pier\n\n*“We **will** stay,”* said [Ann Poe](https://x.example/a).\n\nThe pier cost 4 million euros.\n"
)


@pytest.fixture
def library(koussa: Run, tmp_path: Path) -> Path:
    (tmp_path / "pier.md").write_text(STORY, "utf-8")
    assert koussa("add", str(tmp_path / "pier.md"), "-q").returncode == 0
    assert koussa("library", "verify").returncode == 0
    return tmp_path / "library.sqlite3"


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE added SET text = ''", "is not the one that its paragraphs come from"),
        ("UPDATE added SET text = replace(text, '4 million', '5 million')", "its paragraphs come from"),
        (
            "INSERT INTO quote_words (quote_words) VALUES ('delete-all')",
            "the index quote_words has lost texts",
        ),
        (
            "INSERT INTO passage_words (passage_words) VALUES ('delete-all')",
            "the index passage_words has lost",
        ),
        ("DELETE FROM claim_words_vocabulary WHERE term = 'pier'", "the index claim_words has lost texts"),
        ("DELETE FROM claim_words_deletion", "the index claim_words has lost texts"),
        ("DELETE FROM part", "has lost the people who take part in it"),
        (
            """UPDATE added SET text = replace(text, '4 million', '5 million');
            UPDATE passage SET text = replace(text, '4 million', '5 million')""",
            "do not stand in its article where it says",
        ),
        ("DELETE FROM fingerprint", "the fingerprint is gone"),
        (
            "UPDATE record SET verdict = 'supported' WHERE kind = 'claim'",
            "under what it does not say: verdict",
        ),
        ("UPDATE record SET text = 'We will go' WHERE kind = 'quote'", "under what it does not say: text"),
        ("UPDATE record SET earliest = '2024-05-01' WHERE kind = 'quote'", "does not say: earliest"),
        ("UPDATE record SET body = replace(body, 'stay', 'go')", "the fingerprint is not that of"),
        ("UPDATE record SET body = replace(body, '\"id\"', '\"di\"') WHERE kind = 'quote'", "cannot be read"),
        (
            "UPDATE record SET in_text = 1 WHERE kind = 'article'",
            "said to stand in a text that is not held: 1",
        ),
        ("DELETE FROM spelling", "people who are not found by all of their names: 1"),
        ("DELETE FROM name_key WHERE key = (SELECT min(key) FROM name_key)", "all of their names: 1"),
        ("INSERT INTO name_key VALUES ('poet', (SELECT n FROM person))", "all of their names: 1"),
        ("UPDATE person SET name = 'Ann Roe'", "all of their names: 1"),
        ("INSERT INTO spelling VALUES (99, 'Ann Roe')", "names of people who are not there: 1"),
        ("UPDATE person SET record = 99", "described by records that are not there: 1"),
    ],
)
def test_what_was_taken_out_by_hand_is_told(koussa: Run, library: Path, statement: str, told: str) -> None:
    connection = sqlite3.connect(library)
    before = connection.total_changes
    connection.executescript(statement)
    assert connection.total_changes > before
    connection.commit()
    connection.close()
    result = koussa("library", "verify")
    assert result.returncode == 2
    assert told in result.stderr
    assert result.stdout == ""
