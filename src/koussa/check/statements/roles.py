"""Which role a name is said to fill, of those that one name fills: "her husband, X", "X is the mayor of Y".

Where somebody lives and something lies are roles too: "has its seat in X".
"""

from collections.abc import Iterator

from koussa.check.statements.kinds import kind_of
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.offices import QUALIFIED, ROLES
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import known_words
from koussa.check.statements.tokens import Tokens
from koussa.check.statements.vocabulary import concepts_of
from koussa.frozen import frozen
from koussa.text.numbers import ordinal

_QUALIFIERS = {
    "acting", "assistant", "deputy", "ex", "former", "interim", "last", "late", "next", "once", "previous", "then",
    "vice",
}  # fmt: skip
"""Words that make another role of it, as ordinals do: "first wife"."""

_OF_NATIONS = ("an", "ish", "ese", "ch", "i", "s")
"""Ends of words that tell whose minister somebody is."""

_SEATS = "base bear bury die headquarters live locate originate situate"
"""Words that lead to the one place of something or somebody."""

_LIE = {"city", "country", "county", "organisation"}
"""Kinds of things that lie somewhere: "a town in Ruritania"."""

_IN = {"at", "from", "in", "near"}
COPULAS = {"is", "was", "are", "were", "became", "named", "called"}
_APPOSITION = {",", "(", ")", '"', "'", "``", "''", ":", "the", "a", *COPULAS}
_WITHIN_PHRASE = {"a", "an", "the", "his", "her", "its", "their", "also", "now", "'", "s", "-"}
_STEPS = 4
_CLAUSE = 10
"""How far, in tokens, a role may stand from the name that fills it."""

SEAT = "in"
"""Qualifier of the roles that places fill."""

LIES = "lie"
"""The role of the country in which something is."""


@frozen
class Role:
    """A role that a name fills.

    Attributes:
        concept: what it is.
        qualifiers: the words that make another role of it: "first", "former".
        owner: the name whose husband, mayor or manager it is; ``None`` where that is not named with it.
    """

    concept: str
    qualifiers: tuple[str, ...]
    owner: NameMention | None

    def is_that_of(self, other: "Role") -> bool:
        """Whether two roles are one, as far as the words tell: nobody's wife is another man's."""
        if (self.concept, self.qualifiers) != (other.concept, other.qualifiers):
            return False
        return not (self.owner and other.owner) or bool(known_words(self.owner) & known_words(other.owner))


def _is_role(tokens: Tokens, at: int) -> bool:
    """Whether one name fills what a word says: a role, or an office with the word before it."""
    form = tokens[at].form
    return form in ROLES or (form in QUALIFIED and _portfolio(tokens, at) is not None)


def _portfolio(tokens: Tokens, at: int) -> str | None:
    """The word that tells of what somebody is minister or master."""
    before = tokens.at(at - 1)
    told = before.content and before.form not in _QUALIFIERS and not ordinal([before.form])
    return before.form if told else None


def roles_of(name: NameMention, sentence: Sentence) -> list[Role]:
    """Return the roles that a sentence gives to one of its names."""
    tokens = sentence.tokens
    found = [_role(sentence, at) for at in (_before(name, tokens), _after(name, tokens)) if at is not None]
    return [*found, *_seat(name, tokens)]


def _role(sentence: Sentence, at: int) -> Role:
    qualifiers = tuple(
        form for form in sentence.tokens.forms(at - 2, at) if form in _QUALIFIERS or ordinal([form])
    )
    portfolio = _portfolio(sentence.tokens, at) if sentence.tokens[at].form in QUALIFIED else None
    if portfolio:
        nation = [token.form for token in sentence.tokens[max(0, at - 3) : at - 1] if token.capital]
        qualifiers = (*qualifiers, portfolio, *(form for form in nation if form.endswith(_OF_NATIONS)))
    return Role(sentence.tokens[at].concept, qualifiers, _owner(sentence, at))


def _owner(sentence: Sentence, at: int) -> NameMention | None:
    """The name with a role: "the mayor of Zenda", "Pires's first wife"."""
    for name in sentence.names:
        if sentence.tokens[name.first - 1].form in {"of", "the"} and at < name.first <= at + _STEPS:
            return name
        if sentence.tokens.at(name.last).form == "'" and at - _STEPS <= name.last < at:
            return name
    return None


def _before(name: NameMention, tokens: Tokens) -> int | None:
    """The role that leads up to a name: "his wife, X"; "the mayor of Y is X"."""
    at = name.first - 1
    while at >= 0 and tokens[at].form in _APPOSITION:
        at -= 1
    if at < 0:
        return None
    if _is_role(tokens, at):
        return at
    whole = at
    while whole > 0 and tokens[whole].capital:
        whole -= 1
    if whole > 0 and tokens[whole].form == "of" and _is_role(tokens, whole - 1):
        return whole - 1  # "the mayor of Zenda, X"
    return None


def _after(name: NameMention, tokens: Tokens) -> int | None:
    """The role that follows a name: "X is the mayor of Y"; "X, the mayor of Y"; "X was her first husband"."""
    forms = tokens.forms(name.last, name.last + _CLAUSE)
    if not forms or not (forms[0] in COPULAS or forms[:2] == [",", "the"]):
        return None
    for at, form in enumerate(forms[1:], name.last + 1):
        if _is_role(tokens, at) and tokens.at(at + 1).form != "'":
            return at
        if not tokens[at].content and form not in _WITHIN_PHRASE and not ordinal([form]):
            break
    return None


def _seat(name: NameMention, tokens: Tokens) -> Iterator[Role]:
    """Yield what leads to a name of a place: "is based in X", "its headquarters are in X"."""
    at = name.first - 1
    while at >= 0 and tokens[at].form == "the":
        at -= 1
    if at < 1 or tokens[at].form not in _IN:
        return
    at -= 1
    lies = tokens[at].form in COPULAS or kind_of(tokens[at].form) in _LIE
    while at > 0 and tokens[at].form in COPULAS:
        at -= 1
    if tokens[at].concept in concepts_of(_SEATS):
        yield Role(tokens[at].concept, (SEAT,), None)
    elif lies:
        yield Role(LIES, (SEAT,), None)
