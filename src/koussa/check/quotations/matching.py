"""Where a draft's words stand in a source: the best chain of common runs of words.

Common runs are all maximal stretches of words that both texts share. The chain is the set of runs, in the
order of the draft, that covers most of it for the least jumping about in the source (sparse dynamic
programming over exact matches as in Baker and Giancarlo 1998; greedy string tiling, Wise 1993, is its
forebear in the search for copied text). Runs may stand in another order in the source, for that is what a
stitched quotation is.
"""

import math
from collections.abc import Callable
from itertools import pairwise

from koussa.check.quotations.draft import DraftWords
from koussa.check.quotations.source import SourceWords
from koussa.frozen import frozen
from koussa.text.wordlists import word_set

# Words that carry a sentence but not its matter weigh less than the others.
_SLIGHT = word_set(
    """
    a an the of to in on at by for with from as and or but if that this these those it its is are
    was were be been am i you he she we they me him her us them my your his our their do does did
    have has had will would can could not no so what who there i'm it's that's don't going get got
    """
)
_SLIGHT_WEIGHT = 0.4
_EDIT_REACH = 6  # words that may differ between two runs of one reading
_NEAREST = 400  # runs looked back upon; keeps a long source linear


@frozen
class Run:
    """``length`` words from ``draft`` on in the draft that stand from ``source`` on in the source."""

    draft: int
    source: int
    length: int

    @property
    def draft_end(self) -> int:
        """The word after the last in the draft."""
        return self.draft + self.length

    @property
    def source_end(self) -> int:
        """The word after the last in the source."""
        return self.source + self.length

    def without_first(self, count: int) -> "Run":
        """Return the run shortened by ``count`` words at its start."""
        return Run(self.draft + count, self.source + count, self.length - count)


def weight(word: str) -> float:
    """Return how much a word counts for a match, from 0 to 1."""
    return _SLIGHT_WEIGHT if word in _SLIGHT else 1.0


def is_slight(word: str) -> bool:
    """Say whether a word is one of grammar, not of matter."""
    return word in _SLIGHT


def occurrences(draft: DraftWords, source: SourceWords) -> list[Run]:
    """Find every place where all words of the draft stand one after the other."""
    words = draft.folded
    if not words:
        return []
    first = min(words, key=lambda word: len(source.positions.get(word, ())))
    shift = words.index(first)
    starts = (position - shift for position in source.positions.get(first, ()))
    return [
        Run(0, start, len(words))
        for start in starts
        if start >= 0 and _shared(words, source, start) == len(words)
    ]


def common_runs(draft: DraftWords, source: SourceWords) -> list[Run]:
    """Find all maximal common runs: of two words or more, or of one that is not slight. None spans dots."""
    words = draft.folded
    stops = [
        position for position, kind in draft.breaks.items() if kind != "bracket" and 0 < position < len(words)
    ]
    runs: list[Run] = []
    for first, last in pairwise([0, *sorted(stops), len(words)]):
        for start in range(first, last):
            rest = words[start:last]
            for position in source.positions.get(words[start], ()):
                goes_on = start > first and position and position not in source.missing_before
                if goes_on and words[start - 1] == source.words[position - 1]:
                    continue
                length = _shared(rest, source, position)
                if length > 1 or not is_slight(words[start]):
                    runs.append(Run(start, position, length))
    return runs


def _shared(words: tuple[str, ...], source: SourceWords, position: int) -> int:
    """How many of ``words`` stand from ``position`` on in the source, where no text between them is missing."""
    for count, word in enumerate(words):
        at = position + count
        if at >= len(source.words) or source.words[at] != word or (count and at in source.missing_before):
            return count
    return len(words)


def best_chain(draft: DraftWords, source: SourceWords, favour: Callable[[int], float]) -> list[Run]:
    """Return the runs of the best chain, in the order of the draft; empty when no word is shared.

    Args:
        draft: the words looked for.
        source: where.
        favour: a small bonus for a run that starts at a word of the source (within the claimed speaker's
            words).
    """
    runs = sorted(common_runs(draft, source), key=lambda run: (run.draft, run.source))
    sums = [0.0]
    for word in draft.folded:
        sums.append(sums[-1] + weight(word))
    best: list[tuple[float, int, Run]] = []
    for number, run in enumerate(runs):
        value, previous, taken = sums[run.draft_end] - sums[run.draft] + favour(run.source), -1, run
        for other in range(max(0, number - _NEAREST), number):
            score, _, before = best[other]
            rest = _after(before, run)
            if rest is None:
                continue
            total = score + sums[rest.draft_end] - sums[rest.draft] - _cost(draft, source, before, rest)
            if total > value:
                value, previous, taken = total, other, rest
        best.append((value, previous, taken))
    return _trace(best)


def _trace(best: list[tuple[float, int, Run]]) -> list[Run]:
    chain: list[Run] = []
    at = max(range(len(best)), key=lambda number: best[number][0], default=-1)
    while at >= 0:
        _, previous, run = best[at]
        chain.append(run)
        at = previous
    return chain[::-1]


def _after(before: Run, run: Run) -> Run | None:
    """Return what is left of ``run`` when it follows ``before``, or ``None`` if nothing is."""
    shared = max(0, before.draft_end - run.draft)
    if run.source + shared >= before.source:  # reads on: the source's words are not to be used twice either
        shared = max(shared, min(before.source_end - run.source, run.length))
    return run.without_first(shared) if shared < run.length else None


def _cost(draft: DraftWords, source: SourceWords, before: Run, run: Run) -> float:
    """What it costs to go on from one run to another, in words; the reporter's between what was spoken are no more."""
    skipped = run.source - before.source_end
    if skipped > _EDIT_REACH and source.interrupts(before.source_end, run.source):
        skipped = 0
    changed = run.draft - before.draft_end
    marked = draft.break_between(before.draft_end, run.draft) is not None
    if skipped < 0:
        return (1.0 if marked else 2.0) + math.log1p(-skipped) / 10
    if marked:
        return 0.5 + math.log1p(skipped) / 10
    if skipped <= _EDIT_REACH and changed <= _EDIT_REACH:
        return 0.3 + 0.1 * max(skipped, changed)
    return 1.5 + math.log1p(skipped) / 10
