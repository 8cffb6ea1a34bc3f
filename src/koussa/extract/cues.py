"""Words that may say that something was said or thought: verbs, nouns, "according to", a colon, a dash."""

import re

from koussa.extract.analysis import Sentence
from koussa.extract.verbs import CUE_ADJECTIVES, CUE_NOUNS, LEMMAS
from koussa.frozen import slotted
from koussa.text.wordlists import word_set

BE = word_set(
    "is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t 're ’re 'm ’m"
)
_MAY_BE_CUE = re.compile("[CEga:-]")
_MAY_BE_NOUN_CUE = CUE_ADJECTIVES.union(CUE_NOUNS)


@slotted
class Cue:
    """A candidate cue: tokens ``first`` to ``last`` (exclusive) of a sentence, and what it is a form of.

    Attributes:
        lemma: the verb or noun, ``"according to"``, or the sign itself; ``"*"`` for a verb that we do not know.
        form: ``past``, ``ing``, ``third``, ``base`` or ``noun``, after ``to-``, ``be-`` (so that ``be-past`` is
            the passive), ``have-`` for another auxiliary or ``not-`` where such a word stands before it.
    """

    first: int
    last: int
    lemma: str
    form: str


def find_cues(sentence: Sentence) -> list[Cue]:
    """The candidate cues of a sentence, in order; signs only beside a quotation."""
    found: list[Cue] = []
    tags = sentence.tags
    for match in _MAY_BE_CUE.finditer(tags):
        at, tag = match.start(), match[0]
        if tag in "CEg":
            found.append(_verb(sentence, at))
        elif tag == "a" and tags[at + 1 : at + 2] == "T":
            found.append(Cue(at, at + 2, "according to", "base"))
        elif "Q" in (tags[at + 1 : at + 2], tags[at - 1 : at]):
            found.append(Cue(at, at + 1, tag, "base"))
    return found


def find_noun_cues(sentence: Sentence) -> list[Cue]:
    """Nouns such as "claim" that may stand for an act of saying, and the colon of a headline.

    In a long sentence with its full stop what stands before a colon is a dateline ("New Delhi: The mill was shut on
    Tuesday after …") or a remark of the writer's.
    """
    found: list[Cue] = []
    tags = sentence.tags
    titled = sentence.number == 0 and ":" in tags and (tags[-1] != "." or len(tags) <= _LONGEST_TITLE)
    if _MAY_BE_NOUN_CUE.isdisjoint(sentence.lowers) and not titled:
        return found
    for at in [at for at, lower in enumerate(sentence.lowers) if lower in _MAY_BE_NOUN_CUE or lower == ":"]:
        tag = tags[at]
        if tag in "NH":
            lemma = CUE_NOUNS.get(sentence.lowers[at])
            if lemma is None:
                found.append(Cue(at, at + 1, sentence.lowers[at], "adjective"))
            elif tags[at + 1 : at + 2] in _COMPLEMENTS or tags[at - 1 : at] == "'":
                found.append(Cue(at, at + 1, lemma, "noun"))
        elif titled and tag == ":" and 0 < at < len(tags) - 1:
            found.append(Cue(at, at + 1, ":", "base"))
    return found


_COMPLEMENTS = ("t", "T", "I")
_LONGEST_TITLE = 16


def _verb(sentence: Sentence, at: int) -> Cue:
    lower = sentence.lowers[at]
    lemma = LEMMAS.get(lower, "*")
    if lower == lemma:
        form = "base"
    elif lower.endswith("ing"):
        form = "ing"
    elif lower.endswith("s") and lemma != "*":
        form = "third"
    else:
        form = "past"
    before = at - 1
    while before > 0 and sentence.tags[before] == "R":
        before -= 1
    tag = sentence.tags[before] if before >= 0 else "^"
    if tag == "X" and sentence.lowers[before] in BE:
        return Cue(at, at + 1, lemma, "be-" + form)
    return Cue(at, at + 1, lemma, _BEFORE.get(tag, "") + form)


_BEFORE = {"T": "to-", "X": "have-", "M": "not-"}
