"""What Markdown writes in signs of its own: escapes, character references, code spans and tags of HTML.

They bind tighter than links and emphasis (CommonMark 0.31, "Precedence"), so they are found first, and what looks for
links and emphasis sees them masked.
"""

import re

from koussa.frozen import frozen
from koussa.text.markdown import Span, with_space

# CommonMark 0.31: "Backslash escapes", "Hard line breaks", "Entity and numeric character references", "Code spans",
# "Raw HTML", "Autolinks". One line of code between single grave accents: two of them are quotation marks as well.
_SIGNS = (
    r"\\(?P<escaped>[!-/:-@\[-`{-~\n])"
    r"|(?P<reference>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?<![`\w])`(?=[^\s`])(?P<code>[^`\n]{1,200})(?<=\S)`(?![`\w])"
    r"|<!--.*?-->"
    r"|<(?P<address>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000})>"
    r"|<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]{0,40})"
    r"(?:\s{1,40}[A-Za-z_:][\w.:-]{0,100}(?:\s{0,9}=\s{0,9}(?:\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\s\"'=<>`]{1,2000}))?)"
    r"{0,40}\s{0,40}/?>"
)
_MASK = "\ufffc"
# What readers see in place of a tag.
_SHOWN = {"br": "\n", "q": "“", "/q": "”"}
# Elements whose words are no longer the text's.
_STRUCK = frozenset({"del", "s", "strike"})
# The raised number of a note.
_NOTE = r"[\[(]?(?:\d{1,3}|[*†‡])[\])]?"
_VOID = frozenset({"br", "img", "hr", "wbr", "input"})


@frozen
class Signs:
    """The signs of a paragraph; places count in the whole text.

    Attributes:
        written: what shows as one character: where it stands, and the character.
        pairs: what belongs together and is not seen, as what opens and what closes.
        beside: what is not seen at all.
        masked: the paragraph, as long as it is, with every sign masked.
    """

    written: tuple[tuple[Span, str], ...]
    pairs: tuple[tuple[Span, Span], ...]
    beside: tuple[Span, ...]
    masked: str


def signs_of(text: str, start: int, end: int) -> Signs | None:
    """The signs in a paragraph of a Markdown text, ``text[start:end]``; ``None`` where it has none."""
    reading = _Reading(text, end)
    masked: list[str] = []
    at = start
    for found in re.compile(_SIGNS, re.DOTALL).finditer(text, start, end):
        masked += text[at : found.start()], reading.masks(found)
        at = found.end()
    if at == start:
        return None
    masked.append(text[at:end])
    reading.finish()
    return Signs(tuple(reading.written), tuple(reading.pairs), tuple(reading.beside), "".join(masked))


class _Reading:
    def __init__(self, text: str, end: int) -> None:
        self.written: list[tuple[Span, str]] = []
        self.pairs: list[tuple[Span, Span]] = []
        self.beside: list[Span] = []
        self._text = text
        self._end = end
        self._open: dict[str, Span] = {}

    def masks(self, found: re.Match[str]) -> str:
        """Note a sign; returns what stands in its place, as long as it is."""
        (start, end), escaped = found.span(), found["escaped"]
        if escaped == "\n":
            self.beside.append((start, start + 1))
            return _MASK + escaped
        if escaped is not None:
            self.written.append(((start, end), escaped))
        elif found["reference"] is not None:
            self._reference((start, end), found["reference"])
        elif found["code"] is not None or found["address"] is not None:
            self.pairs.append(((start, start + 1), (end - 1, end)))
        elif found["tag"] is not None:
            self._tag((start, end), found["tag"].lower(), closes=bool(found["close"]))
        else:
            self.beside.append((start, end))
        return _MASK * (end - start)

    def finish(self) -> None:
        """Pass over what was opened and never closed."""
        self.beside += self._open.values()

    def _reference(self, span: Span, reference: str) -> None:
        from html import unescape  # a table of two thousand names, which few texts need

        character = unescape(reference)
        if len(character) == 1:
            self.written.append((span, character))

    def _tag(self, span: Span, name: str, *, closes: bool) -> None:
        shown = _SHOWN.get(f"/{name}" if closes else name)
        if shown:
            self.written.append((span, shown))
        elif name in _VOID:
            self.beside.append(span)
        elif not closes:
            if name in self._open:
                self.beside.append(self._open[name])
            self._open[name] = span
        else:
            self._close(span, name)

    def _close(self, span: Span, name: str) -> None:
        opening = self._open.pop(name, None)
        if opening is None:
            self.beside.append(span)
        elif name in _STRUCK or (name == "sup" and re.fullmatch(_NOTE, self._text[opening[1] : span[0]])):
            self.beside.append(with_space(self._text, opening[0], span[1], self._end))
        else:
            self.pairs.append((opening, span))
