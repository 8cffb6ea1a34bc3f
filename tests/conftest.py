"""What every test may use."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from hypothesis import settings
from typer.testing import CliRunner

from koussa.cli.main import run

ROOT = Path(__file__).resolve().parent.parent

# What fails in CI fails again when it is looked into; at home each run tries something else. Nothing is timed.
settings.register_profile("koussa", derandomize=bool(os.environ.get("CI")), deadline=None, print_blob=True)
settings.load_profile("koussa")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of research and evaluation data beside the checkout; the test skips where it is not."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the folder ../shared, which is not here")
    return folder


@pytest.fixture
def koussa(tmp_path: Path) -> Callable[..., CompletedProcess[str]]:
    """Runs a command line in this process, with a user's library that does not exist yet.

    ``koussa("quote", "pariah", stdin="", library=path, env={...})`` returns status, output and errors; anything that
    a command raises beyond what the program catches fails the test.
    """

    def call(
        *arguments: str,
        stdin: str | bytes = "",
        library: Path | None = None,
        env: dict[str, str] | None = None,
    ) -> CompletedProcess[str]:
        around = {"KOUSSA_LIBRARY": str(library or tmp_path / "library.sqlite3"), "KOUSSA_TRACEBACK": "1"}
        with CliRunner().isolation(input=stdin, env={**around, **(env or {})}) as streams:
            status = run(list(arguments))
            sys.stdout.flush()
            sys.stderr.flush()
            out, err = (stream.getvalue().decode() for stream in streams[:2])
        return CompletedProcess(arguments, status, out, err)

    return call


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., CompletedProcess[bytes]]:
    """Runs a command line as a process of its own, as a shell would; otherwise like ``koussa``, but in bytes."""

    def call(
        *arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> CompletedProcess[bytes]:
        around = {**os.environ, "KOUSSA_LIBRARY": str(tmp_path / "library.sqlite3"), **(env or {})}
        command = [sys.executable, "-m", "koussa", *arguments]
        return subprocess.run(command, input=stdin, env=around, capture_output=True, check=False, timeout=120)

    return call
