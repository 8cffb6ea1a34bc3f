"""``koussa correct``: what an editor put right is told, kept and undoable."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from koussa.check.checker import check
from koussa.check.libraries import LibrarySources
from koussa.documents import Document
from koussa.library.store import open_library
from koussa.readers import read

Run = Callable[..., CompletedProcess[str]]
STORY = """\
The tide mill

“The mill will turn again,” Ann Abel, the miller, said on Monday. “The millrace is as clean as a kitchen,” she said.

“Nobody will buy that flour,” Carl Coster, a baker, said on Tuesday.
"""
RIGHT = ("--by", "the desk", "--reason", "heard on the recording")


def add(koussa: Run, folder: Path, text: str = STORY) -> None:
    path = folder / "mill.txt"
    path.write_text(text, encoding="utf-8")
    assert koussa("add", str(path), "--published", "2024-05-08", "--jobs", "1", "--quiet").returncode == 0


def on(day: str) -> dict[str, str]:
    """What makes a command take that day for today."""
    return {"SOURCE_DATE_EPOCH": str(int(datetime.fromisoformat(f"{day}T12:00Z").timestamp()))}


def quotes(koussa: Run) -> dict[str, dict[str, Any]]:
    rows = koussa("list", "quotes", "--no-bundled", "--format", "jsonl").stdout.splitlines()
    return {row["text"]: row for row in map(json.loads, rows)}


def quote(koussa: Run, words: str) -> dict[str, Any]:
    (found,) = [row for text, row in quotes(koussa).items() if words in text]
    return found


@pytest.fixture
def mill(koussa: Run, tmp_path: Path) -> str:
    """The id of the quotation about the millrace."""
    add(koussa, tmp_path)
    return str(quote(koussa, "millrace")["id"])


def test_a_wrong_option_is_refused_before_anything_is_put_right(koussa: Run, mill: str) -> None:
    result = koussa("correct", mill, "--speaker", "Dora Dunlin", *RIGHT, "--color", "mauve")
    assert (result.returncode, "--color" in result.stderr) == (2, True)
    assert quote(koussa, "millrace")["corrections"] == []


def test_a_correction_is_made_shown_and_undone(koussa: Run, mill: str) -> None:
    before = quote(koussa, "millrace")
    assert (before["speaker"]["name"], before["date"]) == ("Ann Abel", "2024-05-06")
    result = koussa("correct", mill, "--speaker", "Dora Dunlin", "--date", "2024-05-04", *RIGHT)
    assert result.returncode == 0
    assert "by the desk: heard on the recording" in result.stdout
    now = quote(koussa, "millrace")
    assert (now["speaker"], now["date"]) == ({"id": None, "name": "Dora Dunlin", "role": None}, "2024-05-04")
    assert (now["corrected_by"], now["corrected_reason"]) == ("the desk", "heard on the recording")
    assert (now["date_resolved_from"], now["rule"]) == (None, None)
    assert "by the desk: heard on the recording" in koussa("show", mill).stdout
    assert "millrace" in koussa("who", "Dora Dunlin").stdout
    assert "millrace" not in koussa("who", "Ann Abel").stdout
    assert (
        koussa("quote", "--speaker", "Dunlin", "--since", "2024-05-04", "--until", "2024-05-04").returncode
        == 0
    )
    assert koussa("correct", mill, "--undo").returncode == 0
    assert quote(koussa, "millrace") == before
    assert koussa("who", "Dora Dunlin").returncode == 1


def test_every_correction_is_kept_told_and_taken_back_in_turn(koussa: Run, mill: str) -> None:
    before = quote(koussa, "millrace")
    koussa("correct", mill, "--speaker", "Dora Dunlin", *RIGHT, env=on("2024-06-01"))
    once = quote(koussa, "millrace")
    koussa(
        "correct", mill, "--date", "2024-05-04", "--by", "Emil", "--reason", "her diary", env=on("2024-06-02")
    )
    koussa(
        "correct", mill, "--no-speaker", "--by", "Fritz", "--reason", "a bad recording", env=on("2024-06-03")
    )
    now = quote(koussa, "millrace")
    assert (now["speaker"], now["date"], now["corrected_by"]) == (None, "2024-05-04", "Fritz")
    shown = json.loads(koussa("show", mill, "--json").stdout)["queries"][0]["hits"][0]
    assert (
        shown["corrections"]
        == now["corrections"]
        == [
            {
                "by": by,
                "reason": reason,
                "changes": [{"field": field, "before": was, "after": became}],
                "day": day,
            }
            for by, reason, field, was, became, day in (
                ("the desk", "heard on the recording", "speaker", "Ann Abel", "Dora Dunlin", "2024-06-01"),
                ("Emil", "her diary", "date", "2024-05-06", "2024-05-04", "2024-06-02"),
                ("Fritz", "a bad recording", "speaker", "Dora Dunlin", None, "2024-06-03"),
            )
        ]
    )
    page = koussa("show", mill).stdout
    assert "by the desk: heard on the recording (1 June 2024; speaker Ann Abel → Dora Dunlin)" in page
    assert "by Emil: her diary (2 June 2024; date 6 May 2024 → 4 May 2024)" in page
    assert "by Fritz: a bad recording (3 June 2024; speaker Dora Dunlin → not known)" in page
    koussa("correct", mill, "--undo")
    assert (quote(koussa, "millrace")["speaker"]["name"], quote(koussa, "millrace")["corrected_by"]) == (
        "Dora Dunlin",
        "Emil",
    )
    koussa("correct", mill, "--undo")
    assert quote(koussa, "millrace") == once
    koussa("correct", mill, "--undo")
    assert quote(koussa, "millrace") == before


def test_it_can_be_said_that_nobody_knows(koussa: Run, mill: str) -> None:
    assert koussa("correct", mill, "--no-speaker", "--no-date", *RIGHT).returncode == 0
    now = quote(koussa, "millrace")
    assert (now["speaker"], now["date"]) == (None, None)


@pytest.mark.parametrize(
    "text", [STORY, STORY.replace("Tuesday", "Wednesday"), "A headline more\n\n" + STORY]
)
def test_it_is_kept_when_the_article_is_added_again(
    koussa: Run, mill: str, tmp_path: Path, text: str
) -> None:
    koussa("correct", mill, "--speaker", "Dora Dunlin", *RIGHT)
    add(koussa, tmp_path, text)
    now = quote(koussa, "millrace")
    assert (now["speaker"]["name"], now["corrected_by"]) == ("Dora Dunlin", "the desk")
    assert koussa("correct", mill, "--undo").returncode == 0
    assert quote(koussa, "millrace")["speaker"]["name"] == "Ann Abel"


def test_undone_it_is_what_the_newest_version_of_the_article_says(
    koussa: Run, mill: str, tmp_path: Path
) -> None:
    koussa("correct", mill, "--speaker", "Dora Dunlin", *RIGHT)
    add(koussa, tmp_path, STORY.replace("kitchen,” she said", "kitchen,” Emil Farrow said"))
    assert quote(koussa, "millrace")["speaker"]["name"] == "Dora Dunlin"
    koussa("correct", mill, "--undo")
    assert quote(koussa, "millrace")["speaker"]["name"] == "Emil Farrow"


def test_it_waits_for_words_that_were_taken_out(koussa: Run, mill: str, tmp_path: Path) -> None:
    koussa("correct", mill, "--speaker", "Dora Dunlin", *RIGHT)
    add(koussa, tmp_path, STORY.replace(" “The millrace is as clean as a kitchen,” she said.", ""))
    assert not [text for text in quotes(koussa) if "millrace" in text]
    add(koussa, tmp_path)
    assert quote(koussa, "millrace")["speaker"]["name"] == "Dora Dunlin"


TWICE = """\
The vote

