"""Every example of the help pages, the README and the docs, run for real; what is shown is what is printed."""

import bz2
import gzip
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from koussa.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PAPERS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# What stands in examples for an article that the reader has added, and for one of its quotations.
STAND_IN = re.compile(r"article:[0-9a-f]{12}(:\w+)?")
IMPORTED = re.compile(r"quote:[0-9a-f]{16}")
# `check` reports what it finds by its status.
FINDS = re.compile(r"\bkoussa check\b")
# Examples stand in fences, or four columns in; what those of a session print is shown below them.
BLOCK = re.compile(
    r"^```(?P<fence>\w+)\n(?P<fenced>(?s:.*?))^```$|^(?P<indented>(?: {4}\S.*\n)(?: {4}.*\n|\n(?= {4}))*)",
    re.MULTILINE,
)
INLINE = re.compile(r"`([^`]+)`")
# Words that stand for something else.
PLACEHOLDER = re.compile(r"\b(?:[A-Z]{2,}|[A-Z])\b|…|\$")
SPEECH = (
    "The mayor spoke in the harbour on 7 March 2011.\n\n"
    "“The bridge will open in May,” said Ada Osei, the mayor. “We will not wait any longer.”\n\n"
    "“Nobody has counted the cost,” said John Ash, an economist.\n"
)
CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ada Osei>We will not wait any longer.\n"

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("bash"), reason="needs a POSIX shell"
)


def write_samples(folder: Path) -> None:
    """The files that examples name."""
    page = "<html><head><title>Bridge near</title></head><body><article>{}</article></body></html>"
    html = page.format("".join(f"<p>{paragraph}</p>" for paragraph in SPEECH.split("\n\n")))
    quote = {"id": "own:1", "text": "The bridge will open in May.", "speaker": "Ada Osei"}
    hills = [
        {"text": f"We cross it on day {n}.", "speaker": f"{name} Hill"}
        for n, name in enumerate(("Robert", "Bob"))
    ]
    row = {"quoteID": "2011-03-07-1", "quotation": "The bridge will open in May.", "speaker": "None"}
    sheet = "Quote,Who,Day\nThe bridge will open in May.,Ada Osei,2011-03-07\n"
    texts = {
        "article.html": html, "article.txt": SPEECH, "article": SPEECH, "speech.txt": SPEECH,
        "draft.md": SPEECH, "drafts/draft.md": SPEECH, "archive/draft.md": SPEECH, "speech.vtt": CAPTIONS,
        "news/one.txt": SPEECH.replace("mayor", "harbour master"),
        "news/two.html": html.replace("May", "June"), "words": "pariah\nterritorial integrity\n",
        "quotes.jsonl": "".join(json.dumps(one) + "\n" for one in (quote, *hills)),
        "quotes.csv": sheet, "sheet.csv": sheet,
    }  # fmt: skip
    for name, text in texts.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    (folder / "dump.json.bz2").write_bytes(bz2.compress(json.dumps(row).encode() + b"\n"))
    (folder / "archive.warc.gz").write_bytes(gzip.compress(an_archive_of(html)))
    shutil.copytree(ROOT / "docs", folder / "docs")
    (folder / ".config/fish/completions").mkdir(parents=True)


