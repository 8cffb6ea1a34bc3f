"""Which numbers are ages, and whose: "aged 52", "a 47-year-old", "Poe is 52", "Ann Poe, 52, chairs", "died at 81"."""

from collections.abc import Sequence

from koussa.check.statements.tokens import Token, Tokens
from koussa.check.statements.vocabulary import concept_of, is_past
from koussa.frozen import frozen
from koussa.names.titles import SUFFIXES, split_title
from koussa.text.fold import fold

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
_LONGEST = max(map(len, _OLD))
_AGES = range(5, 116)
_REACH = 8
"""Tokens back to the name of whoever is so old."""

_AHEAD = 4
_THEN = {"when", "by", "at", "until", "before", "after", "since"}
"""Words before an age of a moment."""

_MARKS = {",", ".", ")", ";"}


@frozen
class Age:
    """What stands with a number that is an age.

    Attributes:
        unit: :data:`AGE` or :data:`AGE_THEN`.
        owner: the words of the name beside it as they stand, folded, without titles; empty when none is.
        first: first token, words that say so and all; ``last`` the one after the last.
    """

    unit: str
    owner: tuple[str, ...]
    first: int
    last: int


def read_age(tokens: Tokens, first: int, last: int) -> Age | None:
    """Return what ``tokens[first:last]``, a number, is as an age; ``None`` when it is none."""
    bounds = _stated(tokens, first, last) or _after_a_name(tokens, first, last)
    if bounds is None:
        return None
    begin, end, then = bounds
    return Age(AGE_THEN if then else AGE, () if then else _owner(tokens, begin, end), begin, end)


def same_owner(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names beside ages may be one person's: the last words are the same, and no other given name."""
    given = one[:-1], other[:-1]
    initials = [{word[0] for word in words} for words in given]
    spelt = not all(given) or not set(given[0]).isdisjoint(given[1])
    short = any(len(word) == 1 for words in given for word in words) and not initials[0].isdisjoint(
        initials[1]
    )
    return one[-1:] == other[-1:] and (spelt or short)


def _stated(tokens: Tokens, first: int, last: int) -> tuple[int, int, bool] | None:
    """Read an age that words call one: where it begins, where it ends, and whether it is of a moment."""
    before, after = tuple(tokens.forms(first - _REACH, first)), tuple(tokens.forms(last, last + _LONGEST))
    for words in _OLD:
        if after[: len(words)] == words:
            return first, last + len(words), not _THEN.isdisjoint(before)
    if before[-1:] == ("aged",):
        doing = first > 1 and is_past(before[-2])
        return first - 1, last, doing
    if before[-1:] == ("is",) and first > 1 and _closes(tokens, last):
        who = before[-2] == "who"
        if who or (tokens[first - 2].capital and _is_bare_age(tokens, first, last)):
            return first - 2 * who, last, False
    if before[-2:] in {("at", "age"), ("age", "of")}:
        return first - 2, last, True
    died = before[-1:] == ("at",) and tokens.at(first - 2).concept == concept_of("die")
    if died and _closes(tokens, last):
        return first - 1, last, True
    return None


def _after_a_name(tokens: Tokens, first: int, last: int) -> tuple[int, int, bool] | None:
    """Read "Ann Poe, 52, chairs"."""
    if first < 2 or not _is_bare_age(tokens, first, last):
        return None
    name = tokens[first - 2]
    named = tokens[first - 1].form == "," and name.kind == "word" and name.capital and name.content
    return (first, last, False) if named else None


def _is_bare_age(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a number may be an age, and nothing that it counts follows: "Ann Poe is 52."."""
    plain = last - first == 1 and tokens[first].form.isdecimal() and int(tokens[first].form) in _AGES
    return plain and _closes(tokens, last)


def _closes(tokens: Tokens, at: int) -> bool:
    return tokens.at(at).form in {"", *_MARKS}


def _owner(tokens: Tokens, first: int, last: int) -> tuple[str, ...]:
    """The words of the name that stands nearest before an age, else right after it."""
    before = _run(tokens, range(first - 1, max(-1, first - 1 - _REACH), -1))
    return _name(before[::-1] or _run(tokens, range(last, min(len(tokens), last + _AHEAD))))


def _run(tokens: Tokens, places: range) -> list[Token]:
    """The first words with a capital side by side, in the order of the places."""
    words: list[Token] = []
    for at in places:
        token = tokens[at]
        if token.form in {".", ";"}:
            break
        if token.kind == "word" and token.capital and token.content:
            words.append(token)
        elif words:
            break
    return words


def _name(run: Sequence[Token]) -> tuple[str, ...]:
    """The words of a name without what stands round it: "Mayor", "Jr"."""
    _, name = split_title(" ".join(token.text for token in run))
    words = [fold(word).replace(".", "") or word for word in name.split()]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return tuple(words)
