"""One place that may have a draft's words, looked at from every side."""

from typing import TYPE_CHECKING

from koussa.check.holder import LIBRARY, Holder
from koussa.check.quotations.days import same_day
from koussa.check.quotations.edits import Change, classify, is_denied, is_number
from koussa.check.quotations.ellipsis import Gap, look_under
from koussa.check.quotations.ladder import typography
from koussa.check.quotations.model import (
    DraftQuotation,
    Evidence,
    QuotationVerdict,
    SourcePassage,
    SourceQuotation,
)
from koussa.check.quotations.reading import Reading, Step, StepKind
from koussa.check.quotations.speakers import agrees, given_to
from koussa.check.quotations.stitching import Stitch, find_stitch
from koussa.check.quotations.truncation import Cut, find_cut
from koussa.configuration import House
from koussa.dates.describe import describe
from koussa.lazy import lazy
from koussa.text.marks import quoted_runs

if TYPE_CHECKING:
    from collections.abc import Callable

LEAST_COVER = 0.75
"""Share of a draft's words, by weight, from which it is the same quotation."""

_OWN_COVER = 0.65
"""The same where the draft's speaker is the library's: then a near miss is a change of words."""

_WHOLE = 4
"""Words of a sentence from which on it is somebody's own."""

_OPENING = frozenset('"“„«‟')
_PASSING: dict[House, frozenset[Change]] = {
    "strict": frozenset(),
    "news": frozenset({"style"}),
    "lenient": frozenset({"style", "filler", "contraction"}),
}
"""The kinds of change that each house lets pass."""

_CHANGES: tuple[StepKind, ...] = ("replaced", "added", "dropped")
_TURNING: frozenset[Change] = frozenset({"negation", "antonym"})
_FINE: frozenset[QuotationVerdict] = frozenset({"exact", "typographic", "trimmed"})


