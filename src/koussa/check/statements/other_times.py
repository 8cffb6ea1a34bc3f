"""Does a statement give a time that the evidence does not have? What was so in 2004 may be so no more."""

from koussa.check.statements.judged import Judged

LENGTHS_OF_TIME = "year month week day hour minute"
"""Beside a date they tell nothing of what is dated."""


def lacks_time(sides: Judged, *, years: bool = False) -> bool:
    """Return whether a statement gives a time that the evidence does not have.

    Args:
        sides: statement and evidence.
        years: whether times with a year are meant, however short; else those longer than a day, a year or none.
    """
    missing = {
        each.stated.start for each in sides.findings if each.slot == "date" and each.standing != "agrees"
    }
    stated = [each for each in sides.statement.dates if each.start in missing]
    return any(each.has_year if years else each.precision != "day" for each in stated)
