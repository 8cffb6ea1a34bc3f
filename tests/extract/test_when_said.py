"""Which time words, of the same sentence or of one before, are not those of a quotation."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract

PUBLISHED = "2020-05-07"  # a Thursday


def dated(text: str) -> list[tuple[str, str | None]]:
    return [(each.text, each.date) for each in extract(document(text, PUBLISHED)).quotations]


def last(text: str) -> str | None:
    return dated(text)[-1][1]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # What opens a sentence whose cue stands in commas is told by the source.
        ("Last year, Ann Poe said, the paper called the pier “a ruin”.", None),
        ("Six months ago, the union’s lawyer said, they thought him “a joke”.", None),
        ("On Tuesday, Ann Poe said, “The pier is shut.”", "2020-05-05"),
        ("On Tuesday, Ann Poe said the pier was shut.", "2020-05-05"),
        ("In March, according to Ann Poe, the pier was shut.", None),
        ("The pier is shut, according to a report released on Tuesday.", "2020-05-05"),
        # What a sentence opens with.
        ("Opening the case at Hull Crown Court on Tuesday, Ann Poe said the pier was shut.", "2020-05-05"),
        ("Raising the matter at Tuesday's meeting, Cllr Ann Poe (Lab) said the pier was shut.", "2020-05-05"),
        ("Ann Poe disclosed this on Tuesday while opening the pier.", "2020-05-05"),
        ("Recalling the storm that struck on Tuesday, Ann Poe said the pier was shut.", None),
        # What ends a relative clause.
        ("Ann Poe, who lost a son in the storm at Deal, Kent, in March 2012, said the pier was shut.", None),
        ("Ann Poe, who leads the union, on Tuesday said the pier was shut.", "2020-05-05"),
        # What stands in the next clause.
        ("Some clerks had said the pier was unsafe, but a report on Tuesday called it sound.", "2020-05-05"),
        ("Ann Poe told the mayor, the clerk and the board on Tuesday that the pier was shut.", "2020-05-05"),
    ],
)
def test_time_words_go_with_the_cue_or_with_nothing(text: str, day: str | None) -> None:
    assert last(text) == day


def test_the_time_of_the_next_clause_is_not_that_of_the_one_before() -> None:
    text = "Some clerks had mentioned rust as a cause, but a report on Tuesday cited the tide."
    assert [day for _, day in dated(text)] == [None, "2020-05-05"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # Of one occasion.
        ("“It leaks,” Ann Poe said on Tuesday. “It is old,” she said.", "2020-05-05"),
        ("Ann Poe said on Tuesday that it leaks, but called it “sound”.", "2020-05-05"),
        ("Ann Poe on Tuesday announced a plan to mend it, saying that it leaks.", "2020-05-05"),
        ("The council announced plans Tuesday to mend the pier.", "2020-05-05"),
        ("The council announced plans to mend the pier on Tuesday.", None),
        ("“It leaks,” Ann Poe said in March. “It is old,” she said.", "2020-03"),
        ("“It leaks,” Ann Poe said in March.\n\n“It is old,” she added.", "2020-03"),
        # Of another: a month has many days, and so has what she did in it.
        ("“It leaks,” Ann Poe said in March.\n\n“It is old,” she said.", None),
        ("Ann Poe, who endorsed the mayor in March, came. She called the pier “sound”.", None),
        ("In a union that endorsed the mayor on Tuesday, Ann Poe is known. She called it “sound”.", None),
        ("Since her letter on Tuesday backing the mayor, Ann Poe has called the pier “sound”.", None),
        # On another day, which the sentence names.
        (
            "“It leaks,” Ann Poe said on Monday. On the tour that ended on Tuesday she was “glad”, she said.",
            None,
        ),
    ],
)
def test_a_time_lasts_while_nothing_tells_of_another(text: str, day: str | None) -> None:
    assert last(text) == day
