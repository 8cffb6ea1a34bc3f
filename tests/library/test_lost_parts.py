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
        ("DELETE FROM fingerprint", "the fingerprint is gone"),
    ],
)
def test_what_was_taken_out_by_hand_is_told(koussa: Run, library: Path, statement: str, told: str) -> None:
    connection = sqlite3.connect(library)
    assert connection.execute(statement).rowcount
    connection.commit()
    connection.close()
    result = koussa("library", "verify")
    assert result.returncode == 2
    assert told in result.stderr
    assert result.stdout == ""
