"""Putting whole articles into a library and taking them out, with their text and all that was found in it."""

import sqlite3
from collections.abc import Iterator

from koussa.library import fingerprint
from koussa.library.articles import AddedArticle, Passage
from koussa.library.connection import empty_log, writing
from koussa.library.corrections import Corrections
from koussa.library.in_text import place_in_text
from koussa.library.index import TextIndex
from koussa.library.people_rules import ErasedNames
from koussa.library.schema import INDEXES, PASSAGE_INDEX
from koussa.library.writer import Change, Writer


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
        place_in_text(self._connection, added.article.id)
        fingerprint.put_in(self._connection, added.article.id, added.digest)
        self._index.add(self._store(passage) for passage in added.passages)
        return change

    def move(self, article: str, added: AddedArticle) -> None:
        """Store an article in place of the same one under another name; what was put right by hand stays with it."""
        for table in ("correction", "people_rule"):
            self._connection.execute(
                f"UPDATE {table} SET article = ? WHERE article = ?", (added.article.id, article)
            )
        self.remove(article, replaced=True)
        self.add(added)

    def files(self) -> Iterator[tuple[str, str, str, str]]:
        """Of each article its digest, its id, what makes it the same article, and what it was read from."""
        yield from self._connection.execute("SELECT digest, article, identity, origin FROM added")

    def text_of(self, article: str) -> str | None:
        """The text of an article as it was read."""
        found = self._connection.execute("SELECT text FROM added WHERE article = ?", (article,)).fetchone()
        return None if found is None else str(found[0])

    def has_imported(self, article: str) -> bool:
        """Whether records of an article were imported, which name it by its id."""
        found = self._connection.execute(
            "SELECT 1 FROM record WHERE article = ?1 AND id <> ?1 AND NOT (id > ?1 || ':' AND id < ?1 || ';')",
            (article,),
        )
        return found.fetchone() is not None

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
