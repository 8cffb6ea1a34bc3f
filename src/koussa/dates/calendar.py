"""Calendar arithmetic that news prose asks for: weekdays, weeks, months, and the parts of them."""

from datetime import date, timedelta
from typing import Literal

from koussa.dates.when import MONTHS, Point, When

Third = Literal["early", "mid", "late"]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_THIRDS: dict[Third, int] = {"early": 0, "mid": 1, "late": 2}
_DAYS = ((1, 10), (11, 20), (21, 31))
_MONTHS = ((1, 4), (5, 8), (9, 12))
_YEARS_OF_DECADE = ((0, 3), (4, 6), (7, 9))


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or an abbreviation of three or four letters, in any case."""
    beginning = name.strip(".")[:3].title()
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(beginning))


def weekday_number(name: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name, in any case."""
    return WEEKDAYS.index(name.title())


def weekday_before(day: date, weekday: int, *, or_on: bool) -> date:
    """Return the last such weekday before ``day``, or ``day`` itself when it may be that."""
    back = (day.weekday() - weekday) % 7
    return day - timedelta(days=back or (0 if or_on else 7))


def weekday_after(day: date, weekday: int) -> date:
    """Return the first such weekday after ``day``."""
    return day + timedelta(days=(weekday - day.weekday()) % 7 or 7)


def week(day: date, shift: int = 0) -> tuple[date, date]:
    """Return Monday and Sunday of the week (ISO 8601) of ``day``, ``shift`` weeks on."""
    monday = day + timedelta(days=7 * shift - day.weekday())
    return monday, monday + timedelta(days=6)


def shift_month(day: date, shift: int) -> tuple[int, int]:
    """Return year and month, ``shift`` months from that of ``day``."""
    months = day.year * 12 + day.month - 1 + shift
    return months // 12, months % 12 + 1


def part_of_month(year: int, month: int, third: Third) -> When:
    """Return days 1 to 10 for early, 11 to 20 for mid-, and the rest for late in a month."""
    first, last = _DAYS[_THIRDS[third]]
    return When.between(Point(year, month, first), Point(year, month, min(last, Point(year, month).last.day)))


def part_of_year(year: int, third: Third) -> When:
    """Return January to April for early, May to August for mid-, September to December for late in a year."""
    first, last = _MONTHS[_THIRDS[third]]
    return When.between(Point(year, first), Point(year, last))


def part_of_decade(year: int, third: Third) -> When:
    """Return years 0 to 3 for early, 4 to 6 for mid-, 7 to 9 for late in the decade that ``year`` begins."""
    first, last = _YEARS_OF_DECADE[_THIRDS[third]]
    return When.between(Point(year + first), Point(year + last))
