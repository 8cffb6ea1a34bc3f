"""Run the fuzzy look-up benchmark: ``python benchmarks/eval/lookup.py DATA [--min-score N] > RUN``.

DATA is a folder with ``records.jsonl.gz`` and ``queries.jsonl``. The records are imported into a fresh library and the
queries asked with ``koussa quote - --format jsonl -n 5 --no-bundled``, as a user would. RUN is what the scorer of the
benchmark reads: one line a query, {"id", "ranked", "scores"}.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> None:
    """Print one line a query."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--min-score", default=None)
    options = parser.parse_args()
    queries = [json.loads(line) for line in (options.data / "queries.jsonl").open(encoding="utf-8")]
    with tempfile.TemporaryDirectory() as folder:
        library = ["--library", str(Path(folder) / "library.sqlite3")]
        koussa("import", str(options.data / "records.jsonl.gz"), *library)
        asked = "".join(" ".join(query["query"].split()) + "\n" for query in queries)
        decided = [] if options.min_score is None else ["--min-score", options.min_score]
        wanted = ["--format", "jsonl", "-n", "5", "--no-bundled", "--fields", "query_index,id,score"]
        found = koussa("quote", "-", *wanted, *decided, *library, words=asked)
    ranked: list[list[dict[str, object]]] = [[] for _ in queries]
    for line in found.splitlines():
        hit = json.loads(line)
        if "id" in hit:
            ranked[hit["query_index"]].append(hit)
    for query, hits in zip(queries, ranked, strict=True):
        run = {
            "id": query["id"],
            "ranked": [hit["id"] for hit in hits],
            "scores": [hit["score"] for hit in hits],
        }
        print(json.dumps(run))


def koussa(*arguments: str, words: str = "") -> str:
    """What a command of koussa prints; its complaints go on to standard error unless it is quiet."""
    command = [sys.executable, "-m", "koussa", *arguments, "-q"]
    finished = subprocess.run(
        command, input=words, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if finished.returncode not in (0, 1):
        sys.exit(finished.stderr)
    return finished.stdout


if __name__ == "__main__":
    main()
