"""Statements about the same thing as a query, however differently said.

A tweet or a sentence of a debate shares few words with the claim that it repeats, and those inflected. So words count
by their stems, synonyms at a discount, misspelt words by what they may stand for. Words near in meaning help to rank
statements; that a statement is found at all they do not show. How much a statement has of all this is told by
:mod:`koussa.lookup.likeness`.
"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from math import log

from koussa.frozen import frozen
from koussa.library.index import Allowed, TextIndex
from koussa.lookup.figures import NUMERALS, figures
from koussa.lookup.inflections import forms
from koussa.lookup.posts import FUNCTION_WORD, TALK_WORD, wanted_words
from koussa.lookup.related import related
from koussa.lookup.spelling import near
from koussa.lookup.synonyms import synonyms
from koussa.text.stems import stem

_LONGEST_QUERY = 2_000
_MOST_ROWS = 4_000
_MOST_COMPARED = 120
_SIGNS = {"%": "percent", "percent": "%", "$": "dollar", "dollar": "$"}
_SYNONYM = 0.4
_MISSPELT = 0.5
_TELLING = 2.3  # nats: a word that more than one row in ten holds weighs candidates, but does not find them
_TELLING_NEAR = 4.0  # nats: the same of words near in meaning, which are many
_MANY = 1_000  # rows of an index from which that matters
_SHORT_QUERY = 6
_SHORTEST_MISSPELT = 5
_ALIKE = 0.8


@frozen
class AnsweringStem:
    """A stem that answers a word of the query.

    Attributes:
        stem: what is left of the word that texts hold, or of one that passes for it.
        forms: the terms that have this stem.
        likeness: how much it answers the word, times what the word says of the query, 0 to 1.
        worth: the information of meeting it in a row, in nats, times the likeness.
        is_evidence: whether a row that holds it holds what was asked; a word near in meaning only ranks rows.
    """

    stem: str
    forms: tuple[str, ...]
    likeness: float
    worth: float
    is_evidence: bool = True


@frozen
class Topic:
    """What a query is about.

    Attributes:
        words: for each word the stems that answer it.
        total: the information of all its words, in nats.
        keywords: how many of its words are no function words.
        figures: the values of the numbers that it gives.
        size: how many rows the index has.
    """

    words: tuple[tuple[AnsweringStem, ...], ...]
    total: float
    keywords: int
    figures: frozenset[float]
    size: int


def read(index: TextIndex, query: str) -> Topic:
    """Read a query, any string, against an index."""
    weights: dict[str, tuple[str, float]] = {}
    for word, weight in wanted_words(query[:_LONGEST_QUERY]).items():
        known = weights.get(stem(word))
        if known is None or known[1] < weight:
            weights[stem(word)] = (word, weight)
    size = index.frequencies([""]).get("", 0)
    words = []
    total = 0.0
    for word, weight in weights.values():
        answers = _answers(index, word, weight, size, is_meant=len(weights) <= _SHORT_QUERY)
        own = max((answer.worth for answer in answers), default=weight * log(size + 1))
        total += own
        answers += _related(index, word, weight, own, size, besides=answers)
        if answers:
            words.append(answers)
    keywords = sum(weight > FUNCTION_WORD for _, weight in weights.values())
    return Topic(tuple(words), total, keywords, figures(query[:_LONGEST_QUERY]), size)


def _answers(
    index: TextIndex, word: str, weight: float, size: int, *, is_meant: bool
) -> tuple[AnsweringStem, ...]:
    """The stems that answer a word: its own, those of its synonyms, else those of words that are spelt alike."""
    own = stem(word)
    likenesses = {own: weight}
    if own in _SIGNS:
        likenesses[_SIGNS[own]] = weight
    elif word in NUMERALS:
        likenesses[stem(NUMERALS[word])] = weight
    if weight > FUNCTION_WORD:
        likenesses |= dict.fromkeys(synonyms().get(own, ()), weight * _SYNONYM)
    answers = []
    for one, likeness in likenesses.items():
        rows = forms(index, one)
        if rows:
            worth = likeness * information(sum(rows.values()), size)
            answers.append(AnsweringStem(one, tuple(rows), likeness, worth))
        elif one == own and len(word) >= _SHORTEST_MISSPELT:
            # In a long post an unknown word is a name or a joke; in a short question it is a slip.
            answers += _spelt_alike(index, word, weight if is_meant else weight * _MISSPELT, size)
    return tuple(answers)


def _related(
    index: TextIndex, word: str, weight: float, most: float, size: int, *, besides: Sequence[AnsweringStem]
) -> tuple[AnsweringStem, ...]:
    """The stems of words near in meaning; none tells more than the word itself."""
    if weight <= TALK_WORD:
        return ()
    likenesses = related(stem(word))
    known = {answer.stem for answer in besides}
    forms_of: dict[str, dict[str, int]] = {}
    for term, rows in index.frequencies(likenesses).items():
        if stem(term) not in known:
            forms_of.setdefault(stem(term), {})[term] = rows
    answers = []
    for one, rows_of in forms_of.items():
        likeness = weight * max(likenesses[term] for term in rows_of)
        worth = min(likeness * information(sum(rows_of.values()), size), likeness * most / weight)
        answers.append(AnsweringStem(one, tuple(rows_of), likeness, worth, is_evidence=False))
    return tuple(answers)


def _spelt_alike(index: TextIndex, word: str, weight: float, size: int) -> list[AnsweringStem]:
    return [
        _answer(term, weight * alternative.likeness, alternative.rows, size)
        for alternative in near(index, word)[:3]
        if alternative.likeness >= _ALIKE
        for term in alternative.words
    ]


def _answer(term: str, likeness: float, rows: int, size: int) -> AnsweringStem:
    return AnsweringStem(stem(term), (term,), likeness, likeness * information(rows, size))


def information(rows: int, size: int) -> float:
    """What it tells to meet a word that so many rows of an index of ``size`` hold, in nats."""
    return log(1 + (size - min(rows, size) + 0.5) / (rows + 0.5))


def candidates(index: TextIndex, topic: Topic, allowed: Allowed | None) -> list[int]:
    """Rows that hold the words which tell most, the most promising first."""
    weights: dict[int, float] = {}
    for answers in topic.words:
        best: dict[int, float] = {}
        for terms, worth in _asked_for(topic, answers):
            best |= dict.fromkeys(index.matching(_any_of(terms), _MOST_ROWS, allowed), worth)
        for row, worth in best.items():
            weights[row] = weights.get(row, 0.0) + worth
    return nlargest(_MOST_COMPARED, weights, key=weights.__getitem__)


def _asked_for(topic: Topic, answers: Iterable[AnsweringStem]) -> Iterator[tuple[list[str], float]]:
    """The forms that find rows, and what they are worth, least first: of words near in meaning all together."""
    telling = [answer for answer in answers if topic.size <= _MANY or _is_telling(answer)]
    near_by = [answer for answer in telling if not answer.is_evidence]
    if near_by:
        yield [form for answer in near_by for form in answer.forms], max(answer.worth for answer in near_by)
    for answer in sorted(telling, key=lambda answer: answer.worth):
        if answer.is_evidence:
            yield list(answer.forms), answer.worth


def _is_telling(answer: AnsweringStem) -> bool:
    return answer.worth >= answer.likeness * (_TELLING if answer.is_evidence else _TELLING_NEAR)


def _any_of(forms: Iterable[str]) -> str:
    return " OR ".join(f'"{form}"' for form in forms)
