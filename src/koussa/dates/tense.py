"""Whether the clause around a time word tells of what was or of what will be."""

import re
from functools import cache
from typing import Literal

from koussa.text.irregular_verbs import bases, same_in_past
from koussa.text.wordlists import word_set

Direction = Literal["past", "present", "future", "open"]
"""``present`` is "the vote is on Monday"; ``open`` where nobody can tell whether the day has come: "would meet"."""

_REACH = 60  # code points either side of a time word that are looked at
_AUXILIARIES = word_set("didn hadn wasn weren")  # before "n't"; without it they are of irregular verbs
_TIMELESS = word_set("known followed")  # told of what is to come as well: "to make it known"
_PASSED_OVER = word_set("already also always never not now often still then")
# Behind these a past form is an adjective, a noun, or a participle that tells of any time: "the agreed", "is held".
_NO_PAST_BEHIND = word_set("a an the my our your his her its their be being is isn are aren")
# Behind these, and where a clause begins, "cut" is no past: "should cut", "of cut", "cut it in May".
_NO_UNMARKED_PAST_BEHIND = _NO_PAST_BEHIND | word_set("""
can cannot may must should shouldn shall never to do don does doesn of in for with by on at from this that these those
""")


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
    open_ended = (
        rf"(?:(?:would|could|might)(?!n['’]t|\s+not)|(?:was|were)\s+{planned}"
        rf"|(?:due|set|expected|scheduled|slated)\s+(?:to|for)){passive}"
    )
    return re.compile(
        rf"\b(?:(?P<future>{future})|(?P<present>{present})|(?P<open>{open_ended})|(?P<word>\w{{3,}}))(?!\w)",
        re.IGNORECASE,
    )


def direction(text: str, start: int, end: int) -> Direction | None:
    """Return the direction of the verb nearest before ``text[start:end]`` in its clause, else after it.

    A verb whose past may be its present or a noun ("cut") tells where the clause has no other. A clause without a verb
    takes the direction of the one before it: "he will speak today, and again in May".
    """
    before = _whole_words_before(text, start)
    after = text[end : end + _REACH]
    boundary = _clause_end().search(after)
    clause = _last_part(before, _clause_end())
    rest = after[: boundary.start()] if boundary else after
    found = _cues(clause)[-1:] or _cues(rest)[:1]
    if not found and (_has_unmarked_past(clause) or _has_unmarked_past(rest)):
        return "past"
    found = found or _cues(_last_part(before, _sentence_end()))[-1:]
    return found[0] if found else None


def _whole_words_before(text: str, start: int) -> str:
    first = start - _REACH - 1
    return text[first:start].partition(" ")[2] if first > 0 else text[:start]


def _last_part(text: str, boundary: "re.Pattern[str]") -> str:
    return text[max((match.end() for match in boundary.finditer(text)), default=0) :]


def _cues(part: str) -> list[Direction]:
    """Return the directions that the verbs of a part of a sentence tell, in order."""
    directions: dict[str, Direction] = {
        "future": "future",
        "present": "present",
        "open": "open",
        "word": "past",
    }
    return [
        directions[cue.lastgroup or "word"]
        for cue in _cue().finditer(part)
        if cue.lastgroup != "word" or _is_past(cue)
    ]


def _is_past(cue: "re.Match[str]") -> bool:
    """Whether a word is a past form with the place of a verb: not "United", "the agreed" or "be sold"."""
    word = cue["word"].lower()
    if word in _TIMELESS:
        return False
    if word not in bases() and word not in _AUXILIARIES and (not word.endswith("ed") or word.endswith("eed")):
        return False
    return (cue["word"].islower() or cue.start() == 0) and _word_before(cue) not in _NO_PAST_BEHIND


def _has_unmarked_past(part: str) -> bool:
    """Whether a part of a sentence has a verb whose past is its base, in the place of one: "Poe cut the price"."""
    return any(
        cue["word"] in same_in_past() and _word_before(cue) not in _NO_UNMARKED_PAST_BEHIND | {""}
        for cue in _cue().finditer(part)
    )


def _word_before(cue: "re.Match[str]") -> str:
    """Return the word before a cue, adverbs and "not" passed over; nothing where none is."""
    before = cue.string[: cue.start()].lower().replace("’t", " not").replace("'t", " not").split()
    return next(
        (word for word in reversed(before) if not word.endswith("ly") and word not in _PASSED_OVER), ""
    )
