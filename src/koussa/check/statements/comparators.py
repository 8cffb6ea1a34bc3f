"""Words that stand with a number and say how it is meant: "more than", "about", "or less"; and what they allow."""

import math
from collections.abc import Sequence
from functools import cache

from koussa.check.statements.interval import Interval
from koussa.frozen import frozen

APPROXIMATION = 0.1
"""How far "about 40" reaches to either side, as a share of it."""

_BEFORE = """
above: more than; over; above; greater than; higher than; bigger than; larger than; longer than; in excess of;
  upwards of; exceeding; exceeds; exceeded; exceed; surpassing; surpassed; beyond; better than; just over;
  just above; little over; little more than; slightly more than; slightly over; well over
least: at least; no fewer than; no less than; not less than; not fewer than; minimum of
below: less than; less; fewer than; under; below; lower than; smaller than; shorter than; short of; worse than
most: at most; within; up to; no more than; not more than; maximum of; not exceeding; as many as; as much as
about: about; around; roughly; approximately; approx; circa; some; estimated; ca; near
nearly: nearly; almost; close to; just under; just below; not quite; approaching
"""
_AFTER = """
least: or more; or higher; or above; or older; or over; or greater; +; plus; and over; and above; and older
most: or less; or fewer; or lower; or below; or younger; or under
about: or so
"""
"""Words before and after a number, by how they mean it."""

_ORDER = {"before": "below", "after": "above"}
"""Words before a place in an order, with what they make of it: "before the third" is below it."""

_BETWEEN = {"a", "an", "the", "total", "of", "us"}
_MOST_BETWEEN = 3
"""Words, and how many, that may part a comparator from its number: "more than a total of 40", "over US $40"."""


@frozen
class Comparator:
    """What stands with a number and says how it is meant.

    Attributes:
        name: "above", "least", "below", "most", "about" or "nearly".
        first: first token of the number and these words; ``last`` the one after the last.
    """

    name: str
    first: int
    last: int


def comparator_of(forms: Sequence[str], first: int, last: int, *, ordinal: bool) -> Comparator | None:
    """Return what stands with a number, ``None`` where nothing does.

    Args:
        forms: the folded words of a sentence.
        first: the first of the number.
        last: the one after its last.
        ordinal: whether it is a place in an order.
    """
    start = first
    while start and forms[start - 1] in _BETWEEN and first - start < _MOST_BETWEEN:
        start -= 1
    for end in dict.fromkeys((first, start)):
        for words, name in _comparators(_BEFORE):
            if end >= len(words) and tuple(forms[end - len(words) : end]) == words:
                return Comparator(name, end - len(words), last)
    if ordinal:
        for end in dict.fromkeys((first, start)):
            if end and forms[end - 1] in _ORDER:
                return Comparator(_ORDER[forms[end - 1]], end - 1, last)
    for words, name in _comparators(_AFTER):
        if tuple(forms[last : last + len(words)]) == words:
            return Comparator(name, first, last + len(words))
    return None


def allowed(low: float, high: float, comparator: Comparator | None) -> Interval:
    """Return the numbers that a figure from ``low`` to ``high`` allows as it is meant."""
    name = comparator.name if comparator else ""
    below, above = APPROXIMATION * abs(low), APPROXIMATION * abs(high)
    bounds = {
        "above": (high, math.inf),
        "least": (low, math.inf),
        "below": (-math.inf, low),
        "most": (-math.inf, high),
        "about": (low - below, high + above),
        "nearly": (low - below, high),
    }.get(name, (low, high))
    return Interval(*bounds, low_open=name == "above", high_open=name in {"below", "nearly"})


@cache
def _comparators(table: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Return the rows of a table as words and what they say, the longest first."""
    rows: list[tuple[tuple[str, ...], str]] = []
    name = ""
    for row in table.replace("\n", ";").split(";"):
        words = row.strip()
        if ":" in words:
            name, words = (part.strip() for part in words.split(":"))
        if words:
            rows.append((tuple(words.split()), name))
    return tuple(sorted(rows, key=lambda row: -len(row[0])))
