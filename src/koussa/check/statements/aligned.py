"""Where the words, names, numbers and dates of a statement stand in a sentence of evidence."""

from collections.abc import Sequence
from typing import Literal

from koussa.check.statements.entailment import bears_out
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import known_words
from koussa.check.statements.slots import SlotFinding, Span
from koussa.check.statements.vocabulary import stem
from koussa.dates.calendar import WEEKDAYS
from koussa.frozen import frozen

Part = Literal["word", "name", "number", "date"]
DAYS_OF_THE_WEEK = frozenset(map(str.lower, WEEKDAYS))
"""One that no day of publication makes a date reads like a name."""

Place = tuple[int, int]
"""First token, and the one after the last."""


@frozen
class Aligned:
    """One part of a statement with where it may stand in the evidence.

    Attributes:
        part: what it is.
        first: its first token in the statement; ``last`` the one after the last.
        places: the tokens of the evidence that may be it, in order.
    """

    part: Part
    first: int
    last: int
    places: tuple[Place, ...]


def align(statement: Sentence, evidence: Sentence, findings: Sequence[SlotFinding]) -> list[Aligned]:
    """Return the parts of a statement, in order; what the evidence has only in other words may have no place.

    Args:
        statement: the statement.
        evidence: a sentence that has all of it.
        findings: what was found of its numbers and dates.
    """
    found = {each.stated: each.found for each in findings if each.found is not None}
    parts = [
        Aligned("date", each.first, each.last, _span(evidence, found.get(Span(each.start, each.end))))
        for each in statement.dates
    ]
    in_names = {at for each in statement.names for at in range(each.first, each.last)}
    for number in statement.quantities:
        if in_names.issuperset(range(number.first, number.last)):
            continue  # "the Furious Five"
        same = [
            (each.first, each.last)
            for each in evidence.quantities
            if (each.value, each.unit) == (number.value, number.unit)
        ]
        places = {*same, *_span(evidence, found.get(Span(number.start, number.end)))}
        parts.append(Aligned("number", number.first, number.last, tuple(sorted(places))))
    names = [each for each in statement.names if not each.nationality]
    for name in names:
        part: Part = "date" if DAYS_OF_THE_WEEK.issuperset(name.words) else "name"
        parts.append(Aligned(part, name.first, name.last, _bearers(name, evidence)))
    taken = {at for each in parts for at in range(each.first, each.last)}
    for at, token in enumerate(statement.tokens):
        if at not in taken and (token.content or token.kind == "number"):
            parts.append(Aligned("word", at, at + 1, _places(statement, at, evidence)))
    return sorted(parts, key=lambda each: each.first)


def _span(evidence: Sentence, span: Span | None) -> tuple[Place, ...]:
    if span is None:
        return ()
    inside = [at for at, each in enumerate(evidence.tokens) if span.start <= each.start < span.end]
    return ((inside[0], inside[-1] + 1),) if inside else ()


def _bearers(name: NameMention, evidence: Sentence) -> tuple[Place, ...]:
    """Where a name stands: those of the same last word, or else any word of it."""
    same = [each for each in evidence.names if each.words[-1] == name.words[-1]] or [
        each for each in evidence.names if not known_words(name).isdisjoint(each.words)
    ]
    whole = [each for each in same if set(each.words) >= set(name.words)]
    if len(name.words) > 1 and whole:
        same = whole
    if same:
        return tuple((each.first, each.last) for each in same)
    return tuple((at, at + 1) for at, each in enumerate(evidence.tokens) if each.form in name.words)


def _places(statement: Sentence, at: int, evidence: Sentence) -> tuple[Place, ...]:
    """Where a word stands: as it is, or else in words that bear it out."""
    form = statement.tokens[at].form
    as_it_is = tuple((there, there + 1) for there, each in enumerate(evidence.tokens) if each.form == form)
    meant = [form, *(other for first, last, other in statement.phrases if first <= at < last)]
    borne = {
        (there, there + 1)
        for there, each in enumerate(evidence.tokens)
        if each.content
        and any(bears_out(one, frozenset({each.form}), frozenset({stem(each.form)})) for one in meant)
    }
    borne |= {
        (first, last)
        for first, last, other in evidence.phrases
        if any(bears_out(one, frozenset(), frozenset({other})) for one in meant)
    }
    return tuple(sorted({*as_it_is, *borne}))
