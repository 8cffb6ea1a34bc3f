"""What is no source, and what no indirect quotation."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "Q: Did you see the fire? A: Yes, I saw it on Monday.",
        "**Q:** Did you see the fire? **A:** Yes, I saw it on Monday.",
        "Q: “Did you see the fire?” A: “Yes, I saw it on Monday.”",
    ],
)
def test_question_and_answer_are_nobody_s_names(text: str) -> None:
    found = extract(document(text))
    assert not {"Q", "A"} & {name for one in found.quotations for name in (one.speaker, one.speaker_text)}
    assert not found.speakers


@pytest.mark.parametrize(
    "text",
    [
        "Roe fled on Wednesday, slipping across Norway's border into Sweden.",
        "Roe hit the harbour wall and shot past the lock.",
        "The crews fired the kiln and launched the boat on Monday.",
        "Roe struck the bell, closed the gate and started the engine.",
    ],
)
def test_a_deed_is_no_indirect_quotation(text: str) -> None:
    assert not extract(document(text)).quotations


@pytest.mark.parametrize(
    "text",
    [
        "Roe strongly defended the board's actions during a series of press conferences.",
        "Roe denounced the closing of the harbour of Hull.",
        "The council criticised the cost of the repair of the pier.",
    ],
)
def test_no_content_ends_before_of(text: str) -> None:
    for quotation in extract(document(text)).quotations:
        assert not text[quotation.end :].startswith(" of ")


def test_the_medium_after_on_is_not_who_speaks() -> None:
    text = "“It was late,” Ann Poe said.\n\nThen, later that month on CNN: “I never said that it was late.”"
    speakers = [quotation.speaker for quotation in extract(document(text)).quotations]
    assert speakers == ["Ann Poe", None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Economists polled by Reuters had expected a cut.", "Economists"),
        ("A man arrested by police said the siren had failed.", "A man arrested by police"),
        ("The plan was backed by Roe, who said the pier was lost.", "Roe"),
    ],
)
def test_by_whom_something_was_done_to_a_source_is_not_the_source(text: str, source: str) -> None:
    found = [
        quotation.speaker for quotation in extract(document(text)).quotations if quotation.text != "The plan"
    ]
    assert found == [source]


def test_whom_somebody_quotes_is_no_part_of_what_was_said() -> None:
    text = "The agency quoted a senior official as saying the mine was shut."
    assert [quotation.text for quotation in extract(document(text)).quotations] == ["the mine was shut"]
