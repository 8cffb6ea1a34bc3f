"""What office programs write into a file's properties, and when to believe it."""

import re

from koussa.readers.builder import collapse

# The names of files and programs, and of accounts that are nobody's name: left there by default.
_DEFAULTS = re.compile(
    r"microsoft word.*|.*\.(?:docx?|pdf|odt|indd|rtf|txt|qxd|pages)|untitled.*|document ?\d*|word document"
    r"|python-docx|anonymous|unknown|print"
    r"|(?:windows|microsoft office|default)? ?(?:user|admin|administrator|owner|author)",
    re.IGNORECASE,
)
_LONGEST = 300


def believable(value: object) -> str | None:
    """Return a title or author of a file's properties, unless it is what a program fills in by itself."""
    if not isinstance(value, str):
        return None
    words = collapse(value.replace("\0", "").encode("utf-8", "replace").decode()).strip()
    return words if words and len(words) <= _LONGEST and not _DEFAULTS.fullmatch(words) else None
