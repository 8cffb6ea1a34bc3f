"""Does a simpler sentence that the evidence says support a statement, or does each part of it find one that does?"""

import re
from collections.abc import Sequence

from koussa.check.statements.aligned import align
from koussa.check.statements.borne_out import not_borne_out
from koussa.check.statements.decision import judge, support
from koussa.check.statements.order import tied_alike
from koussa.check.statements.reservations import condition, reservation
from koussa.check.statements.sentence import Sentence, read_sentence
from koussa.check.statements.sides import Sides, sides_of
from koussa.check.statements.simpler import parts_of, simpler_sentences
from koussa.check.statements.slots import SlotFinding

_GOES_ON = r"[\"“”]|, (?:and|but) "
"""Where the words of a source may go on after who said them."""

_LEAST_COVER = 0.5
"""Share of a statement's words, missing names left out, that evidence must have for more to be asked."""

_Held = tuple[Sides, Sequence[SlotFinding]]
"""A statement against a sentence, and what was found of its slots."""


def said_simply(statement: Sentence, evidence: Sentence, around: Sentence | None) -> bool:
    """Whether the simpler sentences that evidence says support a statement, or all its parts.

    Args:
        statement: a statement all of whose words the evidence bears out.
        evidence: the evidence.
        around: what the evidence stands in.
    """
    simpler = [read_sentence(each, evidence.published) for each in simpler_sentences(evidence.text)]
    if _any_supports(statement, evidence, simpler, around):
        return True
    parts = [read_sentence(each) for each in parts_of(statement.text)]
    return all(
        _supports(held, around) or _any_supports(held[0].statement, evidence, simpler, around)
        for held in (_held(each, evidence) for each in parts)
        if len(_had(held)) > 1  # of "the band Marram" evidence may have the name alone
    )


def said_apart(sides: Sides, findings: Sequence[SlotFinding], around: Sentence | None) -> bool:
    """Whether evidence says a statement beside what it denies, leaves open or gives to somebody.

    "Mayor Ann Poe, who was born in York, said it might rain" says that Ann Poe was born in York; of what somebody says
    only who that is is said.
    """
    statement, evidence = sides.statement, sides.evidence
    if sides.cover < _LEAST_COVER:
        return False  # the rest costs more
    if evidence.claimant and not statement.claimant:
        evidence = read_sentence(_of_source(evidence.text, *evidence.claimant), evidence.published)
        sides, findings = _held(statement, evidence)
    if any(each.standing != "agrees" and each.slot in {"number", "date"} for each in findings):
        return False
    if condition(evidence) or not_borne_out(sides, findings, around):
        return False
    return said_simply(statement, evidence, around)


def _of_source(text: str, start: int, end: int) -> str:
    """What a sentence says of its source, as a sentence: behind the words alone all that follows is the reporter's."""
    if start > 0 and not text.lower().startswith("according"):
        return re.split(_GOES_ON, text[start:])[0]
    return f"{text[start:end]} spoke"


def _any_supports(
    statement: Sentence, evidence: Sentence, simpler: list[Sentence], around: Sentence | None
) -> bool:
    """Whether one of the simpler sentences has all that the whole sentence has of a statement, and supports it."""
    had = _had(_held(statement, evidence))
    each_held = (_held(statement, each) for each in simpler)
    return any(had <= _had(held) and _supports(held, around) for held in each_held)


def _held(statement: Sentence, evidence: Sentence) -> _Held:
    sides = sides_of(statement, evidence)
    return sides, judge(sides)


def _had(held: _Held) -> set[int]:
    """The tokens of a statement that stand in a sentence, those of dates left out."""
    sides, findings = held
    aligned = align(sides.statement, sides.evidence, findings)
    return {each.first for each in aligned if each.places and each.part != "date"}


def _supports(held: _Held, around: Sentence | None) -> bool:
    """Whether a sentence supports a statement as it stands."""
    sides, findings = held
    found = support(sides, findings, around)
    if found is None or found.lacking or found.claimed or reservation(sides.statement, sides.evidence):
        return False
    return tied_alike(sides.statement, sides.evidence, findings)
