"""A sentence as words with the tags of :mod:`koussa.extract.lexicon`, to be cut and joined."""

import re
from collections.abc import Iterator
from functools import lru_cache

from koussa.check.statements.vocabulary import is_participle, is_past
from koussa.frozen import frozen

_GROUP = re.compile(r"(?:[XM][XRM]*)?(?:R*[CE]R*(?=$|[^CE]))|X[XRM]*(?:g(?=[DUI#]))?")
_END = re.compile(r"[.,;:?!~J]+$")
_ADJECTIVE = re.compile(r"([#I']|D[UR]*|^)[CE](?=#?[NH])")
"""A participle before a noun: "12 confirmed cases", "the newly built Danish bridge", "a doctor's waiting room"."""
_TITLE_MARK = re.compile(r"(?<=[U#])[:-](?=D?U)")
_OPENS = frozenset("WtS")


@frozen
class Tagged:
    """Words of a sentence.

    Attributes:
        words: as printed.
        tags: one letter a word.
        dated: for each word whether it belongs to a date.
        spaced: for each word whether a space stands before it.
    """

    words: tuple[str, ...]
    tags: str
    dated: tuple[bool, ...]
    spaced: tuple[bool, ...]

    @classmethod
    def of(cls, text: str, tags: str) -> "Tagged":
        """Words that stand in no source, with their tags."""
        words = tuple(text.split())
        return cls(words, tags, (False,) * len(words), (True,) * len(words))

    @property
    def text(self) -> str:
        """The words as a sentence."""
        pairs = zip(self.words, self.spaced, strict=True)
        return "".join(f" {word}" if space else word for word, space in pairs).strip()

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, at: slice) -> "Tagged":
        return Tagged(self.words[at], self.tags[at], self.dated[at], self.spaced[at])

    def __add__(self, other: "Tagged") -> "Tagged":
        spaced = (*self.spaced, True, *other.spaced[1:]) if other.words else self.spaced
        return Tagged(self.words + other.words, self.tags + other.tags, self.dated + other.dated, spaced)

    def without(self, first: int, last: int) -> "Tagged":
        """All but the words from ``first`` up to ``last``."""
        return self[:first] + self[last:]

    def after(self, word: str) -> "Tagged":
        """What follows the first occurrence of a word."""
        return self[self.words.index(word) + 1 :]

    def stripped(self) -> "Tagged":
        """Without the marks and conjunctions at either end."""
        first = re.match(r"[.,;:?!J]*", self.tags)
        last = _END.search(self.tags)
        return self[first.end() if first else 0 : last.start() if last else len(self)]

    def split(self, marks: str) -> Iterator["Tagged"]:
        """Cut at marks, given by their tags."""
        first = 0
        for at, tag in enumerate(self.tags):
            if tag in marks:
                yield self[first:at]
                first = at + 1
        yield self[first:]

    def has_date(self) -> bool:
        """Whether a date stands in it."""
        return any(self.dated) or "Y" in self.tags

    def verb_at(self, at: int, *, closed: bool = False) -> bool:
        """Whether a finite verb stands at a word, adverbs before it; ``closed`` where a comma has closed an aside."""
        while at < len(self) and self.tags[at] in "RM":
            at += 1
        tag = self.tags[at : at + 1]
        if tag and tag in "XCE":
            return True
        follows = self.tags[at + 1 : at + 2]
        verb = closed and tag == "N" and (self.words[at].endswith("s") or is_past(self.words[at]))
        return verb and bool(follows) and follows in "DU#PI"

    def verb_end(self, at: int) -> int:
        """The word after the verbs that begin at a word."""
        while at < len(self) and self.tags[at] in "RMX":
            at += 1
        return at + 1 if self.tags[at : at + 1] and self.tags[at] in "CENg" else at

    def verb_groups(self) -> list[tuple[int, int]]:
        """Where verbs stand with their auxiliaries, the infinitive after "to" left out."""
        return [
            found.span()
            for found in _GROUP.finditer(self.tags)
            if self.tags[found.start() - 1 : found.start()] != "T"
        ]

    def has_verb(self) -> bool:
        """Whether any finite verb stands in it."""
        return any(tag in "XCE" for tag in self.tags)

    def opens_with_participle(self) -> bool:
        """Whether a participle opens it that a preposition or date follows: "also known as", "built in 1990"."""
        at = next((at for at, tag in enumerate(self.tags) if tag != "R"), len(self))
        known = at < len(self) and is_participle(self.words[at].lower())
        return known and self.tags[at + 1 : at + 2] in set("RITY#")

    def opens_other(self) -> bool:
        """Whether it opens another clause, so that what follows may belong to that."""
        return not _OPENS.isdisjoint(self.tags)


@lru_cache(maxsize=512)
def tagged_sentences(text: str) -> tuple[Tagged, ...]:
    """Cut a text into tagged sentences; what stands in quotation marks is read like the rest."""
    from koussa.check.statements.sentence import read_sentence
    from koussa.documents import Document, Paragraph
    from koussa.extract.analysis import analyse

    dates = read_sentence(text).dates
    found = []
    for each in analyse(Document(text=text, paragraphs=(Paragraph(0, len(text)),)), [])[0]:
        dated = tuple(any(date.start <= start < date.end for date in dates) for start in each.starts)
        tags = "".join(
            "d" if within and tag == "," else tag for tag, within in zip(each.tags, dated, strict=True)
        )
        tags = _TITLE_MARK.sub("U", _ADJECTIVE.sub(r"\1N", tags))
        tags = "".join("E" if word == "born" else tag for tag, word in zip(tags, each.words, strict=True))
        spaced = tuple(at == 0 or start > each.ends[at - 1] for at, start in enumerate(each.starts))
        words = tuple(text[start:end] for start, end in zip(each.starts, each.ends, strict=True))
        found.append(Tagged(words, tags, dated, spaced))
    return tuple(found)
