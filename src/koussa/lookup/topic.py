"""Statements about the same thing as a query, however differently said.

A tweet or a sentence of a debate shares few words with the claim that it repeats, and those inflected. So words count
by their stems, synonyms at a discount, misspelt words by what they may stand for; rows are weighed by BM25 (Robertson
and Zaragoza 2009) over both columns, and the best of them once more by how much of the statement the query holds and
by the letter sequences that both share.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nlargest
from math import log

from koussa.frozen import frozen
from koussa.library.index import Allowed, TextIndex
from koussa.lookup.posts import FUNCTION_WORD, wanted_words
from koussa.lookup.spelling import near
from koussa.lookup.synonyms import synonyms
from koussa.text.stems import stem
from koussa.text.terms import terms, terms_with_spans

Fetch = Callable[[Sequence[int]], Mapping[int, str]]

_LONGEST_QUERY = 2_000
_MOST_ROWS = 4_000
_MOST_COMPARED = 120
_SHORT_STEM = 3
_ENDINGS = ("", "s", "es", "e", "ed", "d", "ing", "er", "ers", "y", "ies", "ied")
_FORMS = 80  # terms that begin with a stem, of which some are its inflections
_SYNONYM = 0.4
_MISSPELT = 0.5
_TELLING = 2.3  # nats: a word that more than one row in ten holds weighs candidates, but does not find them
_MANY = 1_000  # rows of an index from which that matters
_SHORT_QUERY = 6
_SHORTEST_MISSPELT = 5
_ALIKE = 0.8
_FEW_KEYWORDS = 4  # of a query that means each of them; a row that answers all of them is found
# Nats that the share of a statement, or of its title, is worth beside the weight of the words: a linear model fitted by
# cross-validation (benchmarks/results/claims.md), rounded.
_OF_TEXT = 9.0
_OF_TITLE = 9.0
_BEST = 99.0
# What the best of N rows reaches with one in ten sentences that none of them is about, measured from 72 rows to 13,000
# (benchmarks/results/claims.md): it grows with ln N as if every dozen rows were about one thing.
_CHANCE = 1.2
_ROWS_A_THING = 12
_LEAST_CHANCE = 1.0
# BM25 as usual for short texts: a second mention counts little, length a little.
_SATURATION = 0.9
_LENGTH = 0.4
_MORE = 0.7  # what a word of the further words counts beside one of the text


@frozen
class Answer:
    """A stem that answers a word of the query.

    Attributes:
        stem: what is left of the word that texts hold, or of one that passes for it.
        forms: the terms that have this stem.
        likeness: how much it answers the word, times what the word says of the query, 0 to 1.
        worth: the information of meeting it in a row, in nats, times the likeness.
    """

    stem: str
    forms: tuple[str, ...]
    likeness: float
    worth: float


@frozen
class Topic:
    """What a query is about.

    Attributes:
        words: for each word the stems that answer it.
        total: the information of all its words, in nats.
        keywords: how many of its words are no function words.
        size: how many rows the index has.
    """

    words: tuple[tuple[Answer, ...], ...]
    total: float
    keywords: int
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
        total += max((answer.worth for answer in answers), default=weight * log(size + 1))
        if answers:
            words.append(answers)
    keywords = sum(weight > FUNCTION_WORD for _, weight in weights.values())
    return Topic(tuple(words), total, keywords, size)


def _answers(index: TextIndex, word: str, weight: float, size: int, *, is_meant: bool) -> tuple[Answer, ...]:
    """The stems that answer a word: its own, those of its synonyms, else those of words that are spelt alike."""
    own = stem(word)
    likenesses = {own: weight}
    if weight > FUNCTION_WORD:
        likenesses |= dict.fromkeys(synonyms().get(own, ()), weight * _SYNONYM)
    answers = []
    for one, likeness in likenesses.items():
        rows = _forms(index, one)
        if rows:
            worth = likeness * _information(sum(rows.values()), size)
            answers.append(Answer(one, tuple(rows), likeness, worth))
        elif one == own and len(word) >= _SHORTEST_MISSPELT:
            # In a long post an unknown word is a name or a joke; in a short question it is a slip.
            answers += _spelt_alike(index, word, weight if is_meant else weight * _MISSPELT, size)
    return tuple(answers)


def _spelt_alike(index: TextIndex, word: str, weight: float, size: int) -> list[Answer]:
    return [
        _answer(term, weight * alternative.likeness, alternative.rows, size)
        for alternative in near(index, word)[:3]
        if alternative.likeness >= _ALIKE
        for term in alternative.words
    ]


def _answer(term: str, likeness: float, rows: int, size: int) -> Answer:
    return Answer(stem(term), (term,), likeness, likeness * _information(rows, size))


def _forms(index: TextIndex, one: str) -> dict[str, int]:
    """The terms of a stem, with the rows that hold each."""
    if len(one) > _SHORT_STEM:
        # A final y has become i.
        found = index.beginning(one.removesuffix("i"), _FORMS)
    else:
        # Too many words begin like that: the forms it may have, its last letter doubled too.
        found = index.frequencies({start + ending for start in (one, one + one[-1:]) for ending in _ENDINGS})
    return {term: rows for term, rows in found.items() if stem(term) == one}


def _information(rows: int, size: int) -> float:
    return log(1 + (size - min(rows, size) + 0.5) / (rows + 0.5))


def candidates(index: TextIndex, topic: Topic, allowed: Allowed | None) -> list[int]:
    """Rows that hold the words which tell most, the most promising first."""
    weights: dict[int, float] = {}
    for answers in topic.words:
        best: dict[int, float] = {}
        for answer in sorted(answers, key=lambda answer: answer.worth):
            if topic.size > _MANY and answer.worth < answer.likeness * _TELLING:
                continue
            forms = " OR ".join(f'"{form}"' for form in answer.forms)
            best |= dict.fromkeys(index.matching(forms, _MOST_ROWS, allowed), answer.worth)
        for row, worth in best.items():
            weights[row] = weights.get(row, 0.0) + worth
    return nlargest(_MOST_COMPARED, weights, key=weights.__getitem__)


@frozen
class Likeness:
    """How much a row is about what a query is about.

    Attributes:
        score: 0 to 99; 99 for a text that holds every word and little else.
        evidence: by how much what both share exceeds chance, in nats.
    """

    score: float
    evidence: float


def compare(
    index: TextIndex, topic: Topic, texts: Mapping[int, str], mores: Mapping[int, str]
) -> dict[int, Likeness]:
    """Hold texts and their further words against a topic.

    What counts: the information of the words that both hold, weighed by BM25, and the share that they make of the
    text and of its title, the first line of the further words. Evidence is the information shared, times the share
    that it is of whichever of query, text and title it makes up best, above what chance finds; or all of it where
    every one of a few keywords is answered.
    """
    words = {row: (terms(texts[row]), terms(mores.get(row, ""))) for row in texts}
    information = _informations(index, topic, words.values())
    held = {row: ([*map(stem, text)], [*map(stem, more)]) for row, (text, more) in words.items()}
    titles = {row: {*map(stem, terms(mores.get(row, "").partition("\n")[0]))} for row in texts}
    likenesses: dict[str, float] = {}
    for answers in topic.words:
        for answer in answers:
            likenesses[answer.stem] = max(likenesses.get(answer.stem, 0.0), answer.likeness)
    lengths = [sum(map(len, column)) / len(held) or 1.0 for column in zip(*held.values(), strict=True)]
    chance = max(_CHANCE * log((topic.size + 1) / _ROWS_A_THING), _LEAST_CHANCE)
    found = {}
    for row, (text, more) in held.items():
        counted = _counted(text, len(text) / lengths[0], 1.0)
        for one, count in _counted(more, len(more) / lengths[1], _MORE).items():
            counted[one] = counted.get(one, 0.0) + count
        shared = weight = 0.0
        answered = 0
        for answers in topic.words:
            met = [answer for answer in answers if answer.stem in counted]
            if met:
                answered += any(answer.likeness > FUNCTION_WORD for answer in met)
                shared += max(answer.worth for answer in met)
                weight += max(_worth(answer, counted[answer.stem]) for answer in met)
        share = _share({*text}, likenesses, information)
        title = _share(titles[row], likenesses, information) if titles[row] else share
        merit = weight + _OF_TEXT * share + _OF_TITLE * title
        score = min(_BEST * merit / (topic.total + _OF_TEXT + _OF_TITLE), _BEST) if topic.total else 0.0
        cover = shared / topic.total if topic.total else 0.0
        evidence = shared * max(share, title, cover) - chance
        if not topic.keywords:
            evidence = -chance
        elif answered == topic.keywords <= _FEW_KEYWORDS:
            evidence = max(evidence, shared)
        found[row] = Likeness(score, evidence)
    return found


def answering_spans(topic: Topic, text: str) -> tuple[tuple[int, int], ...]:
    """Find the words of ``text`` that answer a topic: spans in code points, half-open, in order and apart."""
    wanted = {answer.stem for answers in topic.words for answer in answers if answer.likeness > FUNCTION_WORD}
    spans: list[tuple[int, int]] = []
    follows = False
    for term, start, end in terms_with_spans(text):
        answers = stem(term) in wanted
        if answers and follows:
            spans[-1] = (spans[-1][0], end)
        elif answers:
            spans.append((start, end))
        follows = answers
    return tuple(spans)


def _informations(
    index: TextIndex, topic: Topic, held: Iterable[tuple[Sequence[str], Sequence[str]]]
) -> dict[str, float]:
    """The information of every stem of some texts, in nats."""
    words = {word for text, more in held for word in (*text, *more)}
    rows: dict[str, int] = {}
    for word, count in index.frequencies(words).items():
        rows[stem(word)] = max(rows.get(stem(word), 0), count)
    return {one: _information(count, topic.size) for one, count in rows.items()}


def _counted(stems: Sequence[str], length: float, weight: float) -> dict[str, float]:
    """How often each stem occurs, for the length of its text."""
    each = weight / (1 - _LENGTH + _LENGTH * length)
    counted: dict[str, float] = {}
    for one in stems:
        counted[one] = counted.get(one, 0.0) + each
    return counted


def _worth(answer: Answer, count: float) -> float:
    return answer.worth * count * (_SATURATION + 1) / (count + _SATURATION)


def _share(stems: Iterable[str], likenesses: Mapping[str, float], information: Mapping[str, float]) -> float:
    """The share of the information of some stems that answers a query."""
    total = shared = 0.0
    for one in stems:
        worth = information.get(one, 0.0)
        total += worth
        shared += worth * likenesses.get(one, 0.0)
    return shared / total if total else 0.0
