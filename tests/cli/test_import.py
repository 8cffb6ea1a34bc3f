"""``koussa import`` and ``export``: foreign files in, bad lines named, records out exactly."""

import bz2
import csv
import gzip
import io
import json
import lzma
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

Run = Callable[..., CompletedProcess[str]]
Process = Callable[..., CompletedProcess[bytes]]


def exported(koussa: Run, *arguments: str, library: Path | None = None) -> list[dict[str, Any]]:
    result = koussa("export", "--no-bundled", *arguments, library=library)
    assert result.returncode == 0, result.stderr
    return [json.loads(row) for row in result.stdout.splitlines()]


def quote_of(koussa: Run) -> dict[str, Any]:
    (quote,) = exported(koussa, "--kind", "quote")
    return quote


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, str | bytes], str]:
    def make(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return make


File = Callable[[str, str | bytes], str]


def test_a_line_needs_the_words_alone(koussa: Run, file: File) -> None:
    result = koussa("import", file("own.jsonl", '{"text": "The bridge will open in May."}\n'))
    assert result.returncode == 0
    assert "1 added, 0 replaced, 0 unchanged" in result.stderr
    quote = quote_of(koussa)
    assert quote["kind"] == "quote"
    assert quote["text"] == "The bridge will open in May."
    assert (quote["directness"], quote["verbatim"]) == ("direct", True)


def test_importing_again_changes_nothing_and_a_changed_line_replaces(koussa: Run, file: File) -> None:
    own = file("own.jsonl", '{"id": "own:1", "text": "The bridge will open in May."}\n')
    assert koussa("import", own).returncode == 0
    assert "0 added, 0 replaced, 1 unchanged" in koussa("import", own).stderr
    file("own.jsonl", '{"id": "own:1", "text": "The bridge will open in June."}\n')
    assert "0 added, 1 replaced, 0 unchanged" in koussa("import", own).stderr
    assert quote_of(koussa)["text"] == "The bridge will open in June."
    assert koussa("quote", "open in May", "--exact", "--no-bundled").returncode == 1
    assert koussa("quote", "open in June", "--exact", "--no-bundled").returncode == 0


def test_a_spreadsheet_goes_in_by_its_headings(koussa: Run, file: File) -> None:
    sheet = file(
        "sheet.csv",
        "Nr;Quote;Who;Day;Paper;Headline;Link;Printed;Remark\r\n"
        '7;"The bridge, she said,\r\nwill ""open"" in May.";Ada Osei;2024-05-01;Harbour Post;Bridge near;'
        "https://example.org/b;2024-05-02;kept aside\r\n",
    )
    result = koussa(
        "import", sheet, "--text-column", "Quote", "--speaker-column", "Who", "--date-column", "Day",
        "--id-column", "Nr", "--publisher-column", "Paper", "--title-column", "Headline", "--url-column", "Link",
        "--published-column", "Printed",
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert "ignored fields: “Remark”" in result.stderr
    quote = quote_of(koussa)
    assert quote["id"] == "7"
    assert quote["text"] == 'The bridge, she said,\r\nwill "open" in May.'
    assert quote["speaker"]["name"] == "Ada Osei"
    assert quote["date"] == "2024-05-01"
    (article,) = exported(koussa, "--kind", "article")
    assert article["id"] == quote["article"]
    assert (article["publisher"], article["title"]) == ("Harbour Post", "Bridge near")
    assert (article["url"], article["published"]) == ("https://example.org/b", "2024-05-02")


@pytest.mark.parametrize(
    ("kind", "heading"),
    [("quote", "Quote"), ("quote", "quotation"), ("claim", "Claim"), ("claim", " STATEMENT ")],
)
def test_the_words_may_stand_under_a_usual_heading(koussa: Run, file: File, kind: str, heading: str) -> None:
    own = file("own.csv", f"{heading},Date\r\nIt rains.,2024-05-01\r\n")
    assert koussa("import", own, "--kind", kind).returncode == 0
    (record,) = exported(koussa, "--kind", kind)
    assert (record["text"], record["date"]) == ("It rains.", "2024-05-01")


def test_two_usual_headings_are_for_a_person_to_choose_from(koussa: Run, file: File) -> None:
    own = file("own.csv", "Quote,Quotation,Speaker\r\n7,It rains.,Ada Osei\r\n")
    result = koussa("import", own)
    assert result.returncode == 2
    assert "its headings are “Quote”, “Quotation”, “Speaker”; name the one" in result.stderr
    assert koussa("import", own, "--context-column", "Quote").returncode == 0
    assert (quote_of(koussa)["text"], quote_of(koussa)["context"]) == ("It rains.", "7")


def test_a_dump_of_another_project_goes_in(koussa: Run, file: File) -> None:
    rows = [
        {
            "quoteID": "2019-11-01-000001",
            "quotation": "It rains.",
            "speaker": "None",
            "date": "2019-11-01 08:15:00",
        },
        {
            "quoteID": "2019-11-01-000002",
            "quotation": "It snows.",
            "speaker": "Bo Lindqvist",
            "probas": [["Bo", "0.9"]],
        },
    ]
    dump = file("dump.json.bz2", bz2.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
    result = koussa(
        "import", dump, "--text-column", "quotation", "--id-column", "quoteID", "--missing", "None"
    )
    assert result.returncode == 0, result.stderr
    first, second = exported(koussa)
    assert (first["id"], first["speaker"], first["date"]) == ("2019-11-01-000001", None, "2019-11-01")
    assert second["speaker"]["name"] == "Bo Lindqvist"
    assert "probas" in result.stderr


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("content", ['{"text": "It rains."}\n', "text,speaker\nIt rains.,Ada Osei\n"])
def test_compressed_files_go_in_as_they_are(
    koussa: Run, file: File, pack: Callable[[bytes], bytes], content: str
) -> None:
    assert koussa("import", file("packed", pack(content.encode()))).returncode == 0
    assert quote_of(koussa)["text"] == "It rains."


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_heading_may_hold_other_delimiters(koussa: Run, file: File, delimiter: str) -> None:
    heading = "Who, when; how\tand, besides; where\t".replace(delimiter, "")
    own = file("own.csv", f'text{delimiter}"{heading}"\r\nIt rains.{delimiter}Ada Osei\r\n')
    imported = koussa("import", str(own), "--speaker-column", heading)
    assert imported.returncode == 0, imported.stderr
    assert "Ada Osei" in koussa("quote", "it rains", "--no-bundled").stdout


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_usual_delimiter_is_understood(koussa: Run, file: File, delimiter: str) -> None:
    own = file("own.csv", f"\ufefftext{delimiter}speaker.name\r\n“It rains.”{delimiter}Ada Osei\r\n")
    assert koussa("import", own).returncode == 0
    quote = quote_of(koussa)
    assert (quote["text"], quote["speaker"]["name"]) == ("“It rains.”", "Ada Osei")


BAD = [
    ('{"text": "x"', "is no JSON"),
    ("[1, 2]", "a record is an object"),
    ('"words"', "a record is an object"),
    ('{"speaker": "Ada Osei"}', "text is missing"),
    ('{"text": "  "}', "text is blank"),
    ('{"text": 7}', "text must be text"),
    ('{"text": "x", "date": "yesterday"}', "date"),
    ('{"text": "x", "date": "2011-02-30"}', "February 2011 has 28 days"),
    ('{"text": "x", "kind": "poem"}', "kind"),
    ('{"kind": "claim", "text": "x", "verdict": "false"}', "verdict"),
    ('{"kind": "event", "text": "x"}', "date is missing"),
    ('{"kind": "person"}', "name is missing"),
    ('{"text": "x", "verbatim": "perhaps"}', "verbatim must be true or false"),
    ('{"text": "x", "claims": "c1"}', "claims must be a list"),
    ('{"text": "x", "locator": {"paragraph": -1}}', "locator.paragraph"),
    ('{"text": "x", "sources": [{"title": "y"}]}', "publisher is missing"),
    ('{"text": "x", "id": "two words"}', "id must be"),
    ('{"text": "half \\ud800"}', "surrogate"),
    ('{"id": "own:1", "text": "Another under a used id."}', "stands in an earlier line already"),
    ("[" * 100_000, "nested too deeply"),
]


@pytest.mark.parametrize(("line", "wrong"), BAD, ids=[wrong for _, wrong in BAD])
def test_a_bad_line_is_named_and_nothing_of_the_file_goes_in(
    koussa: Run, file: File, line: str, wrong: str
) -> None:
    own = file("own.jsonl", '{"id": "own:1", "text": "It rains."}\n\n' + line + '\n{"text": "It snows."}\n')
    result = koussa("import", own)
    assert result.returncode == 2
    assert "line 3" in result.stderr
    assert wrong in result.stderr
    assert "--skip-bad" in result.stderr
    assert exported(koussa) == []
    skipped = koussa("import", own, "--skip-bad")
    assert skipped.returncode == 0
    assert "1 bad line skipped" in skipped.stderr
    assert [quote["text"] for quote in exported(koussa)] == ["It rains.", "It snows."]


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"[{}]", "one object a line"),
        (b"\x00\x01\x02", "binary"),
        (b"text\n\xff\xfe\n", "not UTF-8"),
        (gzip.compress(b'{"text": "x"}\n' * 1000)[:-30], "cannot be read to its end"),
    ],
    ids=["empty", "blank", "array", "binary", "latin", "cut"],
)
def test_a_file_that_is_none_is_named(koussa: Run, file: File, content: bytes, wrong: str) -> None:
    name = file("own.dat", content)
    result = koussa("import", name)
    assert result.returncode == 2
    assert f"cannot import {name}: " in result.stderr
    assert wrong in result.stderr
    assert exported(koussa) == []


