"""Numbers written in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.text.numbers import cardinal, ordinal

WORDS = ["one", "twenty", "hundred", "and", "a", "half", "million", "-", "fifth", "3", "rd"]


@pytest.mark.parametrize(
    ("words", "value", "length"),
    [
        ("seven boats", 7, 1),
        ("twenty - one boats", 21, 3),
        ("twenty one boats", 21, 2),
        ("three hundred and five boats", 305, 4),
        ("two thousand four hundred boats", 2400, 4),
        ("one million two hundred thousand boats", 1_200_000, 5),
        ("a hundred boats", 100, 2),
        ("half a million", None, 0),
        ("two and a half boats", 2.5, 4),
        ("a dozen boats", 12, 2),
        ("two dozen boats", 24, 2),
        ("two and five boats", 2, 1),
        ("a boat", None, 0),
        ("", None, 0),
    ],
)
def test_cardinal(words: str, value: float | None, length: int) -> None:
    written = cardinal(words.split())
    assert (written.value, written.length) == (value, length) if written else value is None


@pytest.mark.parametrize(
    ("words", "value", "length"),
    [
        ("fifth wheel", 5, 1),
        ("twentieth time", 20, 1),
        ("twenty - first time", 21, 3),
        ("21 st time", 21, 2),
        ("21 boats", None, 0),
        ("twenty boats", None, 0),
    ],
)
def test_ordinal(words: str, value: float | None, length: int) -> None:
    written = ordinal(words.split())
    assert (written.value, written.length) == (value, length) if written else value is None


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text())))
def test_any_words(words: list[str]) -> None:
    for written in (cardinal(words), ordinal(words)):
        assert written is None or 0 < written.length <= len(words)
