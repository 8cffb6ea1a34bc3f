"""The libraries as the sources of a check: the text of added articles, and records whose article's text is not held."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from koussa.check.held import Held
from koussa.check.holder import LIBRARY
from koussa.check.quotations.model import SourcePassage
from koussa.check.sources import CheckedClaim, SourceStatement
from koussa.library.store import Library
from koussa.lookup.ranking import Scored

Found = TypeVar("Found")
Reading = Callable[[int], Sequence[Found]]


class LibrarySources:
    """Passages and statements found by the one search that look-ups use; see :class:`koussa.check.sources.Sources`."""

    holder = LIBRARY

    def __init__(self, libraries: Sequence[Library]) -> None:
        self._held = tuple(map(Held, libraries))

    def passages(self, words: str, limit: int, article: str | None = None) -> Sequence[SourcePassage]:
        """Return the passages most likely to hold some words, best first."""
        found: list[tuple[Scored, Reading[SourcePassage]]] = []
        for held in self._held:
            held.refresh()
            found += [(scored, held.passages) for scored in held.near_passages(words, limit, article)]
            if article is None:
                found += [(scored, held.quotes) for scored in held.near_quotes(words, limit)]
        return _best(found, limit)

    def statements(self, words: str, limit: int) -> Sequence[SourceStatement]:
        """Return the sentences and claims most likely to bear on a statement, best first."""
        found: list[tuple[Scored, Reading[SourceStatement]]] = []
        for held in self._held:
            held.refresh()
            found += [(scored, held.claims) for scored in held.near_claims(words, limit)]
            found += [(scored, held.sentences) for scored in held.near_passages(words, limit)]
        return _best(found, limit)

    def checked_claim(self, words: str) -> CheckedClaim | None:
        """Return the claim that a statement recalls most of those which sources contradict, dispute or refine."""
        found: list[tuple[Scored, Held]] = []
        for held in self._held:
            held.refresh()
            found += [(scored, held) for scored in held.near_checked_claims(words)]
        if not found:
            return None
        scored, held = max(found, key=lambda pair: pair[0].score)
        return CheckedClaim(scored.score, held.claims(scored.row))


def _best(found: list[tuple[Scored, Reading[Found]]], limit: int) -> list[Found]:
    """What stands at the best rows, of which no more are read than are wanted."""
    found.sort(key=lambda pair: -pair[0].score)
    best: list[Found] = []
    for scored, reading in found:
        if len(best) >= limit:
            break
        best += reading(scored.row)
    return best[:limit]
