"""Extract the quotations of a set of articles, for a scorer.

    python benchmarks/eval/attribution.py DATA > RUN

DATA is JSON Lines (gzip or plain) of articles with ``id``, ``text`` and ``date``; RUN is one quotation a line
with the article's ``id``, ``start``, ``end``, ``speaker`` (the resolved name, else the words as printed),
``speaker_start`` and ``speaker_end``. How long it took goes to standard error.
"""

import argparse
import gzip
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from koussa.documents import Document, Paragraph
from koussa.extract import extract
from koussa.extract.model import Weights
from koussa.text.paragraphs import paragraph_spans


def articles(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a file, as it holds them."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as file
    ):
        for line in file:
            yield json.loads(line)


def document(article: dict[str, Any]) -> Document:
    """An article as the plain-text reader would yield it."""
    paragraphs = tuple(Paragraph(start, end) for start, end in paragraph_spans(article["text"]))
    return Document(article["text"], paragraphs, title=article.get("title"), published=article.get("date"))


def lines(article: dict[str, Any], weights: Weights | None = None) -> Iterator[dict[str, Any]]:
    """The quotations of an article, as the scorer takes them; ``weights`` in place of those that ship."""
    for quotation in extract(document(article), weights=weights).quotations:
        yield {
            "id": article["id"],
            "start": quotation.start,
            "end": quotation.end,
            "speaker": quotation.speaker or quotation.speaker_text,
            "speaker_start": quotation.speaker_start,
            "speaker_end": quotation.speaker_end,
        }


def main() -> None:
    """Read the arguments and write the run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    data = list(articles(parser.parse_args().data))
    words = sum(len(article["text"].split()) for article in data)
    began = time.process_time()
    found = [line for article in data for line in lines(article)]
    seconds = time.process_time() - began
    for line in found:
        sys.stdout.write(json.dumps(line) + "\n")
    print(f"{words} words in {seconds:.2f} s: {words / seconds:,.0f} words a second", file=sys.stderr)


if __name__ == "__main__":
    main()
