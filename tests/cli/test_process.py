"""The program as shells and scripts meet it: exit status, pipes, signals, encodings, colour, window."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
Process = Callable[..., CompletedProcess[bytes]]
KOUSSA = [sys.executable, "-m", "koussa"]
ESCAPE = b"\x1b"


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("quote", "pariah"), 0),
        (("--version",), 0),
        (("--help",), 0),
        (("quote", "xylophone"), 1),
        (("quote",), 2),
        (("nonsense",), 2),
        ((), 2),
    ],
)
def test_the_exit_status_is_the_promised_one(
    process: Process, arguments: tuple[str, ...], status: int
) -> None:
    result = process(*arguments)
    assert result.returncode == status
    assert b"Traceback" not in result.stderr
    assert bool(result.stderr) is (status > 0 and bool(arguments))


def test_a_fault_of_ours_is_one_line_and_status_3(process: Process, tmp_path: Path) -> None:
    # The only such fault that can be had at will: an installation that lost a part of itself.
    broken = tmp_path / "rich"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise RuntimeError('half an installation')")
    result = process("quote", "pariah", "--color", "always", env={"PYTHONPATH": str(tmp_path)})
    assert result.returncode == 3
    assert result.stderr.startswith(b"koussa: a fault of ours: RuntimeError: half an installation")
    assert result.stderr.count(b"\n") == 1
    told = process(
        "quote", "pariah", "--color", "always", env={"PYTHONPATH": str(tmp_path), "KOUSSA_TRACEBACK": "1"}
    )
    assert b"Traceback" in told.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_interrupted_is_130_and_silent(tmp_path: Path) -> None:
    environment = {**os.environ, "KOUSSA_LIBRARY": str(tmp_path / "none.sqlite3")}
    process = subprocess.Popen(
        [*KOUSSA, "quote", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"pariah\n")
    process.stdin.flush()
    # The answer comes before the next question is put: lines are answered as they come.
    assert json.loads(process.stdout.readline())["rank"] == 1
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert (process.returncode, told) == (130, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("said_to", ["/dev/full", "pipe"])
@pytest.mark.parametrize(
    ("arguments", "status"),
    [(("quote", "xylophone"), 1), (("quote", "pariah", "--format", "xml"), 2), (("import", "own.jsonl"), 0)],
)
def test_messages_that_nobody_can_be_told_leave_the_status_as_it_is(
    tmp_path: Path, said_to: str, arguments: tuple[str, ...], status: int
) -> None:
    (tmp_path / "own.jsonl").write_text('{"text": "And the tunnel in June."}\n')
    environment = {**os.environ, "KOUSSA_LIBRARY": str(tmp_path / "library.sqlite3")}
    if said_to == "pipe":
        nobody, told = os.pipe()
        os.close(nobody)
    else:
        told = os.open(said_to, os.O_WRONLY)
    try:
        done = subprocess.run(
            [*KOUSSA, *arguments],
            stdout=subprocess.DEVNULL,
            stderr=told,
            env=environment,
            cwd=tmp_path,
            check=False,
        )
    finally:
        os.close(told)
    assert done.returncode == status


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    "command",
    [
        "when",
        "list claims --json",
        "export",
        "export --format csv",
        "quote --since 1900 --format csv",
        "--help",
    ],
)
def test_a_closed_pipe_is_silent(tmp_path: Path, command: str) -> None:
    script = f'"{sys.executable}" -m koussa {command} | head -n 1; echo "${{PIPESTATUS[0]}}"'
    environment = {**os.environ, "KOUSSA_LIBRARY": str(tmp_path / "none.sqlite3"), "PYTHONUNBUFFERED": "1"}
    result = subprocess.run(["bash", "-c", script], capture_output=True, env=environment, check=False)
    assert result.stderr == b""
    first, status = result.stdout.splitlines()
    assert first
    assert status in (b"0", b"141")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_under_the_output_is_said(tmp_path: Path) -> None:
    environment = {**os.environ, "KOUSSA_LIBRARY": str(tmp_path / "none.sqlite3")}
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*KOUSSA, "when"], stdout=full, stderr=subprocess.PIPE, env=environment, check=False
        )
    assert result.returncode == 2
    assert b"no space left on device" in result.stderr
    assert b"Traceback" not in result.stderr
    assert b"Exception" not in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-"])
def test_closed_streams_are_no_fault(tmp_path: Path, closed: str) -> None:
    environment = {**os.environ, "KOUSSA_LIBRARY": str(tmp_path / "none.sqlite3")}
    script = f'"{sys.executable}" -m koussa quote pariah {closed}'
    result = subprocess.run(["bash", "-c", script], capture_output=True, env=environment, check=False)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "tsv", "md"])
def test_words_come_out_in_utf8_whatever_the_locale(process: Process, form: str) -> None:
    result = process("who", "Benotman", "--format", form, env={"PYTHONIOENCODING": "cp1252", "LC_ALL": "C"})
    assert result.returncode == 0
    # Arabic stays in logical order: turning it round is the terminal's part.
    assert "نعمان بن عثمان" in result.stdout.decode()


def test_queries_come_in_as_utf8_whatever_the_locale(process: Process) -> None:
    lines = "كوسا\n".encode()
    result = process(
        "who", "-", "--format", "jsonl", stdin=lines, env={"PYTHONIOENCODING": "cp1252", "LC_ALL": "C"}
    )
    assert json.loads(result.stdout.splitlines()[0])["name"] == "Moussa Koussa"


def test_input_that_is_not_utf8_is_a_query_without_answer(process: Process) -> None:
    result = process("quote", "-", "--format", "jsonl", stdin=b"caf\xe9\nxylophone\npariah\n")
    assert result.returncode == 0
    assert [json.loads(row)["query_index"] for row in result.stdout.splitlines()] == [0, 1, 2]


def test_the_error_stream_escapes_what_a_terminal_would_obey(process: Process) -> None:
    result = process("quote", "xyl\x1b]0;title\x07ophone\u202e")
    assert ESCAPE not in result.stderr
    assert b"\\x1b" in result.stderr


COLOURS = [
    ({}, (), False),
    ({"FORCE_COLOR": "1"}, (), True),
    ({"CLICOLOR_FORCE": "1"}, (), True),
    ({"FORCE_COLOR": "0"}, (), False),
    ({"CLICOLOR_FORCE": "0"}, (), False),
    ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, (), False),
    ({"NO_COLOR": "", "FORCE_COLOR": "1"}, (), True),
    ({"NO_COLOR": "1"}, ("--color", "always"), True),
    ({"FORCE_COLOR": "1"}, ("--color", "never"), False),
]


@pytest.mark.parametrize(("around", "options", "coloured"), COLOURS)
def test_who_asks_for_colour_through_a_pipe_gets_it(
    koussa: Run, around: dict[str, str], options: tuple[str, ...], coloured: bool
) -> None:
    environment = {
        "NO_COLOR": "",
        "FORCE_COLOR": "",
        "CLICOLOR_FORCE": "",
        "TERM": "xterm-256color",
        **around,
    }
    page = koussa("quote", "pariah", *options, env=environment).stdout
    assert ("\x1b[" in page) is coloured
    for form in ("json", "jsonl", "csv", "tsv", "md"):
        assert "\x1b" not in koussa("quote", "pariah", "--format", form, *options, env=environment).stdout


def on_a_terminal(arguments: list[str], *, columns: int, around: dict[str, str]) -> bytes:
    """What a terminal of that width is sent."""
    import fcntl
    import pty
    import struct
    import termios

    main, second = pty.openpty()
    fcntl.ioctl(second, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
    process = subprocess.Popen([*KOUSSA, *arguments], stdout=second, env={**environment, **around})
    os.close(second)
    sent = b""
    try:
        while piece := os.read(main, 4096):
            sent += piece
    except OSError:  # how Linux says that the other end has closed
        pass
    os.close(main)
    assert process.wait(timeout=30) == 0
    return sent.replace(b"\r\n", b"\n")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("around", "coloured"), [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)]
)
def test_a_terminal_gets_a_page_of_its_width(tmp_path: Path, around: dict[str, str], coloured: bool) -> None:
    around = {"KOUSSA_LIBRARY": str(tmp_path / "none.sqlite3"), "TERM": "xterm", **around}
    sent = on_a_terminal(["quote", "pariah"], columns=60, around=around)
    assert (ESCAPE in sent) is coloured
    if not coloured:
        assert max(len(row) for row in sent.decode().splitlines()) <= 60


def test_bytes_that_the_locale_cannot_read_are_utf8(process: Process) -> None:
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    found = process("who", "ويليام هيغ", "--json", env=plain)
    assert json.loads(found.stdout)["queries"][0]["hits"][0]["name"] == "William Hague"
    none = process("quote", "-", "--json", stdin=b"xyl\xe9phone\n", env=plain)
    assert json.loads(none.stdout)["queries"][0]["query"] == "xyl\ufffdphone"


@pytest.mark.parametrize("command", ["quote", "claim", "who"])
def test_a_blank_line_is_told_by_its_number(koussa: Run, command: str) -> None:
    assert (
        "koussa: line 2 of standard input is blank\n"
        in koussa(command, "-", stdin="Hague\n \nKoussa\n").stderr
    )


@pytest.fixture(scope="module")
def latin_1(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment whose locale is a Latin-1 one."""
    folder = tmp_path_factory.mktemp("locales")
    command = shutil.which("localedef")
    made = command and subprocess.run(
        [command, "-i", "en_US", "-f", "ISO-8859-1", str(folder / "en_US.ISO-8859-1")],
        capture_output=True,
        check=False,
    )
    if not made or made.returncode:
        pytest.skip("no Latin-1 locale can be made here")
    plain = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    return {"LOCPATH": str(folder), "LC_ALL": "en_US.ISO-8859-1", **plain}


