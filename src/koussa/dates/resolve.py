"""Time words of a text, resolved against the day on which it was published.

The conventions are those of news English as the Associated Press Stylebook has them: a weekday alone lies
within seven days, and in a report it is the last one unless the verb tells of the future; a month and day
without a year are the nearest. Weeks run from Monday (ISO 8601). "Early", "mid-" and "late" are the first ten
days, the second ten and the rest of a month, and the thirds of a year. What the words leave open is left out:
no guesses.
"""

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from koussa.dates.expressions import connective_before, expressions_for, range_between
from koussa.dates.rules import TENSED, Scene, resolve_match
from koussa.dates.tense import direction
from koussa.dates.when import Point, When
from koussa.frozen import frozen

if TYPE_CHECKING:
    import re

_LONGEST_CONNECTIVE = 16  # code points before a date that may hold "since the "


@frozen
class Resolved:
    """A time expression of a text and what it means.

    Attributes:
        start: first code point of the words in the text.
        end: the code point after the last.
        when: what they mean.
        words: the words as they stand there.
    """

    start: int
    end: int
    when: When
    words: str


def find_dates(text: str, published: When | None, anchor: When | None = None) -> tuple[Resolved, ...]:
    """Return the time expressions of ``text`` that can be resolved, in order and apart from each other.

    Args:
        text: running text; any string is accepted.
        published: when it was published. Where that is a month or a range, a word is resolved only if it
            means the same from the first day of it as from the last.
        anchor: the day that "the next day" and "two weeks later" count from, until the text itself names one.
    """
    resolved: list[Resolved] = []
    day = _single_day(anchor)
    for name, match in _matches(text, dated=published is not None):
        when = _resolve(name, match, published, day)
        if when is not None:
            resolved.append(Resolved(match.start(), match.end(), when, match[0]))
            day = _single_day(when) or day
    return tuple(_as_span(text, found) for found in _joined(text, resolved))


def _matches(text: str, *, dated: bool) -> "list[tuple[str, re.Match[str]]]":
    """Return matches and their rules; of those that overlap, what starts first and is longest."""
    expressions = expressions_for(text, dated=dated)
    found = [(name, match) for name, pattern in expressions for match in pattern.finditer(text)]
    found.sort(key=lambda named: (named[1].start(), -named[1].end()))
    apart: list[tuple[str, re.Match[str]]] = []
    end = 0
    for name, match in found:
        if match.start() >= end:
            apart.append((name, match))
            end = match.end()
    return apart


def _resolve(name: str, match: "re.Match[str]", published: When | None, anchor: date | None) -> When | None:
    if published is None:
        return resolve_match(name, match, Scene(None, None, anchor))
    tense = direction(match.string, match.start(), match.end()) if name in TENSED else None
    first, last = published.earliest, published.latest
    when = resolve_match(name, match, Scene(first, tense, anchor))
    if first == last or when == resolve_match(name, match, Scene(last, tense, anchor)):
        return when
    return None


def _single_day(when: When | None) -> date | None:
    return when.earliest if when is not None and when.earliest == when.latest else None


def _joined(text: str, resolved: list[Resolved]) -> list[Resolved]:
    """Make one of the two ends of a range: "from 1994 to 2009", "between March and June", "1994-2009".

    Of a range that would run backwards, neither end is known.
    """
    joined: list[Resolved] = []
    for found in resolved:
        before = joined[-1] if joined else None
        between = range_between().fullmatch(text, before.end, found.start) if before else None
        if before is None or between is None or not _is_range(text, before, between):
            joined.append(found)
            continue
        joined.pop()
        with suppress(ValueError):
            when = When.between(before.when.start, found.when.end)
            joined.append(Resolved(before.start, found.end, when, text[before.start : found.end]))
    return joined


def _is_range(text: str, before: Resolved, between: "re.Match[str]") -> bool:
    """Say whether "and" stands in "between … and", and that the first end is a single date."""
    if before.when.interval:
        return False
    if between["word"] != "and":
        return True
    connective = _connective(text, before)
    return connective is not None and connective["word"].lower() == "between"


def _connective(text: str, found: Resolved) -> "re.Match[str] | None":
    return connective_before().search(text, max(0, found.start - _LONGEST_CONNECTIVE), found.start)


def _as_span(text: str, found: Resolved) -> Resolved:
    """Open the date at one end where "since", "until", "before" or the like stands before it."""
    connective = _connective(text, found)
    if connective is None:
        return found
    word = connective["word"].lower()
    opened = None if found.when.interval else _opened(found.when, word)
    if opened is None and word not in {"from", "between"}:
        return found
    start = connective.start()
    return Resolved(start, found.end, opened or found.when, text[start : found.end])


def _opened(when: When, word: str) -> When | None:
    """Return what a word makes of a date: "by", "until" include it, "before", "after" do not."""
    point, first, last = when.start, when.earliest, when.latest
    if point is None or first is None or last is None:
        return None
    if word in {"since", "from"}:
        return When.between(point, None)
    if word in {"before", "after"}:
        beyond = first - timedelta(days=1) if word == "before" else last + timedelta(days=1)
        outside = Point(beyond.year, point.month and beyond.month, point.day and beyond.day, point.qualifier)
        return When.between(None, outside) if word == "before" else When.between(outside, None)
    return None if word == "between" else When.between(None, point)
