"""The time words of English news prose, as patterns.

Each name that :func:`expressions_for` yields has a rule of that name in :mod:`koussa.dates.rules`. A blank in a pattern
stands for any white space. Patterns are compiled when first used: a look-up never needs them.
"""

import re
from collections.abc import Iterator
from functools import cache

from koussa.dates.calendar import WEEKDAYS
from koussa.dates.when import MONTHS
from koussa.text.wordlists import word_set

# A month's name or its short form, with a capital: "may" and "march" are words too.
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NO_HOUR_OR_SHARE = r"(?![\d:%]|[.,]\d| ?(?:am|pm|a\.m|p\.m|percent|per cent)\b)"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{_NO_HOUR_OR_SHARE}"
_YEAR = r"(?:1\d\d\d|20\d\d)(?![\d%]|[.,]\d)"
_NEAR_YEAR = r"(?P<shift>(?i:last|this|next)) year\b"
_TO = r"(?: ?[-–—] ?| to | through )"
_COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty)"
)
_UNIT = r"(?:day|week|month|year|decade)"
_THIRD = r"(?i:early|mid|late)"
_PART_OF_DAY = r"(?:morning|afternoon|evening|night)"
_ABOUT = r"(?:nearly|almost|about|around|some|roughly|just|more than|over|at least)"
# A number of four digits before these counts them, and is no year.
_COUNTED = (
    r"(?:people|men|women|children|troops|soldiers|dollars|pounds|euros|miles|kilomet\w+|met(?:er|re)s|tons"
    r"|tonnes|times|jobs|votes|others|years|days|words|pages|square|feet|deaths|homes|workers|members)\b"
)

_PATTERNS = {
    "iso_day": rf"(?<![\d-])(?P<iso>{_YEAR}-\d\d-\d\d)(?![\d-])",
    "numeric_day": rf"(?<![\d/])(?P<one>\d\d?)/(?P<other>\d\d?)/(?P<year>{_YEAR})(?![\d/])",
    "month_day": (
        rf"(?:\b(?P<weekday>{_WEEKDAY}),? )?\b(?P<month>{MONTH}) (?P<day>{_DAY})(?:{_TO}(?P<last>{_DAY}))?"
        rf"(?:(?:,| of)? (?:(?P<year>{_YEAR})|{_NEAR_YEAR}))?"
    ),
    "day_month": (
        rf"(?:\b(?P<weekday>{_WEEKDAY}),? (?:the )?)?(?<![\d.,])\b(?P<day>{_DAY})(?:{_TO}(?P<last>{_DAY}))?"
        rf"(?: of)? (?P<month>{MONTH})(?!\w)"
        rf"(?:(?:,| of)? (?:(?P<year>{_YEAR})|{_NEAR_YEAR}))?"
    ),
    "month_year": (
        rf"\b(?:(?P<third>{_THIRD})(?:-| )(?:in )?)?(?P<month>{MONTH})(?:,| of)? (?P<year>{_YEAR})"
    ),
    "part_of_month": rf"\b(?P<third>{_THIRD})(?:-| )(?:in )?(?P<month>{MONTH})(?!\w| \d)",
    "shifted_month": rf"\b(?P<shift>(?i:last|this|next)) (?P<month>{MONTH})(?!\w| \d)",
    "month": rf"\b(?P<month>{MONTH})(?!\w| \d| [A-Z])(?:(?: of)? {_NEAR_YEAR})?",
    "feast": r"\b(?P<feast>Christmas|Boxing|New Year['’]s) (?P<part>Eve|Day)\b",
    "decade": (
        rf"\b(?:(?P<third>{_THIRD})(?:-| ))?(?P<decade>(?:1\d|20)\d0)s\b"
        rf"|(?:\b(?P<third_of_short>{_THIRD})(?:-| )(?:the )?)?['’](?P<short>\d0)s\b"
    ),
    "part_of_year": rf"\b(?P<third>{_THIRD})(?:-| )(?:in )?(?P<year>{_YEAR})\b",
    "year": (
        # A digit is looked for seven times as fast as a place with no such sign before it, so that is asked behind it.
        r"(?P<year>[12](?<![$£€#.,\w-].)(?<!\d[–/].)(?:(?<=1)\d|(?<=2)0)\d\d(?![\d%]|[.,]\d))\b"
        rf"(?! {_COUNTED})"
    ),
    "weekday": (
        # What the words begin with is asked first: most of a text begins otherwise.
        rf"\b(?=[LNTEMWFSlntem])(?:(?P<shift>(?i:last|next|this)) )?(?:{_THIRD} )?(?P<weekday>{_WEEKDAY})"
        rf"(?: {_PART_OF_DAY})?\b(?! (?:Times|Mirror|Express|Telegraph|Night Live|prayers)\b)"
    ),
    "near_day": (
        rf"(?i)\b(?:(?P<before>the day before yesterday)"
        rf"|(?P<yesterday>(?:early |late )?yesterday(?: {_PART_OF_DAY})?|last night)"
        rf"|(?P<today>today|tonight|this (?:morning|afternoon|evening))"
        rf"|(?P<tomorrow>tomorrow(?: {_PART_OF_DAY})?))\b"
    ),
    "near_span": (
        rf"(?i)\b(?:(?P<third>earlier|later|{_THIRD})(?:-| ))?(?P<shift>this|last|next) "
        rf"(?P<unit>week|month|year|weekend)\b"
    ),
    "weekend": r"(?i)\b(?:over|at|during) the weekend\b",
    "ago": rf"(?i)\b(?:(?P<about>{_ABOUT}) )?(?P<count>{_COUNT}) (?P<unit>{_UNIT})s? ago\b",
    "lasting": (
        rf"(?i)(?:\b(?:has|have)|['’](?:s|ve))(?: \w+){{1,4}}? for(?: (?:{_ABOUT}))? (?P<count>{_COUNT}) "
        rf"(?P<unit>{_UNIT})s?\b"
    ),
    "past": (
        rf"(?i)\b(?:for|over|in|during) the (?:last|past)(?: (?:{_ABOUT}))? (?P<count>{_COUNT}) "
        rf"(?P<unit>{_UNIT})s?\b"
    ),
    "anchored": (
        r"(?i)\bth(?:e|at) (?:(?P<next>(?:next|following) day|day after(?! \w))|(?P<same>same day)"
        r"|(?P<before>previous day|day before(?! \w)))\b"
        rf"|\b(?P<count>{_COUNT}) (?P<unit>{_UNIT})s? (?P<way>later|earlier|(?:before|after)(?! \w))\b"
    ),
}


