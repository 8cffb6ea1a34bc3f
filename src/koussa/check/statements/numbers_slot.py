"""Do the numbers of a statement agree with those of the evidence? Intervals are compared, not digits."""

import math
from collections.abc import Sequence

from koussa.check.statements.ages import AGE, AGE_THEN, same_owner
from koussa.check.statements.comparators import APPROXIMATION
from koussa.check.statements.context import counted_in
from koussa.check.statements.interval import Interval, Relation
from koussa.check.statements.measures import measured_in, measures_in
from koussa.check.statements.pairing import Pair, pair_up
from koussa.check.statements.quantities import CURRENCIES, SCORE, Quantity
from koussa.check.statements.slots import SlotFinding, Span, Standing
from koussa.frozen import replace

LIKENESS = 0.7
"""Least weight of shared words for two numbers to count the same thing: one near word that both stand by."""

ROUNDING = 0.05
"""A rounded figure is never further than this share from the exact one."""

_NEVER_ROUNDED = {"ordinal", SCORE}
"""Units of what nobody rounds: a place, the points of a match."""

_NEAR = 0.75
"""Weight of a word that stands next to the number or the word after that."""

_NEARBY = 0.55
"""Weight of a word that stands three or four words off in the same clause."""

_COUNTED, _FEW = 100, ROUNDING / 2
"""Below so many the share is less: "40 months" may be 41, "60 years" are no 63."""

_SMALL = 20
"""Below this "more than" says no more than it says; from here on it means a little more."""

_OTHER_UNIT = 0.5
"""What the likeness of two sums in two currencies counts: the same currency goes before."""

AGE_DIFFERS = "age-differs"
"""Rule of a clash of two ages of one person, whatever else is said of them."""

LESS_SAID = "number-less-said"
"""Rule of a bound that follows from the evidence's, which says more: "at least half" of "at least two thirds"."""

_BIRTHDAY = 1
"""Ages that are no more years apart may be of one year."""

_QUALIFIERS = (
    {"new", "additional", "further", "more", "increas", "overnight", "extra", "another"},
    {"averag", "mean", "median"},
    {"elsewher"},
)
"""Words that make a number another number: of what was added, not of all; an average; what is outside a place."""


def judge_numbers(stated: Sequence[Quantity], found: Sequence[Quantity]) -> list[SlotFinding]:
    """Judge each number of the statement by its counterpart in the evidence."""
    pairs = {id(pair.stated): pair for pair in pair_up(stated, found, comparable)}
    findings = []
    for quantity in stated:
        span = Span(quantity.start, quantity.end)
        pair = pairs.get(id(quantity))
        if pair is None:
            same = _same_sum(quantity, found)
            if same is None:
                findings.append(SlotFinding("number", "missing", "number-missing", span))
            else:
                there = Span(same.start, same.end)
                findings.append(SlotFinding("number", "agrees", "number-within", span, there))
            continue
        standing, rule = _judge(pair)
        if standing == "clashes" and any(_is_part(quantity, other) for other in found):
            standing, rule = "unclear", "number-of-a-part"
        found_span = Span(pair.found.start, pair.found.end)
        findings.append(SlotFinding("number", standing, rule, span, found_span, pair.likeness))
    return findings


def _same_sum(stated: Quantity, found: Sequence[Quantity]) -> Quantity | None:
    """The same sum of money where no word beside it is the same: sums are hardly the same by chance."""
    if stated.unit not in CURRENCIES:
        return None
    return next(
        (each for each in found if (each.unit, each.interval) == (stated.unit, stated.interval)), None
    )


def comparable(one: Quantity, other: Quantity) -> float:
    """Return how far two numbers may be compared, 0 for not at all.

    1 for the same unit; a half for the same sum in two currencies.
    """
    if one.unit == other.unit:
        strangers = one.owner and other.owner and not same_owner(one.owner, other.owner)
        return float(_qualified_alike(one, other) and not strangers)
    if {one.unit, other.unit} == {AGE_THEN, "count"}:
        plain = one if one.unit == "count" else other
        return float(not counted_in(plain.context))  # "under 5 when she began"
    if {one.unit, other.unit} <= CURRENCIES:
        return _OTHER_UNIT if one.value == other.value else 0.0
    return 0.0


