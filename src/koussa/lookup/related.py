"""Words whose meaning is near that of another, though they do not pass for it: what a statement on the subject says.

A table of the nearest neighbours of common English words, made by ``benchmarks/related_words.py`` from the word
meanings of a sentence-embedding model, alone and in sentences (see ``NOTICE``). Its lines are sorted: a query asks for
few of them.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("related.txt")
# A digit behind each word counts steps of likeness above the least that the table holds.
_LEAST = 0.13
_STEP = 0.09


def related(stem: str) -> dict[str, float]:
    """Words near in meaning to those with a stem, nearest first, each with its likeness, 0 to 1."""
    start = f"{stem}:"
    lines = _lines()
    at = bisect_left(lines, start)
    if at == len(lines) or not lines[at].startswith(start):
        return {}
    return {word[:-1]: _LEAST + _STEP * int(word[-1]) for word in lines[at].removeprefix(start).split()}


@cache
def _lines() -> Sequence[str]:
    return _TABLE.read_text(encoding="ascii").splitlines()
