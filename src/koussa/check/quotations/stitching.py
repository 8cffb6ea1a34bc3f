"""Whether a draft joins words that were not said together."""

from typing import Literal

from koussa.check.quotations.ellipsis import LONGEST_GAP
from koussa.check.quotations.model import SourceQuotation
from koussa.check.quotations.reading import Reading, Step
from koussa.frozen import frozen

Seam = Literal["order", "speakers", "quotations", "attribution", "apart"]


@frozen
class Stitch:
    """A place where a draft joins what stands apart, and how it stands apart."""

    seam: Seam
    first: int
    last: int


def find_stitch(reading: Reading) -> Stitch | None:
    """Find the first place where words from separate quotations, or in another order, are joined.

    One where the source has nothing but an attribution between them is told only where there is no other.
    """
    steps = reading.of_kind("jump", "left out")
    found = [Stitch(seam, *step.source) for step in steps if (seam := _seam(reading, step))]
    found.sort(key=lambda stitch: stitch.seam == "attribution")
    if found and found[0].seam != "attribution":
        return found[0]
    return _unmarked_seam(reading) or next(iter(found), None)


def _unmarked_seam(reading: Reading) -> Stitch | None:
    """A stretch that runs on in the source, but out of one quotation into another's words."""
    quoted = reading.source.spoken
    for first, last in reading.stretches():
        for position in range(first + 1, last):
            before, after = quoted[position - 1], quoted[position]
            if before is not after and before and after and _other_speaker(before, after):
                return Stitch("speakers", position, position)
    return None


def _seam(reading: Reading, step: Step) -> Seam | None:
    first, last = step.source
    source = reading.source
    before = source.spoken[first - 1] if first else None
    after = source.spoken[last] if last < len(source.tokens) else None
    if last < first:
        return "speakers" if before and after and _other_speaker(before, after) else "order"
    if before is not None and after is not None and before is not after:
        if _other_speaker(before, after):
            return "speakers"
        if source.interrupts(first, last):
            return None
        if _is_attribution(reading, first, last):
            return "attribution"
        reporter = any(source.spoken[position] is None for position in range(first, last))
        if reporter or not source.neighbours(first - 1, last):
            return "quotations"
    return "apart" if step.kind == "jump" or last - first > LONGEST_GAP else None


def _is_attribution(reading: Reading, first: int, last: int) -> bool:
    """Whether the reporter only says who speaks between two sentences: "We stay," said Roe. "We will not move."."""
    source = reading.source
    goes_on = "." not in source.between(first - 1, first)
    return goes_on and source.is_aside(first, last) and source.sentence_end(first) == last


def _other_speaker(before: SourceQuotation, after: SourceQuotation) -> bool:
    from koussa.names.match import same_person

    if before.speaker is None or after.speaker is None or not (before.sure and after.sure):
        return False
    return before.speaker != after.speaker and not same_person(before.speaker, after.speaker)
