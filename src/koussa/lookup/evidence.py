"""Whether what a text shares with a query is more than chance."""

from collections.abc import Sequence
from itertools import pairwise
from math import log

from koussa.lookup.question import BACKGROUND, Question

# Of ln N; 2 to 7 in a hundred texts that are not there reach it, from 1,000 rows to 1,000,000
# (benchmarks/results/lookup.md): the three factors below 1 that a stretch is multiplied with leave less than all.
_STRETCH = 0.8
_TELLING = 0.5  # of ln N, which a word that one row holds is worth: what a keyword tells on average
_CAUTION = 1.0  # nats: words that belong together meet more often than chance has it
_ROOM = 1  # words more than the query has, for one that was dropped


def together(question: Question, found: Sequence[str]) -> float:
    """The information of the words that stand together in one stretch of a text as long as the query, in nats.

    Args:
        question: the query.
        found: the terms of the text, in order.
    """
    length = len(question.words) + _ROOM
    answers = question.single
    places = [
        (place, *answer) for place, term in enumerate(found) if term in answers for answer in answers[term]
    ]
    for number, first, second, likeness in question.double:
        places += [
            (place, number, likeness) for place, pair in enumerate(pairwise(found)) if pair == (first, second)
        ]
    places.sort()
    weights = question.weights
    best, before, count = 0.0, 0, len(places)
    for at, (start, _, _) in enumerate(places):
        until = before
        while until < count and places[until][0] < start + length:
            until += 1
        if until == before:
            continue  # all of it was in the stretch before
        before = until
        likest: dict[int, float] = {}
        for _, number, likeness in places[at:until]:
            if likeness > likest.get(number, 0.0):
                likest[number] = likeness
        best = max(best, sum(weights[number] * likeness * likeness for number, likeness in likest.items()))
    return best


def evidence(
    question: Question, cover: float, likeness: float, lead: float = 0.0, *, everything: bool
) -> float:
    """By how much what a text shares with a query exceeds what chance finds in the index, in nats.

    A word that one row in a hundred holds is worth ln 100 nats. Of N rows, the one that shares most with
    any query shares about ln N by accident. What exceeds it is either a stretch of the text, where the
    words stand together, make up much of the query and are spelt alike; or keywords, few and telling, each
    of which the text holds.

    Args:
        question: the query.
        cover: the share of the query's information that one stretch of the text holds, 0 to 1.
        likeness: how alike that stretch and the query are letter by letter, 0 to 1.
        lead: by how much its score exceeds that of the likest text that says something else, 0 to 1: chance finds
            several about as like (the ratio test; Lowe 2004, section 7.1).
        everything: whether the text holds every word of the query, wherever.
    """
    chance = log(question.searched + BACKGROUND + 1)
    stretch = question.total * (cover * likeness) ** 2 * (1 + lead) ** 3 - _STRETCH * chance
    telling = question.total >= _TELLING * chance * len(question.groups)
    return max(stretch, question.total - chance - _CAUTION) if everything and telling else stretch
