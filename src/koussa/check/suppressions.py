"""Comments in a draft that wave a finding through: ``<!-- koussa: ignore[Q103] verified by phone -->``.

A comment covers the paragraph that it stands in; alone in its paragraph, the one after it. It names codes and gives
a reason. One that suppresses nothing is itself a finding, as a leftover would hide the next fault.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from koussa.check.verdicts import Finding, rule_of
from koussa.frozen import frozen

_COMMENT = re.compile(r"<!--\s*koussa:\s*ignore\b(?P<rest>.*?)-->", re.DOTALL)
_CODES = re.compile(r"\s*\[(?P<codes>[^\]]*)\]\s*(?P<reason>.*)", re.DOTALL)
_BLANK = re.compile(r"\n[ \t]*\n\s*")


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
    return tuple(
        _suppression(match, text, blocks, bisect_right(starts, match.start()) - 1)
        for match in _COMMENT.finditer(text)
    )


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BLANK.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _suppression(
    match: re.Match[str], text: str, blocks: Sequence[tuple[int, int]], number: int
) -> Suppression:
    start, end = blocks[number]
    alone = not _COMMENT.sub("", text[start : max(end, match.end())]).strip()
    last = blocks[min(number + 1, len(blocks) - 1)][1] if alone else end
    read = _CODES.fullmatch(match["rest"])
    codes = frozenset(code.strip().upper() for code in read["codes"].split(",")) if read else frozenset[str]()
    reason = read["reason"].strip() if read else ""
    return Suppression(match.start(), match.end(), codes, reason, (start, last), _fault(codes, reason))


def _fault(codes: frozenset[str], reason: str) -> str | None:
    unknown = sorted(code for code in codes if rule_of(code) is None)
    if not codes or codes == {""}:
        return "the comment names no code to ignore"
    if unknown:
        return f"the comment names a code that does not exist: {', '.join(unknown)}"
    return None if reason else "the comment gives no reason"


def apply_suppressions(
    findings: Iterable[Finding], suppressions: Sequence[Suppression]
) -> tuple[list[Finding], list[Suppression]]:
    """Take out what comments wave through; return the findings left and the comments that took out none."""
    working = [held for held in suppressions if held.fault is None]
    used: set[Suppression] = set()
    left = []
    for finding in findings:
        covering = [held for held in working if finding.code in held.codes and _covers(held, finding)]
        used.update(covering)
        if not covering:
            left.append(finding)
    return left, [held for held in working if held not in used]


def _covers(suppression: Suppression, finding: Finding) -> bool:
    start, end = suppression.covers
    return start <= finding.start < end
