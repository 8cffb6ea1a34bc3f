"""A log-linear model over the candidates of one decision, in plain Python.

Features are short strings whose weights are learned. Where a text shows the same few again and again, they are grouped
in clues: a template with the values that it is filled with. What a clue weighs is worked out once and remembered, since
to write features and to look them up takes most of the time of a decision.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Any

from koussa.frozen import frozen

Clue = tuple[Any, ...]
"""A template, which makes a list of features of some values, and these values."""

SHIPPED = Path(__file__).parent
_MOST_REMEMBERED = 100_000


class Weights(dict[str, float]):
    """The weights of features; one that is not among them weighs nothing."""

    def __init__(self, weights: Iterable[tuple[str, float]] = ()) -> None:
        super().__init__(weights)
        self._of_clues: dict[Clue, float] = {}

    def score(self, features: Iterable[str]) -> float:
        """The summed weight of features."""
        get = self.get
        return sum([get(feature, 0.0) for feature in features])

    def score_clues(self, clues: Iterable[Clue]) -> float:
        """The summed weight of the features of clues."""
        known = self._of_clues
        total = 0.0
        for clue in clues:
            weight = known.get(clue)
            total += self._remembered(clue) if weight is None else weight
        return total

    def _remembered(self, clue: Clue) -> float:
        if len(self._of_clues) >= _MOST_REMEMBERED:
            self._of_clues.clear()
        weight = self._of_clues[clue] = self.score(_features(clue))
        return weight


def features_of(clues: Iterable[Clue]) -> list[str]:
    """The features that clues stand for."""
    return [feature for clue in clues for feature in _features(clue)]


def _features(clue: Clue) -> Sequence[str]:
    template: Callable[..., Sequence[str]] = clue[0]
    return template(*clue[1:])


@frozen
class Model:
    """What was learned, by kind of decision.

    Attributes:
        direct: weights for the source of words in quotation marks.
        indirect: weights for the content of a cue.
        source: weights for the source of such a cue.
    """

    direct: Weights
    indirect: Weights
    source: Weights


@lru_cache(maxsize=1)
def shipped() -> Model:
    """What ships with the package."""
    return Model(_weights("direct"), _weights("indirect"), _weights("source"))


def _weights(kind: str) -> Weights:
    """The weights in a file of weights, each with the features that have it."""
    with (SHIPPED / f"weights_{kind}.json").open(encoding="utf-8") as file:
        features_by_weight: dict[str, list[str]] = json.load(file)
    weights = Weights()
    for printed, features in features_by_weight.items():
        weight = float(printed)
        for feature in features:
            weights[feature] = weight
    return weights


def probabilities(scores: Sequence[float]) -> list[float]:
    """How probable each alternative is, by their scores: numbers that sum to 1, in the order given."""
    top = max(scores, default=0.0)
    # The same weights summed in another order differ in the last bits, and equal alternatives must stay equal.
    powers = [exp(round(score - top, 9)) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
