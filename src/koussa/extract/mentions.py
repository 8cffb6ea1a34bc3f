"""Noun phrases and pronouns that may name a source."""

import re
from typing import Literal

from koussa.extract.analysis import Sentence
from koussa.extract.wordlists import words
from koussa.frozen import slotted

MentionKind = Literal["name", "nominal", "pronoun", "relative"]

_PHRASE = re.compile(
    # After a determiner everything up to the head belongs to the phrase ("the former Hull mayor").
    r"D(?:R*[ECgR](?=[NHLU#]))?(?:[N#HL]|U|R(?=[NH])|u(?=u*U)|'(?=[N#HLUEu]))+"
    # Without one, a name takes in lower-case nouns only on the way to a source noun or another name.
    r"|(?:[#HL]|U|u(?=u*U)|(?<!U)N|N(?=N*[HU])|'(?=[N#HLUEu]))+"
    r"|[PWO]"
    r"|[tD](?=[RXM]*[CE])"
    r"|D(?=[I.,;]|$)"
)
# Titles that are surnames too.
_SURNAMES = words("king prince pope bishop major judge justice price")
POSSESSIVES = words("my your his her our their")
_HEADLESS = frozenset("#'")
_EXTENDING = words("of for from at in with on to")
# "a person close to the campaign", "an official briefed on the talks"
_INFORMED = words("close familiar briefed involved knowledgeable loyal")
_MOST_EXTENSIONS = 3


@slotted
class Mention:
    """A candidate source: tokens ``first`` to ``last`` (exclusive) of a sentence."""

    sentence: Sentence
    first: int
    last: int
    kind: MentionKind

    @property
    def start(self) -> int:
        """First code point."""
        return self.sentence.starts[self.first]

    @property
    def end(self) -> int:
        """The code point after the last."""
        return self.sentence.ends[self.last - 1]

    @property
    def head(self) -> str:
        """The last word, in lower case."""
        return self.sentence.lowers[self.last - 1]

    def text(self, text: str) -> str:
        """The words as printed."""
        return text[self.start : self.end]


def find_mentions(sentence: Sentence) -> list[Mention]:
    """The noun phrases and pronouns of a sentence, outside quotations, in order."""
    found: list[Mention] = []
    tags = sentence.tags
    for match in _PHRASE.finditer(tags):
        first, last = match.span()
        while last > first and tags[last - 1] in _HEADLESS:
            last -= 1
        if last == first or _bracketed(tags, first, last):
            continue
        found.append(Mention(sentence, first, last, _kind(sentence, first, last)))
    return found


def _bracketed(tags: str, first: int, last: int) -> bool:
    """Whether a phrase stands alone in brackets, like a party and state after a name."""
    return first > 0 and tags[first - 1] == "(" and tags[last : last + 1] == ")"


def extended(mention: Mention) -> int:
    """The token after a mention and the prepositional phrases that a nominal one needs ("a clerk | of the city")."""
    sentence, last = mention.sentence, mention.last
    tags = sentence.tags
    if mention.kind == "nominal" or tags[last - 1] == "D":
        for _ in range(_MOST_EXTENSIONS):
            at = last + (not _INFORMED.isdisjoint(sentence.lowers[last : last + 1]))
            if tags[at : at + 1] not in ("I", "T") or sentence.lowers[at] not in _EXTENDING:
                break
            first = end = at + 1
            while end < len(tags) and tags[end] in "D#NHLUu'":
                end += 1
            if end == first or tags[end - 1] not in "NHLU":
                break
            last = end
    return last


def possessor(mention: Mention) -> Mention | None:
    """The noun phrase before the last possessive of a phrase: "Ms. Poe" in "Ms. Poe's letter"."""
    at = mention.sentence.tags.rfind("'", mention.first, mention.last)
    if at <= mention.first:
        return None
    return Mention(mention.sentence, mention.first, at, _kind(mention.sentence, mention.first, at))


def owner(mention: Mention) -> Mention | None:
    """The possessor of a phrase, or the possessive pronoun that it begins with."""
    if mention.sentence.lowers[mention.first] in POSSESSIVES and mention.last - mention.first > 1:
        return Mention(mention.sentence, mention.first, mention.first + 1, "pronoun")
    return possessor(mention)


def _kind(sentence: Sentence, first: int, last: int) -> MentionKind:
    tag = sentence.tags[last - 1]
    if tag in "Wt":
        return "relative"
    if tag in "PO" or (tag == "D" and last - first == 1):
        return "pronoun"
    if tag == "U" or (
        tag == "L" and sentence.tags[first:last] == "UL" and sentence.lowers[last - 1] in _SURNAMES
    ):
        return "name"
    return "nominal"