_MONTHS = tuple(month[:3] for month in MONTHS)
_DAYS = (
    "yesterday",
    "today",
    "tomorrow",
    "tonight",
    "last night",
    "this morning",
    "this afternoon",
    "this evening",
)
_UNITS = ("day", "week", "month", "year", "decade")
_THIRDS = ("early", "mid", "late")
_SHIFTS = ("last", "this", "next")
_DIGITS = tuple("0123456789")
_DAY_ENDS = (*(f"{end} " for end in _DIGITS), "1st ", "2nd ", "3rd ", *(f"{digit}th " for digit in _DIGITS))
_ANYTHING = ("",)
# What a text must hold for patterns to match: one of a row that several need, and of each one's own. Capitals count,
# small letters stand for both, and all white space is one blank.
_NEEDED: tuple[tuple[tuple[str, ...], dict[str, tuple[str, ...]]], ...] = (
    (
        _MONTHS,
        {
            "month_day": tuple(f" {digit}" for digit in _DIGITS),
            "day_month": _DAY_ENDS,
            "month_year": (" 1", " 20"),
            "part_of_month": _THIRDS,
            "shifted_month": _SHIFTS,
            "month": _ANYTHING,
        },
    ),
    (
        ("1", "20"),
        {"year": _ANYTHING, "part_of_year": _THIRDS, "iso_day": tuple(f"{end}-" for end in _DIGITS)},
    ),
    (("/",), {"numeric_day": _DIGITS}),
    (("Christmas", "Boxing", "New Year"), {"feast": (" Eve", " Day")}),
    (("0s",), {"decade": _ANYTHING}),
    (WEEKDAYS, {"weekday": _ANYTHING}),
    (_DAYS, {"near_day": _ANYTHING}),
    (
        _UNITS,
        {
            "near_span": _SHIFTS,
            "weekend": ("weekend",),
            "ago": (" ago",),
            "lasting": (" for ",),
            "past": ("the last ", "the past "),
            "anchored": ("later", "earlier", "before", "after", "next", "following", "same"),
        },
    ),
)


# What tells nothing without a day of publication to count from.
_SEEN_FROM_A_DAY = word_set(
    "part_of_month shifted_month month feast weekday near_day near_span weekend ago lasting past"
)


def expressions_for(text: str, *, dated: bool) -> Iterator[tuple[str, "re.Pattern[str]"]]:
    """Yield the patterns that may match in a text, with their rules; each is compiled when first needed.

    Args:
        text: running text.
        dated: whether it is known when it was published.
    """
    plain = " ".join(text.split())
    both = f"{plain}\n{plain.casefold()}"
    held = both.__contains__
    for shared, patterns in _NEEDED:
        if any(map(held, shared)):
            for name, own in patterns.items():
                if (dated or name not in _SEEN_FROM_A_DAY) and any(map(held, own)):
                    yield name, _compiled(name)


@cache
def _compiled(name: str) -> "re.Pattern[str]":
    return re.compile(_PATTERNS[name].replace(" ?", r"\s*").replace(" ", r"\s+"))


@cache
def connective_before() -> "re.Pattern[str]":
    """Compile what makes a date one end of a span: "since", "until", "by", "before", "after", "from"."""
    words = r"since|until|till|up to|through|by|before|after|from|between"
    return re.compile(rf"\b(?P<word>{words})(?:\s+the)?\s+$", re.IGNORECASE)


@cache
def range_between() -> "re.Pattern[str]":
    """Compile what stands between the two dates of a range."""
    return re.compile(r"\s*[-–—]\s*|\s+(?P<word>to|until|till|through|and)\s+(?:the\s+)?")
