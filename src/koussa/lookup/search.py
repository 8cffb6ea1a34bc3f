"""Quotations and claims found by their words, over every library as one."""

from collections.abc import Mapping, Sequence

from koussa.frozen import replace
from koussa.library.derived import texts_of
from koussa.library.index import Allowed
from koussa.library.schema import CLAIM_INDEX, QUOTE_INDEX
from koussa.library.store import Library
from koussa.lookup.filters import Filters, condition
from koussa.lookup.hits import Answer, Hit
from koussa.lookup.listing import hit_of
from koussa.lookup.ranking import Scored, search
from koussa.records import Kind

_INDEX_OF: dict[Kind, str] = {"quote": QUOTE_INDEX, "claim": CLAIM_INDEX}
_ALL = 1_000_000_000


class Searcher:
    """Answers queries about one kind of record under the same filters, one after the other.

    Args:
        libraries: where to look.
        kind: "quote" or "claim".
        filters: what every hit must pass.
        limit: at most so many hits a query; ``None`` for all.
        min_score: the likeness from which a record counts as found; evidence decides without it.
        exact: only words as asked, in that order.
    """

    def __init__(
        self,
        libraries: Sequence[Library],
        kind: Kind,
        filters: Filters,
        *,
        limit: int | None = 10,
        min_score: float | None = None,
        exact: bool = False,
    ) -> None:
        self._kind: Kind = kind
        self._limit = limit or _ALL
        self._min_score = min_score
        self._exact = exact
        self._libraries = [(library, self._allowed(library, filters)) for library in libraries]

    def find(self, query: str, index: int = 0) -> Answer:
        """The records that answer a query, best first; ``index`` is its number within the run."""
        ranked: list[tuple[Library, Scored]] = []
        near: list[tuple[Library, Scored]] = []
        total = 0
        for library, allowed in self._libraries:
            result = search(
                library.index(_INDEX_OF[self._kind]),
                library.texts,
                query,
                limit=self._limit,
                min_score=self._min_score,
                exact=self._exact,
                allowed=allowed,
                fetch_more=_more_of(library) if self._kind == "claim" else None,
            )
            total += result.total
            ranked += [(library, scored) for scored in result.hits]
            if result.nearest is not None:
                near.append((library, result.nearest))
        ranked.sort(key=_best_first)
        hits = tuple(_hit(library, scored) for library, scored in ranked[: self._limit])
        nearest = None if hits or not near else _hit(*min(near, key=_best_first))
        return Answer(query, index, hits, total, nearest)

    def _allowed(self, library: Library, filters: Filters) -> Allowed | None:
        if not filters and not library.hides:
            return None
        wanted = condition(library, self._kind, filters)
        return Allowed(f"SELECT n AS row FROM record WHERE {wanted.where}", wanted.values)


def _best_first(found: tuple[Library, Scored]) -> tuple[float, float]:
    return -found[1].score, -found[1].evidence


def _hit(library: Library, scored: Scored) -> Hit:
    ((_, record),) = library.records([scored.row])
    return replace(hit_of(library, record), score=scored.score, match=scored.match)


def _more_of(library: Library):  # type: ignore[no-untyped-def]
    def fetch(rows: Sequence[int]) -> Mapping[int, str]:
        return {row: texts_of(record)[1] for row, record in library.records(rows)}

    return fetch
