"""Every format of every command that prints results: sound by its own rules, and the same answer in each."""

import csv
import io
import json
from collections.abc import Callable
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[str]]
COMMANDS = [
    ("quote", "pariah"),
    ("quote", "--speaker", "Koussa"),
    ("claim", "--verdict", "contradicted,disputed"),
    ("who", "Moussa"),
    ("when", "2011-03-30"),
    ("show", "time-koussa-2011:q11"),
    ("show", "time-koussa-2011:c42"),
    ("show", "time-koussa-2011:benotman"),
    ("show", "time-koussa-2011"),
    ("list", "people"),
    ("list", "events"),
]
DATES = ("date", "about_date", "published", "checked")


def document(result: CompletedProcess[str]) -> dict[str, Any]:
    assert result.returncode == 0, result.stderr
    read: dict[str, Any] = json.loads(result.stdout)
    return read


def dates_within(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [item for name, item in value.items() if name in DATES and item is not None]
        return own + [date for item in value.values() for date in dates_within(item)]
    return [date for item in value for date in dates_within(item)] if isinstance(value, list) else []


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_json_is_one_document_with_every_promised_part(koussa: Run, command: tuple[str, ...]) -> None:
    from koussa.dates import When

    answer = document(koussa(*command, "--json"))
    assert answer["schema_version"] == 1
    (query,) = answer["queries"]
    assert query["query_index"] == 0
    assert query["total"] == len(query["hits"])
    for rank, hit in enumerate(query["hits"], start=1):
        assert (hit["rank"], hit["query_index"], hit["query"]) == (rank, 0, query["query"])
        assert hit["kind"] in {"article", "person", "quote", "claim", "event"}
        assert hit["library"] == "bundled"
        for date in dates_within(hit):
            assert str(When.parse(date)) == date


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_jsonl_is_the_same_hits_a_line_each(koussa: Run, command: tuple[str, ...]) -> None:
    hits = document(koussa(*command, "--json"))["queries"][0]["hits"]
    rows = koussa(*command, "--format", "jsonl").stdout
    assert rows.endswith("\n")
    assert [json.loads(row) for row in rows.split("\n")[:-1]] == hits


def cell(hit: dict[str, Any], name: str) -> str:
    value: Any = hit
    for part in name.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_csv_is_read_back_to_the_letter(koussa: Run, command: tuple[str, ...]) -> None:
    hits = document(koussa(*command, "--json"))["queries"][0]["hits"]
    text = koussa(*command, "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert len(rows) == len(hits)
    for row, hit in zip(rows, hits, strict=True):
        for name, found in row.items():
            expected = cell(hit, name)
            assert (
                json.loads(found) == json.loads(expected) if expected[:1] in ("[", "{") else found == expected
            )


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_tsv_has_as_many_cells_in_every_line(koussa: Run, command: tuple[str, ...]) -> None:
    rows = koussa(*command, "--format", "tsv").stdout.split("\n")[:-1]
    assert len(rows) > 1
    assert len({row.count("\t") for row in rows}) == 1


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "tsv"])
def test_machine_formats_are_the_same_at_any_width_and_colour(koussa: Run, form: str) -> None:
    narrow = koussa("claim", "--verdict", "disputed", "--format", form, env={"COLUMNS": "40"})
    wide = koussa(
        "claim", "--verdict", "disputed", "--format", form, "--color", "always", env={"COLUMNS": "200"}
    )
    assert narrow.stdout == wide.stdout


def test_plain_pages_in_a_pipe_are_never_wrapped(koussa: Run) -> None:
    narrow = koussa("claim", "--verdict", "disputed", env={"COLUMNS": "40"}).stdout
    assert narrow == koussa("claim", "--verdict", "disputed", env={"COLUMNS": "200"}).stdout
    explanations = [
        hit["explanation"]
        for hit in document(koussa("claim", "--verdict", "disputed", "--json"))["queries"][0]["hits"]
    ]
    rows = narrow.splitlines()
    assert all(any(explanation in row for row in rows) for explanation in explanations)


def test_fields_narrow_every_machine_format(koussa: Run) -> None:
    wanted = ("--fields", "id,speaker.name,verbatim")
    (hit,) = document(koussa("quote", "pariah", "--json", *wanted))["queries"][0]["hits"]
    assert hit == {"id": "time-koussa-2011:r01", "speaker": {"name": "Noman Benotman"}, "verbatim": False}
    assert json.loads(koussa("quote", "pariah", "--format", "jsonl", *wanted).stdout) == hit
    assert koussa("quote", "pariah", "--format", "csv", *wanted).stdout == (
        "id,speaker.name,verbatim\ntime-koussa-2011:r01,Noman Benotman,false\n"
    )
    assert (
        koussa("quote", "pariah", "--format", "tsv", *wanted).stdout.splitlines()[1].split("\t")[2] == "false"
    )


def test_a_whole_object_may_be_a_field(koussa: Run) -> None:
    (hit,) = document(koussa("quote", "pariah", "--json", "--fields", "article,speaker"))["queries"][0][
        "hits"
    ]
    assert set(hit) == {"article", "speaker"}
    assert hit["article"]["publisher"] == "TIME"


def test_nothing_found_is_a_valid_document_too(koussa: Run) -> None:
    result = koussa("quote", "xylophone", "--json")
    assert result.returncode == 1
    assert json.loads(result.stdout)["queries"] == [
        {"query_index": 0, "query": "xylophone", "total": 0, "hits": []}
    ]
    assert json.loads(koussa("quote", "xylophone", "--format", "jsonl").stdout) == {
        "query_index": 0,
        "query": "xylophone",
        "total": 0,
    }
    assert koussa("quote", "xylophone", "--format", "csv").stdout.count("\n") == 1


def test_several_queries_are_one_document_and_one_table(koussa: Run) -> None:
    lines = "pariah\nxylophone\nterritorial integrity\n"
    queries = document(koussa("quote", "-", "--json", stdin=lines))["queries"]
    assert [query["query"] for query in queries] == lines.splitlines()
    assert [len(query["hits"]) for query in queries][:2] == [1, 0]
    rows = list(csv.DictReader(io.StringIO(koussa("quote", "-", "--format", "csv", stdin=lines).stdout)))
    assert {row["query_index"] for row in rows} == {"0", "2"}


def test_missing_is_null_and_never_absent(koussa: Run) -> None:
    (hit,) = document(koussa("quote", "pariah", "--json"))["queries"][0]["hits"]
    assert hit["article"]["author"] is None
    assert hit["locator"]["start"] is None
    assert hit["selector"] is None
    spoken = document(koussa("show", "time-koussa-2011:q12", "--json"))["queries"][0]["hits"][0]
    assert set(spoken) == set(hit)
    assert spoken["selector"] == {"exact": "We will die for it.", "prefix": None, "suffix": None}
