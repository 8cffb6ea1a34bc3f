"""The program run as a person would, with a library of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.storing import store

from koussa.cli.main import run
from koussa.records import Record


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """A function that puts records into the library that the program then uses."""
    path = tmp_path / "library.sqlite3"
    monkeypatch.setenv("KOUSSA_LIBRARY", str(path))

    def fill(*records: Record) -> None:
        store(path, *records)

    return fill


@pytest.fixture
def koussa(
    library: Callable[..., None],  # noqa: ARG001 - so that nobody's own library is read
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., tuple[int, str, str]]:
    """A function that runs a command line: exit status, standard output, standard error."""

    def call(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run(list(arguments))
        out, err = capsys.readouterr()
        return status, out, err

    return call
