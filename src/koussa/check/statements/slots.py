"""What one slot of a statement says against what the evidence has there."""

from collections.abc import Sequence
from typing import Literal

from koussa.frozen import frozen

Slot = Literal["number", "date", "name", "kind", "negation", "modality"]
Standing = Literal["agrees", "clashes", "unclear", "missing"]


@frozen
class Span:
    """A half-open run of code points."""

    start: int
    end: int


@frozen
class SlotFinding:
    """One slot of the statement, judged.

    Attributes:
        slot: which kind of slot.
        standing: "missing" when the evidence has nothing there, "unclear" when it cannot be lined up.
        rule: short name of the rule that decided.
        stated: the words of the statement.
        found: the words of the evidence.
        likeness: how alike the surroundings are, from 0 up.
    """

    slot: Slot
    standing: Standing
    rule: str
    stated: Span
    found: Span | None = None
    likeness: float = 0.0


def tells_occasion(findings: Sequence[SlotFinding]) -> bool:
    """Whether a day or figure that statement and evidence share tells that they are of one occasion."""
    return any(each.standing == "agrees" and each.slot in {"number", "date"} for each in findings)
