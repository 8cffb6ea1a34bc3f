"""The other sources that a quotation may have, with what chance each has."""

import pytest
from tests.extract.documents import document

from koussa.extract import Quotation, extract
from koussa.extract.parts import LONGEST

PIER = "Ann Poe of the pier board met Tim Roe on the steps.\n\n"
DOUBTFUL = PIER + "Poe shouted at Roe, who shouted back: “There is no second pier in this town.”"


def only(text: str, longest: int = LONGEST) -> Quotation:
    found = extract(document(text), longest=longest).quotations
    (quotation,) = [each for each in found if each.directness == "direct"]
    return quotation


def test_both_who_may_have_spoken_are_given() -> None:
    quotation = only(DOUBTFUL)
    named = {quotation.speaker, *(other.speaker for other in quotation.others)}
    assert {"Ann Poe", "Tim Roe"} <= named


def test_chances_are_shares_of_one_and_fall() -> None:
    quotation = only(DOUBTFUL)
    chances = [other.chance for other in quotation.others]
    assert chances
    assert chances == sorted(chances, reverse=True)
    assert all(0 < chance <= 1 for chance in chances)
    assert quotation.confidence + sum(chances) <= 1.01


def test_where_it_is_plain_who_speaks_there_is_nobody_else() -> None:
    assert only(PIER + "“There is no second pier in this town,” Poe said.").others == ()


@pytest.mark.parametrize("longest", [60, 200])
def test_their_words_are_where_they_say_in_a_text_that_is_read_in_parts(longest: int) -> None:
    text = "The pier is old.\n\n" * 20 + DOUBTFUL
    others = only(text, longest=longest).others
    assert others
    for other in others:
        assert text[other.speaker_start :].startswith(other.speaker_text)


def test_every_paragraph_of_one_quotation_has_the_same_others() -> None:
    text = PIER + "Poe shouted at Roe, who shouted back: “There is no pier.\n\n“There never was a pier.”"
    first, second = [each for each in extract(document(text)).quotations if each.directness == "direct"]
    assert (first.speaker, first.others) == (second.speaker, second.others)


DESCRIBED = (
    ("As Ann Poe, a clerk of the old town, put it: “The pier is safe.”", "Ann Poe"),
    ("“The pier is safe,” Ann Poe, a retired clerk from Hull, said on the steps.", "Ann Poe"),
)
NOT_DESCRIBED = (
    "After talks with Ann Poe, a clerk of the old town said: “The pier is safe.”",
    "In a letter to Ann Poe, a clerk of the old town wrote: “The pier is safe.”",
)


@pytest.mark.parametrize(("text", "name"), DESCRIBED)
def test_a_description_between_name_and_verb_is_of_that_name(text: str, name: str) -> None:
    assert only(text).speaker == name


@pytest.mark.parametrize("text", NOT_DESCRIBED)
def test_a_name_that_something_else_is_about_is_not_described(text: str) -> None:
    assert only(text).speaker != "Ann Poe"