def test_a_line_that_is_not_utf8_is_a_bad_line(koussa: Run, file: File) -> None:
    result = koussa("import", file("own.jsonl", b'{"text": "It rains."}\n{"text": "caf\xe9"}\n'))
    assert result.returncode == 2
    assert "line 2: is not UTF-8" in result.stderr


def test_only_the_first_bad_lines_are_named_and_the_rest_counted(koussa: Run, file: File) -> None:
    result = koussa("import", file("own.jsonl", '{"text": "It rains."}\n' + "{\n" * 1_000))
    assert result.stderr.count("is no JSON") == 20
    assert "980 more" in result.stderr


def test_of_several_files_one_that_fails_makes_the_status_2(koussa: Run, file: File) -> None:
    good, bad = file("good.jsonl", '{"text": "It rains."}\n'), file("bad.jsonl", "{\n")
    result = koussa("import", bad, "missing.jsonl", good)
    assert result.returncode == 2
    assert "missing.jsonl" in result.stderr
    assert quote_of(koussa)["text"] == "It rains."


def test_the_same_words_under_two_lines_are_one_record(koussa: Run, file: File) -> None:
    result = koussa("import", file("own.jsonl", '{"text": "It rains."}\n' * 3))
    assert "1 added, 0 replaced, 2 unchanged" in result.stderr
    assert len(exported(koussa)) == 1


