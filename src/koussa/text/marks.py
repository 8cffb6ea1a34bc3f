"""Quotation marks, read paragraph by paragraph, in one pass.

What opens and what closes follows from the space around a mark, not from a count of marks, so that a mark
lost by the publisher costs one quotation and never the rest of the text (house styles: Chicago Manual of
Style, 18th ed., ch. 12; Guardian style guide, "quotation marks"). Double marks are ``"``, ``“ ”``, ``„ “``,
two apostrophes and two grave accents; guillemets count as double; single marks open a quotation only outside
double ones.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from typing import Literal

from koussa.frozen import frozen, slotted

Style = Literal["double", "single", "guillemet", "markup"]

# What may stand right before an opening mark; a colon where the space after it is missing.
_BRACKETS = frozenset("([{—–-/‘'“\":")
_CLOSERS_FOLLOW = frozenset(".,;:!?)")
# A set of letters in front is looked for many times as fast as alternatives, hence each sign is told after it is met.
_DOUBLE = re.compile(
    r"[“”\"„‟`'’‘](?:(?<=[“”\"„‟])|(?<=`)`|(?<=')'{1,2}|(?<=’)’(?!\w)|(?<=‘)‘"
    r"|(?<=[‘’])(?<![\w.,!?…].)’(?=\w))"
)
_GUILLEMET = re.compile(r"[«»]")
_SINGLE = re.compile(r"['‘’]")
# Single marks that open low, or point: ‚…‘ and ‹…›.
_LOW = re.compile(r"[‚‹](?<!\S.)(?:(?<=‚)(?=\S)[^‚\n]{1,1200}?[‘’](?!\w)|(?<=‹)[^‹›\n]{1,1200}›)")
# Words that begin with an apostrophe, which is then no opening mark.
_ELIDED = r"(?i)['’](?:\d0s|\d\d\b|tis|twas|em|til|cause|bout|cos|n|round|neath)\b"
_DECADE = r"‘\d0s\b"
_LONGEST_SINGLE = 1200
# What a single mark closes a quotation after, and no word's plural.
_ENDS = frozenset('.,!?;…”"')


@frozen
class Run:
    """A stretch of text in quotation marks, or in markup that says the same.

    Attributes:
        start: first code point within the marks.
        end: the code point after the last within the marks.
        outer_start: first code point of the opening mark (``start`` where there is none).
        outer_end: the code point after the closing mark (``end`` where there is none).
        style: which marks; ``markup`` for none, when the markup says that it is a quotation.
        continued: whether it goes on in the next paragraph (reopened there, or closed there).
        closed: whether a closing mark was found.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    style: Style = "double"
    continued: bool = False
    closed: bool = True


@slotted
class _Mark:
    start: int
    end: int
    kind: str


def quoted_runs(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Run]:
    """Find what stands in quotation marks.

    Args:
        text: the whole text.
        paragraphs: half-open spans of its paragraphs, in order.

    Returns:
        The runs in text order, not overlapping, each within one paragraph. A quotation of several paragraphs
        gives one run a paragraph, all but the last ``continued``. Marks around nothing give none.
    """
    runs: list[Run] = []
    pending: Run | None = None
    spans = list(paragraphs)
    reopened = [_opens_single(text, *span) for span in spans[1:]]
    for (start, end), goes_on in zip(spans, [*reopened, False], strict=False):
        found, unclosed = _paragraph_runs(text, start, end, pending, single_goes_on=goes_on)
        if pending is not None:
            runs.append(_settled(pending, bool(found.goes_on)))
        runs.extend(found.runs)
        pending = unclosed
    if pending is not None:
        runs.append(pending)
    return [run for run in runs if any(map(str.isalnum, text[run.start : run.end]))]


@slotted
class _Found:
    runs: list[Run]
    goes_on: bool


def _settled(pending: Run, goes_on: bool) -> Run:
    return Run(
        pending.start,
        pending.end,
        pending.outer_start,
        pending.outer_end,
        pending.style,
        goes_on,
        closed=False,
    )


def _opens_single(text: str, start: int, end: int) -> bool:
    """Whether a paragraph begins with a single mark, as one does that goes on with a quotation."""
    return text[start:end].lstrip()[:1] == "‘"


def _paragraph_runs(
    text: str, start: int, end: int, pending: Run | None, *, single_goes_on: bool
) -> tuple[_Found, Run | None]:
    """The closed runs of a paragraph, and the one left open at its end.

    ``single_goes_on`` says that the next paragraph begins with a single mark, so that one may be left open here.
    """
    marks = list(_double_marks(text, start, end))
    opened: _Mark | None = None
    goes_on = False
    runs: list[Run] = []
    if pending is not None and marks:
        first = marks[0]
        lead = start + len(text[start:end]) - len(text[start:end].lstrip())
        if first.start == lead and _role(text, start, end, first, False) == "open":
            goes_on = True
        elif (
            first.kind != "“"
            and _role(text, start, end, first, True) == "close"
            and (_role(text, start, end, first, False) != "open")
        ):
            goes_on = True
            opened = _Mark(lead, lead, first.kind)
    for mark in marks:
        role = _role(text, start, end, mark, opened is not None)
        if role == "open":
            opened = mark
        elif role == "close" and opened is not None:
            runs.append(Run(opened.end, mark.start, opened.start, mark.end))
            opened = None
    unclosed = None
    if opened is not None:
        stop = start + len(text[start:end].rstrip())
        unclosed = Run(opened.end, max(stop, opened.end), opened.start, max(stop, opened.end), closed=False)
    singles = list(_single_runs(text, start, end, goes_on=single_goes_on))
    if runs and singles and unclosed is None:
        runs = list(_apart(runs, _around_double(text, singles, runs)))
    taken = runs if unclosed is None else [*runs, unclosed]
    extra = [*_guillemet_runs(text, start, end), *_low_runs(text, start, end), *singles]
    runs.extend(run for run in _apart(extra, taken))
    runs.sort(key=lambda run: run.start)
    return _Found(runs, goes_on), unclosed


