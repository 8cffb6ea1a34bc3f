"""What extraction reaches on articles that it has not learned from may rise, and must not fall.

The floors are the figures of ``benchmarks/results/attribution.md`` less half a point, for differences of rounding
between machines; raise them with the figures.
"""

import gzip
import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest
from benchmarks.eval.attribution import lines

FLOORS = {
    ("direct", "iou80", "f1"): 0.976,
    ("direct", "iou80_5w", "f1"): 0.989,
    ("speaker", "all_literal", "accuracy"): 0.941,
    ("speaker", "all_literal", "accuracy_5w"): 0.961,
    ("speaker", "all_literal", "accuracy_given"): 0.973,
    ("indirect", "f1"): 0.642,
    ("indirect", "recall_speech"): 0.824,
}


@pytest.fixture(scope="module")
def scored(shared: Path) -> dict[str, Any]:
    """The scorer's figures over the development split."""
    folder = shared / "eval" / "attribution"
    spec = importlib.util.spec_from_file_location("attribution_scorer", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with gzip.open(folder / "dev.jsonl.gz", "rt", encoding="utf-8") as file:
        gold = [json.loads(line) for line in file]
    result: dict[str, Any] = scorer.score(gold, [line for article in gold for line in lines(article)])
    return result


@pytest.mark.parametrize("figure", FLOORS, ids="-".join)
def test_floor(scored: dict[str, Any], figure: tuple[str, ...]) -> None:
    value: Any = scored
    for key in figure:
        value = value[key]
    assert value >= FLOORS[figure]
