"""How much a statement is about what a query is about.

Rows are weighed by BM25 (Robertson and Zaragoza 2009) over their text and their further words, and once more by how
much of the statement, and of its title, the query holds. A statement often reports what was said, in several sentences
or in quotation marks, while the query repeats one of them. A figure that both give says more than its digits.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from math import log
from typing import TYPE_CHECKING

from koussa.frozen import frozen
from koussa.library.index import TextIndex
from koussa.lookup.figures import figures
from koussa.lookup.posts import FUNCTION_WORD
from koussa.lookup.talk import SHORT_FORMS
from koussa.lookup.topic import AnsweringStem, Topic, information
from koussa.text.stems import stem
from koussa.text.terms import terms, terms_with_spans

if TYPE_CHECKING:
    import re

_FEW_KEYWORDS = 4  # of a query that means each of them; a row that answers all of them is found
# Nats that the share of a statement, or of its title, is worth beside the weight of the words: a linear model fitted by
# cross-validation (benchmarks/results/claims.md), rounded.
_OF_TEXT = 9.0
_OF_TITLE = 9.0
_OF_PART = 0.5  # of a statement's share is that of its fullest part
_LITTLE = 2.0  # nats counted beside those of a part, so that a word or two are no statement
_OF_FIGURE = 1.5  # nats that each figure of the query is worth beside its words, where the row gives it too
_BEST = 99.0
# What the best of N rows reaches with one in ten sentences that none of them is about, measured from 72 rows to 13,000
# (benchmarks/results/claims.md): it grows with ln N as if every dozen rows were about one thing.
_CHANCE = 1.2
_ROWS_A_THING = 12
_LEAST_CHANCE = 1.0
# BM25 as usual for short texts: a second mention counts little, length a little.
_SATURATION = 0.9
_LENGTH = 0.4
_OF_SHORT_FORM = 0.2  # of its rarity, which only tells how somebody spells
_MORE = 0.7  # what a word of the further words counts beside one of the text


@frozen
class Likeness:
    """How much a row is about what a query is about.

    Attributes:
        score: 0 to 99; 99 for a text that holds every word and little else.
        evidence: by how much what both share exceeds chance, in nats.
    """

    score: float
    evidence: float


@frozen
class _Row:
    """The words of a text and of its further words, and the stems of both and of the title, in order.

    ``parts`` holds the stems of each sentence and each quoted passage, where the text has several, ``lines`` those of
    each line of the further words, a keyword mostly.
    """

    words: tuple[str, ...]
    text: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    more: tuple[str, ...]
    title: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


@frozen
class _Met:
    """What a row holds of a topic.

    Attributes:
        weight: of the words that it holds, by BM25.
        worth: the information of those that are evidence, in nats.
        answered: how many words that are no function words it answers with evidence.
    """

    weight: float
    worth: float
    answered: int


def compare(
    index: TextIndex, topic: Topic, texts: Mapping[int, str], mores: Mapping[int, str]
) -> dict[int, Likeness]:
    """Hold texts and their further words against a topic.

    What counts: the information of the words that both hold, weighed by BM25, the share that they make of the text
    (and of its fullest sentence or quoted passage) and of its title, the first line of the further words, and the
    figures that both give. For a title passes, where there is none, whatever the query holds best of the text and of
    each line of the further words, a keyword mostly. Evidence is the information shared, times the share that it is of
    whichever of query, text and title it makes up best, above what chance finds; or all of it where every one of a few
    keywords is answered.
    """
    rows = {row: _read(text, mores.get(row, "")) for row, text in texts.items()}
    if not rows or not topic.total:
        return dict.fromkeys(rows, Likeness(0.0, -_LEAST_CHANCE))
    informations = _informations(index, topic, rows.values())
    likest = _likenesses(topic)
    numbered = _numbered(topic)
    text_length = sum(len(row.text) for row in rows.values()) / len(rows) or 1.0
    more_length = sum(len(row.more) for row in rows.values()) / len(rows) or 1.0
    chance = max(_CHANCE * log((topic.size + 1) / _ROWS_A_THING), _LEAST_CHANCE)
    asked = topic.figures
    most = topic.total + _OF_TEXT + _OF_TITLE + _OF_FIGURE * len(asked)
    found = {}
    for number, row in rows.items():
        counted = _counted(row.text, len(row.text) / text_length, 1.0)
        for one, count in _counted(row.more, len(row.more) / more_length, _MORE).items():
            counted[one] = counted.get(one, 0.0) + count
        met = _met(numbered, counted)
        whole, evident = _share(row.text, likest, informations)
        parts = (_share(part, likest, informations, _LITTLE)[0] for part in row.parts)
        share = (1 - _OF_PART) * whole + _OF_PART * max(whole, *parts, 0.0)
        title, evident_title = _of_title(row, (share, evident), likest, informations)
        given = asked & figures(f"{texts[number]} {mores.get(number, '')}") if asked else asked
        merit = met.weight + _OF_TEXT * share + _OF_TITLE * title + _OF_FIGURE * len(given)
        score = min(_BEST * merit / most, _BEST)
        evidence = met.worth * max(evident, evident_title, met.worth / topic.total) - chance
        if not topic.keywords:
            evidence = -chance
        elif met.answered == topic.keywords <= _FEW_KEYWORDS:
            evidence = max(evidence, met.worth)
        found[number] = Likeness(score, evidence)
    return found


def _read(text: str, more: str) -> _Row:
    title, *others = more.split("\n")
    said = [found for part in _parts().split(text) if (found := terms(part))]
    parts = tuple(tuple(map(stem, part)) for part in said)
    lines = [words for line in (title, *others) if (words := terms(line))]
    stems = [tuple(map(stem, words)) for words in lines]
    return _Row(
        words=(*chain(*said), *chain(*lines)),
        text=tuple(chain(*parts)),
        parts=parts if len(parts) > 1 else (),
        more=tuple(chain(*stems)),
        title=stems[0] if lines and terms(title) else (),
        lines=tuple(stems),
    )


@cache
def _parts() -> "re.Pattern[str]":
    """What stands between sentences, and around what is quoted."""
    import re

    return re.compile(r"(?<=[.!?;])\s+|[\"“”„«»]")


def _numbered(topic: Topic) -> dict[str, list[tuple[int, AnsweringStem]]]:
    """The answers by stem, each with the number of the word that it answers."""
    numbered: dict[str, list[tuple[int, AnsweringStem]]] = {}
    for number, answers in enumerate(topic.words):
        for answer in answers:
            numbered.setdefault(answer.stem, []).append((number, answer))
    return numbered


def _met(numbered: Mapping[str, Sequence[tuple[int, AnsweringStem]]], counted: Mapping[str, float]) -> _Met:
    weights: dict[int, float] = {}
    worths: dict[int, float] = {}
    answered = set()
    for one, count in counted.items():
        for number, answer in numbered.get(one, ()):
            weights[number] = max(weights.get(number, 0.0), _worth(answer, count))
            if answer.is_evidence:
                worths[number] = max(worths.get(number, 0.0), answer.worth)
                if answer.likeness > FUNCTION_WORD:
                    answered.add(number)
    return _Met(sum(weights.values()), sum(worths.values()), len(answered))


def _likenesses(topic: Topic) -> dict[str, tuple[float, float]]:
    """How much each stem answers whichever word it answers best; and how much of that is evidence."""
    likest: dict[str, tuple[float, float]] = {}
    for answers in topic.words:
        for answer in answers:
            most, evident = likest.get(answer.stem, (0.0, 0.0))
            sure = answer.likeness if answer.is_evidence else 0.0
            likest[answer.stem] = max(most, answer.likeness), max(evident, sure)
    return likest


def answering_spans(topic: Topic, text: str) -> tuple[tuple[int, int], ...]:
    """Find the words of ``text`` that answer a topic: spans in code points, half-open, in order and apart."""
    answers = (answer for answers in topic.words for answer in answers if answer.is_evidence)
    wanted = {answer.stem for answer in answers if answer.likeness > FUNCTION_WORD}
    spans: list[tuple[int, int]] = []
    follows = False
    for term, start, end in terms_with_spans(text):
        is_wanted = stem(term) in wanted
        if is_wanted and follows:
            spans[-1] = (spans[-1][0], end)
        elif is_wanted:
            spans.append((start, end))
        follows = is_wanted
    return tuple(spans)


def _informations(index: TextIndex, topic: Topic, held: Iterable[_Row]) -> dict[str, float]:
    """The information of every stem of some texts, in nats."""
    commonest: dict[str, tuple[int, str]] = {}
    for word, count in index.frequencies({word for row in held for word in row.words}).items():
        commonest[stem(word)] = max(commonest.get(stem(word), (0, "")), (count, word))
    return {
        one: information(count, topic.size) * (_OF_SHORT_FORM if word in SHORT_FORMS else 1.0)
        for one, (count, word) in commonest.items()
    }


def _counted(stems: Sequence[str], length: float, weight: float) -> dict[str, float]:
    """How often each stem occurs, for the length of its text."""
    each = weight / (1 - _LENGTH + _LENGTH * length)
    counted: dict[str, float] = {}
    for one in stems:
        counted[one] = counted.get(one, 0.0) + each
    return counted


def _worth(answer: AnsweringStem, count: float) -> float:
    return answer.worth * count * (_SATURATION + 1) / (count + _SATURATION)


def _of_title(
    row: _Row,
    of_text: tuple[float, float],
    likest: Mapping[str, tuple[float, float]],
    informations: Mapping[str, float],
) -> tuple[float, float]:
    """The share of a row's title that answers a query, or what passes for it where there is none."""
    if row.title:
        return _share(row.title, likest, informations)
    return max([of_text, *(_share(line, likest, informations, _LITTLE) for line in row.lines)])


def _share(
    stems: Iterable[str],
    likest: Mapping[str, tuple[float, float]],
    informations: Mapping[str, float],
    besides: float = 0.0,
) -> tuple[float, float]:
    """The share of the information of some stems that answers a query; and the share that is evidence.

    ``besides`` is information that answers nothing, in nats.
    """
    total, shared, evident = besides, 0.0, 0.0
    for one in dict.fromkeys(stems):
        worth = informations.get(one, 0.0)
        total += worth
        if one in likest:
            most, sure = likest[one]
            shared += worth * most
            evident += worth * sure
    return (shared / total, evident / total) if total else (0.0, 0.0)
