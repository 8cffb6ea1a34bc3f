"""Words of a sentence that ends with who was told of it: "Roe used the fund “as his own till”, a jury has heard"."""

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.verbs import SPEECH_VERBS
from koussa.text.wordlists import word_set

_TOLD = word_set("heard told")
_SAID = word_set("claimed alleged reported emerged understood revealed said feared")
_WHO = word_set("jury jurors court inquest tribunal hearing inquiry trial judge magistrates")
# Tokens at the end of a sentence that may be such a clause.
_REACH = 9


def is_hearsay(sentence: Sentence, at: int, cue: Cue | None) -> bool:
    """Whether a sentence ends so, and the cue is no verb by which its subject speaks.

    Args:
        sentence: where the quotation stands.
        at: the token that stands for the quotation.
        cue: that of the source chosen.

    Returns:
        True for words that are rather those of whoever told the court than of the sentence's subject.
    """
    lowers = sentence.lowers
    if _TOLD.isdisjoint(lowers[-5:]) and _SAID.isdisjoint(lowers[-3:]):
        return False
    comma = sentence.tags.rfind(",")
    rest = lowers[comma + 1 :]
    if comma < at or len(rest) >= _REACH:
        return False
    if rest[0] == "it":
        told = not _SAID.isdisjoint(rest)
    else:
        verb = next((place for place, word in enumerate(rest) if word in _TOLD), 0)
        told = not _WHO.isdisjoint(rest[:verb])
    if not told:
        return False
    speaks = cue is not None and cue.lemma in SPEECH_VERBS and not at < cue.first < comma
    return not speaks
