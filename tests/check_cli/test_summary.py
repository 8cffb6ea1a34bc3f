"""The last line of a report: what there was to check, and what came of it."""

from pathlib import Path

import pytest

from .conftest import Run

SOURCE = """The vote

“We will not sell the pier to anybody but the council,” said Ann Poe, the mayor. She was born in York in 1961.
"""


@pytest.mark.parametrize(
    ("draft", "summary"),
    [
        (
            "“We will not sell,” said Ann Poe, “the pier to anybody but the council.”",
            "1 quotation: 1 in order",
        ),
        (
            "“We will not sell,” said Ann Poe. “The pier to anybody but the council.”",
            "1 quotation: 1 in order",
        ),
        (
            "“We will not sell,” said Ann Poe. “The pier to anybody but the council.” “We will,” said Ann Poe.",
            "2 quotations: ",
        ),
        (
            "“We will not sell,” said Ann Poe. “The pier to anybody but the council.”\n\nPoe was born in 1962.",
            "1 quotation, 1 statement: 1 error, 1 in order",
        ),
        ("It was a long day.", "no quotations and no checkable statements"),
    ],
)
def test_parts_of_one_quotation_are_counted_as_one(
    koussa: Run, tmp_path: Path, draft: str, summary: str
) -> None:
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "draft.md").write_text(draft, "utf-8")
    result = koussa("check", str(tmp_path / "draft.md"), "--against", str(tmp_path / "source.txt"))
    assert result.stdout.splitlines()[-2].startswith(summary)


def test_a_message_is_one_plain_sentence(koussa: Run, tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    result = koussa(
        "check", "--text", "Poe was born in 1962.", "--against", str(tmp_path / "source.txt"), "-f", "concise"
    )
    assert result.stdout == (
        "<text>:1:1: S101 contradicted: the sources have another date: "
        "the statement has “1962”; the source has “1961”\n"
    )


DATED = "“We will not sell the pier to anybody but the council,” said Ann Poe, the mayor, on 4 May 2019.\n"


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("On 9 May, Ann Poe said:", "the draft has “9 May”; the sources have these words of 4 May 2019"),
        (
            "On 9 May 2019, Ann Poe said:",
            "the draft has 9 May 2019; the sources have these words of 4 May 2019",
        ),
    ],
)
def test_a_misdated_quotation_is_told_with_both_days(
    koussa: Run, tmp_path: Path, draft: str, told: str
) -> None:
    (tmp_path / "source.txt").write_text(DATED, "utf-8")
    (tmp_path / "draft.md").write_text(f"{draft} “We will not sell the pier.”", "utf-8")
    paths = str(tmp_path / "draft.md"), "--against", str(tmp_path / "source.txt")
    assert told in koussa("check", *paths).stdout


def test_what_is_not_shown_is_counted(koussa: Run, tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "draft.md").write_text("The town hall was built in 1911. The quay has 14 lamps.", "utf-8")
    paths = str(tmp_path / "draft.md"), "--against", str(tmp_path / "source.txt")
    assert "2 notes (2 not shown; --show note shows" in koussa("check", *paths).stdout
    assert "not shown" not in koussa("check", *paths, "--show", "note").stdout
