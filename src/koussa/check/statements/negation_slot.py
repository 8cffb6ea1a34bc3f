"""Is one of the two sentences a denial of the other? Cues and opposites are counted on the words both share."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from koussa.check.quotations.words import MODALS
from koussa.check.statements.context import context_of, likeness
from koussa.check.statements.negation import Denial, opposites
from koussa.check.statements.reading_order import DETERMINERS
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import Sides
from koussa.check.statements.slots import SlotFinding, Span
from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import concept_of, concepts_of, is_past

COVER = 0.6
"""Share of the statement's other content words that the evidence must have too before opposites clash."""

DENIED_COVER = 0.5
"""The same before a word that one of them denies does."""

ONLY = frozenset({"exclusively", "only", "solely"})
"""Words that deny all the rest."""

_TIMES = {"once", "twice"}
"""How often is no thing that another may stand beside: "only once"."""

_ALSO_DENY = {*ONLY, "zero"}

_HAS = {"has", "have", "had"}
_KIN = {"brother", "sister", "son", "daughter"}
_PRESENT = {"is", "are", "has", "have", "does", "still"}
_BEFORE = {"was", "were", "had", "did"}
_PREFIXED = 6
"""Letters from which on a word may be the contrary of another one by "un"."""

HOLDS = """
accept adopt approve back be become begin carry come continue do endorse get give go grant have hold keep make open pass
permit play ratify run set support take
"""
"""Verbs that say of a thing what is denied of it when it is cancelled or refused."""

_FIRST = {"first", "last"}
_BEFORE_VERBS = {"not", "n't", "never"}
_PLEADING = {"deny", "denies", "denied", "denying"}
_FOUND = "convict conviction guilty jail imprison sentence acquit"
"""What a court does about a charge, whether or not it was denied."""

OPPOSITE = "opposite"
"""Rule of a clash of two words that are contrary without any word that denies."""

DENIED = "denied-in-statement"
"""Rule of a clash with evidence that has a word which the statement denies."""

LIKENESS = 0.7
"""Least weight of shared words round two opposites."""


def judge_negation(sides: Sides) -> list[SlotFinding]:
    """Return what the denials and opposites of the two sentences come to: one finding or none."""
    statement, evidence = sides.statement, sides.evidence
    alone = list(_one_of_several(statement, evidence))
    denied, contrary = list(_denied_in_one(sides)), list(_opposites(statement, evidence))
    flips = alone or [*denied, *contrary]
    if not flips:
        return []
    rule, stated, found, _ = flips[0]
    cues = {each.tokens[denial.cue].concept for each in (statement, evidence) for denial in each.denials}
    shared = _cover(sides, {statement.tokens[flip[-1]].concept for flip in flips} | cues)
    both_deny = bool(statement.denials and evidence.denials)
    both_deny |= any(token.form in _ALSO_DENY for token in statement.tokens)
    turned = len(denied) % 2 == 1 or not denied
    enough = shared >= (DENIED_COVER if denied and not alone else COVER)
    clear = enough and (bool(alone) or (turned and not both_deny))
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


def _denied_in_one(sides: Sides) -> Iterator[Flip]:
    """Yield the words that one sentence denies and the other asserts.

    What a statement denies of a name that the evidence does not have may well be so: "not an album by Pires".
    """
    statement, evidence = sides.statement, sides.evidence
    absent = {token.concept for name in sides.missing for token in statement.tokens[name.first : name.last]}
    if _of_time_since(statement, evidence):
        return
    for denial in statement.denials:
        if denial.since or _is_opposite(statement, denial, evidence) or denial.scope & absent:
            continue  # what is so no longer was so when the source told of it
        if _denies_the_same(denial, evidence):
            continue
        other = _asserted(statement.tokens, denial, evidence)
        if other is None or denial.head is None:
            continue
        if not _is_yet_to_come(statement, evidence, other):
            yield DENIED, _denied(statement, denial), _span(evidence, other), denial.head
    for denial in evidence.denials:
        if _is_opposite(evidence, denial, statement) or _denies_the_same(denial, statement):
            continue
        if _is_plea(evidence, denial, statement):
            continue
        other = _asserted(evidence.tokens, denial, statement)
        if denial.since and not _PRESENT & statement.forms and _was(statement):
            continue
        if other is not None:
            yield "denied-in-evidence", _span(statement, other), _denied(evidence, denial), other


