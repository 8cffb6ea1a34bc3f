"""Sentences of our own writing, with what a reporter states in them and what not (the tables say how to read them)."""

from pathlib import Path

import pytest
from benchmarks.eval.stated import Passage, Sentence, met, outcome, passages

TABLES = sorted(Path(__file__).with_name("sets").glob("claims_*.tsv"))
ROWS = [(passage, one) for table in TABLES for passage in passages(table) for one in passage.sentences]


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        pytest.param(passage, one, id=one.text, marks=[pytest.mark.xfail] if one.short else [])
        for passage, one in ROWS
    ],
)
def test_sentence(passage: Passage, sentence: Sentence) -> None:
    (found,) = (row for row in outcome(passage) if row[0] == sentence)
    assert met(*found)


def test_the_set_is_as_large_as_promised() -> None:
    assert len(ROWS) >= 200
    assert len({one.text for _, one in ROWS}) == len(ROWS)
