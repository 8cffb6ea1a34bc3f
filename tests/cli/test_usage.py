"""What is wrong with a command line is said as one plain sentence, whatever it is."""

import os
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("quote", "x", "--limit", "ten"),
            "--limit: “ten” is no whole number (`koussa quote --help` explains)",
        ),
        (("who", "x", "-n", "1.5"), "--limit: “1.5” is no whole number (`koussa who --help` explains)"),
        (("quote", "x", "-n", "-3"), "--limit: -3 is not 0 or more (`koussa quote --help` explains)"),
        (("add", "x", "-j", "0"), "--jobs: 0 is not 1 or more (`koussa add --help` explains)"),
        (
            ("claim", "x", "--min-score", "101"),
            "--min-score: 101.0 is not between 0 and 100 (`koussa claim --help` explains)",
        ),
        (
            ("quote", "x", "--min-score", "few"),
            "--min-score: “few” is no number (`koussa quote --help` explains)",
        ),
        (("quote", "pariah", "--min-score", "nan"), "--min-score: “nan” is no number"),
        (("people", "undo", "two"), "N: “two” is no whole number (`koussa people undo --help` explains)"),
        (("library", "inf"), "no such command “inf”; did you mean info? (`koussa library --help` explains)"),
        (("people", "part"), "no such command “part” (`koussa people --help` explains)"),
        (("peopl",), "no such command “peopl”; did you mean people? (`koussa --help` explains)"),
        (("show", "2011", "2012"), "too many arguments: 2012 (`koussa show --help` explains)"),
        (("when", "2011", "2012"), "when: “2011 2012” is not a date like 2011-03-30, 2011-03 or 2011"),
        (("quote", "x", "-n"), "-n needs a value (`koussa quote --help` explains)"),
        (("when", "2011-02-30"), "when: “2011-02-30” is no date: February 2011 has 28 days"),
        (
            ("quote", "x", "--type", "hope"),
            "--type: there is no “hope”; the types are assertion, denial, belief, intention, all",
        ),
        (("quote", "x", "--json", "--format", "csv"), "--json and --format csv contradict each other"),
        (("extract", "x", "-f", "csv", "--json"), "--json and --format csv contradict each other"),
        (
            ("library", "verify", "--format", "csv"),
            "--format: there is no “csv”; the formats are text, json",
        ),
        (
            ("list", "--fields", "text"),
            "--fields chooses of what is listed; name it: articles, people, quotes, claims, events",
        ),
        (("when", "2012..2011"), "when: the range runs backwards: 2012 is after 2011; exchange them"),
    ],
)
def test_the_sentence(koussa: Run, arguments: tuple[str, ...], told: str) -> None:
    result = koussa(*arguments)
    assert (result.returncode, result.stdout, result.stderr) == (2, "", f"koussa: {told}\n")


def test_a_format_may_be_asked_for_twice_in_the_same_way(koussa: Run) -> None:
    assert (
        koussa("quote", "pariah", "--json", "-f", "json").stdout == koussa("quote", "pariah", "--json").stdout
    )


def test_all_types_may_stand_among_others(koussa: Run) -> None:
    every = koussa("quote", "Koussa", "--type", "all", "--json").stdout
    assert koussa("quote", "Koussa", "--type", "belief,all", "--json").stdout == every


def test_no_queries_on_standard_input_are_told_of(koussa: Run) -> None:
    result = koussa("quote", "-")
    assert (result.returncode, result.stderr) == (1, "koussa: nothing to look for: standard input is empty\n")
    assert koussa("quote", "-", "-q").stderr == ""


def test_the_nearest_name_is_only_one_that_is_near(koussa: Run) -> None:
    assert koussa("who", "Xyzzy").stderr == "koussa: nobody found by the name “Xyzzy”\n"
    assert "nearest: Noman Benotman" in koussa("who", "Bnotm").stderr


@pytest.mark.parametrize("command", ["extract", "add", "check"])
def test_a_path_that_cannot_be_followed_does_not_stop_the_others(
    koussa: Run, tmp_path: Path, command: str
) -> None:
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "astray").symlink_to("nowhere")
    (tmp_path / "story.txt").write_text("“We stay,” said Ann Poe.\n", "utf-8")
    names = ["circle", "astray", "a" * 5_000, "story.txt/x", "story.txt"]
    result = koussa(command, *(os.fspath(tmp_path / name) for name in names))
    assert result.returncode == 2
    told = [line for line in result.stderr.splitlines() if "cannot read" in line]
    assert len(told) == 4
    assert "circle: it is a link that leads back to itself" in told[0]
    assert "astray: it is a link to nothing" in told[1]
    assert "there is no such file or folder" in told[3]
    assert "We stay" in result.stdout or "1 added" in result.stderr or "1 quotation" in result.stdout


@pytest.mark.parametrize("command", [(), ("people",), ("library",)])
def test_no_line_of_a_list_of_commands_is_cut(koussa: Run, command: tuple[str, ...]) -> None:
    shown = koussa(*command, "--help", env={"COLUMNS": "80"}).stdout
    assert "--help" in shown
    cut = [line for line in shown.splitlines() if line.endswith("...") and not line.startswith("Usage:")]
    assert cut == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("quote", "pariah", "--format", "JSON"),
        ("quote", "pariah", "--json", "--format", "Json"),
        ("claim", "--verdict", "Contradicted, DISPUTED,"),
        ("quote", "--speaker", "koussa", "--type", "ALL"),
        ("check", "--text", "x", "--house", "Strict", "--fail-on", "Never", "--show", "ALL"),
        ("export", "--kind", "Event", "--format", "CSV"),
    ],
)
def test_a_choice_may_stand_in_capitals(koussa: Run, arguments: tuple[str, ...]) -> None:
    small = tuple(one.lower() for one in arguments)
    found = koussa(*arguments)
    assert (found.returncode, found.stdout) == (0, koussa(*small).stdout)
