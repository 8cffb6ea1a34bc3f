"""A date as it is known: to the day, the month or the year, about, or from one date to another.

The written form is EDTF, the Extended Date/Time Format of the Library of Congress, now ISO 8601-2:2019.
This is its levels 0 and 1 without times of day, seasons, unspecified digits and years outside 1 to 9999,
none of which news needs: ``2011-03-30``, ``2011-03``, ``2011``; approximate ``2003~``, uncertain ``2003?``,
both ``2003%``; intervals ``1994/2009``, open at one end ``../2011-03`` and ``2011-03-28/..``.
"""

from datetime import date
from typing import Literal, Self

from koussa.frozen import frozen

Precision = Literal["day", "month", "year", "about", "range"]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_OPEN = ".."
_QUALIFIERS = "~?%"
_SHOWN = 40  # code points of a mistaken date that an error message repeats


@frozen
class Point:
    """A single EDTF date: a year, perhaps with a month, perhaps with a day of it.

    Attributes:
        qualifier: ``~`` approximate, ``?`` uncertain, ``%`` both, or empty.
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""

    @property
    def first(self) -> date:
        """The first day that the point covers."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that the point covers."""
        month = self.month or 12
        return date(self.year, month, self.day or _days_in_month(self.year, month))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one EDTF date; raise :class:`ValueError` with a sentence that says what is wrong."""
        qualifier = text[-1:] if text[-1:] in _QUALIFIERS else ""
        numbers = text.removesuffix(qualifier).split("-")
        widths = [len(number) for number in numbers]
        if widths not in ([4], [4, 2], [4, 2, 2]) or not all(map(_is_number, numbers)):
            raise ValueError(f"{_shown(text)} is not a date like 2011-03-30, 2011-03 or 2011")
        year, month, day = (*map(int, numbers), None, None)[:3]
        if not year:
            raise ValueError(f"{_shown(text)} is no date: years run from 0001 to 9999")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"{_shown(text)} is no date: months run from 01 to 12")
        if month is not None and day is not None and not 1 <= day <= _days_in_month(year, month):
            days = _days_in_month(year, month)
            raise ValueError(f"{_shown(text)} is no date: {MONTHS[month - 1]} {year} has {days} days")
        return cls(year, month, day, qualifier)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the point of a calendar day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + self.qualifier


@frozen
class When:
    """A date or an interval of dates, at the precision that is known.

    ``str(when)`` is its EDTF form and ``When.parse(str(when)) == when``. A single date has equal ends and
    no ``interval``; an interval has ``None`` where it is open.
    """

    start: Point | None
    end: Point | None
    interval: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an EDTF date or interval; raise :class:`ValueError` with a sentence about what is wrong."""
        if "/" not in text:
            point = Point.parse(text)
            return cls(point, point)
        first, _, last = text.partition("/")
        return cls._between(first, last, text)

    @classmethod
    def day(cls, day: date) -> Self:
        """Return the value of a calendar day."""
        point = Point.of(day)
        return cls(point, point)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Return the value of a month of a year."""
        point = Point(year, month)
        return cls(point, point)

    @classmethod
    def year(cls, year: int) -> Self:
        """Return the value of a year."""
        point = Point(year)
        return cls(point, point)

    @classmethod
    def between(cls, first: Point | None, last: Point | None) -> Self:
        """Return the interval from ``first`` to ``last``, both included; ``None`` is open.

        Raises:
            ValueError: the interval is open at both ends, or ends before it starts.
        """
        if first is None and last is None:
            raise ValueError("a range open at both ends says nothing; give a date on one side of it")
        if first is not None and last is not None and first.first > last.last:
            raise ValueError(f"the range runs backwards: {first} is after {last}; exchange them")
        return cls(first, last, interval=True)

    @classmethod
    def _between(cls, first: str, last: str, text: str) -> Self:
        if not first or not last:
            raise ValueError(f"{_shown(text)} lacks an end; write .. for one that is open, as in ../2011-03")
        ends = [None if end == _OPEN else Point.parse(end) for end in (first, last)]
        return cls.between(*ends)

    @property
    def earliest(self) -> date | None:
        """The first day that it may mean, or ``None`` for an open start.

        ISO 8601-2 puts no width on "approximate" and "uncertain", so ``2003~`` covers 2003 and no more.
        """
        return self.start.first if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day that it may mean, or ``None`` for an open end."""
        return self.end.last if self.end else None

    @property
    def precision(self) -> Precision:
        """How closely the date is known; ``about`` is uncertain too, ``range`` is every interval."""
        if self.interval or self.start is None:
            return "range"
        if self.start.qualifier:
            return "about"
        if self.start.month is None:
            return "year"
        return "month" if self.start.day is None else "day"

    @property
    def sort_key(self) -> tuple[date, date]:
        """Order of a timeline: by the earliest day, the shorter span first; an open end lies beyond all."""
        return self.earliest or date.min, self.latest or date.max

    def overlaps(self, other: "When") -> bool:
        """Say whether some day may be meant by both."""
        start, end = self.sort_key
        other_start, other_end = other.sort_key
        return start <= other_end and other_start <= end

    def __str__(self) -> str:
        if not self.interval:
            return str(self.start)
        return f"{self.start or _OPEN}/{self.end or _OPEN}"


def parse_range(text: str) -> When:
    """Read what a person types as a date or range of dates.

    Accepts EDTF and, as on many command lines, two dots between or beside the dates: ``2011-01..2011-03``,
    ``..2004``, ``2011-03-28..``. Blanks round the parts do not matter.

    Raises:
        ValueError: with a sentence that says what is wrong and how to write it.
    """
    typed = text.strip()
    if not typed:
        raise ValueError("no date given; write one like 2011-03-30, 2011-03, 2011 or 2011-01..2011-03")
    if "/" in typed or ".." not in typed:
        return When.parse(typed)
    first, _, last = (part.strip() for part in typed.partition(".."))
    return When.between(*(Point.parse(end) if end else None for end in (first, last)))


def _days_in_month(year: int, month: int) -> int:
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in {4, 6, 9, 11} else 31


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _shown(text: str) -> str:
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return f"“{repr(shown)[1:-1]}”"
