"""Every source that a quotation in marks might have.

For each quotation the candidates are pairs of a cue and a noun phrase near it, in the same sentence and in
those around it, and the sources of the quotations before. A log-linear model (:mod:`.model`) weighs their
features (:mod:`.features`).
"""

from collections.abc import Iterator

from koussa.extract import features
from koussa.extract.analysis import Sentence
from koussa.extract.clauses import CLAUSAL
from koussa.extract.cues import Cue
from koussa.extract.features import Shape
from koussa.extract.links import Link, links
from koussa.extract.mentions import POSSESSIVES_OF_PEOPLE, Mention, owner
from koussa.extract.not_quoted import no_quotation
from koussa.extract.scene import Scene
from koussa.extract.verbs import CUE_NOUNS, SPEECH_VERBS
from koussa.frozen import slotted
from koussa.text.wordlists import word_set

_CUES_BEFORE = 4
_CUES_AFTER = 3
_CARRIED = 3
_CARRIED_PARAGRAPHS = 3
_CUES_AROUND = 3
_OWNED = 3
_MEDIA = word_set("on in at")
_ASKING = word_set("ask question press quiz challenge interview")


@slotted
class Candidate:
    """A possible source of a quotation; ``mention`` is ``None`` for "no source" and "no quotation"."""

    mention: Mention | None
    cue: Cue | None
    rule: str
    features: list[str]


@slotted
class Decision:
    """What was decided of a run: the base for those that follow.

    Attributes:
        run: its index.
        sentence: where it stands.
        mention: its source; ``None`` for none.
        quotation: whether it was held for one at all.
    """

    run: int
    sentence: Sentence
    mention: Mention | None
    cue: Cue | None = None
    rule: str = ""
    quotation: bool = True


def candidates(scene: Scene, shape: Shape, decided: list[Decision]) -> list[Candidate]:
    """The candidates for a quotation.

    Args:
        scene: the document.
        shape: the quotation.
        decided: what was decided of the runs before it, in text order.

    Returns:
        At least two: "no quotation", "no source", and then the mentions.
    """
    return [*near_candidates(scene, shape, decided), *far_candidates(scene, shape, decided)]


def near_candidates(scene: Scene, shape: Shape, decided: list[Decision]) -> list[Candidate]:
    """Of the candidates those in the sentence of the quotation, and the sources of the quotations before."""
    last = decided[-1] if decided and decided[-1].sentence is shape.sentence else None
    sources = _sources(decided)
    found = [
        Candidate(None, None, "no-quotation", no_quotation(scene, shape, last.quotation if last else None)),
        Candidate(None, None, "no-source", features.no_source(shape)),
    ]
    found.extend(_same_sentence(scene, shape, sources))
    found.extend(_owned(scene, shape))
    found.extend(_carried(scene, shape, sources))
    return found


def far_candidates(scene: Scene, shape: Shape, decided: list[Decision]) -> Iterator[Candidate]:
    """The mentions of the sentences around a quotation's own."""
    return _around(scene, shape, _sources(decided))


def _sources(decided: list[Decision]) -> list[Decision]:
    return [decision for decision in decided[-6:] if decision.quotation and decision.mention is not None]


