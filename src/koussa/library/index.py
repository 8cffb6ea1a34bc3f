"""An index of the words of texts: which rows hold them, and how often each word occurs.

Three tables a name, in one file with the texts: the words of every row (an FTS5 table that keeps no copy of
them), the vocabulary with the number of rows that hold each word, and the vocabulary's words with one
character deleted, under which a misspelt word is found. Only the standard library is needed to build one.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from koussa.frozen import frozen
from koussa.text.terms import deletions, terms

T = TypeVar("T")

_BATCH = 5_000
_VARIABLES = 500  # below the 999 bound values that an old SQLite takes in one statement


@frozen
class Allowed:
    """The rows that a filter lets through.

    Attributes:
        select: a ``SELECT`` of one column, called ``row``, made of no words from outside.
        values: what is bound to its ``?``.
        few: whether to list them first, rather than ask about one row after the other.
        most: whether they are nearly all rows, so that counting them first would tell nothing.
    """

    select: str
    values: tuple[object, ...] = ()
    few: bool = False
    most: bool = False


class TextIndex:
    """One index of a file: texts, and beside each more words (keywords, an explanation) that count for less.

    Rows are numbered by the caller, who also keeps the texts: to take a row out, give the texts that were
    put in. Nothing is committed here. ``name`` is the caller's own, never from outside.
    """

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self.connection = connection
        self.name = name
        # What look-ups worked out from the vocabulary, by word: for many of them over one object.
        self.worked_out: dict[str, Any] = {}

    def create(self) -> None:
        """Make the tables."""
        # The terms come folded and cut: the tokenizer has only to split at spaces.
        self.connection.execute(
            f"CREATE VIRTUAL TABLE {self.name} USING fts5(text, more, content='', columnsize=0,"
            " tokenize=\"ascii tokenchars '$%.+-'\")"
        )
        # The empty term counts the rows.
        self.connection.execute(
            f"CREATE TABLE {self.name}_vocabulary ("
            "n INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, rows INTEGER NOT NULL)"
        )
        self.connection.execute(
            f"CREATE TABLE {self.name}_deletion (key TEXT NOT NULL, term INTEGER NOT NULL,"
            " PRIMARY KEY (key, term)) WITHOUT ROWID"
        )

    def add(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """Put in rows that are not there: their number, their text, and what more is searched."""
        self.worked_out.clear()
        remaining = iter(rows)
        while batch := list(islice(remaining, _BATCH)):
            indexed = [(row, terms(text), terms(more)) for row, text, more in batch]
            self.connection.executemany(
                f"INSERT INTO {self.name} (rowid, text, more) VALUES (?, ?, ?)",
                ((row, " ".join(text), " ".join(more)) for row, text, more in indexed),
            )
            self._count(indexed)

    def remove(self, rows: Iterable[tuple[int, str, str]]) -> None:
        """Take out rows, each given as it was put in."""
        self.worked_out.clear()
        remaining = iter(rows)
        while batch := list(islice(remaining, _BATCH)):
            indexed = [(row, terms(text), terms(more)) for row, text, more in batch]
            self.connection.executemany(
                f"INSERT INTO {self.name} ({self.name}, rowid, text, more) VALUES ('delete', ?, ?, ?)",
                ((row, " ".join(text), " ".join(more)) for row, text, more in indexed),
            )
            self._discount(indexed)

    def merge(self) -> None:
        """Bring the words of all rows together, so that a search reads in one place: after much was added."""
        self.connection.execute(f"INSERT INTO {self.name} ({self.name}) VALUES ('optimize')")

    def frequencies(self, wanted: Iterable[str]) -> dict[str, int]:
        """How many rows hold each of the terms that any row holds; ``""`` counts all rows."""
        found: dict[str, int] = {}
        for part, marks in portions(list(wanted)):
            found.update(
                self.connection.execute(
                    f"SELECT term, rows FROM {self.name}_vocabulary WHERE term IN ({marks})", part
                )
            )
        return found

    def miscounted(self) -> int:
        """How many terms stand in more or fewer rows than the vocabulary counts, or are not found when misspelt."""
        kept = f"temp.{self.name}_kept"
        self.connection.execute(f"CREATE VIRTUAL TABLE {kept} USING fts5vocab('main', '{self.name}', 'row')")
        try:
            held = dict(self.connection.execute(f"SELECT term, doc FROM {kept}"))
        finally:
            self.connection.execute(f"DROP TABLE {kept}")
        counted = dict(
            self.connection.execute(f"SELECT term, rows FROM {self.name}_vocabulary WHERE term <> ''")
        )
        unreached = self.connection.execute(
            f"SELECT term FROM {self.name}_vocabulary WHERE term <> '' AND n NOT IN"
            f" (SELECT term FROM {self.name}_deletion)"
        )
        misspelt = {term for (term,) in unreached}
        return len({term for term, _ in held.items() ^ counted.items()} | misspelt)

    def sharing_a_deletion(self, keys: Iterable[str]) -> dict[str, int]:
        """The terms, with the rows that hold each, that are one of the keys or become one by a deletion."""
        found: dict[str, int] = {}
        for part, marks in portions(list(keys)):
            found.update(
                self.connection.execute(
                    f"SELECT v.term, v.rows FROM {self.name}_deletion AS d JOIN {self.name}_vocabulary AS v"
                    f" ON v.n = d.term WHERE d.key IN ({marks})",
                    part,
                )
            )
        return found

    def beginning(self, start: str, limit: int) -> dict[str, int]:
        """Some of the terms that begin with ``start``, with the rows that hold each."""
        return dict(
            self.connection.execute(
                f"SELECT term, rows FROM {self.name}_vocabulary WHERE term >= ? AND term < ? LIMIT ?",
                (start, start + "\U0010ffff", limit),
            )
        )

    def matching(self, expression: str, limit: int, allowed: Allowed | None = None) -> list[int]:
        """The rows that an FTS5 expression selects, in no order of merit, at most ``limit``."""
        condition, values = ("", ()) if allowed is None else _condition(allowed, self.name)
        return [
            row
            for (row,) in self.connection.execute(
                f"SELECT rowid FROM {self.name} WHERE {self.name} MATCH ?{condition} LIMIT ?",
                (expression, *values, limit),
            )
        ]

    def listed(self, allowed: Allowed, limit: int) -> list[int] | None:
        """The rows that a filter lets through, or ``None`` when there are more than ``limit``."""
        rows = self.connection.execute(
            f"SELECT row FROM ({allowed.select}) LIMIT {limit + 1}", allowed.values
        )
        few = [row for (row,) in rows]
        return few if len(few) <= limit else None

    def _count(self, indexed: list[tuple[int, list[str], list[str]]]) -> None:
        (last,) = self.connection.execute(
            f"SELECT coalesce(max(n), 0) FROM {self.name}_vocabulary"
        ).fetchone()
        self.connection.executemany(
            f"INSERT INTO {self.name}_vocabulary (term, rows) VALUES (?, ?)"
            " ON CONFLICT (term) DO UPDATE SET rows = rows + excluded.rows",
            sorted(_rows_by_term(indexed).items()),
        )
        new = self.connection.execute(
            f"SELECT n, term FROM {self.name}_vocabulary WHERE n > ? AND term <> ''", (last,)
        ).fetchall()
        self.connection.executemany(
            f"INSERT INTO {self.name}_deletion (key, term) VALUES (?, ?)",
            sorted((key, n) for n, term in new for key in deletions(term)),
        )

    def _discount(self, indexed: list[tuple[int, list[str], list[str]]]) -> None:
        fewer = sorted(_rows_by_term(indexed).items())
        self.connection.executemany(
            f"UPDATE {self.name}_vocabulary SET rows = rows - ?2 WHERE term = ?1", fewer
        )
        gone: list[tuple[int, str]] = []
        for part, marks in portions([term for term, _ in fewer]):
            gone += self.connection.execute(
                f"SELECT n, term FROM {self.name}_vocabulary WHERE rows = 0 AND term IN ({marks})", part
            )
        self.connection.executemany(
            f"DELETE FROM {self.name}_deletion WHERE key = ? AND term = ?",
            sorted((key, n) for n, term in gone for key in deletions(term)),
        )
        self.connection.executemany(
            f"DELETE FROM {self.name}_vocabulary WHERE n = ?", ((n,) for n, _ in gone)
        )


def _rows_by_term(indexed: list[tuple[int, list[str], list[str]]]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for _, text, more in indexed:
        counted.update({*text, *more})
    counted[""] = len(indexed)
    return counted


def listing(rows: Iterable[int]) -> Allowed:
    """Let the given rows through."""
    return Allowed("SELECT value AS row FROM json_each(?)", (f"[{','.join(map(str, rows))}]",), few=True)


def _condition(allowed: Allowed, name: str) -> tuple[str, tuple[object, ...]]:
    # The plus keeps SQLite from running the whole search once for every row.
    if allowed.few:
        return f" AND +{name}.rowid IN ({allowed.select})", allowed.values
    return f" AND EXISTS (SELECT 1 FROM ({allowed.select}) WHERE row = +{name}.rowid)", allowed.values


def portions(values: Sequence[T]) -> Iterator[tuple[Sequence[T], str]]:
    """Values in portions that one statement takes, each with the question marks to bind them to."""
    for start in range(0, len(values), _VARIABLES):
        part = values[start : start + _VARIABLES]
        yield part, ",".join("?" * len(part))
