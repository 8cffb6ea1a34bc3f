"""Dates as pages and datelines print them, to EDTF."""

import re

_ISO = r"\s*(\d{4}(?:-\d\d){0,2})(?=[T\s]|\Z)"
_COMPACT = r"\s*(\d{4})(\d\d)(\d\d)(?:T\d|\s*\Z)"
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_MONTH_AFTER = _MONTH.replace("month", "month_after")
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_DAY_BEFORE = _DAY.replace("day", "day_before")
#: A date with its year, month first or day first ("March 7, 2011", "7 March 2011", "7th of March, 2011").
PRINTED = (
    rf"(?i:(?:{_MONTH}\s+{_DAY},?|{_DAY_BEFORE}\s+(?:of\s+)?{_MONTH_AFTER},?)"
    r"\s+(?P<year>[12]\d{3})\b)"
)


def to_edtf(text: str) -> str | None:
    """Read a date of publication.

    Args:
        text: a date alone (``2011-03-30T09:00:00Z``, ``20110330``) or words with one in them (``Thu, 31 Mar
            2011 10:00 GMT``, ``Published: March 7, 2011``). An interval or approximate date in EDTF is kept.

    Returns:
        EDTF; ``None`` when no date with a year is there, or it could be read in two ways (``03/07/2011``).
    """
    match = re.match(_ISO, text) or re.match(_COMPACT, text)
    if match:
        return _checked("-".join(match.groups()))
    match = re.search(rf"\b{PRINTED}", text)
    if match:
        return from_match(match)
    return _checked(text.strip())


def from_match(match: re.Match[str]) -> str | None:
    """Return the EDTF of a match of :data:`PRINTED`, unless it is a day that no calendar has."""
    month = _MONTHS[(match["month"] or match["month_after"]).lower()]
    return _checked(f"{match['year']}-{month:02}-{int(match['day'] or match['day_before']):02}")


def _checked(text: str) -> str | None:
    from koussa.dates import When  # only beside a date

    try:
        return str(When.parse(text))
    except ValueError:
        return None