def _of_time_since(statement: Sentence, evidence: Sentence) -> bool:
    """Whether one sentence tells of other times: "No train has run since 1994", or "before", of the last or first."""
    since = [any(each.relation == "since" for each in one.dates) for one in (statement, evidence)]
    apart = all(since) or "before" in statement.forms
    return since[0] != since[1] or (apart and not _FIRST.isdisjoint(evidence.forms))


def _is_yet_to_come(statement: Sentence, evidence: Sentence, at: int) -> bool:
    """Whether a word of the evidence tells of what will be, and the statement that it is "not yet" so."""
    tokens = evidence.tokens
    led = at > 0 and tokens[at - 1].form in MODALS | {"to"}
    return "yet" in statement.forms and (led or not is_past(tokens[at].form))


def _was(sentence: Sentence) -> bool:
    """Whether a sentence tells of what was so: that may be so no longer."""
    return any(token.form in _BEFORE or (token.content and is_past(token.form)) for token in sentence.tokens)


def _one_of_several(statement: Sentence, evidence: Sentence) -> Iterator[Flip]:
    """Yield what a statement has alone and the evidence joins with another: "for boys only", "boys or girls"."""
    for at, token in enumerate(statement.tokens):
        if token.form not in ONLY:
            continue
        for position in (at - 1, at + 1):
            alone = statement.tokens[position] if 0 <= position < len(statement.tokens) else None
            other = (
                _joined(alone.concept, evidence)
                if alone and alone.content and not is_past(alone.form) and alone.form not in _TIMES
                else None
            )
            if other is not None and evidence.tokens[other].concept not in statement.concepts:
                yield "only-one-of-several", _span(statement, position), _span(evidence, other), position


