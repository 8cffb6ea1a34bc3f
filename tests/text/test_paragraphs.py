"""Where a plain text's paragraphs begin and end."""

import textwrap

import pytest

from koussa.text.paragraphs import paragraph_spans

BROKEN = "Roe is among\nthose who were heard on the quay, and the\nMayor was not."
KEPT = (
    "apples\npears\nplums",
    "The quay is shut.\nthe weir is open.",
    "Ann Poe\nMayor of Hull\nThe weir leaks.",
)


def test_lines_that_break_within_a_sentence_are_one_paragraph() -> None:
    text = f"The quay.\n\n{BROKEN}\n\nThe end."
    assert [text[start:end] for start, end in paragraph_spans(text)] == ["The quay.", BROKEN, "The end."]


@pytest.mark.parametrize("text", KEPT)
def test_other_lines_are_paragraphs_of_their_own(text: str) -> None:
    assert [text[start:end] for start, end in paragraph_spans(text)] == text.split("\n")


def test_a_byline_and_its_date_are_lines_of_their_own() -> None:
    text = "By Ines Varga, our court reporter\nPublished 12 June 2024"
    assert [text[start:end] for start, end in paragraph_spans(text)] == text.split("\n")


def test_a_wrapped_text_that_begins_with_by_and_ends_in_a_year_is_one() -> None:
    text = "By the time that the weir was shut\nand nobody came, it was June 2024."
    assert [text[start:end] for start, end in paragraph_spans(text)] == [text]


# At 66 columns two of the three line ends of the second paragraph end a sentence.
WRAPPED = (
    "The quay of Hull was shut on Monday, and nobody can say for how long it will stay so, or who is to pay for it.",
    (
        'Dov Marsh, a ferry captain, was asked about it after the meeting. "If the library on Mill Street goes, the'
        ' shops go," Marsh said. "If the tram depot goes, the shops in Dunmore go with it."'
    ),
    "The council, which owns the quay and the weir below it, meets on Friday, and will hear the harbour master first.",
    "Until then the ferries leave from the pier at Goole, twice a day, and the fish is brought to market by road.",
)


@pytest.mark.parametrize("width", [58, 66, 72, 78])
def test_in_a_text_wrapped_throughout_a_paragraph_is_one_wherever_its_sentences_end(width: int) -> None:
    filled = [textwrap.fill(paragraph, width) for paragraph in WRAPPED]
    text = "Hull shuts its quay\n\n" + "\n\n".join(filled)
    assert [text[start:end] for start, end in paragraph_spans(text)] == ["Hull shuts its quay", *filled]


def test_lines_with_room_for_the_next_word_are_not_joined_in_it() -> None:
    verse = "The quay is shut.\nThe weir is open.\nNobody knows."
    filled = [textwrap.fill(paragraph, 66) for paragraph in WRAPPED]
    text = "\n\n".join((*filled, verse))
    assert [text[start:end] for start, end in paragraph_spans(text)] == [*filled, *verse.split("\n")]
