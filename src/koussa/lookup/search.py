"""Quotations and claims found by their words, over every library as one."""

from collections.abc import Iterator, Sequence
from itertools import chain

from koussa.frozen import replace
from koussa.library.index import Allowed
from koussa.library.schema import CLAIM_INDEX, QUOTE_INDEX
from koussa.library.store import Library
from koussa.lookup.filters import Filters, condition, of_types
from koussa.lookup.hits import Answer, Hit
from koussa.lookup.listing import hit_of, list_records
from koussa.lookup.ranking import AS_ASKED, Scored, SearchResult, search
from koussa.records import Kind

_INDEX_OF: dict[Kind, str] = {"quote": QUOTE_INDEX, "claim": CLAIM_INDEX}
_ALL = 1_000_000_000
# A name and a word or two of what was said; longer queries are words of a quotation.
_MOST_WORDS_OF_A_PAIR = 4
# From this likeness the words of a query are those of a quotation, in their order, at most misspelt.
_SURE = 85.0


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
        self._filters = filters
        self._limit = limit or _ALL
        self._min_score = min_score
        self._exact = exact
        self._libraries = [(library, self._allowed(library, filters)) for library in libraries]

    def find(self, query: str, index: int = 0) -> Answer:
        """The records that answer a query, best first; ``index`` is its number within the run.

        Where no quotation has the words, those that name somebody are taken for the speaker, and the rest are
        looked for among what they said. Of a few words that stand apart in what was found, some may name the
        speaker as well: what that speaker said with the others is found too.
        """
        answer = self._by_words(query, index)
        decided = self._exact or self._min_score is not None or self._filters.speaker is not None
        if self._kind != "quote" or decided:
            return answer
        if not answer.hits:
            return self._by_speaker(query, index) or answer
        best = answer.hits[0].score or 0.0
        if best >= _SURE or not 1 < len(query.split()) <= _MOST_WORDS_OF_A_PAIR:
            return answer
        also = self._by_speaker(query, index)
        return answer if also is None else self._both(answer, also)

    def _both(self, answer: Answer, also: Answer) -> Answer:
        """What is found by its words and by its speaker's name, the likest first."""
        known = {hit.record.id for hit in answer.hits}
        others = [hit for hit in also.hits if hit.record.id not in known]
        hits = sorted([*answer.hits, *others], key=lambda hit: -(hit.score or 0.0))
        total = answer.total + also.total - (len(also.hits) - len(others))
        return replace(answer, hits=tuple(hits[: self._limit]), total=total)

    def _by_speaker(self, query: str, index: int) -> Answer | None:
        from koussa.lookup.asked_of import by_role, readings  # most queries are answered by their words

        libraries = [library for library, _ in self._libraries]
        for reading in chain(readings(libraries, query), by_role(libraries, query)):
            filters = replace(self._filters, speaker=reading.speaker)
            if reading.words:
                answer = Searcher(libraries, "quote", filters, limit=self._limit).find(reading.words)
            else:
                answer = list_records(libraries, "quote", filters, limit=self._limit)
                hits = tuple(replace(hit, score=AS_ASKED) for hit in answer.hits)
                answer = replace(answer, hits=hits)
            if answer.hits:
                return replace(answer, query=query, index=index, speaker=reading.speaker)
        return None

    def _by_words(self, query: str, index: int) -> Answer:
        results: list[tuple[Library, SearchResult]] = []
        exact = self._exact
        for library, allowed in self._libraries:
            result = search(
                library.index(_INDEX_OF[self._kind]),
                library.texts,
                query,
                limit=self._limit,
                min_score=self._min_score,
                exact=exact,
                allowed=allowed,
                fetch_more=library.further_texts if self._kind == "claim" else None,
            )
            # As within one library: where words occur as asked in a quotation, what is only like them is no answer.
            exact = exact or (self._kind == "quote" and _as_asked(result))
            results.append((library, result))
        if exact:
            results = [(library, result) for library, result in results if _as_asked(result)]
        ranked = [(library, scored) for library, result in results for scored in result.hits]
        ranked.sort(key=_best_first)
        hits = tuple(hit for library, scored in ranked[: self._limit] for hit in _hits(library, scored))
        near = [(library, result.nearest) for library, result in results if result.nearest is not None]
        nearest = None if hits or not near else next(_hits(*min(near, key=_best_first)), None)
        return Answer(query, index, hits, sum(result.total for _, result in results), nearest)

    def _allowed(self, library: Library, filters: Filters) -> Allowed | None:
        if not filters and not library.hides:
            if self._kind != "quote" or not library.holds_unasserted:
                return None
            return Allowed(f"SELECT n AS row FROM record WHERE kind = 'quote' AND {of_types(())}", most=True)
        wanted = condition(library, self._kind, filters)
        return Allowed(f"SELECT n AS row FROM record WHERE {wanted.where}", wanted.values)


def _as_asked(result: SearchResult) -> bool:
    return bool(result.hits) and result.hits[0].score == AS_ASKED


def _best_first(found: tuple[Library, Scored]) -> tuple[float, float]:
    return -found[1].score, -found[1].evidence


def _hits(library: Library, scored: Scored) -> Iterator[Hit]:
    """The record that was scored, unless another command has removed it since."""
    for _, record in library.records([scored.row]):
        yield replace(hit_of(library, record), score=scored.score, match=scored.match)
