"""A story as a newsroom would add it."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[str]]


def add(koussa: Run, folder: Path, name: str, text: str) -> None:
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    assert koussa("add", str(path), "--published", "2024-05-08", "--jobs", "1", "--quiet").returncode == 0
