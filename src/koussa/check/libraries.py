"""The libraries as the sources of a check: the text of added articles, and records whose article's text is not held."""

from collections.abc import Sequence
from typing import TypeVar

from koussa.check.held import Held
from koussa.check.quotations.model import SourcePassage
from koussa.check.sources import SourceStatement
from koussa.library.index import Allowed
from koussa.library.schema import CLAIM_INDEX, PASSAGE_INDEX, QUOTE_INDEX
from koussa.library.store import Library

Found = TypeVar("Found")

# What an article's text holds is found there; its records would only repeat it.
_WITHOUT_TEXT = Allowed(
    "SELECT n AS row FROM record WHERE kind = 'quote'"
    " AND (article IS NULL OR article NOT IN (SELECT article FROM added))"
)
# Where a library hides its copies of bundled records, the index still has them.
_SHOWN_CLAIMS = Allowed("SELECT n AS row FROM record WHERE kind = 'claim'")


class LibrarySources:
    """Passages and statements found by the one search that look-ups use; see :class:`koussa.check.sources.Sources`."""

    def __init__(self, libraries: Sequence[Library]) -> None:
        self._held = tuple(map(Held, libraries))

    def passages(self, words: str, limit: int, article: str | None = None) -> Sequence[SourcePassage]:
        """Return the passages most likely to hold some words, best first."""
        within = Allowed("SELECT n AS row FROM passage WHERE article = ?", (article,)) if article else None
        found: list[tuple[float, SourcePassage]] = []
        for held in self._held:
            held.refresh()
            for scored in held.search(PASSAGE_INDEX, words, limit, within):
                found += [(scored.score, passage) for passage in held.passages(scored.row)]
            if article is None and held.lacks_texts:
                for scored in held.search(QUOTE_INDEX, words, limit, _WITHOUT_TEXT):
                    found += [(scored.score, passage) for passage in held.quotes(scored.row)]
        return [passage for _, passage in _best_first(found)][:limit]

    def statements(self, words: str, limit: int) -> Sequence[SourceStatement]:
        """Return the sentences and claims most likely to bear on a statement, best first."""
        found: list[tuple[float, tuple[Held, str, int]]] = []
        for held in self._held:
            held.refresh()
            shown = _SHOWN_CLAIMS if held.library.hides else None
            for index, allowed in ((CLAIM_INDEX, shown), (PASSAGE_INDEX, None)):
                scored = held.search(index, words, limit, allowed)
                found += [(one.score, (held, index, one.row)) for one in scored]
        stated: list[SourceStatement] = []
        for _, (held, index, row) in _best_first(found):
            if len(stated) >= limit:
                break
            stated += held.claims(row) if index == CLAIM_INDEX else held.sentences(row)
        return stated[:limit]


def _best_first(found: list[tuple[float, Found]]) -> list[tuple[float, Found]]:
    return sorted(found, key=lambda pair: -pair[0])