def _around_double(text: str, singles: list[Run], doubles: list[Run]) -> Iterator[Run]:
    """The runs in single marks within which whole ones in double marks stand: ‘He said, “Go home.”’."""
    starts = [run.outer_start for run in doubles]
    for run in singles:
        if not run.closed or text[run.end - 1] not in _ENDS:
            continue
        first, last = bisect(starts, run.outer_start), bisect(starts, run.outer_end)
        within = first < last and doubles[last - 1].outer_end <= run.end
        if within and (first == 0 or doubles[first - 1].outer_end <= run.outer_start):
            yield run


def _apart(runs: Iterable[Run], taken: Iterable[Run]) -> Iterator[Run]:
    """The runs that lie outside those already taken (both in linear time: sorted sweep)."""
    spans = sorted((run.outer_start, run.outer_end) for run in taken)
    position = 0
    last = -1
    for run in sorted(runs, key=lambda run: (run.outer_start, -run.outer_end)):
        while position < len(spans) and spans[position][1] <= run.outer_start:
            position += 1
        clashes = position < len(spans) and spans[position][0] < run.outer_end
        if not clashes and run.outer_start >= last:
            last = run.outer_end
            yield run


def _double_marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    """Double marks of a paragraph; two apostrophes come out as a straight mark."""
    for match in _DOUBLE.finditer(text, start, end):
        first, last, kind = match.start(), match.end(), match[0]
        if (
            len(kind) == 3
        ):  # x''' closes a single mark and then a double; '''x opens a double and then a single
            opens = first == start or text[first - 1].isspace()
            first, last = (first, first + 2) if opens else (first + 1, last)
        if kind == "``":
            kind = "“"
        elif kind[0] in "'’‘" or kind == "„":
            kind = '"'
        yield _Mark(first, last, kind)


def _role(text: str, start: int, end: int, mark: _Mark, is_open: bool) -> str:
    """What a double mark does: ``"open"``, ``"close"`` or ``""``, given whether a quotation is open."""
    before = text[mark.start - 1] if mark.start > start else " "
    after = text[mark.end] if mark.end < end else " "
    can_open = (before.isspace() or before in _BRACKETS) and not after.isspace()
    can_close = not before.isspace()
    if mark.kind == "“":
        closes = is_open and can_close and not can_open and (after.isspace() or after in _CLOSERS_FOLLOW)
        return "close" if closes else "open"
    if mark.kind == "”":
        return "open" if can_open and not is_open else "close"
    if is_open:
        return "open" if can_open and not can_close else "close"
    return "open" if can_open else ""


def _guillemet_runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Runs in guillemets, pointing outwards (French) or inwards (German)."""
    opened: re.Match[str] | None = None
    for match in _GUILLEMET.finditer(text, start, end):
        if opened is None or match[0] == opened[0]:
            opened = match
            continue
        first, last = opened.end(), match.start()
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        yield Run(first, last, opened.start(), match.end(), "guillemet")
        opened = None


def _low_runs(text: str, start: int, end: int) -> Iterator[Run]:
    """Runs in single marks of which the first stands low or points."""
    for match in _LOW.finditer(text, start, end):
        yield Run(match.start() + 1, match.end() - 1, match.start(), match.end(), "single")


def _single_runs(text: str, start: int, end: int, *, goes_on: bool) -> Iterator[Run]:
    """Runs in single marks; an apostrophe closes where a word cannot go on, best after punctuation."""
    opened = -1
    closing = -1
    for match in _SINGLE.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if before == match[0] or after == match[0]:
            continue
        opens = (before.isspace() or before in '([{—–"“') and not after.isspace() and text[at] != "’"
        if opens and re.compile(_ELIDED if text[at] == "'" else _DECADE).match(text, at, end):
            opens = False
        if opens:
            if opened >= 0 and closing >= 0:
                yield Run(opened + 1, closing, opened, closing + 1, "single")
            opened, closing = at, -1
        elif opened >= 0 and text[at] != "‘" and not before.isspace() and not after.isalnum():
            if at - opened > _LONGEST_SINGLE:
                opened = closing = -1
            elif before in _ENDS or not after.isspace():
                yield Run(opened + 1, at, opened, at + 1, "single")
                opened = closing = -1
            elif before != "s" or closing < 0:
                closing = at if closing < 0 else closing
    if opened >= 0 and goes_on and _may_stay_open(text, start, opened, closing):
        stop = start + len(text[start:end].rstrip())
        yield Run(opened + 1, stop, opened, stop, "single", continued=True, closed=False)
    elif opened >= 0 and closing >= 0:
        yield Run(opened + 1, closing, opened, closing + 1, "single")


def _may_stay_open(text: str, start: int, opened: int, closing: int) -> bool:
    """Whether a paragraph leaves a single mark open; one that leads may have a genitive behind it ("the dockers’")."""
    if text[opened] != "‘":
        return False
    leads = text[start:opened].rstrip()[-1:] in ("", ":", ",")
    return closing < 0 or (leads and text[closing - 1] == "s")
