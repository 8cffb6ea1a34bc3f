"""The styles for people: a sentence and plain text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.output.citations.sentence import sentence
from koussa.output.citations.text import text
from koussa.records import Event, PersonRef

from .harbour import ARTICLE, CLAIM, QUOTE, citation


def test_a_sentence() -> None:
    assert sentence(citation(QUOTE)) == (
        "Ada Quay said on 3 June 2019, at the town hall: “The harbour will be closed by the winter, and for good.”"
        " (The Coast Gazette, “Harbour to Close”, 4 June 2019, par. 4.)"
    )


def test_words_within_a_sentence_are_said_in_part() -> None:
    assert "Ada Quay said, in part: “for good”" in sentence(
        citation(replace(QUOTE, text="for good", directness="partial", date=None, medium=None))
    )


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2019-06-03", "said on 3 June 2019:"),
        ("2019-06", "said in June 2019:"),
        ("2019", "said in 2019:"),
        ("2019~", "said in 2019 (about):"),
        ("../2019-06", "said by June 2019:"),
        ("2019-06/..", "said from June 2019:"),
        ("2019-06-03/2019-06-05", "said from 3 to 5 June 2019:"),
        (None, "said:"),
    ],
)
def test_dates_take_their_preposition(date: str | None, words: str) -> None:
    assert words in sentence(citation(replace(QUOTE, date=date, medium=None)))


def test_a_speaker_who_is_not_known_is_not_made_up() -> None:
    assert sentence(citation(replace(QUOTE, speaker=None))).startswith(
        "A speaker whom the text does not name said"
    )


def test_indirect_words_as_printed_are_not_put_in_marks_either() -> None:
    said = sentence(citation(replace(QUOTE, directness="indirect")))
    assert "(indirect quotation, not words to quote): The harbour" in said
    assert "“The harbour" not in said


def test_who_states_a_claim() -> None:
    assert sentence(citation(CLAIM)) == (
        "The Coast Gazette states in its own voice: The harbour opened in 1902."
        " (The Coast Gazette, “Harbour to Close”, 4 June 2019.)"
        " Contradicted by sources: The harbour opened in 1912."
        " (Town Archive; Port Authority, checked 2 January 2020.)"
    )
    other = replace(CLAIM, claimant=PersonRef("Ada Quay"))
    assert sentence(citation(other)).startswith("Ada Quay states, as The Coast Gazette reports: ")
    assert sentence(citation(replace(CLAIM, claimant=None))).startswith("It is stated: ")


def test_a_claim_that_nobody_checked_says_so() -> None:
    unchecked = replace(CLAIM, verdict=None, correction=None, checked=None, sources=())
    assert sentence(citation(unchecked)).endswith("Not checked.")


def test_plain_text_has_the_whole_reference() -> None:
    assert text(citation(QUOTE, replace(ARTICLE, author="Jo Mole"))) == (
        "Jo Mole, The Coast Gazette, “Harbour to Close”, 4 June 2019."
        " https://gazette.example/harbour?id=7&page=2"
        " Par. 4: Ada Quay, 3 June 2019, at the town hall:"
        " “The harbour will be closed by the winter, and for good.”"
    )


def test_plain_text_of_an_event() -> None:
    event = Event("e", "The harbour opens", "1912~", article="harbour")
    assert text(citation(event)).endswith("page=2 The harbour opens (1912 (about)).")


@given(st.text(), st.text())
def test_no_text_acts_on_a_terminal_or_breaks_the_line(words: str, name: str) -> None:
    made = citation(replace(QUOTE, text=words, speaker=PersonRef(name)), replace(ARTICLE, title=name))
    for style in (sentence, text):
        written = style(made)
        assert "\n" not in written
        assert "\x1b" not in written
        assert "\u202e" not in written
        written.encode()