def _same_sentence(scene: Scene, shape: Shape, sources: list[Decision]) -> Iterator[Candidate]:
    parts = scene.parts(shape.sentence)
    context = features.Context(
        shape,
        features.Nest(scene, shape),
        chosen=frozenset(
            decision.mention.start
            for decision in sources[-3:]
            if decision.mention is not None and decision.mention.sentence is shape.sentence
        ),
        closing=features.closes(scene, shape),
    )
    before = [cue for cue in parts.cues if cue.first < shape.at]
    after = [cue for cue in parts.cues if cue.first > shape.at]
    # The verb of the sentence as a whole may stand far off, at either end.
    before = _speaking(before[:-_CUES_BEFORE])[:1] + before[-_CUES_BEFORE:]
    after = after[:_CUES_AFTER] + _speaking(after[_CUES_AFTER:])[-1:]
    speaking = _speaking(before)
    for cue in reversed(before):
        for link in links(parts, cue):
            if cue.form == "be-past" and _is_spoken_of(context.nest.subjects.get(cue.first), link):
                continue
            if _is_place(link):
                continue
            if _asks(link) and any(other.first > cue.first for other in speaking):
                continue  # who is asked answers: "Asked by Roe …, Poe said"
            found = features.paired(context, link, "B")
            if _is_medium(link):  # words, but not those of the medium
                yield Candidate(None, None, "no-source", found)
            else:
                yield Candidate(link.mention, cue, _rule("before", link.side), found)
    for cue in after:
        for link in links(parts, cue):
            yield Candidate(link.mention, cue, _rule("after", link.side), features.paired(context, link, "A"))


def _speaking(cues: list[Cue]) -> list[Cue]:
    return [cue for cue in cues if cue.lemma in SPEECH_VERBS]


def _is_spoken_of(subject: Mention | None, link: Link) -> bool:
    """Whether a noun phrase is the subject of a passive, or what its "who" means: "Roe, who is described as “…”"."""
    if subject is None or subject is link.mention:
        return subject is not None
    between = link.mention.sentence.tags[link.mention.last : subject.first]
    return subject.kind == "relative" and link.mention.last <= subject.first and between in ("", ",")


def _is_place(link: Link) -> bool:
    """Whether a noun phrase tells where something is: "the door" in "On the door hung a note"."""
    mention, cue = link.mention, link.cue
    tags = mention.sentence.tags
    after = tags[cue.last : cue.last + 1]
    inverted = (
        mention.first == 1 and mention.last == cue.first and tags[0] == "I" and after in ("D", "U", "L", "H")
    )
    return inverted and cue.lemma not in SPEECH_VERBS and mention.sentence.lowers[0] not in CLAUSAL


def _is_medium(link: Link) -> bool:
    """Whether a name tells where something was said: "CNN" in "Later on CNN: “…”"."""
    mention, cue = link.mention, link.cue
    governed = mention.first > 0 and mention.sentence.lowers[mention.first - 1] in _MEDIA
    return cue.lemma == ":" and mention.kind == "name" and mention.last == cue.first and governed


def _asks(link: Link) -> bool:
    """Whether a noun phrase is the one who asks in a passive: "Roe" in "asked by Roe"."""
    return link.cue.lemma in _ASKING and features.is_agent(link.mention, link.cue)


def _owned(scene: Scene, shape: Shape) -> Iterator[Candidate]:
    """Those whose words the sentence speaks of: "his" in "after his promise to …", "Roe" in "Roe's … remark"."""
    sentence, tags = shape.sentence, shape.sentence.tags
    before = [mention for mention in scene.parts(sentence).mentions if mention.last <= shape.at]
    owned = [mention for mention in before if mention.kind == "nominal" and mention.last < shape.at]
    for rank, mention in enumerate(reversed(owned[-_OWNED:])):
        own = owner(mention)
        if own is not None:
            head = mention.last - 1
            cue = Cue(head, head + 1, CUE_NOUNS.get(sentence.lowers[head], "*"), "noun")
            yield Candidate(own, cue, "owner", features.owned(shape, own, cue, rank))
    after = shape.at + 1
    if shape.at and tags[shape.at - 1] in "'D" and after < len(tags) and tags[after] in "NHC":
        own = _owner_of_quotation(shape, before)
        if own is not None:
            cue = Cue(after, after + 1, CUE_NOUNS.get(sentence.lowers[after], "*"), "noun")
            yield Candidate(own, cue, "owner", features.owned(shape, own, cue, 0))


