"""Datelines: place, day and agency before the first words of a report, which nobody says and which name no source."""

from koussa.extract.analysis import Sentence

_LONGEST = 16
_TAGS = frozenset("ULuYN#,.()H-~")
_DAYS = frozenset("Y#")
# Some papers set a bullet where others have a dash: "HULL • The mill …".
_BULLETS = frozenset("•·|▪")
# Before brackets alone what is shorter in capitals is an acronym: "NASA (Washington) Administrator".
_SHORTEST = 5


def dateline(sentence: Sentence) -> int:
    """The token after the dateline of a sentence, 0 where it has none.

    "HULL, England (Reuters) -", "Hull (Humber), May 3 (PA):", "LEEDS (PA, May 3)"; a colon without a day is a label's
    ("Ann Poe (Labour):").
    """
    head = sentence.tags[:_LONGEST]
    if sentence.number or ("-" not in head and ")" not in head):
        return 0
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