def test_arguments_in_utf8_are_read_so_in_a_latin_1_locale(
    process: Process, tmp_path: Path, latin_1: dict[str, str]
) -> None:
    story = tmp_path / "tür.txt"
    story.write_text("“We stay,” said Ann Müller.\n", "utf-8")
    assert process("add", str(story), "--title", "Die Tür", env=latin_1).returncode == 0
    titles = process("list", "articles", "--no-bundled", "--format", "csv", "--fields", "title", env=latin_1)
    assert titles.stdout.decode().splitlines() == ["title", "Die Tür"]
    found = process("who", "Müller", "--format", "jsonl", "--fields", "name", env=latin_1)
    assert json.loads(found.stdout) == {"name": "Ann Müller"}


def test_arguments_in_latin_1_are_read_so_in_a_latin_1_locale(
    process: Process, tmp_path: Path, latin_1: dict[str, str]
) -> None:
    story = tmp_path / "door.txt"
    story.write_text("“We stay,” said Ann Müller.\n", "utf-8")
    assert process("add", str(story), env=latin_1).returncode == 0
    found = process("who", os.fsdecode(b"M\xfcller"), "--format", "jsonl", "--fields", "name", env=latin_1)
    assert json.loads(found.stdout) == {"name": "Ann Müller"}
