"""Regression trees in plain Python, learned by gradient boosting (Friedman 2001)."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Trees = Sequence[Any]
"""A leaf is a number; an inner node lists which number it asks for, the greatest that goes left, and both branches."""


def read_trees(path: Path) -> Trees:
    """The trees in a JSON file."""
    trees: Trees = json.loads(path.read_text(encoding="utf-8"))
    return trees


def value(trees: Trees, numbers: Sequence[float]) -> float:
    """What the trees add up to for some numbers."""
    total = 0.0
    for tree in trees:
        node = tree
        while type(node) is list:
            node = node[2] if numbers[node[0]] <= node[1] else node[3]
        total += node
    return total
