"""Adding a newsroom's folder: whole in the end, whatever happens on the way, and nothing left of what is removed."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess
from typing import IO

import pytest
from tests.intake.newsroom import write_newsroom

from koussa.library.care import faults
from koussa.library.fingerprint import digest
from koussa.library.store import open_library

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, int]:
    folder = tmp_path_factory.mktemp("newsroom")
    return (folder, *write_newsroom(folder))


@pytest.fixture(scope="module")
def whole(newsroom: tuple[Path, int, int], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that adding the folder without interruption makes."""
    library = tmp_path_factory.mktemp("whole") / "library.sqlite3"
    assert adding(newsroom[0], library, "--jobs", "2").wait(timeout=120) == 2
    return library


def adding(
    folder: Path, library: Path, *options: str, errors: IO[bytes] | int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    """A process of its own that adds a folder, as a shell would start it."""
    return subprocess.Popen(
        [sys.executable, "-m", "koussa", "add", str(folder), "--library", str(library), *options],
        stdout=subprocess.DEVNULL,
        stderr=errors,
        start_new_session=True,
    )


def articles(library: Path) -> int:
    if not library.is_file():
        return 0
    with closing(sqlite3.connect(f"{library.as_uri()}?mode=ro", uri=True)) as connection:
        (count,) = connection.execute("SELECT COUNT(*) FROM added").fetchone()
    assert isinstance(count, int)
    return count


def state(library: Path) -> tuple[str, list[str]]:
    """A fingerprint of the records of a sound library, and of the texts beside them."""
    opened = open_library(library)
    assert opened is not None
    with closing(opened):
        assert list(faults(opened)) == []
        return digest(opened), [text for (text,) in opened.rows("SELECT text FROM added ORDER BY article")]


def wait_for(articles_there: int, process: subprocess.Popen[bytes], library: Path) -> None:
    while articles(library) < articles_there:
        assert process.poll() is None, "it was done before it could be interrupted"
        time.sleep(0.005)


def of_group(group: int) -> Iterator[int]:
    """The processes of a group that still run."""
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except (OSError, NotADirectoryError):
            continue
        if fields[0] != "Z" and int(fields[2]) == group:
            yield int(entry.name)


def test_all_that_is_sound_is_added_and_all_that_is_broken_is_named(
    koussa: Run, newsroom: tuple[Path, int, int], tmp_path: Path
) -> None:
    folder, sound, broken = newsroom
    result = koussa("add", str(folder), "--jobs", "2")
    assert result.returncode == 2
    *wrong, summary = result.stderr.splitlines()
    assert len(wrong) == broken
    assert all("cannot read" in one for one in wrong)
    assert {word for one in wrong for word in ("photo", "empty", "scan") if word in one} == {
        "photo",
        "empty",
        "scan",
    }
    assert f"articles: {sound} added, 0 replaced, 0 unchanged" in summary
    assert articles(tmp_path / "library.sqlite3") == sound


def test_adding_again_changes_nothing(koussa: Run, newsroom: tuple[Path, int, int], whole: Path) -> None:
    folder, sound, _ = newsroom
    before = state(whole)
    result = koussa("add", str(folder), library=whole)
    assert f"articles: 0 added, 0 replaced, {sound} unchanged; 0 records" in result.stderr
    assert state(whole) == before


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_however_many_processes_read_the_library_is_the_same(
    newsroom: tuple[Path, int, int], whole: Path, tmp_path: Path, jobs: str
) -> None:
    library = tmp_path / "library.sqlite3"
    assert adding(newsroom[0], library, "--jobs", jobs).wait(timeout=120) == 2
    assert state(library) == state(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_half_way_it_keeps_what_was_finished_and_is_whole_when_added_again(
    newsroom: tuple[Path, int, int], whole: Path, tmp_path: Path, jobs: str
) -> None:
    folder, sound, _ = newsroom
    library = tmp_path / "library.sqlite3"
    process = adding(folder, library, "--jobs", jobs)
    wait_for(10, process, library)
    process.kill()
    assert process.wait(timeout=30) == -signal.SIGKILL
    state(library)
    assert 10 <= articles(library) < sound
    assert adding(folder, library, "--jobs", jobs).wait(timeout=120) == 2
    assert articles(library) == sound
    assert state(library) == state(whole)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to list processes")
def test_killed_it_leaves_no_process_behind(newsroom: tuple[Path, int, int], tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite3"
    process = adding(newsroom[0], library, "--jobs", "2")
    wait_for(10, process, library)
    assert len(list(of_group(process.pid))) > 1
    process.kill()
    process.wait(timeout=30)
    patience = time.monotonic() + 30
    while left := list(of_group(process.pid)):
        assert time.monotonic() < patience, f"{left} still run"
        time.sleep(0.02)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to list processes")
def test_a_reading_process_that_is_killed_is_told_in_a_line(
    newsroom: tuple[Path, int, int], tmp_path: Path
) -> None:
    library = tmp_path / "library.sqlite3"
    with (tmp_path / "errors").open("w+b") as errors:
        process = adding(newsroom[0], library, "--jobs", "2", errors=errors)
        wait_for(10, process, library)
        os.kill(max(of_group(process.pid)), signal.SIGKILL)
        assert process.wait(timeout=60) == 2
        errors.seek(0)
        last = errors.read().decode().splitlines()[-1]
    assert "a process that reads files was ended from outside" in last
    state(library)
    assert 10 <= articles(library) < newsroom[1]


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent another way")
def test_interrupted_it_keeps_what_was_finished(newsroom: tuple[Path, int, int], tmp_path: Path) -> None:
    folder, sound, _ = newsroom
    library = tmp_path / "library.sqlite3"
    with (tmp_path / "errors").open("w+b") as errors:
        process = adding(folder, library, "--jobs", "2", errors=errors)
        wait_for(10, process, library)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=60) == 130
        errors.seek(0)
        assert b"Traceback" not in errors.read()
    state(library)
    assert 10 <= articles(library) < sound


def test_a_dry_run_tells_all_and_changes_nothing(
    koussa: Run, newsroom: tuple[Path, int, int], whole: Path, tmp_path: Path
) -> None:
    folder, sound, _ = newsroom
    result = koussa("add", str(folder), "--dry-run")
    assert f"would be: articles: {sound} added" in result.stderr
    assert not (tmp_path / "library.sqlite3").exists()
    before = whole.read_bytes()
    result = koussa("add", str(folder), "--dry-run", library=whole)
    assert f"would be: articles: 0 added, 0 replaced, {sound} unchanged" in result.stderr
    assert whole.read_bytes() == before


STORY = (
    "The tide mill\n\n“The mill will turn again,” Ann Abel, the miller, said on Monday. “{more}” she added.\n"
)


def add(koussa: Run, path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    result = koussa("add", str(path), "--published", "2024-05-08", "--jobs", "1")
    assert result.returncode == 0, result.stderr
    return result.stderr


def said(koussa: Run) -> list[str]:
    rows = koussa("list", "quotes", "--no-bundled", "--format", "jsonl").stdout.splitlines()
    return sorted(json.loads(row)["text"] for row in rows)


def test_a_changed_article_takes_the_place_of_the_older(koussa: Run, tmp_path: Path) -> None:
    story = tmp_path / "mill.txt"
    add(koussa, story, STORY.format(more="Come and see,"))
    (first,) = koussa("list", "articles", "--no-bundled").stdout.splitlines()
    assert "0 added, 1 replaced" in add(koussa, story, STORY.format(more="Bring your own flour,"))
    (second,) = koussa("list", "articles", "--no-bundled").stdout.splitlines()
    assert first == second
    assert said(koussa) == ["Bring your own flour", "The mill will turn again"]
    assert koussa("quote", "Come and see", "--exact", "--no-bundled").returncode == 1


def test_what_is_unchanged_is_not_extracted_again_but_for_other_options(
    koussa: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = tmp_path / "mill.txt"
    add(koussa, story, STORY.format(more="Come and see,"))
    with monkeypatch.context() as patched:
        patched.setattr("koussa.intake.adding.extract", None)
        assert "0 added, 0 replaced, 1 unchanged" in add(koussa, story, STORY.format(more="Come and see,"))
    result = koussa("add", str(story), "--published", "2024-06-08", "--jobs", "1")
    assert "0 added, 1 replaced, 0 unchanged" in result.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_of_several_files_of_one_article_the_last_one_stays_however_often_they_are_added(
    koussa: Run, tmp_path: Path, jobs: str
) -> None:
    """A process that reads ahead may find what it read in the library, and another file replace it after that."""
    for number, more in enumerate(("First,", "Second,", "Third,", "Fourth,", "Fifth,")):
        told = "---\nurl: https://example.org/mill\ntitle: The mill\n---\n\n" + STORY.format(more=more)
        (tmp_path / f"mill-{number}.md").write_text(told, encoding="utf-8")
    for _ in range(3):
        result = koussa("add", str(tmp_path), "--glob", "*.md", "--jobs", jobs, "--published", "2024-05-08")
        assert result.returncode == 0, result.stderr
        assert {"First", "Second", "Third", "Fourth", "Fifth"}.intersection(said(koussa)) == {"Fifth"}


def test_when_the_change_fails_the_older_stays_whole(koussa: Run, tmp_path: Path) -> None:
    story, library = tmp_path / "mill.txt", tmp_path / "library.sqlite3"
    add(koussa, story, STORY.format(more="Come and see,"))
    before = state(library)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON passage BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    story.write_text(STORY.format(more="Bring your own flour,"), encoding="utf-8")
    result = koussa("add", str(story), "--published", "2024-05-08")
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("DROP TRIGGER full")
    assert state(library) == before


SECRET = ("Zyzzogeton", "quixotically", "Wqxbury", "vexillologist", "Xylander", "Jqvists", "bzrtinsky")


def test_nothing_of_a_removed_article_is_left_in_the_file(koussa: Run, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite3"
    for number in range(5):
        add(koussa, tmp_path / f"mill-{number}.txt", STORY.format(more=f"Come and see number {number},"))
    add(
        koussa,
        tmp_path / "secret.txt",
        "Wqxbury has a vexillologist\n\n“I was quixotically brave,” Xylander Zyzzogeton said on Monday in Wqxbury.\n",
    )
    (row,) = koussa("quote", "quixotically", "--no-bundled", "--format", "jsonl").stdout.splitlines()
    record, article = json.loads(row)["id"], json.loads(row)["article"]["id"]
    for command in (
        ("correct", record, "--date", "2024-05-05", "--by", "Jqvists", "--reason", "the bzrtinsky tape"),
        (
            "people",
            "split",
            "Xylander Zyzzogeton",
            "--article",
            article,
            "--as",
            "Xylander Zyzzogeton (Wqxbury)",
        ),
        ("people", "alias", "Xylander Zyzzogeton", "Bzrtinsky", "--reason", "Jqvists told us"),
    ):
        assert koussa(*command, "--quiet").returncode == 0
    assert left(tmp_path) == {word.lower() for word in SECRET}
    kept = said(koussa)
    kept.remove("I was quixotically brave")
    assert koussa("remove", article).returncode == 0
    assert left(tmp_path) == set()
    state(library)
    assert said(koussa) == kept
    assert koussa("people", "list", "--quiet").returncode == 1


def left(folder: Path) -> set[str]:
    """Which of the secret words, or of the forms under which a misspelt word is found, stand in the library's files."""
    stored = b"".join(path.read_bytes() for path in folder.glob("library.sqlite3*")).lower()
    words = [word.lower() for word in SECRET]
    return {
        word
        for word in words
        if any(
            form.encode() in stored
            for form in (word, *(word[:at] + word[at + 1 :] for at in range(len(word))))
        )
    }


def test_a_fact_check_that_a_page_carries_is_a_claim_of_its_article(koussa: Run, tmp_path: Path) -> None:
    review = {
        "@type": "ClaimReview",
        "claimReviewed": "The weir cost nine million.",
        "itemReviewed": {"author": {"name": "Ann Poe"}, "datePublished": "2024-03-02"},
        "reviewRating": {"alternateName": "Much too high"},
        "author": {"name": "The Desk"},
        "datePublished": "2024-03-05",
    }
    data = f'<script type="application/ld+json">{json.dumps(review)}</script>'
    words = "<p>The council paid the two firms three million pounds for the weir, its report of May says.</p>"
    page = tmp_path / "page.html"
    page.write_text(f"<html><head>{data}</head><body><article>{words * 3}</article></body></html>", "utf-8")
    assert koussa("add", str(page)).returncode == 0
    answer = json.loads(koussa("claim", "weir cost nine million", "--no-bundled", "--json").stdout)
    (claim,) = [hit for hit in answer["queries"][0]["hits"] if "nine" in hit["text"]]
    assert (claim["claimant"]["name"], claim["about_date"]) == ("Ann Poe", "2024-03-02")
    assert (claim["explanation"], claim["checked"]) == ("Rated “Much too high” by The Desk.", "2024-03-05")


@pytest.mark.parametrize(
    ("rating", "verdict", "code"),
    [
        ("False", "contradicted", "S101"),
        ("PANTS ON FIRE!", "contradicted", "S101"),
        ("Größtenteils falsch", "imprecise", None),
        ("Unproven.", "unconfirmed", None),
        ("Four Pinocchios of sorts", None, None),
        ("1", None, None),
    ],
)
def test_a_draft_that_repeats_what_a_fact_check_calls_false_is_told_so(
    koussa: Run, tmp_path: Path, rating: str, verdict: str | None, code: str | None
) -> None:
    review = {
        "@type": "ClaimReview",
        "url": "https://desk.example/weir",
        "claimReviewed": "The Otter weir at Selby cost the county nine million pounds in 2021",
        "itemReviewed": {"author": {"name": "Ann Poe"}},
        "reviewRating": {"alternateName": rating, "ratingValue": 1},
        "author": {"name": "The Desk"},
    }
    data = f'<script type="application/ld+json">{json.dumps(review)}</script>'
    words = "<p>A councillor told a rally that the Otter weir at Selby cost the county nine million pounds in 2021.</p>"
    page = tmp_path / "page.html"
    page.write_text(f"<html><head>{data}</head><body><article>{words}</article></body></html>", "utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text("The Otter weir at Selby cost the county nine million pounds in 2021.\n", "utf-8")
    assert koussa("add", str(page), "-q").returncode == 0
    answer = json.loads(koussa("claim", "Otter weir", "--no-bundled", "--json").stdout)
    (claim,) = [hit for hit in answer["queries"][0]["hits"] if hit["explanation"]]
    assert claim["verdict"] == verdict
    assert [(one["publisher"], one["url"]) for one in claim["sources"]] == [
        ("The Desk", "https://desk.example/weir")
    ]
    found = koussa("check", str(draft), "--format", "jsonl", "--no-bundled")
    codes = [json.loads(line).get("code") for line in found.stdout.splitlines()]
    assert ("S101" in codes) == (code == "S101"), found.stdout
    assert found.returncode == (1 if code else 0)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file's name is text")
def test_a_file_whose_name_is_no_text_is_added_known_again_and_barred(koussa: Run, tmp_path: Path) -> None:
    story = tmp_path / os.fsdecode(b"caf\xe9.txt")
    story.write_text("“The café is ours,” Ann Abel said on Monday.\n", encoding="utf-8")
    assert "1 added" in koussa("add", str(story), "--jobs", "1").stderr
    assert "1 unchanged" in koussa("add", str(story), "--jobs", "1").stderr
    assert koussa("quote", "ours", "--no-bundled").returncode == 0
    draft = ("check", "--no-bundled", "--text", "“The café is ours,” Ann Abel said.", "--format", "concise")
    assert "Q106" not in koussa(*draft).stdout
    assert "Q106" in koussa(*draft, "--exclude", str(story)).stdout


@pytest.mark.parametrize("option", ["--title", "--author", "--publisher", "--url", "--published"])
def test_metadata_that_is_no_text_is_refused(koussa: Run, tmp_path: Path, option: str) -> None:
    story = tmp_path / "story.txt"
    story.write_text("“It is ours,” Ann Abel said on Monday.\n", encoding="utf-8")
    result = koussa("add", str(story), option, "caf\udce9")
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    assert option in result.stderr
    assert not (tmp_path / "library.sqlite3").exists()


def test_a_claim_is_the_articles_own_and_what_somebody_says_is_none(koussa: Run, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "The mill employs 60 people. Ann Abel said that the weir had cracked.\n", encoding="utf-8"
    )
    koussa("add", str(story), "--publisher", "The Ostby Globe", "--jobs", "1")
    rows = koussa("claim", "--publisher", "Globe", "--no-bundled", "--format", "jsonl").stdout.splitlines()
    assert [(row["text"], row["claimant"]["name"]) for row in map(json.loads, rows)] == [
        ("The mill employs 60 people.", "The Ostby Globe")
    ]


@pytest.mark.parametrize(
    ("first", "listed"),
    [
        (
            "“We will close the harbour,” says Selmouth’s mayor",
            "“We will close the harbour,” says Selmouth’s mayor",
        ),
        (
            "“We will close the harbour, and we will not ask anybody twice,” Ann Abel, the mayor, said.",
            "no title, 8 May 2024. It begins: “We will close the harbour, and we will not ask anybody twice,” Ann …",
        ),
        ("“We will not.”", "no title, 8 May 2024. It begins: “We will not.”"),
    ],
)
def test_a_text_that_begins_with_a_quotation_is_told_from_others(
    koussa: Run, tmp_path: Path, first: str, listed: str
) -> None:
    add(
        koussa,
        tmp_path / "story.txt",
        f"{first}\n\n“It is a sad day,” Carl Coster, a cook, said on Tuesday.\n",
    )
    assert listed in koussa("list", "articles", "--no-bundled").stdout
    identifier = listed_id(koussa)
    cited = koussa("cite", identifier, "--no-bundled")
    assert cited.returncode == (0 if listed == first else 2)
    assert listed == first or f"{identifier} has no title" in cited.stderr


def listed_id(koussa: Run) -> str:
    """The id of the one article of the library."""
    (row,) = koussa(
        "list", "articles", "--no-bundled", "--format", "jsonl", "--fields", "id"
    ).stdout.splitlines()
    return str(json.loads(row)["id"])
