"""Do the dates of a statement agree with those of the evidence? Compared at the precision that is stated."""

from collections.abc import Sequence

from koussa.check.statements.context import Context
from koussa.check.statements.date_mentions import DateMention, on_one_calendar
from koussa.check.statements.interval import Interval, Relation
from koussa.check.statements.pairing import Pair, pair_up
from koussa.check.statements.slots import SlotFinding, Span, Standing
from koussa.check.statements.vocabulary import concepts_of
from koussa.frozen import replace

LIKENESS = 0.4
"""Least weight of shared words for two dates to be of the same thing."""

BOUND_LIKENESS = 0.2
"""The same for "before 1988" and "after 1988", which a day on the wrong side contradicts whatever else it was."""

YEAR = 366
"""How far from a date, in days, something lies that a source dates only as before or after it."""

SAYING = 0.3
"""Weight of a verb of saying beside a date from which on the date is that of the saying."""

BESIDE = 0.75
"""Weight of a word that stands next to a date, or the word after that."""

_ANOTHER_TIME = 100
"""How many days apart two visits, matches or marches are two."""

_RECURRING = """
attack attend bomb campaign call fight fly hit lose march meet perform play rally report score speak strike test tour
travel urge visit vote warn win
"""
_ONCE = {"first", "last", "final", "only", "second", "third"}
_BIRTH = "bear"
_SAYING = "say"
_STARTS = {"begin", "start", "releas", "found", "join", "open", "bear"}
_ENDS = {"end", "finish", "clos", "leav", "die"}
_LIMITS = {"until", "since"}
_TERMS = {"by", "before", "after"}


def judge_dates(stated: Sequence[DateMention], found: Sequence[DateMention]) -> list[SlotFinding]:
    """Judge each date of the statement by its counterpart in the evidence."""
    pairs = {id(pair.stated): pair for pair in pair_up(stated, found, _comparable)}
    findings = []
    for mention in stated:
        span = Span(mention.start, mention.end)
        pair = pairs.get(id(mention))
        if pair is None:
            findings.append(SlotFinding("date", "missing", "date-missing", span))
            continue
        standing, rule = _judge(pair)
        found_span = Span(pair.found.start, pair.found.end)
        findings.append(SlotFinding("date", standing, rule, span, found_span, pair.likeness))
    return findings


def _comparable(one: DateMention, other: DateMention) -> float:
    """Whether the two can be put on one calendar: a year against a day without a year cannot.

    A day of birth is compared with nothing else.
    """
    if not other.extent and other.context.get(_BIRTH, 0.0) >= BESIDE and _BIRTH not in one.context:
        return 0.0
    return float((one.has_year and other.has_year) or "year" not in {one.precision, other.precision})


def _judge(pair: Pair[DateMention]) -> tuple[Standing, str]:
    relation = relation_of(pair.stated, pair.found)
    if relation == "inside":
        if _terms_differ(pair):
            return "unclear", "date-of-another-term"
        return "agrees", "date-within"
    if relation == "overlapping":
        return "unclear", "date-overlaps"
    doubt = _doubt(pair)
    if doubt:
        return "unclear", doubt
    return "clashes", "date-differs" if pair.stated.relation == "in" else "date-out-of-bounds"


def _terms_differ(pair: Pair[DateMention]) -> bool:
    """Whether both give a term, and not the same: what is "by 2027" is "by 2028", too, but nobody said so."""
    if pair.stated.relation != pair.found.relation or pair.stated.relation not in _TERMS:
        return False
    one, other = (replace(mention, relation="in") for mention in (pair.stated, pair.found))
    days, found = on_one_calendar(one, other)
    return found.high < days.low or days.high < found.low


def _doubt(pair: Pair[DateMention]) -> str | None:
    """Return why two dates that differ need not contradict one another, or ``None``."""
    plain = pair.stated.relation == "in"
    if pair.likeness < (LIKENESS if plain else BOUND_LIKENESS):
        return "date-not-aligned"
    if plain and _apart(pair) > _ANOTHER_TIME and _recurs(pair.stated):
        return "date-of-what-recurs"
    if plain and _of_saying(pair.stated) != _of_saying(pair.found):
        return "date-of-announcement"
    if any(relation_of(pair.stated, rival) != "disjoint" for rival in pair.rivals):
        return "date-several-candidates"
    if plain and any(relation_of(pair.stated, other) == "inside" for other in pair.others):
        return "date-elsewhere"
    return None


def _apart(pair: Pair[DateMention]) -> float:
    """How many days lie between two dates."""
    one, other = on_one_calendar(pair.stated, pair.found)
    return max(one.low - other.high, other.low - one.high)


def _recurs(mention: DateMention) -> bool:
    """Whether a date is that of what may well happen again: a visit, a match, a march, but not the first one."""
    return not _ONCE & mention.context.keys() and any(
        word in concepts_of(_RECURRING) and weight >= BESIDE / 2 for word, weight in mention.context.items()
    )


def _of_saying(mention: DateMention) -> bool:
    """Whether a date is that of an announcement, not of what is announced."""
    return mention.context.get(_SAYING, 0.0) >= SAYING


def relation_of(stated: DateMention, found: DateMention) -> Relation:
    """Return how the evidence's date stands to what the statement's allows."""
    if stated.relation == found.relation and stated.relation in _LIMITS:
        # "until 13 April" and "until 30 April" share days, but name different ends
        one, other = on_one_calendar(replace(stated, relation="in"), replace(found, relation="in"))
        return other.relation(one)
    one, other = on_one_calendar(stated, _as_meant(found))
    if found.extent and not stated.extent:
        other = _end_meant(stated.context, other)
    elif found.extent and stated.extent and stated.precision == found.precision:
        plain = stated.relation == found.relation == "in"
        return "disjoint" if plain and one != other else other.relation(one)
    return other.relation(one)


def _as_meant(found: DateMention) -> DateMention:
    """Read "by 1929" of a source as 1929, "after 1994" as within a year of it: the nearest date that it could give."""
    days = found.days
    match found.relation:
        case "by":
            return replace(found, relation="in")
        case "after":
            return replace(found, relation="in", days=Interval(days.high + 1, days.high + YEAR))
        case "before":
            return replace(found, relation="in", days=Interval(days.low - YEAR, days.low - 1))
    return found


def _end_meant(context: Context, days: Interval) -> Interval:
    """Return the day on which a stretch began or ended, when the statement tells of that alone."""
    near = {word for word, weight in context.items() if weight >= BESIDE}
    if near & _STARTS:
        return Interval(days.low, days.low)
    return Interval(days.high, days.high) if near & _ENDS else days


def happens_again(concept: str) -> bool:
    """Whether what a verb tells, given as a concept, happens many times: matches, visits, votes."""
    return concept in concepts_of(_RECURRING)
