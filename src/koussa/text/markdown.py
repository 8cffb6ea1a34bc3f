"""The marks of Markdown within a paragraph: emphasis, links, pictures, the numbers of notes, escapes and tags."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from koussa.frozen import frozen

if TYPE_CHECKING:
    from koussa.text.markdown_signs import Signs

# CommonMark 0.31, "Links" and "Emphasis and strong emphasis"; notes and struck words as GitHub has them.
_TARGET = (
    r"(?:\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s[\s>]{0,40}(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\)"
    r"|\[[^\[\]\n]{0,100}\])"
)
# A picture, linked or not; the number of a note; and else a link.
_LINK = (
    rf"\[!\[[^\[\]]{{0,1000}}\]{_TARGET}\]{_TARGET}|!\[[^\[\]]{{0,1000}}\]{_TARGET}|\[\^[^\[\]\s]{{1,40}}\]"
    rf"|\[(?P<words>[^\[\]]{{1,1000}})\]{_TARGET}"
)
_EMPHASIS = re.compile(r"(?<![\\*_~])(?:\*{1,3}|_{1,3}|~~)(?![*_~])")
# "**Ann Lee:** We stay", "**Q: Why?**": by its bold a label is known.
_LABEL = re.compile(r"[^\n:]{1,80}:")

# One of these has any line with marks.
_ANY_SIGN = "*_~`<&\\["

Span = tuple[int, int]
Pair = tuple[Span, Span]


@frozen
class Marks:
    r"""What readers of a paragraph do not see of it, or see as something else.

    Attributes:
        pairs: what belongs together, as what opens and what closes.
        beside: what is not seen at all: pictures, numbers of notes, words struck out.
        written: what shows as one character, with that character: ``\*``, ``&rsquo;``.
    """

    pairs: tuple[Pair, ...]
    beside: tuple[Span, ...]
    written: tuple[tuple[Span, str], ...] = ()

    @property
    def hidden(self) -> list[Span]:
        """All that is not seen, in order; of what is written in signs all but the last code point.

        A span may lie within the one before it, or begin in it.
        """
        signs = ((start, end - 1) for (start, end), _ in self.written)
        return sorted([*self.beside, *signs, *(span for pair in self.pairs for span in pair)])


def marks_of(text: str, start: int, end: int, *, labels: bool = False) -> Marks:
    """The marks in a paragraph of a Markdown text, ``text[start:end]``; their places count in the whole text.

    Args:
        text: the whole text.
        start: where the paragraph begins.
        end: where it ends.
        labels: whether the bold of a label counts ("**Ann Lee:** We stay"), by which it is known for one.
    """
    signs = _signs_of(text, start, end)
    offset = 0 if signs is None else start  # what is looked through, and where it begins in the text
    if signs is not None:
        text, start, end = signs.masked, 0, end - start
    links, beside = _links(text, start, end)
    hidden = Marks(tuple(links), tuple(beside)).hidden
    for pair, struck in _emphasis(text, start, end, hidden, labels=labels):
        if struck:
            beside.append(with_space(text, pair[0][0], pair[1][1], end))
        else:
            links.append(pair)
    if signs is None:
        return Marks(tuple(links), tuple(beside))
    return Marks(
        (*signs.pairs, *((_moved(one, offset), _moved(other, offset)) for one, other in links)),
        (*signs.beside, *(_moved(span, offset) for span in beside)),
        signs.written,
    )


def without_marks(line: str) -> str:
    """The words of a line of Markdown, such as a heading."""
    if not any(sign in line for sign in _ANY_SIGN):
        return line
    return bare_text(line, [marks_of(line, 0, len(line), labels=True)])[0]


def bare_text(text: str, marks: Iterable[Marks]) -> tuple[str, list[Span]]:
    """A text as its readers see it, and the spans of it that they do not see, in order and apart."""
    held = list(marks)
    hidden: list[Span] = []
    for span in sorted(span for one in held for span in one.hidden):
        if not hidden or span[0] >= hidden[-1][1]:  # the title of a link may go on over two lines
            hidden.append(span)
    characters = {end - 1: character for one in held for (_, end), character in one.written}
    at, kept = 0, list[str]()
    for start, end in hidden:
        kept.append(text[at:start])
        at = end
        if end in characters:
            kept.append(characters[end])
            at += 1
    return "".join((*kept, text[at:])), hidden


def _signs_of(text: str, start: int, end: int) -> "Signs | None":
    if all(text.find(sign, start, end) < 0 for sign in "\\&<`"):
        return None
    from koussa.text.markdown_signs import signs_of  # few texts have any

    return signs_of(text, start, end)


def with_space(text: str, start: int, end: int, last: int) -> Span:
    """What is struck out of a paragraph up to ``last``, with the space behind it where one stands before it too."""
    spaced = end < last and text[end] == " " and (start == 0 or text[start - 1].isspace())
    return start, end + spaced


def _moved(span: Span, offset: int) -> Span:
    return span[0] + offset, span[1] + offset


def _links(text: str, start: int, end: int) -> tuple[list[Pair], list[Span]]:
    """What is around the words of each link, and what stands beside the text: pictures and numbers of notes."""
    links: list[Pair] = []
    beside: list[Span] = []
    # Most paragraphs have none, and the pattern takes two milliseconds to compile.
    if all(text.find(sign, start, end) < 0 for sign in ("](", "][", "[^")):
        return links, beside
    for match in re.compile(_LINK).finditer(text, start, end):
        if match["words"] is None:
            beside.append(match.span())
        else:
            links.append(((match.start(), match.start("words")), (match.end("words"), match.end())))
    return links, beside


def _emphasis(
    text: str, first: int, last: int, hidden: list[Span], *, labels: bool
) -> Iterator[tuple[Pair, bool]]:
    """The marks of emphasis in a paragraph, in pairs, outside what is hidden already; and whether they strike out."""
    opened: dict[str, Span] = {}
    for mark in _EMPHASIS.finditer(text, first, last):
        start, end = mark.span()
        at = bisect_right(hidden, (start, end))
        if (at and hidden[at - 1][1] > start) or (at < len(hidden) and hidden[at][0] < end):
            continue
        before = text[start - 1] if start > first else " "
        after = text[end] if end < last else " "
        if before.isalnum() and after.isalnum():
            continue  # within a word: the name of a file, a curse
        if mark[0] in opened and not before.isspace() and not after.isalnum():
            opening = opened.pop(mark[0])
            label = opening[0] == first and _LABEL.match(text, opening[1], min(end + 1, last))
            if labels or not label:
                yield (opening, (start, end)), mark[0] == "~~"
        elif not after.isspace() and not before.isalnum():
            opened[mark[0]] = start, end
