"""What kind of attribution it is: an assertion, a belief, an intention or a denial.

After Prasad, Dinesh, Lee, Joshi and Webber, "Attribution and its annotation in the Penn Discourse TreeBank"
(2006), who tell assertions, beliefs, facts and eventualities apart; facts known count as beliefs here,
eventualities (what a source means, promises or orders to be done) as intentions. A cue that is negated
("never said") makes a denial: the words were not said, by this account; a cue yet to come ("is expected to
say") makes an intention, and so does a verb of doing,
which reports what a source brings about.
"""

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.verbs import SPEECH_VERBS, THOUGHT_VERBS
from koussa.extract.wordlists import words
from koussa.records import AttributionType

_DENIALS = words("deny reject dismiss dispute rebut refute disavow contradict")
_INTENTIONS = words("""
want hope intend plan seek aim decide refuse resolve vow pledge promise threaten offer agree try order
urge demand wish aspire opt strive swear volunteer attempt decline propose prefer commit desire hesitate
oblige mean
""")
_YET_TO_COME = words("""
will would may might could should shall must 'll ’ll expected likely planning going
""")
_SIGNS = frozenset([":", "-", "according to"])
_REACH = 4


def attribution_type(sentence: Sentence | None, cue: Cue | None) -> AttributionType:
    """The kind of an attribution.

    Args:
        sentence: in which the cue stands.
        cue: ``None`` when the source follows from the quotations before.
    """
    if cue is None or sentence is None:
        return "assertion"
    before = range(max(0, cue.first - _REACH), cue.first)
    auxiliaries = [at for at in before if sentence.tags[at] in "XMTRE"]
    if cue.lemma in _DENIALS or any(sentence.tags[at] == "M" for at in auxiliaries):
        return "denial"
    if cue.lemma in _INTENTIONS:
        return "intention"
    spoken = cue.lemma in SPEECH_VERBS
    if spoken and sentence.tags[cue.first - 1 : cue.first] in ("X", "T"):
        words = {sentence.lowers[at] for at in auxiliaries}
        if words & _YET_TO_COME and "have" not in words:
            return "intention"
    if spoken or cue.lemma in _SIGNS or cue.form == "noun":
        return "assertion"
    return "belief" if cue.lemma in THOUGHT_VERBS else "intention"
