"""Relayed speech: a source that passes on what another said.

In "Poe said Roe told her that the bridge was unsafe" the source is Poe, who relays Roe (nested attributions;
Pareti 2012). The relayed source is a name or a noun; a pronoun, which mostly stands for the outer source itself, only
where that cannot be.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from koussa.extract.cues import BE, Cue
from koussa.extract.found import Found
from koussa.extract.lexicon import FEMALE_NOUNS, MALE_NOUNS
from koussa.extract.mentions import Mention, extended, quoted_as
from koussa.extract.people import People
from koussa.extract.pronouns import GENDER_OF_PRONOUNS
from koussa.extract.roles import is_plural
from koussa.extract.scene import Scene
from koussa.extract.verbs import LEMMAS, QUOTING_VERBS
from koussa.text.wordlists import word_set

# With these somebody says what another may pass on. Of one who "voted" or "believed" a thing no words are passed on,
# and who denies that another said a thing passes nothing on.
_PASSING_ON = word_set("""
say tell state declare announce claim argue report write add insist explain warn testify promise admit acknowledge
allege assert suggest maintain contend confirm note remark recall disclose reveal inform assure complain pledge vow
respond reply repeat swear recount
""")
# ... and with these, where the words stand in marks.
_UTTERING = _PASSING_ON | word_set("""
shout yell scream whisper text tweet email message mutter murmur cry exclaim brag boast joke quip tease ask beg urge
order threaten demand holler bellow snap post call describe label dub observe mention retort answer
""")
_ACCORDING = "according to"
# How somebody else's words came to who passes them on: "said she heard Roe shout".
_HEARING = word_set("hear overhear remember recall")
_AUXILIARY = frozenset("RXM")
# What begins another clause than the one that tells what was said: "and", "when", ";", "who".
_TURNING = frozenset("JS;:WQ")
# "According to Ann Poe, who writes for the Post, Roe said"
_ASIDE = ",W[^,;:Q]*"
_YET_TO_COME = word_set("will would may might could can should shall must 'll ’ll")


def mark_relays(scene: Scene, people: People, found: Sequence[Found]) -> None:
    """Note on each attribution whom its source passes on.

    What the inner source is reported to have said goes to the outer one, who vouches for it: its cue stays, and
    the inner source becomes the one relayed.
    """
    by_source = {
        (item.source.start, item.cue): item for item in found if item.source is not None and item.cue
    }
    for outer in found:
        outer.relays = outer.relays or _quoted(scene, outer) or _retold(scene, people, outer)
        relayed = _relayed(scene, outer) if outer.relays is None else None
        if relayed is None or outer.source is None:
            continue
        mention, cue = relayed
        if _is_same(people, outer.source, mention):
            continue
        outer.relays = mention
        inner = by_source.get((mention.start, cue))
        if inner is not None and inner.relays is None:
            inner.relays, inner.source = mention, outer.source


def _can_speak(mention: Mention) -> bool:
    return mention.kind == "name" or (
        mention.kind == "nominal" and mention.sentence.tags[mention.last - 1] == "H"
    )


def _is_same(people: People, source: Mention, mention: Mention) -> bool:
    """Whether two noun phrases name the same person."""
    person = people.of(mention)
    return person is not None and source.kind == "name" and person is people.of(source)


def _is_another(people: People, source: Mention, pronoun: Mention) -> bool:
    """Whether "he" or "she" cannot mean a source: by gender, or because the source is several."""
    gender = GENDER_OF_PRONOUNS.get(pronoun.head)
    if source.kind == "nominal":
        of_other = source.head in (FEMALE_NOUNS if gender == "m" else MALE_NOUNS)
        return gender is not None and (of_other or source.head == "police" or is_plural(source.head))
    person = people.of(source)
    own = GENDER_OF_PRONOUNS.get(source.head) or (person.gender if person is not None else "")
    return gender is not None and own not in ("", gender)


def _quoted(scene: Scene, item: Found) -> Mention | None:
    """The noun phrase between "quoted" and "as saying", where that is the cue of an attribution."""
    if item.source is None or item.cue is None:
        return None
    sentence = item.source.sentence
    for mention in scene.parts(sentence).mentions:
        verb, goes_on = mention.first - 1, quoted_as(mention)
        quotes = verb >= item.source.last and LEMMAS.get(sentence.lowers[verb]) in QUOTING_VERBS
        if not quotes or not _can_speak(mention):
            continue
        if goes_on >= 0 and item.cue.first in (verb, goes_on + 1):
            return mention
    return None


def _retold(scene: Scene, people: People, item: Found) -> Mention | None:
    """Whose words in marks a source tells of: "Poe told the court that | Roe | had shouted “…”"."""
    source, outer, sentence = item.source, item.cue, item.sentence
    if source is None or outer is None or source.sentence is not sentence or item.directness == "indirect":
        return None
    if outer.lemma not in _PASSING_ON and outer.lemma not in _HEARING and outer.lemma != _ACCORDING:
        return None
    at = bisect_right(sentence.starts, item.start) - 1
    begins, ends = max(outer.last, extended(source)), at
    if begins > at:  # "Roe shouted “…”, according to Poe"
        begins, ends = 0, outer.first
        if outer.lemma != _ACCORDING:
            return None
    aside = re.compile(_ASIDE).match(sentence.tags, begins)
    begins = aside.end() if aside else begins
    for mention in scene.parts(sentence).mentions:
        if mention.first < begins or mention.last > ends:
            continue
        if mention.first != at + 1 and not _opens(mention, begins, outer):
            continue
        speaks = _can_speak(mention) or _is_another(people, source, mention)
        if speaks and _utters(mention, at) and not _is_same(people, source, mention):
            return mention
    return None


def _opens(mention: Mention, begins: int, outer: Cue) -> bool:
    """Whether a noun phrase is the subject of what a cue reports, be it passed on by others in between."""
    tags, lowers = mention.sentence.tags, mention.sentence.lowers
    between = range(begins, mention.first)
    verbs = [LEMMAS.get(lowers[at], "") for at in between if tags[at] in "CE"]
    turning = any(tags[at] in _TURNING and lowers[at] != "how" for at in between)
    if turning or any(verb not in _PASSING_ON and verb not in _HEARING for verb in verbs):
        return False
    before = tags[mention.first - 1] if mention.first > begins else ""
    return before not in ("I", "T", "D") and (before != "," or outer.lemma == _ACCORDING)


def _utters(mention: Mention, at: int) -> bool:
    """Whether a noun phrase does what tells of an utterance, and words in marks are what is uttered."""
    tags, lowers = mention.sentence.tags, mention.sentence.lowers
    verb = _verb_of(mention)
    if LEMMAS.get(lowers[verb] if verb < len(lowers) else "") not in _UTTERING:
        return False
    if mention.first > at:
        return mention.first == at + 1  # "“…,” Roe wrote"
    others = (lowers[place] for place in range(verb + 1, at) if tags[place] == "C")
    between = tags[verb + 1 : at].rstrip(":")
    return (
        verb < at and _TURNING.isdisjoint(between) and all(LEMMAS[each] not in _UTTERING for each in others)
    )


def _verb_of(mention: Mention) -> int:
    """The verb that a noun phrase is the subject of, when it follows at once in the active voice; else past the end."""
    tags, lowers, last = mention.sentence.tags, mention.sentence.lowers, extended(mention)
    verb = last
    while tags[verb : verb + 1] in tuple(_AUXILIARY) and lowers[verb] not in _YET_TO_COME:
        verb += 1
    if lowers[verb : verb + 2] == ["used", "to"]:
        return verb + 2
    heard = LEMMAS.get(lowers[mention.first - 1] if mention.first else "") in _HEARING and verb == last
    passive = any(lowers[place] in BE for place in range(last, verb))
    finite = tags[verb : verb + 1] in ("C", "E") and (verb > last or not lowers[verb].endswith("ing"))
    return verb if heard or (finite and not passive) else len(tags)


def _relayed(scene: Scene, item: Found) -> tuple[Mention, Cue] | None:
    """The noun phrase that what is reported without marks opens with, and the cue that follows it at once."""
    if item.source is None or item.cue is None or item.cue.lemma not in _PASSING_ON:
        return None
    sentence, outer = item.source.sentence, item.cue
    parts = scene.parts(sentence)
    for mention in parts.mentions:
        opens = sentence.tags[outer.last : mention.first] in ("", "t") or mention.start == item.start
        behind = mention.first > outer.last and sentence.tags[mention.first - 1] in "IT"
        if mention.first < outer.last or behind or not (opens and _can_speak(mention)):
            continue
        verb = _verb_of(mention)
        cue = next((cue for cue in parts.cues if cue.first == verb), None)
        if cue is not None and cue.lemma in _PASSING_ON:
            return mention, cue
    return None
