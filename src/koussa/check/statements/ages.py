"""Which numbers are ages, and whose: "aged 52", "a 47-year-old", "Ann Poe, 52, chairs", "died at 81"."""

from collections.abc import Sequence
from dataclasses import dataclass

from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import concept_of, is_past

AGE = "age"
"""Unit of how old somebody is."""

AGE_THEN = "age then"
"""Unit of how old somebody was when something happened."""

_OLD = (
    ("-", "year", "-", "old"),
    ("year", "old"),
    ("years", "old"),
    ("years", "of", "age"),
    ("-", "year", "old"),
)
_AGES = range(5, 116)
_REACH = 8
"""Tokens back to the name of whoever is so old."""

_AHEAD = 4
_THEN = {"when", "by", "at", "until", "before", "after", "since"}
"""Words before an age of a moment."""

_MARKS = {",", ".", ")", ";"}


@dataclass(frozen=True, slots=True)
class Age:
    """What stands with a number that is an age.

    Attributes:
        unit: :data:`AGE` or :data:`AGE_THEN`.
        owner: the words of the name beside it, folded; empty when none is.
        first: first token, words that say so and all; ``last`` the one after the last.
    """

    unit: str
    owner: frozenset[str]
    first: int
    last: int


def read_age(tokens: Sequence[Token], first: int, last: int) -> Age | None:
    """Return what ``tokens[first:last]``, a number, is as an age; ``None`` when it is none."""
    bounds = _stated(tokens, first, last) or _after_a_name(tokens, first, last)
    if bounds is None:
        return None
    begin, end, then = bounds
    return Age(AGE_THEN if then else AGE, frozenset() if then else _owner(tokens, begin, end), begin, end)


def _stated(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int, bool] | None:
    """Read an age that words call one: where it begins, where it ends, and whether it is of a moment."""
    forms = [token.form for token in tokens]
    for words in _OLD:
        if tuple(forms[last : last + len(words)]) == words:
            return first, last + len(words), not _THEN.isdisjoint(forms[max(0, first - _REACH) : first])
    before = tuple(forms[max(0, first - 4) : first])
    if before[-1:] == ("aged",):
        doing = first > 1 and is_past(forms[first - 2])
        return first - 1, last, doing
    if before[-2:] in {("at", "age"), ("age", "of")}:
        return first - 2, last, True
    if before[-2:] == ("who", "is") and _closes(tokens, last):
        return first - 2, last, False
    if (
        before[-1:] == ("at",)
        and first > 1
        and tokens[first - 2].concept == concept_of("die")
        and _closes(tokens, last)
    ):
        return first - 1, last, True
    return None


def _after_a_name(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int, bool] | None:
    """Read "Ann Poe, 52, chairs"."""
    if (
        first < 2
        or last - first > 1
        or not tokens[first].form.isdecimal()
        or int(tokens[first].form) not in _AGES
    ):
        return None
    name = tokens[first - 2]
    named = tokens[first - 1].form == "," and name.kind == "word" and name.capital and name.content
    return (first, last, False) if named and _closes(tokens, last) else None


def _closes(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].form in _MARKS


def _owner(tokens: Sequence[Token], first: int, last: int) -> frozenset[str]:
    """The words of the name that stands nearest before an age, else right after it."""
    back = range(first - 1, max(-1, first - 1 - _REACH), -1)
    return _run(tokens, back) or _run(tokens, range(last, min(len(tokens), last + _AHEAD)))


def _run(tokens: Sequence[Token], places: range) -> frozenset[str]:
    words: set[str] = set()
    for at in places:
        token = tokens[at]
        if token.form in {".", ";"}:
            break
        if token.kind == "word" and token.capital and token.content:
            words.add(token.form)
        elif words:
            break
    return frozenset(words)
