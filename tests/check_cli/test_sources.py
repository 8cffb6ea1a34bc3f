"""Where a check of a library looks: in the texts that it holds, and in the records that no text stands behind."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from tests.check_cli.conftest import findings, verdicts

import koussa as package

Run = Callable[..., CompletedProcess[str]]

_WHOLE = ("--format", "json", "--fail-on", "never")


def _import(koussa: Run, folder: Path, **record: object) -> None:
    path = folder / "records.jsonl"
    path.write_text(json.dumps(record) + "\n", "utf-8")
    imported = koussa("import", str(path), "-q")
    assert imported.returncode == 0, imported.stderr


def test_a_statement_of_an_added_article_is_told_once_from_its_text(harbour: Run) -> None:
    (finding,) = findings(harbour("check", "--text", "The new bridge opened in June 1988.", *_WHOLE))
    assert finding["verdict"] == "supported"
    assert [piece["kind"] for piece in finding["evidence"]] == ["passage"]


@pytest.mark.parametrize(
    "record",
    [
        {"text": "The lighthouse was painted in 1974."},
        {"text": "The lighthouse was painted in 1974.", "verdict": "unconfirmed"},
    ],
)
def test_claims_that_no_text_stands_behind_answer_beside_the_texts(
    harbour: Run, koussa: Run, tmp_path: Path, record: dict[str, str]
) -> None:
    _import(koussa, tmp_path, kind="claim", **record)
    text = "The lighthouse was painted in 1975. The new bridge opened in June 1988."
    assert verdicts(harbour("check", "--text", text, *_WHOLE)) == ["contradicted", "supported"]


def test_quotations_that_no_text_stands_behind_answer_beside_the_texts(
    harbour: Run, koussa: Run, tmp_path: Path
) -> None:
    _import(koussa, tmp_path, kind="quote", text="The tide waits for nobody at all.", speaker="Ada Quay")
    text = "“The tide waits for nobody at all,” said Ada Quay. “The bridge is safe,” said Ines Varga."
    assert verdicts(harbour("check", "--text", text, *_WHOLE)) == ["exact", "exact"]


def test_what_is_added_while_a_library_is_open_is_found(harbour: Run, koussa: Run, tmp_path: Path) -> None:
    words = "“The herring came back in April,” said Ada Quay."
    article = tmp_path / "herring.txt"
    article.write_text(f"Herring\n\n{words}\n", "utf-8")
    assert harbour("check", "--text", words, *_WHOLE).returncode == 0
    with package.open_library(tmp_path / "library.sqlite3", bundled=False) as library:
        assert [finding.verdict for finding in library.check(words)] == ["not_found"]
        assert koussa("add", str(article), "-q").returncode == 0
        assert [finding.verdict for finding in library.check(words)] == ["exact"]


@pytest.mark.parametrize(
    ("recorded", "claimed", "expected"),
    [
        ("موسى كوسا", "Moussa Koussa", "exact"),
        ("موسى كوسا", "Ines Varga", "misattributed"),
        ("Владимир Роу", "Vladimir Rou", "exact"),
        ("ნინო ჩიქოვანი", "Ines Varga", "misattributed"),
        ("王毅", "Wang Yi", "exact"),  # Han characters do not tell how they are read
        ("王毅", "Ines Varga", "exact"),
    ],
)
def test_names_in_other_scripts_are_names_where_they_can_be_read(
    koussa: Run, tmp_path: Path, recorded: str, claimed: str, expected: str
) -> None:
    words = "The tide waits for nobody at all."
    _import(koussa, tmp_path, kind="quote", text=words, speaker=recorded)
    found = koussa("check", "--no-bundled", "--text", f"“{words}” said {claimed}.", *_WHOLE)
    assert verdicts(found) == [expected]


def test_a_record_whose_speaker_cannot_be_compared_tells_who_that_is(koussa: Run, tmp_path: Path) -> None:
    words = "The tide waits for nobody at all."
    _import(koussa, tmp_path, kind="quote", text=words, speaker="a harbour master of the south")
    (finding,) = findings(koussa("check", "--no-bundled", "--text", f"“{words}” said Ada Quay.", *_WHOLE))
    (note,) = finding["notes"]
    assert note == "the library gives these words to “a harbour master of the south”, without a name"


@pytest.mark.parametrize("stored", [True, False])
def test_a_dateline_is_no_part_of_what_a_sentence_tells(koussa: Run, tmp_path: Path, stored: bool) -> None:
    report = tmp_path / "mill.txt"
    report.write_text("Mill sold\n\nHULL, November 19, 2023 — Ann Poe sold the mill in March.\n", "utf-8")
    assert not stored or koussa("add", str(report), "-q").returncode == 0
    where = () if stored else ("--against", str(report))
    right = findings(koussa("check", "--text", "Ann Poe sold the mill in March 2023.", *where, *_WHOLE))
    wrong = findings(koussa("check", "--text", "Ann Poe sold the mill in March 2024.", *where, *_WHOLE))
    assert [finding["verdict"] for finding in right + wrong] == ["supported", "contradicted"]
    assert wrong[0]["message"].endswith("the source has “March”, in print on 19 November 2023")
    assert right[0]["evidence"][0]["text"] == "Ann Poe sold the mill in March."
