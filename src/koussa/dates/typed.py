"""Dates as people type them, and spreadsheets print them: EDTF, or as prose has them ("30 March 2011")."""

import re
from collections.abc import Callable

from koussa.dates.when import When

# A year that stands first is followed by the month, whatever stands between.
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d\d?)\2(\d\d?)|(\d\d)(\d\d))", re.ASCII)
_DAY_OR_MONTH = re.compile(r"(\d\d?)[/.](\d\d?)[/.](\d{4})", re.ASCII)


def parse_typed(text: str, parse: Callable[[str], When] = When.parse) -> When:
    """Read a date that was typed.

    Args:
        text: EDTF, or one date as prose prints it; of ``14/04/2025`` no number but one is a month,
            and in ``2025/4/14`` and ``20250414`` the second number is.
        parse: what reads EDTF.

    Raises:
        ValueError: with a sentence that says what is wrong and how to write it.
    """
    try:
        return parse(text)
    except ValueError:
        typed = text.strip()
        if (first := _YEAR_FIRST.fullmatch(typed)) is not None:
            year, _, *day = first.groups()
            return When.parse("-".join((year, *(f"{number:0>2}" for number in day if number))))
        numbers = _DAY_OR_MONTH.fullmatch(typed)
        # Only what is no EDTF needs the rules of prose, which take a while to load.
        from koussa.dates.resolve import find_dates

        for found in find_dates("/".join(numbers.groups()) if numbers else typed, None):
            if (found.start, found.end) == (0, len(typed)):
                return found.when
        if numbers is not None:
            one, other, year = numbers.groups()
            raise ValueError(_either(typed, one, other, year)) from None
        raise


def _either(typed: str, one: str, other: str, year: str) -> str:
    first, second = f"{year}-{other:0>2}-{one:0>2}", f"{year}-{one:0>2}-{other:0>2}"
    if max(int(one), int(other)) > 12:
        return f"“{typed}” is no date; write one like 2011-03-30, 2011-03 or 2011"
    return f"“{typed}” may be two days; write {first} or {second}"
