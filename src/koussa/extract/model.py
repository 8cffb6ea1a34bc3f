"""A log-linear model over the candidates of one decision, in plain Python."""

import json
from collections.abc import Mapping, Sequence
from math import exp
from pathlib import Path

Weights = Mapping[str, float]

_FOLDER = Path(__file__).parent
_LOADED: dict[str, Weights] = {}


def shipped_weights(name: str) -> Weights:
    """The weights that ship with the package, by name; read once."""
    if name not in _LOADED:
        with (_FOLDER / f"{name}.json").open(encoding="utf-8") as file:
            _LOADED[name] = json.load(file)
    return _LOADED[name]


def probabilities(weights: Weights, alternatives: Sequence[Sequence[str]]) -> list[float]:
    """How probable each alternative is, given the features of all.

    Args:
        weights: of the features; one that is not among them weighs nothing.
        alternatives: the features of each.

    Returns:
        Numbers that sum to 1, in the order given.
    """
    get = weights.get
    scores = [sum([get(feature, 0.0) for feature in features]) for features in alternatives]
    top = max(scores, default=0.0)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
