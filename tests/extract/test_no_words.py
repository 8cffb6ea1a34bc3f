"""What an indirect quotation does not consist of: whom somebody thanks, "it", who was dismissed, what was refused."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Rovers have dismissed their manager, Bob Roe, less than a day after a 4-0 defeat.",
        "Harbour Rovers dismissed Bob Roe on Monday.",
        "The council rejected the application.",
        "Bob Roe apologised to supporters.",
        "Ann Poe thanked Roe.",
        "Ann Poe retweeted it.",
        "Ann Poe told the paper on 1 May.",
        "The girl's mother wept as the statement was read.",
    ],
)
def test_what_says_nothing_is_no_quotation(text: str) -> None:
    assert not extract(document(text)).quotations


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Poe dismissed the claims.", "the claims"),
        ("Ann Poe dismissed critics who called it a sieve.", "critics who called it a sieve"),
        ("The board rejected his claim that it leaks.", "his claim that it leaks"),
        ("Ann Poe endorsed Bob Roe.", "Bob Roe"),
        ("Ann Poe told the paper on 1 May that the weir leaks.", "the weir leaks"),
        ("Ann Poe apologised for the delay.", "the delay"),
    ],
)
def test_what_says_something_is_one(text: str, words: str) -> None:
    assert [each.text for each in extract(document(text)).quotations] == [words]
