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