“Never in this house,” Ann Abel, the miller, said on Monday when the council asked her for the keys.

“Never in this house,” Carl Coster, a baker, said on Tuesday when he was offered the flour.
"""


def test_it_follows_its_own_of_two_quotations_of_the_same_words(koussa: Run, tmp_path: Path) -> None:
    add(koussa, tmp_path, TWICE)

    def speakers() -> list[str]:
        rows = koussa("list", "quotes", "--no-bundled", "--format", "jsonl").stdout.splitlines()
        found = sorted(map(json.loads, rows), key=lambda row: row["locator"]["start"])
        return [row["speaker"]["name"] for row in found if "Never" in row["text"]]

    assert speakers() == ["Ann Abel", "Carl Coster"]
    rows = koussa("quote", "--speaker", "Abel", "--no-bundled", "--format", "jsonl").stdout.splitlines()
    (hers,) = [row for row in map(json.loads, rows) if "Never" in row["text"]]
    koussa("correct", hers["id"], "--speaker", "Dora Dunlin", *RIGHT)
    assert speakers() == ["Dora Dunlin", "Carl Coster"]
    first = "“Never in this house,” Emil Farrow, a pilot, said on Friday before anybody else had spoken.\n\n"
    add(koussa, tmp_path, TWICE.replace("“Never in this house,” Ann", first + "“Never in this house,” Ann"))
    assert speakers() == ["Emil Farrow", "Dora Dunlin", "Carl Coster"]
    head, hers_gone = TWICE.split("\n\n", 1)
    add(koussa, tmp_path, f"{head}\n\n{first}{hers_gone.split(chr(10) * 2)[1]}")
    assert speakers() == ["Emil Farrow", "Carl Coster"]


def test_an_imported_record_stays_corrected_too(koussa: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(
        json.dumps({"id": "a:1", "text": "There is no deal.", "speaker": "Ivo Gant"}) + "\n", "utf-8"
    )
    koussa("import", str(own))
    koussa("correct", "a:1", "--speaker", "Ivo Holm", *RIGHT)
    assert koussa("import", str(own)).returncode == 0
    assert quote(koussa, "no deal")["speaker"]["name"] == "Ivo Holm"
    exported = tmp_path / "exported.jsonl"
    exported.write_text(koussa("export", "--no-bundled").stdout, "utf-8")
    assert koussa("import", str(exported)).returncode == 0
    assert quote(koussa, "no deal")["corrected_by"] == "the desk"
    koussa("correct", "a:1", "--undo")
    assert quote(koussa, "no deal")["speaker"]["name"] == "Ivo Gant"


def test_a_check_holds_a_draft_against_the_corrected_record(koussa: Run, mill: str, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite3"
    draft = draft_of("“The millrace is as clean as a kitchen,” Ann Abel said on Monday, May 6, 2024.")
    assert verdicts(library, draft) == {"exact"}
    koussa("correct", mill, "--speaker", "Dora Dunlin", "--date", "2024-05-04", *RIGHT)
    assert {"misattributed", "misdated"} <= verdicts(library, draft)
    right = draft_of("“The millrace is as clean as a kitchen,” Dora Dunlin said on Saturday, May 4, 2024.")
    assert verdicts(library, right) == {"exact"}
    koussa("correct", mill, "--undo")
    assert verdicts(library, draft) == {"exact"}


def test_what_is_no_quotation_is_taken_out_and_comes_back(koussa: Run, mill: str, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite3"
    draft = draft_of("“The millrace is as clean as a kitchen,” Carl Coster said.")
    before = quotes(koussa)
    assert "misattributed" in verdicts(library, draft)
    taken = koussa("correct", mill, "--no-quotation", *RIGHT, env=on("2026-05-04"))
    assert (taken.returncode, taken.stdout) == (0, "")
    told = (
        f"{mill} was taken out by the desk: heard on the recording (4 May 2026; text “The millrace is as clean as a"
        f" kitchen” → no quotation); `koussa correct {mill} --undo` brings it back"
    )
    assert told in taken.stderr
    assert told in koussa("show", mill).stderr
    assert told in koussa("correct", mill, "--no-date", *RIGHT).stderr
    assert not any("millrace" in words for words in quotes(koussa))
    assert koussa("quote", "millrace").returncode == 1
    assert "misattributed" not in verdicts(library, draft)
    assert koussa("library", "verify").returncode == 0
    add(koussa, tmp_path, STORY.replace("flour", "bread"))
    assert not any("millrace" in words for words in quotes(koussa))
    assert koussa("correct", mill, "--undo").returncode == 0
    assert quote(koussa, "millrace") == next(row for text, row in before.items() if "millrace" in text)
    assert "misattributed" in verdicts(library, draft)
    assert "would come again with it" in koussa("remove", mill).stderr


def test_what_was_taken_out_goes_to_another_library_so(koussa: Run, tmp_path: Path) -> None:
    own, other = tmp_path / "own.jsonl", str(tmp_path / "other.sqlite3")
    record = {"id": "a:1", "text": "There is no deal.", "speaker": "Ivo Gant"}
    own.write_text(json.dumps(record) + "\n", "utf-8")
    koussa("import", str(own))
    koussa("correct", "a:1", "--no-quotation", *RIGHT)
    exported = tmp_path / "exported.jsonl"
    exported.write_text(koussa("export", "--no-bundled").stdout, "utf-8")
    for order in ((own, exported), (exported, own)):
        Path(other).unlink(missing_ok=True)
        for file in order:
            assert koussa("import", str(file), "--library", other).returncode == 0
        assert koussa("quote", "no deal", "--library", other, "--no-bundled").returncode == 1
        assert "taken out by the desk" in koussa("show", "a:1", "--library", other).stderr
    assert koussa("correct", "a:1", "--undo", "--library", other).returncode == 0
    assert koussa("quote", "no deal", "--library", other, "--no-bundled").returncode == 0
    assert koussa("correct", "a:1", "--no-quotation", *RIGHT, "--library", other).returncode == 0
    assert koussa("remove", "a:1", "--library", other).returncode == 0
    assert "no record has the id" in koussa("show", "a:1", "--library", other).stderr
    assert b"There is no deal" not in Path(other).read_bytes()


def draft_of(text: str) -> Document:
    (document,) = read(text.encode("utf-8"), "draft.txt")
    return document


def verdicts(library: Path, draft: Document) -> set[str]:
    found = open_library(library)
    assert found is not None
    report = check(draft, LibrarySources([found]))
    found.close()
    return {finding.verdict for finding in report.findings if finding.verdict not in ("supported", "nothing")}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--speaker", "Dora Dunlin"), "--by and --reason are needed"),
        (("--speaker", "Dora Dunlin", "--by", "desk"), "--by and --reason are needed"),
        (("--speaker", "Dora Dunlin", "--by", " ", "--reason", "x"), "--by and --reason are needed"),
        (RIGHT, "nothing to put right"),
        (("--speaker", " ", *RIGHT), "--speaker is blank"),
        (("--speaker", "Dora", "--no-speaker", *RIGHT), "contradict each other"),
        (("--date", "someday", *RIGHT), "--date: "),
        (("--date", "\udcff", *RIGHT), "--date: "),
        (("--speaker", "Dora \udcff", *RIGHT), "--speaker holds bytes that are no UTF-8 text"),
        (("--no-date", "--by", "\udcff", "--reason", "x"), "--by holds bytes"),
        (("--no-date", "--by", "x", "--reason", "\udcff"), "--reason holds bytes"),
        (("--undo",), "there is nothing to undo"),
        (("--undo", "--speaker", "Dora"), "give it alone"),
        (("--no-quotation", "--no-date", *RIGHT), "leaves no speaker and no date"),
        (("--no-quotation", "--undo"), "give it alone"),
        (("--no-quotation",), "--by and --reason are needed"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    koussa: Run, mill: str, arguments: tuple[str, ...], message: str
) -> None:
    before = quotes(koussa)
    result = koussa("correct", mill, *arguments)
    assert result.returncode == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert quotes(koussa) == before


def test_the_bundled_article_is_not_corrected_here(koussa: Run) -> None:
    result = koussa("correct", "time-koussa-2011:q01", "--speaker", "Dora Dunlin", *RIGHT)
    assert result.returncode == 2
    assert "docs/corrections.md" in result.stderr


def test_an_unknown_id_and_another_kind_of_record_are_told(koussa: Run, mill: str) -> None:
    result = koussa("correct", mill[:-1], "--no-date", *RIGHT)
    assert result.returncode == 1
    assert mill in result.stderr
    article = mill.rpartition(":")[0]
    assert "is no quotation" in koussa("correct", article, "--no-date", *RIGHT).stderr


def test_what_was_put_right_already_is_not_put_right_again(koussa: Run, mill: str) -> None:
    date = ("--date", "2026-03")
    for arguments in ((*date, *RIGHT), ("--speaker", "Dora Dunlin", *RIGHT)):
        assert koussa("correct", mill, *arguments).returncode == 0
        again = koussa("correct", mill, *arguments)
        assert (again.returncode, again.stderr.count("\n")) == (2, 1)
        assert "already; nothing was changed" in again.stderr
    (kept,) = (quote for quote in quotes(koussa).values() if quote["id"] == mill)
    assert len(kept["corrections"]) == 2
    assert koussa("correct", mill, *date, "--speaker", "Dora Day", *RIGHT).returncode == 0
