"""Whether what a text shares with a query is more than chance."""

from collections.abc import Set
from math import log

from koussa.lookup.question import Question


def evidence(question: Question, found: Set[str], partial: float) -> float:
    """By how much the words that a text shares with a query exceed what chance finds in the index, in nats.

    A word that one row in a hundred holds is worth ln 100. A text that shares words worth ln N is what a
    search of N rows finds by accident; only what is above counts.

    Args:
        question: the query.
        found: the terms of the text.
        partial: how well the query fits one stretch of the text, 0 to 100.
    """
    total = 0.0
    for group in question.groups:
        likenesses = (a.likeness for a in group.alternatives if all(word in found for word in a.words))
        best = max(likenesses, default=0.0)
        total += group.weight * best * best
    return total * (partial / 100) ** 2 - log(question.size + 1)
