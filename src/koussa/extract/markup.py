"""Markdown as its readers see it: without the marks of emphasis, the addresses of links and the like.

A name in bold, a linked one and a quotation in italics are read like any other. What is found is told in the text as it
is: a span that begins or ends with something emphasised or linked holds the marks of both sides, or none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from koussa.documents import Document
from koussa.extract.parts import selector_of
from koussa.extract.results import Extraction, OtherSource, Quotation
from koussa.frozen import replace
from koussa.text.markdown import Pair, Span, marks_of

# What begins the later lines of a block quotation.
_QUOTED_LINE = re.compile(r"(?<=\n)[ \t]*(?:>[ \t]?)+")
_MAY_HAVE_ANY = re.compile(r"[*_~]|\]\(|\]\[|\[\^|\n[ \t]*>")


class Plain:
    """A Markdown document without its marks, and the way back.

    Attributes:
        document: what readers see, as a document of its own; its paragraphs are those of the original.
    """

    def __init__(self, original: Document, hidden: Sequence[Span], pairs: Iterable[Pair]) -> None:
        self.document = _without(original, hidden)
        self._text = original.text
        self._starts, self._gone = [0], [0]
        at = 0
        for start, end in hidden:
            self._starts.append(self._starts[-1] + start - at)
            self._gone.append(self._gone[-1] + end - start)
            at = end
        both = list(pairs)
        self._opening = {opens[1]: (opens[0], closes[0]) for opens, closes in both}
        self._closing = {closes[0]: (closes[1], opens[0]) for opens, closes in both}

    def span(self, start: int, end: int) -> Span:
        """Where a span of the document stands in the original.

        It holds the marks at its edges whose other half it holds, and not the others.
        """
        first = start + self._gone[bisect_right(self._starts, start) - 1]
        last = end + self._gone[bisect_left(self._starts, end) - 1] if end > start else first
        while first in self._opening and first < self._opening[first][1] < last:
            first = self._opening[first][0]
        while last in self._closing and first <= self._closing[last][1] < last:
            last = self._closing[last][0]
        return first, last

    def back(self, found: Extraction) -> Extraction:
        """What was found in the document, as found in the original."""
        statements = (
            replace(one, start=start, end=end, text=self._text[start:end])
            for one in found.statements
            for start, end in (self.span(one.start, one.end),)
        )
        return Extraction(tuple(map(self._quotation, found.quotations)), tuple(statements), found.speakers)

    def _quotation(self, one: Quotation) -> Quotation:
        start, end = self.span(one.start, one.end)
        speaker, speaker_text = self._told(one.speaker_start, one.speaker_end, one.speaker_text)
        cue, cue_text = self._told(one.cue_start, one.cue_end, one.cue)
        return replace(
            one,
            start=start,
            end=end,
            text=self._text[start:end],
            speaker_start=speaker[0],
            speaker_end=speaker[1],
            speaker_text=speaker_text,
            cue_start=cue[0],
            cue_end=cue[1],
            cue=cue_text,
            selector=selector_of(self._text, start, end),
            others=tuple(map(self._other, one.others)),
        )

    def _told(
        self, start: int | None, end: int | None, words: str | None
    ) -> tuple[tuple[int | None, int | None], str | None]:
        if start is None or end is None:
            return (start, end), words
        span = self.span(start, end)
        return span, self._text[slice(*span)]

    def _other(self, other: OtherSource) -> OtherSource:
        start, end = self.span(other.speaker_start, other.speaker_start + len(other.speaker_text))
        return replace(other, speaker_start=start, speaker_text=self._text[start:end])


def plain(document: Document) -> Plain | None:
    """A document as its readers see it; ``None`` where that is what it is, or where it is no Markdown."""
    if document.format != "markdown" or not _MAY_HAVE_ANY.search(document.text):
        return None
    pairs: list[Pair] = []
    spans: list[Span] = []
    for paragraph in document.paragraphs:
        if paragraph.kind in {"code", "metadata"}:
            continue
        marks = marks_of(document.text, paragraph.start, paragraph.end)
        pairs += marks.pairs
        spans += marks.hidden
        if paragraph.kind == "quote":
            lines = _QUOTED_LINE.finditer(document.text, paragraph.start, paragraph.end)
            spans += [line.span() for line in lines]
    hidden: list[Span] = []
    for span in sorted(spans):
        if not hidden or span[0] >= hidden[-1][1]:  # the title of a link may go on over two lines
            hidden.append(span)
    return Plain(document, hidden, pairs) if hidden else None


def _without(document: Document, hidden: Sequence[Span]) -> Document:
    pieces: list[str] = []
    starts, gone, at = [0], [0], 0
    for start, end in hidden:
        pieces.append(document.text[at:start])
        starts.append(end)
        gone.append(gone[-1] + end - start)
        at = end
    ends = [start for start, _ in hidden]

    def moved(place: int) -> int:
        # Within what is hidden there is nowhere but its beginning.
        behind = bisect_right(starts, place) - 1
        inside = behind < len(ends) and place > ends[behind]
        return (ends[behind] if inside else place) - gone[behind]

    return replace(
        document,
        text="".join((*pieces, document.text[at:])),
        paragraphs=tuple(
            replace(each, start=moved(each.start), end=moved(each.end)) for each in document.paragraphs
        ),
    )
