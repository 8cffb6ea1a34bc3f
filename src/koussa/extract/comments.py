"""What no reader of a text sees, and nobody says: comments in markup, and the ``>`` of quoted lines."""

import re

from koussa.text.quoted_lines import without_line_marks

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def without_comments(text: str) -> str:
    """A text with spaces in place of comments and line marks, so that every offset stays as it is."""
    if "<!--" in text:
        text = _COMMENT.sub(lambda match: " " * len(match[0]), text)
    return without_line_marks(text)
