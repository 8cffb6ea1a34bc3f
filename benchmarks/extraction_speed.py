"""Words a second that extraction reads in one process, beside textacy with spaCy's small English model.

    python -m benchmarks.extraction_speed DATA --peer PYTHON [--model en_core_web_sm] [--claims] [-n 5]

DATA is JSON Lines (gzip or plain) of articles with ``text``. PYTHON is an interpreter that has textacy and the model
(they need numpy and much else, so they live in an environment of their own). Both read the same articles in turn, so
that what else the machine does slows both: what counts is the ratio of their medians, in processor time. Loading is
not counted on either side, nor are koussa's checkable statements unless ``--claims`` is given: ``koussa extract`` does
not look for them without it, and textacy never does. Where quotation marks do not
pair off textacy raises an error, so that it is given paragraph after paragraph, as in the comparison of the field that
the aim was taken from.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

_PEER = """
import json, sys, time
import spacy
from textacy.extract import direct_quotations

texts = json.load(open(sys.argv[1], encoding="utf-8"))
paragraphs = [line for text in texts for line in text.split("\\n") if line.strip()]
model = spacy.load(sys.argv[2])
for _ in model.pipe(paragraphs[:20]):
    pass
for line in sys.stdin:
    began = time.process_time()
    for document in model.pipe(paragraphs):
        try:
            list(direct_quotations(document))
        except ValueError:
            continue
    print(time.process_time() - began, flush=True)
"""


def peer(python: Path, model: str, texts: Path) -> "subprocess.Popen[str]":
    """The peer, loaded: it reads the texts once for every line that it is sent, and answers with the seconds."""
    command = [str(python), "-W", "ignore", "-c", _PEER, str(texts), model]
    environment = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    )


def ask(running: "subprocess.Popen[str]") -> float:
    """The processor seconds of one more reading by the peer."""
    assert running.stdin is not None
    assert running.stdout is not None
    running.stdin.write("again\n")
    running.stdin.flush()
    answer = running.stdout.readline()
    if not answer:
        sys.exit("the peer ended; has its interpreter textacy and the model?")
    return float(answer)


def ours(data: Sequence[dict[str, Any]], *, claims: bool) -> Callable[[], float]:
    """The same for koussa, loaded, with the garbage collector set as its commands set it."""
    from benchmarks.eval.attribution import document

    import koussa.cli  # noqa: F401
    from koussa.extract import extract

    documents = [document(article) for article in data]
    extract(documents[0])

    def once() -> float:
        began = time.process_time()
        for each in documents:
            extract(each, checkable=claims)
        return time.process_time() - began

    return once


def main() -> None:
    """Read the arguments, run both in turn, and print words a second and their ratio."""
    from benchmarks.eval.attribution import articles

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--peer", type=Path, required=True, metavar="PYTHON")
    parser.add_argument("--model", default="en_core_web_sm")
    parser.add_argument("--claims", action="store_true", help="let koussa find checkable statements too")
    parser.add_argument("-n", type=int, default=5, help="readings by each")
    arguments = parser.parse_args()
    data = list(articles(arguments.data))
    words = sum(len(article["text"].split()) for article in data)
    once = ours(data, claims=arguments.claims)
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder, "texts.json")
        texts.write_text(json.dumps([article["text"] for article in data]), encoding="utf-8")
        with peer(arguments.peer, arguments.model, texts) as running:
            pairs = [(once(), ask(running)) for _ in range(arguments.n)]
            running.terminate()
    mine, theirs = (statistics.median(each) for each in zip(*pairs, strict=True))
    print(f"{words} words, medians of {arguments.n}")
    print(f"koussa             {words / mine:>9,.0f} words a second")
    print(f"textacy, {arguments.model}  {words / theirs:>9,.0f} words a second")
    print(f"ratio              {theirs / mine:>9.1f}")
    print(
        f"first reading      {pairs[0][1] / pairs[0][0]:>9.1f}   (later ones find words and features remembered)"
    )


if __name__ == "__main__":
    main()
