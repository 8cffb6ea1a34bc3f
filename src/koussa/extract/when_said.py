"""Which of a sentence's time words tell when its cue's words were said, and which belong to the background.

In "Ann Poe, who was elected in 2016, said on Monday" the year goes with the election. Time words count when no
other verb has them first, and when they do not describe a noun ("the 2016 winner", "mayor since 2016").
"""

import re

from koussa.dates import When
from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.text.wordlists import word_set

# What a source does while it says a thing, and what is done to that in which it is said: "in a letter dated 5 May".
_CONVERSING = word_set("speaking talking writing telling testifying")
_VOICED = word_set("""
asked interviewed questioned pressed issued published released held delivered given posted dated written sent aired
broadcast recorded filed tweeted emailed made
""")
# What begins the object of a verb that is no participle then: "who made his debut in May", not "made in May".
_OBJECTS = frozenset("DLNUOH")
_VERBS = frozenset("CEgX")
_BARRIERS = frozenset("WS;)")
# A relative clause set off by commas, which may stand between time words and cue.
_ASIDE = re.compile(r",I?W[^,;Q]*,")
_BRACKETS = r"\([^)]*\)"
# What a sentence opens with that tells of another day.
_LOOKING_BACK = word_set("having recalling remembering citing quoting including following awaiting expecting")
# With these, time words tell how long or since when something has been so.
_SPANNING = word_set("since until till from through between")
# Nouns after these in front of the sentence set the scene: "in a 2016 interview", not "the winner of the 2016 race".
_SETTING = word_set("in at on during to for with")
_BACKGROUND = word_set("after before following since until despite from because once when")
_CLAUSES = word_set("when because once while although though")
_PARTICIPLES = word_set("born")
_OPENING = frozenset("IRYJ#")
# The words of a noun phrase, and how many a short one has.
_PHRASE = frozenset("DNHLgR")
_NAMED = frozenset("LuUDNH")
_SHORT = 3
# What begins a clause after a cue in commas.
_SUBJECTS = tuple("DPUNLH")


def tells_when_said(sentence: Sentence, first: int, last: int, when: When, cue: Cue) -> bool:
    """Whether time words are those of a cue.

    Args:
        sentence: where both stand.
        first: first token of the time words.
        last: the token after them.
        when: what they mean.
        cue: the words that say that something was said.
    """
    if _lasts(sentence, first) or (when.precision != "day" and _describes(sentence, first, last)):
        return False
    if first >= cue.last:
        return _after(sentence, first, when, cue)
    if _is_of_content(sentence, last, cue) or _is_of_relative(sentence, first, last, cue):
        return False
    return _before(sentence, first, last, when, cue)


def _lasts(sentence: Sentence, first: int) -> bool:
    """Whether the words tell of a stretch of time: "since 2016", "from 2012 to 2016"."""
    return not _SPANNING.isdisjoint(sentence.lowers[max(0, first - 1) : first + 1])


