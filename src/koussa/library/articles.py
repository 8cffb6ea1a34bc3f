"""Articles with their text: what ``add`` stores beside the records, so that a check can read on around a quotation."""

import sqlite3
from collections.abc import Iterator, Sequence

from koussa.documents import written_name
from koussa.frozen import frozen
from koussa.library import fingerprint
from koussa.library.connection import empty_log, writing
from koussa.library.corrections import Corrections
from koussa.library.index import TextIndex
from koussa.library.people_rules import ErasedNames
from koussa.library.schema import INDEXES, PASSAGE_INDEX
from koussa.library.store import Library
from koussa.library.writer import Change, Writer
from koussa.records import Article, Quote, Record


@frozen
class Passage:
    """A paragraph of an article.

    Attributes:
        article: id of the article.
        paragraph: its number; passages whose numbers follow are neighbours.
        start: first code point in the article's text.
        text: the paragraph as read.
        held: what extraction found in it, as the caller packed it.
    """

    article: str
    paragraph: int
    start: int
    text: str
    held: str


@frozen
class AddedArticle:
    """An article as it is stored.

    Attributes:
        article: its record.
        identity: what makes it the same article when it is added again: its address, or the file it came from.
        origin: the file or address that it was read from, for people.
        digest: of what was read; the same content is not stored twice.
        text: the text as read.
        passages: its paragraphs.
        records: the quotations and claims found in it.
    """

    article: Article
    identity: str
    origin: str
    digest: str
    text: str
    passages: tuple[Passage, ...]
    records: tuple[Record, ...]


class ArticleWriter:
    """Adds and removes whole articles over one connection; the caller holds the transaction, one an article."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._index = TextIndex(connection, PASSAGE_INDEX)

    def change(self, identity: str, digest: str) -> Change:
        """What adding an article of this identity and content would do."""
        found = self._connection.execute(
            "SELECT digest FROM added WHERE identity = ?", (identity,)
        ).fetchone()
        if found is None:
            return "added"
        return "unchanged" if found[0] == digest else "replaced"

    def add(self, added: AddedArticle) -> Change:
        """Store an article and all that was found in it, in place of an older one of the same identity."""
        change = self.change(added.identity, added.digest)
        if change == "unchanged":
            return change
        if change == "replaced":
            (old,) = self._connection.execute(
                "SELECT article FROM added WHERE identity = ?", (added.identity,)
            ).fetchone()
            self.remove(old, replaced=True)
        Corrections(self._connection).follow(added.article.id, added.records)
        writer = Writer(self._connection)
        for record in (added.article, *added.records):
            writer.add(record)
        writer.flush()
        self._connection.execute(
            "INSERT INTO added (article, identity, origin, digest, text) VALUES (?, ?, ?, ?, ?)",
            (added.article.id, added.identity, added.origin, added.digest, added.text),
        )
        self._connection.execute(
            "UPDATE record SET in_text = 1 WHERE id > ?1 || ':' AND id < ?1 || ';'", (added.article.id,)
        )
        fingerprint.put_in(self._connection, added.article.id, added.digest)
        self._index.add(self._store(passage) for passage in added.passages)
        return change

    def remove(self, article: str, *, replaced: bool = False) -> int:
        """Erase an article, its text and every record that comes from it; returns how many records that were.

        Of an article that is ``replaced``, records that somebody imported stay: only what was found in it goes,
        whose ids begin with the article's.
        """
        passages = self._connection.execute(
            "SELECT n, text FROM passage WHERE article = ?", (article,)
        ).fetchall()
        self._index.remove((row, text, "") for row, text in passages)
        self._connection.execute("DELETE FROM passage WHERE article = ?", (article,))
        erased = self._connection.execute(
            "DELETE FROM added WHERE article = ? RETURNING digest", (article,)
        ).fetchall()
        for (digest,) in erased:
            fingerprint.take_out(self._connection, article, digest)
        writer = Writer(self._connection)
        which = "id > ?1 || ':' AND id < ?1 || ';'" if replaced else "article = ?1"
        records = self._connection.execute(
            f"SELECT id FROM record WHERE id = ?1 OR ({which})", (article,)
        ).fetchall()
        return sum(writer.remove(identifier) for (identifier,) in records)

    def _store(self, passage: Passage) -> tuple[int, str, str]:
        row = self._connection.execute(
            "INSERT INTO passage (article, paragraph, start, text, held) VALUES (?, ?, ?, ?, ?)",
            (passage.article, passage.paragraph, passage.start, passage.text, passage.held),
        ).lastrowid
        assert row is not None
        return row, passage.text, ""


def passages_at(library: Library, rows: Sequence[int]) -> Iterator[Passage]:
    """The passages at the given rows of their table, in the order asked."""
    for row in rows:
        statement = "SELECT article, paragraph, start, text, held FROM passage WHERE n = ?"
        for found in library.rows(statement, (row,)):
            yield Passage(*found)


def quotes_of(library: Library, identifier: str) -> Iterator[Quote]:
    """The quotations of an article, or the one that has this id."""
    statement = "SELECT body FROM record WHERE id = ?1 OR (article = ?1 AND kind = 'quote')"
    for (body,) in library.rows(statement, (identifier,)):
        record = library.read(body)
        if isinstance(record, Quote):
            yield record


def titled(library: Library) -> Iterator[tuple[str, str]]:
    """The id of every article of a library with its title, which may be empty."""
    return library.rows("SELECT id, text FROM record WHERE kind = 'article'")


def published_within(library: Library) -> tuple[int, str | None, str | None]:
    """How many articles a library has, and the days on which the first and the last of them came out (ISO 8601)."""
    # Nothing is asked for that stands outside the index by kind, so that no record is read.
    statement = "SELECT COUNT(*), MIN(earliest), MAX(earliest) FROM record WHERE kind = 'article'"
    ((count, first, last),) = library.rows(statement)
    return count, first, last


def articles_from(library: Library, origin: str) -> list[str]:
    """The ids of the articles that were added from a file or an address."""
    rows = library.rows(
        "SELECT article FROM added WHERE identity = ?1 OR origin = ?1", (written_name(origin),)
    )
    return [identifier for (identifier,) in rows]


def added_articles(library: Library) -> int:
    """How many articles a library holds with their text."""
    count: int = next(library.rows("SELECT COUNT(*) FROM added"))[0]
    return count


def erase(connection: sqlite3.Connection, identifier: str) -> int:
    """Remove an article, or another record, for good: from the tables, old segments of indexes, free pages and the log.

    What was put right by hand in it goes too, with the rules about people whom only it named.

    Returns:
        How many records went, its own among them.
    """
    with writing(connection):
        names = ErasedNames(connection, identifier)
        count = ArticleWriter(connection).remove(identifier)
        names.forget()
        Corrections(connection).forget(identifier)
        for name in INDEXES:
            TextIndex(connection, name).merge()
    empty_log(connection)
    return count


def found_in(library: Library, identifier: str) -> str | None:
    """The added article whose text a record was found in: such a record comes again with it."""
    statement = "SELECT article FROM added WHERE ?1 > article || ':' AND ?1 < article || ';'"
    return next((article for (article,) in library.rows(statement, (identifier,))), None)
