"""Which speakers a check compares by name."""

import pytest

from koussa.check.sources import named

from .drafting import check_text


@pytest.mark.parametrize(
    "speaker",
    [
        "Ann Poe",
        "von der Linden",
        "Anna von der Linden",
        "al-Masri",
        "Omar al-Masri",
        "d'Arcy",
        "The Guild",
        "Иван",
    ],
)
def test_a_name_is_one(speaker: str) -> None:
    assert named(speaker) == speaker


@pytest.mark.parametrize(
    "speaker",
    [
        "a spokesman",
        "the mayor",
        "Officials",
        "his brother",
        "van",
        "van drivers",
        "de facto leader",
        "a van Gelder aide",
    ],
)
def test_a_description_is_no_name(speaker: str) -> None:
    assert named(speaker) is None


def test_words_given_to_a_name_with_a_small_letter_are_misattributed() -> None:
    text = "“The council shall pay half,” van Gelder said."
    assert [finding.verdict for finding in check_text(text).findings] == ["misattributed"]
