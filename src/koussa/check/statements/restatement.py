"""Does a statement say what a claim says, in other words? Stricter than support, and both ways.

Support asks only that the evidence has what the statement has. A claim that sources refute speaks against a statement
only when the two are one claim: a statement that leaves a qualifier out may well be right.
"""

from collections.abc import Iterable
from functools import cache

from koussa.check.statements.decision import judge
from koussa.check.statements.modality import hedges
from koussa.check.statements.predicate import verbs_of
from koussa.check.statements.sentence import Sentence, read_sentence
from koussa.check.statements.sides import sides_of
from koussa.check.statements.vocabulary import concept_of

COVER = 0.8
"""Share of the statement's words, verbs apart, that the claim or its keywords must have."""

_TRAVEL = "arrive bring carry come fly go land reach take transport travel"
"""Verbs of getting somewhere: who carried whom and who arrived are one journey, told from either end."""


@cache
def _travel() -> frozenset[str]:
    return frozenset(map(concept_of, _TRAVEL.split()))


def restates(statement: str, claim: str, keywords: Iterable[str] = ()) -> bool:
    """Whether a statement says the same as a claim. Any strings are accepted.

    Args:
        statement: one statement of a draft.
        claim: the text of a claim.
        keywords: other words under which the claim is known; a statement may use them in place of the claim's own.
    """
    one, other = read_sentence(statement), read_sentence(claim)
    if not one.concepts or not _as_certain(one, other) or not (_fits(one, other) and _fits(other, one)):
        return False
    known = other.concepts | read_sentence(" ".join(keywords)).concepts
    verbs, others = (verbs_of(each) | each.concepts & _travel() for each in (one, other))
    if verbs and others and not (verbs & known or (verbs & _travel() and others & _travel())):
        return False
    said = one.concepts - verbs
    return other.concepts - others <= one.concepts and len(said & known) >= COVER * len(said)


def _as_certain(statement: Sentence, claim: Sentence) -> bool:
    """Whether both are asserted, and neither denied nor hedged more than the other."""
    asserted = statement.asserts
    alike = bool(statement.denials) == bool(claim.denials)
    return asserted and alike and bool(hedges(statement.tokens)) == bool(hedges(claim.tokens))


def _fits(one: Sentence, other: Sentence) -> bool:
    """Whether the other sentence has every number, date and name of the one, and denies nothing of it."""
    return all(finding.standing == "agrees" for finding in judge(sides_of(one, other)))
