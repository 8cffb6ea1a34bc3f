"""Completion in the shells themselves: what is typed, Tab, Enter, and what then ran."""

import os
import re
import select
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import HOSTILE

Shell = Callable[[str], str]

pty = pytest.importorskip("pty", reason="these shells are not on Windows")

PROMPT = re.compile(rb"> [^\n]*$")
PATIENCE = 15.0


def session(command: list[str], folder: Path, lines: list[str]) -> str:
    """All that an interactive shell prints while these lines are typed."""
    process, terminal = pty.fork()
    if process == 0:  # the child
        os.chdir(folder)
        os.environ.update(TERM="dumb", PS1="> ", HISTFILE="", LC_ALL="C.UTF-8")
        os.execv(command[0], command)  # noqa: S606 - a shell is what is started
    output = answer(terminal)
    for line in [*lines, "exit\n"]:
        os.write(terminal, line.encode())
        output += answer(terminal)
    os.close(terminal)
    os.waitpid(process, 0)
    return output.decode(errors="replace").replace("\r", "")


def answer(terminal: int) -> bytes:
    """What is printed up to the next prompt, or the end."""
    output, deadline = b"", time.monotonic() + PATIENCE
    while not PROMPT.search(output) and time.monotonic() < deadline:
        if select.select([terminal], [], [], 1.0)[0]:
            try:
                output += os.read(terminal, 65536)
            except OSError:  # the shell has ended
                break
    return output


def script(shell: str, folder: Path) -> Path:
    """The shell's script in a file."""
    path = folder.parent / f"koussa.{shell}"
    path.write_text(
        subprocess.run(["koussa", "completion", shell], check=True, capture_output=True, text=True).stdout
    )
    return path


def bash_replies(bash: str, source: Path, line: str, folder: Path) -> list[str]:
    """What bash would offer at the end of a line."""
    ask = 'source "$1"; COMP_LINE=$2 COMP_POINT=${#2}; _koussa koussa; printf "%s\\n" "${COMPREPLY[@]}"'
    return lines_of([bash, "--norc", "-c", ask, "bash", str(source), line], folder)


def lines_of(command: list[str], folder: Path) -> list[str]:
    """What a shell prints that has nothing to complain of."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder)
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("koussa qu", "quote"),
        ("koussa show time-koussa-2011:q03", "q03"),
        ("koussa show 'time-koussa-2011:q03", "time-koussa-2011:q03"),
        ("koussa who ben", "Benotman"),
        ("koussa quote --speaker=noman", r"Noman\ Benotman"),
        ("koussa claim --verdict opinion,dis", "opinion,disputed"),
        ("koussa check draft.md --fail-on=w", "warning"),
        ("koussa check draft.md --format sa", "sarif"),
        ("koussa rule q103", "Q103"),
    ],
)
def test_bash_offers(hostile: Path, shell: Shell, line: str, expected: str) -> None:
    assert bash_replies(shell("bash"), script("bash", hostile), line, hostile) == [expected]


@pytest.mark.parametrize("opening", ["", '"', "'"])
def test_bash_reads_every_offer_as_the_name_that_it_is(hostile: Path, shell: Shell, opening: str) -> None:
    bash = shell("bash")
    offers = bash_replies(bash, script("bash", hostile), f"koussa who {opening}evil", hostile)
    line = " ".join(f"{opening}{offer}{opening}" for offer in offers)
    done = subprocess.run(
        [bash, "--norc", "-c", f"printf '%s\\n' {line}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=hostile,
    )
    expected = [name for name in HOSTILE if opening != '"' or "!" not in name]
    assert sorted(done.stdout.splitlines()) == sorted(expected)
    assert list(hostile.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "flags"), [("bash", ["--norc", "--noprofile", "-i"]), ("zsh", ["-f", "-i"])]
)
def test_a_tab_at_the_prompt(hostile: Path, shell: Shell, name: str, flags: list[str]) -> None:
    program = shell(name)
    source = script(name, hostile)
    ready = "autoload -Uz compinit; compinit -u -D; " if name == "zsh" else ""
    output = session(
        [program, *flags],
        hostile,
        [
            f"{ready}source {source}\n",
            "koussa cite time-koussa-2011:q0\t3\n",
            "koussa list --json ev\t-q --fields id\n",
            "koussa who evil\\ \\$\t--json\n",
            "koussa who 'Evil `\t --json\n",
        ],
    )
    assert "“Now it is all gone.”" in output
    assert '"time-koussa-2011:e24"' in output
    assert '"name": "Evil $(touch pwned)"' in output
    assert '"name": "Evil `touch pwned`"' in output
    assert list(hostile.iterdir()) == []


def fish_replies(fish: str, source: Path, line: str, folder: Path) -> list[str]:
    """What fish would offer at the end of a line: a word, a tab and a remark each."""
    ask = 'source $argv[1]; complete -C "$argv[2]"'
    return lines_of([fish, "--no-config", "-c", ask, str(source), line], folder)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("koussa list qu", "quotes"),
        ("koussa show time-koussa-2011:q03", "time-koussa-2011:q03\tNow it is all gone."),
        ("koussa show 'time-koussa-2011:q03", "time-koussa-2011:q03\tNow it is all gone."),
        ("koussa who ben", "Benotman\tNoman Benotman"),
        ("koussa quote --speaker=noman", "--speaker=Noman Benotman"),
        ("koussa check draft.md --house=l", "--house=lenient"),
        ("koussa rule q103", "Q103\tmisattributed"),
    ],
)
def test_fish_offers(hostile: Path, shell: Shell, line: str, expected: str) -> None:
    assert fish_replies(shell("fish"), script("fish", hostile), line, hostile) == [expected]


def test_fish_runs_no_name(hostile: Path, shell: Shell) -> None:
    offers = fish_replies(shell("fish"), script("fish", hostile), "koussa who evil", hostile)
    assert len(offers) == len(HOSTILE)
    assert list(hostile.iterdir()) == []
