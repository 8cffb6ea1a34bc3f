"""What a passage holds, as a library stores it beside the passage's text."""

import json
from itertools import chain
from typing import Any

from koussa.check.quotations.model import PossibleSpeaker, SourcePassage, SourceQuotation
from koussa.dates.when import When
from koussa.errors import KoussaError
from koussa.library.codec import DAMAGE, UNREADABLE


def pack(passage: SourcePassage) -> str:
    """The quotations of a passage as JSON; its text and place are stored beside."""
    held = [_packed(quotation) for quotation in passage.quotations]
    published = str(passage.published) if passage.published else None
    unseen = [passage.unseen] if passage.unseen else []
    return json.dumps([published, held, *unseen], ensure_ascii=False, separators=(",", ":"))


def unpack(article: str, text: str, paragraph: int, start: int, held: str) -> SourcePassage:
    """The passage that :func:`pack` packed.

    Raises:
        KoussaError: when it did not, or the file was damaged since.
    """
    try:
        published, quotations, *unseen = json.loads(held)
        return SourcePassage(
            article=article,
            text=text,
            paragraph=paragraph,
            start=start,
            quotations=tuple(_unpacked(quotation) for quotation in quotations),
            published=When.parse(published) if published else None,
            unseen=tuple((at, length) for at, length in chain(*unseen)),
        )
    except DAMAGE as error:
        raise KoussaError(f"the library {UNREADABLE}") from error


def _packed(quotation: SourceQuotation) -> list[Any]:
    date = str(quotation.date) if quotation.date else None
    packed: list[Any] = [
        quotation.start,
        quotation.end,
        quotation.speaker,
        quotation.chance,
        quotation.other_names,
        quotation.described,
        date,
        quotation.verbatim,
    ]
    if quotation.others:
        packed.append(
            [[other.name, other.chance, other.other_names, other.described] for other in quotation.others]
        )
    return packed


def _unpacked(values: list[Any]) -> SourceQuotation:
    # Before there were other speakers, what stands for the chance said whether it was plain who speaks.
    start, end, speaker, chance, other_names, described, date, verbatim, *others = values
    return SourceQuotation(
        start=start,
        end=end,
        speaker=speaker,
        chance=float(chance),
        other_names=tuple(other_names),
        described=described,
        date=When.parse(date) if date else None,
        verbatim=verbatim,
        others=tuple(
            PossibleSpeaker(name, chance, tuple(forms), words)
            for name, chance, forms, words in chain(*others)
        ),
    )
