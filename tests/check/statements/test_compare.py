"""Statements against a sentence of evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.check.statements import Comparison, compare
from koussa.dates import When

from .pairs import PAIRS

VOCABULARY = """
The Not no never 12 1,987 about more than % $3.2m 61/100 before after 1989 May 4 until Ana Pires Danish , . ? ( ) –
and said that if did rose fell dozens half a million third century since early 's “ ”
"""
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, max_size=14).map(" ".join)
TEXTS = st.one_of(SENTENCES, st.text(st.characters(codec=None), max_size=60))


def answer(comparison: Comparison) -> str:
    return comparison.slot or comparison.verdict


@pytest.mark.parametrize(("statement", "evidence", "expected"), PAIRS)
def test_pair(statement: str, evidence: str, expected: str) -> None:
    comparison = compare(statement, evidence)
    assert answer(comparison) == expected, comparison


@given(TEXTS, TEXTS)
def test_any_two_strings(statement: str, evidence: str) -> None:
    comparison = compare(statement, evidence)
    assert (comparison.verdict == "contradicted") == (comparison.slot is not None)
    assert 0 <= comparison.cover <= 1
    for text, spans in ((statement, comparison.stated), (evidence, comparison.found)):
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()


@given(TEXTS)
def test_a_sentence_never_contradicts_itself(text: str) -> None:
    assert compare(text, text).verdict != "contradicted"


@given(TEXTS, TEXTS)
def test_the_same_sentences_get_the_same_answer(statement: str, evidence: str) -> None:
    assert compare(statement, evidence) == compare(statement, evidence)


def test_spans_name_what_clashes() -> None:
    statement = "The flood killed more than 60 people in Porto."
    evidence = "In Porto, the flood killed 52 people."
    comparison = compare(statement, evidence)
    assert [statement[span.start : span.end] for span in comparison.stated] == ["more than 60"]
    assert [evidence[span.start : span.end] for span in comparison.found] == ["52"]
    assert comparison.explanation == "The statement has “more than 60”; the source has “52”."


def test_who_the_source_gives_the_words_to_is_noted() -> None:
    assert (
        "claimed by The engineers"
        in compare("The bridge is safe.", "The engineers said that the bridge is safe.").notes
    )
    assert (
        "claimed by Paulo Teixeira"
        in compare("The bridge is safe.", "“The bridge is safe,” Paulo Teixeira said.").notes
    )


def test_a_statement_that_is_stronger_than_the_source_is_noted() -> None:
    notes = compare("The bridge was closed.", "The bridge may be closed.").notes
    assert notes == ("stronger than the source, which has “may”",)


def test_a_subject_that_the_source_does_not_name_is_noted() -> None:
    comparison = compare("Ruritania counted 40 storks.", "Wardens counted 52 storks.")
    assert answer(comparison) == "number"
    assert comparison.notes == ("the source does not name Ruritania here",)


def test_time_words_are_read_against_the_day_of_publication() -> None:
    statement, evidence = "The minister resigned on 3 March 2011.", "The minister resigned on Thursday."
    assert compare(statement, evidence).verdict == "nothing"
    assert compare(statement, evidence, published=When.parse("2011-03-04")).verdict == "supported"
    assert answer(compare(statement, evidence, published=When.parse("2011-03-11"))) == "date"


def test_a_day_without_a_year_is_not_held_against_a_time_without_an_end() -> None:
    statement = "The harbour bridge was closed on 20 January."
    for evidence in (
        "The harbour bridge has been closed since Monday.",
        "The harbour bridge was closed until Monday.",
    ):
        assert compare(statement, evidence, published=When.parse("2016-03-10")).verdict == "nothing"


def test_the_treebanks_spacing_changes_nothing() -> None:
    assert (
        answer(compare("The ferry did n't leave Porto 's quay .", "The ferry left Porto 's quay ."))
        == "negation"
    )


def test_nothing_is_ever_called_true_or_false() -> None:
    for statement, evidence, _ in PAIRS:
        words = compare(statement, evidence).explanation.lower().split()
        assert not {"true", "false", "lie", "fake", "wrong"} & set(words)


def test_the_context_must_name_the_subject() -> None:
    statement, evidence = "Ruritania counted 40 storks.", "Wardens counted 52 storks."
    assert answer(compare(statement, evidence, context="Storks are back in Ruritania")) == "number"
    assert compare(statement, evidence, context="Storks are back in Syldavia").rule == "subject-not-named"
    assert answer(compare(statement, "Ruritania counted 52 storks.", context="Storks are back")) == "number"


def test_figures_of_somebody_else_do_not_contradict() -> None:
    assert compare("Ruritania counted 40 storks.", "Syldavia counted 52 storks.").slot != "number"


def test_what_shares_no_more_than_a_name_may_be_another_thing_of_that_name() -> None:
    statement, evidence = "Marram is a film.", "Marram is a novel about eels."
    assert answer(compare(statement, evidence)) == "kind"
    assert compare(statement, evidence, context="Marram and eels").verdict == "nothing"
    told = "Marram is a 1974 film about eels."
    assert answer(compare(told, "Marram is a 1974 novel about eels.", context="Marram")) == "kind"


@pytest.mark.parametrize(
    ("statement", "context"),
    [
        ("Ana Hall sold 40 boats.", "Lea Hall and her yard"),
        ("The film sold 40 copies.", "The film and its makers"),
    ],
)
def test_a_namesake_or_a_stand_in_is_nobody_that_was_meant(statement: str, context: str) -> None:
    assert compare(statement, "She sold 52 boats and copies.", context=context).rule == "subject-not-named"
