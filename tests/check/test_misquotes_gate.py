"""The floor under the figures of ``benchmarks/results/misquotes.md``: raise it when they rise, never lower it.

Every sixth draft of the dev half is checked, which takes a few seconds; the whole half stands in the results.
"""

import gzip
import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from koussa.check.checker import check
from koussa.check.memory import MemorySources

from .drafting import document

FLOORS = {"strict": 0.995, "macro": 0.995}
CEILINGS = {"false_alarm": 0.006, "missed": 0.007}
LEAST_SWAPPED = 0.96  # share of wrong speakers found
EVERY = 6


@pytest.fixture(scope="module")
def scores(shared: Path) -> dict[str, Any]:
    folder = shared / "eval" / "misquotes"
    lines = (folder / "items.jsonl").read_text("utf-8").splitlines()
    items = [json.loads(line) for line in lines[::EVERY]]
    wanted = {item["source_article_id"] for item in items}
    with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        articles = [held for held in map(json.loads, file) if held["article_id"] in wanted]
    sources = MemorySources.of(
        (held["article_id"], document(held["text"], held["date"])) for held in articles
    )
    run = {item["id"]: {"verdict": verdict(item, sources)} for item in items}
    spec = importlib.util.spec_from_file_location("score_misquotes", folder / "score_misquotes.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    result: dict[str, Any] = scorer.score(items, run)
    return result


def verdict(item: dict[str, Any], sources: MemorySources) -> str:
    """The verdict of the first finding that overlaps the words quoted."""
    start = item["draft_text"].find(item["quoted"])
    end = start + len(item["quoted"])
    findings = check(document(item["draft_text"]), sources).findings
    return next((found.verdict for found in findings if found.start < end and start < found.end), "none")


def test_no_figure_falls_below_its_floor(scores: dict[str, Any]) -> None:
    measured = {name: scores[name] for name in (*FLOORS, *CEILINGS)}
    assert all(scores[name] >= floor for name, floor in FLOORS.items()), measured
    assert all(scores[name] <= ceiling for name, ceiling in CEILINGS.items()), measured
    assert scores["per_class"]["swapped_speaker"] >= LEAST_SWAPPED, scores["confusion"]["swapped_speaker"]
