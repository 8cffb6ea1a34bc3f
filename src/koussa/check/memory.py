"""Articles in memory as the sources of a check: a draft against the transcript that it quotes."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from koussa.align.words import tokens
from koussa.check.holder import SOURCES
from koussa.check.libraries import LibrarySources
from koussa.check.quotations.model import SourcePassage
from koussa.check.sources import CheckedClaim, SourceStatement, passages_of, statements_of
from koussa.documents import Document
from koussa.errors import naming
from koussa.extract import extract
from koussa.lazy import lazy

# One in so many of the sentences that a statement is held against may be the claim of a fact-check.
_REVIEWED = 4
_COMMON = 400  # texts; a word or pair of words that more of them hold finds nothing


class MemorySources:
    """Passages and statements found by the words that they share with what is looked for, the rare ones first."""

    holder = SOURCES

    def __init__(
        self,
        passages: Iterable[SourcePassage],
        statements: Iterable[SourceStatement] = (),
        reviewed: LibrarySources | None = None,
    ) -> None:
        self._reviewed = reviewed
        self._passages = tuple(passages)
        self._statements = tuple(statements)

    @classmethod
    def of(
        cls, documents: Iterable[tuple[str, Document]], reviewed: LibrarySources | None = None
    ) -> "MemorySources":
        """Make sources of documents, each with the id that its passages are to carry.

        Args:
            documents: as read.
            reviewed: what the fact-checks among them checked.
        """
        passages: list[SourcePassage] = []
        statements: list[SourceStatement] = []
        for name, document in documents:
            with naming(name):
                held = list(passages_of(name, document, extract(document, checkable=False)))
                passages += held
                statements += statements_of(held, document)
        return cls(passages, statements, reviewed)

    @lazy
    def _passage_index(self) -> "_Index":
        return _Index(passage.text for passage in self._passages)

    @lazy
    def _statement_index(self) -> "_Index":
        return _Index(statement.text for statement in self._statements)

    def passages(self, words: str, limit: int, article: str | None = None) -> Sequence[SourcePassage]:
        """Return the passages that share most with some words; see :class:`koussa.check.sources.Sources`."""
        ranked = (self._passages[row] for row in self._passage_index.ranked(words))
        return list(islice((held for held in ranked if article in {None, held.article}), limit))

    def statements(self, words: str, limit: int) -> Sequence[SourceStatement]:
        """Return the statements that share most with one; see :class:`koussa.check.sources.Sources`."""
        reviewed = self._reviewed.statements(words, limit // _REVIEWED) if self._reviewed else ()
        ranked = islice(self._statement_index.ranked(words), limit - len(reviewed))
        return [*(self._statements[row] for row in ranked), *reviewed]

    def checked_claim(self, words: str) -> CheckedClaim | None:
        """Return the claim of a fact-check that a statement recalls; see :class:`koussa.check.sources.Sources`."""
        return self._reviewed.checked_claim(words) if self._reviewed else None


class _Index:
    """Which texts hold each word and each pair of words."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._rows: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._size = 0
        for number, text in enumerate(texts):
            self._size = number + 1
            for key in _keys(text):
                self._rows[key].append(number)

    def ranked(self, words: str) -> list[int]:
        """Return the texts that share a word with ``words``, those that share most of the rarest first."""
        scores: defaultdict[int, float] = defaultdict(float)
        for key in _keys(words):
            rows = self._rows.get(key, [])
            if len(rows) > max(_COMMON, self._size // 4):
                continue
            for row in rows:
                scores[row] += math.log1p(self._size / len(rows))
        return sorted(scores, key=lambda row: (-scores[row], row))


def _keys(text: str) -> set[tuple[str, ...]]:
    words = [token.text for token in tokens(text)]
    return {*pairwise(words), *((word,) for word in words)}
