"""Noun phrases near a cue: which may be its subject, and what stands between."""

import re
from collections.abc import Iterator

from koussa.extract.cues import Cue
from koussa.extract.mentions import POSSESSIVES, Mention, possessor
from koussa.extract.scene import Parts
from koussa.frozen import slotted

_LEFT_MENTIONS = 5
_PHRASE_TAGS = bytes.maketrans(b"D#NHLUu'", b"nnnnnnnn")
_BRACKETS = re.compile(r"\([^)]*\)")
# ", 52," and ", a former mayor of Hull," and ", who asked not to be named,"
_APPOSITION = re.compile(r",(n(?:I?n|J)*|W[^,]*),")
_CACHE_LIMIT = 20_000
# A noun phrase that begins a clause stands after one of these, or first.
_CLAUSE_OPENERS = frozenset("StJ,;:-(Q?.~W")


class _Squeezed(dict[str, str]):
    """Stretches of tags made short, each worked out once."""

    def __missing__(self, tags: str) -> str:
        # Bytes are translated in half the time; tags are ASCII.
        short = tags.encode().translate(_PHRASE_TAGS, b"R").decode()
        if "(" in short:
            short = _BRACKETS.sub("", short)
        while "nn" in short:  # half the time of a pattern
            short = short.replace("nn", "n")
        if short.count(",") > 1:
            short = _APPOSITION.sub("+", short)
        if len(short) > 8:
            short = short[:4] + "~" + short[-3:]
        if len(self) > _CACHE_LIMIT:
            self.clear()
        self[tags] = short
        return short


squeeze = _Squeezed().__getitem__
"""A stretch of tags made short: no adverbs or brackets, noun phrases and appositions one letter each."""


def begins_clause(mention: Mention) -> bool:
    """Whether a noun phrase stands where a subject does: first in its clause."""
    return mention.first == 0 or mention.sentence.tags[mention.first - 1] in _CLAUSE_OPENERS


@slotted
class Link:
    """A noun phrase near a cue.

    Attributes:
        side: ``L`` or ``R`` of the cue.
        rank: how many noun phrases are between.
        subject_rank: how many of those could be subjects; ``-`` when this one could not.
        gap: the tags between, squeezed.
    """

    mention: Mention
    cue: Cue
    side: str
    rank: int
    subject_rank: str
    gap: str


def links(parts: Parts, cue: Cue) -> list[Link]:
    """The noun phrases that may be the source of a cue: some before it, the nearest first, and one after."""
    found = parts.links.get(cue)
    if found is None:
        found = parts.links[cue] = list(_links(parts, cue))
    return found


def _links(parts: Parts, cue: Cue) -> Iterator[Link]:
    tags = parts.sentence.tags
    left = [mention for mention in parts.mentions if mention.last <= cue.first]
    nearest = left[-_LEFT_MENTIONS:]
    if len(left) > _LEFT_MENTIONS:
        nearest.insert(0, left[0])
    subjects, owned = 0, "'" in tags
    for rank, mention in enumerate(reversed(nearest)):
        gap = squeeze(tags[mention.last : cue.first])
        subject = begins_clause(mention)
        yield Link(mention, cue, "L", rank, str(min(subjects, 3)) if subject else "-", gap)
        owner = possessor(mention) if owned else None
        if owner is not None:
            yield Link(owner, cue, "L", rank, "'", "'" + gap)
        subjects += subject
    for mention in parts.mentions:
        if cue.form == "noun" and mention.first < cue.first < mention.last:
            owner = _owner(mention)
            if owner is not None:
                yield Link(owner, cue, "L", 0, "'", "'N")
        if mention.first >= cue.last:
            yield Link(mention, cue, "R", 0, "-", squeeze(tags[cue.last : mention.first]))
            break


def _owner(mention: Mention) -> Mention | None:
    """Whose the noun of a phrase is: "Ann Poe" in "Ann Poe's hope", "his" in "his claim"."""
    if mention.sentence.lowers[mention.first] in POSSESSIVES:
        return Mention(mention.sentence, mention.first, mention.first + 1, "pronoun")
    return possessor(mention)
