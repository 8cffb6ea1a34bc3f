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


def test_a_file_that_an_older_version_stored_as_it_was_typed_is_the_same_article(
    koussa: Run, folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a version is imitated by a name for standard input, which is stored as it was typed, too."""
    words = (folders / "east" / "story.txt").read_text("utf-8")
    add = ("add", "-", "--stdin-filename")
    assert "1 added" in koussa(*add, "../news/east/story.txt", stdin=words).stderr
    (quote,) = hits(koussa, "quote", "We go to Hull today")
    why = ("--by", "desk", "--reason", "the tape")
    assert koussa("correct", quote["id"], "--speaker", "Ann Day", *why).returncode == 0
    with sqlite3.connect(tmp_path / "library.sqlite3") as library:
        library.execute("UPDATE added SET digest = 'sha256:of an older version'")
    library.close()
    monkeypatch.chdir(folders / "west")
    assert "0 added, 0 replaced, 0 unchanged, 1 moved" in koussa("add", "../east/story.txt").stderr
    assert "0 added, 0 replaced, 1 unchanged; 0" in koussa("add", str(folders / "east")).stderr
    assert speakers(koussa) == ["Ann Day"]


def test_a_file_of_that_name_with_another_text_or_in_another_folder_is_another(
    koussa: Run, folders: Path
) -> None:
    words = (folders / "east" / "story.txt").read_text("utf-8")
    assert koussa("add", "-", "--stdin-filename", "west/story.txt", stdin=words).returncode == 0
    assert "2 added, 0 replaced, 0 unchanged;" in koussa("add", str(folders)).stderr


def test_an_address_that_is_given_later_makes_no_second_article(koussa: Run, folders: Path) -> None:
    story = str(folders / "east" / "story.txt")
    assert "1 added" in koussa("add", story).stderr
    assert (
        "0 added, 0 replaced, 0 unchanged, 1 moved"
        in koussa("add", story, "--url", "https://a.test/1").stderr
    )
    (article,) = hits(koussa, "list", "articles")
    assert article["url"] == "https://a.test/1"
    assert "1 unchanged" in koussa("add", story, "--url", "https://a.test/1").stderr
    assert "1 unchanged" in koussa("add", story).stderr
    assert (
        "1 unchanged"
        in koussa("add", "-", "--stdin-filename", story, stdin=Path(story).read_text("utf-8")).stderr
    )
    with sqlite3.connect(folders.parent / "library.sqlite3") as library:
        library.execute("UPDATE added SET digest = 'sha256:of an older version'")
    library.close()
    assert "1 replaced" in koussa("add", story).stderr
    (article,) = hits(koussa, "list", "articles")
    assert article["url"] == "https://a.test/1"
    assert "1 added" in koussa("add", story, "--url", "https://a.test/2").stderr  # a second page in one file


def test_a_copy_is_told(koussa: Run, folders: Path) -> None:
    story = folders / "east" / "story.txt"
    for number in range(5):
        (folders / f"copy-{number}.txt").write_bytes(story.read_bytes())
    said = koussa("add", str(folders)).stderr
    assert said.count(" has the text of ") == 3
    assert "copies of other files besides these: 2" in said
    (first, *_) = (line for line in said.splitlines() if "has the text of" in line)
    assert all(name in first for name in ("copy-1.txt", "copy-0.txt", "article:", "an article of its own"))
    assert "has the text of" not in koussa("add", str(folders)).stderr
    (folders / "late.txt").write_bytes(story.read_bytes())
    assert "has the text of" in koussa("add", str(folders), "--dry-run").stderr
    assert koussa("add", str(folders), "--quiet").stderr == ""


@pytest.mark.parametrize("command", ["add", "extract"])
def test_one_address_is_not_given_to_several_articles(koussa: Run, folders: Path, command: str) -> None:
    rows = "".join(json.dumps({"text": f"“It is {n} now,” said Ann Poe."}) + "\n" for n in ("noon", "late"))
    (folders / "rows.jsonl").write_text(rows, encoding="utf-8")
    for named, shown in (
        (str(folders), "--url is the address of one"),
        (str(folders / "rows.jsonl"), "one address"),
    ):
        result = koussa(command, named, "--url", "https://a.test/1")
        assert result.returncode == 2
        assert shown in result.stderr


def test_no_article_takes_the_place_of_one_that_was_added_with_it(koussa: Run, folders: Path) -> None:
    rows = [{"title": "Letters", "text": f"“It is {n} now,” said {n} Poe."} for n in ("Ann", "Bob")]
    (folders / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = koussa("add", str(folders / "rows.jsonl"))
    assert (result.returncode, speakers(koussa)) == (2, ["Ann Poe"])
    assert "rows.jsonl" in result.stderr
    assert "give each its address" in result.stderr
    rows[1]["url"] = "https://a.test/2"
    (folders / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert koussa("add", str(folders / "rows.jsonl")).returncode == 0
    assert speakers(koussa) == ["Ann Poe", "Bob Poe"]
