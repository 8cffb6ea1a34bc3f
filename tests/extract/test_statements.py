"""What the reporter states in their own voice and could be held to."""

import pytest
from tests.extract.documents import document

from koussa.extract import extract

CHECKABLE = (
    ("The mill burned down in 1932.", "date"),
    ("Unemployment in Hull rose to 7 per cent.", "number"),
    ("Ann Poe was appointed head of the water board.", "event"),
    ("The tower is the tallest and the oldest of the county.", "comparison"),
    ("Hull lies on the Humber.", "name"),
    ("About a dozen men drowned.", "number"),
    ("The ship sank on March 3.", "date"),
    ("Roe defeated Poe.", "name"),
    # What stands beside a short quotation is the reporter's.
    ("“No,” said Ann Poe, who has run Hull since 2011.", "name"),
    ("“No,” Ann Poe, the mayor since 2011, said on Monday.", "name"),
    ("“No,” Ann Poe, 52, said.", "number"),
    ("“No,” Ann Poe said, and in April the bridge was closed.", "event"),
)
NOT_CHECKABLE = (
    "Why was the mill not insured?",
    "It was a sad and quiet evening.",
    "“We have lost 300 men,” Ann Poe said.",
    # Who said it, where and when, and nothing else.
    "“No,” she wrote in a statement on Tuesday.",
    "“No,” Ann Poe said on Monday.",
    "On May 4, Ann Poe said: “No.”",
    "“No,” said Ann Poe in an interview with the Hull Globe on Tuesday.",
    "“Never again,” Ann Poe said at a rally in Leeds on May 4.",
    "",
)


@pytest.mark.parametrize(("text", "reason"), CHECKABLE)
def test_stated(text: str, reason: str) -> None:
    statements = extract(document(text, "2020-05-07")).statements
    assert [statement.text for statement in statements] == [text]
    assert reason in statements[0].reasons


@pytest.mark.parametrize("text", NOT_CHECKABLE)
def test_not_stated(text: str) -> None:
    assert extract(document(text, "2020-05-07")).statements == ()


def test_a_statement_has_its_place_and_date() -> None:
    text = "The mill is gone.\n\nIt was sold. It burned down on March 3."
    found = extract(document(text, "2020-05-07")).statements[-1]
    assert (found.paragraph, found.sentence) == (2, 2)
    assert text[found.start : found.end] == found.text == "It burned down on March 3."
    assert found.date == "2020-03-03"


def test_quotations_are_the_same_whether_statements_are_wanted_or_not() -> None:
    text = "“We won 12 seats,” Ann Roe said on March 3.\n\nThe mill burned down on March 3."
    both, alone = (extract(document(text, "2020-05-07"), checkable=wanted) for wanted in (True, False))
    assert both.quotations
    assert (alone.quotations, alone.speakers) == (both.quotations, both.speakers)
    assert (len(both.statements), alone.statements) == (1, ())


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("“We are calm,” said Bob Day. <!-- koussa: ignore[Q106] tape 4 -->", []),
        (
            "<!-- Ann Roe said: “We won 12 seats in 2016.” -->\n\nThe mill was sold in 2016.",
            ["The mill was sold in 2016."],
        ),
        ("*The director of the mill resigned in 2016.*", ["The director of the mill resigned in 2016."]),
        ("**Ann Roe** resigned in **2016**.", ["**Ann Roe** resigned in **2016**."]),
        ("Contact: press@mill.test or call Ann Roe on 12 May.", []),
        ("**Ann Lee:** We won.\n\n**Bob Day:** Why?\n\n**Ann Lee:** It is over.\n\n**Bob Day:** We see.", []),
    ],
)
def test_markup_states_nothing(text: str, stated: list[str]) -> None:
    found = extract(document(text))
    assert [statement.text for statement in found.statements] == stated
    assert all("<!--" not in one.text and "koussa" not in one.text for one in found.quotations)
