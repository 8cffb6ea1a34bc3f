"""Datelines: place, day and agency before the first words of a report, which nobody says and which name no source."""

import re

from koussa.extract.analysis import Sentence

_LONGEST = 16
_TAGS = frozenset("ULuYN#,.()H-~")
# The minute before an entry of a live page: "17.42: The pier is shut".
_TIME = r"[0-2]?\d[.:][0-5]\d"
_TIMED = ("#:", "#-")
_DAYS = frozenset("Y#")
# Some papers set a bullet where others have a dash: "HULL • The mill …".
_BULLETS = frozenset("•·|▪")
# Before brackets alone what is shorter in capitals is an acronym: "NASA (Washington) Administrator".
_SHORTEST = 5
# A place and its country, the paragraphs and tokens of a report's opening, and what opens what somebody says.
_LONGEST_PLACE = 4
_FIRST_PARAGRAPHS = 2
_LONG = 12
_SPEAKING = frozenset(["i", "we", "you", "my", "our"])


def dateline(sentence: Sentence) -> int:
    """The token after the dateline of a sentence, 0 where it has none.

    "HULL, England (Reuters) -", "Hull (Humber), May 3 (PA):", "LEEDS (PA, May 3)"; a colon without a day is a label's
    ("Ann Poe (Labour):"), but for that of a place in capitals before the first long sentence ("PESHAWAR: The prime …").
    """
    head = sentence.tags[:_LONGEST]
    if sentence.number or head[:2] in _TIMED:
        return 0 if sentence.number or not re.compile(_TIME).fullmatch(sentence.words[0]) else 2
    if "-" not in head and ")" not in head:
        return _before_colon(sentence) if ":" in head and sentence.words[0].isupper() else 0
    tags, capitals = sentence.tags, sentence.words[0].isupper()
    for at in range(1, min(_LONGEST, len(tags) - 1)):
        tag, bracketed, dated = tags[at], tags[at - 1] == ")", not _DAYS.isdisjoint(tags[:at])
        if tag == ":" and bracketed and dated:
            return at + 1
        sign = tag == "-" or sentence.words[at] in _BULLETS
        if sign and (bracketed or (capitals and "(" not in tags[:at])):
            return at + 1
        opened = bracketed and "(" in tags[:at]  # a text may have the closing one alone
        if opened and capitals and (tag == "Q" or sentence.words[at][:1].isupper()):
            place = "".join(sentence.words[: tags.index("(")])
            return at if dated or len(place) >= _SHORTEST else 0
        if tag not in _TAGS:
            break
    return 0


def _before_colon(sentence: Sentence) -> int:
    """The token after a place in capitals and a colon, where a report begins behind it."""
    at = sentence.tags.index(":")
    begins = sentence.words[at + 1 : at + 2]
    place = sentence.words[:at]
    if sentence.paragraph > _FIRST_PARAGRAPHS or at > _LONGEST_PLACE or not begins:
        return 0
    told = begins[0][:1].isupper() and begins[0].lower() not in _SPEAKING and len(sentence.words) >= _LONG
    capital = all(word.isupper() or word == "," for word in place) and len("".join(place)) >= _SHORTEST
    return at + 1 if told and capital and not sentence.runs.keys() & {at + 1} else 0
