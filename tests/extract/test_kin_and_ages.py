"""Whose an age, a member of a family or a courtesy word beside a name is."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        # In a list each name stands after its own description.
        "He leaves his wife, Ellen Pascoe, a son, Mark, and two daughters. “He was kind,” Ellen Pascoe said.",
        "She leaves her sister, Ellen Pascoe, a daughter, Ruth, and a nephew. “She was kind,” Ellen Pascoe said.",
    ],
)
def test_the_next_in_a_list_of_relatives_does_not_describe_the_one_before(text: str) -> None:
    (quotation,) = extract(document(text)).quotations
    assert (quotation.speaker, quotation.role) == ("Ellen Pascoe", None)


def test_a_relative_after_a_name_describes_it_when_no_other_name_follows() -> None:
    (quotation,) = extract(document("“He was kind,” said Mark Pascoe, a son of the founder.")).quotations
    assert (quotation.speaker, quotation.role) == ("Mark Pascoe", "a son of the founder")


@pytest.mark.parametrize(
    "text",
    [
        "Sandy Poe of Marlow, 52, saw the fire. “It was close,” she said.",
        "The fire woke Sandy Poe of Marlow, 52. “It was close,” she said.",
    ],
)
def test_an_age_after_a_town_is_its_inhabitant_s(text: str) -> None:
    quotation = next(each for each in extract(document(text)).quotations if each.directness == "direct")
    assert quotation.speaker == "Sandy Poe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mother Jones said the mine “would be a grave”.", "Mother Jones"),
        ("“It would be a grave,” said Mother Jones.", "Mother Jones"),
        ("Father Brown called the mine “a grave”.", "Father Brown"),
        # A description, not a part of the name.
        ("“It would be a grave,” said his mother Ann Jones.", "Ann Jones"),
    ],
)
def test_mother_before_a_surname_alone_is_part_of_the_name(text: str, speaker: str) -> None:
    (quotation,) = extract(document(text)).quotations
    assert quotation.speaker == speaker


@pytest.mark.parametrize(
    "name",
    ["Miles Hendon KC", "Ann Poe OBE FRS", "Ann Poe MP", "Dr Ann Poe PhD", "Chief Minister Mamata Sen"],
)
def test_honours_behind_a_name_are_no_part_of_it(name: str) -> None:
    plain = next(each for each in ("Miles Hendon", "Ann Poe", "Mamata Sen") if each in name)
    surname = plain.split()[1]
    text = f"{name} called the mine “a grave”. “It must shut,” {surname} said."
    assert [quotation.speaker for quotation in extract(document(text)).quotations] == [plain, plain]


def test_who_somebody_is_stays_with_the_name_after_it_was_said_once() -> None:
    text = "A spokesman for the mine, Bob Roe, called it “safe”. “It is old,” Mr. Roe said."
    roles = {quotation.role for quotation in extract(document(text)).quotations}
    assert roles == {"A spokesman for the mine"}


def test_an_event_before_a_name_is_not_who_somebody_is() -> None:
    text = "After the campaign, Ann Poe, the mayor, left. “It is over,” Poe said."
    assert {quotation.role for quotation in extract(document(text)).quotations} == {"the mayor"}


def test_a_description_with_a_clause_of_its_own_is_of_the_name_before_it() -> None:
    text = "Bob Roe, the Hull clerk who leads the board, called it “safe”."
    (quotation,) = extract(document(text)).quotations
    assert quotation.speaker == "Bob Roe"
