"""One list of courtesy titles and one of kin, from which the others draw."""

import pytest

from koussa.extract import lexicon
from koussa.names.titles import split_title
from koussa.text.persons import ACADEMIC, COURTESY, KIN, KIN_OF_MEN, KIN_OF_WOMEN, as_printed


@pytest.mark.parametrize("title", sorted(COURTESY | ACADEMIC))
def test_every_title_is_parted_from_a_name(title: str) -> None:
    assert split_title(f"{title.capitalize()} Ann Poe") == (title.capitalize(), "Ann Poe")


def test_titles_are_printed_without_and_with_a_full_stop() -> None:
    assert as_printed(frozenset({"dr"})) == {"dr", "dr."}


def test_nobody_is_kin_of_both_kinds() -> None:
    assert KIN_OF_MEN.isdisjoint(KIN_OF_WOMEN)
    assert lexicon.MALE_NOUNS.isdisjoint(lexicon.FEMALE_NOUNS)


def test_extraction_knows_all_kin() -> None:
    assert KIN < lexicon.KIN
