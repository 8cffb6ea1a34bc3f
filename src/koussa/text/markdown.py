"""The marks of Markdown within a paragraph: emphasis, links, pictures and the numbers of notes."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from koussa.frozen import frozen

# CommonMark 0.31, "Links" and "Emphasis and strong emphasis"; notes and struck words as GitHub has them.
_TARGET = (
    r"(?:\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\)"
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

Span = tuple[int, int]
Pair = tuple[Span, Span]


@frozen
class Marks:
    """What readers of a paragraph do not see of it.

    Attributes:
        pairs: what belongs together, as what opens and what closes.
        beside: what stands beside the words: pictures and numbers of notes.
    """

    pairs: tuple[Pair, ...]
    beside: tuple[Span, ...]

    @property
    def hidden(self) -> list[Span]:
        """All of it, in order and apart."""
        return sorted([*self.beside, *(span for pair in self.pairs for span in pair)])


def marks_of(text: str, start: int, end: int) -> Marks:
    """The marks in a paragraph of a Markdown text, ``text[start:end]``; their places count in the whole text."""
    links, beside = _links(text, start, end)
    hidden = Marks(tuple(links), tuple(beside)).hidden
    return Marks((*links, *_emphasis(text, start, end, hidden)), tuple(beside))


def without_marks(line: str) -> str:
    """The words of a line of Markdown, such as a heading."""
    at, kept = 0, list[str]()
    for start, end in marks_of(line, 0, len(line)).hidden:
        kept.append(line[at:start])
        at = end
    return "".join((*kept, line[at:]))


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


def _emphasis(text: str, first: int, last: int, hidden: list[Span]) -> Iterator[Pair]:
    """The marks of emphasis in a paragraph, in pairs, outside what is hidden already."""
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
            if not (opening[0] == first and _LABEL.match(text, opening[1], min(end + 1, last))):
                yield opening, (start, end)
        elif not after.isspace() and not before.isalnum():
            opened[mark[0]] = start, end
