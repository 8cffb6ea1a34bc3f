"""The work of a comparison does not explode with words that recur."""

import sys

import pytest

from koussa.check.statements import compare


def calls(statement: str, evidence: str) -> int:
    """How many functions a comparison calls: a measure of its work that no other process disturbs."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        compare(statement, evidence)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("joined", [" and ", ", "])
def test_words_that_recur_make_no_more_work_than_pairs_of_them(joined: str) -> None:
    things = ("ships", "boats", "trains", "cars", "planes", "trucks")
    statement = f"{joined.join(things)} left port in Hull."
    few, many = (
        calls(statement, f"In Hull port left {joined.join(things * times)} and Roe.") for times in (6, 12)
    )
    assert (
        many < 10 * few
    )  # of each pair what lies between is looked at: eightfold; of every way through, sixtyfold
