"""What a predicate says by its parts: each verb that "and" joins, each figure of a list, what a noun in it is."""

import re
from collections.abc import Iterator

from koussa.check.statements.tagged import Tagged
from koussa.check.statements.vocabulary import is_participle
from koussa.frozen import frozen
from koussa.text.function_words import FORMS_OF_BE
from koussa.text.wordlists import word_set

_BE = FORMS_OF_BE | word_set("remains remained became becomes")
_OWN = word_set("its his her their a an")
_MEASURING = word_set("more less fewer over under about around nearly almost at up roughly some just only")
_JOINED_VERB = re.compile(r"J(?:I[#YUd]+|[RM])*[XCE]")
_NOUN = re.compile(r"[DRNHLUu#'EgJ,~-]*?[NHLU#]R?(?=$|[IWtESgT,;(]|R*[CE])")
_RELATIVE = re.compile(r"[^ITS,Wt;J]+[Wt]")
"""A noun with nothing else beside it to which "who" could belong."""

_BY = re.compile(r"I[DNHLUu#',~-]*?[NHLU#](?=,[CEN])")
_TOTAL = re.compile(r"ID[NHU]*I")
_TRIMMED = re.compile(r",[WgSEC]|[WS]|,J")


@frozen
class Predicate:
    """A verb with all that belongs to it.

    Attributes:
        words: all of it.
        parts: the same with less after the verb, or with one figure of several.
        of_subject: predicates that it implies: "is a nurse who sings" implies "sings".
    """

    words: Tagged
    parts: tuple[Tagged, ...]
    of_subject: tuple[Tagged, ...]


def predicates_of(rest: Tagged) -> Iterator[Predicate]:
    """Yield the predicates that share a subject, each for itself.

    Args:
        rest: what follows a subject, from its verb on.
    """
    for each in _superlatives(rest.stripped()):
        trimmed = _trimmed(each)
        items = items_of(each)
        parts = ([trimmed] if len(trimmed) < len(each) else []) + (items if len(items) > 1 else [])
        yield Predicate(each, tuple(parts), tuple(_implied(each)))


def _superlatives(rest: Tagged) -> Iterator[Tagged]:
    """Cut as :func:`_split` does, and where "and" joins two superlatives: "was lowest in Holm and highest in Ghent"."""
    for each in _split(rest):
        at = each.tags.find("J")
        ends = [each.words[there].endswith("est") for there in (1, at + 1) if 0 < there < len(each)]
        if at > 1 and each.words[0] in _BE and ends == [True, True] and "J" not in each.tags[at + 1 :]:
            yield each[:at].stripped()
            yield each[:1] + each[at + 1 :]
        else:
            yield each


def _split(rest: Tagged) -> Iterator[Tagged]:
    """Cut where "and" or "but" joins another verb of the same subject."""
    first, lead = 0, Tagged.of("", "")
    for joined in _JOINED_VERB.finditer(rest.tags):
        before = rest[first : joined.start()]
        if (first and not before) or rest.tags[joined.start() - 1] in "CE" or not before.has_verb():
            continue
        if before.opens_other():
            break  # "who" and "said that" may go with what follows
        if _goes_with_noun(rest, before, joined.end() - 1):
            break
        yield (lead + before).stripped()
        first = joined.start() + 1
        lead = _shared_auxiliary(rest, before, joined.end() - 1)
        moved = re.match(r"I[#YUd]+", rest.tags[first:])
        if moved:  # "and in 2004 sold the chapel"
            at = first + moved.end()
            rest = rest[:first] + rest[at:] + rest[first:at]
            yield rest[first:].stripped()
            return
    yield (lead + rest[first:]).stripped()


def _goes_with_noun(rest: Tagged, before: Tagged, verb: int) -> bool:
    """Whether a participle goes with a noun as the one before does: "is a film shot by Roe and cut by Poe"."""
    if before.words[:1] and before.words[0] in _BE and before.tags[1:2] and before.tags[1] in "CE":
        return False
    return (
        is_participle(rest.words[verb].lower())
        and rest.tags[verb + 1 : verb + 2] in {"I", "T", "J", "Y"}
        and (rest.words[verb + 1] == "by" or (before.words[:1] != () and before.words[0] in _BE))
    )