class Case:
    """A reading of a draft's quotation, with what follows from it."""

    def __init__(
        self, quotation: DraftQuotation, reading: Reading, house: House, holder: Holder = LIBRARY
    ) -> None:
        self.quotation = quotation
        self.reading = reading
        self.house = house
        self.holder = holder

    @lazy
    def held(self) -> SourceQuotation | None:
        """The library's quotation in which the words begin."""
        return self.reading.source.quotations[self.reading.first]

    @property
    def passage(self) -> SourcePassage:
        """The passage in which the words begin."""
        source = self.reading.source
        return source.passages[source.passage_at(self.reading.first)]

    @property
    def record(self) -> str | None:
        """The record that holds the words."""
        return self.held.record if self.held is not None else None

    @property
    def speaker_name(self) -> str | None:
        """To whom the library gives the words; two names where it is one or the other, and not the draft's."""
        return given_to(self.quotation, self.held)

    @lazy
    def speaker(self) -> bool | None:
        """Whether the draft's speaker is the library's; ``None`` also where the words are another's in a quotation."""
        agreed = agrees(self.quotation, self.held)
        return None if agreed is False and self._is_within else agreed

    @property
    def _is_within(self) -> bool:
        """Whether the words begin in marks within a quotation, whose speaker quotes somebody."""
        held, passage = self.held, self.passage
        if held is None:
            return False
        own = passage.text[max(held.start, 0) : held.end]
        at = self.reading.source.tokens[self.reading.first].start - max(held.start, 0)
        return any(run.start <= at < run.end for run in quoted_runs(own, [(0, len(own))]))

    @lazy
    def day(self) -> bool | None:
        """Whether the draft's date is the library's."""
        return same_day(self.quotation, self.held, self.passage)

    @property
    def dated(self) -> str:
        """When the library has the words said, or published, as a phrase."""
        if self.held is not None and self.held.date is not None:
            when = self.held.date
            return describe(when) if when.start is None or when.end is None else f"of {describe(when)}"
        return f"in print on {describe(self.passage.published)}" if self.passage.published else "undated"

    @lazy
    def spoken(self) -> bool:
        """Whether most of the words stand in quotation marks in the library, too."""
        source = self.reading.source
        spoken = source.spoken
        if spoken[self.reading.first] is None and _OPENING & set(source.before(self.reading.first)[-2:]):
            return True  # the marks are there, though nobody is found to whom the words are given
        same = [range(*step.source) for step in self.reading.of_kind("same")]
        inside = sum(spoken[position] is not None for span in same for position in span)
        return inside * 2 > sum(map(len, same))

    @lazy
    def stitch(self) -> Stitch | None:
        """Where the draft joins what stands apart."""
        stitch = find_stitch(self.reading)
        return None if stitch and stitch.seam == "apart" and self.changes else stitch

    @property
    def is_one_speech(self) -> bool:
        """Whether all that a draft joins are sentences of one speech, which its house does not hold for a fault."""
        return self.house != "strict" and self.stitch is not None and self.stitch.seam == "attribution"

    @lazy
    def gaps(self) -> tuple[Gap, ...]:
        """What the draft leaves out of the speaker's words, and shows that it does."""
        spoken = self.reading.source.spoken
        return tuple(
            look_under(self.reading, step)
            for step in self.reading.of_kind("left out")
            if any(spoken[position] is not None for position in range(*step.source))
        )

    @lazy
    def differences(self) -> tuple[Change, ...]:
        """Every kind of change to the words, in order."""
        steps = self.reading.of_kind(*_CHANGES)
        return tuple(dict.fromkeys(classify(self.reading, step) for step in steps))

    @property
    def changes(self) -> tuple[Change, ...]:
        """The kinds of change that the house does not let pass."""
        return tuple(change for change in self.differences if change not in _PASSING[self.house])

    @property
    def change(self) -> Step | None:
        """The first step whose change the house does not let pass, of one that has a name where any has."""
        kinds = [(each, classify(self.reading, each)) for each in self.reading.of_kind(*_CHANGES)]
        kept = [(each, kind) for each, kind in kinds if kind in self.changes]
        return next((each for each, kind in kept if kind != "wording"), kept[0][0] if kept else None)

    @lazy
    def cut(self) -> Cut | None:
        """What the draft cuts from the sentence that governed the words kept."""
        if self.quotation.denied and not self.quotation.sentence:
            return None  # the draft says by itself what it left out: "refused to “sell the mill”"
        return find_cut(self.reading, sentence=self.quotation.sentence)

    @property
    def _least_cover(self) -> float:
        return _OWN_COVER if self.speaker else LEAST_COVER

    @property
    def _rearranged(self) -> bool:
        """Whether the draft has a whole sentence of its speaker but for figures or for the order of its words."""
        reading = self.reading
        ours, source = reading.draft.folded, reading.source
        theirs = source.words[source.sentence_start(reading.first) : source.sentence_end(reading.last)]
        if self.speaker is not True or len(ours) != len(theirs) or len(ours) < _WHOLE:
            return False
        changed = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
        figures = len(changed) == 1 and all(map(is_number, changed[0]))
        return figures or sorted(ours) == sorted(theirs)

    @property
    def _denied(self) -> bool:
        """Whether the draft has a whole sentence of its speaker but for a "does not", put in or taken away."""
        reading = self.reading
        source = reading.source
        theirs = source.words[source.sentence_start(reading.first) : source.sentence_end(reading.last)]
        return self.speaker is True and len(theirs) >= _WHOLE - 1 and is_denied(reading.draft.folded, theirs)

    @property
    def is_whole(self) -> bool:
        """Whether the draft has a whole sentence of its speaker but for a word, or a clause but for a denial."""
        if self._rearranged or self._denied:
            return True
        reading, source = self.reading, self.reading.source
        changed = [each for each in reading.steps if each.kind != "same"]
        if self.speaker is not True or not self.spoken or len(changed) != 1:
            return False
        start, end = reading.steps[0].source[0], reading.steps[-1].source[1]
        if classify(reading, changed[0]) in _TURNING:
            return source.is_clause(start, end)
        whole = source.sentence_start(start) == start and source.sentence_end(end - 1) == end
        word = all(last - first <= 1 for first, last in (changed[0].draft, changed[0].source))
        return self.quotation.sentence and whole and word

    @lazy
    def verdict(self) -> QuotationVerdict:
        """The verdict on the words alone."""
        rungs: tuple[tuple[QuotationVerdict, Callable[[], object]], ...] = (
            (
                "not_found",
                lambda: self.reading.cover < self._least_cover and not self._rearranged and not self._denied,
            ),
            ("altered", lambda: not self.spoken),
            ("stitched", lambda: self.stitch and not self.is_one_speech),
            ("altered", lambda: self.changes),
            ("truncated", lambda: self.cut or any(gap.turning for gap in self.gaps)),
            ("stitched", lambda: self.stitch),
            ("trimmed", lambda: self.gaps),
            ("typographic", lambda: self.differences or typography(self.reading)),
        )
        return next((verdict for verdict, holds in rungs if holds()), "exact")

    @property
    def fine(self) -> bool:
        """Whether the words pass."""
        return self.verdict in _FINE

    def standing(self) -> tuple[bool, bool, bool, bool, bool, float, str]:
        """Order of cases: words that pass, the draft's speaker, its day, the likest, the earliest."""
        return (
            self.verdict == "not_found",
            not self.fine,
            self.speaker is False,
            self.day is False,
            not self.spoken,
            -self.reading.cover,
            str(self.passage.published or "~"),
        )

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Where the library has the words, in the order of the draft."""
        return tuple(
            piece for span in self.reading.stretches() for piece in self.reading.source.evidence(*span)
        )
