"""Check news against a library of other news, where hardly anything can be a contradiction.

    python -m benchmarks.eval.other_articles TRAIN.jsonl.gz [DRAFTS]

Every second article of ``../shared/eval/attribution`` makes a library, and the others are checked against it: they tell
of the same people in the same months, but each has its own matter. Prints every error and warning, to be read by a
person, and at the end how many verdicts of each kind there were. What is not found is neither.
"""

import argparse
import tempfile
from collections import Counter
from pathlib import Path

from benchmarks.eval.attribution import articles
from benchmarks.eval.misquotes import add_articles

import koussa

DRAFTS = 420


def main() -> None:
    """Print the errors and warnings, and the count of each verdict."""
    parser = argparse.ArgumentParser(description="Check news against a library of other news.")
    parser.add_argument("articles", type=Path, help="the articles, as attribution has them")
    parser.add_argument(
        "drafts", type=int, nargs="?", default=DRAFTS, help="how many of every second to check"
    )
    arguments = parser.parse_args()
    every = list(articles(arguments.articles))
    drafts = every[1::2][: arguments.drafts]
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "library.sqlite")
        add_articles([{**each, "article_id": each["id"]} for each in every[::2]], library)
        with koussa.open_library(library, bundled=False) as opened:
            for draft in drafts:
                for finding in opened.check(draft["text"]):
                    counts[finding.code] += 1
                    if finding.severity in {"error", "warning"} and finding.verdict != "not_found":
                        print(finding.code, finding.message, "|", draft["text"][finding.start : finding.end])
    print(dict(counts.most_common()))


if __name__ == "__main__":
    main()
