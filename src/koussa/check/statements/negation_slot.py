"""Is one of the two sentences a denial of the other? Cues and opposites are counted on the words both share."""

from collections.abc import Iterator, Sequence

from koussa.check.statements.context import context_of, likeness
from koussa.check.statements.negation import Denial, opposites
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.slots import SlotFinding, Span
from koussa.check.statements.tokens import Token

COVER = 0.6
"""Share of the statement's other content words that the evidence must have too."""

LIKENESS = 0.7
"""Least weight of shared words round two opposites."""


def judge_negation(statement: Sentence, evidence: Sentence) -> list[SlotFinding]:
    """Return what the denials and opposites of the two sentences come to: one finding or none."""
    flips = [*_denied_in_one(statement, evidence), *_opposites(statement, evidence)]
    if not flips:
        return []
    rule, stated, found, position = flips[0]
    shared = _cover(statement, evidence, {token.concept for token in (statement.tokens[position],)})
    both_deny = bool(statement.denials and evidence.denials)
    both_deny |= any(token.form in {"only", "solely"} for token in statement.tokens)
    clear = len(flips) % 2 == 1 and shared >= COVER and not both_deny
    return [
        SlotFinding(
            "negation",
            "clashes" if clear else "unclear",
            rule if clear else "negation-not-aligned",
            stated,
            found,
            shared,
        )
    ]


Flip = tuple[str, Span, Span, int]
"""Rule, words of the statement, words of the evidence, token of the statement that is flipped."""


def _denied_in_one(statement: Sentence, evidence: Sentence) -> Iterator[Flip]:
    """Yield the words that one sentence denies and the other asserts."""
    for denial in statement.denials:
        if _is_opposite(statement, denial, evidence):
            continue
        other = _asserted(statement.tokens, denial, evidence)
        if other is not None and denial.head is not None:
            yield "denied-in-statement", _denied(statement, denial), _span(evidence, other), denial.head
    for denial in evidence.denials:
        if _is_opposite(evidence, denial, statement):
            continue
        other = _asserted(evidence.tokens, denial, statement)
        if other is not None:
            yield "denied-in-evidence", _span(statement, other), _denied(evidence, denial), other


def _is_opposite(sentence: Sentence, denial: Denial, other: Sentence) -> bool:
    """Whether the denying word is itself the opposite of a word of the other sentence: "rejected", "accepted"."""
    return bool(opposites().get(sentence.tokens[denial.cue].concept, frozenset()) & other.concepts)


def _asserted(tokens: Sequence[Token], denial: Denial, other: Sentence) -> int | None:
    """Return where the other sentence has the denied word without a denial of its own."""
    if denial.head is None:
        return None
    concept = tokens[denial.head].concept
    denied = frozenset().union(*(each.scope for each in other.denials))
    if concept in denied or concept not in other.concepts:
        return None
    return next(at for at, token in enumerate(other.tokens) if token.content and token.concept == concept)


def _opposites(statement: Sentence, evidence: Sentence) -> Iterator[Flip]:
    """Yield the words of the statement for which the evidence has the opposite, in like surroundings."""
    table = opposites()
    for position, token in enumerate(statement.tokens):
        if position in statement.dated:
            continue
        contraries = table.get(token.concept, frozenset()) - statement.concepts
        if not contraries or token.concept in evidence.concepts:
            continue
        here = context_of(statement.tokens, position, position + 1)
        for at, other in enumerate(evidence.tokens):
            if other.concept in contraries and other.kind == "word" and at not in evidence.dated:
                there = context_of(evidence.tokens, at, at + 1)
                if likeness(here, there) >= LIKENESS:
                    yield "opposite", _span(statement, position), _span(evidence, at), position
                    break


def _cover(statement: Sentence, evidence: Sentence, flipped: set[str]) -> float:
    """The share of either sentence's other content words that the other has too, whichever is the greater."""
    shares = []
    for one, other in ((statement, evidence), (evidence, statement)):
        rest = (one.concepts | one.figures) - flipped
        if rest:
            shares.append(len(rest & (other.concepts | other.figures)) / len(rest))
    return max(shares, default=0.0)


def _span(sentence: Sentence, position: int) -> Span:
    token = sentence.tokens[position]
    return Span(token.start, token.end)


def _denied(sentence: Sentence, denial: Denial) -> Span:
    """The denying word and the word that it denies."""
    head = denial.cue if denial.head is None else denial.head
    first, last = sorted((denial.cue, head))
    return Span(sentence.tokens[first].start, sentence.tokens[last].end)
