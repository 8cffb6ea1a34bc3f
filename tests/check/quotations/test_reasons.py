"""What a finding says was changed, and small changes that turn a short sentence round."""

import pytest

from .conftest import Judge, passage

SHORT = "He does not ask for sympathy. I did not know about it. He wants the pier closed. She doesn't see the point."


@pytest.mark.parametrize(
    "draft",
    [
        "He asks for sympathy.",
        "I knew about it.",
        "He does not want the pier closed.",
        "He didn't want the pier closed.",
        "She sees the point.",
    ],
)
def test_a_short_denial_put_in_or_taken_away_is_altered(against: Judge, draft: str) -> None:
    judgement = against(draft, sources=(passage(SHORT),))
    assert judgement.verdict == "altered"
    assert "(negation)" in judgement.message
    assert against(draft, sources=(passage(SHORT),), speaker="Paul Dubois").verdict == "not_found"


@pytest.mark.parametrize("draft", ["He asks for money.", "I knew about them all.", "She sees the sea."])
def test_another_short_sentence_is_not_found(against: Judge, draft: str) -> None:
    assert against(draft, sources=(passage(SHORT),)).verdict == "not_found"


@pytest.mark.parametrize("between", [" ", " … "])
def test_words_of_two_people_in_another_order_are_two_peoples(against: Judge, between: str) -> None:
    first = passage("Every invoice is on the website.", speaker="Ada Lund", paragraph=1)
    last = passage("Nobody alive has seen it like this.", paragraph=2)
    judgement = against(
        f"Nobody alive has seen it like this.{between}Every invoice is on the website.", sources=(first, last)
    )
    assert judgement.verdict == "stitched"
    assert judgement.message == "the library has these words from different speakers"


def test_a_whole_sentence_left_out_is_called_so(against: Judge) -> None:
    source = passage(
        "We paid for the bridge. We can never afford a second one. The county should pay the rest of it."
    )
    judgement = against("We paid for the bridge. The county should pay the rest of it.", sources=(source,))
    assert judgement.verdict == "altered"
    assert "(a sentence left out)" in judgement.message


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("It cost us ten years.", "“nine” for “ten”"),
        ("I don't believe the plan was honest.", "the draft leaves out “old”"),
        ("It really cost us nine years.", "the draft adds “really”"),
    ],
)
def test_the_first_difference_is_named(against: Judge, draft: str, told: str) -> None:
    assert against(draft).message.endswith(f": {told}")


def test_a_message_shows_the_change_whose_kind_it_names(against: Judge) -> None:
    source = passage("My grandmother kept the books of the mill for him in a drawer.")
    judgement = against("My grandfather kept the books of the mill for her in a drawer.", sources=(source,))
    assert judgement.message == "the library has other words (function word): “him” for “her”"
