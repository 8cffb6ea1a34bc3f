"""Drafts as long as books: what is wrong at the beginning, in the middle and at the end is found, and told."""

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from xml.etree import ElementTree

import pytest
from tests.check_cli.conftest import findings

from koussa.check.suppressions import apply_suppressions, find_suppressions
from koussa.check.verdicts import Finding
from koussa.output.reports import FORMATS

Run = Callable[..., CompletedProcess[str]]

_ALTERED = "“We shall raise the toll this year,” said Ines Varga."
_CONTRADICTED = "The new bridge opened in June 1989."
_PLACES = (0, 150, 299)


def _filler(number: int) -> str:
    """A paragraph that the library has nothing on; no two are alike."""
    return f"Warden {number} of the marsh counted {number + 3} herons. Her cousin paints doors in colour {number}."


def _quoting(number: int) -> str:
    return f"“Heron number {number} sleeps on the {number} o'clock post,” said Warden Lund."


def _draft(filler: Callable[[int], str], between: str = "\n\n") -> str:
    paragraphs = [filler(number) for number in range(300)]
    for place in _PLACES:
        paragraphs[place] = f"{_ALTERED} {_CONTRADICTED}"
    return between.join(paragraphs) + "\n"


@pytest.fixture
def planted(harbour: Run, tmp_path: Path) -> Run:
    def check(text: str, *options: str) -> CompletedProcess[str]:
        path = tmp_path / "draft.txt"
        path.write_text(text, "utf-8")
        return harbour("check", str(path), "--fail-on", "never", *options)

    return check


@pytest.mark.parametrize("filler", [_filler, _quoting])
@pytest.mark.parametrize("between", ["\n\n", " "])
def test_faults_are_found_wherever_they_stand(
    planted: Run, filler: Callable[[int], str], between: str
) -> None:
    text = _draft(filler, between)
    found = [
        (finding["verdict"], finding["start"])
        for finding in findings(planted(text, "--format", "json", "--show", "error"))
    ]
    at, expected = -1, []
    for _ in _PLACES:
        at = text.index(_ALTERED, at + 1)
        expected += [("altered", at + 1), ("contradicted", text.index(_CONTRADICTED, at))]
    assert found == expected


def test_a_mark_that_never_closes_hides_no_fault_after_its_paragraph(planted: Run) -> None:
    text = f"“{_filler(1)}\n\n{_draft(_filler)}"
    found = findings(planted(text, "--format", "json", "--show", "error"))
    assert [finding["verdict"] for finding in found] == ["altered", "contradicted"] * len(_PLACES)


@pytest.mark.parametrize("name", FORMATS)
def test_every_report_of_a_long_draft_tells_every_finding(planted: Run, name: str) -> None:
    written = planted(_draft(_quoting), "--format", name, "--show", "all").stdout
    whole = len(findings(planted(_draft(_quoting), "--format", "json", "--show", "all")))
    counts: dict[str, Callable[[], int]] = {
        "json": lambda: len(json.loads(written)["findings"]),
        "jsonl": lambda: len([json.loads(row) for row in written.splitlines()]),
        "csv": lambda: len(list(csv.DictReader(io.StringIO(written)))),
        "tsv": lambda: len(written.splitlines()) - 1,
        "sarif": lambda: len(json.loads(written)["runs"][0]["results"]),
        "junit": lambda: len(ElementTree.fromstring(written).findall(".//testcase")),  # noqa: S314 - our own
        "html": lambda: written.count('<article class="card'),
        "github": lambda: written.count("\n::") + written.startswith("::"),
        "concise": lambda: len([row for row in written.splitlines() if row.startswith(str(Path(os.sep)))]),
    }
    if name in counts:
        assert counts[name]() == whole
    else:
        assert written.count("Q101") + written.count("S101") >= 2 * len(_PLACES)


def test_a_paragraph_full_of_comments_waves_through_what_each_names() -> None:
    comment = "<!-- koussa: ignore[Q103] by phone -->"
    text = " ".join([comment] * 2_000) + "\n\nWords.\n\nMore."
    held = find_suppressions(text)
    assert len(held) == 2_000

    def at(place: int, code: str) -> Finding:
        return Finding("<text>", 1, 1, 1, 1, place, place + 1, code, "misattributed", "error", "", "W")

    words, more = text.index("Words"), text.index("More")
    left, unused = apply_suppressions([at(words, "Q103"), at(words, "Q101"), at(more, "Q103")], held)
    assert [(finding.start, finding.code) for finding in left] == [(words, "Q101"), (more, "Q103")]
    assert unused == []