def _owner_of_quotation(shape: Shape, before: list[Mention]) -> Mention | None:
    """The owner who stands right before a quotation: "Roe" in "Roe's … remark", "his" in "his … remark"."""
    at = shape.at - 1
    if shape.sentence.lowers[at] in POSSESSIVES_OF_PEOPLE:
        return Mention(shape.sentence, at, at + 1, "pronoun")
    return next(
        (mention for mention in before if mention.last == at and shape.sentence.tags[at] == "'"), None
    )


def _rule(where: str, side: str) -> str:
    if where == "before":
        return "source-cue-quotation" if side == "L" else "cue-source-quotation"
    return "quotation-source-cue" if side == "L" else "quotation-cue-source"


def _last_head(sources: list[Decision]) -> str:
    mention = sources[-1].mention if sources else None
    return mention.head if mention is not None else ""


def _carried(scene: Scene, shape: Shape, sources: list[Decision]) -> Iterator[Candidate]:
    seen: set[int] = set()
    introduced = _introduced(scene, shape)
    for nth, decision in enumerate(reversed(sources[-_CARRIED:])):
        mention = decision.mention
        if mention is None or mention.start in seen or (introduced and mention.head not in introduced):
            continue
        seen.add(mention.start)
        paragraphs = shape.sentence.paragraph - decision.sentence.paragraph
        if paragraphs > _CARRIED_PARAGRAPHS:
            break
        near = (
            f"p{paragraphs}" if paragraphs else f"s{min(shape.sentence.number - decision.sentence.number, 3)}"
        )
        run = scene.runs[decision.run]
        earlier = features.Earlier(mention, run, near, nth, decision.rule)
        yield Candidate(mention, decision.cue, "carried-over", features.carried(shape, earlier))


def _introduced(scene: Scene, shape: Shape) -> set[str]:
    """The last words of the names in the sentence that leads up to a quotation below it: "From Poe's letter:"."""
    before = (
        scene.last_of(shape.sentence.paragraph - 1) if shape.alone and not shape.sentence.number else None
    )
    if before is None or not before.tags.endswith(":"):
        return set()
    mentions = scene.parts(before).mentions
    owners = (owner(mention) for mention in mentions if mention.kind == "nominal")
    return {each.head for each in (*mentions, *owners) if each is not None and each.kind == "name"}


def _around(scene: Scene, shape: Shape, sources: list[Decision]) -> Iterator[Candidate]:
    sentence = shape.sentence
    last_head = _last_head(sources)
    around: list[tuple[str, Sentence | None]] = [
        ("s1", scene.before(sentence, 1)),
        ("s2", scene.before(sentence, 2)),
    ]
    if sentence.number == 0:
        around.append(("p", scene.last_of(sentence.paragraph - 1)))
    if shape.alone:
        later = scene.after(sentence)
        around.append(("n", later) if later is not None else ("m", scene.first_of(sentence.paragraph + 1)))
    for where, other in around:
        if other is not None and not _is_caption(scene, other, sentence):
            yield from _from_sentence(scene, features.Around(shape, other, where, last_head))


def _is_caption(scene: Scene, other: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence stands below a picture, and tells nothing of who speaks in the text beside it."""
    apart = other.paragraph != sentence.paragraph
    return apart and scene.document.paragraphs[other.paragraph].kind == "caption"


def _from_sentence(scene: Scene, around: features.Around) -> Iterator[Candidate]:
    parts = scene.parts(around.sentence)
    last = len(parts.cues) - 1
    if parts.mentions:
        first = parts.mentions[0]
        yield Candidate(first, None, "sentence-around", features.first_around(around, first))
    for nth, cue in enumerate(parts.cues):
        if nth >= _CUES_AROUND and nth != last:
            continue
        for link in links(parts, cue):
            if link.rank < 2 or link.subject_rank == "0":
                yield Candidate(
                    link.mention,
                    cue,
                    "sentence-around",
                    features.linked_around(around, link, nth == last),
                )
