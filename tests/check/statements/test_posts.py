"""Who somebody is, told beside a name: what bears a statement of it out, what speaks against it, what neither."""

import pytest

from koussa.check.statements import Verdict, compare

REID = "The photo breaks the rules, Varga aide Tom Reid told the Courier."
ROE = "The ruling is a victory, said Harbour Watch president Ann Roe."
HALL = "Lea Hall, the Mercer campaign's communications director, would not say."
FOX = "Ohio Gov. Dan Fox (R) and Maine Sen. Joan Bell might not come."
KING = "He did not meet Saul King, a former leader of the League of Dockers."
NEWS = "Channel Nine News vice president and managing editor Bo Stone expressed frustration."


@pytest.mark.parametrize(
    ("statement", "evidence", "verdict"),
    [
        ("Tom Reid is an aide to Ines Varga.", REID, "supported"),
        ("Reid works for Varga.", REID, "supported"),
        ("Tom Reid is an aide to Joan Bell.", REID, "contradicted"),
        ("Ann Roe is president of Harbour Watch.", ROE, "supported"),
        ("Ann Roe heads Harbour Watch.", ROE, "supported"),
        ("Ann Roe is president of Common Coast.", ROE, "contradicted"),
        ("Lea Hall is communications director of the Mercer campaign.", HALL, "supported"),
        ("Lea Hall is Joan Mercer's communications director.", HALL, "supported"),
        ("Dan Fox governs Ohio.", FOX, "supported"),
        ("Dan Fox is the governor of Ohio.", FOX, "supported"),
        ("Dan Fox is the governor of Maine.", FOX, "contradicted"),
        ("Joan Bell is a senator from Maine.", FOX, "supported"),
        ("Saul King is a former leader of the League of Dockers.", KING, "supported"),
        ("King once led the League of Dockers.", KING, "supported"),
        ("Bo Stone is a vice president of Channel Nine.", NEWS, "supported"),
        # What is not told.
        ("Saul King leads the League of Dockers.", KING, "nothing"),
        ("Bo Stone is the president of Channel Nine News.", NEWS, "nothing"),
        ("Rita Reid works for Varga.", REID, "nothing"),
        ("Ann Roe is a member of Harbour Watch.", ROE, "nothing"),
        ("Bell is the governor of Ohio.", FOX, "nothing"),
        ("Ann Roe is president of HW.", ROE, "supported"),
        ("Ann Roe is president of CCP.", ROE, "nothing"),
        ("Tom Reid is an aide to Joan Bell.", "“Varga aide Tom Reid is gone,” he read.", "nothing"),
        ("Tom Reid is an aide to Joan Bell.", "His campaign aide Tom Reid left.", "nothing"),
        ("Ann Roe is the French president.", "Danish president Ann Roe spoke.", "nothing"),
    ],
)
def test_who_somebody_is(statement: str, evidence: str, verdict: Verdict) -> None:
    told = f"A day at the harbour. {evidence}"
    assert compare(statement, evidence, context=told).verdict == verdict


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("The attacks in Holm took place in 2012.", "She saw what came after the 2012 attacks in Holm."),
        ("The Holm primary is on June 7.", "Both spoke in Holm in the days before the June 7 primary."),
    ],
)
def test_a_day_before_a_noun_is_the_day_of_what_it_names(statement: str, evidence: str) -> None:
    assert compare(statement, evidence, context=evidence).verdict == "supported"


def test_what_was_done_after_it_was_done_on_another_day() -> None:
    evidence = "Soon after the 2012 fair Roe began to paint."
    assert compare("After 2012 Roe began to paint.", evidence, context=evidence).verdict != "contradicted"


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("Pupils of the high school are tested only once.", "It tests pupils in five grades and once in high school."),
        ("Roe doubted that the rate was as low as 4 percent.", "Roe doubted the 4 percent; it may be as high as 9."),
        ("Varga would raise the wage to $12.", "Reid asked Varga to support a wage of $15."),
    ],
)  # fmt: skip
def test_what_is_told_of_another_thing_contradicts_nothing(statement: str, evidence: str) -> None:
    assert compare(statement, evidence, context=evidence).verdict != "contradicted"
