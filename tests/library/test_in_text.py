"""Whether a record was found in a text that is held, which decides where a check looks."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
STORY = """\
The ferry

“The ferry sails at dawn,” Ann Abel, the captain, said on Monday.
"""


@pytest.fixture
def library(tmp_path: Path, koussa: Run) -> Path:
    story = tmp_path / "ferry.txt"
    story.write_text(STORY, encoding="utf-8")
    koussa("add", str(story), "--published", "2024-05-08", "--jobs", "1", "--quiet")
    return tmp_path / "library.sqlite3"


def quotes(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as connection:
        return dict(connection.execute("SELECT id, in_text FROM record WHERE kind = 'quote'"))


def test_a_record_that_was_put_right_still_stands_in_its_text(koussa: Run, library: Path) -> None:
    (identifier,) = quotes(library)
    koussa("correct", identifier, "--speaker", "Dora Dunlin", "--by", "the desk", "--reason", "her letter")
    assert quotes(library) == {identifier: 1}


def test_an_imported_record_stands_in_no_text_until_its_article_is_added(
    koussa: Run, library: Path, tmp_path: Path
) -> None:
    exported = tmp_path / "all.jsonl"
    exported.write_text(koussa("export", "--no-bundled").stdout, encoding="utf-8")
    (identifier,) = quotes(library)
    library.unlink()
    koussa("import", str(exported))
    assert quotes(library) == {identifier: 0}
    koussa("add", str(tmp_path / "ferry.txt"), "--published", "2024-05-08", "--jobs", "1", "--quiet")
    assert quotes(library) == {identifier: 1}


def test_a_check_finds_an_imported_claim_beside_added_articles(
    koussa: Run, library: Path, tmp_path: Path
) -> None:
    claim = {
        "kind": "claim",
        "id": "claim:harbour",
        "text": "The Hull harbour opened in 1778.",
        "claimant": None,
        "verdict": None,
    }
    given = tmp_path / "claims.jsonl"
    given.write_text(json.dumps(claim) + "\n", encoding="utf-8")
    imported = koussa("import", str(given))
    assert imported.returncode == 0, imported.stderr
    found = koussa("check", "--text", "The Hull harbour opened in 1779.", "--format", "jsonl", "--no-bundled")
    assert [json.loads(line)["verdict"] for line in found.stdout.splitlines() if '"verdict"' in line] == [
        "contradicted"
    ]
    assert library.is_file()
