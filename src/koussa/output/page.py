"""A page for people, before it is known how wide the window is: lines with a label, styled spans, and blanks.

What the words mean is decided where a page is made; how they are laid out, in :mod:`koussa.output.plain` and
:mod:`koussa.output.terminal`.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from koussa.frozen import frozen, replace
from koussa.output.inert import inert

Style = Literal[
    "", "words", "match", "label", "note", "good", "bad", "doubtful", "heading", "removed", "inserted", "item"
]

# Wide enough for the labels of every page.
LABEL_WIDTH = 11


@frozen
class Span:
    """A stretch of text in one style; ``link`` is where it leads on terminals that can follow links."""

    text: str
    style: Style = ""
    link: str | None = None


@frozen
class Line:
    """One line of a page; it wraps under itself.

    Attributes:
        spans: what it says.
        label: what stands before it, in a column of its own.
        indent: how many columns it stands in.
    """

    spans: tuple[Span, ...] = ()
    label: str = ""
    indent: int = 0


Page = list[Line]
BLANK = Line()


def line(*parts: str | Span, indent: int = 0, style: Style = "") -> Line:
    """A line of spans and plain strings, which take ``style``; the words of both are made inert."""
    return Line(tuple(_spans(parts, style)), indent=indent)


def field(label: str, *parts: str | Span, indent: int = 2) -> Line:
    """A line with a label."""
    return Line(tuple(_spans(parts, "")), label=label, indent=indent)


def label_column(row: Line) -> str:
    """A line's label as it is printed: as wide as all labels, or as long as it is and two spaces."""
    if not row.label:
        return ""
    return f"{row.label:<{LABEL_WIDTH}}" if len(row.label) < LABEL_WIDTH else f"{row.label}  "


def listed(label: str, items: Sequence[Sequence[str | Span]]) -> Page:
    """Several lines under one label."""
    return [
        Line(tuple(_spans(item, "")), label="" if number else label, indent=2 + LABEL_WIDTH * (number > 0))
        for number, item in enumerate(items)
    ]


def marked(text: str, match: Iterable[tuple[int, int]]) -> list[Span]:
    """Text with the spans that answer a query in a style of their own; every character stays."""
    spans: list[Span] = []
    end = 0
    for start, stop in match:
        spans.append(Span(text[end:start], "words"))
        spans.append(Span(text[start:stop], "match"))
        end = stop
    spans.append(Span(text[end:], "words"))
    return [span for span in spans if span.text]


def _spans(parts: Iterable[str | Span], style: Style) -> Iterable[Span]:
    """The spans of a line. Whatever they say is made inert here, since every page is made of lines."""
    for part in parts:
        span = part if isinstance(part, Span) else Span(part, style)
        yield replace(span, text=inert(span.text))
