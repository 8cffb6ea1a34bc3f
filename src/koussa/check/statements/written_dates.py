"""Dates written out in a sentence, read from its tokens: days, months, years, parts of them, and ranges."""

import calendar
from datetime import date
from functools import lru_cache
from itertools import pairwise

from koussa.check.statements.kinds import is_work
from koussa.check.statements.tokens import QUOTATION_MARKS, Token, Tokens
from koussa.dates.when import MONTHS
from koussa.frozen import frozen, replace
from koussa.text.numbers import may_be_ordinal, ordinal

_MONTHS = [month.lower() for month in MONTHS]
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (1, 12)}
_PARTS = {"early": (1, 4), "mid": (5, 8), "middle": (5, 8), "late": (9, 12)}
_SHARES = {
    "first half": (1, 6), "second half": (7, 12), "first quarter": (1, 3), "second quarter": (4, 6),
    "third quarter": (7, 9), "fourth quarter": (10, 12), "last quarter": (10, 12), "final quarter": (10, 12),
}  # fmt: skip
_PART_DAYS = {"early": (1, 10), "mid": (11, 20), "middle": (11, 20), "late": (21, 31)}
_YEARS = range(1000, 2200)
STAND_IN_YEAR = 2000
"""Stands in for the year of a day that is given without one; a leap year, so that 29 February has a place."""

_NO_COUNTS = (["later", "than"], ["earlier", "than"], ["sooner", "than"])
"""Words before four digits that are a year although others count with them."""

_RANGE_MARKS = {"-", "–", "—", "to", "until", "through", "till"}


@frozen
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


def written_dates(tokens: Tokens) -> list[WrittenDate]:
    """Return the dates of a sentence in order, ranges as one."""
    reads: list[WrittenDate] = []
    at = 0
    while at < len(tokens):
        read = _read(tokens, at) if _may_begin(tokens[at].form) else None
        if read is None:
            at += 1
            continue
        upper = _range_end(tokens, read)
        if upper:
            read = replace(read, last=upper.last, until=upper, year=read.year or upper.year)
        reads.append(read)
        at = read.last
    return reads


def _read(tokens: Tokens, at: int) -> WrittenDate | None:
    """Read the date that starts at ``at``."""
    form = tokens.at(at).form
    if not _may_begin(form):
        return None
    if form in _PARTS:
        after = at + 1 + (tokens.at(at + 1).form in {"-", "in"})
        inner = None if tokens.at(after).form in _PARTS else _read(tokens, after)
        return replace(inner, first=at, part=form) if inner and not inner.part else None
    return (
        _iso(tokens, at)
        or _part_of_year(tokens, at)
        or _day_month(tokens, at)
        or _month_day(tokens, at)
        or _season(tokens, at)
        or _century(tokens, at)
        or _year(tokens, at)
    )


@lru_cache(maxsize=8192)
def _may_begin(form: str) -> bool:
    """Whether a date may begin with a word: few do, and each reader asks for others."""
    named = (
        form in _MONTHS or form in _SHORT or form in _SEASONS or form in _PARTS or form in {"last", "final"}
    )
    return named or form[:1].isdigit() or may_be_ordinal(form)


def _month_of(token: Token) -> int | None:
    """The month that a word names; "may" and "march" count only with a capital."""
    form = token.form
    if token.kind != "word" or (form in {"may", "march", "mar"} and not token.capital):
        return None
    if form in _MONTHS:
        return _MONTHS.index(form) + 1
    return _SHORT.get(form) if token.capital else None


