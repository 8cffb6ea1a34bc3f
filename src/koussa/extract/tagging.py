"""The tags of a sentence's tokens, one letter each (see :mod:`.lexicon`): by a word alone, then by what is around."""

import re

from koussa.extract.lexicon import BEFORE_NAMES, SIGNS, SOURCE_NOUNS, TAGS, TITLES
from koussa.extract.newspapers import retag_names
from koussa.extract.surnames import with_surnames
from koussa.extract.things import OF_THINGS
from koussa.extract.verb_or_noun import settle
from koussa.extract.verbs import CUE_FORMS
from koussa.text.capitals import ARTICLE_JOINED
from koussa.text.wordlists import word_set

_PAST_OR_ING = ("ed", "ing")
_UNAMBIGUOUS = word_set("""
said says told wrote tells writes spoke thought knew knows known felt saw meant found held shown put
read think know say tell ask add believe believes argue argues insist insists
""")
_ARTICLE_NAME = re.compile(ARTICLE_JOINED)
# "Co-Chief", "Vice-President", "Secretary-General"
_SHARING = word_set("co ex vice")
_OF_ALL = word_set("general elect designate")
# What opens a sentence and is nobody's name: "Two of the men said", "Late drop goal sinks Hull", "Recent studies show".
_NO_NAMES = word_set("""
two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands millions tens plenty late
early previous recent current further additional initial subsequent separate latest multiple similar fresh
""")
_EARLY = ("early", "late")
_CACHE_LIMIT = 60_000
# In a headline the verbs have capitals.
_LOWER_VERB = frozenset("CcE")
# "Secretary of State Ann Poe": the title goes on through "of".
_OFFICE = re.compile(r"(?<=[LH])I(?:DN|D[UH]|[UHNC])(?=(U+))")
_OFFICES = word_set("""
state defense defence treasury homeland commerce labor labour education energy health transportation interior
agriculture justice house representatives security war staff
""")
_PRONOUN_IS = re.compile(r"(?<=[PtW])'")


class _WordTags(dict[str, str]):
    """Tag of a word by itself, worked out once a word; an upper-case word is taken as within a sentence.

    A quotation is a token too, the empty word.
    """

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHE_LIMIT:
            self.clear()
            self[""] = "Q"
        tag = self[word] = _word_tag(word)
        return tag


def _word_tag(word: str) -> str:
    """The tag of a word out of context; ``c``, ``h`` and ``k`` are forms that may be verb or noun."""
    if word in SIGNS:
        return SIGNS[word]
    first = word[0]
    if not first.isalnum():
        if first in "@#" and len(word) > 1:
            return "U"
        return "#" if word[-1].isdigit() else TAGS.get(word.lower(), "-" if first == "-" else "~")
    if first.isdigit():
        return "H" if word.endswith(("-year-old", "-year-olds")) else "#"
    lower = word.lower()
    if first.isupper():
        return "#" if "," in word else _capital_tag(lower)  # "N5,000"
    return "U" if _ARTICLE_NAME.match(word) else _lower_tag(lower)


def _capital_tag(lower: str) -> str:
    tag = TAGS.get(lower, "U")
    if lower in ("will", "mark", "us", "may", "bill", "al"):
        return "Y" if lower == "may" else "U"
    if lower in TITLES or lower.removesuffix(".") in TITLES or _is_compound_title(lower):
        return "L"
    if tag == "H":
        return "H" if lower in ("republicans", "democrats", "americans", "conservatives", "liberals") else "U"
    if tag in "CEu":
        return "C" if lower in _UNAMBIGUOUS else "U"
    return tag


def _is_compound_title(lower: str) -> bool:
    first, _, last = lower.partition("-")
    return (first in _SHARING and last in TITLES) or (first in TITLES and last in _OF_ALL)


def _lower_tag(lower: str) -> str:
    tag = TAGS.get(lower)
    if lower in CUE_FORMS and tag == "H":
        return "k" if lower.endswith("s") else "h"
    if tag == "C":
        return "C" if lower in _UNAMBIGUOUS or lower.endswith(_PAST_OR_ING) else "c"
    return tag or _suffix_tag(lower)


