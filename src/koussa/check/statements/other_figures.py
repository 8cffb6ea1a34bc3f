"""Is another figure of something else: of another occasion or year, of what is counted otherwise, only hoped for?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from koussa.check.statements.context import counted_in
from koussa.check.statements.judged import Judged
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.quantities import Quantity
from koussa.check.statements.reservations import summed
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import Sides, titles_of
from koussa.check.statements.vocabulary import concepts_of

_OCCASIONS = "poll survey voter respondent delegate margin turnout"
"""What is counted again on every occasion, so that figures of two occasions differ."""

_FLOWS = """
attract average carry charge lead cost count earn emit employ export hold house import make own pay produce publish
raise receive record report sell serve spend stand total trade treat use have grow rise fall
"""
"""Verbs of what is another number in another year."""

_DEFINITE = {"the", "these", "those", "both"}
"""Before a count they tell which ones, and how many only by the way: "the two towns"."""


def is_other_figure(sides: Judged, stated: Quantity, found: Quantity) -> bool:
    """Return whether a figure is of another occasion, or one that the statement has of something else.

    Args:
        sides: statement and evidence.
        stated: the statement's figure.
        found: the evidence's.
    """
    statement, evidence, around = sides.statement, sides.evidence, sides.around
    if stated.owner and found.owner:
        return around is not None and _may_be_namesakes(stated.owner, found.owner, around)
    if stated.unit == "count" and stated.first and statement.tokens[stated.first - 1].form in _DEFINITE:
        return True
    if (
        _counts_together(sides)
        or _of_other_occasion(sides)
        or _of_other_thing(sides, stated, found)
        or _fits_another(evidence, stated, found)
    ):
        return True
    flows = bool(concepts_of(_FLOWS) & statement.concepts)
    return flows and (lacks_time(sides) or _is_of_year(sides, found))


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


def _fits_another(evidence: Sentence, stated: Quantity, found: Quantity) -> bool:
    """Whether a limit fits another figure of the evidence: "fewer than 10,000", of 9,000 of 10,000.

    Of shares any that fits may be the one that is meant, of counts one beside the limit itself.
    """
    named = stated.unit == "%" or (not found.compared and stated.value == found.value)
    if not stated.compared or not named:
        return False
    return any(
        each.unit == stated.unit
        and not counted_in(each.context)
        and each.interval.relation(stated.interval) == "inside"
        for each in evidence.quantities
    )


def _may_be_namesakes(stated: Sequence[str], found: Sequence[str], around: Sentence) -> bool:
    """Whether two names beside ages may be two persons': a last name alone, and one that is somebody's in full."""
    if len(stated) == 1:
        return len(found) > 1
    named = [each.words[len(titles_of(each.words)) :] for each in around.names]
    bearers = [each for each in named if each[-1:] == stated[-1:] and len(each) > 1]
    given = set(stated[:-1])
    return len(found) == 1 and bool(bearers) and all(given.isdisjoint(each) for each in bearers)


def _of_other_thing(sides: Sides, stated: Quantity, found: Quantity) -> bool:
    """Whether either figure is one of something else, as what stands with it or the other sentence tells."""
    statement, evidence = sides.statement, sides.evidence
    both = any(
        (each.unit, each.value) == (stated.unit, stated.value)
        for each in evidence.quantities
        if each is not found
    )
    exchanged = any(
        (each.unit, each.value) == (found.unit, found.value)
        for each in statement.quantities
        if each is not stated
    )
    if both != exchanged:
        return True  # "21 votes to 14" of "21 to 14, despite a petition by 3,400"
    ours, theirs = summed(statement, stated.first), summed(evidence, found.first)
    if ours and theirs and ours.concept not in evidence.concepts:
        return True  # "a fine of £500", "costs of £900"
    return any(word not in evidence.concepts for word in _compounded(statement, stated.last))


def _of_other_occasion(sides: Judged) -> bool:
    """Whether figures are of what is counted again and again, and no day tells that they are of one occasion."""
    dated = any(each.slot == "date" and each.standing == "agrees" for each in sides.findings)
    return not dated and bool(concepts_of(_OCCASIONS) & (sides.statement.concepts | sides.evidence.concepts))


def _counts_together(sides: Sides) -> bool:
    """Whether evidence joins a name of the statement, which joins none: "Roe and Poe won 7", of "Poe won 4"."""
    return not any(_joined(sides.statement)) and any(
        one not in sides.others or other not in sides.others for one, other in _joined(sides.evidence)
    )


def _joined(sentence: Sentence) -> Iterator[tuple[NameMention, NameMention]]:
    """Names with nothing but "and" between them."""
    for one, other in pairwise(sentence.names):
        if sentence.tokens.forms(one.last, other.first) == ["and"]:
            yield one, other


def _compounded(sentence: Sentence, at: int) -> list[str]:
    """What a number that a hyphen joins to a word says of what: "hole" and "courses" in "18-hole courses"."""
    tokens = sentence.tokens[at : at + 3]
    return (
        [token.concept for token in tokens[1:] if token.content] if tokens and tokens[0].form == "-" else []
    )


def _is_of_year(sides: Sides, found: Quantity) -> bool:
    """Whether evidence gives a figure for a year and the statement has none: "in 2014 it paid"."""
    evidence = sides.evidence
    years = [each for each in evidence.dates if each.precision == "year"]
    return not sides.statement.dates and any(
        min(evidence.quantities, key=lambda each: abs(each.first - year.first)) is found for year in years
    )
