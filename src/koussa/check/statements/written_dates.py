"""Dates written out in a sentence, read from its tokens: days, months, years, parts of them, and ranges."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from koussa.check.statements.tokens import QUOTATION_MARKS, Token
from koussa.text.numbers import may_be_ordinal, ordinal

_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTHS = _MONTH_NAMES.split()
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (1, 12)}
_PARTS = {"early": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (9, 12)}
_PART_DAYS = {"early": (1, 10), "mid": (11, 20), "middle": (11, 20), "late": (21, 31)}
_YEARS = range(1000, 2200)
STAND_IN_YEAR = 2000
"""Stands in for the year of a day that is given without one; a leap year, so that 29 February has a place."""

_WORKS = {"album", "book", "film", "novel", "single", "song", "track"}
_RANGE_MARKS = {"-", "–", "—", "to", "until", "through", "till"}


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as it is written.

    Attributes:
        first: first token; ``last`` the one after the last.
        year: the year, or the first of several; ``month`` and ``day`` of it. Each is ``None`` when it is not said.
        part: "early", "mid", "late" or a season.
        until: the other end of a range.
        years: how many years are meant: 10 for a decade, 100 for a century.
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    until: "WrittenDate | None" = None
    years: int = 1


def written_dates(tokens: Sequence[Token]) -> list[WrittenDate]:
    """Return the dates of a sentence in order, ranges as one."""
    reads: list[WrittenDate] = []
    at = 0
    while at < len(tokens):
        read = _read(tokens, at)
        if read is None:
            at += 1
            continue
        upper = _range_end(tokens, read)
        if upper:
            read = replace(read, last=upper.last, until=upper, year=read.year or upper.year)
        reads.append(read)
        at = read.last
    return reads


def _read(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    """Read the date that starts at ``at``."""
    form = tokens[at].form
    if not _may_begin(form):
        return None
    if form in _PARTS:
        after = at + 1 + (tokens[at + 1 : at + 2] != () and tokens[at + 1].form in {"-", "in"})
        inner = _read(tokens, after) if after < len(tokens) and tokens[after].form not in _PARTS else None
        return replace(inner, first=at, part=form) if inner and not inner.part else None
    return (
        _day_month(tokens, at)
        or _month_day(tokens, at)
        or _season(tokens, at)
        or _century(tokens, at)
        or _year(tokens, at)
    )


@lru_cache(maxsize=8192)
def _may_begin(form: str) -> bool:
    """Whether a date may begin with a word: few do, and each reader asks for others."""
    named = form in _MONTHS or form in _SHORT or form in _SEASONS or form in _PARTS
    return named or form[:1].isdigit() or may_be_ordinal(form)


def _month_of(token: Token) -> int | None:
    """The month that a word names; "may" and "march" count only with a capital."""
    form = token.form
    if token.kind != "word" or (form in {"may", "march", "mar"} and not token.capital):
        return None
    if form in _MONTHS:
        return _MONTHS.index(form) + 1
    return _SHORT.get(form) if token.capital else None


def _day_of(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Read a day of the month, "21", "21st" or "first"; return it and the position after it."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind == "number" and token.form.isdecimal() and len(token.form) < 3 and 0 < int(token.form) < 32:
        suffix = at + 1 < len(tokens) and tokens[at + 1].form in {"st", "nd", "rd", "th"}
        return int(token.form), at + 1 + suffix
    place = ordinal([each.form for each in tokens[at : at + 3]]) if token.kind == "word" else None
    return (int(place.value), at + place.length) if place and 0 < place.value < 32 else None


def _year_after(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """Read ", 2012" or "of 2012" or "2012"; return the year and the position after it."""
    skip = at + (at < len(tokens) and tokens[at].form in {",", "of", "in"})
    if skip < len(tokens):
        year = _plain_year(tokens[skip])
        if year:
            return year, skip + 1
    return None, at


def _plain_year(token: Token) -> int | None:
    if (
        token.kind == "number"
        and len(token.form) == 4
        and token.form.isdecimal()
        and int(token.form) in _YEARS
    ):
        return int(token.form)
    return None


def _day_month(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    day = _day_of(tokens, at)
    if day is None:
        return None
    value, after = day
    upper = None
    if after + 1 < len(tokens) and tokens[after].form in _RANGE_MARKS:  # "22–23 June"
        upper = _day_of(tokens, after + 1)
        after = upper[1] if upper else after
    after += after < len(tokens) and tokens[after].form in {"of", "day"}
    month = _month_of(tokens[after]) if after < len(tokens) else None
    if month is None:
        return None
    year, last = _year_after(tokens, after + 1)
    until = WrittenDate(at, last, year, month, upper[0]) if upper else None
    return WrittenDate(at, last, year, month, value, until=until)


def _month_day(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    month = _month_of(tokens[at])
    if month is None:
        return None
    day = _day_of(tokens, at + 1)
    if day is None or _is_plain_word(tokens, at + 1):
        year, last = _year_after(tokens, at + 1)
        return WrittenDate(at, last, year, month)
    value, after = day
    upper = None
    if after + 1 < len(tokens) and tokens[after].form in {"-", "–", "—"}:
        upper = _day_of(tokens, after + 1)
        after = upper[1] if upper else after
    year, last = _year_after(tokens, after)
    until = WrittenDate(at, last, year, month, upper[0]) if upper else None
    return WrittenDate(at, last, year, month, value, until=until)


def _is_plain_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether an ordinal is no day: "In March second grade began" against "March second"."""
    return tokens[at].kind == "word"


