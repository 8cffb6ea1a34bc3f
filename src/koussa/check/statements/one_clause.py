"""Does all of a statement stand in one stretch of the evidence in which nothing else is told?

There the order of words matters less: "In Porto 1,987 people marched", "1,987 people marched in Porto". What could
change places keeps its order all the same: names, numbers of one unit, who does something and what they do.
"""

from collections.abc import Sequence
from itertools import pairwise

from koussa.check.statements.aligned import Aligned, Place
from koussa.check.statements.reading_order import (
    DETERMINERS,
    ENDS,
    JOINS,
    PLACE_LEADS,
    governed_by,
    has_agent,
    is_passive,
    is_verb,
    led_by,
    may_open,
    opens_aside,
    rival_names,
    said_with,
)
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.subjects import has_other_subject, is_of_complement, noted
from koussa.check.statements.ties import holds_both_ways
from koussa.check.statements.vocabulary import stem
from koussa.text.function_words import FORMS_OF_BE, FORMS_OF_DO, FORMS_OF_HAVE

_IS_OR_HAS = FORMS_OF_BE | FORMS_OF_HAVE | FORMS_OF_DO


def in_one_clause(statement: Sentence, evidence: Sentence, aligned: Sequence[Aligned]) -> bool:
    """Whether the parts of a statement stand side by side in the evidence, whatever their order.

    Args:
        statement: the statement.
        evidence: the sentence that has its words.
        aligned: where they stand in it; parts without a place are said there in other words.
    """
    parts = [each for each in aligned if each.places]
    verb = next((each for each in parts if is_verb(statement, each.first)), None)
    if not parts or not _has_verb(statement):
        return False
    anchor = verb or parts[0]
    return any(
        _is_told(statement, evidence, aligned, {each: _nearest(each, place) for each in parts}, verb)
        for place in anchor.places
    )


def _has_verb(statement: Sentence) -> bool:
    """Whether a statement has a verb that is known for one: without it nothing tells who does something."""
    told = any(is_verb(statement, at) for at in range(len(statement.tokens)))
    return told or not _IS_OR_HAS.isdisjoint(statement.forms)


def _nearest(part: Aligned, anchor: Place) -> Place:
    return min(part.places, key=lambda each: abs(each[0] - anchor[0]))


def _is_told(
    statement: Sentence,
    evidence: Sentence,
    aligned: Sequence[Aligned],
    chosen: dict[Aligned, Place],
    verb: Aligned | None,
) -> bool:
    taken = {at for place in chosen.values() for at in range(*place)}
    between = [at for at in range(min(taken), max(taken)) if at not in taken]
    if any(evidence.tokens[at].form in ENDS - statement.forms for at in between):
        return False
    told = {stem(form) for form in said_with(statement)}
    verbs = [at for at in between if is_verb(evidence, at) and stem(evidence.tokens[at].form) not in told]
    if len(verbs) > sum(not each.places for each in aligned) or rival_names(evidence, between, taken):
        return False
    if any(is_of_complement(statement, evidence, part, place) for part, place in chosen.items()):
        return False
    of = [noted(evidence, place[0]) for part, place in chosen.items() if part.part == "date"]
    if any(each is not None and each not in taken for each in of):
        return False
    return (
        not _has_other_figures(statement, evidence, set(between))
        and not _joins_others(evidence, between, taken)
        and _keep_order(statement, evidence, chosen)
        and (verb is None or _keep_sides(statement, evidence, chosen, verb))
    )


def _joins_others(evidence: Sentence, between: Sequence[int], taken: set[int]) -> bool:
    """Whether "and" or "but" joins what the statement has to something else that is told."""
    joins = [at for at in between if evidence.tokens[at].form in JOINS | {"while", "whereas"}]
    others = any(evidence.tokens[at].content or evidence.tokens[at].kind == "number" for at in between)
    return bool(joins) and (others or any(at - 1 not in taken for at in joins))


def _has_other_figures(statement: Sentence, evidence: Sentence, between: set[int]) -> bool:
    """Whether another number of the same unit, or another date, stands between."""
    units = {each.unit for each in statement.quantities}
    if any(each.first in between and each.unit in units for each in evidence.quantities):
        return True
    return bool(statement.dates) and any(each.first in between for each in evidence.dates)


def _keep_order(statement: Sentence, evidence: Sentence, chosen: dict[Aligned, Place]) -> bool:
    """Whether names come in the same order, and numbers of one unit; "to Roe" may change places with "in Holm"."""
    units = {each.first: each.unit for each in statement.quantities}
    kinds: dict[str, list[Place]] = {}
    for part, place in chosen.items():
        if part.part == "name":
            lead = governed_by(statement, part.first)
            if lead and lead != governed_by(evidence, place[0]):
                lead = ""
            kinds.setdefault(f"after {lead}", []).append(place)
    for part, place in chosen.items():
        if part.part == "number":
            kinds.setdefault(f"in {units[part.first]}", []).append(place)
    return all(one[0] < other[0] for places in kinds.values() for one, other in pairwise(places))


def _keep_sides(statement: Sentence, evidence: Sentence, chosen: dict[Aligned, Place], verb: Aligned) -> bool:
    """Whether who does something stands before its verb as in the statement, and to whom it is done after it."""
    at = chosen[verb][0]
    if stem(evidence.tokens[at].form) != stem(statement.tokens[verb.first].form):
        return True  # who was killed by a flood died in it
    doers = [
        place for part, place in chosen.items() if part.last <= verb.first and _takes_part(statement, part)
    ]
    done_to = [
        place
        for part, place in chosen.items()
        if part.first >= verb.last and part.part == "name" and _takes_part(statement, part)
    ]
    if is_passive(statement, verb.first) and not is_passive(evidence, at) and not has_agent(evidence, at):
        return bool(doers) and doers[-1][0] > at
    if has_agent(statement, verb.first) != has_agent(evidence, at) or any(place[0] > at for place in doers):
        return False
    both_ways = holds_both_ways(statement.tokens[verb.first].concept)
    if not doers and not both_ways:
        # "Roe called his brother": whom only the surroundings name was not called by that brother.
        done_to += [place for part, place in chosen.items() if _follows_at_once(statement, part, verb)]
    if not doers or (not both_ways and any(place[0] < at for place in done_to)):
        return not doers and not any(place[0] < at for place in done_to)
    first = min(doers)
    part = next(each for each, place in chosen.items() if place == first)
    if has_other_subject(evidence, range(doers[-1][1], at)):
        return False
    return may_open(statement, evidence, part, first) and not opens_aside(evidence, first, at)


def _follows_at_once(statement: Sentence, part: Aligned, verb: Aligned) -> bool:
    """Whether a part is what a verb is done to, with no preposition between."""
    between = statement.tokens[verb.last : part.first]
    return (
        part.first >= verb.last
        and part.part == "word"
        and all(each.content or each.form in DETERMINERS for each in between)
    )


def _takes_part(statement: Sentence, part: Aligned) -> bool:
    """Whether a part is no day and no place."""
    return part.part != "date" and not (part.part == "name" and led_by(statement, part.first) in PLACE_LEADS)
