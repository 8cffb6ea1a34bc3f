"""Bad input: a sentence, status 2 (or 1 where it is only that nothing is found), no traceback, nothing lost."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


def is_one_sentence(text: str) -> bool:
    return (
        text.startswith("koussa: ")
        and text.count("\n") == 1
        and text.endswith("\n")
        and "Traceback" not in text
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("quote",), "nothing to look for"),
        (("quote", "-q"), "nothing to look for"),
        (("quote", "--exact"), "nothing to look for"),
        (("claim",), "nothing to look for"),
        (("who",), "nobody to look for"),
        (("quote", ""), "blank"),
        (("quote", " \t "), "blank"),
        (("who", " "), "blank"),
        (("claim", "\u00a0"), "blank"),
        (("show", " "), "blank"),
        (("show",), "ID is missing (`koussa show --help`"),
        (("quote", "x", "-f"), "-f needs a value (`koussa quote --help`"),
        (("people", "split", "Ann Poe"), "--article is missing"),
        (("check", ""), "a path is blank"),
        (("add", " "), "a path is blank"),
        (("extract", "x", ""), "a path is blank"),
        (("check", "x", "--against", ""), "a path is blank"),
        (("check", "x", "--baseline", ""), "--baseline is blank; name a file, or leave it out"),
        (("check", "x", "--exclude", " "), "--exclude is blank"),
        (("check", "x", "--glob", ""), "--glob is blank"),
        (("add", "x", "--stdin-filename", ""), "--stdin-filename is blank"),
        (("add", "x", "--title", ""), "--title is blank; say it, or leave it out"),
        (("add", "x", "--url", " "), "--url is blank"),
        (("library", "verify", "--source", ""), "--source is blank"),
        (("library", "verify", "--article", ""), "--article is blank"),
        (("import", ""), "a file's name is blank"),
        (("import", "x", "--text-column", " "), "--text-column is blank"),
        (("remove", ""), "an id is blank"),
        (("extract", "https://news.example/1"), "https://news.example/1: koussa opens no connection"),
        (("quote", "--speaker", " "), "--speaker is blank"),
        (("quote", "--publisher", ""), "--publisher is blank"),
        (("quote", "--article", ""), "--article is blank"),
        (("quote", "-5 per cent"), "put -- before them"),
        (("--library", "own.sqlite", "quote", "pariah"), "the options of a command stand after its name"),
        (("quote", "--speeker", "x"), "did you mean --speaker?"),
        (("quot", "x"), "did you mean quote?"),
        (("when", "yesterday"), "yesterday"),
        (("when", "2011-13"), "months run from 01 to 12"),
        (("when", "2011-02-30"), "February 2011 has 28 days"),
        (("when", ""), "no date"),
        (("when", "2012..2011"), "backwards"),
        (("quote", "x", "--since", "soon"), "--since"),
        (("quote", "x", "--until", "32 March"), "--until"),
        (("quote", "x", "--since", "2012", "--until", "2011"), "exchange them"),
        (("quote", "x", "--format", "xml"), "text, json, jsonl, csv, tsv, md"),
        (("quote", "x", "--format", "jsonn"), "did you mean json"),
        (("quote", "x", "--json", "--fields", "speker.name"), "did you mean speaker.name?"),
        (("claim", "x", "--verdict", "supported,dispute"), "there is no “dispute”; did you mean disputed?"),
        (("quote", "x", "--type", "beleif"), "did you mean belief?"),
        (
            ("claim", "x", "--verdict", " , "),
            "--verdict: there is no “”; the verdicts are supported",
        ),
        (("export", "--kind", "corection"), "did you mean correction?"),
        (("import", "-", "--kind", "quot"), "did you mean quote?"),
        (("list", "artcles"), "did you mean articles? list articles, people"),
        (("quote", "x", "--json", "--fields", "nonsense"), "the fields are query_index"),
        (("quote", "x", "--fields", " , "), "--fields is blank"),
        (
            ("quote", "x", "--fields", "text"),
            "--fields chooses nothing of --format text; take json, jsonl, csv or tsv",
        ),
        (("show", "x", "-f", "md", "--fields", "text"), "--fields chooses nothing of --format md"),
        (("quote", "x", "--color", "blue"), "auto, always, never"),
        (("quote", "x", "-n", "-1"), "--limit"),
        (("quote", "x", "-n", "many"), "--limit"),
        (("quote", "x", "--min-score", "101"), "--min-score"),
        (("claim", "--verdict", "false"), "supported, contradicted, disputed"),
        (("claim", "--verdict", ""), "supported, contradicted, disputed"),
        (("list", "things"), "articles, people, quotes, claims, events"),
        (("quote", "x", "--library", " "), "--library is blank"),
        (("library", "verify"), "no library"),
        (("library", "compact"), "no library"),
        (("import",), "FILE"),
        (("import", "x", "--kind", "poem"), "article, person, quote, claim, event"),
        (("import", "no-such-file.csv"), "no-such-file.csv"),
        (("import", "."), "."),
        (("export", "--kind", "poem"), "article, person, quote, claim, event"),
        (("export", "--format", "xml"), "jsonl, csv"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    koussa: Run, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    result = koussa(*arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert is_one_sentence(result.stderr), result.stderr
    assert told in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_setting_that_is_blank_is_named(koussa: Run) -> None:
    result = koussa("list", env={"KOUSSA_LIBRARY": " "})
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("koussa: KOUSSA_LIBRARY is blank")


@pytest.mark.parametrize(
    "query",
    [
        "the of and",
        "...!?",
        '"',
        '"" OR ""',
        "*",
        "xylo*",
        "text:xylophone",
        "'; DROP TABLE record; --",
        "%",
        "a\0b",
        "\ud800",
        "😀",
        "\u202e\u2066",
        "\x1b[0m",
        "[xylophone]",
        "xylophone" * 100_000,
        "xylophone " * 100_000,
        "é́" * 1_000,
    ],
)
@pytest.mark.parametrize("command", ["quote", "claim", "who"])
def test_queries_that_mean_nothing_find_nothing(koussa: Run, command: str, query: str) -> None:
    result = koussa(command, "--", query)
    assert (result.returncode, result.stdout) == (1, "")
    assert is_one_sentence(result.stderr)
    assert len(result.stderr) < 400
    assert result.stderr[:-1].isprintable()


@pytest.mark.parametrize(
    "query", ["NEAR(", "NEAR(pariah state, 3)", "pariah AND", "-- pariah", "text:pariah", "^pariah"]
)
@pytest.mark.parametrize("command", ["quote", "claim"])
def test_what_a_query_language_would_mean_is_only_words(koussa: Run, command: str, query: str) -> None:
    result = koussa(command, "--", query)
    assert result.returncode == (0 if result.stdout else 1)
    assert not result.stderr or is_one_sentence(result.stderr)


def test_a_megabyte_around_the_words_still_finds_them(koussa: Run) -> None:
    assert (
        koussa("quote", "territorial integrity" + " " * 1_000_000 + "is something sacrosanct").returncode == 0
    )


def test_a_query_with_a_dash_goes_after_two(koussa: Run) -> None:
    assert koussa("quote", "--", "--pariah").returncode == 0


def test_nothing_at_all_prints_the_help_page(koussa: Run) -> None:
    result = koussa()
    assert (result.returncode, result.stderr) == (2, "")
    assert result.stdout == koussa("--help").stdout


def a_library(path: Path) -> None:
    from koussa.library.connection import open_for_writing

    open_for_writing(path).close()


def a_folder(path: Path) -> None:
    path.mkdir()


def another_program_s(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE accounts (id)")
    connection.commit()
    connection.close()


def of_a_newer_schema(path: Path) -> None:
    a_library(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def cut_in_half(path: Path) -> None:
    a_library(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten_within(path: Path) -> None:
    a_library(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xa5" * (len(whole) - 100))


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (a_folder, "is a folder"),
        (lambda path: path.write_bytes(b""), "is an empty file"),
        (lambda path: path.write_bytes(bytes(range(256)) * 64), "is not a koussa library"),
        (another_program_s, "another program's database"),
        (of_a_newer_schema, "newer koussa"),
        (cut_in_half, "damaged"),
        (overwritten_within, "damaged"),
    ],
    ids=["folder", "empty", "random", "another program", "newer", "cut", "overwritten"],
)
@pytest.mark.parametrize(
    "arguments",
    [
        ("quote", "pariah"),
        ("who", "Hague"),
        ("when",),
        ("list",),
        ("export",),
        ("library", "verify"),
        ("import", "-"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_library_that_is_none_is_named_and_left_as_it_is(
    koussa: Run, tmp_path: Path, make: Callable[[Path], None], told: str, arguments: tuple[str, ...]
) -> None:
    path = tmp_path / "named.sqlite3"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    if arguments == ("import", "-"):
        own = tmp_path / "own.jsonl"
        own.write_text('{"text": "The bridge will open in May."}\n')
        arguments = ("import", str(own))
    result = koussa(*arguments, "--library", str(path))
    assert result.returncode == 2, result.stdout
    assert is_one_sentence(result.stderr), result.stderr
    assert str(path) in result.stderr
    assert told in result.stderr
    assert before == (path.read_bytes() if path.is_file() else None)


def test_a_library_that_does_not_exist_yet_is_an_empty_one(koussa: Run, tmp_path: Path) -> None:
    missing = str(tmp_path / "there.sqlite3")
    found = koussa("quote", "pariah", "--library", missing)
    assert (found.returncode, found.stderr) == (0, f"koussa: there is no library at {missing} yet\n")
    assert koussa("quote", "pariah", env={"KOUSSA_LIBRARY": missing}).stderr == ""  # set up for later
    assert koussa("quote", "pariah", "--library", missing, "--quiet").stderr == ""
    alone = koussa("quote", "pariah", "--library", missing, "--no-bundled")
    assert (alone.returncode, alone.stdout) == (1, "")
    assert f"there is no library at {missing} yet\n" in alone.stderr
    assert koussa("quote", "pariah", "--no-bundled", "--quiet").stderr == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("named", ["option", "environment"])
def test_a_folder_that_was_mistyped_is_told_and_never_made(koussa: Run, tmp_path: Path, named: str) -> None:
    folder = tmp_path / "archvie"
    missing = str(folder / "quotes.sqlite3")
    story = tmp_path / "story.txt"
    story.write_text("“Nobody lives there,” said Ann Poe, a guard.\n", "utf-8")

    def call(*arguments: str) -> CompletedProcess[str]:
        if named == "option":
            return koussa(*arguments, "--library", missing)
        return koussa(*arguments, env={"KOUSSA_LIBRARY": missing})

    reading = [
        ("quote", "pariah"), ("who", "Benotman"), ("claim", "Lockerbie"), ("when", "2011-03"), ("list",),
        ("show", "time-koussa-2011:q11"), ("cite", "time-koussa-2011:q11"), ("library", "info"), ("export",),
        ("people", "list"), ("check", "--text", "“Nobody lives there,” said Ann Poe."),
    ]  # fmt: skip
    for arguments in reading:
        assert f"no library at {missing} yet, nor a folder {folder}" in call(*arguments).stderr, arguments
    writing = [
        ("add", str(story)), ("import", str(tmp_path / "own.jsonl")),
        ("people", "merge", "Benotman", "Moussa Koussa"), ("library", "compact"), ("library", "verify"),
    ]  # fmt: skip
    (tmp_path / "own.jsonl").write_text('{"text": "And the tunnel in June."}\n')
    for arguments in writing:
        result = call(*arguments)
        assert (result.returncode, result.stdout) == (2, ""), arguments
        assert str(folder) in result.stderr, arguments
    for arguments in (("correct", "x:q1", "--undo"), ("remove", "x"), ("people", "undo", "1")):
        result = call(*arguments)
        assert result.returncode in {1, 2}
        assert f"no library at {missing} yet" in result.stderr, arguments
    assert not folder.exists()


def test_the_usual_folder_is_made_by_the_first_command_that_writes(koussa: Run, tmp_path: Path) -> None:
    home = {"KOUSSA_LIBRARY": "", "XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}
    assert koussa("quote", "pariah", env=home).stderr == ""
    assert list(tmp_path.iterdir()) == []
    assert koussa("people", "alias", "Benotman", "Noman B.", env=home).returncode == 0
    (made,) = tmp_path.rglob("library.sqlite3")
    assert made.is_file()
