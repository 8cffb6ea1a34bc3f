"""Extract the quotations of a set of articles, for a scorer.

    python -m benchmarks.eval.attribution DATA > RUN

DATA is JSON Lines (gzip or plain) of articles with ``id`` and ``text``. Each is written to a file, and one run of
``koussa extract FOLDER --format jsonl`` reads them all. RUN is one quotation a line with the article's ``id``,
``start``, ``end``, ``speaker`` (the resolved name, else the words as printed), ``speaker_start`` and ``speaker_end``.
How long extraction takes by itself, in one process, goes to standard error.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from koussa.documents import Document, Paragraph
from koussa.extract import extract
from koussa.extract.model import Model
from koussa.text.paragraphs import paragraph_spans

_FIELDS = ("start", "end", "speaker_start", "speaker_end")


def articles(path: Path) -> Iterator[dict[str, Any]]:
    """The articles of a file, as it holds them."""
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8")
    for line in text.split("\n"):
        if line.strip():
            yield json.loads(line)


def document(article: Mapping[str, Any]) -> Document:
    """An article as the plain-text reader would yield it."""
    paragraphs = tuple(Paragraph(start, end) for start, end in paragraph_spans(article["text"]))
    return Document(article["text"], paragraphs, published=article.get("date"))


def lines(article: Mapping[str, Any], model: Model | None = None) -> Iterator[dict[str, Any]]:
    """The quotations of an article, as the scorer takes them; ``model`` in place of the one that ships."""
    for quotation in extract(document(article), model=model, checkable=False).quotations:
        speaker = quotation.speaker or quotation.speaker_text
        yield {"id": article["id"], "speaker": speaker} | {
            field: getattr(quotation, field) for field in _FIELDS
        }


def printed(data: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same from the command line."""
    with tempfile.TemporaryDirectory() as folder:
        for number, article in enumerate(data):
            Path(folder, f"{number}.txt").write_text(article["text"], encoding="utf-8", newline="")
        command = [sys.executable, "-m", "koussa", "extract", folder, "--format", "jsonl"]
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if ran.returncode > 1:
        sys.exit(ran.stderr)
    for line in ran.stdout.splitlines():
        hit = json.loads(line)
        if hit.get("path"):
            speaker = hit["speaker"]["name"] if hit["speaker"] else hit["speaker_text"]
            identifier = data[int(Path(hit["path"]).stem)]["id"]
            yield {"id": identifier, "speaker": speaker} | {field: hit[field] for field in _FIELDS}


def main() -> None:
    """Read the arguments and write the run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    data = list(articles(parser.parse_args().data))
    for line in printed(data):
        sys.stdout.write(json.dumps(line) + "\n")
    documents = [document(article) for article in data]
    extract(documents[0])
    began = time.process_time()
    for each in documents:
        extract(each, checkable=False)
    seconds = time.process_time() - began
    words = sum(len(article["text"].split()) for article in data)
    print(f"{words} words in {seconds:.2f} s: {words / seconds:,.0f} words a second", file=sys.stderr)


if __name__ == "__main__":
    main()
