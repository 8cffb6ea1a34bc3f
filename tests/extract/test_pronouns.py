"""Whom "he" and "she" mean, when more than one person is near by."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract


def speaker(text: str) -> str | None:
    marked = [each for each in extract(document(text)).quotations if each.directness != "indirect"]
    return marked[-1].speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Not to whom it speaks.
        ("“It leaks,” Tom Roe said. Carl Poe came by.\n\n“It is only rain,” he told Roe.", "Carl Poe"),
        # Not who asked, but who was asked.
        ("Tom Roe then asked Carl Poe what it would cost.\n\n“Nothing at all,” he said.", "Carl Poe"),
        ("Tom Roe also asked what it would cost.\n\n“Nothing is free,” he added.", "Tom Roe"),
        ("“It leaks,” Tom Roe wrote. Roe asked her to call Carl Poe. “It is urgent,” he wrote.", "Tom Roe"),
        # A subject whose verb comes after the time or the age.
        ("As before, Carl Poe on Friday denied a deal with Tom Roe. “There was none,” he said.", "Carl Poe"),
        (
            "Ann Roe laughed. A sense of calm drew Ines Poe, 20, to the docks. “It is home,” she said.",
            "Ines Poe",
        ),
        # Not one who stands in commas, but the subject.
        (
            "Tom Roe is selling the boat that drowned Carl Poe, a cook, in May. “I am free,” he said.",
            "Tom Roe",
        ),
        # Whom the sentence begins with, though another spoke before.
        ("“It leaks,” said Tom Roe.\n\nCarl Poe called it sound as he “patted the hull”.", "Carl Poe"),
        ("“It leaks,” said Tom Roe.\n\nCarl Poe drew fire in May when he called it “a wreck”.", "Carl Poe"),
        (
            "“It leaks,” said Tom Roe.\n\nIn Hull, where Carl Poe was born, he called it “a wreck”.",
            "Carl Poe",
        ),
        ("“It leaks,” said Tom Roe. Carl Poe would sail again, he said: “at dawn”.", "Tom Roe"),
        # Not whom another speaks of.
        (
            "“It leaks,” Tom Roe said. Roe said Carl Poe shows no care for it. “He never did,” he said.",
            "Tom Roe",
        ),
        # Not who only speaks by the way.
        (
            "Carl Poe spared his rivals, above all Tom Roe, who calls him a fraud.\n\nHe called the pier “sound”.",
            "Carl Poe",
        ),
        # A title is of a human being, an agency is none.
        ("President Poe drew fire in May when he called the pier “a wreck”.", "Poe"),
        ("A reporter for Agence Nord called it chaos.\n\n“We saw debris,” he said.", None),
        # Who was told of since spoke, though the text does not name her.
        ("Mayor Ann Poe said: “It is safe.”\n\nThe girl's mother wept. “It leaks,” she said.", None),
        ("Mayor Ann Poe said: “It is safe.”\n\nThe mother of the girl stood up. “It leaks,” she said.", None),
        ("Mayor Ann Poe said: “It is safe.”\n\nA woman who fishes there left. “It leaks,” she said.", None),
        # Whom a sentence tells of in the object is not its subject, nor has a person "its" men.
        ("Ann Poe, 71, bakes.\n\nCrown Meridian offered her two million. “It leaks,” she said.", "Ann Poe"),
        ("Ann Poe bakes. Harbour Point sued her in May. “It leaks,” she said.", "Ann Poe"),
        ("Ann Poe bakes. Harbour Point sent its men. “It leaks,” she said.", "Ann Poe"),
        ("Ann Poe bakes. Kim Lee sold her mill in May. “It leaks,” she said.", "Kim Lee"),
    ],
)
def test_whom_a_pronoun_means(text: str, name: str | None) -> None:
    assert speaker(text) == name


def test_a_surname_that_looks_like_a_pronoun_is_the_last_source() -> None:
    text = "Ministry spokesperson He Yadan said the mill would close. “It is old,” He said. She left."
    assert [each.speaker for each in extract(document(text)).quotations] == ["He Yadan", "He Yadan"]
