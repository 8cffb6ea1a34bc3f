"""What kind of attribution it is: an assertion, a belief, an intention or a denial.

After Prasad, Dinesh, Lee, Joshi and Webber, "Attribution and its annotation in the Penn Discourse TreeBank"
(2006), who tell assertions, beliefs, facts and eventualities apart; facts known count as beliefs here,
eventualities (what a source means, promises or orders to be done) as intentions. A cue that is negated
("never said") makes a denial: the words were not said, by this account; a cue yet to come ("is expected to
say") makes an intention, and so does a verb of doing, which reports what a source brings about. Whole sentences in
quotation marks were said, whatever the verb ("“Never again,” he vowed"), but for what somebody thought.
"""

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.lexicon import VERB_TAGS
from koussa.extract.mentions import Mention
from koussa.extract.verbs import CUE_ADJECTIVES, CUE_FORMS, SPEECH_VERBS, THOUGHT_VERBS
from koussa.records import AttributionType, Directness
from koussa.text.wordlists import word_set

_DENIALS = word_set("deny reject dismiss dispute rebut refute disavow contradict")
_INTENTIONS = word_set("""
want hope intend plan seek aim decide refuse resolve vow pledge promise threaten offer agree try order
urge demand wish aspire opt strive swear volunteer attempt decline propose prefer commit desire hesitate
oblige mean
""")
_DENYING_NOUNS = word_set("denial rejection dismissal rebuke refutation")
_BELIEF_NOUNS = word_set("""
belief view concern fear hope idea notion doubt suspicion expectation confidence opinion skepticism perception
impression assumption sentiment attitude theory consensus anger anxiety wariness hostility disdain dislike
distaste preference admiration enthusiasm optimism pessimism reluctance guess sense feeling worry frustration
interest affection antipathy outrage
""")
_INTENTION_NOUNS = word_set("""
decision plan promise pledge demand refusal vow effort willingness unwillingness commitment goal intention
desire threat determination resolve proposal offer priority
""")
_SPOKEN_ADJECTIVES = word_set(
    "adamant insistent explicit emphatic vocal candid blunt apologetic complimentary dismissive"
)
_INTENDING_ADJECTIVES = word_set("eager reluctant unwilling willing ready keen desperate")
# Verbs that introduce quoted words ("“No,” she began") and without any tell of a deed ("she began the work").
_DEEDS = word_set("""
hit strike finish begin start go open end close share present paint cast sound shoot lay laugh lash bark crack
clap record submit deliver broadcast circulate release publish print project press fire introduce interrupt
contest confront consult hold weigh spin slip draft chime
""")
_YET_TO_COME = word_set("""
will would may might could should shall must 'll ’ll expected likely planning going
""")
# What somebody used to say as often as what he might: "“Hush,” she would say".
_HABITS = word_set("would")
# "is to say", "is set to say"
_ABOUT_TO = word_set("is are was were set due about scheduled poised")
# What is asked about, and of whom, is no words: "asked about it", "asked Roe for a loan", but "asked why it leaks".
_ASKING = word_set("ask press quiz grill")
_QUESTIONS = word_set("whether if what which who whom whose why how when where")
_REACH_OF_QUESTION = 10
_THINKING = word_set("think believe feel know imagine suppose suspect")
_NOBODY = word_set("nobody none neither no")
_CONDITIONS = frozenset(["if", "unless"])
_SIGNS = frozenset([":", "-", "according to"])
_REACH = 4


def attribution_type(
    sentence: Sentence, cue: Cue | None, source: Mention | None, directness: Directness
) -> AttributionType:
    """The kind of an attribution.

    Args:
        sentence: in which the cue stands.
        cue: ``None`` when the source follows from the quotations before.
        source: the words that name the source.
        directness: of the content.
    """
    marked = directness != "indirect"
    if cue is None or cue.lemma in _SIGNS:
        return "assertion"
    if cue.form in ("noun", "adjective"):
        return _without_verb(cue.lemma) if directness != "direct" else "assertion"
    if cue.lemma in _DENIALS or "M" in _verb_group(sentence, cue) or _is_by_nobody(sentence, cue):
        return "denial"
    if directness == "direct":
        return _of_whole_sentences(sentence, cue, source)
    stated = _is_stated(sentence, cue, source) or (marked and cue.lemma == "*")  # "“No,” shrugged Poe"
    awaited = cue.lemma == "expect" and cue.form == "be-past"  # "is expected to say"
    meant = (cue.lemma in _INTENTIONS and not stated) or (not marked and _asks_for(sentence, cue, source))
    if meant or awaited or _yet_to_come(sentence, cue, source, speaks=stated or cue.lemma in SPEECH_VERBS):
        return "intention"
    said = stated or (cue.lemma in SPEECH_VERBS and (marked or cue.lemma not in _DEEDS))
    return "assertion" if said else "belief" if cue.lemma in THOUGHT_VERBS else "intention"


