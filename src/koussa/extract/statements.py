"""Checkable statements: sentences in the reporter's own voice that state a fact.

What is checkable follows the annotation schemes of claim detection (Konstantinovskiy, Price, Babakar and Zubiaga,
"Towards automated factchecking", 2021): a quantity, a date, a named thing of which something is said, a change of
office, a comparison. Recall goes before precision: a sentence left out can never be checked.
"""

import re
from collections.abc import Iterator, Sequence

from koussa.extract.analysis import Sentence
from koussa.extract.dating import Dating
from koussa.extract.results import Quotation, Statement
from koussa.extract.scene import Scene
from koussa.extract.wordlists import words

_KINDS = frozenset(["body", "list", "caption"])
_EVENTS = words("""
appointed elected named nominated resigned fired dismissed died killed born arrested charged convicted sentenced
founded launched signed passed banned won lost defeated married divorced joined left defected invaded attacked
bombed destroyed opened closed bought sold acquired merged awarded published ordered approved rejected vetoed
landed arrived fled
""")
_COUNTS = words("""
one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
million millions billion billions half third quarter double twice most majority percent percentage
""")
_SUPERLATIVE = re.compile(
    r"\b(?:first|last|only|largest|biggest|highest|lowest|oldest|youngest|longest|most|least"
    r"|best|worst|record|more than|less than|fewer than|never)\b"
)
# What a press release says to those who print it.
_NOTICE = re.compile(
    r"[*_#\s]*(?:media )?(?:contacts?|e-?mail|tel|telephone|phone)\b[^\w\n]{0,4}:",
    re.IGNORECASE,
)
# The marks of Markdown around what is bold or slanted, which are no part of what is said.
_MARKS = "*_#> \t\n"
_VERBS = frozenset("CEX")
_SIGNS = frozenset(",.:;-?~()'")
_WHERE_AND_WHEN = frozenset("IRYT")
# A sentence of which this much is somebody else's words states nothing in the reporter's voice.
_MOST_ATTRIBUTED = 0.6
_FEWEST_TOKENS = 4
# Only what a source is sure to have said is taken out of the reporter's mouth.
_SPOKEN = frozenset(["assertion", "denial"])
_SURE = 0.5


def statements(scene: Scene, quotations: Sequence[Quotation], dating: Dating) -> Iterator[Statement]:
    """The checkable statements of a document, in order."""
    spans = sorted(_given_away(quotations))
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
            reasons = tuple(_reasons(scene, sentence, dating))
            if reasons:
                yield _statement(scene, sentence, reasons, dating)


def _given_away(quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """The spans that attributions take up: content, source and cue."""
    for quotation in quotations:
        spoken = quotation.attribution_type in _SPOKEN and quotation.confidence >= _SURE
        if quotation.directness == "indirect" and not spoken:
            continue
        yield quotation.start, quotation.end
        if quotation.speaker_start is not None and quotation.speaker_end is not None:
            yield quotation.speaker_start, quotation.speaker_end
        if quotation.cue_start is not None and quotation.cue_end is not None:
            yield quotation.cue_start, quotation.cue_end


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
    if not covered or any(tags[at] in _VERBS and tags[at - 1 : at] != "D" for at in own):
        return False
    words_of_own = [at for at in own if tags[at] not in _SIGNS]
    # Where and when begin with a preposition, an adverb or a day; anything else is said of the source.
    return all(tags[at] in _WHERE_AND_WHEN for at in words_of_own if at == 0 or at - 1 not in words_of_own)


def _reasons(scene: Scene, sentence: Sentence, dating: Dating) -> Iterator[str]:
    """What makes a sentence checkable; nothing when it asserts nothing."""
    tags = sentence.tags
    if len(tags) < _FEWEST_TOKENS or sentence.words[-1] == "?" or not _VERBS & set(tags):
        return
    if _NOTICE.match(scene.document.text, sentence.start):
        return
    lowers = set(sentence.lowers)
    if "#" in tags or lowers & _COUNTS:
        yield "number"
    if dating.of_sentence(sentence):
        yield "date"
    if any(mention.kind == "name" for mention in scene.parts(sentence).mentions):
        yield "name"
    if lowers & _EVENTS:
        yield "event"
    if _SUPERLATIVE.search(scene.document.text[sentence.start : sentence.end].lower()):
        yield "comparison"


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
