"""What a headline says that somebody says: where it tells of deeds in the same few words it says nothing."""

from collections.abc import Iterable, Iterator

from koussa.extract.found import Found
from koussa.extract.people import People
from koussa.extract.scene import Scene
from koussa.extract.verbs import SPEECH_VERBS
from koussa.text.wordlists import word_set

_VERBS = frozenset("CcEX")
# Who does so says something, though it is no clause that stands behind: "Roe slams plan".
_OF_OPINIONS = word_set("""
applaud attack blame blast condemn criticise criticize decry denounce deplore dismiss hail lambast lambaste laud mock
praise rebuke rip slam
""")


def without_deeds(scene: Scene, people: People, found: Iterable[Found]) -> Iterator[Found]:
    """Indirect quotations without those of headlines that are none: "Roe | posts | first loss", "Vote: rebels lose"."""
    for item in found:
        heading = scene.document.paragraphs[item.sentence.paragraph].kind == "heading"
        if not heading or _says_something(people, item):
            yield item


def _says_something(people: People, item: Found) -> bool:
    source, cue, sentence = item.source, item.cue, item.sentence
    if cue is None or source is None:
        return False
    if cue.lemma == ":":  # "Poe: tax will rise"
        person = people.of(source) if source.kind == "name" else None
        return person.is_personal if person is not None else source.sentence.tags[source.last - 1] in "HL"
    told = (
        tag
        for tag, start in zip(sentence.tags, sentence.starts, strict=True)
        if item.start <= start < item.end
    )
    if cue.lemma in _OF_OPINIONS:
        return True
    return cue.lemma in SPEECH_VERBS and cue.form != "noun" and not _VERBS.isdisjoint(told)
