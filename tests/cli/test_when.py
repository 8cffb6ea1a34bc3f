"""``koussa when``, ``show`` and ``list``: the timeline, one record whole, and what there is."""

import json
import re
from collections.abc import Callable
from subprocess import CompletedProcess
from typing import Any

import pytest

from koussa.dates import When

Run = Callable[..., CompletedProcess[str]]
ARTICLE = "time-koussa-2011"


def entries(result: CompletedProcess[str]) -> list[dict[str, Any]]:
    assert result.returncode == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)["queries"][0]["hits"]
    return found


def ids(result: CompletedProcess[str]) -> set[str]:
    return {entry["id"].removeprefix(f"{ARTICLE}:") for entry in entries(result)}


def place(entry: dict[str, Any]) -> When:
    """Where a record stands: a claim at the time that it tells of."""
    date = entry["about_date"] or entry["date"] if entry["kind"] == "claim" else entry["date"]
    return When.parse(date)


@pytest.mark.parametrize(
    ("date", "inside", "outside"),
    [
        ("2011-03-30", {"e21", "e22", "e23", "r01", "q01", "c02", "c18"}, {"e20", "e24", "q11"}),
        ("2011-03", {"e20", "e21", "q11", "r01", "c21"}, {"e03", "e26"}),
        ("..2004", {"e01", "e02", "e03", "e05", "e07", "e08", "c42"}, {"e10", "e21", "q11"}),
        ("2011-03-28..", {"e19", "e21", "e26", "r01"}, {"e16", "e18", "q11"}),
        ("1988", {"e03"}, {"e01", "e21"}),
        ("March 30, 2011", {"e21", "r01"}, {"e20", "q11"}),
        ("2011/3/30", {"e21", "r01"}, {"e20", "q11"}),
        ("2011-02-16", {"e12"}, {"e14"}),
        ("2003..2004", {"e06", "e07", "e08"}, {"e05", "e10"}),
    ],
)
def test_a_record_belongs_where_its_date_overlaps(
    koussa: Run, date: str, inside: set[str], outside: set[str]
) -> None:
    found = ids(koussa("when", date, "--json"))
    assert inside <= found
    assert not outside & found


def test_everything_comes_in_date_order_of_every_kind(koussa: Run) -> None:
    found = entries(koussa("when", "--json"))
    assert {entry["kind"] for entry in found} == {"event", "quote", "claim"}
    # What is known only to have happened by some day stands at that day.
    days = [place(entry).earliest or place(entry).latest for entry in found]
    assert None not in days
    assert days == sorted(day for day in days if day is not None)
    assert found[0]["date"] == "1969-09-01"


def test_a_date_stands_once_as_a_heading_at_its_own_precision(koussa: Run) -> None:
    page = koussa("when").stdout
    headings = [row for row in page.splitlines() if row and not row.startswith(" ")]
    assert len(headings) == len(set(headings))
    for heading in (
        "21 December 1988",
        "1978",
        "15 to 17 February 2011",
        "March 2011",
        "October 2001",
        "by March 2011",
    ):
        assert heading in headings


def test_the_timeline_says_what_sources_do_not_bear_out(koussa: Run) -> None:
    page = koussa("when", "1989").stdout
    assert "CONTRADICTED BY SOURCES" in page
    assert "21 December 1988" in page


def test_a_speaker_narrows_the_timeline(koussa: Run) -> None:
    found = entries(koussa("when", "2011-03", "--speaker", "Koussa", "--json"))
    assert {entry["speaker"]["name"] for entry in found if entry["kind"] == "quote"} == {"Moussa Koussa"}


def test_a_date_may_stand_unquoted(koussa: Run) -> None:
    assert koussa("when", "March", "2011").stdout == koussa("when", "2011-03").stdout


def test_an_empty_stretch_is_status_1(koussa: Run) -> None:
    result = koussa("when", "2099")
    assert result.returncode == 1
    assert "2099" in result.stderr


def test_a_record_is_shown_whole(koussa: Run) -> None:
    page = koussa("show", f"{ARTICLE}:r01").stdout
    for words in (
        "late Wednesday night",
        "paragraph  2",
        "sentence   4",
        "attribution",
        f"{ARTICLE}:c18",
        "Libya",
    ):
        assert words in page
    spoken = koussa("show", f"{ARTICLE}:q11").stdout
    assert "selector" in spoken
    assert "AFP" in spoken


@pytest.mark.parametrize("identifier", ["", ":hague", ":q12", ":r01", ":c42", ":e12"])
def test_a_record_of_every_kind_is_shown_in_every_format(koussa: Run, identifier: str) -> None:
    record = ARTICLE + identifier
    assert entries(koussa("show", record, "--json"))[0]["id"] == record
    for style in ("text", "md", "csv", "tsv", "jsonl"):
        result = koussa("show", record, "--format", style)
        assert result.returncode == 0
        assert result.stdout.endswith("\n")


def test_an_unknown_id_suggests(koussa: Run) -> None:
    assert f"did you mean {ARTICLE}:q12" in koussa("show", f"{ARTICLE}:Q12".upper()).stderr
    result = koussa("show", f"{ARTICLE}:r99")
    assert result.returncode == 1
    assert f"did you mean {ARTICLE}:r" in result.stderr


@pytest.mark.parametrize(
    ("what", "count"), [("articles", 1), ("people", 21), ("quotes", 22), ("claims", 72), ("events", 26)]
)
def test_a_list_holds_what_there_is(koussa: Run, what: str, count: int) -> None:
    assert json.loads(koussa("list", "--json").stdout)[what] == count
    assert len(entries(koussa("list", what, "--json"))) == count
    assert len(koussa("list", what).stdout.splitlines()) == count


def test_a_record_as_markdown_is_a_list_in_lists(koussa: Run) -> None:
    rows = koussa("show", "time-koussa-2011:hague", "--format", "md").stdout.splitlines()
    at = rows.index("- **spellings**")
    assert rows[at : at + 4] == [
        "- **spellings**",
        "  - **name** William Jefferson Hague",
        "  - **name** Lord Hague of Richmond",
        "    - **note** title since 2015",
    ]
    assert rows[rows.index("- **keywords**") + 1] == "  - foreign minister"
    assert not [row for row in rows if row.startswith("\\-") or row.strip() == "-"]


def test_the_verdicts_wrap_beside_their_codes(koussa: Run) -> None:
    page = koussa("rule", "--color", "always", env={"COLUMNS": "60"}).stdout
    (first, second, *_) = re.sub(r"\x1b\[[\d;]*m", "", page).splitlines()
    assert first.startswith("Q101       altered")
    assert second.startswith(" " * 11 + second.strip()[:1])
    assert koussa("rule", "--format", "md").stdout.startswith("- **Q101** **altered**")
