"""What somebody says in the first person, read in the third."""

import pytest

from koussa.check.quotations.model import SourcePassage, SourceQuotation
from koussa.check.sources import SourceStatement
from koussa.check.spoken import in_third_person


def spoken(words: str, *others: tuple[str, str]) -> str:
    """What Ann Poe says, and in the same sentence other people, each as (name, words)."""
    said = [("Ann Poe", words), *others]
    text = " and ".join(words for _, words in said)
    quotations: list[SourceQuotation] = []
    for name, own in said:
        start = text.index(own, quotations[-1].end if quotations else 0)
        quotations.append(SourceQuotation(start, start + len(own), name))
    return in_third_person(
        SourceStatement(SourcePassage("article", text, quotations=tuple(quotations)), 0, len(text))
    )


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("I was born in York.", "Ann Poe was born in York."),
        ("But I never met him.", "But Ann Poe never met him."),
        ("My father and I left; they paid me.", "Ann Poe's father and Ann Poe left; they paid Ann Poe."),
        ("I am the mayor, and I'm 52.", "Ann Poe is the mayor, and Ann Poe is 52."),
        ("I've been here before I'll leave.", "Ann Poe has been here before Ann Poe will leave."),
        ("I'd never met him.", "Ann Poe had never met him."),
        ("I’d closed the mill.", "Ann Poe had closed the mill."),
        ("I'd meet him and succeed.", "Ann Poe would meet him and succeed."),
        ("I'd not proceed.", "Ann Poe would not proceed."),
    ],
)
def test_the_speakers_name_stands_for_i_and_my(printed: str, read: str) -> None:
    assert spoken(printed) == read


@pytest.mark.parametrize(
    "words",
    [
        "The mine closed in 1984.",
        "World War I began in 1914.",
        "Charles I ruled until 1649.",
        "Part I is out, and so is type I.",
    ],
)
def test_a_noun_and_a_numeral_are_no_pronouns(words: str) -> None:
    assert spoken(words) == words


def test_of_two_speakers_the_first_one_is_read() -> None:
    assert (
        spoken("I was born in York", ("Bo Li", "I was born in Hull"))
        == "Ann Poe was born in York and I was born in Hull"
    )
