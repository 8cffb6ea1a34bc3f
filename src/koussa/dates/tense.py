"""Whether the clause around a time word tells of what was or of what will be."""

import re
from functools import cache
from typing import Literal

Direction = Literal["past", "future"]

_REACH = 60  # code points either side of a time word that are looked at


@cache
def _clause_end() -> "re.Pattern[str]":
    return re.compile(r"[.;:!?“”\"]|,? (?:that|but|who|which|after|before|when|while|and) ")


@cache
def _sentence_end() -> "re.Pattern[str]":
    return re.compile(r"[.;:!?“”\"](?:\s|$)")


@cache
def _cue() -> "re.Pattern[str]":
    """Compile the words that tell the direction: a group for each."""
    future = (
        r"will|shall|won['’]t|going\s+to|(?:is|are|be)\s+(?:due|set|expected|scheduled|slated|to)|plans?\s+to"
        r"|\w+['’]ll|upcoming"
    )
    past = (
        r"said|told|was|were|had|did|made|met|came|went|took|gave|held|left|began|became|won|lost|wrote|spoke"
        r"|saw|died|flew|fell|fled|sent|built|found|got|ran|led|struck|brought|broke|shot|swore|quit"
        r"|\w{2,}(?<!e)ed"
    )
    return re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past}))\b", re.IGNORECASE)


def direction(text: str, start: int, end: int) -> Direction | None:
    """Return the direction of the verb nearest before ``text[start:end]`` in its clause, else after it.

    A clause without a verb takes the direction of the one before it: "he will speak today, and again in May".
    """
    before = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH]
    boundary = _clause_end().search(after)
    cue = _last_cue(before, _clause_end())
    cue = cue or _cue().search(after, 0, boundary.start() if boundary else len(after))
    cue = cue or _last_cue(before, _sentence_end())
    if cue is None:
        return None
    return "future" if cue["future"] else "past"


def _last_cue(text: str, boundary: "re.Pattern[str]") -> "re.Match[str] | None":
    begin = max((match.end() for match in boundary.finditer(text)), default=0)
    return max(_cue().finditer(text, begin), key=lambda cue: cue.start(), default=None)
