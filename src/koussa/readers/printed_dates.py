"""Dates as pages and datelines print them, to EDTF."""

import re

_ISO = r"\s*(\d{4}(?:-\d\d){0,2})(?=[T\s]|\Z)"
_COMPACT = r"\s*(\d{4})(\d\d)(\d\d)(?:T\d|\s*\Z)"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
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
    from koussa.dates.calendar import month_number  # only beside a date

    month = month_number(match["month"] or match["month_after"])
    return _checked(f"{match['year']}-{month:02}-{int(match['day'] or match['day_before']):02}")


def _checked(text: str) -> str | None:
    from koussa.dates import When  # only beside a date

    try:
        return str(When.parse(text))
    except ValueError:
        return None
