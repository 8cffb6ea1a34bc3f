"""The name that stands beside a description and is whose it is: before it, behind it, in commas or without.

Each function takes the description and the noun phrases of its sentence, in order.
"""

import re
from collections.abc import Sequence

from koussa.extract.lexicon import KIN
from koussa.extract.mentions import Mention, extended
from koussa.extract.names import name_parts
from koussa.extract.things import OF_PLACES

# What goes on from a description to the comma that closes it.
_CLOSED = re.compile(r"[DNHLUuIJ#'RY]*(?:[Eg][DNHLUuIJ#'RYT]*|W[^,;:?Q]*)?,")
# Between an office and the name behind what it is for: "Minister for | Ann Poe", "Minister for Ports and | Ann Poe"
_FIELDS = r"[IT]D?(?:U+(?:,D?U+)*,?JD?)?"
# "the petitioner, Ann Poe of Hull, said"
_OF_PLACE = r"ID?U[Uu]*,(?!J)"


def in_apposition(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """The name beside a nominal mention: "a spokeswoman, Ann Poe, said", "the mayor of Hull, Ann Poe, said"."""
    tags = mention.sentence.tags
    if tags.find(",", mention.last) < 0:
        return None
    last = extended(mention)
    if tags[last : last + 1] != ",":
        return None
    for near in others:
        if near.first == last + 1 and near.kind == "name" and _is_enough(mention, near):
            # "the mayor of Springfield, New Jersey, said"
            place = last > mention.last and mention.sentence.lowers[near.first] in OF_PLACES
            # "the Secretary-General, Ann Poe on Monday said" lacks the second comma.
            ends = (",", ".", ":", "", "I") if tags[mention.last - 1] == "L" else (",", ".", ":", "")
            closed = tags[near.last : near.last + 1] in ends or re.compile(_OF_PLACE).match(tags, near.last)
            return near if closed and not place else None
    return None


def described_by(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """The name that a nominal mention describes: "As Ann Poe, a clerk of the town, put it"."""
    sentence, first = mention.sentence, mention.first
    tags = sentence.tags
    if first < 2 or tags[first - 1] != "," or not _CLOSED.match(tags, mention.last):
        return None
    for near in others:
        if near.last == first - 1 and near.kind == "name":
            before = tags[near.first - 1] if near.first else ""
            # "After talks with Roe, a clerk said" is no description.
            free = before in ("", "Q", ",", "S", "-", "t", ":")
            # "the day of Ann Poe, leader of the council, who said"
            bare = tags[first] in "HL" and first + 1 == mention.last and tags[mention.last] == "I"
            return near if free or bare or sentence.lowers[near.first - 1] == "as" else None
    return None


def named_with(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """The name before "and other leaders", where that is the mention."""
    sentence, first = mention.sentence, mention.first
    if first < 2 or sentence.tags[first - 1] != "J" or sentence.lowers[first] != "other":
        return None
    for near in others:
        if near.last == first - 1 and near.kind == "name":
            return near
    return None


def in_complement(mention: Mention, others: Sequence[Mention]) -> Mention | None:
    """The name behind what an office is for: "Minister for Transport Ann Poe"."""
    tags = mention.sentence.tags
    if tags[mention.last - 1] not in "LH" or tags[mention.last : mention.last + 1] not in ("I", "T"):
        return None
    for near in others:
        if near.kind == "name" and re.compile(_FIELDS).fullmatch(tags, mention.last, near.first):
            role = name_parts(near).role
            if role is not None and mention.head in role.casefold().split():
                return near
    return None


def _is_enough(mention: Mention, name: Mention) -> bool:
    """Whether a name beside a description may be whose it is: of family a first name alone ("his wife, Ann, said")."""
    return len(name_parts(name).words) > 1 or (mention.head in KIN and mention.last - mention.first > 1)