def _joined(concept: str, sentence: Sentence) -> int | None:
    """Return the token that "and" or "or" joins to a word."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].form in {"and", "or"} and tokens[at - 1].content and tokens[at + 1].content:
            if tokens[at - 1].concept == concept:
                return at + 1
            if tokens[at + 1].concept == concept:
                return at - 1
    return None


def _is_opposite(sentence: Sentence, denial: Denial, other: Sentence) -> bool:
    """Whether the denying word is itself the opposite of a word of the other sentence: "rejected", "accepted"."""
    return bool(opposites().get(sentence.tokens[denial.cue].concept, frozenset()) & other.concepts)


def _is_plea(evidence: Sentence, denial: Denial, statement: Sentence) -> bool:
    """Whether a charge is denied by the accused, and both sentences tell what a court made of it all the same."""
    return evidence.tokens[denial.cue].form in _PLEADING and bool(
        concepts_of(_FOUND) & evidence.concepts & statement.concepts
    )


def _denies_the_same(denial: Denial, other: Sentence) -> bool:
    """Whether the other sentence denies a word that this denial reaches: "not get a grant", "get no grant"."""
    heads = (each.head for each in other.denials if each.head is not None)
    return any(other.tokens[head].concept in denial.scope for head in heads)


def _asserted(tokens: Sequence[Token], denial: Denial, other: Sentence) -> int | None:
    """Return where the other sentence has the denied word without a denial of its own."""
    if denial.head is None:
        return None
    concept = tokens[denial.head].concept
    denied = frozenset().union(*(each.scope for each in other.denials))
    if concept in denied or concept not in other.concepts:
        return None
    places = (at for at, token in enumerate(other.tokens) if token.content and token.concept == concept)
    verb = denial.head == denial.cue + 1 and tokens[denial.cue].form in _BEFORE_VERBS
    # Who left before "the vote" did "not vote".
    return next((at for at in places if not (verb and at and other.tokens[at - 1].form in DETERMINERS)), None)


def _opposites(statement: Sentence, evidence: Sentence) -> Iterator[Flip]:
    """Yield the words of the statement for which the evidence has the opposite, in like surroundings.

    The opposite of what is denied is the same again: "still plays", "has not retired".
    """
    table = opposites()
    denied, denied_there = (
        frozenset().union(*(denial.scope for denial in each.denials)) for each in (statement, evidence)
    )
    # "most and least": whoever has both words has no opposite of either.
    said, told = ({token.concept for token in each.tokens} for each in (statement, evidence))
    for position, token in enumerate(statement.tokens):
        if position in statement.dated:
            continue
        contraries = (table.get(token.concept, frozenset()) | _prefixed(token.form)) - said
        if contraries.isdisjoint(told) or token.concept in told:
            continue
        if one_may_have_both(token.concept, statement, evidence) or "others" in evidence.forms:
            continue  # what the one is the others are not
        if _measures(token, statement):
            continue
        here = context_of(statement.tokens, position, position + 1)
        for at, other in enumerate(evidence.tokens):
            if other.concept in contraries and other.kind == "word" and at not in evidence.dated:
                there = context_of(evidence.tokens, at, at + 1)
                turned = (token.concept in denied) == (other.concept in denied_there)
                if turned and likeness(here, there) >= LIKENESS:
                    yield OPPOSITE, _span(statement, position), _span(evidence, at), position
                    break


def _measures(token: Token, sentence: Sentence) -> bool:
    """Whether a word belongs to a figure, whose limits are compared as numbers: "more than 40"."""
    return any(each.start <= token.start < each.end for each in sentence.quantities)


def one_may_have_both(concept: str, statement: Sentence, evidence: Sentence) -> bool:
    """Whether a word, given as a concept, names kin that both sentences say one has: a brother, and sisters."""
    return concept in _KIN and not (_HAS.isdisjoint(statement.forms) or _HAS.isdisjoint(evidence.forms))


@lru_cache(maxsize=4096)
def _prefixed(form: str) -> frozenset[str]:
    """The concepts of a word with "un" before it, or without: "available", "unavailable"."""
    if len(form) < _PREFIXED:
        return frozenset()
    return frozenset({concept_of(form.removeprefix("un") if form.startswith("un") else f"un{form}")})


def _cover(sides: Sides, flipped: set[str]) -> float:
    """The share of either sentence's other content words that the other has too, whichever is the greater.

    A name that the evidence has counts as one word, however it is spelled there; one that it does not have is left
    out, since it may say "she" instead.
    """
    statement, evidence = sides.statement, sides.evidence
    words = [
        (name, {token.concept for token in statement.tokens[name.first : name.last]})
        for name in statement.names
    ]
    named = frozenset().union(*(own for _, own in words))
    had = sum(name not in sides.missing and not flipped & own for name, own in words)
    ours, theirs = statement.concepts | statement.figures, evidence.concepts | evidence.figures
    said, told = ours - flipped - named - _compared(statement), theirs - flipped
    here = (len(said & theirs) + had) / (len(said) + had) if said or had else 0.0
    return max(here, len(told & ours) / len(told) if told else 0.0)


def _compared(statement: Sentence) -> set[str]:
    """The words of a comparison that opens a statement: "Unlike her brothers, Pires can swim"."""
    if statement.tokens[0].form not in {"like", "unlike"}:
        return set()
    end = next((at for at, token in enumerate(statement.tokens) if token.form == ","), 0)
    return {token.concept for token in statement.tokens[:end]}


def _span(sentence: Sentence, position: int) -> Span:
    token = sentence.tokens[position]
    return Span(token.start, token.end)


def _denied(sentence: Sentence, denial: Denial) -> Span:
    """The denying word and the word that it denies."""
    head = denial.cue if denial.head is None else denial.head
    first, last = sorted((denial.cue, head))
    return Span(sentence.tokens[first].start, sentence.tokens[last].end)
