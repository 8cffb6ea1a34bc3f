"""A text put together from the parts of a format that is not plain text."""

import re

from koussa.documents import Paragraph, ParagraphKind
from koussa.text.signatures import is_signature

_GAP = "\n\n"
# What stands round the words of a marked-up quotation without being of them.
_MARKS = " \t\n\u00a0\"'“”„‟«»‹›‘’‚`"


class TextBuilder:
    """Collects paragraphs, and knows where in the text each of them ends up."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.paragraphs: list[Paragraph] = []
        self.quoted: list[tuple[int, int]] = []

    def add(
        self,
        text: str,
        kind: ParagraphKind = "body",
        speaker: str | None = None,
        quoted: list[tuple[int, int]] | None = None,
    ) -> None:
        """Add a paragraph, without the white space around it; white space alone adds nothing.

        Args:
            text: the words.
            kind: what the paragraph is.
            speaker: the label of a transcript's speaker.
            quoted: spans of ``text`` that the markup calls quotations, in order.
        """
        stripped = text.strip()
        if not stripped:
            return
        said, _, last = stripped.rpartition("\n")
        if kind == "quote" and not quoted and said and is_signature(last):
            self._append(said.rstrip(), kind, speaker)
            self._append(last.lstrip(), "signature", None)
            return
        start = self._append(stripped, kind, speaker) - (len(text) - len(text.lstrip()))
        for first, end in quoted or ():
            self._add_quoted(text, first, end, start)

    def _append(self, words: str, kind: ParagraphKind, speaker: str | None) -> int:
        """Add a paragraph as it is; where it begins in the text."""
        if self._parts:
            self._parts.append(_GAP)
            self._length += len(_GAP)
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        self.paragraphs.append(Paragraph(start, self._length, kind, speaker))
        return start

    def _add_quoted(self, text: str, first: int, last: int, shift: int) -> None:
        piece = text[first:last]
        first += len(piece) - len(piece.lstrip(_MARKS))
        last = first + len(piece.strip(_MARKS))
        if first < last:
            self.quoted.append((first + shift, last + shift))

    @property
    def text(self) -> str:
        """Everything added so far."""
        return "".join(self._parts)


_SPACES = re.compile(r"[ \t\n\r\f\v]+")


def collapse(text: str) -> str:
    """Make one space of each run of ASCII white space, as HTML does; other spaces stay as published."""
    return _SPACES.sub(" ", text)
