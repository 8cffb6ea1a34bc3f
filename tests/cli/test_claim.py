"""``koussa claim``: the right claim first, its verdict in the first line, its sources below."""

import json
from collections.abc import Callable
from subprocess import CompletedProcess
from typing import Any

import pytest

from koussa.output.wording import VERDICT_WORDS
from koussa.records import VERDICTS

Run = Callable[..., CompletedProcess[str]]
ARTICLE = "time-koussa-2011"

# Plain questions, each with the claims that answer it; written down before any ranking was looked at.
QUESTIONS = [
    ("when did the Lockerbie bombing happen", ("c42",)),
    ("how many people were killed at Lockerbie", ("c43",)),
    ("did Gaddafi himself order Lockerbie", ("c41",)),
    ("what kind of plane brought Koussa to Britain", ("c11",)),
    ("where did his plane land", ("c07", "c08")),
    ("did Koussa ask for asylum", ("c12",)),
    ("did he cross into Tunisia secretly", ("c10",)),
    ("was Koussa promised immunity", ("c49",)),
    ("did he say Britain was plotting against Libya", ("c69",)),
    ("how long had Gaddafi been in power", ("c34",)),
    ("was the Libyan Islamic Fighting Group allied with al-Qaeda", ("c15",)),
    ("where did Koussa study", ("c51",)),
    ("could he speak English", ("c52",)),
    ("can the ICC prosecutor issue an indictment", ("c47",)),
    ("when did Koussa become foreign minister", ("c39",)),
    ("did he run the spy service", ("c38",)),
    ("who persuaded Gaddafi to give up his weapons", ("c54",)),
    ("were Benotman and Koussa friends", ("c13",)),
    ("did anybody flee before Koussa", ("c26",)),
    ("when did the uprising begin", ("c30",)),
]


def claims(result: CompletedProcess[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(result.stdout)["queries"][0]["hits"]
    return found


@pytest.mark.parametrize(
    ("query", "record"),
    [
        ("Lockerbie 1989", "c42"),
        ("military plane", "c11"),
        ("how many died over Scotland", "c43"),
        ("did he have a degree", "c51"),
    ],
)
def test_the_right_claim_comes_first(koussa: Run, query: str, record: str) -> None:
    result = koussa("claim", query, "--json")
    assert result.returncode == 0, result.stderr
    assert claims(result)[0]["id"] == f"{ARTICLE}:{record}"


def test_plain_questions_are_answered_by_the_first_hit(koussa: Run) -> None:
    wrong = {}
    for question, records in QUESTIONS:
        found = claims(koussa("claim", question, "--json", "-n", "1", "-q"))
        first = found[0]["id"] if found else "nothing"
        if first not in {f"{ARTICLE}:{record}" for record in records}:
            wrong[question] = (records, first)
    assert len(QUESTIONS) == 20
    assert len(QUESTIONS) - len(wrong) >= 18, wrong


def test_the_verdict_stands_in_the_first_line_and_the_sources_below(koussa: Run) -> None:
    page = koussa("claim", "The Lockerbie bombing took place in 1989.").stdout
    first, *below = page.splitlines()
    assert first.startswith("CONTRADICTED BY SOURCES")
    assert "The Lockerbie bombing took place in 1989." in first
    rest = "\n".join(below)
    for words in ("in its own voice", "21 December 1988", "Why", "Sources", "FBI", "22 November 2026"):
        assert words in rest


def test_verdicts_alone_list_what_sources_do_not_bear_out(koussa: Run) -> None:
    found = claims(koussa("claim", "--verdict", "contradicted,disputed,imprecise", "--json"))
    assert [claim["verdict"] for claim in found] == ["contradicted"] * 2 + ["disputed"] * 8 + ["imprecise"]
    assert {claim["id"] for claim in found} >= {f"{ARTICLE}:c42", f"{ARTICLE}:c11", f"{ARTICLE}:c47"}
    assert all(claim["sources"] and claim["explanation"] and claim["checked"] for claim in found)
    assert all(claim["score"] is None for claim in found)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_each_verdict_lists_its_claims_and_names_itself(koussa: Run, verdict: str) -> None:
    found = claims(koussa("claim", "--verdict", verdict, "--json"))
    assert found
    assert {claim["verdict"] for claim in found} == {verdict}
    page = koussa("claim", "--verdict", verdict).stdout
    assert page.startswith(VERDICT_WORDS[found[0]["verdict"]])
    assert page.count("koussa show") == len(found)


def test_verdicts_narrow_a_query(koussa: Run) -> None:
    found = claims(koussa("claim", "Koussa", "--verdict", "disputed", "--min-score", "0", "--json"))
    assert found
    assert {claim["verdict"] for claim in found} == {"disputed"}


def test_a_claimant_alone_lists_their_claims(koussa: Run) -> None:
    found = claims(koussa("claim", "--speaker", "Ben Othman", "--json"))
    assert {claim["claimant"]["name"] for claim in found} == {"Noman Benotman"}
    assert len(found) == 6


def test_a_hit_has_the_promised_fields(koussa: Run) -> None:
    (claim, *_) = claims(koussa("claim", "--verdict", "contradicted", "--json"))
    for name in (
        "claimant",
        "subjects",
        "verdict",
        "explanation",
        "checked",
        "sources",
        "article",
        "locator",
    ):
        assert name in claim
    assert not {"speaker", "relays", "medium"} & set(claim)


def test_an_imported_claim_without_verdict_is_told_as_not_checked(koussa: Run, tmp_path: Any) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(json.dumps({"kind": "claim", "text": "The harbour froze over in May."}) + "\n")
    assert koussa("import", str(own)).returncode == 0
    page = koussa("claim", "harbour froze over in May").stdout
    assert page.startswith("NOT CHECKED")
    assert "not recorded" in page
