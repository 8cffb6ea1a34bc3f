"""Looking after a library file: what it holds, whether it is sound, and giving back its free space."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from koussa.errors import KoussaError
from koussa.library import fingerprint
from koussa.library.connection import empty_log
from koussa.library.derived import names_of, parts_of, texts_of
from koussa.library.schema import CLAIM_INDEX, PASSAGE_INDEX, QUOTE_INDEX, version
from koussa.library.store import Library
from koussa.library.writer import FOLLOWING, INDEX_OF, columns_of
from koussa.names import name_keys
from koussa.records import KINDS, Claim, Person, Quote, Record

_AMISS = {
    "articles with a text and no record": "added WHERE article NOT IN (SELECT id FROM record)",
    "records said to stand in a text that is not held": (
        "record WHERE in_text AND NOT EXISTS"
        " (SELECT 1 FROM added WHERE added.article = record.article AND record.id > added.article || ':'"
        " AND record.id < added.article || ';')"
    ),
    "records without a day that do not stand by the day of their article": (
        "record WHERE earliest IS NULL AND article IS NOT NULL AND (article_earliest, article_latest) IS NOT"
        " (SELECT earliest, latest FROM record AS a WHERE a.id = record.article AND a.kind = 'article')"
    ),
    "paragraphs of no article": "passage WHERE article NOT IN (SELECT article FROM added)",
    "paragraphs with quotations that cannot be read": "passage WHERE NOT json_valid(held)",
    "corrections that cannot be read": (
        "correction WHERE NOT (json_valid(history) AND json_valid(original))"
    ),
    "parts that people have in records that are not there": "part WHERE record NOT IN (SELECT n FROM record)",
    "parts in records of people who are not there": "part WHERE person NOT IN (SELECT n FROM person)",
    "names of people who are not there": "spelling WHERE person NOT IN (SELECT n FROM person)",
    "people described by records that are not there": (
        "person WHERE record IS NOT NULL AND record NOT IN (SELECT n FROM record WHERE kind = 'person')"
    ),
}


def describe(library: Library) -> dict[str, Any]:
    """Where a library's file is and what it holds, as ``library info --json`` prints it."""
    counts = dict(library.rows("SELECT kind, COUNT(*) FROM record GROUP BY kind"))
    return {
        "name": library.name,
        "path": str(library.path),
        "bytes": library.path.stat().st_size if library.path.is_file() else None,
        "schema": version(library.connection),
        "digest": fingerprint.digest(library),
        "records": {kind: counts.get(kind, 0) for kind in KINDS},
    }


def faults(library: Library) -> Iterator[str]:
    """What is wrong with a library; nothing when it is sound.

    Raises:
        sqlite3.Error: when the file is too damaged to be looked over.
    """
    connection = library.connection
    for (finding,) in connection.execute("PRAGMA integrity_check"):
        if finding != "ok":
            yield f"the file is damaged: {finding}"
    records = _Records(library)
    yield from records.faults()
    indexed = records.indexed
    (indexed[PASSAGE_INDEX],) = connection.execute("SELECT COUNT(*) FROM passage WHERE text <> ''").fetchone()
    for name, count in indexed.items():
        index = library.index(name)
        held = index.frequencies([""]).get("", 0)
        if held != count:
            yield f"the index {name} does not hold all texts and no others: {held} in place of {count}"
        if amiss := index.miscounted():
            yield f"the index {name} has lost texts; words whose rows are not those that were put in: {amiss}"
    if fingerprint.kept(connection) != fingerprint.counted(connection):
        yield "the fingerprint is not that of what the library holds"
    yield from _amiss(connection)
    if not records.unreadable and (lost := sum(_is_not_found(*person) for person in _named(library))):
        yield f"people who are not found by all of their names: {lost}"
    for article in _altered(connection):
        yield f"the text of {article} is not the one that its paragraphs come from"


