"""How a draft's quotation reads against one article: which words are the same, and what lies between them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from koussa.align.words import DiffPart, Edit, compare_words
from koussa.check.quotations.draft import DraftWords
from koussa.check.quotations.matching import Run, best_chain, occurrences, weight
from koussa.check.quotations.source import SourceWords
from koussa.frozen import frozen
from koussa.lazy import lazy

StepKind = Literal["same", "replaced", "added", "dropped", "left out", "jump"]
_DROPPED_AT_MOST = 8  # words that one may drop unmarked and still be quoting the same passage
_DROPPED_BEFORE = (
    3  # of them between the draft's first words and the run that tells the passage: "We [do not] have it"
)
_LEFT_OUT_BY_BRACKET = 8  # words that a bracketed gloss may stand for


@frozen
class Step:
    """A stretch of a reading; both spans are half-open and count words.

    Attributes:
        kind: "left out" words lie under dots, under a bracketed gloss, or between two parts of a quotation
            that the draft's reporter interrupts; at a "jump" the draft goes on elsewhere in the source without
            saying so. Its source span runs backwards where the order is another.
        mark: what stands at a place where something was left out.
    """

    kind: StepKind
    draft: tuple[int, int]
    source: tuple[int, int]
    mark: Literal["dots", "bracket", "part"] | None = None


@dataclass(frozen=True)  # koussa.frozen has slots, which leave no room for what is lazy
class Reading:
    """A draft's words laid along an article's words."""

    draft: DraftWords
    source: SourceWords
    steps: tuple[Step, ...]

    @lazy
    def cover(self) -> float:
        """The share of the draft's words that the source has here, by weight, 0 to 1."""
        words = self.draft.folded
        whole = sum(map(weight, words))
        kept = sum(
            weight(word) for step in self.steps if step.kind == "same" for word in words[slice(*step.draft)]
        )
        return kept / whole if whole else 0.0

    @property
    def first(self) -> int:
        """The first word of the source that the draft has."""
        return next(step.source[0] for step in self.steps if step.kind == "same")

    @property
    def last(self) -> int:
        """The last word of the source that the draft has."""
        return next(step.source[1] - 1 for step in reversed(self.steps) if step.kind == "same")

    def of_kind(self, *kinds: StepKind) -> Iterator[Step]:
        """Yield the steps of some kinds, in the order of the draft."""
        return (step for step in self.steps if step.kind in kinds)

    def stretches(self) -> list[tuple[int, int]]:
        """Return the spans of source words that the draft has, changed words within them included."""
        spans: list[tuple[int, int]] = []
        apart = True
        for step in self.steps:
            if step.kind in {"left out", "jump"}:
                apart = True
            elif step.source[0] < step.source[1]:
                if apart or not spans:
                    spans.append(step.source)
                else:
                    spans[-1] = (spans[-1][0], step.source[1])
                apart = False
        return spans

    def draft_text(self, step: Step) -> str:
        """Return what the draft prints in a step."""
        first, last = step.draft
        words = self.draft.words
        return self.draft.text[words[first].start : words[last - 1].end] if first < last else ""

    def diff(self) -> tuple[DiffPart, ...]:
        """Return the words of both, as each printed them."""
        parts: list[DiffPart] = []
        for step in self.steps:
            ours = self.source.printed(*step.source) if step.source[0] < step.source[1] else ""
            match step.kind:
                case "same" | "replaced" | "added" | "dropped":
                    parts.append(DiffPart(step.kind, self.draft_text(step), ours))
                case "left out" | "jump" if ours:
                    parts.append(DiffPart("dropped", "", ours))
                case _:
                    pass
        return tuple(parts)


def read_against(draft: DraftWords, source: SourceWords, favour: Callable[[int], float]) -> list[Reading]:
    """Lay a draft's words along an article's words.

    Args:
        draft: the words between the draft's marks.
        source: the article.
        favour: bonus for words of the source to be preferred, by their position (see :func:`best_chain`).

    Returns:
        One reading for every place that has all the words, else the best one; none when no word is shared.
    """
    if set(draft.breaks.values()) <= {"part"}:
        whole = [
            Reading(draft, source, (Step("same", (0, run.length), _span(run)),))
            for run in occurrences(draft, source)
        ]
        if whole:
            return whole
    chain = best_chain(draft, source, favour)
    return [Reading(draft, source, tuple(_merged(_steps(draft, source, chain))))] if chain else []


def _span(run: Run) -> tuple[int, int]:
    return run.source, run.source_end


