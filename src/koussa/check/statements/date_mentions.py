"""Dates of a sentence as intervals of days: "before March 2016", "late 2011", "the 19th century", "1987–1990"."""

import math
from datetime import date
from functools import cache

from koussa.check.statements.context import Context, context_of
from koussa.check.statements.interval import Interval
from koussa.check.statements.kinds import is_work
from koussa.check.statements.tokens import Tokens
from koussa.check.statements.vocabulary import is_past
from koussa.check.statements.written_dates import STAND_IN_YEAR, WrittenDate, bounds_of, written_dates
from koussa.frozen import frozen, replace

_RELATIONS = {
    ("before",): "before",
    ("prior", "to"): "before",
    ("earlier", "than"): "before",
    ("preceding",): "before",
    ("after",): "after",
    ("later", "than"): "after",
    ("following",): "after",
    ("succeeding",): "after",
    ("since",): "since",
    ("starting",): "since",
    ("until",): "until",
    ("till",): "until",
    ("through",): "until",
    ("by",): "by",
    ("as", "of"): "by",
    ("no", "later", "than"): "by",
    ("not", "before"): "since",
}
_NEAR_RELATION = 7
"""How many tokens before a year "after" and "before" may still stand."""


@frozen
class DateMention:
    """A date with how it is meant.

    Attributes:
        days: proleptic ordinals of the first and the last day named, at the precision stated.
        relation: "in", or "before", "after", "since", "until", "by" those days.
        has_year: false for "on 20 January"; the days then lie in a stand-in year.
        precision: "day", "month", "year" or "decade" (whatever is longer than a year).
        extent: whether it is a stretch with two named ends, "from 1987 to 1990".
        first: first token; ``last`` the one after the last.
        start: first code point, preposition and all; ``end`` the one after the last.
        context: the words round it.
    """

    days: Interval
    relation: str
    has_year: bool
    precision: str
    extent: bool
    first: int
    last: int
    start: int
    end: int
    context: Context

    @property
    def interval(self) -> Interval:
        """The days that the words allow for what is dated."""
        match self.relation:
            case "before":
                return Interval(-math.inf, self.days.low, high_open=True)
            case "after":
                return Interval(self.days.high, math.inf, low_open=True)
            case "since":
                return Interval(self.days.low, math.inf)
            case "until" | "by":
                return Interval(-math.inf, self.days.high)
        return self.days


def find_dates(tokens: Tokens) -> tuple[DateMention, ...]:
    """Return the dates of a sentence in order, ranges as one."""
    written = written_dates(tokens)
    used = frozenset(position for each in written for position in range(each.first, each.last))
    mentions = (_mention(tokens, each, used) for each in written)
    return tuple(mention for mention in mentions if mention is not None)


def _mention(tokens: Tokens, read: WrittenDate, used: frozenset[int]) -> DateMention | None:
    low, high = bounds_of(read)
    if read.until:
        low_read = replace(read, until=None)
        low, high = (
            bounds_of(low_read)[0],
            bounds_of(replace(read.until, year=read.until.year or read.year))[1],
        )
    if high < low:
        return None
    relation, start = _relation(tokens, read)
    context = context_of(tokens, read.first, read.last, used)
    _add_implied(tokens, read, context)
    precision = "day" if read.day else "month" if read.month else "year" if read.years == 1 else "decade"
    return DateMention(
        days=Interval(low, high),
        relation=relation,
        has_year=read.year is not None,
        precision=precision,
        extent=read.until is not None,
        first=read.first,
        last=read.last,
        start=tokens[start].start,
        end=tokens[read.last - 1].end,
        context=context,
    )


@cache
def _relations() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(sorted(_RELATIONS.items(), key=lambda row: -len(row[0])))


def _relation(tokens: Tokens, read: WrittenDate) -> tuple[str, int]:
    """Return how the date is meant and the first token of the words that say so."""
    end = read.first
    while end and tokens[end - 1].form in {"the", "of", "end", "beginning", "start", "day", "year"}:
        end -= 1
    for words, name in _relations():
        for last in (read.first, end):  # "as of the end of May" has an "of" of its own
            start = last - len(words)
            if start >= 0 and tuple(tokens.forms(start, last)) == words:
                return name, start
    for back in range(end - 1, max(-1, end - _NEAR_RELATION), -1):  # "after that film's 1968 release"
        form = tokens[back].form
        if form in {"after", "before"}:
            return form, back
        if form in {",", ";", "(", ".", "in", "on", "by", "of", "and"} or is_past(form):
            break  # "after thieves stole a 17th-century cup"
    return "in", read.first


def _add_implied(tokens: Tokens, read: WrittenDate, context: Context) -> None:
    """Add what a date's form says without words: life dates, and the year of a work ("a 2018 film")."""
    before, after = tokens.at(read.first - 1).form, tokens.at(read.last).form
    opened = before == "("
    if opened and read.until and read.day:
        context["bear"] = 1.0
    works = any(is_work(token.form) for token in tokens[read.last : read.last + 6])
    if (works and before in {"a", "an"}) or (opened and after == ")" and not read.month):
        context.setdefault("releas", 1.0)
        context.setdefault("mak", 1.0)


def on_one_calendar(one: DateMention, other: DateMention) -> tuple[Interval, Interval]:
    """Return both intervals on one calendar: when either has no year, both are put into the stand-in year."""
    if one.has_year and other.has_year:
        return one.interval, other.interval
    return _in_stand_in_year(one).interval, _in_stand_in_year(other).interval


def _in_stand_in_year(mention: DateMention) -> DateMention:
    if not mention.has_year:
        return mention
    if math.isinf(mention.days.low) or math.isinf(mention.days.high):
        return replace(mention, days=Interval(-math.inf, math.inf), relation="in")
    low, high = date.fromordinal(int(mention.days.low)), date.fromordinal(int(mention.days.high))
    if low.year != high.year:
        return replace(mention, days=Interval(-math.inf, math.inf), relation="in")
    days = Interval(low.replace(year=STAND_IN_YEAR).toordinal(), high.replace(year=STAND_IN_YEAR).toordinal())
    return replace(mention, days=days)
