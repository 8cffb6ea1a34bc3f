"""What programs read is what ``docs/output.schema.json`` says, for every command that prints it."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from koussa.cli.main import run
from koussa.library.connection import open_for_writing, writing
from koussa.library.corrections import correction_of
from koussa.library.writer import Writer
from koussa.output.fields import person_template, template
from koussa.records import (
    Article,
    Claim,
    CorrectedField,
    Event,
    Person,
    PersonRef,
    Quote,
    Record,
    Selector,
    Source,
    Variant,
)

SCHEMA = json.loads((Path(__file__).parent.parent / "docs" / "output.schema.json").read_text("utf-8"))
COMMANDS = (
    ("quote", "pariah"),
    ("quote", "territorial integrity"),
    ("quote", "--speaker", "koussa"),
    ("quote", "xylophone"),
    ("claim", "Lockerbie 1989"),
    ("claim", "--verdict", "contradicted,disputed,imprecise,unconfirmed,opinion,forecast"),
    ("who", "Benotman"),
    ("who", "Moussa"),
    ("who", "TIME"),
    ("who", "nobody at all by this name"),
    ("when",),
    ("when", "2011-03-30"),
    ("when", "1700"),
    ("show", "time-koussa-2011"),
    ("show", "time-koussa-2011:r01"),
    ("show", "time-koussa-2011:c11"),
    ("show", "time-koussa-2011:e26"),
    ("show", "time-koussa-2011:koussa"),
    ("show", "no such id"),
    ("list", "articles"),
    ("list", "people"),
    ("list", "quotes"),
    ("list", "claims"),
    ("list", "events"),
)
# Records with as little and as much in them as there can be.
BARE: tuple[Record, ...] = (
    Article("bare"),
    Person("bare:p", "Ada Quay"),
    Quote("bare:q", "The harbour is closed."),
    Claim("bare:c", "The harbour is closed."),
    Event("bare:e", "The harbour closes.", "../2019~"),
)
SOURCE = Source("s", "Gazette", "Title", "https://x.example/", "2019?", "de", "Mirror", "Agency", "Note")
FULL: tuple[Record, ...] = (
    Quote(
        "full:q",
        "The harbour is closed.",
        article="not described",
        speaker=PersonRef("Ada Quay"),
        relays=PersonRef("Bo Pier", "bo", "pilot"),
        date="2019-06/2019-07",
        about_date="2019%",
        attribution_type="denial",
        variants=(Variant("Closed.", "Herald", "2019-06-04", SOURCE), Variant("Shut.", "Post")),
        selector=Selector("The harbour is closed.", "before ", " after"),
        sources=(SOURCE,),
    ),
)


@pytest.fixture
def printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """A function that runs a command line and returns what it printed."""
    path = tmp_path / "library.sqlite3"
    monkeypatch.setenv("KOUSSA_LIBRARY", str(path))
    connection = open_for_writing(path)
    with writing(connection):
        writer = Writer(connection)
        for record in (*BARE, *FULL):
            writer.add(record)
        corrected = FULL[0]
        assert isinstance(corrected, Quote)
        values: Mapping[CorrectedField, str | None] = {"speaker": "Bo Pier", "date": None}
        for _ in range(2):
            made = correction_of(corrected, values, by="the desk", reason="a letter", day="2019-07-01")
            writer.correct(corrected, made)
        writer.flush()
    connection.close()

    def call(*arguments: str) -> str:
        capsys.readouterr()
        assert run([*arguments, "-q"]) in {0, 1}
        return capsys.readouterr().out

    return call


@cache
def validator(name: str) -> jsonschema.Draft202012Validator:
    """What holds one definition of the schema against a value."""
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})


def hold(value: Any, name: str) -> None:
    """Fail, saying where, unless a value is what the schema says of it."""
    validator(name).validate(value)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_json_is_one_document(printed: Callable[..., str], command: tuple[str, ...]) -> None:
    hold(json.loads(printed(*command, "--json")), "document")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_line_of_jsonl_stands_alone(printed: Callable[..., str], command: tuple[str, ...]) -> None:
    lines = [json.loads(line) for line in printed(*command, "--format", "jsonl").splitlines()]
    assert lines
    for line in lines:
        hold(line, "hit" if "rank" in line else "nothing_found")


@pytest.mark.parametrize("record", [*BARE, *FULL], ids=lambda record: record.id)
def test_records_with_little_and_much_in_them(printed: Callable[..., str], record: Record) -> None:
    document = json.loads(printed("show", record.id, "--json"))
    hold(document, "document")
    (hit,) = document["queries"][0]["hits"]
    assert hit["library"] == "user"
    assert len(hit.get("corrections", ())) == (2 if record is FULL[0] else 0)


def test_somebody_whom_no_record_describes(printed: Callable[..., str]) -> None:
    hold(json.loads(printed("who", "Bo Pier", "--json")), "document")


@pytest.mark.parametrize(
    "command",
    [
        ("show", "bare:q", "--json"),
        ("show", "bare:q", "-f", "jsonl"),
        ("show", "no such id", "-f", "jsonl"),
        ("list", "--json"),
        ("rule", "--json"),
        ("rule", "Q103", "-f", "jsonl"),
        ("library", "info", "--json"),
        ("library", "verify", "--json"),
        ("people", "list", "--json"),
    ],
    ids=" ".join,
)
def test_the_schema_as_a_whole_takes_each_kind_of_output(
    printed: Callable[..., str], command: tuple[str, ...]
) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(printed(*command)))


def test_counts(printed: Callable[..., str]) -> None:
    counted = json.loads(printed("list", "--json"))
    hold(counted, "counts")
    assert counted.pop("schema_version") == 1
    line = json.loads(printed("list", "--format", "jsonl"))
    hold(line, "counts")
    assert line == counted


STORY = (
    "“We stay in Hull,” said Ann Poe on 3 May 2024.\n\n“We go,” said a man.\n\nThe bridge opened in 1988.\n"
)


@pytest.mark.parametrize(
    ("options", "element", "kind"),
    [((), "quotations", "extracted_quote"), (("--claims",), "claims", "extracted_claim")],
)
def test_what_is_extracted(
    printed: Callable[..., str], tmp_path: Path, options: tuple[str, ...], element: str, kind: str
) -> None:
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    command = ("extract", str(tmp_path / "story.txt"), *options)
    document = json.loads(printed(*command, "--json"))
    hold(document, "extraction")
    assert document[element]
    rows = [json.loads(row) for row in printed(*command, "--format", "jsonl").splitlines()]
    assert rows == document[element]
    for row in rows:
        hold(row, kind)
        for name in row:
            assert not validator(kind).is_valid({key: value for key, value in row.items() if key != name}), (
                name
            )
        assert not validator(kind).is_valid({**row, "more": None})


@pytest.mark.parametrize("arguments", [(), ("Q103",), ("not-found",)])
def test_rules(printed: Callable[..., str], arguments: tuple[str, ...]) -> None:
    document = json.loads(printed("rule", *arguments, "--json"))
    hold(document, "rules")
    rows = [json.loads(row) for row in printed("rule", *arguments, "-f", "jsonl").splitlines()]
    assert rows == document["rules"]


def test_libraries(printed: Callable[..., str], tmp_path: Path) -> None:
    for arguments in ((), ("--no-bundled",), ("--library", str(tmp_path / "none.sqlite3"))):
        hold(json.loads(printed("library", "info", *arguments, "--json")), "library_info")
    assert json.loads(printed("library", "info", "--json"))["files"][1]["records"]["quote"] == 2


def test_soundness(printed: Callable[..., str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = json.loads(printed("library", "verify", "--json"))
    hold(sound, "soundness")
    assert sound["sound"]
    library = tmp_path / "library.sqlite3"
    with sqlite3.connect(library) as connection:
        connection.execute("UPDATE record SET body = '[]'")
    connection.close()
    assert run(["library", "verify", "--json"]) == 2
    damaged = json.loads(capsys.readouterr().out)
    hold(damaged, "soundness")
    assert damaged["faults"]


def test_quotations_found_again(printed: Callable[..., str], tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, "utf-8")
    assert run(["add", "-q", str(story)]) == 0
    for text, status in (
        (STORY, "same"),
        (f"New.\n\n{STORY}", "moved"),
        (STORY.replace("stay", "stayed"), "changed"),
    ):
        story.write_text(text, "utf-8")
        document = json.loads(printed("library", "verify", "--source", str(story), "--json"))
        hold(document, "refound")
        assert document["quotations"][0]["status"] == status
    story.write_text("Nothing of it.", "utf-8")
    hold(json.loads(printed("library", "verify", "--source", str(story), "--json")), "refound")


def test_rules_about_people(printed: Callable[..., str]) -> None:
    hold(json.loads(printed("people", "list", "--json")), "people_rules")
    assert run(["people", "alias", "-q", "Bo Pier", "Bowie", "--by", "desk", "--reason", "a letter"]) == 0
    document = json.loads(printed("people", "list", "--json"))
    hold(document, "people_rules")
    assert [rule["other"] for rule in document["rules"]] == ["Bowie"]


@pytest.mark.parametrize("kind", ["quote", "claim", "event", "person", "article"])
def test_no_field_may_be_missing_or_added(kind: Any) -> None:
    hit = template(kind)
    check = validator("hit")
    assert check.is_valid(hit)
    for name in hit:
        assert not check.is_valid({key: value for key, value in hit.items() if key != name}), name
    assert not check.is_valid({**hit, "more": None})


def test_no_field_of_a_person_found_may_be_missing_or_added() -> None:
    person = person_template()
    check = validator("hit")
    assert check.is_valid(person)
    for name in person:
        assert not check.is_valid({key: value for key, value in person.items() if key != name}), name
    assert not check.is_valid({**person, "more": None})


def test_everything_is_described() -> None:
    assert not list(undescribed(SCHEMA["$defs"], "$defs"))


def undescribed(schema: Any, path: str) -> Any:
    """The properties and definitions that nothing is said about."""
    for name, part in schema.items():
        here = f"{path}/{name}"
        if not ({"description", "$ref", "const"} & part.keys()) and not path.endswith(("totals", "counts")):
            yield here
        yield from undescribed(part.get("properties", {}), here)
