"""What a sentence says of its nouns wherever they stand: "met Ann Poe, a nurse, | who won".

Each is read only where one noun can be meant: not the one after "of", nor one of a list.
"""

import re
from collections.abc import Iterator

from koussa.check.statements.predicates import predicates_of
from koussa.check.statements.tagged import Tagged
from koussa.check.statements.vocabulary import stem

_NAME = r"(?<!U)U+"
_NOUNS = r"D[RNUHL]*[NHLU]"
# Compiled when the first sentence is read by them: many checks read none.
_APPOSITION = rf"({_NAME}),(?=[DHL])"
"""Who somebody is, after the name: "Ann Roe, | the mayor of Holm"."""

_RELATIVE = rf"(?:({_NAME}),W|({_NOUNS}),?[Wt])(?=[XCEMR])"
_PLACE = r"(U+)(?:ID?U+)?,?S(?=[DUNHP])"
_ADJUNCT = r",(?=[ECN])"
_OF = "of"
_THEN = {"then", "time", "later", "once"}
"""Words with which an apposition tells what somebody was: "a nurse at the time"."""

_SHARED = 2
"""Words of a name or noun with its verb at least: what is shorter says nothing."""


def attached(sentence: Tagged) -> Iterator[Tagged]:
    """Yield what a sentence says of nouns that are not its subject, each as a sentence."""
    for found in re.finditer(_APPOSITION, sentence.tags):
        yield from _apposition(sentence, *found.span(1))
    for found in re.finditer(_RELATIVE, sentence.tags):
        noun = sentence[slice(*found.span(found.lastindex or 0))]
        if _is_plain(sentence, found.start()) and not noun.has_date():
            yield from _said(noun, sentence[found.end() :])
    for found in re.finditer(_PLACE, sentence.tags):
        if sentence.words[found.end() - 1].lower() == "where":
            told = sentence[found.end() :][: len(_up_to_mark(sentence.tags[found.end() :], ",;:WtS"))]
            yield told + Tagged.of("in", "I") + sentence[found.start(1) : found.end(1)]


def adjuncts(subject: Tagged, rest: Tagged) -> Iterator[Tagged]:
    """Yield what the subject of a clause does besides: "hit Holm, | killing two people".

    Args:
        subject: who does it.
        rest: all that follows the subject.
    """
    for found in re.finditer(_ADJUNCT, rest.tags):
        before, doing = rest[: found.start()], rest[found.end() :]
        if before.opens_other() or len(before.verb_groups()) != 1:
            return  # "watched as Roe fell, breaking his leg"
        if doing.words[0].endswith("ing") and doing.tags[1:2] not in {"I", ","}:
            deed = Tagged.of(f"{stem(doing.words[0].lower())}ed", "C")
            for predicate in predicates_of(deed + doing[1:]):
                yield subject + predicate.words


def _apposition(sentence: Tagged, first: int, last: int) -> Iterator[Tagged]:
    """Yield who somebody is: up to the comma or the end that closes it, with nothing joined to it."""
    end = last + 1
    end += len(_up_to_mark(sentence.tags[end:]))
    words = sentence[last + 1 : end].stripped()
    closed = end >= len(sentence) or sentence.tags[end] in ",."
    if not closed or not words or "J" in words.tags or words.has_verb() or words.has_date():
        return
    if not _THEN.isdisjoint(words.words):
        return
    if _is_plain(sentence, first):
        yield sentence[first:last] + Tagged.of("is", "X") + words


def _up_to_mark(tags: str, marks: str = ",;:WtSC") -> str:
    return tags[: next((at for at, tag in enumerate(tags) if tag in marks), len(tags))]


def _said(noun: Tagged, inside: Tagged) -> Iterator[Tagged]:
    """Yield the predicates of a relative clause, up to the comma that ends it."""
    end = next((at for at, tag in enumerate(inside.tags) if at and tag in ",;:WtS"), len(inside))
    groups = inside[:end].verb_groups()
    if len(groups) > 1 and "J" not in inside.tags[: groups[1][0]]:
        end = groups[1][0]  # that of the noun itself
    for predicate in predicates_of(inside[:end]):
        if len(predicate.words) >= _SHARED:
            yield noun + predicate.words


def _is_plain(sentence: Tagged, first: int) -> bool:
    """Whether a noun belongs to no other: "of Ann Roe", "Holm and Ann Roe"."""
    before = sentence.words[first - 1].lower() if first else ""
    return before != _OF and sentence.tags[first - 1 : first] != "J"