def _is_part(stated: Quantity, found: Quantity) -> bool:
    """Whether the evidence has a plain figure of the statement as what was added, or as an average."""
    same = not stated.compared and (stated.unit, stated.value) == (found.unit, found.value)
    return same and not _qualified_alike(stated, found)


def _judge(pair: Pair[Quantity]) -> tuple[Standing, str]:
    other_unit = _judge_unit(pair)
    if other_unit:
        return other_unit
    if _are_two_limits(pair):
        return _judge_other(pair)
    relation = relation_of(pair.stated, pair.found)
    if relation != "disjoint" and _is_other_bound(pair.stated, pair.found):
        return "unclear", LESS_SAID if relation == "inside" else "number-other-bound"
    if relation == "inside":
        other_range = (
            _is_range(pair.stated) and _is_range(pair.found) and pair.stated.interval != pair.found.interval
        )
        return ("unclear", "number-other-range") if other_range else ("agrees", "number-within")
    same = pair.found.rounds and not pair.stated.compared and pair.found.value == pair.stated.value
    if same or (relation == "disjoint" and rounds_to(pair.stated, pair.found)):
        finer = not same and not _rounded(pair.stated.value, pair.found.value)
        # "42 years" of "close to 42 years"; but "41 months" is more than a source of "40 months" says.
        return ("unclear", "number-finer") if finer else ("agrees", "number-rounded")
    return ("unclear", "number-overlaps") if relation == "overlapping" else _judge_other(pair)


def _is_range(quantity: Quantity) -> bool:
    """Whether both ends are told: "aged 11 to 13"."""
    return not quantity.compared and not quantity.interval.exact


def _is_other_bound(stated: Quantity, found: Quantity) -> bool:
    """Whether both tell only that there are more, or fewer, and not than the same figure nor than one rounded to it."""
    if stated.value == found.value or not (stated.compared and found.compared):
        return False
    open_ended = {math.inf, -math.inf}
    shared = {stated.interval.low, stated.interval.high} & {found.interval.low, found.interval.high}
    return bool(shared & open_ended) and not _rounded(stated.value, found.value)


def _are_two_limits(pair: Pair[Quantity]) -> bool:
    """Whether both name the most that may be, and not the same: who faces up to 20 years does not face up to 30."""
    limited = pair.stated.limits and pair.found.limits
    return limited and pair.stated.interval.high != pair.found.interval.high


def _judge_other(pair: Pair[Quantity]) -> tuple[Standing, str]:
    """Judge a number whose counterpart is another one."""
    if pair.stated.unit == AGE and pair.stated.owner and pair.found.owner:
        near = abs(pair.stated.value - pair.found.value) <= _BIRTHDAY
        return ("unclear", "age-nearly") if near else ("clashes", AGE_DIFFERS)
    doubt = _doubt(pair)
    if doubt:
        return "unclear", doubt
    return "clashes", "number-of-a-condition" if pair.stated.condition else "number-outside"


def _judge_unit(pair: Pair[Quantity]) -> tuple[Standing, str] | None:
    """Judge a number whose counterpart is in another currency or measure; ``None`` when it is in the same.

    The same figure in two units clashes, another one may be the same converted.
    """
    stated, found = pair.stated, pair.found
    if stated.unit == found.unit:
        ours, theirs = (measured_in(counted_in(each.context)) for each in (stated, found))
        if ours is None or theirs is None or ours == theirs or ours[0] != theirs[0]:
            return None
    elif not {stated.unit, found.unit} <= CURRENCIES:
        return None
    share = 1.0 if stated.unit == found.unit else _OTHER_UNIT
    elsewhere = any(stated.unit == other.unit and stated.value == other.value for other in pair.others)
    if stated.value != found.value or elsewhere or pair.likeness < LIKENESS * share:
        return "unclear", "number-other-unit"
    return "clashes", "number-other-unit"


