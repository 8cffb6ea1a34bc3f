"""Which number (or date) of the evidence stands where a number of the statement stands.

Two mentions fill the same slot when the words round them are the same ones; each mention has one counterpart.
"""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from koussa.check.statements.context import Context, likeness
from koussa.frozen import frozen

RIVAL = 0.75
"""From which share of the best likeness on another candidate could be the counterpart as well."""


class Mention(Protocol):
    """Something that stands among words."""

    @property
    def context(self) -> Context: ...  # noqa: D102


M = TypeVar("M", bound=Mention)


@frozen
class Pair(Generic[M]):
    """A mention of the statement with its counterpart in the evidence.

    Attributes:
        stated: the mention of the statement.
        found: its counterpart.
        likeness: weight of the words that both stand beside.
        rivals: further candidates that are nearly as like and are nobody else's counterpart.
        others: all comparable candidates that are nobody's counterpart.
    """

    stated: M
    found: M
    likeness: float
    rivals: tuple[M, ...]
    others: tuple[M, ...]


def pair_up(stated: Sequence[M], found: Sequence[M], comparable: Callable[[M, M], float]) -> list[Pair[M]]:
    """Give each mention of the statement its counterpart so that the likeness of all pairs together is largest.

    ``comparable`` gives the share of the likeness that counts, 0 for mentions that must not be compared. Mentions
    without a counterpart are left out. Among equals the order of the sentence decides.
    """
    scores = [[_score(one, other, comparable(one, other)) for other in found] for one in stated]
    chosen = _assign(scores)
    taken = set(chosen.values())
    pairs = []
    for row, column in chosen.items():
        best = scores[row][column]
        free = [other for other, score in enumerate(scores[row]) if score >= 0 and other not in taken]
        rivals = tuple(found[other] for other in free if scores[row][other] >= RIVAL * best)
        pairs.append(Pair(stated[row], found[column], best, rivals, tuple(found[other] for other in free)))
    return pairs


def _score(one: M, other: M, share: float) -> float:
    return share * likeness(one.context, other.context) if share else -1.0


def _assign(scores: Sequence[Sequence[float]]) -> dict[int, int]:
    """Choose a column for each row: the best first, then swaps for as long as they raise the sum."""
    cells = sorted(
        (
            (-score, abs(row - column), row, column)
            for row, line in enumerate(scores)
            for column, score in enumerate(line)
        )
    )
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for negative, _, row, column in cells:
        if negative <= 0 and row not in chosen and column not in taken:
            chosen[row] = column
            taken.add(column)
    rows = list(chosen)
    improved = True
    while improved:
        improved = False
        for at, one in enumerate(rows):
            for other in rows[at + 1 :]:
                now = scores[one][chosen[one]] + scores[other][chosen[other]]
                swapped = scores[one][chosen[other]], scores[other][chosen[one]]
                if min(swapped) >= 0 and sum(swapped) > now + 1e-9:
                    chosen[one], chosen[other] = chosen[other], chosen[one]
                    improved = True
    return dict(sorted(chosen.items()))
