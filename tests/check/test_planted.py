"""Drafts with faults planted in them, in tables of our own: what is found stays found, and what is true is no fault."""

from collections import Counter
from pathlib import Path

import pytest
from benchmarks.eval.planted import SOUND, counted, stories, verdicts

TABLES = sorted((Path(__file__).parent / "sets").glob("*.txt"))
FOUND = list(verdicts([story for table in TABLES for story in stories(table)]))


@pytest.mark.parametrize("kind", SOUND)
def test_what_an_article_says_or_leaves_out_is_not_contradicted(kind: str) -> None:
    assert [
        planted.text for planted, verdict, _ in FOUND if planted.kind == kind and verdict == "contradicted"
    ] == []


def test_nothing_but_what_an_article_says_is_supported() -> None:
    supported = [
        planted.text for planted, verdict, _ in FOUND if planted.kind != "true" and verdict == "supported"
    ]
    assert supported == []


def test_what_was_found_is_found() -> None:
    expected = [planted.text for planted, _, _ in FOUND if planted.kind not in SOUND and not planted.short]
    found = {planted.text for planted, verdict, _ in FOUND if verdict == "contradicted"}
    assert [text for text in expected if text not in found] == []


def test_the_tables_have_faults_of_each_kind_and_statements_that_are_sound() -> None:
    kinds = Counter(planted.kind for planted, _, _ in FOUND)
    assert (
        min(kinds[kind] for kind in ("place", "date", "name", "number", "sum", "opposite", "weekday")) >= 18
    )
    assert kinds["true"] >= 200
    assert kinds["elsewhere"] >= 20


def test_counts_tell_verdicts_apart() -> None:
    counts = counted(FOUND)
    assert sum(counts["true"].values()) == sum(planted.kind == "true" for planted, _, _ in FOUND)
    assert counts["true"]["supported"] > 0