def _suffix_tag(lower: str) -> str:
    if lower.endswith("ly"):
        return "R"
    if lower.endswith("ing") and len(lower) > 5:
        return "g"
    return "E" if lower.endswith("ed") and len(lower) > 4 else "N"


WORD_TAGS = _WordTags({"": "Q"})
"""The tag of each word by itself."""


def sentence_tags(words: list[str], lowers: list[str]) -> tuple[str, bool]:
    """The tags of a sentence, and whether most of its words begin with a capital, as in a headline.

    Args:
        words: its tokens as printed; a quotation is the empty one.
        lowers: the same in lower case.
    """
    tags = first_tags(words, lowers)
    headline = _LOWER_VERB.isdisjoint(tags) and is_capitalised(words)
    if headline:
        _retag_headline(lowers, tags)
    retag_names(words, lowers, tags)
    settle(words, lowers, tags)
    joined = "".join(tags)
    if not headline:
        joined = with_surnames(words, joined)
    if "'" in joined:
        joined = _PRONOUN_IS.sub("X", joined)
    for office in _OFFICE.finditer(joined):
        # "chairman of the House Intelligence Committee"
        body = lowers[office.end(1) - 1] in OF_THINGS
        if _is_office(lowers[office.start() - 1 : office.end()]) and not body:
            joined = joined[: office.start()] + "L" * len(office[0]) + joined[office.end() :]
    return joined, headline


def is_capitalised(words: list[str]) -> bool:
    """Whether most words begin with a capital, and there are a few."""
    initials = [word[:1] for word in words]
    capitals = sum(map(str.isupper, initials))
    letters = sum(map(str.isalpha, initials))
    return letters >= 4 and capitals * 10 >= letters * 7


def _is_office(phrase: list[str]) -> bool:
    """Whether words are a title with its department: "secretary of state", but not "officials at homeland"."""
    return phrase[-1] in _OFFICES and phrase[1] in ("of", "for") and not phrase[0].endswith("s")


def first_tags(words: list[str], lowers: list[str]) -> list[str]:
    """The tags of a sentence's tokens by themselves, which what stands around them may change."""
    tags = list(map(WORD_TAGS.__getitem__, words))
    _retag_starts(words, lowers, tags)
    return tags


def _retag_starts(words: list[str], lowers: list[str], tags: list[str]) -> None:
    """A capital at the start of a sentence proves nothing."""
    if lowers[0] in _NO_NAMES:
        timed = lowers[0] in _EARLY and tags[1:2] == ["I"]  # "Late on Thursday, Poe said"
        tags[0] = "H" if lowers[1:2] == ["of"] else "R" if timed else "N"
    for at in (0, 1) if words[0] == "" or tags[0] in "-~:(" else (0,):
        if at >= len(words) or not words[at][:1].isupper():
            continue
        lower = lowers[at]
        unknown = tags[at] == "U" and lower not in TAGS and len(lower) > 5
        if (
            unknown
            and lower.endswith(("ly", "ing", "ed"))
            and at + 1 < len(tags)
            and tags[at + 1] in "ND,PItO"
        ):
            tags[at] = _suffix_tag(lower)
        if tags[at] in "UL" and lower in TAGS and lower not in TITLES and not words[at].isupper():
            follows_name = at + 1 < len(tags) and tags[at + 1] == "U"
            tag = _lower_tag(lower)
            if follows_name and lower in BEFORE_NAMES:
                continue
            if tag == "H" or not follows_name or lower.endswith(_PAST_OR_ING):
                tags[at] = tag


def _retag_headline(lowers: list[str], tags: list[str]) -> None:
    """In a headline verbs have capitals too."""
    for at, lower in enumerate(lowers):
        if tags[at] == "U" and at:
            if lower in CUE_FORMS and lower not in SOURCE_NOUNS:
                tags[at] = "C" if tags[at - 1] not in "D'" else "U"
            elif TAGS.get(lower) == "H":
                tags[at] = "H"