def an_archive_of(html: str) -> bytes:
    """A WARC file of one page."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/bridge\r\n"
        "WARC-Date: 2011-03-08T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


class Desk:
    """A working folder with the files that examples name, a library, and ``koussa`` on the path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        write_samples(folder)
        (folder / "bin").mkdir()
        program = folder / "bin" / "koussa"
        program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m koussa "$@"\n')
        program.chmod(0o755)
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("KOUSSA_", "FORCE_", "CLICOLOR"))
        } | {
            "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
            "HOME": str(folder),
            "KOUSSA_LIBRARY": str(folder / "library.sqlite3"),
            "PYTHONPATH": str(ROOT / "src"),
        }  # fmt: skip

    def run(self, command: str) -> CompletedProcess[str]:
        """Run a line of shell; what it says and what it prints come in the order of a screen."""
        return subprocess.run(
            ["bash", "-c", self.meant(command)],
            cwd=self.folder, env=self.environment, check=False, encoding="utf-8",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def meant(self, command: str) -> str:
        """The command with the ids of an article that is there, and of its first quotation."""
        if IMPORTED.search(command):
            self.output_of("koussa import -q sheet.csv --text-column Quote --date-column Day")
            return IMPORTED.sub(self.imported, command)
        if not STAND_IN.search(command):
            return command
        article, quote = self.added
        self.output_of("koussa add -q article.html")
        return STAND_IN.sub(lambda found: quote if found[1] else article, command)

    @cached_property
    def imported(self) -> str:
        """The id of a quotation that was imported."""
        rows = map(json.loads, self.output_of("koussa export --no-bundled --kind quote").splitlines())
        return next(
            str(row["id"]) for row in rows if row["id"].startswith("quote:") and row["date"] == "2011-03-07"
        )

    @cached_property
    def added(self) -> tuple[str, str]:
        """The ids of the article that examples add, and of its first quotation."""
        self.output_of("koussa add -q article.html")
        rows = self.output_of("koussa export --no-bundled --kind quote").splitlines()
        first = next(row for row in map(json.loads, rows) if str(row["article"]).startswith("article:"))
        return first["article"], first["id"]

    def output_of(self, command: str) -> str:
        return subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder, env=self.environment, check=True, stdout=subprocess.PIPE, encoding="utf-8",
        ).stdout  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.output_of("koussa import -q quotes.jsonl")
    return desk


def examples(help_page: str) -> Iterator[str]:
    """The example lines of a help page, without the remark beside them."""
    for row in help_page.splitlines():
        if row.startswith("  ") and row.strip().startswith("koussa "):
            yield re.split(r"\s{2,}", row.strip())[0]


@pytest.mark.parametrize("command", ["", *(name for name, _, _ in COMMANDS if name)])
def test_every_example_of_a_help_page_works(
    koussa: Callable[..., CompletedProcess[str]], desk: Desk, command: str
) -> None:
    page = koussa(*filter(None, [command]), "--help").stdout
    found = list(examples(page))
    assert found, f"`koussa {command} --help` teaches nothing by example"
    for example in found:
        result = desk.run(example)
        expected = (0, 1) if FINDS.search(example) else (0,)
        assert result.returncode in expected, f"{example}\n{result.stdout}"
        assert "Traceback" not in result.stdout


GROUPS = {
    "people": ("merge", "alias", "split", "list", "undo"),
    "library": ("info", "verify", "compact"),
}


@pytest.mark.parametrize(
    ("group", "command"), [(group, command) for group in GROUPS for command in GROUPS[group]]
)
def test_every_example_of_a_command_in_a_group_works(
    koussa: Callable[..., CompletedProcess[str]], tmp_path: Path, group: str, command: str
) -> None:
    desk = Desk(tmp_path / "desk")
    desk.output_of("koussa import -q quotes.jsonl")
    for name in ("Rob", "Robbie"):  # so that there is a second decision to be taken back
        desk.output_of(f"koussa people alias -q 'Robert Hill' {name}")
    found = list(examples(koussa(group, command, "--help").stdout))
    assert found, f"`koussa {group} {command} --help` teaches nothing by example"
    for name in ("harbour.txt", "story.html", "new.txt"):
        (desk.folder / name).write_text(f"Harbour to close\n\n{SPEECH}", "utf-8")
    desk.output_of("koussa add -q harbour.txt")
    for number, example in enumerate(found, start=3):
        result = desk.run(example)
        assert result.returncode == 0, f"{example}\n{result.stdout}"
        if command == "merge":  # else the next example has nobody left to join
            desk.output_of(f"koussa people undo -q {number}")


def test_every_group_of_commands_is_known() -> None:
    for name, module, _ in COMMANDS:
        registered = import_module(f"koussa.cli.commands.{module}").app.registered_commands if name else []
        names = {one.name or one.callback.__name__.rstrip("_") for one in registered}
        assert len(names) < 2 or names == set(GROUPS[name])


