"""The words of a post, a sentence or a plain question, each with how much it says of what is meant.

Links say nothing. A tag or a handle is the words that it is made of, beside itself. Who signed a post, and in which
year, says something of it, less than its words. Words of talk say less than others, function words little.
"""

from functools import cache
from typing import TYPE_CHECKING

from koussa.lookup.talk import SHORT_FORMS, TALK_WORDS
from koussa.text.function_words import FUNCTION_WORDS
from koussa.text.terms import terms

if TYPE_CHECKING:
    import re

FUNCTION_WORD = 0.3
_SIGNATURE = 0.7
TALK_WORD = 0.6
_SHORT_FORM = 0.15


def wanted_words(query: str) -> dict[str, float]:
    """The terms of a query, each with its weight, 0 to 1, in the order of the query."""
    weights: dict[str, float] = {}

    def add(text: str, weight: float) -> None:
        for term in terms(text):
            weights[term] = max(weights.get(term, 0.0), weight * _weight(term))

    body = _link().sub(" ", query)
    signature = _signature().search(body)
    if signature:
        body = body[: signature.start()]
    add(_tag().sub(lambda tag: f" {' '.join(_parts().findall(tag[1]))} ", body), 1.0)
    add(" ".join(_tag().findall(body)), 1.0)
    if signature:
        add(f"{signature['name']} {signature['year']}", _SIGNATURE)
    return weights


def _weight(term: str) -> float:
    if term in SHORT_FORMS:
        return _SHORT_FORM
    if term in FUNCTION_WORDS:
        return FUNCTION_WORD
    return TALK_WORD if term in TALK_WORDS else 1.0


@cache
def _link() -> "re.Pattern[str]":
    import re

    return re.compile(r"https?://\S+|pic\.twitter\.com/\S+|www\.\S+")


@cache
def _tag() -> "re.Pattern[str]":
    import re

    return re.compile(r"[#@](\w+)")


@cache
def _parts() -> "re.Pattern[str]":
    import re

    return re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_a-zA-Z]+")


@cache
def _signature() -> "re.Pattern[str]":
    """How a quoted post ends: — Name (@handle) June 6, 2017."""
    import re

    return re.compile(r"\s[—–-]{1,2}\s*(?P<name>[^—–]{0,60})\(@\w+\)\s+\w+ \d{1,2}, (?P<year>\d{4})\s*$")
