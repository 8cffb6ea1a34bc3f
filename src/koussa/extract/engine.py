"""From a document to what it says that somebody said."""

from koussa.documents import Document
from koussa.extract.analysis import Sentence, analyse
from koussa.extract.attribution import attribute
from koussa.extract.found import Found
from koussa.extract.indirect import indirect_quotations
from koussa.extract.kinds import attribution_type
from koussa.extract.model import Weights, shipped_weights
from koussa.extract.people import People, Person
from koussa.extract.resolution import Resolved, resolve, source_extent
from koussa.extract.results import Extraction, Quotation
from koussa.extract.scene import Scene
from koussa.records import Selector
from koussa.text.marks import quoted_runs

_SELECTOR_REACH = 32
# A pronoun may go on with the last source when no more text than this lies between.
_NEAR = 2000


def extract(document: Document, *, weights: Weights | None = None) -> Extraction:
    """Find every quotation of a document, who said it and when, and the checkable statements.

    Args:
        document: as a reader yields it.
        weights: of the model, in place of those that ship (for evaluation by folds).

    Returns:
        What was found, in text order. Never raises, whatever the text.
    """
    runs = quoted_runs(document.text, [(paragraph.start, paragraph.end) for paragraph in document.paragraphs])
    scene = Scene(document, runs, analyse(document, runs))
    people = People(scene)
    learned = shipped_weights() if weights is None else weights
    found = [*attribute(scene, learned), *indirect_quotations(scene, learned)]
    found.sort(key=lambda item: (item.start, item.end))
    quotations = _quotations(scene, people, found)
    spoken = [quotation.speaker for quotation in quotations if quotation.speaker]
    return Extraction(tuple(quotations), (), people.speakers(spoken))


def _quotations(scene: Scene, people: People, found: list[Found]) -> list[Quotation]:
    quotations: list[Quotation] = []
    last: Person | None = None
    last_end = -_NEAR
    for item in found:
        near = last if item.start - last_end < _NEAR else None
        if item.source is not None:
            resolved = resolve(scene, people, item.source, near)
        else:
            resolved = Resolved(people.labelled(item.label)) if item.label else Resolved()
        quotations.append(_quotation(scene, item, resolved))
        last, last_end = resolved.person, item.end
    return quotations


def _quotation(scene: Scene, item: Found, resolved: Resolved) -> Quotation:
    text = scene.document.text
    source = source_extent(item.source) if item.source is not None else None
    cue_sentence = item.source.sentence if item.source is not None else item.sentence
    cue = (
        (cue_sentence.starts[item.cue.first], cue_sentence.ends[item.cue.last - 1])
        if item.cue is not None
        else None
    )
    return Quotation(
        start=item.start,
        end=item.end,
        text=text[item.start : item.end],
        directness=item.directness,
        attribution_type=attribution_type(cue_sentence, item.cue),
        speaker=resolved.name,
        speaker_text=text[slice(*source)] if source else item.label,
        speaker_start=source[0] if source else None,
        speaker_end=source[1] if source else None,
        role=resolved.role,
        relays=None,
        cue=text[slice(*cue)] if cue else None,
        cue_start=cue[0] if cue else None,
        cue_end=cue[1] if cue else None,
        date=None,
        date_resolved_from=None,
        paragraph=item.sentence.paragraph + 1,
        sentence=item.sentence.number + 1,
        selector=_selector(text, item.start, item.end),
        context=_context(scene, item.sentence),
        rule=item.rule,
        confidence=round(item.confidence, 3),
    )


def _selector(text: str, start: int, end: int) -> Selector:
    prefix = text[max(0, start - _SELECTOR_REACH) : start]
    suffix = text[end : end + _SELECTOR_REACH]
    return Selector(text[start:end], prefix or None, suffix or None)


def _context(scene: Scene, sentence: Sentence) -> str:
    """The sentence, with those beside it when it is a quotation and nothing else."""
    first = last = sentence
    if sentence.tags.strip(".,-~:?") == "Q":
        first = scene.before(sentence, 1) or sentence
        last = scene.after(sentence) or sentence
    return scene.document.text[first.start : last.end]
