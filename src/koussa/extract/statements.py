"""Checkable statements: sentences in the reporter's own voice that state a fact.

What makes a sentence checkable is told in :mod:`.checkable`; here, whose words it is made of.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from koussa.extract.analysis import Sentence
from koussa.extract.checkable import reasons
from koussa.extract.dating import Dating
from koussa.extract.lexicon import VERB_TAGS
from koussa.extract.results import Quotation, Statement
from koussa.extract.scene import Scene
from koussa.extract.verbs import CUE_FORMS
from koussa.text.wordlists import word_set

_KINDS = frozenset(["body", "list", "caption"])
# The marks of Markdown around what is bold or slanted, which are no part of what is said.
_MARKS = "*_#> \t\n"
_SIGNS = frozenset(",.:;-?~()'")
_WHERE_AND_WHEN = frozenset("IRYT")
# A sentence of which this much is somebody else's words states nothing in the reporter's voice.
_MOST_ATTRIBUTED = 0.6
# Only what a source is sure to have said is taken out of the reporter's mouth.
_SPOKEN = frozenset(["assertion", "denial"])
_SURE = 0.5
_THAT = "that "
# Whatever follows these is what was told.
_TELLING = word_set("say tell add claim argue insist note report state explain warn suggest acknowledge")


def statements(scene: Scene, quotations: Sequence[Quotation], dating: Dating) -> Iterator[Statement]:
    """The checkable statements of a document, in order."""
    spans = sorted(_given_away(scene, quotations))
    position = 0
    for index, paragraph in enumerate(scene.document.paragraphs):
        if paragraph.kind not in _KINDS or index in scene.spoken:
            continue
        sentences = scene.paragraphs[index]
        for sentence in sentences:
            while position < len(spans) and spans[position][1] <= sentence.start:
                position += 1
            share = _attributed(sentence, spans, position)
            if share > _MOST_ATTRIBUTED or (share and _only_attributes(sentence, spans, position)):
                continue
            found = tuple(reasons(scene, sentence, dating))
            if found:
                yield _statement(scene, sentence, found, dating)


def _given_away(scene: Scene, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """The spans that attributions take up: content, source and cue."""
    for quotation in quotations:
        if quotation.directness == "indirect" and not _is_told_by_the_source(scene, quotation):
            continue
        yield quotation.start, quotation.end
        if quotation.speaker_start is not None and quotation.speaker_end is not None:
            yield quotation.speaker_start, quotation.speaker_end
        if quotation.cue_start is not None and quotation.cue_end is not None:
            yield quotation.cue_start, quotation.cue_end


def _is_told_by_the_source(scene: Scene, quotation: Quotation) -> bool:
    """Whether a paraphrase tells what its source stated, and not what the source did, wants or believes.

    "Ann Poe named Tom Roe as her deputy" and "Roe pleaded not guilty" are the reporter's: nothing is stated in them
    but by the whole sentence.
    """
    if quotation.attribution_type == "intention":
        return scene.document.text.endswith(_THAT, 0, quotation.start)
    if quotation.attribution_type not in _SPOKEN or quotation.confidence < _SURE:
        return False
    if quotation.cue is None or CUE_FORMS.get(quotation.cue.lower(), "say") in _TELLING:
        return True
    sentence = scene.paragraphs[quotation.paragraph - 1][quotation.sentence - 1]
    first, last = (bisect_left(sentence.starts, place) for place in (quotation.start, quotation.end))
    return any(
        sentence.tags[at] in VERB_TAGS and not sentence.lowers[at].endswith("ing")
        for at in range(first, last)
    )


def _attributed(sentence: Sentence, spans: Sequence[tuple[int, int]], position: int) -> float:
    """The share of a sentence that is given to a source."""
    covered, reach = 0, sentence.start
    while position < len(spans) and spans[position][0] < sentence.end:
        start, end = spans[position]
        covered += max(0, min(end, sentence.end) - max(start, reach))
        reach = max(reach, end)
        position += 1
    return covered / max(1, sentence.end - sentence.start)


def _only_attributes(sentence: Sentence, spans: Sequence[tuple[int, int]], position: int) -> bool:
    """Whether all that a sentence says for itself is who said it, where and when: "she wrote in a letter"."""
    own: list[int] = []
    covered = False
    for at, start in enumerate(sentence.starts):
        while position < len(spans) and spans[position][1] <= start:
            position += 1
        if position < len(spans) and spans[position][0] < sentence.ends[at]:
            covered = True
        else:
            own.append(at)
    tags = sentence.tags
    # "a rally" is no verb.
    if not covered or any(tags[at] in VERB_TAGS and tags[at - 1 : at] != "D" for at in own):
        return False
    words_of_own = [at for at in own if tags[at] not in _SIGNS]
    # Where and when begin with a preposition, an adverb or a day; anything else is said of the source.
    return all(tags[at] in _WHERE_AND_WHEN for at in words_of_own if at == 0 or at - 1 not in words_of_own)


def _statement(scene: Scene, sentence: Sentence, reasons: tuple[str, ...], dating: Dating) -> Statement:
    dates = dating.of_sentence(sentence)
    start, end = _bare(scene.document.text, sentence.start, sentence.end)
    return Statement(
        start=start,
        end=end,
        text=scene.document.text[start:end],
        reasons=reasons,
        paragraph=sentence.paragraph + 1,
        sentence=sentence.number + 1,
        date=str(dates[0][2]) if dates else None,
        date_resolved_from=dates[0][3] if dates else None,
    )


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the marks of Markdown around it, where what remains has no part of a pair of them."""
    piece = text[start:end]
    kept = piece.strip(_MARKS)
    if not kept or kept.count("**") % 2 or kept.count("__") % 2 or kept.replace("**", "").count("*") % 2:
        return start, end
    first = start + piece.index(kept)
    return first, first + len(kept)
