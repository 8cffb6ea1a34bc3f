"""A draft's text as HTML, its findings marked in it and numbered."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from koussa.check.verdicts import SEVERITIES
from koussa.frozen import frozen
from koussa.output.inert import inert
from koussa.output.reports.model import Told

_BLANK = re.compile(r"\n[ \t]*\n\s*")


@frozen
class Numbered:
    """A finding with its number on the page."""

    number: int
    told: Told


@frozen
class Block:
    """A paragraph of a draft: its words as HTML, and the findings that begin in it."""

    words: str
    findings: tuple[Numbered, ...]


def blocks(text: str, findings: Sequence[Numbered]) -> Iterator[Block]:
    """Yield the paragraphs of a draft; ``findings`` are in text order, and may overlap."""
    start = 0
    begun, left = 0, list[Numbered]()  # of those that begin further up, what reaches as far as here
    for end, following in _breaks(text):
        first = begun
        while begun < len(findings) and findings[begun].told.finding.start < max(following, start + 1):
            begun += 1
        here = findings[first:begun]
        reaching = [one for one in (*left, *here) if one.told.finding.end > start]
        if text[start:end].strip() or here:
            covering = [one for one in reaching if one.told.finding.start < end]
            yield Block("".join(_marked(text, start, end, covering)), tuple(here))
        start, left = following, [one for one in reaching if one.told.finding.end > following]


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Where each paragraph ends, and where the next begins."""
    for match in _BLANK.finditer(text):
        yield match.start(), match.end()
    yield len(text), len(text)


def _marked(text: str, start: int, end: int, findings: Sequence[Numbered]) -> Iterator[str]:
    """The text between two places, each stretch marked by the gravest finding that covers it."""
    edges = {start, end}
    for one in findings:
        edges.update(at for at in (one.told.finding.start, one.told.finding.end) if start < at < end)
    begun, left = 0, list[Numbered]()
    for first, last in pairwise(sorted(edges)):
        while begun < len(findings) and findings[begun].told.finding.start <= first:
            left.append(findings[begun])
            begun += 1
        words = shown(text[first:last])
        covering = [one for one in left if one.told.finding.end > first]
        if covering:
            gravest = min(covering, key=lambda one: SEVERITIES.index(one.told.finding.severity))
            words = f'<mark class="{gravest.told.finding.severity}">{words}</mark>'
        yield words
        yield from (_reference(one) for one in left if one.told.finding.end <= last)
        left = [one for one in left if one.told.finding.end > last]


def _reference(one: Numbered) -> str:
    return f'<a class="number" id="w{one.number}" href="#f{one.number}">{one.number}</a>'


def shown(text: str) -> str:
    """Text as HTML: markup escaped, control characters shown by their code, line ends kept."""
    return "\n".join(escape(inert(line)) for line in text.split("\n"))
