"""Every hazard that extraction is built for, in passages of our own."""

import pytest
from tests.extract.documents import document
from tests.extract.passage import Passage
from tests.extract.passages_of_sources import SOURCES
from tests.extract.passages_of_texts import TEXTS

from koussa.extract import Quotation, extract

PASSAGES = SOURCES + TEXTS


def _matches(quotation: Quotation, speaker: str | None) -> bool:
    named = quotation.speaker if quotation.speaker is not None else quotation.speaker_text
    return named == speaker


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.name)
def test_passage(passage: Passage) -> None:
    quotations = extract(document(passage.text)).quotations
    marked = [quotation for quotation in quotations if quotation.directness != "indirect"]
    for words, speaker in passage.direct:
        found = [quotation for quotation in marked if quotation.text == words]
        assert found, f"not found: {words!r} in {[quotation.text for quotation in marked]}"
        assert _matches(found[0], speaker), f"{words!r} given to {found[0].speaker!r} by {found[0].rule}"
    for words, speaker in passage.indirect:
        near = [
            quotation
            for quotation in quotations
            if words in quotation.text and quotation.directness == "indirect"
        ]
        assert any(_matches(quotation, speaker) for quotation in near), [
            (q.text, q.speaker) for q in quotations
        ]
    for words in passage.never:
        assert not any(words in quotation.text for quotation in marked), words
    for name in passage.nobody:
        assert all(quotation.speaker != name for quotation in quotations), name


def test_the_table_is_as_large_as_promised() -> None:
    assert len(PASSAGES) >= 60
    assert len({passage.name for passage in PASSAGES}) == len(PASSAGES)
