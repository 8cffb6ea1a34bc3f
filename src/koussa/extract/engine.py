"""From a document to what it says that somebody said."""

from collections.abc import Sequence

from koussa.documents import Document
from koussa.extract.analysis import Sentence, analyse
from koussa.extract.as_seen import as_seen
from koussa.extract.attribution import attribute
from koussa.extract.comments import without_comments
from koussa.extract.dating import Dating, is_of_another_time
from koussa.extract.found import Found
from koussa.extract.indirect import indirect_quotations
from koussa.extract.kinds import attribution_type
from koussa.extract.labelled import markup_runs, turns
from koussa.extract.labels import labels
from koussa.extract.layout import place_sources
from koussa.extract.mentions import Mention
from koussa.extract.model import Model, shipped
from koussa.extract.parts import LONGEST, joined, parts_of, selector_of
from koussa.extract.people import People
from koussa.extract.pronouns import GENDER_OF_PRONOUNS
from koussa.extract.relays import mark_relays
from koussa.extract.resolution import Resolved, resolve, resolve_all, source_extent
from koussa.extract.results import Extraction, OtherSource, Quotation, Statement
from koussa.extract.scene import Scene
from koussa.frozen import replace
from koussa.text.marks import quoted_runs

_NOT_PROSE = frozenset(["metadata", "code"])
# A pronoun may go on with the last source when no more text than this lies between.
_NEAR = 2000
# Quotations back to which a pronoun may go on with a source, passing by those of the other gender.
_TURNS = 4
# Where the source of a quotation stands behind it: "“…,” she said"
_BEHIND = frozenset(["quotation-source-cue", "quotation-cue-source"])
# Quotations before this one that may be of the same conversation.
_CONVERSATION = 20


def extract(
    document: Document, *, model: Model | None = None, longest: int = LONGEST, checkable: bool = True
) -> Extraction:
    """Find every quotation of a document, who said it and when, and the checkable statements.

    Args:
        document: as a reader yields it.
        model: in place of the one that ships (for evaluation by folds).
        longest: code points that are read at once; a longer text is read in parts, see :mod:`.parts`.
        checkable: whether the checkable statements are wanted too, beside quotations and speakers.

    Returns:
        What was found, in text order. Never raises, whatever the text.
    """
    learned = shipped() if model is None else model
    seen = as_seen(document, labels=False)
    if seen is not None:
        return seen.back(_read(seen.document, learned, longest, checkable=checkable), document)
    return _read(document, learned, longest, checkable=checkable)


def _read(document: Document, learned: Model, longest: int, *, checkable: bool) -> Extraction:
    if len(document.text) <= longest:
        return _extracted(document, learned, checkable=checkable)
    found = (
        (part, _extracted(part.document, learned, checkable=checkable))
        for part in parts_of(document, longest)
    )
    return joined(document, found)


def _extracted(document: Document, learned: Model, *, checkable: bool) -> Extraction:
    scene = scene_of(document)
    people = People(scene)
    found = list(attribute(scene, people, learned))
    told = indirect_quotations(scene, learned)
    if any(paragraph.kind == "heading" for paragraph in document.paragraphs):
        from koussa.extract.headlines import without_deeds

        told = without_deeds(scene, people, told)
    found += told
    if scene.turns:
        from koussa.extract.label_names import who_talks

        found += turns(scene, who_talks(scene, people))
    found = place_sources(scene, found)
    found.sort(key=lambda item: (item.start, item.end))
    mark_relays(scene, people, found)
    dating = Dating(scene, document.published)
    writer = _Writer(scene, people, dating)
    quotations = writer.quotations(found)
    stated: tuple[Statement, ...] = ()
    if checkable:
        from koussa.extract.statements import statements

        stated = tuple(statements(scene, quotations, dating))
    return Extraction(tuple(quotations), stated, people.speakers(writer.named))


def scene_of(document: Document) -> Scene:
    """A document cut into sentences, with its quotations found."""
    paragraphs = [(paragraph.start, paragraph.end) for paragraph in document.paragraphs]
    text = without_comments(document.text)
    visible = replace(document, text=text) if text != document.text else document
    runs = markup_runs(visible, quoted_runs(visible.text, paragraphs))
    apart = {index for index, paragraph in enumerate(document.paragraphs) if paragraph.kind in _NOT_PROSE}
    return Scene(document, runs, analyse(visible, runs), labels(visible), apart)


