"""A statement of which the source has all but one thing, and another thing of that kind in its place.

"The quake hit 60 km west of Tacna", of "60 km west of Arequipa": with the source's name put in, the source would bear
the statement out. That is asked by the very rules of support, so what clashes is tied to the rest as in the statement.
A clash is of one matter, then; what remains to be asked is whether both may hold.
"""

import re
from collections.abc import Iterator, Sequence

from koussa.check.statements.aligned import DAYS_OF_THE_WEEK
from koussa.check.statements.borne_out import not_borne_out
from koussa.check.statements.both_hold import DENYING, both_may_hold, goes_with_many, tells_some_apart
from koussa.check.statements.contrasts import excluded_by
from koussa.check.statements.dates_slot import happens_again, relation_of
from koussa.check.statements.instead import put, would_be_borne_out
from koussa.check.statements.judged import Judged
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.negation_slot import one_may_have_both
from koussa.check.statements.numbers_slot import LESS_SAID
from koussa.check.statements.other_figures import is_other_figure
from koussa.check.statements.other_matter import of_other_matter
from koussa.check.statements.predicate import of_another_time, opens_with_a_person
from koussa.check.statements.reservations import hours, opposed, other_share, summed
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import Sides, dates_for, known_words
from koussa.check.statements.slots import Slot, SlotFinding, Span, tells_occasion
from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import concept_of
from koussa.frozen import frozen

REPLACED = "all-but-one"
"""Rule of a clash with evidence that has all else of a statement."""

_LEAST_COVER = 0.5
"""Share of the statement's words, missing names left out, that evidence must have for the question to be asked."""

_FEWEST = 3
"""Words of content that tell by themselves which matter is spoken of, where no name, day or figure is shared."""

_BESIDE = 1
"""Code points between a count and what it counts."""

_MOST_LACKING = 6
"""Words of the longest name that is put in the place of another."""

_LEFT_OPEN = frozenset({
    "date-of-what-recurs", "date-of-announcement", "date-elsewhere", "date-overlaps",
    "number-overlaps", "number-finer", LESS_SAID,
})  # fmt: skip
"""Rules of figures and days that need not differ, or need not be of one occasion."""

_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d\b)?(?: ?[ap]\.?m\b\.?)|\b\d{1,2}:\d\d\b")
_SIDED = {"for", "favour", "favor", "against", "above", "below"}
"""Prepositions of which one excludes the other."""


@frozen
class _Odd:
    """The one thing of a statement that evidence does not have, with what may stand there in its place."""

    slot: Slot
    stated: Span
    others: tuple[Span, ...]


def may_differ_in_one(statement: Sentence, evidence: Sentence) -> bool:
    """Whether evidence has enough words of a statement that names no "she" for the question to be asked."""
    if opens_with_a_person(statement):
        return False
    return len(statement.concepts & evidence.concepts) >= _LEAST_COVER * len(statement.concepts)


def with_one_replaced(sides: Judged) -> SlotFinding | None:
    """Return the one thing that a statement has otherwise than the evidence as a clash, or ``None``."""
    statement, evidence = sides.statement, sides.evidence
    if sides.cover < _LEAST_COVER or statement.is_headline or evidence.is_headline:
        return None
    if of_other_matter(statement, evidence, "name") or of_another_time(statement, evidence):
        return None
    for odd in _odd(sides):
        if not _tells_matter(sides, odd.stated):
            continue
        for other in odd.others:
            changed = put(statement.text, (odd.stated, evidence.text[other.start : other.end]))
            if would_be_borne_out(changed, evidence, sides.around):
                return SlotFinding(odd.slot, "clashes", REPLACED, odd.stated, other)
    return None


def _tells_matter(sides: Judged, stated: Span) -> bool:
    """Whether what is shared besides one thing tells of which matter both speak."""
    statement = sides.statement
    # Two women may be arrested on any day, and two men.
    counts = {each.start for each in statement.quantities if 0 < stated.start - each.end <= _BESIDE}
    told = [each for each in sides.findings if each.stated != stated and each.stated.start not in counts]
    if tells_occasion(told):
        return True
    named = {at for each in statement.names for at in range(each.first, each.last)}
    words = {
        each.concept
        for at, each in enumerate(statement.tokens)
        if each.content and at not in named and each.start not in counts and not _within(each, stated)
    }
    if len(words & sides.evidence.concepts) >= _FEWEST:
        return True
    found = [
        each
        for each in statement.names
        if each not in sides.missing
        and (not _within(each, stated) or known_words(each) <= sides.evidence.forms)
    ]
    return bool(found) and not counts and not any(map(happens_again, statement.concepts))


def _within(part: Token | NameMention, span: Span) -> bool:
    return span.start <= part.start < span.end


def _odd(sides: Judged) -> Iterator[_Odd]:
    """Yield what the evidence has otherwise: a number or day, else a name, else a word that excludes its own."""
    lacking = not_borne_out(sides)
    measures = [
        each for each in sides.findings if each.slot in {"number", "date"} and each.standing != "agrees"
    ]
    if measures and not lacking:
        if len(measures) == 1:
            yield from _other_measure(sides, measures[0])
        return
    if measures or len(lacking) > _MOST_LACKING:
        return
    clock = _clock_around(lacking, sides.statement)
    if clock is not None:
        clocks = (Span(*each.span()) for each in _CLOCK.finditer(sides.evidence.text))
        yield _Odd("date", clock, tuple(clocks))
    sided = opposed(sides.statement, sides.evidence)
    if sided and _excluding(sides, sided) and all(_within(each, sided[0]) for each in lacking):
        yield _Odd("kind", sided[0], (sided[1],))
    share = other_share(sides.statement, sides.evidence)
    if share and all(token is share[0] for token in lacking):
        yield _Odd("number", _span(share[0]), (_span(share[1]),))
    if not lacking:
        yield from _other_half_of_day(sides)
        for each in sides.statement.quantities:
            word = summed(sides.statement, each.first)
            yield from _other_word(sides, word) if word else ()
        return
    for name in sides.statement.names:
        if all(name.start <= token.start < name.end for token in lacking):
            yield from _other_name(sides, name)
    if len(lacking) == 1:
        yield from _other_word(sides, lacking[0])
    yield from _other_phrase(sides, lacking)


