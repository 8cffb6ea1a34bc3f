"""A log-linear model over the candidates of one decision, in plain Python."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import repeat
from math import exp
from pathlib import Path
from typing import Any

from koussa.extract.trees import Trees, read_trees
from koussa.frozen import frozen

SHIPPED = Path(__file__).parent
_NOTHING = repeat(0.0)
# Added and taken away again, it leaves the nearest integer of a number below 2**51, at a tenth of what `round` takes.
_TO_INTEGER = 3.0 * 2.0**51
_MOST_REMEMBERED = 20_000

Group = Callable[[Any], Sequence[str]]
"""Features that depend on the same few values: a function that writes them, of a tuple of these."""


class Sums(dict[tuple[Any, ...], float]):
    """What a group of features weighs together, by the values that fill them, once they were met.

    A group whose few values come again and again takes one look-up in place of writing and looking up each feature.
    """

    def __init__(self, weights: "Weights", features: Group) -> None:
        super().__init__()
        self._weights = weights
        self._features = features

    def __missing__(self, values: tuple[Any, ...]) -> float:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        total = self[values] = score(self._weights, self._features(values))
        return total


class Weights:
    """What features weigh, alone and in groups.

    Attributes:
        of: the weight of each feature that has one.
    """

    __slots__ = ("_sums", "of")

    def __init__(self, of: dict[str, float]) -> None:
        self.of = of
        self._sums: dict[Group, Sums] = {}

    def sums(self, groups: Sequence[Group]) -> list[Sums]:
        """What each group of features weighs, by its values, as far as they were met.

        Args:
            groups: functions that write the features of a group, of the values that fill them.
        """
        for features in groups:
            if features not in self._sums:
                self._sums[features] = Sums(self, features)
        return [self._sums[features] for features in groups]


@frozen
class Model:
    """What was learned, by kind of decision.

    Attributes:
        direct: weights for the source of words in quotation marks.
        indirect: weights for the content of a cue.
        source: weights for the source of such a cue.
        trees: for a second look at words in quotation marks where the first is in doubt.
    """

    direct: Weights
    indirect: Weights
    source: Weights
    trees: Trees


@lru_cache(maxsize=1)
def shipped() -> Model:
    """What ships with the package."""
    trees = read_trees(SHIPPED / "trees_direct.json")
    return Model(weights_of("direct"), weights_of("indirect"), weights_of("source"), trees)


def weights_of(kind: str) -> Weights:
    """The weights that ship for a kind of decision: its file has each with the features that weigh so much."""
    with (SHIPPED / f"weights_{kind}.json").open(encoding="utf-8") as file:
        features_of: dict[str, list[str]] = json.load(file)
    weights: dict[str, float] = {}
    for printed, features in features_of.items():
        weight = float(printed)
        for feature in features:
            weights[feature] = weight
    return Weights(weights)


def score(weights: Weights, features: Sequence[str]) -> float:
    """The summed weight of the features; one that has no weight counts nothing."""
    return sum(map(weights.of.get, features, _NOTHING))


def probabilities(weights: Weights, alternatives: Sequence[Sequence[str]]) -> list[float]:
    """How probable each alternative is, given the features of all.

    Args:
        weights: of the features; one that is not among them weighs nothing.
        alternatives: the features of each.

    Returns:
        Numbers that sum to 1, in the order given.
    """
    return normalised([score(weights, features) for features in alternatives])


def normalised(scores: Sequence[float]) -> list[float]:
    """How probable each alternative is, by their scores: numbers that sum to 1, in the order given."""
    top = max(scores, default=0.0)
    # The same weights summed in another order differ in the last bits, and equal alternatives must stay equal.
    powers = [exp(((score - top) * 1e9 + _TO_INTEGER - _TO_INTEGER) / 1e9) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
