"""Names within a text taken apart: the name itself, titles before it, and what shows gender."""

import re
from typing import TYPE_CHECKING

from koussa.extract.bodies import HEADS, names_body
from koussa.extract.first_names import Gender, first_name_gender
from koussa.extract.lexicon import FEMALE_NOUNS, MALE_NOUNS
from koussa.extract.mentions import AFTER_NAMES, Mention
from koussa.extract.roles import says_who
from koussa.extract.things import OF_PLACES, OF_THINGS
from koussa.extract.titles import ADDRESSES, PORTFOLIOS, describes, is_before_first_name, is_title
from koussa.frozen import frozen
from koussa.text import persons
from koussa.text.persons import as_printed
from koussa.text.wordlists import word_set

if TYPE_CHECKING:
    from koussa.extract.analysis import Sentence

COURTESY, ACADEMIC = as_printed(persons.COURTESY), as_printed(persons.ACADEMIC)
"""Titles as a text has them, without and with a full stop."""
# A peer is known by the title and the surname: "Lord Mandelson".
_PEERAGE = word_set("lord lady baroness baron")
# … and these by the title and what they are of: "the Duchess of Hull".
_LORDS = word_set("duke earl marquess viscount")
_LADIES = word_set("duchess countess viscountess")
# "Minister for Ports and | the Environment Ann Poe"
_FIELDS_OF_OFFICE = r"[LHNU]*[LH][IT]D?U+(?:,D?U+)*,?J\Z"
# Bodies that are named by whose they are: "the Mayor's Office".
_OFFICES = word_set("office department bureau")
_OWNED = OF_THINGS | HEADS | word_set("aid infirmary clinic cathedral")
# … and by those whom they are of or for, in names of several words: "King's College Hull".
_OWNERS = word_set("king queen women men children people")
DETERMINERS = word_set("the a an his her their its our my your this that")
"""Before names and offices, and no part of either."""
_NO_ROLES = DETERMINERS | COURTESY | ADDRESSES | word_set("hon hon. excellency highness majesty")
_NAME_TAGS = frozenset("Uu")


@frozen
class NameParts:
    """A name mention taken apart.

    Attributes:
        words: of the name, without titles.
        role: titles and descriptions before it, as printed; courtesy titles are none.
        gender: what titles or the first name show; empty when they do not.
    """

    words: tuple[str, ...]
    role: str | None
    gender: Gender

    @property
    def name(self) -> str:
        """The name, without titles."""
        return " ".join(self.words)


def name_parts(mention: Mention) -> NameParts:
    """Part a mention of kind ``name`` into name and role."""
    sentence, last = mention.sentence, mention.last
    if names_body(mention):
        begins = _body_begins(mention)
        # "the Duchess of Hull"
        gender: Gender = ""
        if sentence.lowers[begins] in _LORDS | _LADIES:
            gender = "m" if sentence.lowers[begins] in _LORDS else "f"
        return NameParts(tuple(printed_words(sentence.words[begins:last]).split(" ")), None, gender)
    tags = sentence.tags
    while last - mention.first > 1 and sentence.words[last - 1] in AFTER_NAMES:
        last -= 1
    first = last - 1
    # "Foreign" is a title before a minister's name, and part of the ministry's.
    own = _NAME_TAGS | {"L"} if sentence.lowers[first] in OF_THINGS else _NAME_TAGS
    while first > mention.first and tags[first - 1] in own:
        first -= 1
    begins, first = _begins(mention, first, last)
    words = tuple(printed_words(sentence.words[first:last]).split(" "))
    before = range(begins, first)
    role = _role(sentence, before)
    lowers = {sentence.lowers[at] for at in before}
    gender = ""
    if lowers & MALE_NOUNS:
        gender = "m"
    elif lowers & FEMALE_NOUNS:
        gender = "f"
    elif len(words) > 1:
        gender = first_name_gender(words[0])
    return NameParts(words, role, gender)


def _begins(mention: Mention, first: int, last: int) -> tuple[int, int]:
    """Where what is said of somebody begins, and where the name itself, of which ``first`` is the first capital."""
    sentence, tags = mention.sentence, mention.sentence.tags
    office = (
        _office_of_fields(mention, first) if last - first > 2 and tags[mention.first - 1] == "J" else None
    )
    first = _after_titles(sentence, first + 1 if office is not None else first, last)
    begins = mention.first if office is None else office
    of_the = tags[begins] == "D" and sentence.lowers[last - 1] not in OF_THINGS
    if first == begins + of_the and _is_of_office(mention):
        given = next((at for at in range(first, last - 1) if first_name_gender(sentence.words[at])), None)
        if given is None:
            given = last - 2 if _is_portfolio_and_name(sentence, first, last) else first
        return (_office_begins(mention), given) if given > first else (begins, first)
    if first > begins and _closes_office(mention, first - 1) and _is_of_office(mention):
        return _office_begins(mention), first
    if first > begins and _goes_with_title(sentence, first, last):
        return begins, _owner_begins(mention, first) if tags[first - 1] == "'" else first - 1
    if last - first == 1 and tags[first - 1] == "'":  # of whose something is: "the court's Sentencing"
        return first, first
    return begins, first


