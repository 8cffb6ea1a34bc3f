"""Paragraphs of a plain text, hard-wrapped or one to a line."""

import re
from collections.abc import Sequence
from itertools import pairwise

_BLANK = re.compile(r"\n[ \t\r\f\v\u00a0]*\n\s*")
_BREAK = re.compile(r"\n+")
_YEAR_LAST = re.compile(r"\b(?:19|20)\d\d$")
_LINE = re.compile(r"[^\n]+")
# A wrapped text breaks at words: its lines are about as long as each other, and few end a sentence.
_WIDEST_WRAP = 100
# A text is wrapped throughout where three of five line ends, and five at least, come where the next word has no room.
_NARROWEST = 30
_FEWEST_FULL = 5
_MOSTLY = 0.6
_LOOKED_AT = 100_000  # code points that tell
_ENDS_SENTENCE = frozenset(".?!:\"”'’)]…")


def paragraph_spans(text: str) -> list[tuple[int, int]]:
    r"""Split plain text into paragraphs.

    Args:
        text: with ``\\n`` for line ends.

    Returns:
        Half-open spans in code points, in order, without the white space around them. A single line break
        ends a paragraph, unless the block between blank lines was wrapped to a width, as the text throughout, or broken
        within its sentences: then its lines are one.
    """
    spans: list[tuple[int, int]] = []
    width = _Width(text)
    position = 0
    for match in _BLANK.finditer(text):
        _add_block(text, position, match.start(), spans, width)
        position = match.end()
    _add_block(text, position, len(text), spans, width)
    return spans


class _Width:
    """The width that a text is wrapped to, found when a block first needs it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: int | None = None

    def fills(self, block: str) -> bool:
        """Whether every line of a block but the last is as full as the width allows."""
        if self._found is None:
            self._found = _width(self._text[:_LOOKED_AT])
        return bool(self._found) and _full(_lines(block), self._found) is True


def _width(text: str) -> int:
    """The width that nearly all lines of a text are filled to, so that no further word fits; 0 where there is none."""
    blocks = [lines for block in _BLANK.split(text) if len(lines := _lines(block)) > 1]
    widest = max((len(line) for lines in blocks for line in lines), default=0)
    if not _NARROWEST <= widest <= _WIDEST_WRAP:
        return 0
    full = [_full(pair, widest) for lines in blocks for pair in pairwise(lines)]
    return widest if len(full) >= _FEWEST_FULL and sum(full) >= _MOSTLY * len(full) else 0


def _lines(block: str) -> list[str]:
    return [line.rstrip() for line in _LINE.findall(block) if line.strip()]


def _full(lines: Sequence[str], width: int) -> bool:
    """Whether no line has room for the first word of the next one."""
    return all(
        len(line) + 1 + len(after.lstrip().split(" ", 1)[0]) > width and len(line) <= width
        for line, after in pairwise(lines)
    )


def _add_block(text: str, start: int, end: int, spans: list[tuple[int, int]], width: _Width) -> None:
    block = text[start:end]
    if "\n" in block and (
        (is_wrapped(block) and not _is_signed_and_dated(block)) or _is_broken(block) or width.fills(block)
    ):
        _add(text, start, end, spans)
        return
    position = start
    for match in _BREAK.finditer(text, start, end):
        _add(text, position, match.start(), spans)
        position = match.end()
    _add(text, position, end, spans)


def _add(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = start + len(piece.rstrip())
    if first < last:
        spans.append((first, last))


def _is_signed_and_dated(block: str) -> bool:
    """Whether a block is a byline with its date in a line below: "By Ann Poe, court reporter", "12 June 2024"."""
    lines = [line.strip() for line in _LINE.findall(block)]
    return (
        lines[0][:3].lower() == "by "
        and not lines[-1][:1].islower()
        and _YEAR_LAST.search(lines[-1]) is not None
    )


def _is_broken(block: str) -> bool:
    """Whether the lines of a block are one text broken anywhere, as pages that are pasted are.

    None but the last ends a sentence, and one goes on in lower case; a list has no full stop behind its last line.
    """
    lines = [line.strip() for line in _LINE.findall(block)]
    if len(lines) < 2 or lines[-1][-1:] not in _ENDS_SENTENCE:
        return False
    return all(line[-1:] not in _ENDS_SENTENCE for line in lines[:-1]) and any(
        line[:1].islower() for line in lines[1:]
    )


def is_wrapped(block: str) -> bool:
    """Whether the lines of a block were broken to fit a width, so that they belong together."""
    lines = _LINE.findall(block)
    if len(lines) < 2:
        return False
    body = lines[:-1]
    widest = max(map(len, lines))
    if widest > _WIDEST_WRAP or widest < _NARROWEST:
        return False
    if any(
        len(line) + len(after.split(" ", 1)[0]) < widest * 0.75
        for line, after in zip(body, lines[1:], strict=True)
    ):
        return False
    return sum(line.rstrip()[-1:] in _ENDS_SENTENCE for line in body) * 2 <= len(body)
