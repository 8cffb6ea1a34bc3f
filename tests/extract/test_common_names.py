"""Surnames that are common words, and marks whose space a printer left out."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract

SURNAMES = (
    ("“The pier is safe,” said Al From, who keeps the books.", "Al From"),
    ("Harbour chief Ian Read said: “The pier is safe.”", "Ian Read"),
    ("Ian Read runs the harbour.\n\n“The pier is safe,” Read said.", "Ian Read"),
    ("Wendy Long said the pier was old. “The pier is safe,” Wendy Long added.", "Wendy Long"),
    # No surname, but the verb of a headline.
    ("“The Pier Is Safe,” Ann Poe Says.", "Ann Poe"),
)


@pytest.mark.parametrize(("text", "speaker"), SURNAMES)
def test_a_common_word_with_a_capital_within_a_sentence_is_a_surname(text: str, speaker: str) -> None:
    (quotation,) = [each for each in extract(document(text)).quotations if each.directness == "direct"]
    assert quotation.speaker == speaker


@pytest.mark.parametrize("sign", [":", ": "])
def test_a_mark_opens_after_a_colon_with_or_without_a_space(sign: str) -> None:
    text = f'Ann Poe{sign}"The pier is safe." The board did not ask.'
    (quotation,) = [each for each in extract(document(text)).quotations if each.directness == "direct"]
    assert (quotation.text, quotation.speaker) == ("The pier is safe.", "Ann Poe")


def test_a_mark_after_a_colon_still_closes_what_is_open() -> None:
    text = 'Ann Poe said "the pier is safe:" and left, and Tom Roe said "it is not."'
    texts = [each.text for each in extract(document(text)).quotations if each.directness != "indirect"]
    assert texts == ["the pier is safe:", "it is not."]
