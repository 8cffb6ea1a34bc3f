"""What the papers tell people to put into their editors and projects works as printed."""

import json
import re
import shutil
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
from tests.conftest import ROOT

from koussa.configuration import KEYS, configuration_of

Run = Callable[..., CompletedProcess[str]]
EDITORS = (ROOT / "docs" / "editors.md").read_text("utf-8")
CHECKING = (ROOT / "docs" / "checking.md").read_text("utf-8")
DRAFT = 'A headline\n\nKoussa said, "We would die for it."\n'


def blocks(text: str) -> list[str]:
    """The indented examples of a paper."""
    found = re.findall(r"(?:^    .*\n|^\n)+", text, re.MULTILINE)
    return [textwrap.dedent(block).strip() for block in found if block.strip()]


def test_vs_code_reads_every_line_of_concise(koussa: Run, tmp_path: Path) -> None:
    task = next(json.loads(block) for block in blocks(EDITORS) if block.startswith("{"))["tasks"][0]
    pattern: dict[str, Any] = task["problemMatcher"]["pattern"]
    draft = tmp_path / "draft.md"
    draft.write_text(DRAFT, "utf-8")
    arguments = [argument.replace("${file}", str(draft)) for argument in task["args"]]
    (line,) = koussa(*arguments).stdout.splitlines()
    found = re.fullmatch(pattern["regexp"], line)
    assert found is not None
    assert found[pattern["file"]] == str(draft)
    assert (found[pattern["line"]], found[pattern["column"]], found[pattern["code"]]) == ("3", "15", "Q101")


@pytest.mark.skipif(shutil.which("vim") is None, reason="needs vim")
def test_vim_jumps_to_the_words(tmp_path: Path) -> None:
    settings = next(block for block in blocks(EDITORS) if "errorformat" in block)
    settings = settings.replace("koussa\\ check", f"{sys.executable}\\ -m\\ koussa\\ check")
    draft, script, out = tmp_path / "my draft.md", tmp_path / "settings.vim", tmp_path / "found.json"
    draft.write_text(DRAFT, "utf-8")
    write = f"call writefile([json_encode(getqflist()[0])], '{out}')"
    script.write_text(f"{settings}\nsilent make!\n{write}\nqall!\n", "utf-8")
    subprocess.run(
        ["vim", "-u", "NONE", "-i", "NONE", "-N", "-es", "-S", str(script), str(draft)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )
    found = json.loads(out.read_text("utf-8"))
    assert (found["lnum"], found["col"], found["valid"]) == (3, 15, 1)
    assert found["text"].startswith("Q101 altered")


def test_the_configuration_shown_is_one_and_has_every_key() -> None:
    block = next(block for block in blocks(CHECKING) if block.startswith("library ="))
    settings = tomllib.loads(block)
    assert set(settings) == set(KEYS)
    assert configuration_of(settings, Path("koussa.toml")).fail_on == "warning"


def test_the_lines_of_python_shown_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOUSSA_LIBRARY", str(tmp_path / "none.sqlite3"))
    block = next(block for block in blocks(CHECKING) if block.startswith("import koussa"))
    result = subprocess.run([sys.executable, "-c", block], capture_output=True, text=True, check=True)
    assert result.stdout.startswith("altered the library has other words")


def test_every_format_is_told_of(koussa: Run) -> None:
    from koussa.output.reports import FORMATS

    told = CHECKING.partition("## Reports")[2]
    assert not [name for name in FORMATS if f"`{name}`" not in told]
    assert all(name in koussa("check", "--help").stdout for name in FORMATS)
