# ruff: noqa: S608 - only question marks are put into a statement
"""Time a look-up beside RapidFuzz over every text: `python benchmarks/lookup_speed.py DATA [--every N]`.

DATA is a folder with `records.jsonl.gz` ({"text"}) and `queries.jsonl` ({"query"}). The records go into an index in
a temporary file; then every query is asked, and beside every N-th, in turn, RapidFuzz's `process.extract` with
`partial_ratio` over the same texts, folded beforehand, so that a loaded machine slows both. Prints the median of
each and their ratio.
"""

import argparse
import gzip
import json
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from rapidfuzz import fuzz, process

from koussa.library.index import TextIndex
from koussa.lookup.ranking import search
from koussa.text.fold import fold

_HITS = 5


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--every", type=int, default=20, help="ask RapidFuzz every so many queries (20)")
    arguments = parser.parse_args()
    with gzip.open(arguments.data / "records.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    queries = [
        json.loads(line)["query"]
        for line in (arguments.data / "queries.jsonl").read_text("utf-8").splitlines()
    ]
    with tempfile.TemporaryDirectory() as folder:
        connection = sqlite3.connect(Path(folder) / "index.sqlite")
        built = _seconds(lambda: _build(connection, texts))
        ours, theirs = _measure(connection, texts, queries, arguments.every)
        connection.close()
    print(f"{len(texts):,} texts, {len(queries):,} queries; index built in {built:.1f} s")
    print(f"look-up          median {1000 * median(ours):8.3f} ms")
    print(f"RapidFuzz alone  median {1000 * median(theirs):8.3f} ms ({len(theirs)} queries)")
    print(f"ratio            {median(theirs) / median(ours):8.0f}")


def _build(connection: sqlite3.Connection, texts: Sequence[str]) -> None:
    connection.execute("CREATE TABLE record (n INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    connection.executemany("INSERT INTO record VALUES (?, ?)", enumerate(texts))
    index = TextIndex(connection, "words")
    index.create()
    index.add((row, text, "") for row, text in enumerate(texts))
    index.merge()
    connection.commit()


def _measure(
    connection: sqlite3.Connection, texts: Sequence[str], queries: Sequence[str], every: int
) -> tuple[list[float], list[float]]:
    index = TextIndex(connection, "words")
    folded = [fold(text) for text in texts]

    def fetch(rows: Sequence[int]) -> dict[int, str]:
        marks = ",".join("?" * len(rows))
        return dict(connection.execute(f"SELECT n, text FROM record WHERE n IN ({marks})", rows))

    ours: list[float] = []
    theirs: list[float] = []
    for number, query in enumerate(queries):
        ours.append(_seconds(lambda query=query: search(index, fetch, query, limit=_HITS)))  # type: ignore[misc]
        if number % every == 0:
            wanted = fold(query)
            theirs.append(
                _seconds(
                    lambda wanted=wanted: process.extract(  # type: ignore[misc]
                        wanted, folded, scorer=fuzz.partial_ratio, limit=_HITS
                    )
                )
            )
    return ours, theirs


def _seconds(task: Callable[[], object]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
