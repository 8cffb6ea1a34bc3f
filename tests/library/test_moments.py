"""A command reads the library as it is at one moment, whatever others write meanwhile, and lets go of it at its end."""

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from threading import Thread

import pytest
from tests.storing import store

import koussa as api
from koussa.library.connection import changing, writing
from koussa.library.store import open_library, reading
from koussa.library.writer import Writer
from koussa.lookup.filters import Filters
from koussa.lookup.listing import list_records
from koussa.lookup.search import Searcher
from koussa.records import Article, Person, PersonRef, Quote

Run = Callable[..., CompletedProcess[str]]
NUMBERS = range(30)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.sqlite3"
    with changing(path) as connection, writing(connection):
        writer = Writer(connection)
        for number in NUMBERS:
            writer.add(
                Quote(f"own:{number}", f"Pier number {number} is closed.", speaker=PersonRef("Ada Quay"))
            )
        writer.flush()
    return path


def remove(path: Path, *numbers: int) -> None:
    """Take records out over a connection of its own."""
    with changing(path) as connection, writing(connection):
        writer = Writer(connection)
        for number in numbers:
            assert writer.remove(f"own:{number}")


def test_what_is_removed_meanwhile_is_still_answered(library: Path) -> None:
    with reading(library, bundled=False) as libraries:
        searcher = Searcher(libraries, "quote", Filters(), limit=None)
        remove(library, 3, 4, 5)
        for answer in (searcher.find("is closed"), list_records(libraries, "quote", Filters(), limit=None)):
            assert answer.total == len(answer.hits) == len(NUMBERS)
    with reading(library, bundled=False) as libraries:
        assert list_records(libraries, "quote", Filters(), limit=None).total == len(NUMBERS) - 3


def test_what_is_hidden_stays_hidden_when_the_moment_is_renewed(tmp_path: Path, koussa: Run) -> None:
    exported = tmp_path / "all.jsonl"
    exported.write_text(koussa("export").stdout, "utf-8")
    koussa("import", str(exported))
    with reading(tmp_path / "library.sqlite3") as libraries:
        before = list_records(libraries, "quote", Filters(), limit=None).total
        for one in libraries:
            one.renew()
        assert list_records(libraries, "quote", Filters(), limit=None).total == before
        assert {hit.library for hit in list_records(libraries, "quote", Filters(), limit=None).hits} == {
            "bundled"
        }


def test_between_two_calls_from_python_nothing_is_held(library: Path) -> None:
    with api.open_library(library, bundled=False) as opened:
        assert opened.quote("is closed", limit=None).total == len(NUMBERS)
        remove(library, 7)
        log_is_emptied(library)
        assert opened.quote("is closed", limit=None).total == len(NUMBERS) - 1


def log_is_emptied(path: Path) -> None:
    with changing(path) as connection:
        connection.execute("PRAGMA busy_timeout = 0")
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert not busy


def test_the_next_call_from_python_knows_who_was_joined_meanwhile(library: Path, koussa: Run) -> None:
    with api.open_library(library) as opened:
        assert opened.who("Zoe Quill").people == ()
        for name in ("Ada Quay", "Moussa Koussa"):
            joined = koussa("people", "alias", name, f"Zoe Quill of {name}", "--library", str(library))
            assert joined.returncode == 0, joined.stderr
            (found,) = opened.who(f"Zoe Quill of {name}").people
            assert found.name == name


def test_the_next_call_from_python_sees_articles_and_people_as_they_are_then(library: Path) -> None:
    store(library, Article("pier", title="The pier"), Person("quay", "Ada Quay", role="engineer"))
    store(library, Quote("own:told", "We weigh it.", article="pier", speaker=PersonRef("Ada Quay", "quay")))
    with api.open_library(library, bundled=False) as opened:
        told = opened.show("own:told")
        store(library, Article("pier", title="The new pier"), Person("quay", "Ada Quay", role="mayor"))
        told_then = opened.show("own:told")
        (found,) = opened.who("Ada Quay").people
    assert told is not None
    assert told.article == Article("pier", title="The pier")
    assert told_then is not None
    assert told_then.article == Article("pier", title="The new pier")
    assert isinstance(told_then.record, Quote)
    assert told_then.record.speaker == PersonRef("Ada Quay", "quay", "mayor")
    assert found.person == Person("quay", "Ada Quay", role="mayor")


