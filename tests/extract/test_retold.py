"""Words in marks that a source only passes on: who is relayed, and that a check holds neither against a draft."""

import pytest
from tests.extract.documents import document

from koussa.check.checker import check
from koussa.check.memory import MemorySources
from koussa.extract import extract

WORDS = "I will flood the whole valley tonight"


@pytest.mark.parametrize(
    "text",
    [
        f"Ann Poe told the court that Bob Roe had shouted “{WORDS}” from the dam.",
        f"Ann Poe told the court on Monday how Bob Roe had shouted “{WORDS}” from the dam.",
        f"Ann Poe testified that Bob Roe texted her, “{WORDS}.”",
        f"Ann Poe said she heard Bob Roe whisper: “{WORDS}.”",
        f"Ann Poe said police told her Bob Roe had written “{WORDS}” on a wall.",
        f"According to Ann Poe, Bob Roe shouted “{WORDS}” from the dam.",
        f"According to Ann Poe, who writes for the Post, Bob Roe told staff: “{WORDS}.”",
        f"Bob Roe shouted “{WORDS}” from the dam, according to Ann Poe.",
        f"“{WORDS},” Ann Poe recalled Bob Roe telling her.",
        f"“{WORDS},” Bob Roe wrote in his diary, according to Ann Poe.",
        f"Bob Roe runs the dam. Ann Poe told the jury he had shouted “{WORDS}” at her.",
    ],
)
def test_who_is_relayed(text: str) -> None:
    found = [each for each in extract(document(text)).quotations if WORDS in each.text]
    assert [(each.speaker, each.relays) for each in found] == [("Ann Poe", "Bob Roe")]


@pytest.mark.parametrize(
    "text",
    [
        f"Ann Poe told the court after Bob Roe had shouted: “{WORDS}.”",
        f"Ann Poe said that she had told Bob Roe “{WORDS}”.",
        f"Ann Poe told reporters that Bob Roe would call the plan “{WORDS}”.",
        f"Ann Poe said the dam was shut and that it was Bob Roe who shouted “{WORDS}”.",
        f"Ann Poe wrote a letter to Bob Roe asking about “{WORDS}”.",
        f"Ann Poe told the jury she had shouted “{WORDS}” at Bob Roe.",
        f"Ann Poe said Bob Roe was told “{WORDS}” by a clerk.",
    ],
)
def test_nobody_is_relayed_who_does_not_utter_the_words(text: str) -> None:
    assert {each.relays for each in extract(document(text)).quotations} == {None}


@pytest.mark.parametrize(
    ("source", "draft", "verdicts"),
    [
        (f"Ann Poe told the court that Bob Roe had shouted “{WORDS}.”", "Bob Roe", ["exact"]),
        (f"Ann Poe told the court that Bob Roe had shouted “{WORDS}.”", "Ann Poe", ["exact"]),
        (f"Ann Poe told the court that Bob Roe had shouted “{WORDS}.”", "Cy Lee", ["misattributed"]),
        (f"“He shouted, ‘{WORDS},’” Ann Poe recalls. Bob Roe died last year.", "Bob Roe", ["exact"]),
        (f"“He shouted, ‘{WORDS},’” Ann Poe recalls. Bob Roe died last year.", "Ann Poe", ["exact"]),
    ],
)
def test_a_check_holds_neither_against_a_draft(source: str, draft: str, verdicts: list[str]) -> None:
    report = check(document(f"“{WORDS},” {draft} said."), MemorySources.of([("source", document(source))]))
    assert [finding.verdict for finding in report.findings] == verdicts


def test_a_draft_that_says_who_passes_words_on_is_right_of_both() -> None:
    sources = MemorySources.of([("source", document(f"Bob Roe shouted “{WORDS}” from the dam."))])
    report = check(document(f"Ann Poe told the court that Bob Roe had shouted “{WORDS}” at her."), sources)
    assert [finding.verdict for finding in report.findings] == ["exact"]
