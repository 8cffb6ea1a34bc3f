"""Passages of our own writing, with whom each quotation must be given to (the tables say how to read them)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from benchmarks.eval.people import outcomes, passages

TABLES = sorted(Path(__file__).with_name("sets").glob("people_*.toml"))
PASSAGES = [passage for table in TABLES for passage in passages(table)]
ROWS = [(passage, asked) for passage in PASSAGES for asked in passage["said"]]


@pytest.mark.parametrize(
    ("passage", "asked"),
    [
        pytest.param(
            passage,
            asked,
            id=f"{passage['name']}: {asked['words']}",
            marks=[pytest.mark.xfail] if asked.get("short") else [],
        )
        for passage, asked in ROWS
    ],
)
def test_source(passage: Mapping[str, Any], asked: Mapping[str, Any]) -> None:
    ((outcome, found),) = [(was, one) for theirs, was, one in outcomes(passage) if theirs == asked]
    assert outcome == "right", found


def test_the_set_is_as_large_as_promised() -> None:
    assert len({passage["name"] for passage in PASSAGES}) == len(PASSAGES) >= 120