def test_the_next_call_from_python_leaves_out_the_beliefs_that_were_added(
    library: Path, koussa: Run, tmp_path: Path
) -> None:
    article = tmp_path / "weir.txt"
    article.write_text("Ada Quay believes that the weir will hold for another hundred years.\n", "utf-8")
    with api.open_library(library, bundled=False) as opened:
        assert opened.quote("weir will hold").total == 0
        assert koussa("add", str(article), "--library", str(library)).returncode == 0
        assert opened.quote("weir will hold").total == 0
    told = koussa("quote", "weir will hold", "--type", "all", "--no-bundled", "--library", str(library))
    assert "weir will hold" in told.stdout


def test_what_was_empty_may_be_filled_between_two_calls(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    store(path)
    with api.open_library(path, bundled=False) as opened:
        (finding,) = opened.check("“The pier is closed,” said Ada Quay.")
        assert finding.verdict == "cannot_check"
        store(path, Quote("own:1", "The weir is open to all.", speaker=PersonRef("Ada Quay")))
        (finding,) = opened.check("“The pier is closed,” said Ada Quay.")
        assert finding.verdict == "not_found"


def test_a_library_that_was_closed_says_so_in_a_sentence(library: Path) -> None:
    opened = api.open_library(library)
    opened.close()
    for ask in (lambda: opened.quote("pier"), lambda: opened.who("Quay"), lambda: opened.check("“A pier.”")):
        with pytest.raises(api.KoussaError, match="closed"):
            ask()


def test_a_moment_that_is_read_stays_in_the_log_until_it_is_let_go(library: Path) -> None:
    opened = open_library(library)
    assert opened is not None
    assert opened.record("own:1") is not None
    remove(library, 1)
    with pytest.raises(AssertionError):
        log_is_emptied(library)
    opened.renew()
    log_is_emptied(library)
    assert opened.record("own:1") is None
    opened.close()


def test_who_pages_through_a_long_answer_holds_nothing(library: Path) -> None:
    with changing(library) as connection, writing(connection):
        writer = Writer(connection)
        for number in NUMBERS:
            writer.add(Quote(f"own:{number}", f"Quay {number} is open. " + "It is wide. " * 1_000))
        writer.flush()
    with subprocess.Popen(
        [sys.executable, "-m", "koussa", "list", "quotes", "--no-bundled", "--format", "jsonl"],
        env={**os.environ, "KOUSSA_LIBRARY": str(library)},
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        remove(library, 9)
        log_is_emptied(library)
        assert len(process.stdout.readlines()) == len(NUMBERS) - 1


def test_who_asks_line_by_line_holds_nothing_while_it_waits(library: Path) -> None:
    arguments = ("quote", "-", "--no-bundled", "-n", "1", "--format", "jsonl")
    with subprocess.Popen(
        [sys.executable, "-m", "koussa", *arguments],
        env={**os.environ, "KOUSSA_LIBRARY": str(library)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"pier number 9 is closed\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == "own:9"
        remove(library, 9)
        log_is_emptied(library)
        process.stdin.write(b"pier number 9 is closed\n")
        process.stdin.close()
        assert json.loads(process.stdout.readline()).get("id") != "own:9"


def test_copies_of_bundled_records_stay_hidden_though_they_come_while_the_library_is_open(
    koussa: Run, tmp_path: Path
) -> None:
    path = tmp_path / "library.sqlite3"
    own, copies = tmp_path / "own.jsonl", tmp_path / "copies.jsonl"
    own.write_text('{"id": "own:1", "text": "The pier leaks."}\n', "utf-8")
    copies.write_text(koussa("export").stdout, "utf-8")
    assert koussa("import", str(own)).returncode == 0
    with api.open_library(path) as library:
        before = {name: tuple(library.quote(name)) for name in ("die for it", "pariah")}
        claims = tuple(library.claim("Lockerbie 1989"))
        assert koussa("import", str(copies)).returncode == 0
        assert {name: tuple(library.quote(name)) for name in before} == before
        assert tuple(library.claim("Lockerbie 1989")) == claims


def test_a_library_of_another_thread_says_what_to_do(tmp_path: Path) -> None:
    told: list[str] = []
    with api.open_library(tmp_path / "library.sqlite3") as library:

        def ask() -> None:
            try:
                library.quote("pariah")
            except api.KoussaError as error:
                told.append(str(error))

        thread = Thread(target=ask)
        thread.start()
        thread.join()
        assert len(library.quote("pariah")) == 1
    assert "open it in each thread" in told[0]


def test_answers_and_findings_can_be_pickled(tmp_path: Path) -> None:
    with api.open_library(tmp_path / "library.sqlite3") as library:
        answer, people = library.quote("pariah"), library.who("Benotman")
        findings = library.check('"Now it is all gone," Moussa Ibrahim said.')
    for value in (answer, people, findings):
        assert value
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - made here