def _season(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    if tokens[at].form not in _SEASONS:
        return None
    year, last = _year_after(tokens, at + 1)
    return WrittenDate(at, last, year, part=tokens[at].form) if year else None


def _century(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    place = ordinal([token.form for token in tokens[at : at + 3]])
    if place is None or not 0 < place.value < 22:
        return None
    after = at + place.length
    after += after < len(tokens) and tokens[after].form == "-"
    named = (
        after + 1 < len(tokens) and tokens[after].capital and tokens[after + 1].capital
    )  # "20th Century Fox"
    if after < len(tokens) and tokens[after].form in {"century", "centuries"} and not named:
        return WrittenDate(at, after + 1, int(place.value - 1) * 100 + 1, years=100)
    return None


def _year(tokens: Sequence[Token], at: int) -> WrittenDate | None:
    year = _plain_year(tokens[at])
    if year is None or _counts_something(tokens, at) or _is_title(tokens, at):
        return None
    after = at + 1
    decade = after < len(tokens) and tokens[after].form == "s" and tokens[after].start == tokens[at].end
    if (
        year % 10 == 0
        and at
        and tokens[at - 1].form in {"the", "-", *_PARTS}
        and _is_possessive(tokens, after)
    ):
        decade, after = True, after + 1  # "the early 1970's"
    if decade:
        return WrittenDate(at, after + 1, year, years=100 if year % 100 == 0 and year < 2000 else 10)
    if after + 1 < len(tokens) and tokens[after].form in {"-", "–", "/"}:  # 2013/14, 1984–89
        short = tokens[after + 1]
        if short.kind == "number" and len(short.form) == 2 and short.form.isdecimal():
            upper = year - year % 100 + int(short.form)
            if upper > year:
                return WrittenDate(at, after + 2, year, until=WrittenDate(after + 1, after + 2, upper))
    return WrittenDate(at, after, year)


def _is_possessive(tokens: Sequence[Token], at: int) -> bool:
    return [token.form for token in tokens[at : at + 2]] == ["'", "s"]


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year is the name of a work: "1999" between quotation marks, the song 1999."""
    if at and tokens[at - 1].form in _WORKS and tokens[0 : at - 1] and tokens[at - 2].form == "the":
        return True
    beside = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
    return len(beside) == 2 and all(token.form in QUOTATION_MARKS for token in beside)


def _counts_something(tokens: Sequence[Token], at: int) -> bool:
    """Whether four digits are a number of things: "1838 cases", "$ 2000", but not "the 2016 elections"."""
    before = tokens[at - 1] if at else None
    if before and (
        before.form in {"$", "€", "£", "¥", "₹", ".", "than", "least", "most"} and before.form != "."
    ):
        return True
    if before and before.end == tokens[at].start and (before.kind == "word" or before.form == "-"):
        return before.form not in {"-", "mid"} and not before.form.startswith(("before", "after"))
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "word":
        return at + 1 < len(tokens) and tokens[at + 1].form == "%"
    if before and before.form in {"the", "in", "of", "since", "by", "s", "until", "from"}:
        return False
    after = tokens[at + 1]
    return not after.capital and after.content and after.form.endswith("s") and len(after.form) > 3


def _range_end(tokens: Sequence[Token], read: WrittenDate) -> WrittenDate | None:
    """Read the second half of "from 1987 to 1990" and "between March and May 2020"."""
    if read.until or read.last + 1 >= len(tokens):
        return None
    link = read.last + (tokens[read.last].form == "," and tokens[read.last + 1].form in {"to", "–"})
    form = tokens[link].form
    opening = tokens[read.first - 1].form if read.first else ""
    if form not in _RANGE_MARKS and not (form == "and" and opening == "between"):
        return None
    upper = _read(tokens, link + 1) if link + 1 < len(tokens) else None
    return upper if upper and not upper.until else None


def bounds_of(read: WrittenDate) -> tuple[int, int]:
    """Return the ordinals of the first and last day; a day that does not exist stands for its month."""
    year = read.year or STAND_IN_YEAR
    low_month, high_month, low_day, high_day = 1, 12, 1, 31
    if read.month:
        low_month = high_month = read.month
        if read.day:
            low_day = high_day = read.day
        elif read.part in _PART_DAYS:
            low_day, high_day = _PART_DAYS[read.part]
    elif read.part:
        low_month, high_month = (_PARTS | _SEASONS)[read.part]
    high_year = year + read.years - 1
    if read.part in _PARTS and read.years > 1:
        third = read.years // 3
        year, high_year = {"early": (year, year + third), "late": (high_year - third, high_year)}.get(
            read.part, (year + third, high_year - third)
        )
        low_month, high_month = 1, 12
    length = calendar.monthrange(high_year, high_month)[1]
    if read.day and low_day > length:
        return (date(year, low_month, 1).toordinal(), date(high_year, high_month, length).toordinal())
    return (
        date(year, low_month, min(low_day, length)).toordinal(),
        date(high_year, high_month, min(high_day, length)).toordinal(),
    )
