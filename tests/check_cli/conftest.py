"""A small library and drafts about it."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[str]]

ARTICLE = """Harbour board splits over tolls

“We shall not raise the toll this year,” said Ines Varga on 4 May 2019. She chairs the board.

Tom Reid, her deputy, disagreed. “The money has to come from somewhere, and the sooner the better,” Reid said.

“The bridge is safe,” Varga said of the crossing. Asked about the ferry, she answered: “I promise nothing before June.”

“We will sell the old pier only if the council agrees,” Reid said.

The new bridge opened in June 1988 and cost 40 million crowns.
"""

ALTERED = "“We shall raise the toll this year,” said Ines Varga.\n"
EXACT = "“We shall not raise the toll this year,” said Ines Varga.\n"
TRUNCATED = "“We will sell the old pier,” Tom Reid said.\n"
NOT_FOUND = "“Nobody has ever counted the gulls of this coast properly,” said Ines Varga.\n"


def draft(folder: Path, words: str, name: str = "draft.md") -> str:
    """The path of a draft of these words."""
    path = folder / name
    path.write_text(words, "utf-8")
    return str(path)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The article as a file."""
    path = tmp_path / "harbour.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def harbour(koussa: Run, source: Path) -> Run:
    """The program with the article in its library, and without the bundled one."""
    added = koussa("add", str(source), "--published", "2019-05-04", "--publisher", "The Coast Post", "-q")
    assert added.returncode == 0, added.stderr

    def call(*arguments: str, **more: Any) -> CompletedProcess[str]:
        return koussa(*arguments, "--no-bundled", **more)

    return call


def findings(result: CompletedProcess[str]) -> list[dict[str, Any]]:
    """The findings of a report as JSON or JSON Lines."""
    if result.stdout.startswith("{\n"):
        found: list[dict[str, Any]] = json.loads(result.stdout)["findings"]
        return found
    return [json.loads(line) for line in result.stdout.splitlines()]


def verdicts(result: CompletedProcess[str]) -> list[str]:
    """The verdicts of a report, in order."""
    return [finding["verdict"] for finding in findings(result)]