def _shared_auxiliary(rest: Tagged, before: Tagged, verb: int) -> Tagged:
    """The "was" that a participle shares with the one before: "was raised in Ghent and buried in Ostend"."""
    after = rest.tags[verb + 1 : verb + 2]
    passive = before.words[:1] and before.words[0] in _BE and rest.tags[verb] != "X"
    if passive and is_participle(rest.words[verb].lower()) and (not after or after in "ITY#,S"):
        return before[:1]
    return before[:0]


def _trimmed(predicate: Tagged) -> Tagged:
    """A predicate up to the clause or participle that follows it."""
    found = _TRIMMED.search(predicate.tags, predicate.verb_end(0))
    return predicate[: found.start()] if found else predicate


def items_of(predicate: Tagged) -> list[Tagged]:
    """Return the items of a list of figures, each with the verb: "fell 3 % in May and 2 % in June"."""
    verb = predicate.verb_end(0)
    starts = [verb]
    for at in range(verb + 1, len(predicate)):
        if _TOTAL.match(predicate.tags, at) and _is_total(predicate[at:]):
            starts.append(at)
            continue
        if predicate.tags[at - 1] not in "J," or predicate.tags[at] in "J,":
            continue
        if _opens_item(predicate[at:]):
            starts.append(at)
        elif _has_figure(predicate[at:]):
            return [predicate[:verb] + each for each in _cut(predicate, starts, at)]
    return [predicate[:verb] + each for each in _cut(predicate, starts, len(predicate))]


def _is_total(words: Tagged) -> bool:
    """Whether the sum of a list follows: "for a total of"."""
    return words.words[0] == "for" and "total" in words.words[1:5]


def _cut(predicate: Tagged, starts: list[int], last: int) -> Iterator[Tagged]:
    for first, end in zip(starts, [*starts[1:], last], strict=True):
        yield predicate[first:end].stripped()


def _up_to_join(words: Tagged) -> Tagged:
    end = next((at for at, tag in enumerate(words.tags) if at and tag in "J,"), len(words))
    return words[:end]


def _has_figure(words: Tagged) -> bool:
    return any(
        tag == "#" and not dated for tag, dated in zip(_up_to_join(words).tags, words.dated, strict=False)
    )


def _opens_item(words: Tagged) -> bool:
    """Whether an item of a list begins: a figure, or a preposition or "its" that leads to one."""
    item = _up_to_join(words)
    word, tag = words.words[0].lower(), words.tags[0]
    figure = tag == "#" or word in _MEASURING or word in {"$", "£", "€"}
    return (figure or tag in "IT" or word in _OWN) and _has_figure(item)


def _implied(predicate: Tagged) -> Iterator[Tagged]:
    """Yield what a noun after "is" says besides: "is a nurse who sings", "is a film made by Roe"."""
    if not predicate.words or predicate.words[0] not in _BE or re.match("[CE]", predicate.tags[1:]):
        return  # no "is", or a passive
    relative = _RELATIVE.match(predicate.tags, 1)
    if relative and predicate.verb_at(relative.end(), closed=True):
        yield predicate[: relative.end() - 1]
        yield from _alone(predicate[relative.end() :])
        return
    found = _NOUN.match(predicate.tags, 1)
    if not found:
        return
    yield predicate[: found.end()]
    rest = predicate[found.end() :]
    by = _BY.match(rest.tags)
    if by and rest.words[0] == "by":
        rest = rest[by.end() :]
    if rest.tags.startswith(","):
        rest = rest[1:]
    if rest.tags[:1] in {"W", "t"} and rest.verb_at(1, closed=True):
        yield from _alone(rest[1:])
    elif rest.words and is_participle(rest.words[0].lower()) and rest.tags[:1] in {"C", "E", "N"}:
        for be in ("was", "is"):
            yield from _alone(Tagged.of(be, "X") + rest)


def _alone(rest: Tagged) -> Iterator[Tagged]:
    for each in predicates_of(rest):
        yield from (each.words, *each.parts)