def sessions(block: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block, each with what is shown below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        while command.endswith("\\"):
            more, _, shown = shown.partition("\n")
            command = f"{command[:-1]}{more}"
        yield command, shown


def steps(paper: Path) -> Iterator[tuple[str, str | None]]:
    """The commands of a paper in its order, with what is shown below those of a console."""
    for block in BLOCK.finditer(paper.read_text("utf-8")):
        if block["fence"] == "console":
            yield from sessions(block["fenced"])
        else:
            rows = (block["fenced"] or textwrap.dedent(block["indented"] or "")).splitlines()
            yield from ((re.split(r"\s{2,}", row)[0], None) for row in rows if row.startswith("koussa "))


def as_pattern(shown: str) -> re.Pattern[str]:
    """What is shown, up to wrapping; a line of an ellipsis stands for what is left out."""
    words = (
        ".*" if word == "…" else re.escape(word) for word in re.sub(r"(?m)^\s*…\s*$", " … ", shown).split()
    )
    return re.compile(r"\s*".join(words), re.DOTALL)


STEPS = [
    pytest.param(command, shown, id=f"{paper.name}: {command[:60]}")
    for paper in PAPERS
    for command, shown in steps(paper)
]


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk at which the papers are followed step by step."""
    return Desk(tmp_path_factory.mktemp("reader"))


@pytest.mark.parametrize(("command", "shown"), STEPS)
def test_every_step_of_the_papers_works_and_shows_what_it_prints(
    reader: Desk, command: str, shown: str | None
) -> None:
    if "jq " in command and not shutil.which("jq"):
        pytest.skip("needs jq")
    result = reader.run(command)
    if shown is not None:
        assert as_pattern(shown).fullmatch(result.stdout.strip()), result.stdout
    else:
        assert result.returncode in ((0, 1) if FINDS.search(command) else (0,)), result.stdout


NAMED = sorted(
    {
        " ".join(command.split())
        for paper in PAPERS
        for command in INLINE.findall(BLOCK.sub("", paper.read_text("utf-8")))
        if re.match(r"koussa \S+\s\S|koussa --", command) and not PLACEHOLDER.search(command)
    }
)
PROGRAMS = [
    pytest.param(program, id=f"{paper.name} {number}")
    for paper in PAPERS
    for number, block in enumerate(BLOCK.finditer(paper.read_text("utf-8")))
    for program in [textwrap.dedent(block["fenced"] or block["indented"])]
    if "koussa.open_" in program
]


@pytest.mark.parametrize("command", NAMED)
def test_every_command_that_the_prose_names_works(desk: Desk, command: str) -> None:
    result = desk.run(command)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_program_runs_and_prints(desk: Desk, program: str) -> None:
    result = subprocess.run(
        [sys.executable, "-c", f"import koussa\n{program}"],
        cwd=desk.folder, env=desk.environment, check=False, encoding="utf-8", capture_output=True,
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.strip()


def test_the_configuration_that_is_shown_is_one(desk: Desk) -> None:
    text = (ROOT / "docs" / "checking.md").read_text("utf-8")
    (shown,) = (
        block["indented"]
        for block in BLOCK.finditer(text)
        if (block["indented"] or "").startswith("    library =")
    )
    folder = desk.folder / "configured"
    folder.mkdir()
    (folder / "koussa.toml").write_text(textwrap.dedent(shown), "utf-8")
    info = "koussa library info --no-bundled --json"
    assert (
        desk.run(f'test "$(cd configured && {info.replace(" --no-bundled", "")})" = "$({info})"').returncode
        == 0
    )
    (folder / "koussa.toml").write_text("libraries = 1\n", "utf-8")
    assert desk.run("cd configured && koussa rule").returncode == 2


def test_the_papers_show_enough_to_be_worth_testing() -> None:
    shown = [step.values[1] for step in STEPS]
    assert sum(isinstance(text, str) for text in shown) > 8
    assert shown.count(None) > 20
    assert len(NAMED) > 5
    assert len(PROGRAMS) > 2
