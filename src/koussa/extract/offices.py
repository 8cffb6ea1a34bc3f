"""Who holds which office in a document, so that "the mayor" alone can be given the name said before.

Only where it is plain: one person alone holds the office, was named before, and no other holder is told of
("the mayor of Leeds"). A former mayor, a deputy or an aide is not the mayor.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from koussa.extract.lexicon import TITLES
from koussa.extract.mentions import SHORT_OFFICES, Mention
from koussa.extract.names import ACADEMIC, COURTESY, DETERMINERS
from koussa.extract.scene import Scene
from koussa.extract.things import BODIES
from koussa.extract.titles import is_person
from koussa.text.wordlists import word_set

_ABBREVIATED = {
    "sen.": "senator",
    "gov.": "governor",
    "rep.": "representative",
    "dr.": "doctor",
    "prof.": "professor",
    "gen.": "general",
    "col.": "colonel",
    "rev.": "reverend",
    "cllr": "councillor",
    "prof": "professor",
}
# What stands between an office and a name: "Superintendent Dr. Ann Poe".
_BETWEEN = ACADEMIC | COURTESY
SLIGHT = ACADEMIC | word_set("sgt. lt. capt. det. cpl. sgt lt capt det cpl")
"""Titles that say less of somebody than any description does."""
# "the chief executive | of Hull Freight", "the mayor | since 2011"
_COMPLEMENT = re.compile(r"\s(?:of|for|at|in|on|from|with|to|since|and|who|which)\s|,")
_OWNER = re.compile(r"^.*['’]s?\s")
# An office after one of these is another office, or is held no more.
ALTERING = word_set("""
former ex late then deputy vice assistant associate acting interim incoming outgoing would-be junior co
onetime longtime retired candidate shadow
""")
_ALTERED_BY_HYPHEN = re.compile(r"^(?:ex|then|vice|co|one-time|now-former)-")
# Tokens before the office in "the company's chief executive".
_OWNED = 3


class Offices:
    """The offices of a document, with their holders.

    Args:
        scene: the document.
        roles: what is said of each person, with the key of the person: ``("Mayor", 3)``.
    """

    def __init__(self, scene: Scene, roles: Iterable[tuple[str, int]]) -> None:
        self._holders: dict[str, set[int]] = {}
        self._complements: dict[int, set[str]] = {}
        for role, person in roles:
            office = office_of(role)
            for ending in _endings(office):
                self._holders.setdefault(ending, set()).add(person)
            self._complements.setdefault(person, set()).add(role.lower())
        self._elsewhere = self._told_of_elsewhere(scene) if self._holders else {}

    def _told_of_elsewhere(self, scene: Scene) -> Mapping[str, set[str]]:
        """The places and bodies that holders of an office are said to be of: "the mayor of Leeds"."""
        told: dict[str, set[str]] = {}
        for sentences in scene.paragraphs:
            for sentence in sentences:
                for mention in scene.parts(sentence).mentions:
                    if mention.kind != "nominal" or sentence.tags[mention.last : mention.last + 1] != "I":
                        continue
                    office = _words(mention)
                    if office in self._holders:
                        told.setdefault(office, set()).update(_complement(mention))
        return told

    def holder(self, mention: Mention) -> int | None:
        """The key of the one person whom a description such as "the mayor" means; ``None`` when it is not plain."""
        office = _words(mention)
        holders = self._holders.get(office, set())
        if len(holders) != 1:
            return None
        (person,) = holders
        told = " ".join(self._complements[person])
        elsewhere = self._elsewhere.get(office, set())
        return person if all(place in told for place in elsewhere) else None


def _words(mention: Mention) -> str:
    """A description without its article, in lower case."""
    lowers = mention.sentence.lowers[mention.first : mention.last]
    if len(lowers) > _OWNED and lowers[1] in BODIES and mention.sentence.tags[mention.first + 2] == "'":
        lowers = lowers[2:]  # "the company's chief executive"
    plain = " ".join(lowers[1:] if lowers[0] in DETERMINERS or lowers[0] in ("'s", "’s") else lowers)
    return SHORT_OFFICES.get(plain.upper(), plain)


def _complement(mention: Mention) -> set[str]:
    """The first name after "of" or the like, in lower case."""
    sentence, first = mention.sentence, mention.last + 1
    while sentence.tags[first : first + 1] == "D":
        first += 1
    return {sentence.lowers[first]} if sentence.tags[first : first + 1] == "U" else set()


@lru_cache(maxsize=1_000)
def office_of(role: str) -> tuple[str, ...]:
    """The words of an office: "chief executive" for "the company's chief executive since 2011"."""
    plain = _OWNER.sub("", _COMPLEMENT.split(role.lower(), maxsplit=1)[0] + " ").split()
    while len(plain) > 1 and plain[-1] in _BETWEEN:
        plain.pop()
    return tuple(_ABBREVIATED.get(word, word) for word in plain if word not in DETERMINERS)


def is_calling(role: str) -> bool:
    """Whether what is said of somebody says what a human being is or does: "a clerk of the court", not "the court"."""
    office = office_of(role)
    return bool(office) and (is_person(office[-1]) or office[-1] in TITLES)


def _endings(office: tuple[str, ...]) -> Iterable[str]:
    """An office with and without what stands before it: "Hull mayor", "mayor", but of a former one never "mayor"."""
    altered = [at for at, word in enumerate(office) if word in ALTERING or _ALTERED_BY_HYPHEN.match(word)]
    last = altered[-1] if altered else len(office) - 1
    return (" ".join(office[first:]) for first in range(last + 1))
