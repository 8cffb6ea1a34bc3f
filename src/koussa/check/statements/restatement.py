"""Does a statement say what a claim says, in other words? Stricter than support, and both ways.

Support asks only that the evidence has what the statement has. A claim that sources refute speaks against a statement
only when the two are one claim: a statement that leaves a qualifier out may well be right.
"""

from collections.abc import Iterable

from koussa.check.statements.judged import Judged
from koussa.check.statements.modality import hedges
from koussa.check.statements.predicate import verbs_of
from koussa.check.statements.sentence import Sentence, read_sentence
from koussa.check.statements.vocabulary import concepts_of

COVER = 0.8
"""Share of the statement's words, verbs apart, that the claim or its keywords must have."""

_LEAST_WORDS = 3
"""Words of content without which a statement recalls nothing: "They vote twice"."""

_SHARE = 0.4
"""Share of a claim's words, names apart, that a statement must have to recall it."""

_TRAVEL = "arrive bring carry come fly go land reach take transport travel"
"""Verbs of getting somewhere: who carried whom and who arrived are one journey, told from either end."""


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
    if not _does_alike(one, other, known):
        return False
    said = one.concepts - _verbs(one)
    return other.concepts - _verbs(other) <= one.concepts and len(said & known) >= COVER * len(said)


def recalls(statement: str, claim: str, keywords: Iterable[str] = (), correction: str | None = None) -> bool:
    """Whether a statement may be a claim told otherwise: as sure as it, with no number, day or name that differs.

    Args:
        statement: one statement of a draft.
        claim: the text of a claim that sources do not bear out.
        keywords: other words under which the claim is known.
        correction: what they have in its place; a statement that has more of that is no claim told otherwise.
    """
    one, other = read_sentence(statement), read_sentence(claim)
    if len(one.concepts) < _LEAST_WORDS or not _as_certain(one, other) or _clashes(one, other):
        return False
    known = other.concepts | read_sentence(" ".join(keywords)).concepts
    if not _does_alike(one, other, known) or not _tells_most(one, other):
        return False
    better = read_sentence(correction) if correction else None
    if better is None or _clashes(one, better):
        return True
    return len(one.concepts & better.concepts - other.concepts) <= len(
        one.concepts & other.concepts - better.concepts
    )


def _tells_most(one: Sentence, claim: Sentence) -> bool:
    """Whether a sentence has enough of a claim besides names and journeys: they alone make no claim."""
    named = {token.concept for name in claim.names for token in claim.tokens[name.first : name.last]}
    rest = claim.concepts - named - concepts_of(_TRAVEL)
    return len(rest & one.concepts) >= _SHARE * len(rest)


def _does_alike(one: Sentence, other: Sentence, known: frozenset[str]) -> bool:
    """Whether a verb of the one is among what is known of the other; any journey is like any other."""
    verbs, others = _verbs(one), _verbs(other)
    return (
        not verbs
        or not others
        or bool(verbs & known or (verbs & concepts_of(_TRAVEL) and others & concepts_of(_TRAVEL)))
    )


def _verbs(sentence: Sentence) -> frozenset[str]:
    return verbs_of(sentence) | sentence.concepts & concepts_of(_TRAVEL)


def _clashes(one: Sentence, other: Sentence) -> bool:
    return any(each.standing == "clashes" for each in Judged(one, other).findings)


def _as_certain(statement: Sentence, claim: Sentence) -> bool:
    """Whether both are asserted, and neither denied nor hedged more than the other."""
    asserted = statement.asserts
    alike = bool(statement.denials) == bool(claim.denials)
    return asserted and alike and bool(hedges(statement.tokens)) == bool(hedges(claim.tokens))


def _fits(one: Sentence, other: Sentence) -> bool:
    """Whether the other sentence has every number, date and name of the one, and denies nothing of it."""
    return all(finding.standing == "agrees" for finding in Judged(one, other).findings)
