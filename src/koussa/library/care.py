"""Looking after a library file: what it holds, whether it is sound, and giving back its free space."""

import sqlite3
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from koussa.errors import KoussaError
from koussa.library import fingerprint
from koussa.library.connection import empty_log
from koussa.library.derived import parts_of, texts_of
from koussa.library.schema import CLAIM_INDEX, PASSAGE_INDEX, QUOTE_INDEX, version
from koussa.library.store import Library
from koussa.library.writer import INDEX_OF
from koussa.records import KINDS, Record

_AMISS = {
    "articles have a text but no record": "added WHERE article NOT IN (SELECT id FROM record)",
    "records stand in texts that are not held": (
        "record WHERE in_text AND article NOT IN (SELECT article FROM added)"
    ),
    "records without a day do not stand by the day of their article": (
        "record WHERE earliest IS NULL AND article IS NOT NULL AND (article_earliest, article_latest) IS NOT"
        " (SELECT earliest, latest FROM record AS a WHERE a.id = record.article AND a.kind = 'article')"
    ),
    "paragraphs belong to no article": "passage WHERE article NOT IN (SELECT article FROM added)",
    "paragraphs hold quotations that cannot be read": "passage WHERE NOT json_valid(held)",
    "quotations were put right in words that cannot be read": (
        "correction WHERE NOT (json_valid(history) AND json_valid(original))"
    ),
    "records that are not there have people taking part": "part WHERE record NOT IN (SELECT n FROM record)",
    "people who are not known take part in records": "part WHERE person NOT IN (SELECT n FROM person)",
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
    indexed: dict[str, int] = {QUOTE_INDEX: 0, CLAIM_INDEX: 0}
    held_with_people = {number for (number,) in connection.execute("SELECT DISTINCT record FROM part")}
    for number, identifier, body in connection.execute("SELECT n, id, body FROM record"):
        try:
            record = library.read(body)
        except KoussaError:
            yield f"the record {identifier} cannot be read"
            continue
        yield from _mistaken(record, identifier, number in held_with_people)
        name = INDEX_OF.get(type(record))
        if name is not None and any(texts_of(record)):
            indexed[name] += 1
    (indexed[PASSAGE_INDEX],) = connection.execute("SELECT COUNT(*) FROM passage WHERE text <> ''").fetchone()
    for name, count in indexed.items():
        index = library.index(name)
        held = index.frequencies([""]).get("", 0)
        if held != count:
            yield f"the index {name} holds {held} texts, but there are {count}"
        if amiss := index.miscounted():
            yield f"the index {name} has lost texts: the rows of {amiss} words are not those that were put in"
    if fingerprint.kept(connection) != fingerprint.counted(connection):
        yield "the fingerprint is not that of what the library holds"
    yield from _amiss(connection)
    for article in _altered(connection):
        yield f"the text of {article} is not the one that its paragraphs come from"


def _mistaken(record: Record, identifier: str, has_people: bool) -> Iterator[str]:
    """What a record says of itself that is not so where it is held."""
    if record.id != identifier:
        yield f"the record {identifier} says that it is {record.id}"
    if parts_of(record) and not has_people:
        yield f"the record {identifier} has lost the people who take part in it"


def _amiss(connection: sqlite3.Connection) -> Iterator[str]:
    """What is left of something that is no longer there, or cannot be read."""
    for what, statement in _AMISS.items():
        (count,) = connection.execute(f"SELECT COUNT(*) FROM {statement}").fetchone()
        if count:
            yield f"{count} {what}"


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
