"""A small source, and the judging of words against it."""

from collections.abc import Callable

import pytest

from koussa.check.quotations.model import (
    DraftQuotation,
    Judgement,
    PossibleSpeaker,
    SourcePassage,
    SourceQuotation,
)
from koussa.check.quotations.verdict import judge
from koussa.configuration import House
from koussa.dates.when import When

Judge = Callable[..., Judgement]

SAID = (
    "We will mend the sea wall before the autumn tides, if the county pays its share. "
    "I don't believe the old plan was honest. It cost us nine years."
)


def passage(
    text: str = SAID,
    *,
    speaker: str | None = "Ingrid Sørensen",
    article: str = "wall",
    paragraph: int = 1,
    published: str | None = "2023-06-15",
    date: str | None = "2023-06-14",
    verbatim: bool = True,
    chance: float = 1.0,
    described: str = "",
    variant_of: str | None = None,
    others: tuple[PossibleSpeaker, ...] = (),
) -> SourcePassage:
    """A paragraph that is one quotation from end to end."""
    held = SourceQuotation(
        0,
        len(text),
        speaker,
        chance=chance,
        others=others,
        described=described,
        date=When.parse(date) if date else None,
        verbatim=verbatim,
        record=f"{article}-{paragraph}",
    )
    when = When.parse(published) if published else None
    return SourcePassage(
        article,
        text,
        paragraph,
        quotations=(held,),
        published=when,
        complete=not variant_of,
        variant_of=variant_of,
        record=held.record,
    )


@pytest.fixture
def against() -> Judge:
    """Judge words, given to Sørensen where nobody else is named, against passages."""

    def judged(
        *parts: str,
        sources: tuple[SourcePassage, ...] = (passage(),),
        speaker: str | None = "Ingrid Sørensen",
        date: str | None = None,
        sentence: bool = True,
        house: House = "news",
    ) -> Judgement:
        when = When.parse(date) if date else None
        return judge(DraftQuotation(parts, speaker, date=when, sentence=sentence), sources, house)

    return judged
