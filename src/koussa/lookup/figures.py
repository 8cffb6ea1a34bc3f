"""Figures: what the numbers of a text come to, however they are written.

"15 million", "fifteen million" and "15,000,000" are one figure. That two statements give the same one tells more than
that their digits are the same.
"""

from functools import cache
from typing import TYPE_CHECKING

from koussa.text.fold import fold
from koussa.text.numbers import CARDINALS, MAGNITUDES, cardinal

if TYPE_CHECKING:
    import re

# Smaller numbers count what is at hand, and meet by chance.
_LEAST = 10.0
_MOST = 1e30  # what is said to be more than that is a joke
_LONGEST = 8  # words of a number
_WRITTEN = {word: str(value) for word, value in CARDINALS.items() if value > 1}
# "one" and "zero" are more often no numbers.
NUMERALS = _WRITTEN | {digits: word for word, digits in _WRITTEN.items()}
"""The word for each number of one word in digits, and the digits for each word."""


def figures(text: str) -> frozenset[float]:
    """The values of the numbers from 10 that a text gives in digits or words, any string."""
    words = _words().findall(fold(text))
    found = set()
    at = 0
    while at < len(words):
        value, length = _number(words, at)
        at += length
        while 0 < value < _MOST and at < len(words) and len(words[at]) > 2 and words[at] in MAGNITUDES:
            value *= MAGNITUDES[words[at]]
            at += 1
        if value >= _LEAST:
            found.add(value)
    return frozenset(found)


def _number(words: list[str], at: int) -> tuple[float, int]:
    """The number that begins at a word, 0 for none, and how many words it takes."""
    word = words[at]
    if word[0].isdigit():
        return float(word.replace(",", "")), 1
    if word in CARDINALS:
        written = cardinal(words[at : at + _LONGEST])
        if written is not None:
            return written.value, written.length
    return 0.0, 1


@cache
def _words() -> "re.Pattern[str]":
    import re

    return re.compile(r"[0-9]{1,20}(?:,[0-9]{3}){0,6}(?:\.[0-9]+)?|[a-z]+")
