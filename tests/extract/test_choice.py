"""Which candidates there are, and which share their chances."""

import pytest
from tests.extract.documents import document

from koussa.extract.candidates import candidates
from koussa.extract.choice import choose
from koussa.extract.engine import scene_of
from koussa.extract.features import closes, shape_of
from koussa.extract.people import People


def chosen(text: str, chances: dict[str, float]) -> tuple[str | None, float]:
    """Who is chosen for the only quotation of a text, by the last words of the candidates with what chance each has."""
    scene = scene_of(document(text))
    (sentence,) = [each for each in scene.narrated() if each.runs]
    (at,) = sentence.runs
    options = candidates(scene, shape_of(scene, sentence, at), [])
    left = dict(chances)
    shares = [left.pop(option.mention.head, 0.0) if option.mention else 0.0 for option in options]
    assert not left
    choice = choose(People(scene), options, shares, 0.5)
    mention = choice.candidate.mention
    return mention.text(text) if mention is not None else None, choice.confidence


@pytest.mark.parametrize("joint", [" and ", ", and ", " or "])
def test_what_and_joins_is_one_source(joint: str) -> None:
    text = f"Ann Poe{joint}her deputies called the pier “a ruin”."
    speaker, confidence = chosen(text, {"poe": 0.4, "deputies": 0.45, "pier": 0.15})
    assert speaker == "her deputies"
    assert confidence == pytest.approx(0.85)


def test_two_who_are_not_joined_stay_rivals() -> None:
    text = "Ann Poe met the deputies and called the pier “a ruin”."
    speaker, _ = chosen(text, {"poe": 0.45, "deputies": 0.45, "pier": 0.1})
    assert speaker is None


@pytest.mark.parametrize(
    "text", ["The mayor, Ann Poe, called it “a ruin”.", "Ann Poe, the mayor, called it “a ruin”."]
)
def test_a_name_and_its_description_are_one_source(text: str) -> None:
    speaker, confidence = chosen(text, {"poe": 0.45, "mayor": 0.4})
    assert speaker == "Ann Poe"
    assert confidence == pytest.approx(0.85)


def test_who_and_the_one_before_it_are_one_source() -> None:
    text = "They met the mayor, a docker, who called it “a ruin”."
    speaker, confidence = chosen(text, {"who": 0.45, "docker": 0.4})
    assert speaker == "who"
    assert confidence == pytest.approx(0.85)


@pytest.mark.parametrize(
    "text",
    [
        "The pier and the mill that Lee built, the yard that Roe sold and the weir are “a ruin,” Ann Poe said.",
        "The pier is “a ruin” that Lee built, Roe sold, Day holds, Hay wants and Fay will repair, Ann Poe said.",
        "Ann Poe said that Lee built, that Roe sold, that Day held, that Hay wanted and that Fay repaired “a ruin”.",
    ],
)
def test_a_verb_of_speech_is_a_candidate_however_far_off(text: str) -> None:
    scene = scene_of(document(text))
    (sentence,) = scene.narrated()
    (at,) = sentence.runs
    options = candidates(scene, shape_of(scene, sentence, at), [])
    assert ("poe", "say") in {
        (option.mention.head, option.cue.lemma)
        for option in options
        if option.mention is not None and option.cue is not None
    }


CLOSING = (
    ("The pier is “a ruin” that nobody will repair, Ann Poe said.", True),
    ("The pier is “a ruin” that nobody will repair, said Ann Poe.", True),
    ("The pier is “a ruin,” Ann Poe said.", False),
    ("Ann Poe said the pier is “a ruin” that nobody will repair.", False),
    ("The pier is “a ruin” that Ann Poe says nobody will repair.", False),
)


@pytest.mark.parametrize(("text", "closing"), CLOSING)
def test_a_sentence_closes_with_who_spoke(text: str, *, closing: bool) -> None:
    scene = scene_of(document(text))
    (sentence,) = scene.narrated()
    (at,) = sentence.runs
    assert closes(scene, shape_of(scene, sentence, at)) is closing
