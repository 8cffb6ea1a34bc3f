"""Lines that a ``>`` marks as somebody else's, as in e-mail (RFC 3676, section 4.5)."""

import re

# ">>" alone opens a turn in transcripts.
_ONE = re.compile(r"^[ \t]*>(?!>)", re.MULTILINE)
_MARKS = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)


def without_line_marks(text: str) -> str:
    """A text with spaces in place of the ``>`` that its lines begin with, so that every offset stays as it is."""
    if ">" not in text or _ONE.search(text) is None:
        return text
    return _MARKS.sub(lambda match: " " * len(match[0]), text)


def has_line_mark(text: str, start: int) -> bool:
    """Whether the line in which a place is begins with such a mark."""
    return _MARKS.match(text, text.rfind("\n", 0, start) + 1) is not None
