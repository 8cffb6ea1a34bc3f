"""A file is the same from whatever folder it is named, and stays the same article when it is moved."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[str]]


def hits(koussa: Run, *arguments: str) -> list[dict[str, Any]]:
    printed = koussa(*arguments, "--no-bundled", "--json").stdout
    return [hit for query in json.loads(printed)["queries"] for hit in query["hits"]]


def speakers(koussa: Run) -> list[str]:
    return sorted(hit["speaker"]["name"] for hit in hits(koussa, "list", "quotes"))


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    for name, words in (
        ("east", "“We go to Hull today,” said Ann Poe.\n"),
        ("west", "“We stay in York tonight,” said Bob Roe.\n"),
    ):
        (tmp_path / "news" / name).mkdir(parents=True)
        (tmp_path / "news" / name / "story.txt").write_text(words, encoding="utf-8")
    return tmp_path / "news"


def test_files_of_one_name_in_two_folders_are_two(
    koussa: Run, folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("east", "west"):
        monkeypatch.chdir(folders / name)
        assert "1 added, 0 replaced" in koussa("add", "story.txt").stderr
    assert speakers(koussa) == ["Ann Poe", "Bob Roe"]


def test_a_file_is_one_however_it_is_named(
    koussa: Run, folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert koussa("add", str(folders)).returncode == 0
    monkeypatch.chdir(folders)
    (folders.parent / "link").symlink_to(folders)
    for name in (
        ".",
        "east",
        "./west/story.txt",
        "../news",
        "west/../east/story.txt",
        "../link/east/story.txt",
    ):
        assert "0 added, 0 replaced" in koussa("add", name).stderr
    assert speakers(koussa) == ["Ann Poe", "Bob Roe"]
    (listed,) = json.loads(koussa("extract", "east/story.txt", "--json").stdout)["quotations"]
    assert listed["article"]["id"] in {hit["id"] for hit in hits(koussa, "list", "articles")}
    assert koussa("library", "verify", "--source", "east/story.txt").returncode == 0


def test_a_draft_is_barred_however_its_file_is_named(
    koussa: Run, folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert koussa("add", str(folders)).returncode == 0
    monkeypatch.chdir(folders / "east")
    draft = ("check", "story.txt", "--no-bundled", "--json", "--show", "all")
    for barred, verdict in ((), "exact"), (("--exclude", "story.txt"), "not_found"):
        (finding,) = json.loads(koussa(*draft, *barred).stdout)["findings"]
        assert finding["verdict"] == verdict


def test_a_moved_file_is_the_same_article_with_what_was_put_right(koussa: Run, folders: Path) -> None:
    assert koussa("add", str(folders)).returncode == 0
    (quote,) = hits(koussa, "quote", "We go to Hull today")
    why = ("--by", "desk", "--reason", "the tape")
    assert koussa("correct", quote["id"], "--speaker", "Ann Day", *why).returncode == 0
    (other,) = hits(koussa, "quote", "We stay in York tonight")
    split = ("people", "split", "Bob Roe", "--article", other["article"]["id"], "--as", "Bob Roe (baker)")
    assert koussa(*split).returncode == 0

    archive = folders.with_name("archive")
    folders.rename(archive)
    dry = koussa("add", str(archive), "--dry-run").stderr
    assert "0 added, 0 replaced, 0 unchanged, 2 moved" in dry
    assert "0 added, 0 replaced, 0 unchanged, 2 moved" in koussa("add", str(archive)).stderr
    assert "0 added, 0 replaced, 2 unchanged; 0 records" in koussa("add", str(archive)).stderr
    assert speakers(koussa) == ["Ann Day", "Bob Roe (baker)"]
    (moved,) = hits(koussa, "quote", "We go to Hull today")
    assert moved["corrections"][0]["reason"] == "the tape"
    assert koussa("correct", moved["id"], "--undo").returncode == 0
    assert speakers(koussa) == ["Ann Poe", "Bob Roe (baker)"]
    assert koussa("library", "verify").returncode == 0


def test_a_copy_of_a_file_that_is_still_there_is_an_article_of_its_own(koussa: Run, folders: Path) -> None:
    assert koussa("add", str(folders)).returncode == 0
    (folders / "copy.txt").write_bytes((folders / "east" / "story.txt").read_bytes())
    assert "1 added, 0 replaced, 2 unchanged;" in koussa("add", str(folders)).stderr
    assert speakers(koussa) == ["Ann Poe", "Ann Poe", "Bob Roe"]


def test_an_article_to_which_records_were_imported_is_not_moved(koussa: Run, folders: Path) -> None:
    assert koussa("add", str(folders / "east")).returncode == 0
    (article,) = hits(koussa, "list", "articles")
    row = json.dumps({"text": "We came back", "speaker": {"name": "Cy Orr"}, "article": article["id"]})
    (folders / "rows.jsonl").write_text(row, encoding="utf-8")
    assert koussa("import", str(folders / "rows.jsonl")).returncode == 0
    (folders / "east" / "story.txt").rename(folders / "story.txt")
    assert "1 added" in koussa("add", str(folders / "story.txt")).stderr
    assert speakers(koussa) == ["Ann Poe", "Ann Poe", "Cy Orr"]


def test_a_file_that_cannot_be_asked_for_is_not_taken_for_gone(koussa: Run, folders: Path) -> None:
    assert koussa("add", str(folders / "east")).returncode == 0
    # As of a library that comes from a machine with longer names, or with folders that are closed here.
    name = f"/{'long' * 100}/story.txt"
    connection = sqlite3.connect(folders.parent / "library.sqlite3")
    with connection:
        connection.execute("UPDATE added SET identity = ?1, origin = ?1", (name,))
    connection.close()
    (folders / "copy.txt").write_bytes((folders / "east" / "story.txt").read_bytes())
    added = koussa("add", str(folders / "copy.txt"))
    assert added.returncode == 0, added.stderr
    assert "1 added" in added.stderr
    assert speakers(koussa) == ["Ann Poe", "Ann Poe"]
