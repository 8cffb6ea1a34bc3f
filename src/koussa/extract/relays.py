"""Relayed speech: a source that passes on what another said.

In "Poe said Roe told her that the bridge was unsafe" the source is Poe, who relays Roe (nested attributions;
Pareti 2012). The relayed source is a name or a noun right after the outer cue, never a pronoun, which mostly
stands for the outer source itself.
"""

from collections.abc import Sequence

from koussa.extract.cues import Cue
from koussa.extract.found import Found
from koussa.extract.mentions import Mention, quoted_as
from koussa.extract.people import People
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
_AUXILIARY = frozenset("RXM")


def mark_relays(scene: Scene, people: People, found: Sequence[Found]) -> None:
    """Note on each attribution whom its source passes on.

    What the inner source is reported to have said goes to the outer one, who vouches for it: its cue stays, and
    the inner source becomes the one relayed.
    """
    by_source = {
        (item.source.start, item.cue): item for item in found if item.source is not None and item.cue
    }
    for outer in found:
        outer.relays = outer.relays or _quoted(scene, outer)
        relayed = _relayed(scene, outer) if outer.relays is None else None
        if relayed is None or outer.source is None:
            continue
        mention, cue = relayed
        person = people.of(mention)
        if person is not None and outer.source.kind == "name" and person is people.of(outer.source):
            continue
        outer.relays = mention
        inner = by_source.get((mention.start, cue))
        if inner is not None and inner.relays is None:
            inner.relays, inner.source = mention, outer.source


def _can_speak(mention: Mention) -> bool:
    return mention.kind == "name" or (
        mention.kind == "nominal" and mention.sentence.tags[mention.last - 1] == "H"
    )


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


def _relayed(scene: Scene, item: Found) -> tuple[Mention, Cue] | None:
    """The noun phrase and cue that follow the cue of an attribution at once."""
    if item.source is None or item.cue is None or item.cue.lemma not in _PASSING_ON:
        return None
    sentence, outer = item.source.sentence, item.cue
    parts = scene.parts(sentence)
    for mention in parts.mentions:
        if mention.first < outer.last:
            continue
        if sentence.tags[outer.last : mention.first] not in ("", "t") or not _can_speak(mention):
            return None
        for cue in parts.cues:
            if cue.first >= mention.last:
                between = set(sentence.tags[mention.last : cue.first])
                active = cue.form != "be-past" and between <= _AUXILIARY
                return (mention, cue) if cue.lemma in _PASSING_ON and active else None
        return None
    return None
