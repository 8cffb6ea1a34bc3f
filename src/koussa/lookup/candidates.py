"""Which rows are worth comparing with a query: by words they share, never by a full ranking.

A boolean search costs a fortieth of a ranked one for each posting read, so words are combined until few
rows are left: all of them, else the rarest alone and in pairs, within a budget.
"""

from heapq import nlargest
from itertools import combinations

from koussa.library.index import Allowed
from koussa.lookup.question import Question

_MOST_ROWS = 3_000
_MOST_ALL = 200
_MOST_COMPARED = 60
_RARE_ALONE = 6
_RARE_IN_PAIRS = 5


def verbatim(question: Question, column: str, allowed: Allowed | None) -> list[int]:
    """Rows that hold the words as asked, in that order, side by side."""
    if not question.words or not question.is_known:
        return []
    return question.index.matching(f'{column} : "{" ".join(question.words)}"', _MOST_ROWS, allowed)


def with_all_words(question: Question, column: str, allowed: Allowed | None) -> list[int]:
    """Rows that hold every word, or something near it, in any order."""
    every = " AND ".join(group.expression for group in question.groups)
    return question.index.matching(f"{column} : ({every})", _MOST_ALL, allowed) if every else []


def with_rare_words(question: Question, column: str, allowed: Allowed | None) -> list[int]:
    """Rows that share the words which tell most."""
    budget = _MOST_ROWS
    weights: dict[int, float] = {}
    rare = sorted(question.groups, key=lambda group: -group.weight)
    alone = [(group,) for group in rare[:_RARE_ALONE] if group.rows <= budget]
    for groups in [*alone, *combinations(rare[:_RARE_IN_PAIRS], 2)]:
        if budget <= 0:
            break
        both = " AND ".join(group.expression for group in groups)
        rows = question.index.matching(f"{column} : ({both})", budget, allowed)
        budget -= len(rows)
        weight = sum(group.weight for group in groups)
        for row in rows:
            weights[row] = weights.get(row, 0.0) + weight
    return nlargest(_MOST_COMPARED, weights, key=weights.__getitem__)
