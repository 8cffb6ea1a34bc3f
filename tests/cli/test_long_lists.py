"""Of a long list or timeline the beginning is what stands first in all of it, and the rest is counted unread."""

import json
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from koussa.dates import When

Run = Callable[..., CompletedProcess[str]]
_DATES = (
    "2014-05", "2014-05~", "2014", "2014-05-08", "2014-05-07/2014-05-09", "../2003", "2016/..", "../2014-05-08",
    None, "1997", "1997-02-03", "2014?", "1995/2005", "2014-05-09",
)  # fmt: skip
_SPEAKERS = ("Ann Abel", "Carl Coster", None)
_VERDICTS = (None, "supported", "contradicted", "disputed")
_STORY = (
    "Ann Abel believes that the ferry is safe. Carl Coster intends to sell the pier, he told the council."
)


def _records() -> list[dict[str, Any]]:
    """Records of every kind, as they are imported: each date with each speaker and verdict somewhere."""
    records: list[dict[str, Any]] = []
    for number in range(240):
        kind = ("quote", "quote", "claim", "event")[number // 3 % 4]
        day = _DATES[number * 5 % len(_DATES)]
        record: dict[str, Any] = {"kind": kind, "id": f"r:{number}", "text": f"Ferry {number} sails at dawn."}
        record["date"] = day or (None if kind != "event" else "1999")
        speaker = _SPEAKERS[number % 3]
        if kind != "event" and speaker is not None:
            record["claimant" if kind == "claim" else "speaker"] = {"name": speaker}
        if kind == "claim":
            record |= {"verdict": _VERDICTS[number % 4], "about_date": _DATES[number % len(_DATES)]}
        records.append(record)
    return records


@pytest.fixture
def mixed(tmp_path: Path, koussa: Run) -> Path:
    """A library of records that were imported, of copies of the bundled ones, and of an article that was added."""
    rows = "".join(f"{json.dumps(record)}\n" for record in _records())
    (tmp_path / "rows.jsonl").write_text(rows + koussa("export").stdout, encoding="utf-8")
    assert koussa("import", str(tmp_path / "rows.jsonl"), "-q").returncode == 0
    (tmp_path / "ferry.txt").write_text(f"The ferry\n\n{_STORY}\n", encoding="utf-8")
    assert koussa("add", str(tmp_path / "ferry.txt"), "--jobs", "1", "-q").returncode == 0
    return tmp_path / "library.sqlite3"


def answer(koussa: Run, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """How many there are, and those that are shown."""
    result = koussa(*arguments, "--json")
    assert result.returncode == 0, result.stderr
    (query,) = json.loads(result.stdout)["queries"]
    return query["total"], query["hits"]


@pytest.mark.usefixtures("mixed")
@pytest.mark.parametrize(
    "command",
    [
        ("list", "quotes"),
        ("list", "quotes", "--no-bundled"),
        ("list", "claims"),
        ("list", "events"),
        ("when",),
        ("when", "--no-bundled"),
        ("when", "2014"),
        ("when", "2014-05-08"),
        ("when", "..2003"),
        ("when", "2014-05-08.."),
        ("when", "1996..1998"),
        ("when", "2014", "--speaker", "Ann Abel"),
        ("when", "--article", "Gaddafi"),
        ("when", "--type", "belief,intention"),
        ("quote", "--since", "2014"),
        ("quote", "--until", "2014-05-08"),
        ("quote", "--since", "1996", "--until", "2014-05-08", "--type", "all"),
        ("quote", "--type", "assertion,belief"),
        ("quote", "--type", "belief,intention", "--since", "1990"),
        ("claim", "--since", "1996", "--until", "2014-05-08"),
        ("claim", "--verdict", "disputed,supported", "--until", "2014"),
        ("quote", "--speaker", "Ann Abel"),
        ("claim", "--verdict", "disputed,contradicted"),
    ],
)
def test_the_beginning_of_a_list_is_what_stands_first_in_all_of_it(
    koussa: Run, command: tuple[str, ...]
) -> None:
    total, everything = answer(koussa, *command, "-n", "0")
    assert total == len(everything) > 0
    assert len({hit["id"] for hit in everything}) == total
    for limit in (1, 2, 7, 40, total - 1, total, total + 1):
        if limit:
            counted, shown = answer(koussa, *command, "-n", str(limit))
            assert counted == total
            assert shown == everything[:limit]


def days(hit: dict[str, Any]) -> tuple[date, date]:
    """The first and last day of a record, and of one known only by its last day that day twice."""
    when = When.parse((hit["about_date"] or hit["date"]) if hit["kind"] == "claim" else hit["date"])
    last = when.latest or date.max
    return (when.earliest or last), last


@pytest.mark.usefixtures("mixed")
@pytest.mark.parametrize(
    ("asked", "opening", "closing"),
    [
        ((), None, None),
        (("2014-05",), date(2014, 5, 1), date(2014, 5, 31)),
        (("..2003",), None, date(2003, 12, 31)),
        (("2014-05-08..",), date(2014, 5, 8), None),
    ],
)
def test_the_timeline_holds_what_overlaps_with_what_lies_within_first(
    koussa: Run, asked: tuple[str, ...], opening: date | None, closing: date | None
) -> None:
    _, everything = answer(koussa, "when", *asked, "-n", "0")
    places = []
    for hit in everything:
        first, last = days(hit)
        begun = When.parse(
            hit["about_date"] or hit["date"] if hit["kind"] == "claim" else hit["date"]
        ).earliest
        assert opening is None or last >= opening
        assert closing is None or begun is None or begun <= closing
        beyond = (opening is not None and (begun is None or begun < opening)) or (
            closing is not None and last > closing
        )
        places.append((beyond, first, last))
    assert places == sorted(places)
    dated = [record for record in _records() if (record.get("about_date") or record["date"]) is not None]
    if not asked:
        assert {record["id"] for record in dated} == {
            hit["id"] for hit in everything if hit["id"].startswith("r:")
        }


@pytest.mark.usefixtures("mixed")
def test_quotations_come_newest_first_and_undated_ones_last(koussa: Run) -> None:
    _, everything = answer(koussa, "list", "quotes", "-n", "0")
    firsts = [
        None if hit["date"] is None else When.parse(hit["date"]).earliest or date.min for hit in everything
    ]
    undated = firsts.index(None)
    assert firsts[:undated] == sorted((day for day in firsts if day is not None), reverse=True)
    assert set(firsts[undated:]) == {None}


def test_what_somebody_only_believes_is_neither_shown_nor_counted(koussa: Run, mixed: Path) -> None:
    total, everything = answer(koussa, "list", "quotes", "-n", "0")
    # What is bundled was chosen by a person, and is shown whatever it is.
    _, unasserted = answer(koussa, "quote", "--type", "belief,intention", "-n", "0")
    believed = {hit["id"] for hit in unasserted if hit["library"] == "user"}
    assert believed
    assert not believed & {hit["id"] for hit in everything}
    with sqlite3.connect(mixed) as connection:
        held = {row for (row,) in connection.execute("SELECT id FROM record WHERE kind = 'quote'")}
    bundled = {hit["id"] for hit in everything if hit["library"] == "bundled"}
    assert total == len((held | bundled) - believed)


@pytest.mark.parametrize("command", [("list", "quotes"), ("when",), ("when", "2014-05-01..")])
def test_what_is_not_shown_is_not_read(koussa: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    rows = [
        {"kind": "quote", "id": f"q:{day}", "text": "The ferry sails.", "date": f"2014-05-{day:02}"}
        for day in range(1, 29)
    ]
    (tmp_path / "rows.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    assert koussa("import", str(tmp_path / "rows.jsonl"), "-q").returncode == 0
    with sqlite3.connect(tmp_path / "library.sqlite3") as connection:
        connection.execute("UPDATE record SET body = '{' WHERE id = 'q:14'")
    connection.close()
    total, shown = answer(koussa, *command, "-n", "5", "--no-bundled")
    assert (total, len(shown)) == (28, 5)
    assert koussa(*command, "-n", "0", "--no-bundled").returncode == 2


@pytest.mark.usefixtures("mixed")
def test_everybody_is_listed_once_and_counted_whatever_is_shown(koussa: Run) -> None:
    total, everybody = answer(koussa, "list", "people", "-n", "0")
    assert total == len(everybody) == json.loads(koussa("list", "--json").stdout)["people"]
    for limit in (1, 3, total + 1):
        assert answer(koussa, "list", "people", "-n", str(limit)) == (total, everybody[:limit])
    # Copies of bundled records count once: without the bundled article, which hides them, everybody is still there.
    _, alone = answer(koussa, "list", "people", "-n", "0", "--no-bundled")
    assert {hit["name"] for hit in alone} == {hit["name"] for hit in everybody}
    assert {hit["name"] for hit in everybody[:2]} == {"Ann Abel", "Carl Coster"}
