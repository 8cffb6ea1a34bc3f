"""Drafts of every kind against sources of our own: each quotation gets the verdict that it must get."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from koussa.check.checker import check
from koussa.check.memory import MemorySources
from koussa.documents import Document, Paragraph
from koussa.text.paragraphs import paragraph_spans

HERE = Path(__file__).parent
PUBLISHED = {
    "harbour": "2024-05-08",
    "quay": "2024-05-20",
    "mill": "2024-06-01",
    "lincoln": "1863-11-20",
    "kennedy": "1961-01-21",
}
DRAFTS: list[dict[str, Any]] = tomllib.loads((HERE / "drafts.toml").read_text("utf-8"))["draft"]


def document(text: str, published: str | None = None) -> Document:
    return Document(text, tuple(Paragraph(*span) for span in paragraph_spans(text)), published=published)


@pytest.fixture(scope="module")
def sources() -> MemorySources:
    texts = {path.stem: path.read_text("utf-8") for path in sorted((HERE / "sources").glob("*.txt"))}
    return MemorySources.of((name, document(text, PUBLISHED[name])) for name, text in texts.items())


@pytest.mark.parametrize("draft", DRAFTS, ids=[draft["name"] for draft in DRAFTS])
def test_a_draft_gets_its_verdicts(draft: dict[str, Any], sources: MemorySources) -> None:
    report = check(document(draft["text"]), sources, house=draft.get("house", "news"))
    found = [finding for finding in report.findings if finding.code.startswith("Q")]
    assert [finding.verdict for finding in found] == draft["verdicts"], [finding.message for finding in found]
    assert draft.get("says", "") in found[0].message
    assert found[0].severity == draft.get("severity", found[0].severity)


def test_there_are_enough_drafts() -> None:
    assert len(DRAFTS) >= 60
    assert len({draft["name"] for draft in DRAFTS}) == len(DRAFTS)
