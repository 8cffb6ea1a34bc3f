"""What a look-up for scripts loads: nothing that its answer does not need, since every import costs every call."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = frozenset(
    {
        "argparse",
        "asyncio",
        "concurrent.futures",
        "csv",
        "dataclasses",
        "decimal",
        "email",
        "fractions",
        "html",
        "http",
        "http.client",
        "hypothesis",
        "importlib.metadata",
        "importlib.resources",
        "logging",
        "lxml",
        "multiprocessing",
        "numpy",
        "platformdirs",
        "pydantic",
        "pydoc",
        "random",
        "rich",
        "socket",
        "ssl",
        "statistics",
        "subprocess",
        "tempfile",
        "tomllib",
        "trafilatura",
        "unittest",
        "urllib.request",
        "uuid",
        "xml",
        "zipfile",
    }
)
SCRIPT = """
import sys
from koussa.cli.main import run
status = run(sys.argv[1:])
sys.stdout.flush()
import json
print(json.dumps([status, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded(*arguments: str, library: Path) -> set[str]:
    environment = {**os.environ, "KOUSSA_LIBRARY": str(library), "NO_COLOR": "1"}
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments], env=environment, capture_output=True, check=True
    )
    status, modules = json.loads(result.stderr.splitlines()[-1])
    assert status == 0
    return set(modules)


def typer_alone() -> set[str]:
    """What Typer loads by itself cannot be kept out."""
    script = "import sys, typer, typer.main, typer.core; print(*sorted(sys.modules))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    return set(result.stdout.split())


@pytest.fixture(scope="module")
def unavoidable() -> set[str]:
    return typer_alone()


@pytest.mark.parametrize(
    "arguments",
    [
        ("quote", "pariah", "--json"),
        ("quote", "parriah", "--format", "jsonl"),
        ("claim", "--verdict", "disputed", "--json"),
        ("when", "2011-03-30", "--json"),
        ("show", "time-koussa-2011:r01", "--json"),
        ("who", "Benotman", "--json"),
        ("--version",),
    ],
)
def test_a_look_up_for_scripts_loads_nothing_heavy(
    arguments: tuple[str, ...], unavoidable: set[str], tmp_path: Path
) -> None:
    assert loaded(*arguments, library=tmp_path / "none.sqlite3") & HEAVY - unavoidable == set()


def test_a_look_up_loads_only_its_own_command(unavoidable: set[str], tmp_path: Path) -> None:
    modules = loaded("quote", "pariah", "--json", library=tmp_path / "none.sqlite3") - unavoidable
    commands = {name for name in modules if name.startswith("koussa.cli.commands.")}
    assert commands == {"koussa.cli.commands.quote"}
    assert not {
        name for name in modules if name.startswith(("koussa.extract", "koussa.readers", "koussa.check"))
    }


@pytest.mark.parametrize(("name", "needed"), [("story.txt", False), ("story.md", True)])
def test_the_marks_of_markdown_are_known_where_a_text_may_have_them(
    tmp_path: Path, name: str, needed: bool
) -> None:
    (tmp_path / name).write_text("“We stay,” said Ann Lee.\n", "utf-8")
    modules = loaded("extract", str(tmp_path / name), library=tmp_path / "none.sqlite3")
    assert ("koussa.text.markdown" in modules) is needed


def test_pages_in_a_pipe_need_no_rich(tmp_path: Path) -> None:
    assert "rich" not in loaded("quote", "pariah", library=tmp_path / "none.sqlite3")


def test_the_list_of_what_is_heavy_can_fail(tmp_path: Path) -> None:
    assert "rich" in loaded("quote", "pariah", "--color", "always", library=tmp_path / "none.sqlite3")
