"""What a passage holds, as a library stores it beside the passage's text."""

import json
from typing import Any

from koussa.check.quotations.model import SourcePassage, SourceQuotation
from koussa.dates.when import When


def pack(passage: SourcePassage) -> str:
    """The quotations of a passage as JSON; its text and place are stored beside."""
    held = [_packed(quotation) for quotation in passage.quotations]
    published = str(passage.published) if passage.published else None
    return json.dumps([published, held], ensure_ascii=False, separators=(",", ":"))


def unpack(article: str, text: str, paragraph: int, start: int, held: str) -> SourcePassage:
    """The passage that :func:`pack` packed."""
    published, quotations = json.loads(held)
    return SourcePassage(
        article=article,
        text=text,
        paragraph=paragraph,
        start=start,
        quotations=tuple(_unpacked(quotation) for quotation in quotations),
        published=When.parse(published) if published else None,
    )


def _packed(quotation: SourceQuotation) -> list[Any]:
    date = str(quotation.date) if quotation.date else None
    return [
        quotation.start,
        quotation.end,
        quotation.speaker,
        quotation.sure,
        quotation.other_names,
        quotation.described,
        date,
        quotation.verbatim,
    ]


def _unpacked(values: list[Any]) -> SourceQuotation:
    start, end, speaker, sure, other_names, described, date, verbatim = values
    return SourceQuotation(
        start=start,
        end=end,
        speaker=speaker,
        sure=sure,
        other_names=tuple(other_names),
        described=described,
        date=When.parse(date) if date else None,
        verbatim=verbatim,
    )
