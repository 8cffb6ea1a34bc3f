"""Which rows are worth comparing with a query: by the words they share, never by a full ranking.

A boolean search reads a posting for a fortieth of what a ranked search pays, so the words that tell most
are combined until few rows are left. Each circle of :func:`circles` is wider than the one before; what it
leaves out is known to share little, so that the search can stop as soon as something better is found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations

from koussa.library.index import Allowed
from koussa.lookup.question import Group, Question

_MOST_ROWS = 3_000
_MOST_COMPARED = 60


@dataclass(frozen=True, slots=True)
class Circle:
    """Some rows, and the share of the query's information that a row outside them and the earlier ones can hold.

    Attributes:
        rows: worth comparing, most promising first.
        beyond: 0 to 1.
    """

    rows: Sequence[int]
    beyond: float


def verbatim(question: Question, column: str, allowed: Allowed | None) -> list[int]:
    """Rows that hold the words as asked, in that order, side by side."""
    if not question.words or not question.is_known:
        return []
    return question.index.matching(f'{column} : "{" ".join(question.words)}"', _MOST_ROWS, allowed)


def circles(question: Question, column: str, allowed: Allowed | None) -> Iterator[Circle]:
    """Rows that share words with the query, in circles that widen."""
    answered = [group for group in question.groups if group.alternatives]
    telling = sorted(answered, key=lambda group: -group.weight)
    total = question.total
    for most, least in ((3, 2), (4, 2)):
        chosen = telling[:most]
        if len(chosen) < most:
            least = len(chosen) - (most - least)
        if least <= 0:
            continue
        rows = _rows(question, f"{column} : ({_any_of(chosen, least)})", allowed)
        if len(rows) > _MOST_COMPARED:
            rows = _narrowed(question, column, telling, rows, allowed)
        beyond = 1 - sum(group.weight for group in chosen[least - 1 :]) / total
        yield Circle(rows, beyond)
    yield Circle(_widest(question, column, telling, allowed), 0.0)


def _any_of(groups: Sequence[Group], least: int) -> str:
    """An FTS5 expression for rows that hold at least so many of the groups."""
    return " OR ".join(
        f"({' AND '.join(group.expression for group in some)})" for some in combinations(groups, least)
    )


def _rows(question: Question, expression: str, allowed: Allowed | None) -> list[int]:
    return question.index.matching(expression, _MOST_ROWS, allowed)


def _narrowed(
    question: Question, column: str, telling: Sequence[Group], rows: list[int], allowed: Allowed | None
) -> list[int]:
    """Of many rows those first that hold more of the words."""
    chosen = telling[:6]
    best: list[int] = []
    for least in range(len(chosen), 2, -1):
        best += _rows(question, f"{column} : ({_any_of(chosen, least)})", allowed)
        if len(best) >= _MOST_COMPARED or least < 4:
            break
    return list(dict.fromkeys([*best, *rows]))[:_MOST_COMPARED]


def _widest(question: Question, column: str, telling: Sequence[Group], allowed: Allowed | None) ->
list[int]:
    """Rows that hold any of the telling words, weighed by what they share."""
    weights: dict[int, float] = {}
    budget = _MOST_ROWS
    for some in [*combinations(telling[:5], 2), *((group,) for group in telling[:6])]:
        if budget <= 0:
            break
        both = " AND ".join(group.expression for group in some)
        rows = question.index.matching(f"{column} : ({both})", budget, allowed)
        budget -= len(rows)
        weight = sum(group.weight for group in some)
        for row in rows:
            weights[row] = weights.get(row, 0.0) + weight
    return nlargest(_MOST_COMPARED, weights, key=weights.__getitem__)
