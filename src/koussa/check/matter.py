"""Is an article about the matter of a draft? Both name somebody or some place.

"The fans paid 40 crowns" names nobody, and there are many fans. Such a statement may be held against an article only if
something that the draft names beside it stands in the article, too.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from koussa.check.sources import Sources
from koussa.check.statements.aligned import DAYS_OF_THE_WEEK
from koussa.check.statements.sentence import read_sentence
from koussa.documents import Document
from koussa.lazy import lazy

_PARAGRAPHS = 10
"""How many paragraphs before and after are read for names that a statement without one may rely on."""

_MOST_NAMES = 24
"""Names that are looked for in an article, those nearest to the statement first."""


class Matter:
    """What a draft names near a place in it, looked for in articles when that is asked."""

    def __init__(self, document: Document, sources: Sources, offset: int) -> None:
        self._document = document
        self._sources = sources
        self._offset = offset

    def is_other(self, article: str, statement: str) -> bool:
        """Whether an article has none of the names near the place; false where there are none or no text is held.

        Args:
            article: its id.
            statement: words that the article has, by which it is seen whether its text is held.
        """
        if not self._names or not self._sources.passages(statement, 1, article):
            return False
        return not any(self._has(article, name) for name in self._names)

    @lazy
    def _names(self) -> list[str]:
        """Read once for all the sentences that speak against a statement."""
        return list(dict.fromkeys(self._names_near()))[:_MOST_NAMES]

    def _has(self, article: str, name: str) -> bool:
        # Of "Norland Air" neither "chairman" nor "in the air" is a name; a dateline has capitals.
        last = next((word for word in reversed(name.split()) if word[0].isalpha()), name)
        whole = re.compile(rf"(?<!\w)(?:{re.escape(last)}|{re.escape(last.upper())})(?!\w)")
        return any(whole.search(found.text) for found in self._sources.passages(name, 1, article))

    def _names_near(self) -> Iterator[str]:
        """The names of the paragraph, of those around it, the nearest first, and of the title."""
        paragraphs = self._document.paragraphs
        at = max(bisect_right([each.start for each in paragraphs], self._offset) - 1, 0)
        near = range(max(0, at - _PARAGRAPHS), min(len(paragraphs), at + _PARAGRAPHS + 1))
        for number in sorted(near, key=lambda number: abs(number - at)):
            paragraph = paragraphs[number]
            yield from _names_in(self._document.text[paragraph.start : paragraph.end])
        yield from _names_in(self._document.title or "")


def _names_in(text: str) -> Iterator[str]:
    """Yield the names of a text as printed; adjectives of nations and days of the week are none."""
    for name in read_sentence(text).names:
        if not name.nationality and not DAYS_OF_THE_WEEK.issuperset(name.words):
            yield text[name.start : name.end]
