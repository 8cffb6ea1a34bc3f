"""What a number, a date or a name stands beside: the words round it, the nearer the heavier.

Two mentions in two sentences fill the same slot when the words round them are the same ones.
"""

from collections.abc import Sequence
from typing import Protocol

from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import is_past
from koussa.text.function_words import FORMS_OF_BE

Context = dict[str, float]
"""Concept to weight."""

COUNTED = 3.0
"""Weight of the words that directly follow: "268 confirmed cases"."""

_FADE = 0.25  # per content word further off
_COMMA = 0.6  # what a comma, a bracket or another number in between takes
_STOP = 0.3  # a full stop or a semicolon
_FAINT = 1e-6
"""A share that no likeness turns on: a dozen sentences off, where a paragraph is read as what a sentence stands in."""

_SHARED = 0.9
"""What the words before the first of several numbers weigh for the later ones."""

_DEGREES = {"most", "least", "more", "less"}
"""Words that belong to the next one: "the 28th most watched video" counts what is watched."""
_PREPOSITIONS = {"of", "at", "in", "on", "for", "during", "from", "to", "by"}
_MARKS = dict.fromkeys((",", "(", ")", "[", "]", "–", "—", "and", "for", "with", "while", "but"), _COMMA)
_MARKS |= dict.fromkeys((".", ";", ":", "?", "!"), _STOP)
""""and" and "for" among them: what parts two things, and how much it takes."""


class Placed(Protocol):
    """A mention that knows its first token and the words round it."""

    @property
    def first(self) -> int: ...  # noqa: D102

    @property
    def context(self) -> Context: ...  # noqa: D102


def context_of(
    tokens: Sequence[Token], first: int, last: int, taken: frozenset[int] = frozenset()
) -> Context:
    """Weigh the content words round ``tokens[first:last]``; ``taken`` are tokens of other numbers and dates."""
    weights: Context = {}
    _weigh(tokens, range(first - 1, -1, -1), taken, weights, counted=False)
    _weigh(tokens, range(last, len(tokens)), taken, weights, counted=True)
    return weights


def _weigh(
    tokens: Sequence[Token], positions: range, taken: frozenset[int], weights: Context, *, counted: bool
) -> None:
    """Add one side's words to ``weights``."""
    factor, distance = 1.0, 0
    inside = False
    entered: list[tuple[float, int]] = []
    enters, leaves = ("(", ")") if positions.step > 0 else (")", "(")
    for position in positions:
        if factor < _FAINT and not entered:
            break
        token = tokens[position]
        if position in taken:
            factor, counted = factor if inside else factor * _COMMA, False
            inside = True
            continue
        inside = False
        if token.form == leaves and entered:
            factor, distance = entered.pop()  # the sentence goes on where the bracket opened
            counted = False
            continue
        if token.form == enters:
            entered.append((factor, distance))
        if token.form == "(" and leaves == "(":
            continue  # what stands in brackets belongs to what they follow
        if token.form in _MARKS:
            factor, counted = factor * _MARKS[token.form], False
        elif token.content:
            weight = COUNTED if counted else factor / (1 + _FADE * distance)
            weights[token.concept] = max(weights.get(token.concept, 0.0), weight)
            distance += 1
        elif token.form in _DEGREES:
            if counted and not distance and token.form == "more":
                weights[token.form] = COUNTED  # "twelve more cases" are not all the cases
        elif token.kind == "word":
            counted = False


def head_of_subject(tokens: Sequence[Token], at: int) -> str | None:
    """Return the noun that "is" or "was" right before ``at`` speaks of: "the height of the new tower is 40"."""
    if not at or tokens[at - 1].form not in FORMS_OF_BE:
        return None
    first = at - 1
    while first and tokens[first - 1].form not in {",", ";"}:
        first -= 1
    head = None
    for token in tokens[first : at - 1]:
        if token.form in _PREPOSITIONS and head:
            break
        head = token.concept if token.content else head
    return head


def counted_in(context: Context) -> set[str]:
    """Return the words that directly follow the mention: what a number counts."""
    return {word for word, weight in context.items() if weight >= COUNTED}


def share_lead(tokens: Sequence[Token], mentions: Sequence[Placed]) -> None:
    """Give all mentions of a list the names and verbs before it: "Ruritania lost" of "40 boats and 12 carts"."""
    if len(mentions) < 2:
        return
    lead: Context = {}
    before = range(mentions[0].first - 1, -1, -1)
    _weigh(tokens, before, frozenset(), lead, counted=False)
    shared = {tokens[at].concept for at in before if tokens[at].capital or is_past(tokens[at].form)}
    for mention in mentions[1:]:
        for word, weight in lead.items():
            if word not in shared:
                continue
            mention.context[word] = max(mention.context.get(word, 0.0), _SHARED * weight)


def likeness(one: Context, other: Context) -> float:
    """Return the weight of the words that two contexts share, from 0 up."""
    if len(other) < len(one):
        one, other = other, one
    return sum(min(weight, other[word]) for word, weight in one.items() if word in other)
