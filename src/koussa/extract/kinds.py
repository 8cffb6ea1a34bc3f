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
from koussa.extract.mentions import Mention
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
_CONDITIONS = frozenset(["if", "unless"])
_SIGNS = frozenset([":", "-", "according to"])
_REACH = 4


def attribution_type(sentence: Sentence, cue: Cue | None, source: Mention | None) -> AttributionType:
    """The kind of an attribution.

    Args:
        sentence: in which the cue stands.
        cue: ``None`` when the source follows from the quotations before.
        source: the words that name the source.
    """
    if cue is None or cue.lemma in _SIGNS:
        return "assertion"
    before = range(max(0, cue.first - _REACH), cue.first)
    if cue.lemma in _DENIALS or any(
        sentence.tags[at] == "M" for at in before if sentence.tags[at] in "XMTRE"
    ):
        return "denial"
    if cue.lemma in _INTENTIONS or _yet_to_come(sentence, cue, source):
        return "intention"
    if cue.lemma in SPEECH_VERBS or cue.form == "noun":
        return "assertion"
    return "belief" if cue.lemma in THOUGHT_VERBS else "intention"


def _yet_to_come(sentence: Sentence, cue: Cue, source: Mention | None) -> bool:
    """Whether nothing has been said: "will say", "is expected to say", "if he says"."""
    if source is not None and source.first and sentence.lowers[source.first - 1] in _CONDITIONS:
        return True
    if cue.lemma not in SPEECH_VERBS or sentence.tags[cue.first - 1 : cue.first] not in ("X", "T"):
        return False
    near = set(sentence.lowers[max(0, cue.first - _REACH) : cue.first])
    return bool(near & _YET_TO_COME) and "have" not in near