class _Records:
    """The records of a library, looked over one after the other.

    Attributes:
        indexed: how many have words that an index holds, by its name.
        unreadable: how many cannot be read.
    """

    def __init__(self, library: Library) -> None:
        self.indexed = {QUOTE_INDEX: 0, CLAIM_INDEX: 0}
        self.unreadable = 0
        self._library = library
        # Records of one article follow one another.
        self._text = lru_cache(1)(self._text_of)

    def faults(self) -> Iterator[str]:
        """What records say of themselves that is not so where they are held."""
        connection = self._library.connection
        with_people = {number for (number,) in connection.execute("SELECT DISTINCT record FROM part")}
        for number, identifier, in_text, body, *columns in connection.execute(
            f"SELECT n, id, in_text, body, {', '.join(FOLLOWING)} FROM record"
        ):
            try:
                record = self._library.read(body)
                follows = columns_of(record, body)
            except (KoussaError, ValueError):
                self.unreadable += 1
                yield f"the record {identifier} cannot be read"
                continue
            name = INDEX_OF.get(type(record))
            if name is not None and any(texts_of(record)):
                self.indexed[name] += 1
            if record.id != identifier:
                yield f"the record {identifier} says that it is {record.id}"
            if parts_of(record) and number not in with_people:
                yield f"the record {identifier} has lost the people who take part in it"
            differing = [name for name, held in zip(FOLLOWING, columns, strict=True) if held != follows[name]]
            if differing:
                yield f"the record {identifier} is filed under what it does not say: {', '.join(differing)}"
            if in_text and not self._stands_in_text(record):
                yield f"the words of the record {identifier} do not stand in its article where it says"

    def _stands_in_text(self, record: Record) -> bool:
        if not isinstance(record, Quote | Claim) or record.article is None:
            return True
        text, start, end = self._text(record.article), record.locator.start, record.locator.end
        return text is None or start is None or _is_seen_in(text[start:end], record.text)

    def _text_of(self, article: str) -> str | None:
        found = self._library.connection.execute("SELECT text FROM added WHERE article = ?", (article,))
        return next((text for (text,) in found), None)


def _amiss(connection: sqlite3.Connection) -> Iterator[str]:
    """What is left of something that is no longer there, or cannot be read."""
    for what, statement in _AMISS.items():
        (count,) = connection.execute(f"SELECT COUNT(*) FROM {statement}").fetchone()
        if count:
            yield f"{what}: {count}"


def _named(library: Library) -> Iterator[tuple[set[str], set[str], set[str]]]:
    """Of everybody the names that they go by, and those that are held of them with the keys that find them."""
    connection = library.connection
    described = connection.cursor()
    spellings = _by_person(connection, "SELECT person, name FROM spelling ORDER BY person")
    keys = _by_person(connection, "SELECT person, key FROM name_key ORDER BY person")
    for number, name, row in connection.execute("SELECT n, name, record FROM person ORDER BY n"):
        names = {name}
        if row is not None:
            for (body,) in described.execute("SELECT body FROM record WHERE n = ?", (row,)):
                record = library.read(body)
                names = set(names_of(record)) if isinstance(record, Person) else names
        yield names, spellings(number), keys(number)


def _by_person(connection: sqlite3.Connection, statement: str) -> Callable[[int], set[str]]:
    """What a query in the order of people gives of each, who must be asked for in that order."""
    groups = groupby(connection.execute(statement), key=itemgetter(0))
    at: list[tuple[int, set[str]]] = []

    def of(person: int) -> set[str]:
        while not at or at[0][0] < person:
            number, rows = next(groups, (sys.maxsize, ()))
            at[:] = [(number, {value for _, value in rows})]
        return at[0][1] if at[0][0] == person else set()

    return of


def _is_not_found(names: set[str], spelled: set[str], keys: set[str]) -> bool:
    return names != spelled or {key for name in names for key in name_keys(name)} != keys


def _altered(connection: sqlite3.Connection) -> Iterator[str]:
    """The articles whose text lacks a paragraph that was cut from it."""
    cut = connection.cursor()
    for article, text in connection.execute("SELECT article, text FROM added"):
        passages = cut.execute(
            "SELECT start, text FROM passage WHERE article = ? ORDER BY start", (article,)
        ).fetchall()
        ends = [start for start, _ in passages[1:]] + [len(text)]
        if not all(
            text.startswith(passage, start) or _is_seen_in(text[start:end], passage)
            for (start, passage), end in zip(passages, ends, strict=False)
        ):
            yield article


def _is_seen_in(text: str, passage: str) -> bool:
    """Whether a paragraph may be what readers of Markdown see: its letters and digits stand there in this order."""
    left = iter(unescape(text))
    return all(char in left for char in passage if char.isascii() and char.isalnum())


def compacted(connection: sqlite3.Connection, path: Path) -> tuple[int, int]:
    """Rewrite a library without its free pages; returns its size in bytes before and after."""
    before = path.stat().st_size
    connection.execute("VACUUM")
    empty_log(connection)
    return before, path.stat().st_size
