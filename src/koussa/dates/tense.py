"""Whether the clause around a time word tells of what was or of what will be."""

import re
from functools import cache
from typing import Literal

Direction = Literal["past", "present", "future", "open"]
"""``present`` is "the vote is on Monday"; ``open`` where nobody can tell whether the day has come: "would meet"."""

_REACH = 60  # code points either side of a time word that are looked at


@cache
def _clause_end() -> "re.Pattern[str]":
    return re.compile(r"[.;:!?“”\"]|,? (?:that|but|who|which|after|before|when|while|and) ")


@cache
def _sentence_end() -> "re.Pattern[str]":
    return re.compile(r"[.;:!?“”\"](?:\s|$)")


@cache
def _cue() -> "re.Pattern[str]":
    """Compile the words that tell the direction: a group for each, auxiliaries with their participle."""
    passive = r"(?:\s+not)?(?:\s+(?:have\s+been|be|have)\s+\w+)?"
    planned = r"(?:due|set|expected|scheduled|slated|to)"
    future = rf"(?:will|shall|won['’]t|\w+['’]ll|going\s+to|(?:is|are|be)\s+{planned}){passive}|plans?\s+to|upcoming"
    present = (
        r"(?:is|are)(?=(?:\s+(?:only|on|for))*\s*$)"
        r"|begins?|starts?|opens|ends|resumes?|expires?|convenes?|takes?\s+(?:place|effect)"
    )
    # What was to come when it was said may have come by now.
    open_ended = rf"(?:(?:would|could|might)(?!n['’]t|\s+not)|(?:was|were)\s+{planned}){passive}"
    past = (
        r"said|told|was|were|had|did|made|met|came|went|took|gave|held|left|began|became|won|lost|wrote|spoke"
        r"|saw|died|flew|fell|fled|sent|built|found|got|ran|led|struck|brought|broke|shot|swore|quit"
        r"|\w{2,}(?<!e)ed"
    )
    return re.compile(
        rf"\b(?:(?P<future>{future})|(?P<present>{present})|(?P<open>{open_ended})|(?P<past>{past}))(?!\w)",
        re.IGNORECASE,
    )


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
    directions: tuple[Direction, ...] = ("future", "present", "open")
    return next((name for name in directions if cue[name]), "past")


def _last_cue(text: str, boundary: "re.Pattern[str]") -> "re.Match[str] | None":
    begin = max((match.end() for match in boundary.finditer(text)), default=0)
    return max(_cue().finditer(text, begin), key=lambda cue: cue.start(), default=None)
