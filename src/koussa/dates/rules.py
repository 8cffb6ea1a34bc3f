"""What each time expression means, seen from one day of publication.

A rule takes the match of the pattern that bears its name in :mod:`koussa.dates.expressions`, and returns the
date or ``None`` where the words do not tell: a wrong date is worse than none.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from koussa.dates import calendar
from koussa.dates.calendar import Third
from koussa.dates.tense import Direction
from koussa.dates.when import Point, When
from koussa.frozen import frozen
from koussa.text.wordlists import word_set

Match = re.Match[str]

_NUMERALS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_ROUND = {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_COUNTS = {numeral: value for value, numeral in enumerate(_NUMERALS, 1)} | _ROUND
# Rules that ask whether the clause tells of what was or of what will be.
TENSED = frozenset({"month_day", "day_month", "part_of_month", "month", "weekday", "feast"})
_FEASTS = {"chreve": (12, 24), "chrday": (12, 25), "boxday": (12, 26), "neweve": (12, 31), "newday": (1, 1)}
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_NAMED_DAYS = word_set("black good bloody super ash palm cyber easter holy every")
_PREPOSITIONS = word_set("in since until till by from during before after to and of through between")
_BEFORE_MONTH = _PREPOSITIONS | {"late", "early"}
_BEFORE_YEAR = _PREPOSITIONS | word_set("the year summer autumn fall winter spring a for")
_EVENT = r"\s+(?:terror\w*\s+)?(?:attacks?|bombings?|massacre|coup|riots?|uprising|movement)\b"
_WORD_REACH = 24  # code points before a match that hold the word before it
_RECENT_MONTHS = 3  # "last March" is clear when March is further back than this


@frozen
class Scene:
    """From where a time word is seen.

    Attributes:
        published: the day of publication, or ``None`` when it is not known.
        direction: whether the clause tells of what was or what will be, for the rules that are :data:`TENSED`.
        anchor: the day that "the next day" follows.
    """

    published: date | None
    direction: Direction | None = None
    anchor: date | None = None


def resolve_match(name: str, match: Match, scene: Scene) -> When | None:
    """Return what the match of the pattern ``name`` means, or ``None`` when it does not tell."""
    try:
        when = _RULES[name](match, scene)
        return when if when is not None and _in_calendar(when) else None
    except (ValueError, OverflowError):  # 30 February, the year 0, no day of publication to count from
        return None


def _in_calendar(when: When) -> bool:
    """Say whether a date has days at all: "next January" of the year 9999 has none."""
    return all(point is None or 1 <= point.year <= 9999 for point in (when.start, when.end))


def _iso_day(match: Match, _: Scene) -> When:
    return When.parse(match["iso"])


def _numeric_day(match: Match, _: Scene) -> When | None:
    """Read 13/07/2011 and 07/13/2011; nobody knows which day 03/07/2011 is."""
    one, other, year = int(match["one"]), int(match["other"]), int(match["year"])
    if one == other or one > 12 >= other:
        return When.day(date(year, other, one))
    return When.day(date(year, one, other)) if other > 12 >= one else None


def _day_and_month(match: Match, scene: Scene) -> When | None:
    """Read "March 7": without a year, the nearest that fits the tense and the weekday."""
    month, day = calendar.month_number(match["month"]), _digits(match["day"])
    last = _digits(match["last"]) if match["last"] else day
    if match["year"]:
        return _days(date(int(match["year"]), month, day), date(int(match["year"]), month, last))
    if scene.published is None or _names_an_event(match):
        return None
    if match["shift"]:
        near = scene.published.year + _SHIFTS[_word(match, "shift")]
        return _days(date(near, month, day), date(near, month, last))
    years = range(scene.published.year - 1, scene.published.year + 2)
    days = [date(year, month, day) for year in years if day <= Point(year, month).last.day]
    if match["weekday"]:
        weekday = calendar.weekday_number(match["weekday"])
        days = [candidate for candidate in days if candidate.weekday() == weekday]
    nearest = _nearest(days, scene.published, scene.direction)
    return _days(nearest, nearest.replace(day=last)) if nearest else None


def _names_an_event(match: Match) -> bool:
    """Say whether a day without a year is of a year long gone: "the Nov. 13 attacks", "born on March 7"."""
    return re.compile(_EVENT).match(match.string, match.end()) is not None or _is_birthday(match)


def _is_birthday(match: Match) -> bool:
    before = match.string[max(0, match.start() - _WORD_REACH) : match.start()].lower().split()
    return "born" in before[-2:]


def _digits(text: str) -> int:
    return int("".join(filter(str.isdecimal, text)))


def _nearest(days: list[date], published: date, direction: Direction | None) -> date | None:
    if direction == "past":
        days = [day for day in days if day <= published]
    if direction == "future":
        days = [day for day in days if day >= published]
    return min(days, key=lambda day: _farness(day, published), default=None)


def _farness(day: date, published: date) -> timedelta:
    """Return how far off a day is; what is to come counts twice, since reports tell of what was."""
    return published - day if day <= published else 2 * (day - published)


def _month_year(match: Match, _: Scene) -> When:
    year, month = int(match["year"]), calendar.month_number(match["month"])
    return _month_or_part(year, month, _word(match, "third"))


def _month_or_part(year: int, month: int, third: str) -> When:
    return calendar.part_of_month(year, month, _third(third)) if third else When.month(year, month)


def _part_of_month(match: Match, scene: Scene) -> When | None:
    month = _nearest_month(match, scene)
    return calendar.part_of_month(month.year, month.month, _third(_word(match, "third"))) if month else None


def _month(match: Match, scene: Scene) -> When | None:
    """Read "in March": the nearest that fits the tense, this month included in both."""
    if _word_before(match) not in _BEFORE_MONTH:
        return None  # "march" may be a walk, and "May" a name
    if match["shift"]:
        year = _published(scene).year + _SHIFTS[_word(match, "shift")]
        return When.month(year, calendar.month_number(match["month"]))
    month = _nearest_month(match, scene)
    return When.month(month.year, month.month) if month else None


def _feast(match: Match, scene: Scene) -> When | None:
    """Read "Christmas Day", "New Year's Eve": the nearest that fits the tense."""
    if _is_birthday(match):
        return None
    month, day = _FEASTS[(match["feast"][:3] + match["part"][:3]).lower()]
    published = _published(scene)
    days = [date(year, month, day) for year in range(published.year - 1, published.year + 2)]
    nearest = _nearest(days, published, scene.direction)
    return When.day(nearest) if nearest else None


def _nearest_month(match: Match, scene: Scene) -> date | None:
    published = _published(scene)
    month = calendar.month_number(match["month"])
    firsts = [date(year, month, 1) for year in range(published.year - 1, published.year + 2)]
    return _nearest(firsts, published.replace(day=1), scene.direction)


def _shifted_month(match: Match, scene: Scene) -> When | None:
    published = _published(scene)
    month = calendar.month_number(match["month"])
    shift = _word(match, "shift")
    if shift == "this":
        return When.month(published.year, month)
    if shift == "next":
        return When.month(published.year + (month <= published.month), month)
    year = published.year - (month >= published.month)
    months_back = (published.year - year) * 12 + published.month - month
    return When.month(year, month) if months_back > _RECENT_MONTHS else None


def _decade(match: Match, scene: Scene) -> When | None:
    if match["decade"]:
        year = int(match["decade"])
    elif scene.published:
        year = scene.published.year // 100 * 100 + int(match["short"])
        year -= 100 * (year > scene.published.year)
    else:
        return None
    third = _word(match, "third", "third_of_short")
    if third:
        return calendar.part_of_decade(year, _third(third))
    return When.between(Point(year), Point(year + 9))


def _part_of_year(match: Match, _: Scene) -> When:
    return calendar.part_of_year(int(match["year"]), _third(_word(match, "third")))


def _year(match: Match, _: Scene) -> When | None:
    """Read a year where the word before it allows one; "resolution 1973" is a number."""
    if _word_before(match) not in _BEFORE_YEAR:
        return None
    return When.year(int(match["year"]))


def _weekday(match: Match, scene: Scene) -> When | None:
    """Read a weekday: the last one, the day of publication included, unless the words say another."""
    if _word_before(match) in _NAMED_DAYS:
        return None
    published, shift = _published(scene), _word(match, "shift")
    weekday = calendar.weekday_number(match["weekday"])
    if scene.direction == "open" and not shift:
        return None  # "would rule on Monday"
    if shift == "this":
        monday, _ = calendar.week(published)
        return When.day(monday + timedelta(days=weekday))
    if shift == "next" or (scene.direction in {"present", "future"} and not shift):
        if published.weekday() == weekday and not shift:
            return None  # "will rule on Thursday", printed on a Thursday
        return When.day(calendar.weekday_after(published, weekday))
    return When.day(calendar.weekday_before(published, weekday, or_on=not shift))


def _near_day(match: Match, scene: Scene) -> When | None:
    if match[0] == "Today" and match.string[match.end() : match.end() + 1] in {'"', "”", "’", "'"}:
        return None  # the name of a programme or paper
    shifts = {"before": -2, "yesterday": -1, "today": 0, "tomorrow": 1}
    return When.day(_published(scene) + timedelta(days=shifts[match.lastgroup or "today"]))


def _near_span(match: Match, scene: Scene) -> When | None:
    """Read "last week", "earlier this month", "late last year"."""
    published, shift, unit = _published(scene), _SHIFTS[_word(match, "shift")], _word(match, "unit")
    third = _word(match, "third")
    if unit == "weekend":
        saturday = calendar.week(published, shift)[0] + timedelta(days=5)
        return _days(saturday, saturday + timedelta(days=1))
    if unit == "week":
        monday, sunday = calendar.week(published, shift)
        if third and shift:
            return None
        return _days(
            published if third in {"later", "late"} else monday,
            published if third in {"earlier", "early"} else sunday,
        )
    part = third if third in {"early", "mid", "late"} else ""
    if unit == "year":
        year = published.year + shift
        return calendar.part_of_year(year, _third(part)) if part else When.year(year)
    year, month = calendar.shift_month(published, shift)
    return _month_or_part(year, month, part)


def _weekend(_: Match, scene: Scene) -> When:
    saturday = calendar.weekday_before(_published(scene), 5, or_on=True)
    return _days(saturday, saturday + timedelta(days=1))


def _ago(match: Match, scene: Scene) -> When | None:
    """Read "two days ago" to the day; weeks, months and years ago as about that day, month or year."""
    return _shifted(
        _published(scene), -_count(match["count"]), _word(match, "unit"), about=bool(match["about"])
    )


def _lasting(match: Match, scene: Scene) -> When | None:
    """Read "has ruled for 42 years", "in the past two weeks": from about then to the day of publication."""
    published = _published(scene)
    begun = _shifted(published, -_count(match["count"]), _word(match, "unit"), about=True)
    return When.between(begun.start, Point.of(published)) if begun else None


def _anchored(match: Match, scene: Scene) -> When | None:
    """Read "the next day", "two days later" from the day that was named before."""
    if scene.anchor is None:
        return None
    if not match["count"]:
        days = 1 if match["next"] else -1 if match["before"] else 0
        return When.day(scene.anchor + timedelta(days=days))
    count = _count(match["count"]) * (1 if _word(match, "way") in {"later", "after"} else -1)
    return _shifted(scene.anchor, count, _word(match, "unit"), about=False)


def _shifted(day: date, count: int, unit: str, *, about: bool) -> When | None:
    if unit in {"day", "week"}:
        moved = day + timedelta(days=count * (7 if unit == "week" else 1))
        point = Point(moved.year, moved.month, moved.day, "~" if about or unit == "week" else "")
    elif unit == "month":
        year, month = calendar.shift_month(day, count)
        point = Point(year, month, None, "~")
    else:
        point = Point(day.year + count * (10 if unit == "decade" else 1), None, None, "~")
    return When(point, point) if 1 <= point.year <= 9999 else None


def _days(first: date, last: date) -> When:
    if first == last:
        return When.day(first)
    return When.between(Point.of(first), Point.of(last))


def _word(match: Match, *groups: str) -> str:
    """Return what the first of the groups that took part matched, in lower case, or nothing."""
    return next((match[group].lower() for group in groups if match[group]), "")


def _third(word: str) -> Third:
    return "early" if word == "early" else "mid" if word == "mid" else "late"


def _word_before(match: Match) -> str:
    """Return the word before a match in lower case, an opening bracket or comma as it is, or nothing."""
    before = match.string[max(0, match.start() - _WORD_REACH) : match.start()].split()
    return before[-1].lower().strip("“”\"'‘’") if before else ""


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else _COUNTS[word.lower()]


def _published(scene: Scene) -> date:
    if scene.published is None:
        raise ValueError("no day of publication")
    return scene.published


_RULES: dict[str, Callable[[Match, Scene], When | None]] = {
    "iso_day": _iso_day,
    "numeric_day": _numeric_day,
    "month_day": _day_and_month,
    "day_month": _day_and_month,
    "month_year": _month_year,
    "part_of_month": _part_of_month,
    "shifted_month": _shifted_month,
    "month": _month,
    "feast": _feast,
    "decade": _decade,
    "part_of_year": _part_of_year,
    "year": _year,
    "weekday": _weekday,
    "near_day": _near_day,
    "near_span": _near_span,
    "weekend": _weekend,
    "ago": _ago,
    "lasting": _lasting,
    "past": _lasting,
    "anchored": _anchored,
}
