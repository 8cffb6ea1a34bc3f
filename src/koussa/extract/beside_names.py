"""What stands beside a name and belongs to it: an age, a description, a nickname, a relative."""

import re

from koussa.extract.first_names import Gender
from koussa.extract.lexicon import FEMALE_NOUNS, KIN, MALE_NOUNS
from koussa.extract.mentions import Mention
from koussa.extract.names import NameParts, printed_words
from koussa.extract.roles import is_description
from koussa.frozen import replace
from koussa.text.persons import ACADEMIC, COURTESY, as_printed

# "Ann, 15, said", "Ann Poe of Hull, 15, said"
_AGE = re.compile(r"(?:I[Uu]*U)?,#[,.]")
# What stands before somebody's name, and never before what somebody else is.
_OF_PERSONS = as_printed(COURTESY | ACADEMIC)
# Code points between the outer marks of a nickname.
_LONGEST_NICKNAME = 24
# Behind a name, an office in capitals: "Ann Poe, | Managing Director of Northgate Rail,"
_OFFICE = r"U{1,3}L+(?=[I,.])"
# The noun behind a name that says who it is: ", his | wife of", ", a retired | nun,"
_NOUN = r"[NUE]*[NHL](?=[,.IW])"


def is_aged(mention: Mention) -> bool:
    """Whether an age stands after a name; the one in "Ann Poe of Hull, 52," is not the town's."""
    tags, first = mention.sentence.tags, mention.first
    return tags[max(first - 2, 0) : first] != "UI" and _AGE.match(tags, mention.last) is not None


def apposition(mention: Mention) -> str | None:
    """The description after a name: "a former mayor of Hull" in "Ann Poe, a former mayor of Hull, said"."""
    sentence = mention.sentence
    at = mention.last
    if sentence.tags[at : at + 1] != ",":
        return None
    first = at + 1
    office = sentence.tags[first : first + 1] == "U" and re.compile(_OFFICE).match(sentence.tags, first)
    if not office and sentence.tags[first : first + 1] not in tuple("DHLN"):
        return None
    last = first
    while last < len(sentence.tags) and sentence.tags[last] in "D#NHLUu'IJE":
        last += 1
    if sentence.tags[last : last + 1] not in (",", ".", "W") or last - first > 14:
        return None
    if not is_description(sentence, first, last) or sentence.lowers[first] in _OF_PERSONS:
        return None  # "Asked about Roe, Mrs Poe paused."
    if sentence.lowers[last - 1] in KIN and sentence.tags[last : last + 2] == ",U":
        return None  # "his wife, Ann Poe, a son, Mark, and two daughters"
    return printed_words(sentence.words[first:last])


def with_nickname(mention: Mention, parts: NameParts) -> NameParts:
    """The surname after a nickname in marks with the first name before it: Walter “Stretch” Dunning."""
    sentence, at = mention.sentence, mention.first
    if at < 2 or sentence.tags[at - 2 : at] != "UQ" or len(parts.words) > 1:
        return parts
    between = sentence.ends[at - 1] - sentence.starts[at - 1]
    if between > _LONGEST_NICKNAME or (at > 2 and sentence.tags[at - 3] in "CE"):
        return parts
    return replace(parts, words=(sentence.words[at - 2], *parts.words))


def acronym_behind(mention: Mention) -> str:
    """The capitals in brackets behind a name of several words that have its letters: "Hull Pilots' Union (HPU)"."""
    sentence, last = mention.sentence, mention.last
    if sentence.tags[last : last + 1] != "(" or sentence.tags[last + 2 : last + 3] != ")":
        return ""
    acronym = sentence.words[last + 1]
    first = mention.first + (sentence.tags[mention.first] == "D")
    letters = iter("".join(sentence.words[first:last]).upper())
    spelt = last - first > 1 and acronym.isupper() and all(letter in letters for letter in acronym)
    return acronym if spelt else ""


def by_kinship(mention: Mention) -> Gender:
    """The gender of a name between commas after "his sister", or before "his wife of forty years"."""
    sentence, first, last = mention.sentence, mention.first, mention.last
    beside: list[str] = []
    if first > 1 and sentence.tags[first - 1] == "," and sentence.tags[last : last + 1] in (",", "."):
        beside.append(sentence.lowers[first - 2])
    if sentence.tags[last : last + 2] == ",D":
        behind = re.compile(_NOUN).match(sentence.tags, last + 2)
        beside += [sentence.lowers[behind.end() - 1]] if behind is not None else []
    if not beside:
        return ""
    if MALE_NOUNS.isdisjoint(beside):
        return "" if FEMALE_NOUNS.isdisjoint(beside) else "f"
    return "m"
