"""Comments in a draft that wave a finding through: ``<!-- koussa: ignore[Q103] verified by phone -->``.

A comment covers the paragraph that it stands in; alone in its paragraph, the one after it. It names codes and gives
a reason. A code that suppresses nothing is itself a finding, as a leftover would hide the next fault.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from koussa.check.verdicts import Finding, rule_of
from koussa.frozen import frozen

# Compiled when a draft has a comment.
_COMMENT = r"(?s)<!--\s*koussa:\s*ignore\b(?P<rest>(?:(?!<!--).)*?)-->"
_CODES = r"(?s)\s*\[(?P<codes>[^\]]*)\]\s*(?P<reason>.*)"
_COVERING = 4  # spans that may hold one place: of two paragraphs, each alone or with the one after it
_BLANK = r"\n[ \t]*\n\s*"


@frozen
class Suppression:
    """One comment.

    Attributes:
        start: first code point of the comment in the draft's text; ``end`` the one after the last.
        codes: the findings that it waves through.
        reason: why.
        covers: the span of the draft that it covers.
        fault: what is wrong with it, when it cannot suppress anything.
    """

    start: int
    end: int
    codes: frozenset[str]
    reason: str
    covers: tuple[int, int]
    fault: str | None = None


def find_suppressions(text: str) -> tuple[Suppression, ...]:
    """Read the comments of a draft, in text order."""
    if "koussa:" not in text:
        return ()
    blocks = list(_blocks(text))
    starts = [start for start, _ in blocks]
    found = []
    alone: dict[tuple[int, int], bool] = {}  # a block full of comments is looked through once
    for match in re.finditer(_COMMENT, text):
        number = bisect_right(starts, match.start()) - 1
        start, end = blocks[number]
        whole = start, max(end, match.end())
        if whole not in alone:
            alone[whole] = not re.sub(_COMMENT, "", text[slice(*whole)]).strip()
        last = blocks[min(number + 1, len(blocks) - 1)][1] if alone[whole] else end
        found.append(_suppression(match, (start, last)))
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(_BLANK, text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _suppression(match: re.Match[str], covers: tuple[int, int]) -> Suppression:
    read = re.fullmatch(_CODES, match["rest"])
    codes = frozenset(code.strip().upper() for code in read["codes"].split(",")) if read else frozenset[str]()
    reason = read["reason"].strip() if read else ""
    return Suppression(match.start(), match.end(), codes, reason, covers, _fault(codes, reason))


def _fault(codes: frozenset[str], reason: str) -> str | None:
    unknown = sorted(code for code in codes if rule_of(code) is None)
    if not codes or codes == {""}:
        return "the comment names no code to ignore"
    if unknown:
        return f"the comment names a code that does not exist: {', '.join(unknown)}"
    return None if reason else "the comment gives no reason"


def apply_suppressions(
    findings: Iterable[Finding], suppressions: Sequence[Suppression]
) -> tuple[list[Finding], list[tuple[Suppression, tuple[str, ...]]]]:
    """Take out what comments wave through.

    Returns:
        The findings left, and the comments that name what is not there, each with those of its codes, in order.
    """
    working = [held for held in suppressions if held.fault is None]
    codes: dict[tuple[int, int], set[str]] = {}
    for held in working:
        codes.setdefault(held.covers, set()).update(held.codes)
    spans = sorted(codes)
    used: set[tuple[tuple[int, int], str]] = set()
    left = []
    for finding in findings:
        before = bisect_right(spans, (finding.start, math.inf))
        covering = [
            span
            for span in spans[max(0, before - _COVERING) : before]
            if finding.start < span[1] and finding.code in codes[span]
        ]
        used.update((span, finding.code) for span in covering)
        if not covering:
            left.append(finding)
    idle = [
        (held, tuple(sorted(code for code in held.codes if (held.covers, code) not in used)))
        for held in working
    ]
    return left, [(held, unused) for held, unused in idle if unused]


def unused_words(held: Suppression, unused: Sequence[str]) -> str:
    """What a report says of a comment of which these codes suppress nothing."""
    if len(unused) == len(held.codes):
        return "the comment suppresses nothing here"
    if len(unused) == 1:
        return f"the comment names {unused[0]}, which suppresses nothing here"
    return f"the comment names {', '.join(unused[:-1])} and {unused[-1]}, which suppress nothing here"
