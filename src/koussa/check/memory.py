"""Articles in memory as the sources of a check: a draft against the transcript that it quotes."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice, pairwise

from koussa.align.words import tokens
from koussa.check.quotations.model import SourcePassage

_COMMON = 400  # passages; a pair of words that more of them hold finds nothing


class MemorySources:
    """Passages found by the pairs of words that they share with what is looked for, the rare ones first."""

    def __init__(self, passages: Iterable[SourcePassage]) -> None:
        self._passages = tuple(passages)

    @cached_property
    def _index(self) -> dict[tuple[str, ...], list[int]]:
        index: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, passage in enumerate(self._passages):
            for key in set(_keys(passage.text)):
                index[key].append(number)
        return index

    def passages(self, words: str, limit: int, article: str | None = None) -> Sequence[SourcePassage]:
        """Return the passages that share most with some words; see :class:`koussa.check.sources.Sources`."""
        scores: defaultdict[int, float] = defaultdict(float)
        for key in set(_keys(words)):
            rows = self._index.get(key, [])
            if len(rows) > max(_COMMON, len(self._passages) // 4):
                continue
            worth = math.log1p(len(self._passages) / len(rows)) if rows else 0.0
            for row in rows:
                scores[row] += worth
        ranked = sorted(scores, key=lambda row: (-scores[row], row))
        found = (self._passages[row] for row in ranked)
        return list(islice((held for held in found if article in {None, held.article}), limit))


def _keys(text: str) -> list[tuple[str, ...]]:
    words = [token.text for token in tokens(text)]
    return [*pairwise(words), *((word,) for word in words)]
