"""What a draft reports of sources without a name: "the court ruled that …"."""

import pytest

from koussa.check.checker import check
from koussa.check.memory import MemorySources

from .drafting import document

SOURCE = """\
The court ruled that the Hull yard must pay 4,000 pounds to each of the dockers.

A Seaways spokesperson told the Post on Tuesday that Reid had a valid licence.

Officials said the Zenda fire killed four people.
"""


def verdicts(draft: str) -> list[str]:
    sources = MemorySources.of([("source", document(SOURCE))])
    return [found.verdict for found in check(document(draft), sources).findings]


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("The court ruled that the Hull yard must pay 4,000 pounds to each of the dockers.", "supported"),
        ("The court ruled that the Hull yard must pay 6,000 pounds to each of the dockers.", "contradicted"),
        ("Reid had no valid licence, a Seaways spokesperson told the Post.", "contradicted"),
        ("Officials said the Zenda fire killed five people.", "contradicted"),
        ("Officials said the fire was put out by noon.", "nothing"),
        ("Officials said the Zenda fire killed four people.", "supported"),
    ],
)
def test_what_they_said_is_checked_as_a_statement(draft: str, verdict: str) -> None:
    assert verdicts(draft) == [verdict]


def test_a_share_of_people_is_no_source() -> None:
    assert verdicts("73 percent said the same of the court.") == []


def test_what_shares_some_of_the_words_does_not_speak_against_it() -> None:
    assert verdicts(
        "Officials said a fire at an old mill by the Hull docks killed five people and a dog."
    ) == ["nothing"]


NAMED = """\
The firm Seaways said on Monday that it would close its yard in Hull by May, with the loss of 840 jobs.

The foreign minister, Ann Roe, said her country would not sign the treaty of Hull.
"""


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Seaways said it would close its yard in Hull with the loss of 840 jobs.", "supported"),
        ("Seaways said it would close its yard in Hull with the loss of 480 jobs.", "nothing"),
        ("The foreign minister, Ann Roe, said her country would not sign the treaty of Hull.", "supported"),
        ("The prime minister, Ann Roe, said her country would not sign the treaty of Hull.", "nothing"),
    ],
)
def test_figures_after_what_somebody_said_and_their_office_are_held_too(draft: str, verdict: str) -> None:
    sources = MemorySources.of([("source", document(NAMED))])
    found = [each.verdict for each in check(document(draft), sources).findings]
    assert verdict in found
    assert verdict == "supported" or "supported" not in found
