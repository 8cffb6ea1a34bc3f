"""One sentence that a draft breaks in two where its source does not, and the other way round."""

import pytest

from koussa.check.checker import check
from koussa.check.memory import MemorySources

from ..drafting import document

WALL = (
    "“If the wall is built, I will leave my seat the same day,” Ann Poe said. “We will mend the pier, but London "
    "must pay for the timber.” The council sat for nine hours. “Nobody has asked the pilots,” Poe said."
)
BROKEN = "“If the wall is built,” Ann Poe said, “I will leave my seat the same day.”"


def verdicts(draft: str, source: str = WALL) -> list[str]:
    report = check(document(draft), MemorySources.of([("wall", document(source, "2024-05-15"))]))
    return [finding.verdict for finding in report.findings]


@pytest.mark.parametrize(
    "draft",
    [
        BROKEN,
        "“If the wall is built,” Ann Poe said. “I will leave my seat the same day.”",
        "“We will mend the pier,” Ann Poe said, “but London must pay for the timber.”",
    ],
)
def test_halves_of_one_sentence_are_judged_together(draft: str) -> None:
    assert verdicts(draft) == ["exact"]


def test_a_capital_that_the_draft_puts_in_is_of_print() -> None:
    assert verdicts("“We will mend the pier,” Ann Poe said. “But London must pay for the timber.”") == [
        "typographic"
    ]


@pytest.mark.parametrize(
    "draft",
    [
        "“We will mend the pier,” Ann Poe said, “London must pay for the timber.”",
        "“We will mend the pier,” Ann Poe said, “Nobody has asked the pilots.”",
        "“We will mend the pier,” Ann Poe said. “Nobody has asked the pilots.”",
    ],
)
def test_what_the_other_half_does_not_make_good_stays_cut(draft: str) -> None:
    assert verdicts(draft) == ["truncated", "exact"]


def test_the_other_half_must_have_the_words_of_the_source() -> None:
    assert (
        verdicts("“If the wall is sold,” Ann Poe said, “I will leave my seat the same day.”")[-1]
        == "truncated"
    )


def test_the_halves_of_two_people_are_two_quotations() -> None:
    draft = "“If the wall is built,” Ann Poe said. “I will leave my seat the same day,” Tom Marsh said."
    assert "truncated" in verdicts(draft)


def test_a_source_that_breaks_before_i_may_be_read_as_one_sentence() -> None:
    assert verdicts("“If the wall is built, I will leave my seat the same day,” Ann Poe said.", BROKEN) == [
        "typographic"
    ]
    two = "“We will mend the pier,” Ann Poe said. “I will leave my seat the same day.”"
    assert verdicts("“We will mend the pier, I will leave my seat the same day,” Ann Poe said.", two) == [
        "stitched"
    ]


LONG = "“{}” wrote Ann Poe on Friday in a letter to the council of Holm, “{}” The rain went on."


@pytest.mark.parametrize(
    ("halves", "draft", "verdict"),
    [
        (("The pier,", "is the town. Close it and we are lost."), "The pier is the town", "exact"),
        (
            ("The pier,", "is the town. Close it and we are lost."),
            "The pier is the town … we are lost",
            "trimmed",
        ),
        (("The pier is old.", "The tar is new."), "The pier is old. The tar is new", "stitched"),
    ],
)
def test_a_long_interruption_breaks_a_sentence_as_a_short_one_does(
    halves: tuple[str, str], draft: str, verdict: str
) -> None:
    assert verdicts(f"“{draft},” Ann Poe wrote.", LONG.format(*halves)) == [verdict]
