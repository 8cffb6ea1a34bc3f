"""A library with names that would act on a shell, and shells to act on."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from koussa.library.connection import open_for_writing, writing
from koussa.library.writer import Writer
from koussa.records import Person, Quote

# Each is one name that is harmless to print and dangerous to run.
HOSTILE = (
    "Evil $(touch pwned)",
    "Evil `touch pwned`",
    "Evil; touch pwned",
    "Evil & touch pwned",
    "Evil > pwned",
    "Evil 'single' \"double\"",
    "Evil \\ back $HOME ~ * ? [a] {b,c} # !!",
)
UNTYPABLE = ("Evil\ntouch pwned", "Evil \x1b[2J", "Evil \u202e", "Evil\x00")


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in; the library that the environment names holds the hostile names."""
    path = tmp_path / "library.sqlite3"
    connection = open_for_writing(path)
    with writing(connection):
        writer = Writer(connection)
        for number, name in enumerate((*HOSTILE, *UNTYPABLE)):
            writer.add(Person(f"evil-{number}", name, role="harbour master"))
            writer.add(Quote(f"evil:$({number})", f"Words {number}"))
        writer.flush()
    connection.close()
    monkeypatch.setenv("KOUSSA_LIBRARY", str(path))
    programs = Path(sys.executable).parent
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture
def shell() -> Callable[[str], str]:
    """A function that finds a shell; the test skips where it is not."""

    def find(name: str) -> str:
        found = shutil.which(name)
        if found is None:
            pytest.skip(f"needs {name}, which is not here")
        return found

    return find
