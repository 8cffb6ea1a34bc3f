"""Do the dates of a statement agree with those of the evidence? Compared at the precision that is stated."""

from collections.abc import Sequence
from dataclasses import replace

from koussa.check.statements.context import Context
from koussa.check.statements.date_mentions import DateMention, on_one_calendar
from koussa.check.statements.interval import Interval, Relation
from koussa.check.statements.pairing import Pair, pair_up
from koussa.check.statements.slots import SlotFinding, Span, Standing

LIKENESS = 0.5
"""Least weight of shared words for two dates to be of the same thing."""

_STARTS = {"begin", "start", "releas", "found", "join", "open"}
_ENDS = {"end", "finish", "clos", "leav"}
_LIMITS = {"until", "since"}


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
    """Whether the two can be put on one calendar: a year against a day without a year cannot."""
    return float((one.has_year and other.has_year) or "year" not in {one.precision, other.precision})


def _judge(pair: Pair[DateMention]) -> tuple[Standing, str]:
    relation = relation_of(pair.stated, pair.found)
    if relation == "inside":
        return "agrees", "date-within"
    if relation == "overlapping":
        return "unclear", "date-overlaps"
    doubt = _doubt(pair)
    return ("unclear", doubt) if doubt else ("clashes", "date-outside")


def _doubt(pair: Pair[DateMention]) -> str | None:
    """Return why two dates that differ need not contradict one another, or ``None``."""
    if pair.likeness < LIKENESS:
        return "date-not-aligned"
    if any(relation_of(pair.stated, rival) != "disjoint" for rival in pair.rivals):
        return "date-several-candidates"
    plain = pair.stated.relation == "in"
    if plain and any(relation_of(pair.stated, other) == "inside" for other in pair.others):
        return "date-elsewhere"
    return None


def relation_of(stated: DateMention, found: DateMention) -> Relation:
    """Return how the evidence's date stands to what the statement's allows."""
    if stated.relation == found.relation and stated.relation in _LIMITS:
        # "until 13 April" and "until 30 April" share days, but name different ends
        one, other = on_one_calendar(replace(stated, relation="in"), replace(found, relation="in"))
        return other.relation(one)
    one, other = on_one_calendar(stated, found)
    if found.extent and not stated.extent:
        other = _end_meant(stated.context, other)
    elif found.extent and stated.extent and stated.precision == found.precision and one != other:
        return "disjoint"
    return other.relation(one)


def _end_meant(context: Context, days: Interval) -> Interval:
    """Return the day on which a stretch began or ended, when the statement tells of that alone."""
    near = {word for word, weight in context.items() if weight >= 0.75}
    if near & _STARTS:
        return Interval(days.low, days.low)
    return Interval(days.high, days.high) if near & _ENDS else days
