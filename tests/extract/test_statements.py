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
)
NOT_CHECKABLE = (
    "Why was the mill not insured?",
    "It was a sad and quiet evening.",
    "“We have lost 300 men,” Ann Poe said.",
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
