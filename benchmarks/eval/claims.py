"""Run the claim retrieval benchmark: ``python benchmarks/eval/claims.py DATA > RUN``.

DATA is a folder with ``corpus.jsonl`` (claims) and ``queries.jsonl`` (tweets and sentences). The claims of each
source go into an index of their own, their titles as further words, and the queries are asked as ``koussa claim -
-n 20 --min-score 0`` asks them. RUN is what the scorer of the benchmark reads: one line a query, {"id", "ranked"}.
"""

import argparse
import json
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from koussa.library.index import TextIndex
from koussa.lookup.ranking import search

_HITS = 20


def main() -> None:
    """Print one line a query."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    claims = list(lines(data / "corpus.jsonl"))
    queries = list(lines(data / "queries.jsonl"))
    for source in sorted({query["source"] for query in queries}):
        shelf = _Shelf([claim for claim in claims if claim["source"] == source])
        for query in queries:
            if query["source"] == source:
                print(json.dumps({"id": query["id"], "ranked": shelf.ranked(query["text"])}))


class _Shelf:
    def __init__(self, claims: Sequence[dict[str, str]]) -> None:
        self._claims = claims
        self._index = TextIndex(sqlite3.connect(":memory:"), "words")
        self._index.create()
        self._index.add((row, claim["claim"], claim["title"] or "") for row, claim in enumerate(claims))
        self._index.merge()

    def ranked(self, query: str) -> list[str]:
        result = search(self._index, self._texts, query, limit=_HITS, min_score=0, fetch_more=self._titles)
        return [self._claims[hit.row]["id"] for hit in result.hits]

    def _texts(self, rows: Sequence[int]) -> dict[int, str]:
        return {row: self._claims[row]["claim"] for row in rows}

    def _titles(self, rows: Sequence[int]) -> dict[int, str]:
        return {row: self._claims[row]["title"] or "" for row in rows}


def lines(path: Path) -> Iterator[dict[str, str]]:
    """Yield the objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as read:
        for line in read:
            yield json.loads(line)


if __name__ == "__main__":
    main()
