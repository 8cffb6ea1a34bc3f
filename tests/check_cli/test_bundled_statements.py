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
