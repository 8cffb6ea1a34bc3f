"""Texts too long to hold whole, cut into parts that are read one after the other.

An extraction holds a hundred bytes for each letter while it reads. Whole archives pasted into one file, and dumps
without line ends, must not fill the memory; names are joined within a part, which is longer than a book.
"""

from collections.abc import Iterator, Sequence

from koussa.documents import Document, Paragraph
from koussa.extract.results import Extraction, Quotation, Speaker, Statement
from koussa.frozen import frozen, replace
from koussa.records import Selector

LONGEST = 1_500_000
"""Code points of a part."""

_SELECTOR_REACH = 32
_BREAKS = ("\n", ". ", " ")
"""Where a paragraph that is longer than a part is cut, best first."""


@frozen
class Part:
    """A stretch of a document, as a document of its own.

    Attributes:
        document: its text, with offsets from its own beginning.
        start: where it begins in the whole, in code points.
        paragraphs: how many paragraphs of the whole stand before its first.
    """

    document: Document
    start: int
    paragraphs: int


def parts_of(document: Document, longest: int = LONGEST) -> Iterator[Part]:
    """Cut a document between paragraphs; one that is longer than a part is cut where a line or sentence ends.

    Args:
        document: as a reader yields it.
        longest: code points that a part may have, at least 1.
    """
    held: list[Paragraph] = []
    first = 0
    for number, paragraph in enumerate(document.paragraphs):
        for piece in _pieces(document.text, paragraph, longest):
            if held and piece.end - held[0].start > longest:
                yield _part(document, held, first)
                held = []
            if not held:
                first = number
            held.append(piece)
    yield _part(document, held, first)


def _pieces(text: str, paragraph: Paragraph, longest: int) -> Iterator[Paragraph]:
    start = paragraph.start
    while paragraph.end - start > longest:
        end = _break(text, start, start + longest)
        yield replace(paragraph, start=start, end=end)
        start = end
    yield replace(paragraph, start=start)


def _break(text: str, start: int, end: int) -> int:
    """The last good place to cut before ``end``, in the second half of the stretch if there is one."""
    for sign in _BREAKS:
        found = text.rfind(sign, start + (end - start) // 2, end)
        if found > start:
            return found + len(sign)
    return end


def _part(document: Document, held: Sequence[Paragraph], first: int) -> Part:
    start, end = (held[0].start, held[-1].end) if held else (0, len(document.text))
    own = replace(
        document,
        text=document.text[start:end],
        paragraphs=tuple(replace(each, start=each.start - start, end=each.end - start) for each in held),
        quoted=tuple(
            (one - start, other - start) for one, other in document.quoted if start <= one and other <= end
        ),
    )
    return Part(own, start, first)


def joined(document: Document, found: Iterator[tuple[Part, Extraction]]) -> Extraction:
    """What was found in the parts of a document, as found in the whole."""
    quotations: list[Quotation] = []
    statements: list[Statement] = []
    speakers: dict[str, Speaker] = {}
    for part, extraction in found:
        quotations += [_moved(document.text, part, quotation) for quotation in extraction.quotations]
        statements += [
            replace(
                one,
                start=one.start + part.start,
                end=one.end + part.start,
                paragraph=one.paragraph + part.paragraphs,
            )
            for one in extraction.statements
        ]
        for speaker in extraction.speakers:
            known = speakers.get(speaker.name, speaker)
            forms = tuple(dict.fromkeys((*known.forms, *speaker.forms)))
            speakers[speaker.name] = replace(known, role=known.role or speaker.role, forms=forms)
    return Extraction(tuple(quotations), tuple(statements), tuple(speakers.values()))


def _moved(text: str, part: Part, quotation: Quotation) -> Quotation:
    def moved(offset: int | None) -> int | None:
        return None if offset is None else offset + part.start

    start, end = quotation.start + part.start, quotation.end + part.start
    return replace(
        quotation,
        start=start,
        end=end,
        speaker_start=moved(quotation.speaker_start),
        speaker_end=moved(quotation.speaker_end),
        cue_start=moved(quotation.cue_start),
        cue_end=moved(quotation.cue_end),
        paragraph=quotation.paragraph + part.paragraphs,
        selector=selector_of(text, start, end),
        others=tuple(
            replace(other, speaker_start=other.speaker_start + part.start) for other in quotation.others
        ),
    )


def selector_of(text: str, start: int, end: int) -> Selector:
    """The W3C text-quote selector of a span."""
    prefix = text[max(0, start - _SELECTOR_REACH) : start]
    suffix = text[end : end + _SELECTOR_REACH]
    return Selector(text[start:end], prefix or None, suffix or None)
