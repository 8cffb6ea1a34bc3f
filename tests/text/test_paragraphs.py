"""Where a plain text's paragraphs begin and end."""

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