def _other_phrase(sides: Sides, lacking: Sequence[Token]) -> Iterator[_Odd]:
    """Yield a phrase for which the evidence has what excludes it, or a word for which it has a phrase: "ruled out"."""
    statement, evidence = sides.statement, sides.evidence
    ours = [
        (Span(statement.tokens[first].start, statement.tokens[last - 1].end), concept_of(meant))
        for first, last, meant in statement.phrases
    ]
    for span, concept in [*ours, *((_span(each), each.concept) for each in lacking[:1])]:
        if not all(_within(each, span) for each in lacking):
            continue
        excluded = excluded_by(concept)
        phrases = [
            Span(evidence.tokens[first].start, evidence.tokens[last - 1].end)
            for first, last, meant in evidence.phrases
            if concept_of(meant) in excluded
        ]
        if (span, concept) in ours:
            phrases += [_span(each) for each in evidence.tokens if each.concept in excluded]
        yield _Odd("kind", span, tuple(phrases))


def _other_half_of_day(sides: Sides) -> Iterator[_Odd]:
    """Yield a time of day that the evidence has with the other half of the day: "4.20pm", "4.20am"."""
    theirs = hours(sides.evidence)
    if any(not halves & theirs.get(hour, halves) for hour, halves in hours(sides.statement).items()):
        ours, others = (
            tuple(Span(*each.span()) for each in _CLOCK.finditer(sentence.text))
            for sentence in (sides.statement, sides.evidence)
        )
        yield from (_Odd("date", each, others) for each in ours)


def _clock_around(lacking: Sequence[Token], statement: Sentence) -> Span | None:
    """The time of day that has all that evidence lacks: "at 5:12 a.m."."""
    if not lacking or any(token.kind != "number" for token in lacking):
        return None
    times = (Span(*each.span()) for each in _CLOCK.finditer(statement.text))
    return next((each for each in times if all(_within(token, each) for token in lacking)), None)


def _excluding(sides: Sides, prepositions: tuple[Span, Span]) -> bool:
    """Whether two prepositions hardly hold of one thing; a yard may build ships before and after a war."""
    stated = sides.statement.text[prepositions[0].start : prepositions[0].end].lower()
    return not _SIDED.isdisjoint(stated.split())


def _other_word(sides: Sides, word: Token) -> Iterator[_Odd]:
    statement = sides.statement
    at = statement.tokens.index(word)
    both = one_may_have_both(word.concept, statement, sides.evidence) or tells_some_apart(statement, at)
    if both or goes_with_many(statement, at) or not DENYING.isdisjoint(statement.forms):
        return  # whoever won gold may have won silver, too
    excluded = excluded_by(word.concept) - {each.concept for each in statement.tokens}
    others = tuple(_span(each) for each in sides.evidence.tokens if each.concept in excluded)
    yield _Odd("kind", _span(word), others)


def _other_measure(sides: Judged, finding: SlotFinding) -> Iterator[_Odd]:
    statement, evidence = sides.statement, sides.evidence
    if finding.rule in _LEFT_OPEN:
        return
    if finding.slot == "date":
        own = next(each for each in statement.dates if each.start == finding.stated.start)
        dates = dates_for(statement, evidence)
        if own.relation == "in" and any(relation_of(own, each) == "inside" for each in dates):
            return  # the day of another thing differs
        yield _Odd("date", finding.stated, tuple(Span(each.start, each.end) for each in dates))
        return
    stated = next(each for each in statement.quantities if each.start == finding.stated.start)
    if stated.unit == "ordinal":
        yield from _other_word(sides, statement.tokens[stated.first])  # "last" is no number
    alike = [each for each in evidence.quantities if each.unit == stated.unit]
    if stated.condition or any(each.condition or each.value == stated.value for each in alike):
        return  # "down from 1,800" has it of something else
    yield _Odd(
        "number",
        finding.stated,
        tuple(Span(each.start, each.end) for each in alike if not is_other_figure(sides, stated, each)),
    )


def _other_name(sides: Judged, name: NameMention) -> Iterator[_Odd]:
    statement, evidence = sides.statement, sides.evidence
    span = Span(name.start, name.end)
    if DAYS_OF_THE_WEEK.issuperset(name.words):
        days = (each for each in evidence.tokens if each.form in DAYS_OF_THE_WEEK)
        yield _Odd("date", span, tuple(_span(each) for each in days))
        return
    others = [
        each
        for each in evidence.names
        if not set(each.words) <= statement.forms and not both_may_hold(name, each, sides)
    ]
    others.sort(key=lambda each: (each.before != name.before, len(each.words) != len(name.words)))
    yield _Odd("name", span, tuple(Span(each.start, each.end) for each in others))


def _span(token: Token) -> Span:
    return Span(token.start, token.end)
