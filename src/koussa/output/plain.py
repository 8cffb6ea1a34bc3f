"""A page as plain lines, for pipes and files: never wrapped, never coloured."""

from collections.abc import Iterable

from koussa.output.page import Line, label_column


def plain(page: Iterable[Line]) -> str:
    """The page as text; one line of it is one line of text, so that grep finds whole sentences."""
    return "".join(f"{_line(line)}\n" for line in page)


def _line(line: Line) -> str:
    text = "".join(span.text for span in line.spans)
    return f"{' ' * line.indent}{label_column(line)}{text}".rstrip()
