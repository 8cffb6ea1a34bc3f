"""Check the drafts of the misquotation benchmark with an extractor that has not seen their articles.

    python -m benchmarks.misquotes_unseen FOLDER TRAIN [--learned WHERE] > RUN
    python FOLDER/score_misquotes.py FOLDER/items.jsonl RUN --kinds

The articles in FOLDER are among those of TRAIN, from which the weights of extraction are learned. Here they are learned
twice, from one half of TRAIN each time (see ``benchmarks.train_attribution``), and put into copies of the package. Each
copy adds the articles of the other half, to one library, and checks their drafts as ``benchmarks/eval/misquotes.py``
does. A draft whose words are of no article goes to the first copy. WHERE keeps what was learned; where it is there
already, it is not learned again.
"""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.eval.attribution import articles
from benchmarks.eval.misquotes import add_articles, articles_of, check_drafts, items_of, lines
from benchmarks.train_attribution import folds_of, write_fitted

from koussa.extract.model import SHIPPED


def learn(train: Path, where: Path) -> list[list[str]]:
    """Learn from each half of the articles, where that was not done; return the ids of those that each has not seen."""
    data = list(articles(train))
    halves = list(folds_of(len(data), 2))
    for number, unseen in enumerate(halves):
        folder = where / str(number)
        if folder.exists():
            continue
        folder.mkdir(parents=True)
        held_out = set(unseen)
        write_fitted([article for at, article in enumerate(data) if at not in held_out], folder)
    return [[data[at]["id"] for at in unseen] for unseen in halves]


def package_with(learned: Path, folder: Path) -> Path:
    """A copy of the package that reads what is in ``learned``."""
    package = folder / SHIPPED.parent.name
    shutil.copytree(SHIPPED.parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    for file in learned.iterdir():
        shutil.copy(file, package / SHIPPED.name / file.name)
    return package


def main() -> None:
    """Read the arguments and write the run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("train", type=Path)
    parser.add_argument("--learned", type=Path, metavar="WHERE")
    arguments = parser.parse_args()
    everything, items = articles_of(arguments.folder), items_of(arguments.folder)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        learned = arguments.learned or work / "learned"
        halves = learn(arguments.train, learned)
        packages = [
            package_with(learned / str(number), work / f"package-{number}") for number in range(len(halves))
        ]
        library = work / "library.sqlite3"
        half_of = {identifier: number for number, unseen in enumerate(halves) for identifier in unseen}
        names: dict[str, str] = {}
        for number, package in enumerate(packages):
            own = [held for held in everything if half_of[held["article_id"]] == number]
            names |= add_articles(own, library, package)
        for number, package in enumerate(packages):
            drafts = [item for item in items if half_of.get(item["source_article_id"], 0) == number]
            found = check_drafts(drafts, work / f"drafts-{number}", library, package)
            for line in lines(drafts, found, names):
                sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
