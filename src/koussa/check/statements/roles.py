"""Which role a name is said to fill, of those that one name fills: "her husband, X", "X is the mayor of Y".

Where somebody lives and something lies are roles too: "has its seat in X".
"""

from collections.abc import Iterator, Sequence
from functools import cache

from koussa.check.statements.kinds import kind_of
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import concept_of
from koussa.text.numbers import ordinal

_ROLES = """
wife husband mother father stepfather stepmother capital mayor governor ceo chairman chairwoman chairperson president
king queen emperor pope captain coach manager headmaster principal dean owner author nickname headquarters
birthplace protagonist antagonist predecessor successor frontman mentor widow widower fiance fiancee
"""
"""Words for what one name fills at a time."""

_QUALIFIERS = {
    "acting", "assistant", "deputy", "ex", "former", "interim", "last", "late", "next", "once", "previous", "then",
    "vice",
}  # fmt: skip
"""Words that make another role of it, as ordinals do: "first wife"."""

_SEATS = "base bear bury die headquarters live locate originate situate"
"""Words that lead to the one place of something or somebody."""

_IN = {"at", "from", "in", "near"}
_COPULAS = {"is", "was", "are", "were", "became", "named", "called"}
_APPOSITION = {",", "(", ")", '"', "'", "``", "''", ":", "the", "a", *_COPULAS}
_WITHIN_PHRASE = {"a", "an", "the", "his", "her", "its", "their", "also", "now", "'", "s", "-"}
_CLAUSE = 10
"""How far, in tokens, a role may stand from the name that fills it."""

SEAT = "in"
"""First word of the roles that places fill."""

LIES = "lie"
"""Second word of the role of the country in which something is."""

Role = tuple[str, ...]
"""The concept of a role with the words that qualify it."""


@cache
def _roles() -> frozenset[str]:
    return frozenset(concept_of(word) for word in _ROLES.split())


@cache
def _seats() -> frozenset[str]:
    return frozenset(map(concept_of, _SEATS.split()))


def roles_of(name: NameMention, tokens: Sequence[Token]) -> frozenset[Role]:
    """Return the roles that a sentence, given as its tokens, gives to one of its names."""
    found = (_role(tokens, at) for at in (_before(name, tokens), _after(name, tokens)) if at is not None)
    return frozenset([*found, *_seat(name, tokens)])


def _role(tokens: Sequence[Token], at: int) -> Role:
    near = [token.form for token in tokens[max(0, at - 2) : at]]
    return tokens[at].concept, *(form for form in near if form in _QUALIFIERS or ordinal([form]))


def _before(name: NameMention, tokens: Sequence[Token]) -> int | None:
    """The role that leads up to a name: "his wife, X"; "the mayor of Y is X"."""
    at = name.first - 1
    joined = False
    while at >= 0 and tokens[at].form in _APPOSITION:
        joined |= tokens[at].form in _COPULAS
        at -= 1
    if at < 0 or tokens[at].concept in _roles():
        return at if at >= 0 else None
    return _head(tokens, max(0, at - _CLAUSE), at + 1) if joined else None


def _head(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The head of a noun phrase: what stands before "of", or its last word; "the name of" is passed over."""
    of = next((at for at in range(first, last) if tokens[at].form == "of"), last)
    if of < last and of > first and tokens[of - 1].form == "name":
        return _head(tokens, of + 1, last)
    return of - 1 if of > first and tokens[of - 1].concept in _roles() else None


def _after(name: NameMention, tokens: Sequence[Token]) -> int | None:
    """The role that follows a name: "X is the mayor of Y"; "X, the mayor of Y"; "X was her first husband"."""
    forms = [token.form for token in tokens[name.last : name.last + _CLAUSE]]
    if not forms or not (forms[0] in _COPULAS or forms[:2] == [",", "the"]):
        return None
    for at, form in enumerate(forms[1:], name.last + 1):
        possessive = at + 1 < len(tokens) and tokens[at + 1].form == "'"
        if tokens[at].concept in _roles() and not possessive:
            return at
        if not tokens[at].content and form not in _WITHIN_PHRASE and not ordinal([form]):
            break
    return None


def _seat(name: NameMention, tokens: Sequence[Token]) -> Iterator[Role]:
    """Yield what leads to a name of a place: "is based in X", "its headquarters are in X"."""
    at = name.first - 1
    while at >= 0 and tokens[at].form == "the":
        at -= 1
    if at < 1 or tokens[at].form not in _IN:
        return
    at -= 1
    lies = tokens[at].form in _COPULAS or kind_of(tokens[at].form) in {
        "city",
        "country",
        "county",
        "organisation",
    }
    while at > 0 and tokens[at].form in _COPULAS:
        at -= 1
    if tokens[at].concept in _seats():
        yield SEAT, tokens[at].concept
    elif lies:
        yield SEAT, LIES
