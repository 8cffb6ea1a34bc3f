"""Words that may say that something was said: verbs, "according to", a colon, a dash."""

from dataclasses import dataclass

from koussa.extract.analysis import Sentence
from koussa.extract.verbs import CUE_FORMS, OTHER_VERB_FORMS

_SIGN_CUES = frozenset(":-")


@dataclass(frozen=True, slots=True)
class Cue:
    """A candidate cue: tokens ``first`` to ``last`` (exclusive) of a sentence, and what it is a form of.

    Attributes:
        lemma: the verb, ``"according to"``, or the sign itself; ``"*"`` for a verb that we do not know.
        form: ``past``, ``ing``, ``third`` or ``base``, with ``to-`` or ``be-`` before it as the case may be.
    """

    first: int
    last: int
    lemma: str
    form: str


def find_cues(sentence: Sentence) -> list[Cue]:
    """The candidate cues of a sentence, in order."""
    found: list[Cue] = []
    tags = sentence.tags
    for at, tag in enumerate(tags):
        if tag in "CEg":
            found.append(_verb(sentence, at))
        elif tag == "a" and tags[at + 1 : at + 2] == "T":
            found.append(Cue(at, at + 2, "according to", "base"))
        elif tag in _SIGN_CUES and "Q" in (tags[at + 1 : at + 2], tags[at - 1 : at]):
            found.append(Cue(at, at + 1, tag, "base"))
    return found


def _verb(sentence: Sentence, at: int) -> Cue:
    lower = sentence.lowers[at]
    lemma = CUE_FORMS.get(lower) or OTHER_VERB_FORMS.get(lower) or "*"
    if lower.endswith("ing"):
        form = "ing"
    elif lower == lemma:
        form = "base"
    elif lower.endswith("s") and lemma != "*":
        form = "third"
    else:
        form = "past"
    before = sentence.tags[at - 1] if at else "^"
    if before == "R" and at > 1:
        before = sentence.tags[at - 2]
    if before == "T":
        form = "to-" + form
    elif before == "X":
        form = "be-" + form
    elif before == "M":
        form = "not-" + form
    return Cue(at, at + 1, lemma, form)
