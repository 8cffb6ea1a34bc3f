"""Forms of verbs, as extraction knows a verb by any of them."""

import pytest

from koussa.extract.verbs import CUE_FORMS, forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("plan", ["plan", "plans", "planned", "planning"]),
        ("quiz", ["quiz", "quizzes", "quizzed", "quizzing"]),
        ("quit", ["quit", "quits", "quit", "quitting"]),
        ("admit", ["admit", "admits", "admitted", "admitting"]),
        ("warn", ["warn", "warns", "warned", "warning"]),
        ("echo", ["echo", "echoes", "echoed", "echoing"]),
        ("reply", ["reply", "replies", "replied", "replying"]),
        ("say", ["say", "says", "said", "saying"]),
        ("lie", ["lie", "lies", "lay", "lied", "lain", "lying"]),
        ("agree", ["agree", "agrees", "agreed", "agreeing"]),
        ("swear", ["swear", "swears", "swore", "sworn", "swearing"]),
    ],
)
def test_a_verb_is_inflected(verb: str, expected: list[str]) -> None:
    assert forms(verb) == expected


def test_speech_verbs_are_known_by_irregular_forms() -> None:
    assert CUE_FORMS["foretold"] == "foretell"
    assert CUE_FORMS["pled"] == "plead"
