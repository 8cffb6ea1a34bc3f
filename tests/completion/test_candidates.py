"""What may stand at the end of a command line, whatever the shell."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.check.verdicts import RULES
from koussa.cli.complete import MOST, VALUES, candidates
from koussa.cli.main import COMMANDS, Commands, app, run
from koussa.cli.session import FORMATS
from koussa.cli.shells import read
from koussa.library.connection import open_for_writing, writing
from koussa.library.writer import Writer
from koussa.output.reports import FORMATS as REPORTS
from koussa.records import KINDS, VERDICTS, Article, Person

from .conftest import HOSTILE


@pytest.fixture(autouse=True)
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "library.sqlite3"
    monkeypatch.setenv("KOUSSA_LIBRARY", str(path))
    return path


def words(*typed: str) -> list[str]:
    return [one.word for one in candidates(list(typed))]


def test_commands() -> None:
    assert words("") == [name for name, _, _ in COMMANDS if name]
    assert words("quo") == ["quote"]
    assert words("library", "") == ["info", "verify", "compact"]


def test_options() -> None:
    assert words("quote", "--sp") == ["--speaker", "--spreadsheet-safe"]
    assert "--style" in words("cite", "--")
    assert words("--v") == ["--version"]
    assert words("quote", "--", "--sp") == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (("quote", "--format", ""), list(FORMATS)),
        (("quote", "-f", "js"), ["json", "jsonl"]),
        (("export", "--format", ""), ["jsonl", "csv"]),
        (("library", "info", "--format", ""), ["text", "json"]),
        (("quote", "--color", "a"), ["auto", "always"]),
        (("claim", "--verdict", ""), list(VERDICTS)),
        (("claim", "--verdict", "disputed,d"), []),
        (("claim", "--verdict", "opinion,d"), ["opinion,disputed"]),
        (("import", "--kind", ""), list(KINDS)),
        (("list", "qu"), ["quotes"]),
        (("cite", "x", "--style", "b"), ["bibtex"]),
        (("cite", "x", "--style=b"), ["--style=bibtex"]),
        (("completion", ""), ["bash", "zsh", "fish"]),
        (("check", "--format", ""), list(REPORTS)),
        (("check", "-f", "s"), ["sarif"]),
        (("check", "--house", ""), ["strict", "news", "lenient"]),
        (("check", "--fail-on", "n"), ["never", "not-found", "note"]),
        (("check", "--fail-on", "a"), []),
        (
            (
                "check",
                "--show=a",
            ),
            ["--show=all"],
        ),
        (("check", "draft.md", "--exclude", "time-"), ["time-koussa-2011"]),
        (("rule", ""), [rule.code for rule in RULES]),
        (("rule", "s1"), [rule.code for rule in RULES if rule.code.startswith("S1")]),
        (("rule", "misa"), ["misattributed"]),
    ],
)
def test_words_that_options_take(typed: tuple[str, ...], expected: list[str]) -> None:
    assert words(*typed) == expected


@pytest.mark.parametrize("what", ["articles", "people", "quotes", "claims", "events"])
def test_what_is_listed_can_be_listed(what: str) -> None:
    assert words("list", what) == [what]
    assert run(["list", what, "-q", "--format", "csv"]) == 0


def test_ids_have_their_words_beside_them() -> None:
    (found,) = candidates(["show", "time-koussa-2011:q03"])
    assert (found.word, found.remark) == ("time-koussa-2011:q03", "Now it is all gone.")
    assert "time-koussa-2011:koussa" in words("show", "time-koussa-2011:k")
    assert words("cite", "time-koussa-2011:k") == []  # people are not cited
    assert words("quote", "--article", "") == ["time-koussa-2011"]


def test_names_begin_with_what_is_typed_or_go_on_with_it() -> None:
    assert words("who", "noman b") == ["Noman Benotman"]
    (found,) = candidates(["who", "ben"])
    assert (found.word, found.remark) == ("Benotman", "Noman Benotman")
    assert "Muammar Gaddafi" in words("quote", "--speaker", "MUA")
    assert words("who", "%") == words("who", "_") == []


def test_the_line_says_which_libraries(own_library: Path) -> None:
    other = own_library.with_name("other.sqlite3")
    connection = open_for_writing(other)
    with writing(connection):
        writer = Writer(connection)
        writer.add(Person("ada", "Ada Quay"))
        for number in range(MOST + 1):
            writer.add(Article(f"a{number:03}"))
        writer.flush()
    connection.close()
    assert words("who", "--library", str(other), "ada") == ["Ada Quay"]
    assert words("who", "ada") == []
    assert words("show", "--no-bundled", "") == []
    assert len(words("show", "--no-bundled", "--library", str(other), "")) == MOST


@pytest.mark.usefixtures("hostile")
def test_only_names_that_can_be_typed() -> None:
    assert sorted(words("who", "evil")) == sorted(HOSTILE)


def test_names_and_types_stand_where_they_are_asked_for() -> None:
    assert words("people", "merge", "Moussa K") == ["Moussa Koussa"]
    assert words("people", "alias", "Moussa K") == ["Moussa Koussa"]
    assert words("quote", "--type", "denial,b") == ["denial,belief"]
    assert words("library", "verify", "--format", "") == ["text", "json"]


def test_every_rule_is_for_a_parameter_that_there_is() -> None:
    from typer.main import get_command

    group = get_command(app)
    assert isinstance(group, Commands)
    context = group.make_context("koussa", [], resilient_parsing=True)
    named = set()
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inner = getattr(command, "commands", {})
        for one in (command, *inner.values()):
            named |= {(one.name, parameter.name) for parameter in one.params}
    everywhere = {("", parameter) for _, parameter in named}
    assert set(VALUES) <= named | everywhere


@pytest.mark.parametrize(
    ("line", "expected", "quote", "kept"),
    [
        ("koussa ", ("koussa", ""), "", 0),
        ("koussa who", ("koussa", "who"), "", 0),
        ("koussa  who a\\ b", ("koussa", "who", "a b"), "", 0),
        ("koussa who 'a b' c", ("koussa", "who", "a b", "c"), "", 0),
        ("koussa who '' ", ("koussa", "who", "", ""), "", 0),
        ('koussa who "a b', ("koussa", "who", "a b"), '"', 0),
        ('koussa who "a\\$ \\b', ("koussa", "who", "a$ \\b"), '"', 0),
        ("koussa who 'a\\", ("koussa", "who", "a\\"), "'", 0),
        ("koussa show a:b:c", ("koussa", "show", "a:b:c"), "", 4),
        ("koussa show a\\:b", ("koussa", "show", "a:b"), "", 0),
        ("koussa show 'a:b'c", ("koussa", "show", "a:bc"), "", 0),
        ("koussa --x='a b", ("koussa", "--x=a b"), "'", 4),
    ],
)
def test_lines_are_read_as_shells_do(line: str, expected: tuple[str, ...], quote: str, kept: int) -> None:
    typed = read(line, " \t\n\"'><=;|&(:")
    assert (typed.words, typed.quote, typed.kept) == (expected, quote, kept)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_tab_prints_no_error(shell: str, own_library: Path, capfd: pytest.CaptureFixture[str]) -> None:
    own_library.write_text("no library at all")
    assert run(["completion", shell, "--answer", "--", "koussa show time"]) == 0
    assert run(["completion", shell, "--answer", "--", "show", "time"]) == 0
    assert run(["completion", shell, "--answer", "--", "koussa no-such-command x"]) == 0
    assert run(["completion", shell, "--answer", "--", "no-such-command", "x"]) == 0
    assert run(["completion", shell, "--answer"]) == 0
    assert capfd.readouterr().err == ""


def test_an_unknown_shell_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", "tcsh"]) == 2
    assert "the shells are bash, zsh, fish" in capsys.readouterr().err


def test_one_shell_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", "bash", "zsh"]) == 2
    assert "one shell at a time" in capsys.readouterr().err


@given(st.sampled_from(["bash", "zsh", "fish"]), st.text(), st.text())
def test_no_line_is_too_strange(shell: str, first: str, last: str) -> None:
    for typed in ((f"koussa show {first}{last}", " :="), ("who", first, last), (first, last)):
        assert run(["completion", shell, "--answer", "--", *typed]) == 0
