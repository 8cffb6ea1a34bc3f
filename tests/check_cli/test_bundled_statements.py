"""Statements about the bundled article, from the command line."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.check_cli.conftest import findings

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(
    ("text", "verdict", "severity"),
    [
        ("Koussa arrived in England on a British military aircraft.", "contradicted", "error"),
        ("A British military plane flew Koussa to England.", "contradicted", "error"),
        ("The London coalition meeting took place on 25 March 2011.", "contradicted", "error"),
        ("Koussa studied at Harvard University.", "nothing", "note"),
        ("Koussa was born in 1950.", "nothing", "note"),
        ("It took place in 1988.", "nothing", "note"),
        ("Koussa's crossing into Tunisia was made quietly.", "supported", "warning"),
        ("Dozens of people in Tripoli were unhappy with the leadership.", "supported", "note"),
        ("The Lockerbie bombing killed 270 people.", "supported", "ok"),
    ],
)
def test_verdict_and_severity(koussa: Run, text: str, verdict: str, severity: str) -> None:
    (finding,) = findings(koussa("check", "--text", text, "--format", "jsonl"))
    assert (finding["verdict"], finding["severity"]) == (verdict, severity), finding["message"]


def test_a_refuted_claim_in_other_words_comes_with_its_correction(koussa: Run) -> None:
    text = "A British military plane flew Koussa to England."
    (finding,) = findings(koussa("check", "--text", text, "--format", "jsonl"))
    assert "private plane" in finding["message"]


def test_another_sentence_of_an_article_about_the_same_person_is_no_contradiction(
    koussa: Run, tmp_path: Path
) -> None:
    other = "Gaddafi and his critics\n\nAn auditor wrote to Gaddafi. She sat on that report for two years.\n"
    path = tmp_path / "other.txt"
    path.write_text(other, "utf-8")
    assert koussa("add", str(path), "-q").returncode == 0
    (finding,) = findings(koussa("check", "--text", "Gaddafi had ruled for 42 years.", "--format", "jsonl"))
    assert finding["verdict"] != "contradicted"


@pytest.mark.parametrize(
    "draft", ['"We will," said Hague.', '"It is," Hague said.', '"All that it is," Hague said.']
)
def test_words_that_anybody_says_are_nobodys(koussa: Run, draft: str) -> None:
    for finding in findings(koussa("check", "--text", draft, "--format", "jsonl")):
        assert finding["severity"] == "note", finding["message"]


def _against(koussa: Run, folder: Path, draft: str, *sources: str) -> dict[str, object]:
    command = ["check", "--text", draft, "--format", "jsonl"]
    for number, text in enumerate(sources):
        path = folder / f"source{number}.txt"
        path.write_text(text, "utf-8")
        command += ["--against", str(path)]
    (finding,) = findings(koussa(*command))
    return finding


def test_articles_that_differ_among_themselves_contradict_nothing(koussa: Run, tmp_path: Path) -> None:
    draft = "The Hull mill of Ann Poe has a chimney of 40 metres."
    one = "The Hull mill of Ann Poe had a chimney of 30 metres.\n"
    other = "The Hull mill of Ann Poe had a chimney of 50 metres.\n"
    assert _against(koussa, tmp_path, draft, one)["verdict"] == "contradicted"
    finding = _against(koussa, tmp_path, draft, one, other)
    assert finding["verdict"] == "nothing"
    assert "differ among themselves" in str(finding["message"])


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Maps were drawn of the fields first and last to flood.", None),
        ("The rise is held below 2 degrees above the average of Hull.", None),
        ("Hull is not ready for the flood.", "Hull was ready for the flood.\n"),
        (
            "Ann Poe has endorsed Bo Li.",
            "Cy Dee, the keeper of the Hull museum, has endorsed Sen. Ann Poe.\n",
        ),
    ],
)
def test_no_contradiction_is_seen_where_there_is_none(
    koussa: Run, tmp_path: Path, draft: str, source: str | None
) -> None:
    verdict = _against(koussa, tmp_path, draft, source or f"{draft}\n")["verdict"]
    assert verdict == ("nothing" if source else "supported")


def test_articles_that_say_the_same_in_other_words_do_not_differ(koussa: Run, tmp_path: Path) -> None:
    draft = "The Hull bridge was opened on 5 March 1990."
    one, other = (
        "The Hull bridge was opened on 3 March 1988.\n",
        "The Hull bridge was opened on March 3, 1988.\n",
    )
    assert _against(koussa, tmp_path, draft, one, other)["verdict"] == "contradicted"


def test_who_ruled_that_something_is_so_said_it(koussa: Run, tmp_path: Path) -> None:
    source = (
        "Judge Ann Poe ruled that the bridge was unsafe.\n\nThe tunnel of Hull had flooded twice in May.\n"
    )
    draft = "Judge Ann Poe ruled that the tunnel of Hull had flooded twice in May."
    assert "nothing like this from Ann Poe" in str(_against(koussa, tmp_path, draft, source)["message"])
