"""Time words of a sentence, "on Thursday", "last month", as the day of publication makes them dates."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from koussa.check.statements.context import context_of
from koussa.check.statements.date_mentions import DateMention
from koussa.check.statements.interval import Interval
from koussa.check.statements.tokens import Token
from koussa.frozen import replace

if TYPE_CHECKING:
    from datetime import date

    from koussa.dates import When


def resolve_dates(
    text: str, tokens: Sequence[Token], stated: Sequence[DateMention], published: "When"
) -> tuple[DateMention, ...]:
    """Add to the dates that a sentence states those that follow from when it was published.

    ``stated`` are the dates of ``text`` as :func:`~koussa.check.statements.date_mentions.find_dates` reads them;
    one without a year gets the year that the day of publication gives it.
    """
    from koussa.dates.resolve import find_dates  # its patterns are needed only where a day is known

    mentions = list(stated)
    for found in find_dates(text, published):
        days = Interval(_ordinal(found.when.earliest, -math.inf), _ordinal(found.when.latest, math.inf))
        clashing = [
            at
            for at, mention in enumerate(mentions)
            if mention.start < found.end and found.start < mention.end
        ]
        if not clashing:
            mention = _mention(tokens, found.start, found.end, days)
            if mention:
                mentions.append(mention)
        elif not mentions[clashing[0]].has_year:
            mention = mentions[clashing[0]]
            mentions[clashing[0]] = replace(mention, days=_closed(days, mention.days), has_year=True)
    return tuple(sorted(mentions, key=lambda mention: mention.first))


def _closed(days: Interval, named: Interval) -> Interval:
    """The days that are named, of those that "until" or "since" allow: as many as without a year."""
    length = named.high - named.low
    if math.isinf(days.low):
        return Interval(days.high - length, days.high)
    return Interval(days.low, days.low + length) if math.isinf(days.high) else days


def _ordinal(day: "date | None", unknown: float) -> float:
    return unknown if day is None else day.toordinal()


def _mention(tokens: Sequence[Token], start: int, end: int, days: Interval) -> DateMention | None:
    inside = [at for at, token in enumerate(tokens) if token.start < end and start < token.end]
    if not inside:
        return None
    first, last = inside[0], inside[-1] + 1
    return DateMention(
        days=days,
        relation="in",
        has_year=True,
        precision="day" if days.exact else "month",
        extent=False,
        first=first,
        last=last,
        start=start,
        end=end,
        context=context_of(tokens, first, last),
    )
