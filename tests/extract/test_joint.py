"""Several who speak together are all named; those who only stand near each other are not."""

import pytest
from tests.extract.documents import document

from koussa.extract import Quotation, extract


def only(text: str) -> Quotation:
    (quotation,) = extract(document(text)).quotations
    return quotation


@pytest.mark.parametrize(
    ("text", "printed", "speaker"),
    [
        ("Ann Poe and John Roe said the pier leaks.", "Ann Poe and John Roe", "Ann Poe and John Roe"),
        ("“It leaks,” said Ann Poe and John Roe.", "Ann Poe and John Roe", "Ann Poe and John Roe"),
        ("“It leaks,” Ann Poe and John Roe said on Monday.", "Ann Poe and John Roe", None),
        (
            "According to Ann Poe and John Roe, the pier leaks.",
            "Ann Poe and John Roe",
            "Ann Poe and John Roe",
        ),
        ("Both Ann Poe and John Roe said it leaks.", "Both Ann Poe and John Roe", "Ann Poe and John Roe"),
        ("Neither Poe nor Roe said the pier leaks.", "Neither Poe nor Roe", "Poe and Roe"),
        ("Ann Poe, Tom Doe and John Roe said it leaks.", "Ann Poe, Tom Doe and John Roe", None),
        ("Poe and her deputies said the pier leaks.", "Poe and her deputies", None),
        ("The mayor and the harbour board said it leaks.", "The mayor and the harbour board", None),
        ("Dockers and pilots said the pier leaks.", "Dockers and pilots", None),
        ("In Hull, Ann Poe and John Roe said the pier leaks.", "Ann Poe and John Roe", None),
        ("Ann Poe argued that Tom Doe and John Roe said so.", "Ann Poe", None),
    ],
)
def test_who_speak_together_are_all_named(text: str, printed: str, speaker: str | None) -> None:
    found = extract(document(text)).quotations[0]
    assert (found.speaker_text, found.speaker) == (printed, speaker or printed)
    assert text[found.speaker_start : found.speaker_end] == printed


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Poe sued Tom Doe and John Roe said the pier leaks.", "John Roe"),
        ("Ann Poe met Tom Doe, and John Roe said the pier leaks.", "John Roe"),
        ("“It leaks,” said Ann Poe and Tom Doe left.", "Ann Poe"),
        ("“It leaks,” said Ann Poe, and Tom Doe nodded.", "Ann Poe"),
        ("Ann Poe, the mayor and a doctor, said the pier leaks.", "Ann Poe"),
        ("Former pilot and harbour master Ann Poe said the pier leaks.", "Ann Poe"),
        ("A pilot for Tom Doe and John Roe said the pier leaks.", "A pilot for Tom Doe"),
    ],
)
def test_who_stand_near_each_other_do_not_speak_together(text: str, speaker: str) -> None:
    assert only(text).speaker == speaker


def test_each_of_several_has_the_whole_name_and_they_go_on() -> None:
    text = "Ann Poe met John Roe. “It leaks,” Poe and Roe said. “Badly,” they added."
    extraction = extract(document(text))
    assert [quotation.speaker for quotation in extraction.quotations] == ["Ann Poe and John Roe"] * 2
    assert {speaker.name for speaker in extraction.speakers} == {"Ann Poe", "John Roe"}
