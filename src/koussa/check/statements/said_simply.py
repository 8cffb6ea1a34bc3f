"""Does a simpler sentence that the evidence says support a statement, or does each part of it find one that does?"""

import re
from collections.abc import Sequence

from koussa.check.statements.aligned import align
from koussa.check.statements.borne_out import not_borne_out
from koussa.check.statements.decision import support
from koussa.check.statements.judged import Judged
from koussa.check.statements.order import tied_alike
from koussa.check.statements.reservations import condition, reservation
from koussa.check.statements.sentence import Sentence, read_sentence
from koussa.check.statements.simpler import parts_of, simpler_sentences

_GOES_ON = r"[\"“”]|, (?:and|but) "
"""Where the words of a source may go on after who said them."""

_LEAST_COVER = 0.5
"""Share of a statement's words, missing names left out, that evidence must have for more to be asked."""


def said_simply(sides: Judged) -> bool:
    """Whether the simpler sentences of evidence that has all words of a statement support it, or all its parts."""
    evidence = sides.evidence
    simpler = [read_sentence(each, evidence.published) for each in simpler_sentences(evidence.text)]
    if _any_supports(sides, simpler):
        return True
    parts = (Judged(read_sentence(each), evidence, sides.around) for each in parts_of(sides.statement.text))
    return all(
        _supports(part) or _any_supports(part, simpler)
        for part in parts
        if len(_had(part)) > 1  # of "the band Marram" evidence may have the name alone
    )


def said_apart(sides: Judged) -> bool:
    """Whether evidence says a statement beside what it denies, leaves open or gives to somebody.

    "Mayor Ann Poe, who was born in York, said it might rain" says that Ann Poe was born in York; of what somebody says
    only who that is is said.
    """
    if sides.cover < _LEAST_COVER:
        return False  # the rest costs more
    evidence = sides.evidence
    if evidence.claimant and not sides.statement.claimant:
        evidence = read_sentence(_of_source(evidence.text, *evidence.claimant), evidence.published)
        sides = Judged(sides.statement, evidence, sides.around)
    if any(each.standing != "agrees" and each.slot in {"number", "date"} for each in sides.findings):
        return False
    return not condition(evidence) and not not_borne_out(sides) and said_simply(sides)


def _of_source(text: str, start: int, end: int) -> str:
    """What a sentence says of its source, as a sentence: behind the words alone all that follows is the reporter's."""
    if start > 0 and not text.lower().startswith("according"):
        return re.split(_GOES_ON, text[start:])[0]
    return f"{text[start:end]} spoke"


def _any_supports(sides: Judged, simpler: Sequence[Sentence]) -> bool:
    """Whether one of the simpler sentences has all that the whole sentence has of a statement, and supports it."""
    had = _had(sides)
    each_judged = (Judged(sides.statement, each, sides.around) for each in simpler)
    return any(had <= _had(each) and _supports(each) for each in each_judged)


def _had(sides: Judged) -> set[int]:
    """The tokens of a statement that stand in a sentence, those of dates left out."""
    aligned = align(sides.statement, sides.evidence, sides.findings)
    return {each.first for each in aligned if each.places and each.part != "date"}


def _supports(sides: Judged) -> bool:
    """Whether a sentence supports a statement as it stands."""
    found = support(sides)
    if found is None or found.lacking or found.claimed or reservation(sides.statement, sides.evidence):
        return False
    return tied_alike(sides)
