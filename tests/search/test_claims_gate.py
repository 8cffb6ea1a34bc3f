"""The gate: the figures of ``benchmarks/results/claims.md`` must hold on the development set."""

import json
from pathlib import Path

import pytest

from koussa.lookup.ranking import search

from .corpus import Shelf

EVERY = 2  # of the queries: enough to see a figure fall


@pytest.mark.parametrize(("source", "floor"), [("snopes", 0.89), ("politifact", 0.575)])
def test_the_claim_that_a_post_repeats_comes_first(shared: Path, source: str, floor: float) -> None:
    folder = shared / "eval" / "claims"
    claims = [claim for claim in read(folder / "corpus.jsonl") if claim["source"] == source]
    queries = [query for query in read(folder / "queries.jsonl") if query["source"] == source][::EVERY]
    shelf = Shelf([claim["claim"] for claim in claims], {n: claim["title"] for n, claim in enumerate(claims)})

    def titles(rows: object) -> dict[int, str]:
        assert isinstance(rows, list)
        return {row: shelf.more[row] for row in rows}

    total = 0.0
    for query in queries:
        hits = search(shelf.index, shelf.fetch, query["text"], limit=20, min_score=0, fetch_more=titles).hits
        right = [rank for rank, hit in enumerate(hits, start=1) if claims[hit.row]["id"] in query["gold"]]
        total += 1 / right[0] if right else 0.0
    assert total / len(queries) >= floor


def read(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