def test_every_kind_goes_in_and_is_found(koussa: Run, file: File) -> None:
    ada = {"id": "own:ada", "name": "Ada Osei"}
    archive = {"publisher": "City archive"}
    rows: list[dict[str, Any]] = [
        {"kind": "article", "id": "own", "title": "Bridge near", "publisher": "Harbour Post"},
        {"kind": "person", **ada, "role": "Mayor"},
        {"kind": "quote", "id": "own:q", "text": "The bridge will open.", "article": "own", "speaker": ada},
        {"kind": "claim", "id": "own:c", "text": "The bridge opened in 1901.", "verdict": "contradicted"},
        {"kind": "event", "id": "own:e", "text": "The bridge opens.", "date": "1911", "sources": [archive]},
    ]
    assert (
        koussa("import", file("own.jsonl", "".join(json.dumps(row) + "\n" for row in rows))).returncode == 0
    )
    assert "Mayor" in koussa("who", "Ossei").stdout
    assert "Harbour Post, “Bridge near”" in koussa("quote", "bridge will open").stdout
    assert "CONTRADICTED BY SOURCES" in koussa("claim", "bridge opened in 1901").stdout
    assert "The bridge opens" in koussa("when", "1911").stdout
    assert {row["id"] for row in exported(koussa)} == {"own", "own:ada", "own:q", "own:c", "own:e"}


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_what_is_exported_comes_back_exactly(koussa: Run, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"all.{form}"
    out.write_bytes(koussa("export", "--format", form).stdout.encode())
    copy, again = tmp_path / "copy.sqlite3", tmp_path / "again.sqlite3"
    assert "141 added" in koussa("import", str(out), library=copy).stderr
    second = koussa("export", "--format", form, "--no-bundled", library=copy)
    assert second.stdout.encode() == out.read_bytes()
    assert koussa("import", str(out), library=again).returncode == 0
    # A copy of the bundled article hides behind the article itself.
    assert json.loads(koussa("quote", "pariah", "--json", library=copy).stdout)["queries"][0]["total"] == 1


def test_export_and_import_meet_in_a_pipe(process: Process, tmp_path: Path) -> None:
    out = process("export", "--kind", "quote")
    assert out.returncode == 0
    copy = str(tmp_path / "copy.sqlite3")
    assert b"22 added" in process("import", "-", "--library", copy, stdin=out.stdout).stderr
    assert process("export", "--no-bundled", "--library", copy).stdout == out.stdout


def test_spreadsheet_safe_guards_what_would_be_a_formula(koussa: Run, file: File) -> None:
    assert (
        koussa(
            "import", file("own.jsonl", '{"text": "=1+1"}\n{"text": "@home"}\n{"text": "fine"}\n')
        ).returncode
        == 0
    )
    plain = csv.DictReader(io.StringIO(koussa("export", "--no-bundled", "-f", "csv").stdout))
    assert [row["text"] for row in plain] == ["=1+1", "@home", "fine"]
    safe = csv.DictReader(
        io.StringIO(koussa("export", "--no-bundled", "-f", "csv", "--spreadsheet-safe").stdout)
    )
    assert [row["text"] for row in safe] == ["'=1+1", "'@home", "fine"]


def test_quiet_leaves_only_errors(koussa: Run, file: File) -> None:
    assert koussa("import", "-q", file("own.jsonl", '{"text": "It rains."}\n')).stderr == ""
    assert "line 1" in koussa("import", "-q", file("bad.jsonl", "{\n")).stderr


def test_headings_are_known_whatever_their_capitals_and_outer_spaces(koussa: Run, file: File) -> None:
    own = file("own.csv", "Text ,SPEAKER,Day of print\nIt rains.,Ada Osei,2024-05-03\n")
    assert koussa("import", own, "--date-column", " day of PRINT").returncode == 0
    quote = quote_of(koussa)
    assert (quote["text"], quote["speaker"]["name"], quote["date"]) == ("It rains.", "Ada Osei", "2024-05-03")


@pytest.mark.parametrize(
    ("options", "wrong"),
    [
        (
            (),
            "has no column “text”; its headings are “Zitat”, “Wo, wann”; name the one that has the words with --text-c",
        ),
        (("--text-column", "Zitate"), "has no column “Zitate”; its headings are “Zitat”, “Wo, wann”"),
        (("--kind", "person"), "has no column “name”; its headings are “Zitat”, “Wo, wann”"),
    ],
)
def test_a_table_without_the_words_is_told_once_with_its_headings(
    koussa: Run, file: File, options: tuple[str, ...], wrong: str
) -> None:
    result = koussa("import", file("own.csv", 'Zitat,"Wo, wann"\nEs regnet.,Hull\nEs taut.,York\n'), *options)
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    assert wrong in result.stderr


def test_what_is_ignored_is_told_heading_by_heading(koussa: Run, file: File) -> None:
    result = koussa("import", file("own.csv", 'text,"Wo, wann",#\nEs regnet.,Hull,1\n'))
    assert "ignored fields: “#”, “Wo, wann”" in result.stderr


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_table_with_a_byte_order_mark_is_read(koussa: Run, file: File, encoding: str) -> None:
    rows = "text\tspeaker\r\nDer Müll ist weg.\tJürgen Groß\r\n"
    assert koussa("import", file("own.txt", rows.encode(encoding))).returncode == 0
    assert quote_of(koussa)["speaker"]["name"] == "Jürgen Groß"
    lines = '{"text": "Der Schnee ist weg."}\n'.encode(encoding)
    assert "1 added" in koussa("import", file("own.jsonl", lines)).stderr


def test_an_encoding_may_be_named(koussa: Run, file: File) -> None:
    own = file("own.csv", "text;speaker\nDer Müll ist weg.;Jürgen Groß\n".encode("cp1252"))
    wrong = koussa("import", own)
    assert wrong.returncode == 2
    assert "not UTF-8; name its --encoding (windows-1252" in wrong.stderr
    assert koussa("import", own, "--encoding", "windows-1252").returncode == 0
    assert quote_of(koussa)["speaker"]["name"] == "Jürgen Groß"
    unknown = koussa("import", own, "--encoding", "windows")
    assert (unknown.returncode, unknown.stderr.count("\n")) == (2, 1)
    assert "--encoding: there is no “windows”" in unknown.stderr
    assert "not ascii" in koussa("import", own, "--encoding", "ascii").stderr


def test_a_bad_row_of_several_lines_is_named_by_its_first(koussa: Run, file: File) -> None:
    own = file("own.csv", 'text,date\nIt rains.,2024\n"It snows.\nIt thaws.",soon\nIt pours.,late\n')
    said = koussa("import", own).stderr
    assert "line 3: date: “soon”" in said
    assert "line 5: date: “late”" in said