class _Writer:
    """Writes down what was found, with what only follows from the order of the text: names and dates carried on."""

    def __init__(self, scene: Scene, people: People, dating: Dating) -> None:
        self._scene = scene
        self._people = people
        self._dating = dating
        self.named: list[str] = []  # those who speak, each of several who do so together

    def quotations(self, found: Sequence[Found]) -> list[Quotation]:
        """The quotations, in the order given."""
        written: list[Quotation] = []
        told: list[tuple[Found, Quotation]] = []
        before: list[Resolved] = []
        spoken: list[tuple[int, Resolved]] = []
        for item in found:
            before.append(_spoke_last(item, spoken))
            resolved = self._resolved(item, before[-1])
            written.append(self._quotation(item, resolved, told))
            self.named += resolved.several or ([resolved.name] if resolved.name else [])
            told.append((item, written[-1]))
            if (
                item.source is not None and not _is_passing(item.source)
            ) or item.label:  # else nobody new spoke
                spoken.append((item.end, resolved))
        # Last, since to ask whom a pronoun means tells the gender of that person to those that follow.
        return [
            replace(quotation, others=self._others(item, last)) if item.others else quotation
            for quotation, item, last in zip(written, found, before, strict=True)
        ]

    def _resolved(self, item: Found, last: Resolved) -> Resolved:
        if item.source is not None:
            return resolve_all(self._scene, self._people, item.source, last, item.cue)
        if not item.label:
            return Resolved()
        from koussa.extract.label_names import named_by_label

        return Resolved(named_by_label(self._people, item.label))

    def _quotation(
        self, item: Found, resolved: Resolved, before: Sequence[tuple[Found, Quotation]]
    ) -> Quotation:
        text = self._scene.document.text
        source = resolved.extent
        if source is None and item.source is not None:
            source = source_extent(item.source, item.cue)
        cue_sentence = item.source.sentence if item.source is not None else item.sentence
        cue = None
        if item.cue is not None:
            cue = (cue_sentence.starts[item.cue.first], cue_sentence.ends[item.cue.last - 1])
        date, words = self._date(item, resolved, before)
        about = self._dating.told_of(item) if item.relays is not None else None
        passed_on = item.relays
        relays = resolve(self._scene, self._people, passed_on, Resolved()).name if passed_on else None
        return Quotation(
            start=item.start,
            end=item.end,
            text=text[item.start : item.end],
            directness=item.directness,
            attribution_type=attribution_type(cue_sentence, item.cue, item.source, item.directness),
            speaker=resolved.name,
            speaker_text=text[slice(*source)] if source else item.label,
            speaker_start=source[0] if source else None,
            speaker_end=source[1] if source else None,
            role=resolved.role,
            relays=relays if relays != resolved.name else None,
            cue=text[slice(*cue)] if cue else None,
            cue_start=cue[0] if cue else None,
            cue_end=cue[1] if cue else None,
            date=date,
            date_resolved_from=words,
            paragraph=item.sentence.paragraph + 1,
            sentence=item.sentence.number + 1,
            selector=selector_of(text, item.start, item.end),
            context=self._context(item.sentence),
            rule=item.rule,
            confidence=round(item.confidence, 3),
            about_date=str(about) if about is not None else None,
        )

    def _others(self, item: Found, last: Resolved) -> tuple[OtherSource, ...]:
        others = []
        for mention, chance in item.others:
            resolved = resolve(self._scene, self._people, mention, last)
            start, end = source_extent(mention)
            text = self._scene.document.text[start:end]
            others.append(OtherSource(resolved.name, text, start, resolved.role, round(chance, 3)))
        return tuple(others)

    def _date(
        self, item: Found, resolved: Resolved, before: Sequence[tuple[Found, Quotation]]
    ) -> tuple[str | None, str | None]:
        """When it was said: by its own time words, or by those of the conversation that it goes on with."""
        own = self._dating.said(item)
        if own is not None and not _is_inner(item):
            return str(own[0]), own[1]
        if is_of_another_time(item):
            return None, None
        paragraph = item.sentence.paragraph + 1
        for told, earlier in reversed(before[-_CONVERSATION:]):
            if paragraph - earlier.paragraph > 1:
                break
            if (
                resolved.name is not None
                and earlier.speaker == resolved.name
                and earlier.date is not None
                and self._dating.lasts(told, earlier.date, item)
            ):
                return earlier.date, earlier.date_resolved_from
        return None, None

    def _context(self, sentence: Sentence) -> str:
        """The sentence, with those beside it when it is a quotation and nothing else."""
        first = last = sentence
        if sentence.tags.strip(".,-~:?") == "Q":
            first = self._scene.before(sentence, 1) or sentence
            last = self._scene.after(sentence) or sentence
        return self._scene.document.text[first.start : last.end]


def _is_passing(source: Mention) -> bool:
    """Whether a source is told of in passing: "Roe, whom Poe called …", "As Poe reported, …"."""
    return source.kind == "relative" or (source.first == 1 and source.sentence.lowers[0] == "as")


def _spoke_last(item: Found, spoken: Sequence[tuple[int, Resolved]]) -> Resolved:
    """The source of the quotation before, when near; in a talk of a man and a woman the one whom a pronoun can mean."""
    if not spoken or item.start - spoken[-1][0] >= _NEAR:
        return Resolved()
    last = spoken[-1][1]
    if item.rule not in _BEHIND or item.source is None or last.person is None:
        return last
    gender = GENDER_OF_PRONOUNS.get(item.source.head)
    if gender is None or last.person.gender in ("", gender):
        return last
    for end, source in reversed(spoken[-_TURNS:]):
        if source.person is not None and source.person.gender == gender and item.start - end < _NEAR:
            return source
    return last


def _is_inner(item: Found) -> bool:
    """Whether the cue is that of the relayed source, so that its time words tell of then, not of the telling."""
    return item.relays is not None and item.cue is not None and item.cue.first >= item.relays.last
