"""Intervals of numbers, open or closed at each end, and how two of them stand to each other."""

from typing import Literal

from koussa.frozen import frozen

Relation = Literal["inside", "disjoint", "overlapping"]


@frozen
class Interval:
    """The numbers from ``low`` to ``high``; an open end does not belong to it."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is a single number."""
        return self.low == self.high

    def disjoint(self, other: "Interval") -> bool:
        """Whether no number belongs to both."""
        return self._ends_before(other) or other._ends_before(self)

    def inside(self, other: "Interval") -> bool:
        """Whether every number of this interval belongs to ``other``."""
        starts = self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open))
        ends = self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open))
        return starts and ends

    def relation(self, to: "Interval") -> Relation:
        """Return how this interval (what the evidence gives) stands to ``to`` (what the statement asks)."""
        if self.disjoint(to):
            return "disjoint"
        return "inside" if self.inside(to) else "overlapping"

    def _ends_before(self, other: "Interval") -> bool:
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))
