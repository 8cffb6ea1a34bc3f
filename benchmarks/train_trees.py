"""Learn the trees that take a second look at the source of a quotation (see ``koussa.extract.evidence``).

Each tree is a step of gradient boosting on the log-linear model's own probabilities: the alternatives of a decision
compete through a softmax, and a step follows the slope of the summed log probability of the right ones ("ListNet"
with several right answers; Cao et al. 2007). The log-linear model that gives the probabilities must not have seen the
article, so it is learned anew for each fold. Needs lightgbm and numpy, which koussa does not.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import lightgbm
import numpy as np
from benchmarks.attribution_examples import Gold, gold_of_run
from benchmarks.eval.attribution import document

from koussa.extract.attribution import CERTAIN, first_looks
from koussa.extract.engine import scene_of
from koussa.extract.evidence import Alternative, Evidence
from koussa.extract.model import Weights
from koussa.extract.people import People
from koussa.extract.trees import Trees

# Chosen by cross-validation, see results/attribution.md.
_TREES = 50
_SETTINGS = {
    "learning_rate": 0.15,
    "num_leaves": 15,
    "min_data_in_leaf": 30,
    "lambda_l2": 5.0,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "boost_from_average": False,
    "deterministic": True,
    "num_threads": 1,
    "seed": 1,
    "verbose": -1,
}


@dataclass(frozen=True)
class Doubt:
    """A decision that the first look leaves in doubt: the numbers of each alternative, and which are right."""

    numbers: list[list[float]]
    right: list[bool]


def doubts(article: dict[str, Any], weights: Weights) -> Iterator[Doubt]:
    """The doubtful decisions of an article, given log-linear weights learned from others."""
    scene = scene_of(document(article))
    people = People(scene)
    gold = [Gold(article["text"], attribution) for attribution in article["attributions"]]
    looks = first_looks(scene, people, weights)
    evidence = Evidence(scene, people, looks)
    for at, look in enumerate(looks):
        if max(look.chances) >= CERTAIN:
            continue
        found = evidence.alternatives(at)
        right = _right(people, found, gold_of_run(look.run, gold))
        if any(right):
            yield Doubt([each.numbers for each in found], right)


def _right(people: People, found: Sequence[Alternative], gold: Gold | None) -> list[bool]:
    """Which alternatives are right: those that name the source, by its words or as the same named person."""
    if gold is None or not gold.source:
        rule = "no-quotation" if gold is None else "no-source"
        return [each.best.rule == rule for each in found]
    named = [
        people.meant(each.mention)
        for each in found
        if each.mention is not None and each.mention.kind == "name" and gold.names(each.mention)
    ]
    return [
        gold.names(each.mention)
        or (
            each.mention is not None
            and each.mention.kind != "relative"
            and any(person is not None and person is people.meant(each.mention) for person in named)
        )
        for each in found
    ]


def fit_trees(examples: Iterable[Doubt]) -> Trees:
    """The trees that make the right alternatives of all decisions as probable as can be."""
    together = list(examples)
    numbers = np.array([row for each in together for row in each.numbers], np.float32)
    right = np.array([flag for each in together for flag in each.right])
    sizes = np.array([len(each.right) for each in together])
    data = lightgbm.Dataset(numbers)
    objective = _softmax(numbers[:, 0].astype(float), right, sizes)
    booster = lightgbm.train(_SETTINGS | {"objective": objective}, data, _TREES)
    return [_packed(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def _softmax(first: Any, right: Any, sizes: Any) -> Callable[[Any, Any], tuple[Any, Any]]:
    """Slope and curvature of the log probability of the right alternatives; ``first`` is what trees add to."""
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    group = np.repeat(np.arange(len(sizes)), sizes)

    def slope(added: Any, _: Any) -> tuple[Any, Any]:
        scores = first + added
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        chances = powers / np.add.reduceat(powers, starts)[group]
        of_right = chances * right
        wanted = of_right / np.maximum(np.add.reduceat(of_right, starts)[group], 1e-12)
        return chances - wanted, np.maximum(chances * (1 - chances), 1e-3)

    return slope


def _packed(node: dict[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    threshold = float(f"{node['threshold']:.5g}") if abs(node["threshold"]) > 1e-20 else 0.0
    branches = (_packed(node["left_child"]), _packed(node["right_child"]))
    return [node["split_feature"], threshold, *branches]