def _role(sentence: "Sentence", before: range) -> str | None:
    """The titles and descriptions among the tokens before a name, as printed, without "the", "Mr." and "'s"."""
    plain = {at: sentence.lowers[at] for at in before if sentence.tags[at] != "'"}
    kept = [at for at in plain if _NO_ROLES.isdisjoint((plain[at], plain[at].removesuffix(".")))]
    if len(kept) > 1 and sentence.lowers[kept[-1]] in ACADEMIC and says_who(sentence, kept[:-1]):
        kept.pop()
    if not kept or not says_who(sentence, kept):
        return None
    return printed_words(sentence.words[kept[0] : kept[-1] + 1])


def _is_of_office(mention: Mention) -> bool:
    """Whether a name may open with the place or body of an office: "ambassador to | Russia Ann Poe"."""
    first, tags = mention.first, mention.sentence.tags
    return first > 1 and tags[first - 1] in "IT" and tags[first - 2] in "LH"


def _closes_office(mention: Mention, at: int) -> bool:
    """Whether a name may follow a token, after what an office is of: "MP for | Hull Dr | Ann Poe"."""
    lower = mention.sentence.lowers[at]
    return lower in PORTFOLIOS or (at > _body_begins(mention) and lower in COURTESY | ADDRESSES | ACADEMIC)


def _is_portfolio_and_name(sentence: "Sentence", first: int, last: int) -> bool:
    """Whether capitalised words after an office are what it is for and a whole name: "for Transport Ann Poe"."""
    if last - first > 3:  # "for Human Rights Ann Poe", "for South Sudan Ann Poe"
        placed = last - first == 4 and sentence.lowers[first] in OF_PLACES
        return sentence.lowers[last - 3] in PORTFOLIOS or (
            placed and OF_THINGS.isdisjoint(sentence.lowers[last - 2 : last])
        )
    three = sentence.lowers[first:last]
    if sentence.tags[first - 1] == "D":
        return len(three) == 3 and three[0] in OF_THINGS  # "Clerk of the Council Ann Poe"
    # "Chief of Police Ann Poe"
    told = (
        OF_THINGS.isdisjoint(three[three[0] == "police" :])
        and OF_PLACES.isdisjoint(three)
        and PORTFOLIOS.isdisjoint(three[1:])
    )
    return len(three) == 3 and told


def _office_of_fields(mention: Mention, first: int) -> int | None:
    """Where an office begins whose last field a name opens with: "Minister for Ports and | the Environment Ann Poe"."""
    sentence, at = mention.sentence, mention.first
    if sentence.lowers[first] not in PORTFOLIOS:
        return None
    office = re.compile(_FIELDS_OF_OFFICE).search(sentence.tags, 0, at)
    return office.start() if office is not None else None


def _office_begins(mention: Mention) -> int:
    """The first token of the office before the place that a mention opens with."""
    at, tags = mention.first - 2, mention.sentence.tags
    while at and tags[at - 1] in "NHLU":
        at -= 1
    return at


def _goes_with_title(sentence: "Sentence", first: int, last: int) -> bool:
    """Whether what stands before a name is part of it: "Lord Hull", "the mayor's Office"."""
    if sentence.tags[first - 1] == "'":
        return _is_owned(sentence, first, last)
    return last - first == 1 and sentence.lowers[first - 1] in _PEERAGE


def _is_owned(sentence: "Sentence", first: int, last: int) -> bool:
    """Whether the owner before a name belongs to it: "St Mary's | Hospital", "the Farm Workers' | Union of Wales"."""
    own, owner = sentence.lowers[first:last], first - 2
    if len(own) == 1 and own[0] in _OWNED:
        return True
    several = sentence.lowers[owner] in _OWNERS or sentence.words[owner + 1] in ("'", "’")
    return several and sentence.tags[owner] in "UHL" and not _OWNED.isdisjoint(own)


def _owner_begins(mention: Mention, first: int) -> int:
    """Where a name begins that its owner belongs to, which is a name too, or an office."""
    if mention.sentence.lowers[first] in _OFFICES:
        return _body_begins(mention)
    at = first - 1
    while at > mention.first and mention.sentence.words[at - 1][:1].isupper():
        at -= 1
    begins = _body_begins(mention)
    return max(at, begins) if at < first - 1 else first


def _body_begins(mention: Mention) -> int:
    lowers, first = mention.sentence.lowers, mention.first
    return first + (lowers[first] in DETERMINERS and lowers[first + 1] != "majesty")


def _after_titles(sentence: "Sentence", first: int, last: int) -> int:
    """Where a name begins after titles that the tags take for parts of it: "Premier Ann Poe", "Architect Ann Poe"."""
    lowers = sentence.lowers
    if last - first < 2 or lowers[last - 1] in OF_THINGS:
        return first
    for at in range(last - 3, first - 1, -1):  # a whole name is left
        if describes(lowers[at]) or is_before_first_name(sentence, at) or _opens_with_deed(sentence, at):
            first = at + 1
            break
    while last - first > 1 and is_title(lowers[first], whole=last - first > 2):
        first += 1
    return first


def _opens_with_deed(sentence: "Sentence", at: int) -> bool:
    """Whether a sentence opens with what is done to the named: "Telling Ann Poe that"."""
    deed = at == 0 and sentence.lowers[0].endswith("ing") and not first_name_gender(sentence.words[0])
    return deed and first_name_gender(sentence.words[1]) != ""


def printed_words(words: list[str]) -> str:
    """Tokens put together again: a clitic and a comma stand next to the word before."""
    out = ""
    for word in words:
        out += word if not out or word[0] in "'’," else " " + word
    return out
