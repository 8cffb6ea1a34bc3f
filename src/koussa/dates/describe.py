"""A date in words, as English prose prints it."""

from koussa.dates.when import MONTHS, Point, When

_REMARKS = {"": "", "~": " (about)", "?": " (uncertain)", "%": " (about, uncertain)"}


def describe(when: When) -> str:
    """Return ``when`` in words.

    "30 March 2011", "March 2011", "2003 (about)", "15 to 17 February 2011", "1994 to 2009", and for intervals
    that are open "by March 2011" (March included) and "from 28 March 2011".
    """
    start, end = when.start, when.end
    if start is None:
        return f"by {_in_words(end)}"
    if end is None:
        return f"from {_in_words(start)}"
    if not when.interval:
        return _in_words(start)
    return f"{_opening(start, end)} to {_in_words(end)}"


def _in_words(point: Point | None) -> str:
    if point is None:
        return ""
    parts = [str(point.year)]
    if point.month is not None:
        parts.insert(0, MONTHS[point.month - 1])
    if point.day is not None:
        parts.insert(0, str(point.day))
    return " ".join(parts) + _REMARKS[point.qualifier]


def _opening(start: Point, end: Point) -> str:
    """Return the start of an interval without the year, or month and year, that its end repeats."""
    alike = (start.month is None, start.day is None) == (end.month is None, end.day is None)
    if not alike or start.qualifier or start.year != end.year or start.month is None:
        return _in_words(start)
    if start.day is None:
        return MONTHS[start.month - 1]
    if start.month == end.month:
        return str(start.day)
    return f"{start.day} {MONTHS[start.month - 1]}"
