"""A statement that names nobody is held only against articles that share a name with what stands beside it."""

import pytest

from koussa.check.checker import check
from koussa.check.memory import MemorySources
from koussa.frozen import replace

from .drafting import document

CONCERT = "Ann Roe sang in Hull on Monday.\n\nThe fans paid 60 crowns for a ticket to the concert."
COUNCIL = "The council met in Selby.\n\nOfficials said that 60 fans had paid for the hut."


def verdicts(draft: str, article: str) -> list[str]:
    sources = MemorySources.of([("article", document(article, "2024-01-16"))])
    return [finding.verdict for finding in check(document(draft), sources).findings]


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Bob Poe played in Goole.\n\nThe fans paid 40 crowns for a ticket to the concert.", "nothing"),
        ("The fans paid 40 crowns for a ticket to the concert.\n\nBob Poe played in Goole.", "nothing"),
        ("Ann Roe performed.\n\nThe fans paid 40 crowns for a ticket to the concert.", "contradicted"),
        ("The fans paid 40 crowns for a ticket to the concert.\n\nIt was held in Hull.", "contradicted"),
        ("The fans paid 40 crowns for a ticket to the concert.", "contradicted"),
    ],
)
def test_what_many_do_is_of_the_matter_that_the_draft_names(draft: str, verdict: str) -> None:
    found = verdicts(draft, CONCERT)
    assert ("contradicted" in found) == (verdict == "contradicted"), found


def test_what_nobody_in_particular_said_is_too() -> None:
    told = "Officials said that 90 fans had paid for the hut."
    assert "contradicted" in verdicts(f"The council met in Selby.\n\n{told}", COUNCIL)
    assert "contradicted" not in verdicts(f"The council met in Goole with Ann Roe.\n\n{told}", COUNCIL)


def test_a_name_of_its_own_ties_a_statement_to_an_article() -> None:
    draft = "Bob Poe played in Goole.\n\nThe fans of Ann Roe paid 40 crowns for a ticket to the concert."
    assert "contradicted" in verdicts(draft, CONCERT.replace("\n\n", " "))


def test_an_address_of_a_markdown_draft_names_nothing() -> None:
    draft = (
        "[Bob Poe](https://example.org/Hull) played in Goole.\n\n"
        "The fans paid 40 crowns for a ticket to the concert."
    )
    sources = MemorySources.of([("article", document(CONCERT, "2024-01-16"))])
    found = check(replace(document(draft), format="markdown"), sources).findings
    assert [finding.verdict for finding in found if "fans" in finding.text] == ["nothing"]


@pytest.mark.parametrize(
    ("draft", "article"),
    [
        (
            "Hull Air flew.\n\nThe fans paid 40 crowns for a ticket.",
            "The chairman sang.\n\nThe fans paid 60 crowns for a ticket.",
        ),
        (
            "Pay was due.\n\nThe fans paid 40 crowns for a ticket.",
            "A pay deal fell.\n\nThe fans paid 60 crowns for a ticket.",
        ),
    ],
)
def test_part_of_a_word_and_a_word_without_a_capital_are_no_name(draft: str, article: str) -> None:
    assert "contradicted" not in verdicts(draft, article)


def test_a_word_that_only_opens_a_statement_names_nobody() -> None:
    article = "The dockers met in Hull.\n\nA contract raises pay by 11 per cent."
    draft = "Pilots of Goole Air voted.\n\nPay rises by 6 per cent."
    assert "contradicted" not in verdicts(draft, article)
