"""Findings over sources of one's own speak of them, and leave the words of draft and source alone."""

import pytest

from koussa.check.verdicts import Finding
from koussa.check.wording import of_sources

SAID = (
    ("the library has these words", "the sources have these words"),
    ("the library gives these words to Ann Roe", "the sources give these words to Ann Roe"),
    ("the library does not say who said it", "the sources do not say who said it"),
    ("articles in the library differ among themselves", "articles in the sources differ among themselves"),
    ("the draft adds “the library has”", "the draft adds “the library has”"),
    ("“the library has” for “it”; the library has more", "“the library has” for “it”; the sources have more"),
)


@pytest.mark.parametrize(("message", "expected"), SAID)
def test_messages_and_notes_speak_of_sources(message: str, expected: str) -> None:
    finding = Finding("a.md", 1, 1, 1, 2, 0, 1, "Q110", "exact", "note", message, "x", notes=(message,))
    told = of_sources(finding)
    assert told.message == expected
    assert told.notes == (expected,)