def _steps(draft: DraftWords, source: SourceWords, chain: list[Run]) -> Iterator[Step]:
    yield from _head(draft, source, chain[0])
    for number, run in enumerate(chain):
        yield Step("same", (run.draft, run.draft_end), _span(run))
        if number + 1 < len(chain):
            yield from _gap(draft, source, run, chain[number + 1])
    yield from _tail(draft, source, chain[-1])


def _gap(draft: DraftWords, source: SourceWords, before: Run, after: Run) -> Iterator[Step]:
    """What lies between two runs."""
    ours = (before.draft_end, after.draft)
    theirs = (before.source_end, after.source)
    mark = draft.break_between(*ours)
    size = theirs[1] - theirs[0]
    if size < 0 or (mark == "bracket" and size > _LEFT_OUT_BY_BRACKET):
        mark = None
    if mark:
        yield from _marked_gap(draft, ours, theirs, mark)
    elif 0 <= size <= _DROPPED_AT_MOST and not _leaves_quotation(source, *theirs):
        yield from _edits(draft, source, ours, theirs)
    else:
        if ours[0] < ours[1]:
            yield Step("added", ours, (theirs[0], theirs[0]))
        yield Step("jump", (ours[1], ours[1]), theirs)


def _marked_gap(
    draft: DraftWords,
    ours: tuple[int, int],
    theirs: tuple[int, int],
    mark: Literal["dots", "bracket", "part"],
) -> Iterator[Step]:
    """Words beside the dots that differ stand for as many words at that edge of what was left out."""
    at = next(position for position in range(ours[0], ours[1] + 1) if draft.breaks.get(position) == mark)
    first = min(theirs[1], theirs[0] + at - ours[0])
    last = max(first, theirs[1] - (ours[1] - at))
    if ours[0] < at:
        yield _changed((ours[0], at), (theirs[0], first))
    yield Step("left out", (at, at), (first, last), mark)
    if at < ours[1]:
        yield _changed((at, ours[1]), (last, theirs[1]))


def _changed(ours: tuple[int, int], theirs: tuple[int, int]) -> Step:
    return Step("added" if theirs[0] == theirs[1] else "replaced", ours, theirs)


def _leaves_quotation(source: SourceWords, first: int, last: int) -> bool:
    """Whether words before and after are quoted, and the reporter's, or text that is not here, lie between."""
    quoted = source.spoken
    between = any(quoted[position] is None for position in range(first, last))
    apart = between or not source.neighbours(first - 1, last)
    return apart and quoted[first - 1] is not None and quoted[last] is not None


def _edits(
    draft: DraftWords, source: SourceWords, ours: tuple[int, int], theirs: tuple[int, int]
) -> Iterator[Step]:
    for edit in compare_words(draft.folded[slice(*ours)], source.words[slice(*theirs)]):
        yield _step(edit, ours[0], theirs[0])


def _step(edit: Edit, draft: int, source: int) -> Step:
    return Step(
        edit.kind,
        (draft + edit.draft[0], draft + edit.draft[1]),
        (source + edit.source[0], source + edit.source[1]),
    )


def _head(draft: DraftWords, source: SourceWords, run: Run) -> Iterator[Step]:
    """The draft's words before the first run, against as many of the same quotation before it, or some more."""
    start = run.source
    while (
        start > 0 and run.source - start < run.draft and source.spoken[start - 1] is source.spoken[run.source]
    ):
        start -= 1
    further = max(source.sentence_start(run.source), start - _DROPPED_BEFORE) if start < run.source else start
    for begins in dict.fromkeys((further, start)) if run.draft else ():
        steps = list(_edits(draft, source, (0, run.draft), (begins, run.source)))
        if begins == start or all(step.kind in {"same", "dropped"} for step in steps):
            yield from steps[1:] if steps[0].kind == "dropped" else steps
            return


def _tail(draft: DraftWords, source: SourceWords, run: Run) -> Iterator[Step]:
    """The draft's words after the last run, against as many of the same quotation after it."""
    rest = len(draft.words) - run.draft_end
    end = run.source_end
    inside = source.spoken[run.source_end - 1]
    while end < len(source.tokens) and end - run.source_end < rest and source.spoken[end] is inside:
        end += 1
    if rest:
        steps = list(_edits(draft, source, (run.draft_end, len(draft.words)), (run.source_end, end)))
        yield from steps[:-1] if steps[-1].kind == "dropped" else steps


def _merged(steps: Iterator[Step]) -> Iterator[Step]:
    """Join stretches of the same words that follow one another."""
    held: Step | None = None
    for step in steps:
        joins = held is not None and held.kind == step.kind == "same" and held.source[1] == step.source[0]
        if held is not None and joins:
            held = Step("same", (held.draft[0], step.draft[1]), (held.source[0], step.source[1]))
            continue
        if held is not None:
            yield held
        held = step
    if held is not None:
        yield held
