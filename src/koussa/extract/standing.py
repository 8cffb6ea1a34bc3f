"""How the verbs and cues of a sentence stand to one another: what a content's beginning and end are weighed by."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from koussa.extract.clauses import Clause, Clauses
from koussa.extract.cues import Cue
from koussa.extract.scene import Parts
from koussa.extract.spans import Span
from koussa.extract.verbs import SPEECH_VERBS, THOUGHT_VERBS

_NEAR = 4
_FARTHEST = 2
# No clause is so deep.
_BOUNDED = {steps: max(-_FARTHEST, min(_FARTHEST, steps)) for steps in range(-99, 100)}
GROUPS = dict.fromkeys(THOUGHT_VERBS, "think") | dict.fromkeys(SPEECH_VERBS, "say")
"""Whether a verb is one of saying or of thinking; what is missing is neither."""


def _ones(tags: str) -> bytes:
    """A table that makes a byte 1 where it is one of these tags, and 0 where not."""
    return bytes(chr(code) in tags for code in range(256))


_BOUNDARIES = _ones(",;:-JSW(")
_VERBS = _ones("CEX")


class Order:
    """The verbs and cues of a sentence, in order, as they are asked for by place.

    Attributes:
        sentence: they are of this one.
        standings: the clauses that are open at each verb, its own the last, by the verb's token.
    """

    def __init__(self, parts: Parts, clauses: Clauses) -> None:
        self.sentence = parts.sentence
        self.standings = clauses.standings
        self._verbs = sorted(clauses.standings)
        self._depths = [len(clauses.standings[verb]) for verb in self._verbs]
        self._cues = parts.cues
        self._firsts = [cue.first for cue in parts.cues]
        self._spoken = [cue.lemma in SPEECH_VERBS for cue in parts.cues]
        self._counts: tuple[list[int], list[int]] | None = None

    def counted(self, span: Span) -> tuple[int, int, int]:
        """How many verbs a content has in it, up to 3, and how many stand after it, up to 2; how many boundaries.

        Boundaries are commas, conjunctions and the like, counted up to 3.
        """
        if self._counts is None:  # how many stand before each token
            tags = self.sentence.tags.encode()
            of_verbs, of_boundaries = tags.translate(_VERBS), tags.translate(_BOUNDARIES)
            self._counts = list(accumulate(of_verbs, initial=0)), list(accumulate(of_boundaries, initial=0))
        verbs, boundaries = self._counts
        until = verbs[span.last]
        inside, beyond = until - verbs[span.first], verbs[-1] - until
        passed = boundaries[span.last] - boundaries[span.first]
        return min(inside, 3), min(beyond, 2), min(passed, 3)

    def standing(self, cue: Cue) -> tuple[Clause, ...] | None:
        """The clauses that are open at a cue, its own the last; ``None`` when it is no verb."""
        return self.standings.get(cue.first)

    def before(self, cue: Cue) -> Iterator[Cue]:
        """The verbs of saying, thinking and doing before a cue whose clauses are known, the nearest first."""
        for at in range(bisect_left(self._firsts, cue.first) - 1, -1, -1):
            other = self._cues[at]
            if other.lemma != "*" and other.first in self.standings:
                yield other

    def relation(self, other: Cue, cue: Cue) -> str:
        """How the clause of another verb stands to a cue's: the same, around it, within it, or none of these."""
        others, own = self.standings[other.first], self.standings[cue.first]
        if others[-1] is own[-1]:
            return "="
        return "o" if others[-1] in own else "i" if own[-1] in others else "-"

    def within(self, cue: Cue, span: Span) -> tuple[int, str]:
        """Of the other cues in a content: how many are of speech, and what the first is."""
        firsts = self._firsts
        first, last = bisect_left(firsts, span.first), bisect_left(firsts, span.last)
        spoken, at = sum(self._spoken[first:last]), first
        if span.first <= cue.first < span.last:
            spoken -= cue.lemma in SPEECH_VERBS
            at += first < last and firsts[first] == cue.first
        if at >= last:
            return spoken, "-"
        other = self._cues[at]
        return spoken, GROUPS.get(other.lemma, "other") + other.form

    def after(self, outer: int, span: Span) -> tuple[int, str, bool] | None:
        """The first verb after a content: how much deeper than ``outer`` its clause is, its kind, if it is near."""
        at = bisect_left(self._verbs, span.last)
        if at == len(self._verbs):
            return None
        verb = self._verbs[at]
        return _BOUNDED[self._depths[at] - outer], self.standings[verb][-1].kind, verb - span.last < _NEAR

    def inside(self, outer: int, span: Span) -> tuple[int, int, int] | None:
        """How much deeper than ``outer`` the verbs of a content stand: the outermost, the first and the last."""
        first, last = bisect_left(self._verbs, span.first), bisect_left(self._verbs, span.last)
        if first == last:
            return None
        depths = self._depths[first:last]
        return _BOUNDED[min(depths) - outer], _BOUNDED[depths[0] - outer], _BOUNDED[depths[-1] - outer]
