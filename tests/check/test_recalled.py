"""A statement that recalls a claim which sources do not bear out: what is like it, and what only shares its words."""

from pathlib import Path

import pytest
from tests.storing import store

import koussa
from koussa.check.memory import MemorySources
from koussa.check.recalled import or_recalled
from koussa.check.stated import StatementJudgement
from koussa.check.statements import recalls
from koussa.records import Claim, PersonRef, Verdict

PIER = "A storm in October wrecked the old pier at Holm."
TOLL = "The toll pays for two thirds of the ferries."
POPE = "The bishop of Holm endorsed Ines Varga for mayor."


def claim(number: int, text: str, verdict: Verdict, correction: str | None = None, *keywords: str) -> Claim:
    return Claim(
        id=f"own:{number}",
        text=text,
        verdict=verdict,
        correction=correction,
        claimant=PersonRef("Tom Reid"),
        keywords=keywords,
        checked="2020-05-01",
    )


CLAIMS = (
    claim(1, PIER, "contradicted", "Divers found that a barge had struck the pier in September."),
    claim(2, TOLL, "disputed"),
    claim(3, POPE, "contradicted"),
    claim(4, "The lighthouse at Holm was sold to a hotel.", "supported"),
    claim(5, "Nobody has drowned off Holm since 1950.", "imprecise"),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library") / "own.sqlite3"
    store(path, *CLAIMS)
    return path


def found(library: Path, draft: str) -> list[tuple[str, str, str | None]]:
    with koussa.open_library(library, bundled=False) as opened:
        return [
            (each.verdict, each.severity, each.evidence[0].passage.record if each.evidence else None)
            for each in opened.check(draft)
        ]


@pytest.mark.parametrize(
    ("draft", "severity", "record"),
    [
        ("The old pier at Holm was wrecked by an autumn storm.", "warning", "own:1"),
        ("Last October a storm wrecked the pier of Holm, an old one.", "warning", "own:1"),
        ("Two thirds of all that the ferries cost is paid by the toll.", "note", "own:2"),
        ("Varga was endorsed for mayor by the bishop, a man from Holm.", "warning", "own:3"),
    ],
)
def test_a_claim_told_otherwise_is_recalled(library: Path, draft: str, severity: str, record: str) -> None:
    assert found(library, draft) == [("checked_claim", severity, record)]


@pytest.mark.parametrize(
    "draft",
    [
        "A storm in October emptied the market at Holm.",  # the same storm, another matter
        "No storm wrecked the old pier at Holm.",
        "Did a storm wreck the old pier at Holm?",
        "A barge struck the old pier at Holm in September.",  # what sources have in its place
        "The toll pays for half of the ferries.",
        "The toll on the ferries went up in May.",
        "Ines Varga ran for mayor of Holm against the bishop's brother.",
        "The lighthouse at Holm was bought by a hotel.",  # a claim that sources bear out
        "They wrecked it.",
    ],
)
def test_what_only_shares_words_is_not(library: Path, draft: str) -> None:
    assert all(verdict != "checked_claim" for verdict, _, _ in found(library, draft))


def test_the_message_tells_what_sources_have(library: Path) -> None:
    with koussa.open_library(library, bundled=False) as opened:
        (finding,) = opened.check("The old pier at Holm was wrecked by an autumn storm.")
    assert finding.code == "S105"
    told = (
        "the library has a claim like this one that sources contradict: Divers found that a barge had struck"
    )
    assert finding.message.startswith(told)
    assert finding.notes[0].startswith(f"“{PIER}” is contradicted by sources")


def test_the_claim_itself_is_contradicted_not_recalled(library: Path) -> None:
    assert found(library, PIER) == [("contradicted", "error", "own:1")]


def test_what_sources_have_in_its_place_is_supported(library: Path) -> None:
    ((verdict, _, record),) = found(library, "A barge had struck the pier in September, divers found.")
    assert (verdict, record) == ("supported", "own:1")


def test_a_claim_of_an_article_that_may_not_speak_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "own.sqlite3"
    store(path, Claim(id="own:1", text=PIER, verdict="contradicted", article="article:1"), *CLAIMS[1:])
    draft = "The old pier at Holm was wrecked by an autumn storm."
    with koussa.open_library(path, bundled=False) as opened:
        (plain,) = opened.check(draft)
        (without,) = opened.check(draft, exclude=["article:1"])
    assert (plain.verdict, without.verdict) == ("checked_claim", "nothing")


def test_a_verdict_stays_and_texts_recall_nothing() -> None:
    judgement = StatementJudgement("supported", "the library has the same")
    sources = MemorySources((), ())
    assert or_recalled(judgement, PIER, sources) is judgement
    nothing = StatementJudgement("nothing", "the library has nothing that bears on this")
    assert or_recalled(nothing, PIER, sources) is nothing


@pytest.mark.parametrize(
    ("statement", "recalled"),
    [
        ("A bomb destroyed the tower in 1989 near Holm.", True),
        ("A bomb destroyed the tower near Holm in 1988.", False),  # the claim's year differs
        ("A bomb destroyed the tower near Lund in 1989.", False),
        ("A bomb may have destroyed the tower near Holm in 1989.", False),
    ],
)
def test_numbers_names_and_certainty_must_not_differ(statement: str, recalled: bool) -> None:
    assert recalls(statement, "The tower near Holm was destroyed by a bomb in 1989.") is recalled
