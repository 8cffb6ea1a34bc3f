"""Does a statement give a time that the evidence does not have? What was so in 2004 may be so no more."""

import calendar
from datetime import date

from koussa.check.statements.date_mentions import DateMention
from koussa.check.statements.judged import Judged
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.written_dates import STAND_IN_YEAR

LENGTHS_OF_TIME = "year month week day hour minute"
"""Beside a date they tell nothing of what is dated."""


def lacks_time(sides: Judged, *, years: bool = False) -> bool:
    """Return whether a statement gives a time that the evidence neither has nor was printed in.

    Args:
        sides: statement and evidence.
        years: whether times with a year are meant, however short; else those longer than a day, a year or none.
    """
    missing = {
        each.stated.start for each in sides.findings if each.slot == "date" and each.standing != "agrees"
    }
    stated = [each for each in sides.statement.dates if each.start in missing]
    return any(
        not is_of_print(each, sides.evidence)
        for each in stated
        if (each.has_year if years else each.precision != "day")
    )


def is_of_print(mention: DateMention, evidence: Sentence) -> bool:
    """Return whether a date begins in the year in which the evidence was printed; one without a year, in the month."""
    day = evidence.published.earliest if evidence.published else None
    if day is None:
        return False
    if mention.has_year:
        first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    else:
        first = date(STAND_IN_YEAR, day.month, 1)
        last = first.replace(day=calendar.monthrange(STAND_IN_YEAR, day.month)[1])
    return first.toordinal() <= mention.days.low <= last.toordinal()
