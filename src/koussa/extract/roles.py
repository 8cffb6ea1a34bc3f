"""What says who somebody is: the titles before a name, and the description after it.

"Spokesman", "novelist" and "the father of a soldier" do; "campaign" and "a signal of her support" do not, though they
stand where such words stand ("a campaign Mr. Poe has called bigoted").
"""

from typing import TYPE_CHECKING

from koussa.extract.first_names import first_name_gender
from koussa.extract.lexicon import KIN
from koussa.extract.things import OF_THINGS
from koussa.extract.titles import THINGS, is_person, is_titled
from koussa.text.wordlists import word_set

if TYPE_CHECKING:
    from koussa.extract.analysis import Sentence

# What ends the noun of a description: "a pollster | working for the party", "the general | under two presidents".
_AFTER_NOUN = frozenset("IEgWTC")
_MODALS = word_set("will would can could may might must should shall not")
_ADJECTIVES = word_set("outside inside")
_AGED = ("-year-old", "-year-olds")


def says_who(sentence: "Sentence", kept: list[int]) -> bool:
    """Whether words before a name say who somebody is, and not how, when or which: "a worried Roe", "two Poes".

    Args:
        sentence: where they stand.
        kept: the tokens before the name, without articles, courtesy titles and possessives.
    """
    tags, last = sentence.tags, kept[-1]
    before = sentence.lowers[kept[0] - 1] if kept[0] else ""
    if before in _MODALS:  # "would counsel Poe"
        return False
    word = sentence.lowers[last]
    if tags[last] == "L" or is_person(word):
        return tags[last] == "L" or not is_plural(word)  # "core groups of voters Mr. Poe must win"
    if tags[last] == "H":
        return not is_plural(word) and word not in THINGS
    if tags[last] != "U":
        return False
    return _is_house(sentence, kept) or is_titled(sentence, last) or any(tags[at] in "HL" for at in kept)


def _is_house(sentence: "Sentence", kept: list[int]) -> bool:
    """Whether the owner before a name is who somebody works for: "Valley News' Ann Poe", but not "Tom Roe's Fog"."""
    words, last = sentence.words, kept[-1]
    if sentence.tags[last + 1] != "'" or any(first_name_gender(words[at]) for at in kept):
        return False
    # "Valley's" may be a place: then what follows must be a human being's name.
    body = words[last].isupper() or sentence.lowers[last] in OF_THINGS
    return bool(first_name_gender(words[last + 2])) or (body and sentence.tags[last + 2 : last + 4] == "UU")


def is_plural(word: str) -> bool:
    """Whether a noun for people, in lower case, is of several."""
    return (word.endswith("s") and not word.endswith("ss")) or word.endswith(("men", "people"))


def is_description(sentence: "Sentence", first: int, last: int) -> bool:
    """Whether the tokens ``first`` to ``last`` (exclusive) after a name say who it is: "a former mayor of Hull"."""
    tags, lowers = sentence.tags, sentence.lowers
    if lowers[first] == "one" and tags[first + 1 : first + 2] == "I":  # "one of the town's lawyers"
        return True
    ends = first + 1
    while ends < last and not _ends_noun(sentence, ends):
        ends += 1
    word, tag = lowers[ends - 1], tags[ends - 1]
    if tag == "U":  # "a senior partner of Poe & Roe", "a PAC"
        kind = lowers[first] in ("a", "an") and sentence.words[ends - 1].isupper()
        return kind or any(tags[at] in "HL" for at in range(first, ends))
    if tag == "L" or word in KIN or word == "fellow" or word.endswith(_AGED):
        return True
    return _is_source(tag, word) and not is_plural(word)


def _is_source(tag: str, word: str) -> bool:
    return is_person(word) or (tag == "H" and word not in THINGS)


def _ends_noun(sentence: "Sentence", at: int) -> bool:
    """Whether the noun of a description stands before a token: "a clerk | of the court", "a broker | based in Hull"."""
    tags, lowers = sentence.tags, sentence.lowers
    if tags[at] == "J":  # "a broker | and former clerk", but not "a trade and shipping clerk"
        return _is_source(tags[at - 1], lowers[at - 1])
    named = tags[at - 1 : at + 2] == "UIU" and lowers[at] == "of"  # "a University of Hull geologist"
    follows = tags[at] in _AFTER_NOUN and tags[at - 1] in "NHLU#" and lowers[at] not in _ADJECTIVES
    return follows and not named
