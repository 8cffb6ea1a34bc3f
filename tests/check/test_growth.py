"""What a check does grows with the texts, and does not explode with what recurs in them."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from koussa.check.checker import check
from koussa.check.memory import MemorySources
from koussa.check.statements import compare
from koussa.documents import Document
from koussa.readers.plain import plain_document


def work(done: Callable[[], object]) -> int:
    """How many lines of Python something runs: a measure that no other process disturbs."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        done()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("joined", [" and ", ", "])
def test_words_that_recur_in_a_sentence_are_tried_in_pairs_and_not_in_every_way(joined: str) -> None:
    things = ("ships", "boats", "trains", "cars", "planes", "trucks")
    statement = f"{joined.join(things)} left port in Hull."

    def held(times: int) -> int:
        return work(lambda: compare(statement, f"In Hull port left {joined.join(things * times)} and Roe."))

    assert held(12) < 12 * held(
        6
    )  # of each pair what lies between is looked at: eightfold; every way: sixtyfold


def test_a_paragraph_around_a_sentence_is_read_once_through() -> None:
    def held(sentences: int) -> int:
        around = " ".join(
            f"In May {1900 + n % 90} Ann Roe sold {n} ships to Bob Day." for n in range(sentences)
        )
        return work(lambda: compare("Ann Lee was born in 1960.", "She was born in 1961.", context=around))

    held(2)  # what is made once
    assert held(400) < 3 * held(200)


def test_a_list_of_any_length_may_stand_around_a_sentence() -> None:
    names = " and ".join(f"Ann{chr(97 + n % 26)}{chr(97 + n // 26 % 26)} Poe" for n in range(1_500))
    found = compare("Ann Lee was born in 1960.", "Ann Lee was born in 1961.", context=f"{names} met.")
    assert found.verdict == "contradicted"


def test_quotations_of_one_paragraph_are_looked_up_in_it_one_by_one() -> None:
    def quoted(first: int, count: int) -> Document:
        said = (f"“We will go to {n} places,” said Ann Lee." for n in range(first, first + count))
        return plain_document(" ".join(said), None)

    def held(count: int) -> int:
        sources = MemorySources.of([("speech", quoted(0, count))])
        return work(lambda: check(quoted(1, count), sources))

    held(2)
    assert held(80) < 5.5 * held(
        40
    )  # each quotation in a paragraph twice as long: fourfold; for each other: eightfold
