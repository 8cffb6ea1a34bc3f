"""Check the drafts of the misquotation benchmark against its articles, as a user would.

    python benchmarks/eval/misquotes.py FOLDER > RUN
    python FOLDER/score_misquotes.py FOLDER/items.jsonl RUN --kinds

FOLDER holds ``articles.jsonl.gz`` (``article_id``, ``date``, ``publisher``, ``title``, ``text``) and ``items.jsonl``
(``id``, ``draft_text``, ``quoted``). The articles are added to a library of their own with ``koussa add``, the drafts
written to files and checked with one ``koussa check``; of a draft's findings the first that overlaps the words quoted
counts. How long the check took goes to standard error.
"""

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

KOUSSA = [sys.executable, "-m", "koussa"]


def articles_of(folder: Path) -> list[dict[str, Any]]:
    """The articles of the benchmark."""
    with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def add_articles(
    articles: Iterable[dict[str, Any]], library: Path, package: Path | None = None
) -> dict[str, str]:
    """Add articles to a library; return their ids by the address that each is given.

    ``package`` is the folder of the package to run, in place of the one that is installed.
    """
    names: dict[str, str] = {}
    lines = []
    for held in articles:
        address = f"https://example.org/{held['article_id']}"
        names[address] = held["article_id"]
        known = {key: held[key] for key in ("title", "publisher", "text")}
        lines.append(json.dumps(known | {"published": held["date"], "url": address}))
    source = library.with_suffix(".jsonl")
    source.write_text("\n".join(lines), "utf-8")
    command = [*KOUSSA, "add", str(source), "--library", str(library), "--quiet"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=_environment(package))
    return names


def check_drafts(
    items: list[dict[str, Any]], folder: Path, library: Path, package: Path | None = None
) -> dict[str, list[dict[str, Any]]]:
    """Write drafts to files in a new folder and check them all; return the findings of each, by the item's id."""
    folder.mkdir()
    for item in items:
        (folder / f"{item['id']}.txt").write_bytes(item["draft_text"].encode("utf-8"))
    command = [*KOUSSA, "check", str(folder), "--library", str(library), "--no-bundled", "--isolated"]
    command += ["--show", "all", "--fail-on", "never", "--format", "jsonl"]
    began = time.perf_counter()
    result = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, encoding="utf-8", env=_environment(package)
    )
    print(f"{len(items)} drafts checked in {time.perf_counter() - began:.1f} s", file=sys.stderr)
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for text in result.stdout.splitlines():
        finding = json.loads(text)
        found[Path(finding["path"]).stem].append(finding)
    return found


def _environment(package: Path | None) -> dict[str, str] | None:
    return os.environ | {"PYTHONPATH": str(package.parent)} if package is not None else None


def items_of(folder: Path) -> list[dict[str, Any]]:
    """The drafts of the benchmark, and what is to be said of them."""
    return [json.loads(text) for text in (folder / "items.jsonl").read_text("utf-8").splitlines()]


def lines(
    items: list[dict[str, Any]], found: dict[str, list[dict[str, Any]]], names: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """What the scorer reads of each item."""
    for item in items:
        start = item["draft_text"].find(item["quoted"])
        end = start + len(item["quoted"])
        about = [held for held in found[item["id"]] if held["start"] < end and start < held["end"]]
        verdict = about[0]["verdict"] if about else "none"
        line = {"id": item["id"], "verdict": verdict}
        evidence = about[0]["evidence"] if about else []
        if evidence:
            line["article"] = names.get(evidence[0]["article"]["url"])
            line["true_text"] = " ".join(hit["text"] for hit in evidence)
        yield line


def main() -> None:
    """Read the arguments and write the run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    items = items_of(folder)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        names = add_articles(articles_of(folder), work / "library.sqlite3")
        found = check_drafts(items, work / "drafts", work / "library.sqlite3")
    for line in lines(items, found, names):
        sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