def _doubt(pair: Pair[Quantity]) -> str | None:
    """Return why two numbers that differ need not contradict one another, or ``None``."""
    if pair.likeness < LIKENESS or not _counts_the_same(pair):
        return "number-not-aligned"
    if any(relation_of(pair.stated, rival) != "disjoint" for rival in pair.rivals):
        return "number-several-candidates"
    if not pair.stated.compared and any(relation_of(pair.stated, other) == "inside" for other in pair.others):
        return "number-elsewhere"
    return None


def relation_of(stated: Quantity, found: Quantity) -> Relation:
    """Return how the evidence's number stands to what the statement's allows."""
    one, other = stated.interval, _as_meant(found)
    if not stated.compared and found.compared and found.value == stated.value:
        return "overlapping"  # "400 films" and "more than 400 films" do not quarrel
    return other.relation(one)


def _as_meant(quantity: Quantity) -> Interval:
    """Read "more than 500" of a source as a little more than 500: news writes the nearest round figure."""
    interval = quantity.interval
    if interval.high == math.inf and interval.low >= _SMALL:
        return replace(interval, high=interval.low * (1 + APPROXIMATION))
    return interval


def rounds_to(one: Quantity, other: Quantity) -> bool:
    """Whether either figure, as printed and without a comparator, is the other one rounded."""
    if one.compared or one.unit != other.unit or one.unit in _NEVER_ROUNDED or not other.interval.exact:
        return False
    few = one.unit == "count" and max(one.value, other.value) < _COUNTED
    if few and abs(one.value - other.value) > _FEW * one.value:
        return False
    return _rounded(one.value, other.value) or (not other.compared and _rounded(other.value, one.value))


def _rounded(coarse: float, fine: float) -> bool:
    """Whether ``fine`` rounded to the last figure of ``coarse`` that is not 0 gives ``coarse``."""
    if not coarse or abs(coarse - fine) > ROUNDING * abs(coarse):
        return False
    digits = f"{abs(coarse):.10g}"
    if "e" in digits:
        return False
    decimals = len(digits.partition(".")[2])
    zeros = len(digits) - len(digits.rstrip("0"))
    step = 10.0 ** (-decimals if decimals else zeros)
    return step != 1 and abs(coarse - fine) <= step / 2


def _counts_the_same(pair: Pair[Quantity]) -> bool:
    """Whether a word that stands by the one number stands near the other."""
    found = pair.found.context
    if counted_in(pair.stated.context) and counted_in(found):
        measures = [measures_in(counted_in(each)) for each in (pair.stated.context, found)]
        if measures[0] != measures[1]:
            return False
    counted = {word for context in (pair.stated.context, found) for word in counted_in(context)}
    if pair.stated.unit == "count" and counted_in(pair.stated.context) and counted_in(found):
        return any(pair.stated.context.get(word, 0.0) >= _NEARBY <= found.get(word, 0.0) for word in counted)
    if pair.stated.unit == "ordinal":
        # "first" and "fourth" differ only when they count the same: "largest city".
        ours, theirs = counted_in(pair.stated.context), counted_in(found)
        if not ours and not theirs:  # "finished second", "finished third"
            return any(
                weight >= _NEAR <= found.get(word, 0.0) for word, weight in pair.stated.context.items()
            )
        return len(ours & theirs) >= max(1.0, max(len(ours), len(theirs)) / 2)
    return any(
        weight >= _NEAR and found.get(word, 0.0) >= _NEARBY for word, weight in pair.stated.context.items()
    )


def _qualified_alike(one: Quantity, other: Quantity) -> bool:
    """Whether both are totals or both increments, both averages or both not."""
    return all(
        any(one.context.get(word, 0.0) >= _NEAR for word in words)
        == any(other.context.get(word, 0.0) >= _NEAR for word in words)
        for words in _QUALIFIERS
    )
