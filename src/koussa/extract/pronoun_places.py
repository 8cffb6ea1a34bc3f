"""How a name stands towards a pronoun: whether it leads its sentence, goes on to the pronoun, or is its object."""

import re

from koussa.extract.links import begins_clause
from koussa.extract.mentions import Mention

# Between these the subject of a sentence stands.
_VERBS = frozenset("CEXM")
_PAUSES = frozenset("J,")
_MAY_PASS = frozenset("IDY#R,")
# "Poe on Friday said"
_TIMED = re.compile(r"(?:I?D?[Y#]+|R)+[CEXM]")
# Who is told of first has an age.
_NEW = re.compile(",#[,.]")
# What stands between the subject of a verb and its object: "he | also told | Poe"
_VERB_BETWEEN = re.compile("[RXM]*[CE]I?")
_OTHERS = frozenset("CEWSPQ")


def leads(mention: Mention) -> bool:
    """Whether a mention leads its sentence, or a verb, a comma or, where a clause begins, "and" stands behind it."""
    tags, last = mention.sentence.tags, mention.last
    if mention.first == 0 or last == len(tags):
        return mention.first == 0
    after = tags[last]
    if after in _VERBS:
        return True
    if after in _PAUSES and (tags[mention.first - 1] == "C" or begins_clause(mention)):
        return True
    return after in _MAY_PASS and (_TIMED.match(tags, last) or _NEW.match(tags, last)) is not None


def is_topic(mention: Mention) -> bool:
    """Whether a sentence opens with whom it is about: "For Ann Poe, that misses the point"."""
    sentence = mention.sentence
    opens = mention.first == 1 and sentence.lowers[0] in ("for", "to")
    return opens and sentence.tags[mention.last : mention.last + 1] == ","


def leads_to(near: Mention, pronoun: Mention) -> bool:
    """Whether a pronoun goes on from a name that is the subject: "Poe left as she spoke", not "Poe left, she said"."""
    if (
        near.sentence is not pronoun.sentence
        or near.last > pronoun.first
        or not (begins_clause(near) and leads(near))
    ):
        return False
    tags = near.sentence.tags
    closes = tags[pronoun.first - 1 : pronoun.first] == "," and re.match(
        "R*[CX]+R*(?:[,.:]|$)", tags[pronoun.last :]
    )
    return not closes and "Q" not in tags[near.first : pronoun.first]


def is_told(near: Mention, pronoun: Mention) -> bool:
    """Whether a name in the pronoun's own sentence is of whom it speaks to or of: "he told Poe"."""
    if near.sentence is not pronoun.sentence or near.first <= pronoun.last:
        return False
    return _VERB_BETWEEN.fullmatch(near.sentence.tags, pronoun.last, near.first) is not None


def has_died(mention: Mention) -> bool:
    """Whether it is told that somebody died, who says nothing after it: "Her mother, Ann, a teacher, died when"."""
    lowers, last = mention.sentence.lowers, mention.last
    if "died" not in lowers or mention.kind != "name":
        return False
    at = lowers.index("died")
    # Verbs, conjunctions and whose son it was stand between somebody and the death of another.
    return last <= at and _OTHERS.isdisjoint(mention.sentence.tags[last:at])
