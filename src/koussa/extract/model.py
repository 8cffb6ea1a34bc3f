"""A log-linear model over the candidates of one decision, in plain Python."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import exp
from pathlib import Path

Weights = Mapping[str, float]

_SHIPPED = Path(__file__).with_name("weights.json")


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    """The weights that ship with the package: a file of weights, each with the features that have it."""
    with _SHIPPED.open(encoding="utf-8") as file:
        features_of: dict[str, list[str]] = json.load(file)
    weights: dict[str, float] = {}
    for weight, features in features_of.items():
        weights.update(dict.fromkeys(features, float(weight)))
    return weights


def score(weights: Weights, features: Sequence[str]) -> float:
    """The summed weight of the features; one that has no weight counts nothing."""
    get = weights.get
    return sum([get(feature, 0.0) for feature in features])


def probabilities(weights: Weights, alternatives: Sequence[Sequence[str]]) -> list[float]:
    """How probable each alternative is, given the features of all.

    Args:
        weights: of the features; one that is not among them weighs nothing.
        alternatives: the features of each.

    Returns:
        Numbers that sum to 1, in the order given.
    """
    scores = [score(weights, features) for features in alternatives]
    top = max(scores, default=0.0)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
