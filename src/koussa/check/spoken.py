"""What a sentence of a source says when somebody says it of themselves: "I was born in York", in the third person."""

import re
from functools import cache

from koussa.check.quotations.model import SourceQuotation
from koussa.check.sources import SourceStatement

_MARKS = 2  # code points that marks round a quotation take
_VERBS = {"m": "is", "ve": "has", "d": "would", "ll": "will"}


def speaks(held: SourceStatement) -> SourceQuotation | None:
    """Return the quotation that a sentence stands in or holds, where it is plain who speaks; ``None`` otherwise."""
    for quotation in held.passage.quotations:
        overlaps = quotation.start < held.end and held.start < quotation.end
        if overlaps and quotation.verbatim and quotation.sure and quotation.speaker:
            return quotation
    return None


def is_all_spoken(held: SourceStatement) -> bool:
    """Whether nothing of a sentence is the reporter's: it lies within quotation marks."""
    return any(
        quotation.verbatim and quotation.start - _MARKS <= held.start and held.end <= quotation.end + _MARKS
        for quotation in held.passage.quotations
    )


def in_third_person(held: SourceStatement) -> str:
    """Return a sentence with the speaker's name for "I" and "my" within the quotation; as printed without any."""
    quotation = speaks(held)
    if quotation is None or quotation.speaker is None:
        return held.text
    start = max(quotation.start - held.start, 0)
    end = max(quotation.end - held.start, 0)
    name = quotation.speaker
    said = _first_person().sub(lambda match: _named(match, name), held.text[start:end])
    return held.text[:start] + said + held.text[end:]


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(r"\b(?:I(?:['’](m|ve|d|ll))?|([Mm]y|[Mm]ine)|[Mm]e|[Mm]yself)\b")


def _named(match: re.Match[str], name: str) -> str:
    if match[2]:
        return f"{name}'s"
    return f"{name} {_VERBS[match[1]]}" if match[1] else name