def _of_whole_sentences(sentence: Sentence, cue: Cue, source: Mention | None) -> AttributionType:
    """The kind of what stands in marks by itself, which was said unless it was thought, or is yet to be said."""
    if _yet_to_come(sentence, cue, source, speaks=True, habits=_HABITS):
        return "intention"
    return "belief" if cue.lemma in _THINKING else "assertion"


def _verb_group(sentence: Sentence, cue: Cue) -> str:
    """The tags right before a cue that belong to its verb: of "did not immediately" in "did not immediately say"."""
    first = cue.first
    while first > max(0, cue.first - _REACH) and sentence.tags[first - 1] in "XMTRE":
        first -= 1
    return sentence.tags[first : cue.first]


def _is_stated(sentence: Sentence, cue: Cue, source: Mention | None) -> bool:
    """Whether a verb of the mind tells of words: "agreed that", not "agreed to go"; "the court heard" of no source."""
    if cue.lemma == "agree":
        return sentence.tags[cue.last : cue.last + 1] != "T"
    return cue.lemma == "hear" and source is None


def _asks_for(sentence: Sentence, cue: Cue, source: Mention | None) -> bool:
    """Whether something is asked for or about, and no question told: not so in "asked Roe whether it leaks"."""
    asks = cue.lemma in _ASKING or (cue.lemma == "question" and source is None)
    return asks and _QUESTIONS.isdisjoint(sentence.lowers[cue.last : cue.last + _REACH_OF_QUESTION])


def _is_by_nobody(sentence: Sentence, cue: Cue) -> bool:
    """Whether nobody says so: "No one said", "None of the clerks said"."""
    lowers = sentence.lowers
    before = cue.first - len(_verb_group(sentence, cue))
    if before > 0 and (
        lowers[before - 1] == "nobody" or lowers[max(0, before - 2) : before] == ["no", "one"]
    ):
        return True
    subject = sentence.tags[1:before]
    nobody = lowers[0] in _NOBODY and sentence.tags[1:2] != "#"  # "No 10 said"
    return nobody and cue.first > 1 and VERB_TAGS.isdisjoint(subject) and "," not in subject


def _without_verb(lemma: str) -> AttributionType:
    """The kind of an attribution by a noun ("her hope that") or an adjective ("confident that")."""
    if lemma in _DENYING_NOUNS:
        return "denial"
    if lemma in _INTENTION_NOUNS or lemma in _INTENDING_ADJECTIVES:
        return "intention"
    thought = lemma in _BELIEF_NOUNS or (lemma in CUE_ADJECTIVES and lemma not in _SPOKEN_ADJECTIVES)
    return "belief" if thought else "assertion"


def _governing(sentence: Sentence, cue: Cue) -> str:
    """The verb that "to" and the cue depend on: "declined" in "declined to say"."""
    at = cue.first - 2
    while at > 0 and sentence.tags[at] == "R":
        at -= 1
    return CUE_FORMS.get(sentence.lowers[at], "") if at >= 0 else ""


def _yet_to_come(
    sentence: Sentence,
    cue: Cue,
    source: Mention | None,
    *,
    speaks: bool,
    habits: frozenset[str] = frozenset(),
) -> bool:
    """Whether nothing has been said: "will say", "declined to say", "is expected to say", "if he says".

    Words for ``habits`` say nothing of that.
    """
    if source is not None and source.first and sentence.lowers[source.first - 1] in _CONDITIONS:
        return True
    if not speaks or sentence.tags[cue.first - 1 : cue.first] not in ("X", "T"):
        return False
    if sentence.tags[cue.first - 1] == "T":
        before = sentence.lowers[cue.first - 2] if cue.first > 1 else ""
        if before in _ABOUT_TO or _governing(sentence, cue) in _INTENTIONS:
            return True
    near = set(sentence.lowers[max(0, cue.first - _REACH) : cue.first])
    return bool(near & _YET_TO_COME - habits) and "have" not in near
