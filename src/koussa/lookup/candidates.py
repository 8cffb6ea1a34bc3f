"""Which rows are worth comparing with a query: by the words they share, never by a full ranking.

A boolean search reads a posting for a fortieth of what a ranked search pays, so the words that tell most are
combined until few rows are left. Each circle is wider than the one before; what it leaves out is known to share
little, so that the search can stop as soon as something better is found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations

from koussa.lookup.question import Group, Question

_MOST_ROWS = 3_000
_MOST_COMPARED = 60


@dataclass(frozen=True, slots=True)
class Circle:
    """Some rows, and how much of the query a row that no circle so far holds can share.

    Attributes:
        rows: worth comparing, most promising first.
        beyond: a share of the query's information, 0 to 1.
    """

    rows: Sequence[int]
    beyond: float


def verbatim(question: Question) -> list[int]:
    """Rows that hold the words as asked, in that order, side by side."""
    return question.rows(f'"{" ".join(question.words)}"', _MOST_ROWS) if question.is_known else []


def circles(question: Question) -> Iterator[Circle]:
    """Rows that share words with the query, in circles that widen."""
    answered = [group for group in question.groups if group.alternatives]
    telling = sorted(answered, key=lambda group: -group.weight)
    for most in (3, 4):
        chosen = telling[:most]
        least = min(2, len(chosen) - 1) or 1
        if len(chosen) < least:
            break
        rows = question.rows(_any_of(chosen, least), _MOST_ROWS)
        if len(rows) > _MOST_COMPARED:
            rows = _narrowed(question, telling, rows)
        lost = sum(group.weight for group in chosen[least - 1 :])
        yield Circle(rows, 1 - lost / question.total)
    yield Circle(_widest(question, telling), 0.0)


def _any_of(groups: Sequence[Group], least: int) -> str:
    """An FTS5 expression for rows that hold at least so many of the groups."""
    return " OR ".join(
        f"({' AND '.join(group.expression for group in some)})" for some in combinations(groups, least)
    )


def _narrowed(question: Question, telling: Sequence[Group], rows: Sequence[int]) -> list[int]:
    """Of many rows those first that hold more of the words."""
    chosen = telling[:6]
    best: list[int] = []
    for least in range(len(chosen), 2, -1):
        best += question.rows(_any_of(chosen, least), _MOST_ROWS)
        if len(best) >= _MOST_COMPARED or least < 4:
            break
    return list(dict.fromkeys([*best, *rows]))[:_MOST_COMPARED]


def _widest(question: Question, telling: Sequence[Group]) -> list[int]:
    """Rows that hold any of the telling words, weighed by what they share."""
    weights: dict[int, float] = {}
    budget = _MOST_ROWS
    for some in [*combinations(telling[:5], 2), *((group,) for group in telling[:6])]:
        if budget <= 0:
            break
        rows = question.rows(" AND ".join(group.expression for group in some), budget)
        budget -= len(rows)
        weight = sum(group.weight for group in some)
        for row in rows:
            weights[row] = weights.get(row, 0.0) + weight
    return nlargest(_MOST_COMPARED, weights, key=weights.__getitem__)
