"""When a speaker is held against a draft: by the chance that it was somebody else, and that it was the draft's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.check.known_better import put_right, with_people
from koussa.check.quotations.model import DraftQuotation, PossibleSpeaker, SourceQuotation
from koussa.check.quotations.speakers import agrees, given_to
from koussa.check.stored import pack, unpack
from koussa.frozen import replace
from koussa.library.people_rules import PeopleRules, Rule
from koussa.records import Locator, PersonRef, Quote

from .conftest import Judge, passage

LUND = PossibleSpeaker("Ada Lund", 0.3)
WORDS = "It cost us nine years."


def said_by(name: str | None, chance: float, *others: PossibleSpeaker) -> SourceQuotation:
    return SourceQuotation(0, 10, name, chance=chance, others=others)


def held(claimed: str, quotation: SourceQuotation) -> bool | None:
    return agrees(DraftQuotation((WORDS,), claimed), quotation)


def test_two_who_may_have_spoken_are_together_held_against_a_third(against: Judge) -> None:
    sources = (passage(speaker="Paul Dubois", chance=0.6, others=(LUND,)),)
    assert against(WORDS, sources=sources, speaker="Paul Dubois").verdict == "exact"
    assert against(WORDS, sources=sources, speaker="Ada Lund").verdict == "exact"
    judgement = against(WORDS, sources=sources)
    assert judgement.verdict == "misattributed"
    assert judgement.message == "the library gives these words to Paul Dubois, or perhaps Ada Lund"


def test_they_are_where_nobody_is_likely_enough_to_be_given_the_words(against: Judge) -> None:
    others = (PossibleSpeaker("Paul Dubois", 0.38), PossibleSpeaker("Ada Lund", 0.35))
    judgement = against(WORDS, sources=(passage(speaker=None, chance=0.38, others=others),))
    assert judgement.message == "the library gives these words to Paul Dubois, or perhaps Ada Lund"


def test_who_is_hardly_likely_is_not_named() -> None:
    quotation = said_by("Paul Dubois", 0.9, PossibleSpeaker("Ada Lund", 0.06))
    assert given_to(DraftQuotation((WORDS,), "Ingrid Sørensen"), quotation) == "Paul Dubois"


@pytest.mark.parametrize(("chance", "verdict"), [(0.02, False), (0.2, None)])
def test_a_speaker_who_may_have_been_the_one_is_not_accused(chance: float, verdict: bool | None) -> None:
    quotation = said_by("Paul Dubois", 0.78, PossibleSpeaker("Ingrid Sørensen", chance))
    assert held("Ingrid Sørensen", quotation) is verdict
    assert held("Sørensen", quotation) is verdict


@pytest.mark.parametrize(
    "other",
    [
        PossibleSpeaker(None, 0.2, (), "a spokesman for Sørensen"),
        PossibleSpeaker("Ada Lund", 0.2, (), "Sørensen's spokeswoman Ada Lund"),
        PossibleSpeaker("Inga Holm", 0.2, ("Ingrid Sørensen",), "Holm"),
    ],
)
def test_nor_one_whose_spokesman_or_namesake_may_have_been(other: PossibleSpeaker) -> None:
    assert held("Ingrid Sørensen", said_by("Paul Dubois", 0.78, other)) is None


def test_chances_that_are_nobodys_in_particular_accuse_nobody() -> None:
    others = (PossibleSpeaker(None, 0.3, (), "a guard"), PossibleSpeaker("Ada Lund", 0.1))
    assert held("Ingrid Sørensen", said_by("Paul Dubois", 0.5, *others)) is None
    assert held("Ingrid Sørensen", said_by(None, 0.9, *others)) is None


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from(["Ingrid Sørensen", "Ada Lund", "Paul Dubois"]))
def test_whoever_is_likely_is_never_accused(share: float, chance: float, claimed: str) -> None:
    """One in twenty is the most that an accused may have of the chances."""
    others = (
        PossibleSpeaker("Ada Lund", share * (1 - chance)),
        PossibleSpeaker("Paul Dubois", (1 - share) / 9),
    )
    quotation = said_by("Ingrid Sørensen", chance, *others)
    chances = {possible.name: possible.chance for possible in quotation.possible}
    if chances[claimed] > 0.05:
        assert held(claimed, quotation) is not False


def test_other_speakers_are_stored_with_the_words() -> None:
    others = (LUND, PossibleSpeaker(None, 0.1, ("The Guard",), "the guard of the pier"))
    own = replace(passage(chance=0.5, others=others), record=None)
    quotations = tuple(replace(quotation, record=None) for quotation in own.quotations)
    own = replace(own, quotations=quotations, start=0)
    assert unpack(own.article, own.text, 1, 0, pack(own)) == own


@pytest.mark.parametrize(("plain", "verdict"), [("true", False), ("false", None)])
def test_a_library_that_has_no_chances_says_whether_it_is_plain_who_speaks(
    plain: str, verdict: bool | None
) -> None:
    stored = f'["2023-06-15",[[0,9,"Paul Dubois",{plain},[],"",null,true]]]'
    (quotation,) = unpack("wall", "“It cost us”", 1, 0, stored).quotations
    assert held("Paul Dubois", quotation) is True
    assert held("Ingrid Sørensen", quotation) is verdict


def test_names_that_were_joined_by_hand_are_one_persons_among_the_others_too() -> None:
    source = passage(speaker="Paul Dubois", chance=0.7, others=(LUND,))
    rules = PeopleRules([Rule(1, "merge", "Ada Lund", "Ingrid Sørensen")])
    (before,) = source.quotations
    (after,) = with_people(source, rules).quotations
    assert held("Ingrid Sørensen", before) is False
    assert held("Ingrid Sørensen", after) is None


def test_a_speaker_put_right_by_hand_leaves_no_doubt() -> None:
    source = replace(passage(speaker="Paul Dubois", chance=0.5, others=(LUND,)), record=None, start=0)
    place = Locator(1, 1, 0, len(source.text))
    quote = Quote("q", source.text, "direct", verbatim=True, speaker=PersonRef("Inga Holm"), locator=place)
    (quotation,) = put_right(source, [(quote, quote)]).quotations
    assert held("Inga Holm", quotation) is True
    assert held("Ada Lund", quotation) is False
