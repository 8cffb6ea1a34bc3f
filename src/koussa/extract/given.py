"""What of a content is the source's: without when and where it was said, the reporter's "that", and what follows it."""

import re
from bisect import bisect_left

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.lexicon import VERB_TAGS
from koussa.extract.verbs import CUE_FORMS, SPEECH_VERBS, THOUGHT_VERBS
from koussa.text.wordlists import word_set

# When it was said, before what was said: "said late Friday night the pier …", "said earlier this month that …".
_EARLY = word_set("early late earlier later")
_THIS = word_set("last this")
_PARTS_OF_DAY = word_set("morning afternoon evening night")
_TIMES = _PARTS_OF_DAY | word_set("week weekend month year spring summer autumn fall winter")
_CLAUSE_BEGINS = frozenset("DPU#t")
# Where it was said, as a noun phrase and those that go with it, before a clause: "in a letter to the board | that".
_SETTING = re.compile(r"(D?[HLNUu#']*[HNU])(?:[IT]D?[HLNUu#']+|I?Y#?)*(?=[DPt])")
_SETTINGS = word_set("""
address article briefing call column conference email e-mail essay filing interview letter memo message note phone
podcast post report speech statement submission testimony tweet video
""")
# What a clause does not have after its verb, and what begins another verb.
_PARTING = frozenset(",;:JtWSQ(")
_FINITE = word_set("is are was were has had does did will would can could may might must should")
_THINKING = SPEECH_VERBS | THOUGHT_VERBS


def begins(sentence: Sentence, cue: Cue, start: int, end: int) -> int:
    """Where a content begins without what is the reporter's: when it was said, and the "that" before its clause.

    Args:
        sentence: it stands in this one.
        cue: of this one.
        start: its first code point.
        end: the code point after it.
    """
    at, last = _tokens(sentence, start, end)
    if sentence.lowers[at - 1 : at] == ["at"] and sentence.lowers[at] in ("least", "most"):
        return sentence.starts[at - 1]
    return _from_clause(sentence, at, _after_time(sentence, cue, at, last), last) if at < last else start


def begins_after_setting(sentence: Sentence, cue: Cue, start: int, end: int) -> int:
    """Where a content begins without where it was said: "said in a letter to the board | that the pier was lost".

    Args:
        sentence: it stands in this one.
        cue: of this one.
        start: its first code point.
        end: the code point after it.
    """
    tags = sentence.tags
    at, last = _tokens(sentence, start, end)
    if at >= last:
        return start
    opens = at + (at == cue.last and tags[at] == "I")
    found = _SETTING.match(tags, opens, last)
    if opens != cue.last + 1 or tags[cue.last] != "I" or found is None:
        return start
    lowers, first = sentence.lowers, found.end()
    # "in the message he sent" goes on with what he did with it, "in a message he …" hardly; "this week" is a time.
    told = tags[first] != "P" or lowers[opens] in ("a", "an")
    if lowers[found.end(1) - 1] not in _SETTINGS or lowers[first] in _THIS or not told:
        return start
    return _from_clause(sentence, at, first, last)


def _tokens(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The tokens of a content, the last exclusive; none where it does not begin with one."""
    at, last = bisect_left(sentence.starts, start), bisect_left(sentence.starts, end)
    return (at, last) if at < last and sentence.starts[at] == start else (last, last)


def _from_clause(sentence: Sentence, at: int, first: int, last: int) -> int:
    """The first code point of a content that opens with a clause at a token, its "that" left out; else its own."""
    if first + 1 < last and sentence.tags[first] == "t":
        first += 1
    if first == at or VERB_TAGS.isdisjoint(sentence.tags[first + 1 : last]):
        return sentence.starts[at]
    return sentence.starts[first]


def _after_time(sentence: Sentence, cue: Cue, at: int, last: int) -> int:
    """The token after the time that a content opens with right after its cue: "said last week | the pier was lost"."""
    tags, lowers = sentence.tags, sentence.lowers
    step = at + (lowers[at] in _EARLY)
    if not cue.last <= at <= cue.last + 2 or step + 2 >= last:  # no room for a time and a clause
        return at
    if tags[step] == "Y":
        step += 1
    elif lowers[step] in _THIS and lowers[step + 1] in _TIMES and tags[step + 1] == "N":
        step += 2
    elif tags[at - 1] != "Y":
        return at
    if tags[step - 1] == "Y" and lowers[step] in _PARTS_OF_DAY:
        step += 1
    # "Monday night games" are games, but "early Monday three boats" are not of an early Monday.
    begun = _CLAUSE_BEGINS | {"N"} if lowers[at] in _EARLY and tags[step - 1] == "Y" else _CLAUSE_BEGINS
    return step if at < step < last and tags[step] in begun else at


def ends(sentence: Sentence, cue: Cue, start: int, end: int) -> int:
    """Where the content of a noun ends, when it is the subject of more: "The claim that it leaks | is false".

    A sentence has a verb of its own: where a noun is its subject, the last verb is that.

    Args:
        sentence: it stands in this one.
        cue: of this one.
        start: its first code point.
        end: the code point after it.
    """
    tags = sentence.tags
    opens, last = _tokens(sentence, start, end)
    between = tags[cue.last : max(opens, cue.last + 1)]
    if cue.form != "noun" or between not in ("t", "T") or not VERB_TAGS.isdisjoint(tags[: cue.first]):
        return end
    verbs = [at for at in range(opens + 1, last) if tags[at] in VERB_TAGS]
    if between == "T":
        return _before_verb(sentence, verbs[-1], end) if len(verbs) > 1 else end
    verb = verbs[0] if verbs else last
    for at in range(verb + 1, last):
        # "the claim that he said it leaks" may go on.
        if tags[at] in _PARTING or (
            tags[at - 1] in VERB_TAGS and CUE_FORMS.get(sentence.lowers[at - 1]) in _THINKING
        ):
            return end
        if tags[at] == "X" and sentence.lowers[at] in _FINITE:
            return sentence.ends[at - 1]
    alone = tags[verb : verb + 1] == "X" and sentence.lowers[verb] in _FINITE and verb - opens > 1
    if alone and tags[verb - 1] in "NHU" and len(verbs) == 1 and last >= len(tags) - 1 and tags[-1] == ".":
        return sentence.ends[verb - 1]
    return end


def _before_verb(sentence: Sentence, verb: int, end: int) -> int:
    """The end of words before a finite verb with a noun phrase on either side, else their own."""
    lower, tags = sentence.lowers[verb], sentence.tags
    finite = lower in _FINITE or (lower.endswith("ed") and tags[verb] != "X")
    between = tags[verb - 1] in "NHU" and tags[verb + 1 : verb + 2] in ("D", "P", "O", "U", "N", "R")
    return sentence.ends[verb - 1] if finite and between else end
