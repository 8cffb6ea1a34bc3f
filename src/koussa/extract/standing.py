"""How the verbs and cues of a sentence stand to one another: what a content's beginning and end are weighed by."""

from collections.abc import Iterator
from itertools import accumulate

from koussa.extract.clauses import Clause, Clauses
from koussa.extract.cues import Cue
from koussa.extract.scene import Parts
from koussa.extract.spans import Span
from koussa.extract.verbs import SPEECH_VERBS, THOUGHT_VERBS

_BOUNDARIES = frozenset(",;:-JSW(")
_NEAR = 4
_FARTHEST = 2


def group_of(lemma: str) -> str:
    """Whether a verb is one of saying or of thinking."""
    return "say" if lemma in SPEECH_VERBS else "think" if lemma in THOUGHT_VERBS else "other"


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
        # How many verbs, cues and boundaries of clauses stand before each token.
        self._verbs_before = _before(self._verbs, self.sentence.tags)
        self._cues_before = _before(self._firsts, self.sentence.tags)
        self._passed = [0, *accumulate([tag in _BOUNDARIES for tag in self.sentence.tags])]

    def passed(self, span: Span) -> int:
        """How many commas, conjunctions and the like a content has in it."""
        return self._passed[span.last] - self._passed[span.first]

    def standing(self, cue: Cue) -> tuple[Clause, ...] | None:
        """The clauses that are open at a cue, its own the last; ``None`` when it is no verb."""
        return self.standings.get(cue.first)

    def before(self, cue: Cue) -> Iterator[Cue]:
        """The verbs of saying, thinking and doing before a cue whose clauses are known, the nearest first."""
        for at in range(self._cues_before[cue.first] - 1, -1, -1):
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
        first, last = self._cues_before[span.first], self._cues_before[span.last]
        spoken, at = sum(self._spoken[first:last]), first
        if span.first <= cue.first < span.last:
            spoken -= cue.lemma in SPEECH_VERBS
            at += first < last and self._firsts[first] == cue.first
        if at >= last:
            return spoken, "-"
        other = self._cues[at]
        return spoken, group_of(other.lemma) + other.form

    def after(self, outer: int, span: Span) -> tuple[int, str, bool] | None:
        """The first verb after a content: how much deeper than ``outer`` its clause is, its kind, if it is near."""
        at = self._verbs_before[span.last]
        if at == len(self._verbs):
            return None
        verb = self._verbs[at]
        return _bounded(self._depths[at] - outer), self.standings[verb][-1].kind, verb - span.last < _NEAR

    def inside(self, outer: int, span: Span) -> tuple[int, int, int] | None:
        """How much deeper than ``outer`` the verbs of a content stand: the outermost, the first and the last."""
        first, last = self._verbs_before[span.first], self._verbs_before[span.last]
        if first == last:
            return None
        depths = self._depths[first:last]
        return _bounded(min(depths) - outer), _bounded(depths[0] - outer), _bounded(depths[-1] - outer)


def _before(places: list[int], tags: str) -> list[int]:
    """How many of the places lie before each token, and before the end."""
    counts = [0] * (len(tags) + 1)
    for place in places:
        counts[place + 1] += 1
    return list(accumulate(counts))


def _bounded(steps: int) -> int:
    return max(-_FARTHEST, min(_FARTHEST, steps))
