"""Markdown as its readers see it: without the marks of emphasis, the addresses of links, escapes, tags and the like.

A name in bold, a linked one and a quotation in italics are read like any other, and told in the words that readers see.
Where it stands is told in the text as it is: a span that begins or ends with something emphasised or linked holds the
marks of both sides, or none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from koussa.documents import Document
from koussa.extract.parts import selector_of
from koussa.extract.results import Extraction, OtherSource, Quotation, Statement
from koussa.frozen import replace
from koussa.text.markdown import Marks, Span, bare_text, marks_of, without_marks

# What begins the later lines of a block quotation.
_QUOTED_LINE = re.compile(r"(?<=\n)[ \t]*(?:>[ \t]?)+")
_MAY_HAVE_ANY = re.compile(r"[*_~`<&\\]|\]\(|\]\[|\[\^|\n[ \t]*>")


class Plain:
    """A Markdown document without its marks, and the way back.

    Attributes:
        document: what readers see, as a document of its own; its paragraphs are those of the original.
    """

    def __init__(self, original: Document, marks: Sequence[Marks]) -> None:
        text, hidden = bare_text(original.text, marks)
        self._ends = [end for _, end in hidden]
        self._gone = [0, *accumulate(end - start for start, end in hidden)]
        self._starts = [0, *(start - gone for (start, _), gone in zip(hidden, self._gone, strict=False))]
        self._begins = [start for start, _ in hidden]
        pairs = [pair for one in marks for pair in one.pairs]
        self._opening = {opens[1]: (opens[0], closes[0]) for opens, closes in pairs}
        self._closing = {closes[0]: (closes[1], opens[0]) for opens, closes in pairs}
        self._written = {end - 1: start for one in marks for (start, end), _ in one.written}
        self.document = replace(
            original,
            text=text,
            paragraphs=tuple(
                replace(each, start=self.seen(each.start), end=self.seen(each.end))
                for each in original.paragraphs
            ),
        )

    def span(self, start: int, end: int) -> Span:
        """Where a span of the document stands in the original.

        It holds the marks at its edges whose other half it holds, and not the others.
        """
        first = start + self._gone[bisect_right(self._starts, start) - 1]
        last = end + self._gone[bisect_left(self._starts, end) - 1] if end > start else first
        first = self._written.get(first, first) if end > start else first
        while first in self._opening and first < self._opening[first][1] < last:
            first = self._opening[first][0]
        while last in self._closing and first <= self._closing[last][1] < last:
            last = self._closing[last][0]
        return first, last

    def seen(self, place: int) -> int:
        """Where a place of the original is in the document; within what is not seen, where that would be."""
        behind = bisect_right(self._begins, place)
        if behind and place <= self._ends[behind - 1]:
            return self._begins[behind - 1] - self._gone[behind - 1]
        return place - self._gone[behind]

    def unseen(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """What is not seen of ``original[start:end]``: where in what is seen of it, and how many code points."""
        first = bisect_left(self._begins, start)
        last = bisect_left(self._begins, end)
        base = self.seen(start)
        return tuple(
            (self._begins[at] - self._gone[at] - base, self._ends[at] - self._begins[at])
            for at in range(first, last)
        )

    def words(self, start: int, end: int) -> str:
        """What readers see of ``original[start:end]``."""
        return self.document.text[self.seen(start) : self.seen(end)]

    def back(self, found: Extraction, original: Document) -> Extraction:
        """What was found in the document, in the words that readers see, at the places where the original has them."""
        shown = plain(original, labels=True) or self
        return Extraction(
            tuple(self._quotation(one, shown) for one in found.quotations),
            tuple(self._statement(one, shown) for one in found.statements),
            found.speakers,
        )

    def _statement(self, one: Statement, shown: "Plain") -> Statement:
        start, end = self.span(one.start, one.end)
        return replace(one, start=start, end=end, text=shown.words(start, end))

    def _quotation(self, one: Quotation, shown: "Plain") -> Quotation:
        start, end = self.span(one.start, one.end)
        speaker = self._place(one.speaker_start, one.speaker_end)
        cue = self._place(one.cue_start, one.cue_end)
        return replace(
            one,
            start=start,
            end=end,
            text=shown.words(start, end),
            speaker_start=speaker[0],
            speaker_end=speaker[1],
            cue_start=cue[0],
            cue_end=cue[1],
            selector=selector_of(shown.document.text, shown.seen(start), shown.seen(end)),
            context=one.context if shown.document.text == self.document.text else without_marks(one.context),
            others=tuple(map(self._other, one.others)),
        )

    def _place(self, start: int | None, end: int | None) -> tuple[int | None, int | None]:
        return (start, end) if start is None or end is None else self.span(start, end)

    def _other(self, other: OtherSource) -> OtherSource:
        start, _ = self.span(other.speaker_start, other.speaker_start + len(other.speaker_text))
        return replace(other, speaker_start=start)


def plain(document: Document, *, labels: bool = False) -> Plain | None:
    """A document as its readers see it; ``None`` where that is what it is, or where it is no Markdown.

    Args:
        document: as read.
        labels: whether the bold of labels goes too ("**Ann Lee:** We stay"), by which extraction knows them.
    """
    if document.format != "markdown" or not _MAY_HAVE_ANY.search(document.text):
        return None
    marks: list[Marks] = []
    for paragraph in document.paragraphs:
        if paragraph.kind in {"code", "metadata"}:
            continue
        marks.append(marks_of(document.text, paragraph.start, paragraph.end, labels=labels))
        if paragraph.kind == "quote":
            lines = _QUOTED_LINE.finditer(document.text, paragraph.start, paragraph.end)
            marks.append(Marks((), tuple(line.span() for line in lines)))
    marks = [each for each in marks if each.pairs or each.beside or each.written]
    # What is found where nothing but labels is in bold is given without their marks, too.
    bold_labels = not marks and not labels and plain(document, labels=True) is not None
    return Plain(document, marks) if marks or bold_labels else None
