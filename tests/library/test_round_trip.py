"""Records of every kind out of a library and back into another: the same records, whatever their words hold."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from koussa.library.bundle import CHECKOUT_DATA
from koussa.library.codec import pack, unpack
from koussa.library.corpus import load_corpus
from koussa.library.exchange import Report, export_columns, export_records, import_rows
from koussa.library.schema import migrate
from koussa.library.store import Library
from koussa.library.tabular import csv_rows, json_rows
from koussa.library.writer import Writer
from koussa.output.inert import to_json
from koussa.output.tables import table
from koussa.records import (
    VERDICTS,
    Article,
    Claim,
    Event,
    Locator,
    Person,
    PersonRef,
    Quote,
    Record,
    Selector,
    Source,
    Spelling,
    Variant,
)

T = TypeVar("T")

AWKWARD = (
    "two\nlines",
    "carriage\rreturn",
    'a "quoted" word, and a comma; a\ttab',
    "=HYPERLINK(1)",
    "\x1b[31mred\x1b[0m \x00 \x7f \x85 \u2028",
    "\u202eright to left\u2066",
    "القذافي قال: «لا»",
    "👩🏽‍🚀 😀",
    " blank at both ends ",
    "'",
    "[bold]x[/] :smile: [sic]",
    '["a"]',
    "{}",
    "null",
    "true",
    "0012",
)
WORDS = st.one_of(st.sampled_from(AWKWARD), st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
SAID = WORDS.filter(lambda text: bool(text.strip()))
MAYBE = st.none() | WORDS
DATES = st.sampled_from(
    ["2011-03-30", "2011-03", "2011", "2003~", "1999?", "1994/2009", "../2011-03", "2011-03-28/.."]
)
IDS = st.text(
    st.characters(codec="utf-8").filter(lambda mark: mark.isprintable() and not mark.isspace()),
    min_size=1,
    max_size=20,
)
NUMBERS = st.none() | st.integers(0, 2**53)
LOCATORS = st.builds(Locator, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
PEOPLE = st.builds(PersonRef, SAID, st.none() | IDS, MAYBE)
SOURCES = st.builds(
    Source, id=WORDS, publisher=SAID, title=MAYBE, url=MAYBE, date=st.none() | DATES, via=MAYBE, note=MAYBE
)


def some(items: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=2).map(tuple)


RECORDS: st.SearchStrategy[Record] = st.one_of(
    st.builds(
        Article,
        id=IDS,
        title=MAYBE,
        publisher=MAYBE,
        author=MAYBE,
        url=MAYBE,
        published=st.none() | DATES,
        published_status=st.sampled_from([None, "stated", "inferred"]),
        note=MAYBE,
        sources=some(SOURCES),
    ),
    st.builds(
        Person,
        id=IDS,
        name=SAID,
        entity_type=st.sampled_from(["person", "organisation"]),
        role=MAYBE,
        keywords=some(WORDS),
        spellings=some(st.builds(Spelling, SAID, MAYBE, MAYBE)),
        locators=some(LOCATORS),
    ),
    st.builds(
        Quote,
        id=IDS,
        text=SAID,
        directness=st.sampled_from(["direct", "partial", "indirect"]),
        verbatim=st.booleans(),
        article=st.none() | IDS,
        speaker=st.none() | PEOPLE,
        relays=st.none() | PEOPLE,
        date=st.none() | DATES,
        about_date=st.none() | DATES,
        medium=MAYBE,
        context=MAYBE,
        attribution_type=st.sampled_from([None, "assertion", "belief", "intention", "denial"]),
        claims=some(WORDS),
        variants=some(st.builds(Variant, SAID, SAID, st.none() | DATES, st.none() | SOURCES)),
        keywords=some(WORDS),
        locator=LOCATORS,
        selector=st.none() | st.builds(Selector, SAID, MAYBE, MAYBE),
        sources=some(SOURCES),
    ),
    st.builds(
        Claim,
        id=IDS,
        text=SAID,
        title=MAYBE,
        claimant=st.none() | PEOPLE,
        subjects=some(PEOPLE),
        date=st.none() | DATES,
        verdict=st.sampled_from([None, *VERDICTS]),
        confidence=st.sampled_from([None, "high", "medium", "low"]),
        correction=MAYBE,
        explanation=MAYBE,
        checked=st.none() | DATES,
        locator=LOCATORS,
        also_at=some(LOCATORS),
        other_sources=some(SOURCES),
    ),
    st.builds(
        Event,
        id=IDS,
        text=SAID,
        date=DATES,
        resolution=MAYBE,
        in_article=st.booleans(),
        subjects=some(PEOPLE),
        locators=some(LOCATORS),
    ),
)


def an_empty_library() -> Library:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    return Library(connection, "user", Path("memory"))


def holding(records: Iterable[Record]) -> Library:
    library = an_empty_library()
    writer = Writer(library.connection)
    for record in records:
        writer.add(record)
    writer.flush()
    return library


def everything(library: Library) -> dict[str, Record]:
    return {
        identifier: library.read(body) for identifier, body in library.rows("SELECT id, body FROM record")
    }


def through_json_lines(library: Library) -> tuple[Library, Report]:
    lines = [to_json(row) + "\n" for row in export_records(library)]
    copy = an_empty_library()
    return copy, import_rows(copy.connection, json_rows(line.encode() for line in lines))


def through_csv(library: Library) -> tuple[Library, Report]:
    text = "".join(table(export_records(library), export_columns()))
    copy = an_empty_library()
    return copy, import_rows(copy.connection, csv_rows(io.StringIO(text, newline="")))


@settings(max_examples=80, deadline=None)
@given(records=st.lists(RECORDS, min_size=1, max_size=3, unique_by=lambda record: record.id))
@pytest.mark.parametrize("way", [through_json_lines, through_csv])
def test_any_record_comes_back_the_same(way: object, records: list[Record]) -> None:
    assert callable(way)
    library = holding(records)
    copy, report = way(library)
    assert not report.wrong
    assert everything(copy) == everything(library) == {record.id: record for record in records}


@settings(max_examples=50, deadline=None)
@given(record=RECORDS)
def test_the_stored_form_reads_back(record: Record) -> None:
    assert unpack(pack(record)) == record


@pytest.mark.parametrize("way", [through_json_lines, through_csv])
def test_the_bundled_article_comes_back_the_same(way: object) -> None:
    assert callable(way)
    library = holding(load_corpus(CHECKOUT_DATA))
    copy, report = way(library)
    assert report.counts == {"added": 141, "replaced": 0, "unchanged": 0}
    assert not report.ignored
    assert everything(copy) == everything(library)


@settings(max_examples=25, deadline=None)
@given(records=st.lists(RECORDS, min_size=1, max_size=3, unique_by=lambda record: record.id))
def test_exports_are_read_by_other_readers_as_well(records: list[Record]) -> None:
    rows = list(export_records(holding(records)))
    assert [json.loads(to_json(row)) for row in rows] == rows
    text = "".join(table(rows, export_columns()))
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["id"] for row in read] == [row["id"] for row in rows]
    assert [row["text"] or row["name"] or row["title"] for row in read] == [
        row.get("text") or row.get("name") or row.get("title") or "" for row in rows
    ]
