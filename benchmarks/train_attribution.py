"""Learn the weights that name sources and find indirect quotations.

    python -m benchmarks.train_attribution fit TRAIN [--only KIND] [--out FOLDER]   into the package, or FOLDER
    python -m benchmarks.train_attribution cross TRAIN [--folds N] > RUN   each article extracted with weights
                                                                           learned from the others

TRAIN is JSON Lines of articles with ``text`` and gold ``attributions`` (source, cue, content: spans in code points).
The model is log-linear: of the alternatives of a decision, each is as probable as the exponential of its features'
summed weights, and the weights make the right alternatives together as probable as can be, under a Gaussian prior
(Berger, Della Pietra and Della Pietra 1996; optimised with L-BFGS). Needs numpy and scipy, which koussa does not.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.attribution_examples import Example, Examples, examples_of
from benchmarks.eval.attribution import articles, lines
from benchmarks.train_trees import Doubt, doubts, fit_trees
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from koussa.extract.model import SHIPPED, Model, Weights
from koussa.extract.trees import Trees

# Strength of the prior (its variance) and the least number of decisions that a feature must occur in: chosen by
# cross-validation, see results/attribution.md.
VARIANCE = {"direct": 0.4, "indirect": 0.2, "source": 1.0}
LEAST_COUNT = {"direct": 2, "indirect": 8, "source": 3}
# The trees learn from articles weighed by so many models, none of which has seen the article.
INNER_FOLDS = 4
# A smaller weight changes hardly any decision, and costs room.
SMALLEST_WEIGHT = {"direct": 0.05, "indirect": 0.1, "source": 0.15}


def fit(kind: str, examples: Sequence[Example]) -> dict[str, float]:
    """The weights of one kind of decision."""
    variance, least_count, smallest = VARIANCE[kind], LEAST_COUNT[kind], SMALLEST_WEIGHT[kind]
    usable = [example for example in examples if any(example.right)]
    counts = Counter(
        feature for example in usable for feature in {f for each in example.features for f in each}
    )
    columns = {feature: at for at, feature in enumerate(f for f, n in counts.items() if n >= least_count)}
    rows: list[int] = []
    cells: list[int] = []
    first_rows: list[int] = []
    right: list[bool] = []
    for example in usable:
        first_rows.append(len(right))
        for features, is_right in zip(example.features, example.right, strict=True):
            known = [columns[feature] for feature in features if feature in columns]
            cells.extend(known)
            rows.extend([len(right)] * len(known))
            right.append(is_right)
    shape = (len(right), len(columns))
    matrix = csr_matrix((np.ones(len(cells), np.float32), (rows, cells)), shape=shape)
    counted = np.array([example.weight for example in usable])
    weights = _maximise(matrix, np.array(first_rows), np.array(right), counted, variance)
    kept = {feature: float(weights[at]) for feature, at in columns.items() if abs(weights[at]) >= smallest}
    return {feature: round(weight, 2) for feature, weight in kept.items()}


def _maximise(matrix: Any, first_rows: Any, right: Any, counted: Any, variance: float) -> Any:
    transposed = matrix.T.tocsr()
    group = np.repeat(np.arange(len(first_rows)), np.diff([*first_rows, matrix.shape[0]]))

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, first_rows)[group])
        of_right = powers * right
        total = np.add.reduceat(powers, first_rows)
        total_right = np.add.reduceat(of_right, first_rows) + 1e-300
        value = counted @ (np.log(total) - np.log(total_right)) + weights @ weights / (2 * variance)
        wrong = counted[group] * (powers / total[group] - of_right / total_right[group])
        slope = transposed @ wrong + weights / variance
        return float(value), slope

    return minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def fit_kind(kind: str, examples: Iterable[Examples]) -> dict[str, float]:
    """The weights of one kind of decision, from the decisions of several articles."""
    return fit(kind, [example for each in examples for example in each[kind]])


def packed(weights: Mapping[str, float]) -> str:
    """Weights as the package reads them: JSON, a line for each weight with the features that have it."""
    features_of: dict[float, list[str]] = {}
    for feature, weight in sorted(weights.items()):
        features_of.setdefault(weight, []).append(feature)
    lines_of_json = [
        f"{json.dumps(str(weight))}:{json.dumps(features, ensure_ascii=False, separators=(',', ':'))}"
        for weight, features in sorted(features_of.items())
    ]
    return "{\n" + ",\n".join(lines_of_json) + "\n}\n"


def fit_second_look(data: Sequence[dict[str, Any]], examples: Sequence[Examples]) -> Trees:
    """The trees, from first looks at each article by weights that were learned from the others."""
    found: list[Doubt] = []
    for held_out in folds_of(len(data), INNER_FOLDS):
        others = (each for at, each in enumerate(examples) if at not in held_out)
        weights = Weights(fit_kind("direct", others))
        for at in held_out:
            found.extend(doubts(data[at], weights))
    return fit_trees(found)


def folds_of(count: int, folds: int) -> Iterator[list[int]]:
    """The positions of so many articles, dealt out."""
    order = list(range(count))
    random.Random(0).shuffle(order)  # noqa: S311 (a fixed split, not a secret)
    for fold in range(folds):
        yield sorted(order[fold::folds])


def cross(data: Sequence[dict[str, Any]], folds: int) -> Iterable[dict[str, Any]]:
    """The quotations of each article, with a model learned from the articles of the other folds."""
    examples = [examples_of(article) for article in data]
    for fold, held_out in enumerate(folds_of(len(data), folds)):
        kept = [at for at in range(len(data)) if at not in set(held_out)]
        others = [examples[at] for at in kept]
        weights = {kind: Weights(fit_kind(kind, others)) for kind in VARIANCE}
        trees = fit_second_look([data[at] for at in kept], others)
        model = Model(weights["direct"], weights["indirect"], weights["source"], trees)
        print(f"fold {fold + 1} of {folds} is learned", file=sys.stderr)
        for at in held_out:
            yield from lines(data[at], model=model)


def write_fitted(
    data: Sequence[dict[str, Any]], folder: Path, kinds: Sequence[str] = (*VARIANCE, "trees")
) -> None:
    """Learn from articles, and write what was learned to a folder in the files that the package reads."""
    examples = [examples_of(article) for article in data]
    for kind in kinds:
        if kind == "trees":
            file, text = (
                "trees_direct.json",
                json.dumps(fit_second_look(data, examples), separators=(",", ":")),
            )
        else:
            file, text = f"weights_{kind}.json", packed(fit_kind(kind, examples))
        (folder / file).write_text(text, encoding="utf-8")
        print(folder / file, file=sys.stderr)


def main() -> None:
    """Read the arguments, and learn."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=["fit", "cross"])
    parser.add_argument("train", type=Path)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument(
        "--only",
        choices=[*VARIANCE, "trees"],
        help="fit the weights of this kind of decision alone; trees take a second look at the direct ones",
    )
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    data = list(articles(arguments.train))
    if arguments.task == "cross":
        for line in cross(data, arguments.folds):
            sys.stdout.write(json.dumps(line) + "\n")
        return
    write_fitted(data, arguments.out, [arguments.only] if arguments.only else [*VARIANCE, "trees"])


if __name__ == "__main__":
    main()
