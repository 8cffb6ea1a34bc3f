"""Datelines of reports: where and when one was filed says nothing of what it tells."""

import re

_DATELINE = r"[A-Z][A-Z .'-]+(?:, [^–—()]{1,30}?)?(?: \([^)]{1,30}\))? [-–—] "
"""Where a report was filed: "HOLM, Zenda, May 4 (Newsline) - "."""


def after_dateline(text: str, start: int = 0) -> int:
    """Return where a sentence that begins at ``start``, in code points, goes on behind its dateline, if it has one."""
    dateline = re.compile(_DATELINE).match(text, start)
    return dateline.end() if dateline else start
