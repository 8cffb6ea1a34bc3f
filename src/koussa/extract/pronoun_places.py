"""How a name stands towards a pronoun: whether it leads its sentence, goes on to the pronoun, or is its object."""

import re

from koussa.extract.first_names import Gender
from koussa.extract.links import begins_clause
from koussa.extract.mentions import Mention
from koussa.extract.verbs import LEMMAS
from koussa.text.wordlists import word_set

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
# Whom a verb means that is another than its subject, and what is the subject's own: "sued her", "sold her mill".
_OF_OTHERS = {"f": ("hers", "her"), "m": ("his", "him")}
_GIVING = word_set("offer give pay send lend tell ask owe promise deny award show")
_ANOTHER_SUBJECT = frozenset("QUPJSWt;")
_BEHIND_OBJECTS = ("D", "I", "T", "R", "Y", "S", "J", ",", ".", "Q", ":", "")


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
    if near.sentence is not pronoun.sentence or not (begins_clause(near) and leads(near)):
        return False
    tags = near.sentence.tags
    closes = tags[pronoun.first - 1 : pronoun.first] == "," and re.match(
        "R*[CX]+R*(?:[,.:]|$)", tags[pronoun.last :]
    )
    return not closes and "Q" not in tags[near.first : pronoun.first]


def is_told(near: Mention, pronoun: Mention) -> bool:
    """Whether a name in the pronoun's own sentence is of whom it speaks to or of: "he told Poe"."""
    if near.first <= pronoun.last:
        return False
    return _VERB_BETWEEN.fullmatch(near.sentence.tags, pronoun.last, near.first) is not None


def is_apart(mention: Mention, gender: Gender) -> bool:
    """Whether a sentence tells that its subject is not "he" or "she": "Harbour Point sued her", "… sold its mill"."""
    own, other = _OF_OTHERS[gender]
    tags, lowers, last = mention.sentence.tags, mention.sentence.lowers, mention.last
    for at in range(last + 1, len(lowers) if leads(mention) else 0):
        if tags[at] in _ANOTHER_SUBJECT:
            break
        if lowers[at] == other:
            giving = LEMMAS.get(lowers[at - 1]) in _GIVING
            return tags[at - 1] in "CEI" and (
                giving or gender == "m" or tags[at + 1 : at + 2] in _BEHIND_OBJECTS
            )
        if lowers[at] in ("its", own):
            return lowers[at] == "its" and tags[at - 1] in "CE"
    return False


def has_died(mention: Mention) -> bool:
    """Whether it is told that somebody died, who says nothing after it: "Her mother, Ann, a teacher, died when"."""
    lowers, last = mention.sentence.lowers, mention.last
    if "died" not in lowers or mention.kind != "name":
        return False
    at = lowers.index("died")
    # Verbs, conjunctions and whose son it was stand between somebody and the death of another.
    return last <= at and _OTHERS.isdisjoint(mention.sentence.tags[last:at])