def _describes(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a year or month goes with a noun: "the 2016 winner", "the summer of 2016"."""
    if sentence.tags[first - 1 : first] not in ("D", "'") or sentence.tags[last : last + 1] not in tuple(
        "NHLU"
    ):
        return False
    return first < 2 or sentence.lowers[first - 2] not in _SETTING


def interrupts(sentence: Sentence, first: int, last: int, cue: Cue) -> bool:
    """Whether time words stand in a content but tell of the cue: "announced plans Tuesday to mend the pier"."""
    tags = sentence.tags
    if first <= cue.last:
        return False
    between = tags[cue.last : first].removesuffix("I")
    aside = tags[cue.first - 1 : cue.first] == tags[last : last + 1] == ","
    if aside and between and _NAMED.issuperset(between):
        return True  # "The pier, said Ann Poe on Monday, leaks"
    if first - cue.last <= _SHORT and sentence.lowers[cue.last] in ("this", "so"):
        return True  # "disclosed this on Monday while opening the pier"
    return 0 < len(between) <= _SHORT and set(between) <= _PHRASE and tags[last : last + 1] == "T"


def _is_of_another_clause(sentence: Sentence, first: int, cue: Cue) -> bool:
    """Whether time words after a cue follow a "but"."""
    joint = sentence.tags.rfind(",J", cue.last, first) + 1
    return joint > 0 and sentence.lowers[joint] == "but"


def _is_of_content(sentence: Sentence, last: int, cue: Cue) -> bool:
    """Whether the time words that open a sentence are the source's own: "In May, according to Poe, the pier fell"."""
    tags, after = sentence.tags, cue.last
    if cue.lemma == "according to":
        return True
    # "Last year, Poe said, the port lost 40 jobs"
    return (
        tags[last : last + 1] == ","
        and tags[after : after + 1] == ","
        and tags[after + 1 : after + 2] in _SUBJECTS
    )


def _is_of_relative(sentence: Sentence, first: int, last: int, cue: Cue) -> bool:
    """Whether time words in commas end what "who" began: "Poe, who lost a son in the storm, in May 2012, said"."""
    tags = sentence.tags
    if tags[last : last + 1] != ",":
        return False
    opens = tags.rfind(",", 0, first)
    relative = tags.rfind(",W", 0, max(opens, 0))
    return relative >= 0 and cue.first > last


def _after(sentence: Sentence, first: int, when: When, cue: Cue) -> bool:
    tags = sentence.tags
    for token in range(first - 1, cue.last - 1, -1):
        if _is_verb(sentence, token):
            voiced = sentence.lowers[token] in _CONVERSING or sentence.lowers[token] in _VOICED
            between = sentence.lowers[cue.last : token]
            # "was right, he said, when she wrote it last year" tells of the writing, and "Poe said, adding that a
            # march would be held on 3 May" of the march.
            return voiced and _CLAUSES.isdisjoint(between) and "t" not in tags[cue.last : token]
        if tags[token] in _BARRIERS or tags[token] == "t":
            return False
    if _is_of_another_clause(sentence, first, cue):
        return False
    comma = tags.rfind(",", cue.last, first)
    # "said Ann Poe, mayor in 2016": what follows the comma describes her, unless it begins as a time does.
    return comma < 0 or comma + 1 == first or tags[comma + 1] in _OPENING or when.precision == "day"


def _before(sentence: Sentence, first: int, last: int, when: When, cue: Cue) -> bool:
    tags = sentence.tags
    between = _ASIDE.sub(",", tags[last : cue.first])
    if "(" in between and "-" not in between:  # else a dateline: "HULL, Dec. 8 (AP) - Poe said"
        between = re.sub(_BRACKETS, "", between)
    if set(between) & (_BARRIERS | {"C", "E", "Q", "t"}):
        return False
    opens = max(tags.rfind(sign, 0, first) for sign in ",;(-:") + 1
    for token in range(first - 1, opens - 1, -1):
        if tags[token] in "WQ":
            return False
        if _is_verb(sentence, token):
            opening = token == 0 and when.precision == "day" and _is_of_opening(sentence, last)
            return opening or sentence.lowers[token] in _CONVERSING or _is_voiced(sentence, token, first)
    if opens == first:
        return True
    if when.precision != "day" and sentence.lowers[opens] in _BACKGROUND:
        return False
    return tags[opens] in _OPENING or set(between) <= set("RXMI")


def _is_of_opening(sentence: Sentence, last: int) -> bool:
    """Whether a day ends what a sentence opens with: "Opening the case on Tuesday, Poe", "at Monday's meeting, Poe"."""
    begins = sentence.lowers[0]
    return (
        begins.endswith("ing")
        and begins not in _LOOKING_BACK
        and re.compile("(?:'[NHL]+)?,").match(sentence.tags, last) is not None
    )


def _is_voiced(sentence: Sentence, token: int, first: int) -> bool:
    """Whether a participle tells what was asked or published at a time whose words begin at ``first``."""
    acts = token + 1 < first and sentence.tags[token + 1] in _OBJECTS
    return sentence.lowers[token] in _VOICED and not acts


def _is_verb(sentence: Sentence, token: int) -> bool:
    if sentence.lowers[token].endswith("ing") and sentence.tags[token - 1 : token] in (
        "D",
        "#",
    ):  # "a hearing"
        return False
    return sentence.tags[token] in _VERBS or sentence.lowers[token] in _PARTICIPLES
