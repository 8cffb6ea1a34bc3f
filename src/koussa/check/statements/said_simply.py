"""Does a simpler sentence that the evidence says support a statement, or does each part of it find one that does?"""

from koussa.check.statements.aligned import align
from koussa.check.statements.decision import judge, support
from koussa.check.statements.order import tied_alike
from koussa.check.statements.reservations import reservation
from koussa.check.statements.sentence import Sentence, read_sentence
from koussa.check.statements.sides import sides_of
from koussa.check.statements.simpler import parts_of, simpler_sentences


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
        _supports(each, evidence, around) or _any_supports(each, evidence, simpler, around)
        for each in parts
        if len(_had(each, evidence)) > 1  # of "the band Marram" evidence may have the name alone
    )


def _any_supports(
    statement: Sentence, evidence: Sentence, simpler: list[Sentence], around: Sentence | None
) -> bool:
    """Whether one of the simpler sentences has all that the whole sentence has of a statement, and supports it."""
    had = _had(statement, evidence)
    return any(had <= _had(statement, each) and _supports(statement, each, around) for each in simpler)


def _had(statement: Sentence, evidence: Sentence) -> set[int]:
    """The tokens of a statement that stand in a sentence, those of dates left out."""
    findings = judge(sides_of(statement, evidence))
    return {
        each.first for each in align(statement, evidence, findings) if each.places and each.part != "date"
    }


def _supports(statement: Sentence, evidence: Sentence, around: Sentence | None) -> bool:
    """Whether a sentence supports a statement as it stands."""
    sides = sides_of(statement, evidence)
    findings = judge(sides)
    found = support(sides, findings, around)
    if found is None or found.lacking or found.claimed or reservation(statement, evidence):
        return False
    return tied_alike(statement, evidence, findings)