def _day_of(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Read a day of the month, "21", "21st" or "first"; return it and the position after it."""
    token = tokens.at(at)
    if token.kind == "number" and token.form.isdecimal() and len(token.form) < 3 and 0 < int(token.form) < 32:
        return int(token.form), at + 1 + (tokens.at(at + 1).form in {"st", "nd", "rd", "th"})
    place = ordinal(tokens.forms(at, at + 3)) if token.kind == "word" else None
    return (int(place.value), at + place.length) if place and 0 < place.value < 32 else None


def _after_month(tokens: Tokens, at: int) -> int:
    """Return the position after a month; the full stop of a short form belongs to it: "Sept. 5"."""
    stop = tokens.at(at + 1)
    short = tokens[at].form not in _MONTHS and stop.form == "." and tokens[at].end == stop.start
    return at + 1 + (short and at + 2 < len(tokens))


def _year_after(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """Read ", 2012" or "of 2012" or "2012"; return the year and the position after it."""
    skip = at + (tokens.at(at).form in {",", "of", "in"})
    year = _plain_year(tokens.at(skip))
    return (year, skip + 1) if year else (None, at)


def _plain_year(token: Token) -> int | None:
    written = token.kind == "number" and len(token.form) == 4 and token.form.isdecimal()
    return int(token.form) if written and int(token.form) in _YEARS else None


def _day_month(tokens: Tokens, at: int) -> WrittenDate | None:
    day = _day_of(tokens, at)
    if day is None:
        return None
    value, after = day
    upper = None
    if tokens.at(after).form in _RANGE_MARKS:  # "22–23 June"
        upper = _day_of(tokens, after + 1)
        after = upper[1] if upper else after
    after += tokens.at(after).form in {"of", "day"}
    month = _month_of(tokens.at(after))
    if month is None:
        return None
    year, last = _year_after(tokens, _after_month(tokens, after))
    until = WrittenDate(at, last, year, month, upper[0]) if upper else None
    return WrittenDate(at, last, year, month, value, until=until)


def _month_day(tokens: Tokens, at: int) -> WrittenDate | None:
    month = _month_of(tokens[at])
    if month is None:
        return None
    begin = _after_month(tokens, at)
    day = _day_of(tokens, begin)
    if day is None:
        year, last = _year_after(tokens, begin)
        return WrittenDate(at, last if year else at + 1, year, month)
    value, after = day
    upper = None
    if tokens.at(after).form in {"-", "–", "—"}:
        upper = _day_of(tokens, after + 1)
        after = upper[1] if upper else after
    year, last = _year_after(tokens, after)
    until = WrittenDate(at, last, year, month, upper[0]) if upper else None
    return WrittenDate(at, last, year, month, value, until=until)


def _iso(tokens: Tokens, at: int) -> WrittenDate | None:
    """Read "2014-05-06"."""
    year, parts = _plain_year(tokens[at]), tokens[at : at + 5]
    if year is None or [each.form for each in parts[1::2]] != ["-", "-"] or len(parts) < 5:
        return None
    close = all(one.end == other.start for one, other in pairwise(parts))
    month, day = parts[2].form, parts[4].form
    if not (close and len(month) == len(day) == 2 and month.isdecimal() and day.isdecimal()):
        return None
    if not (0 < int(month) <= 12 and 0 < int(day) <= calendar.monthrange(year, int(month))[1]):
        return None
    return WrittenDate(at, at + 5, year, int(month), int(day))


def _part_of_year(tokens: Tokens, at: int) -> WrittenDate | None:
    """Read "the third quarter of 2014" and "the first half of 2014"."""
    part = f"{tokens[at].form} {tokens.at(at + 1).form}"
    if part not in _SHARES:
        return None
    year, last = _year_after(tokens, at + 2)
    return WrittenDate(at, last, year, part=part) if year else None


def _season(tokens: Tokens, at: int) -> WrittenDate | None:
    if tokens[at].form not in _SEASONS:
        return None
    year, last = _year_after(tokens, at + 1)
    return WrittenDate(at, last, year, part=tokens[at].form) if year else None


def _century(tokens: Tokens, at: int) -> WrittenDate | None:
    place = ordinal(tokens.forms(at, at + 3))
    if place is None or not 0 < place.value < 22:
        return None
    after = at + place.length
    after += tokens.at(after).form == "-"
    named = tokens.at(after).capital and tokens.at(after + 1).capital  # "20th Century Fox"
    if tokens.at(after).form in {"century", "centuries"} and not named:
        return WrittenDate(at, after + 1, int(place.value - 1) * 100 + 1, years=100)
    return None


def _year(tokens: Tokens, at: int) -> WrittenDate | None:
    year = _plain_year(tokens[at])
    if year is None or _counts_something(tokens, at) or _is_title(tokens, at):
        return None
    after = at + 1
    decade = tokens.at(after).form == "s" and tokens[after].start == tokens[at].end
    led = tokens.at(at - 1).form in {"the", "-", *_PARTS}
    if year % 10 == 0 and led and tokens.forms(after, after + 2) == ["'", "s"]:
        decade, after = True, after + 1  # "the early 1970's"
    if decade:
        return WrittenDate(at, after + 1, year, years=100 if year % 100 == 0 and year < 2000 else 10)
    if tokens.at(after).form in {"-", "–", "/"}:  # 2013/14, 1984–89
        short = tokens.at(after + 1)
        if short.kind == "number" and len(short.form) in {2, 4} and short.form.isdecimal():
            upper = int(short.form) + (year - year % 100 if len(short.form) == 2 else 0)
            if len(short.form) == 4 and (tokens[after].form != "/" or upper != year + 1):
                return WrittenDate(at, after, year)
            if upper > year:
                return WrittenDate(at, after + 2, year, until=WrittenDate(after + 1, after + 2, upper))
    return WrittenDate(at, after, year)


def _is_title(tokens: Tokens, at: int) -> bool:
    """Whether a year is the name of a work: "1999" between quotation marks, the song 1999."""
    if is_work(tokens.at(at - 1).form) and tokens.at(at - 2).form == "the":
        return True
    return {tokens.at(at - 1).form, tokens.at(at + 1).form} <= QUOTATION_MARKS


def _counts_something(tokens: Tokens, at: int) -> bool:
    """Whether four digits are a number of things: "1838 cases", "$ 2000", but not "the 2016 elections"."""
    before, after = tokens.at(at - 1), tokens.at(at + 1)
    if tokens.forms(at - 3, at) == ["until", "at", "least"] or tokens.forms(at - 2, at) in _NO_COUNTS:
        return False
    if before.form in {"$", "€", "£", "¥", "₹", "than", "least", "most"}:
        return True
    if at and before.end == tokens[at].start and (before.kind == "word" or before.form == "-"):
        return before.form not in {"-", "mid"} and not before.form.startswith(("before", "after"))
    if after.kind != "word":
        return after.form == "%"
    if before.form in {"the", "in", "of", "since", "by", "s", "until", "from"}:
        return False
    return not after.capital and after.content and after.form.endswith("s") and len(after.form) > 3


def _range_end(tokens: Tokens, read: WrittenDate) -> WrittenDate | None:
    """Read the second half of "from 1987 to 1990" and "between March and May 2020"."""
    if read.until or read.last + 1 >= len(tokens):
        return None
    link = read.last + (tokens[read.last].form == "," and tokens[read.last + 1].form in {"to", "–"})
    form = tokens[link].form
    opening = tokens.at(read.first - 1).form
    if form not in _RANGE_MARKS and not (form == "and" and opening == "between"):
        return None
    upper = _read(tokens, link + 1)
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
        low_month, high_month = (_PARTS | _SEASONS | _SHARES)[read.part]
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
