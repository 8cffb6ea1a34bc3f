"""Reading a library: records by id or row, the people in it, what a filter lets through."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from koussa.errors import KoussaError
from koussa.frozen import frozen
from koussa.library.codec import UNREADABLE, unpack
from koussa.library.connection import explain, open_for_reading
from koussa.library.derived import folded_name, texts_of
from koussa.library.index import TextIndex, portions
from koussa.library.place import LibraryName
from koussa.records import Article, Person, Record

if TYPE_CHECKING:
    from koussa.library.people_rules import PeopleRules
    from koussa.names import AskedKey


@frozen
class Someone:
    """A person or organisation as a library knows them.

    Attributes:
        row: number within the library.
        id: of their record, or one made from the name where no record describes them.
        name: the name by which they go.
        record: row of the record that describes them.
    """

    row: int
    id: str
    name: str
    record: int | None


class _Kept:
    """What was read of a library at one state of its file, and is asked for again and again.

    Attributes:
        state: as :meth:`Library.state` gives it.
        is_sure: whether the file was seen to be in that state at the moment at which it is read.
        records: articles and people by id; ``None`` where there is none of an id.
        holds_unasserted: as :attr:`Library.holds_unasserted`, once that was asked.
    """

    def __init__(self, state: int | None = None) -> None:
        self.state = state
        self.is_sure = False
        self.records: dict[str, Record | None] = {}
        self.holds_unasserted: bool | None = None


class Library:
    """One library file, open for reading.

    Every method raises :class:`~koussa.errors.KoussaError` when the file turns out to be damaged.
    """

    def __init__(self, connection: sqlite3.Connection, name: LibraryName, path: Path) -> None:
        self.connection = connection
        self.name = name
        self.path = path
        # Whether some rows of the index are not to be answered from; see :func:`hide`.
        self.hides = False
        # The state at which that was found out.
        self.hidden_at: int | None = None
        # The library whose rules about people hold here: the user's, for the bundled article too.
        self.ruled_by: Library | None = None
        self._rules: tuple[PeopleRules | None] | None = None
        self._kept = _Kept()
        # The libraries answered from together with this one: its records may name articles and people of theirs.
        self.beside: tuple[Library, ...] = ()

    def index(self, name: str) -> TextIndex:
        """The index of that name over this library's records."""
        return TextIndex(self.connection, name)

    @property
    def people_rules(self) -> "PeopleRules | None":
        """What a person joined or parted by hand, when anything was; read once for each moment."""
        if self.ruled_by is not self:
            return None if self.ruled_by is None else self.ruled_by.people_rules
        if self._rules is None:
            self._rules = (self._read_rules(),)
        return self._rules[0]

    def _read_rules(self) -> "PeopleRules | None":
        if not any(True for _ in self.rows("SELECT 1 FROM people_rule LIMIT 1")):
            return None
        from koussa.library.people_rules import PeopleRules, read_rules

        try:
            return PeopleRules(read_rules(self.connection))
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    def is_corrected(self) -> bool:
        """Whether a person put anything right in a quotation."""
        return any(True for _ in self.rows("SELECT 1 FROM correction LIMIT 1"))

    def state(self) -> int:
        """A number that is another one once another connection has changed the file (SQLite, ``data_version``)."""
        found: int = next(self.rows("PRAGMA data_version"))[0]
        return found

    @property
    def seen(self) -> str:
        """The records that are answered from, as a table of the name ``record`` that a long list is taken from.

        What is hidden is looked up once here, not for every record: a record that is passed over is not read for it.
        """
        if not self.hides:
            return "record"
        hidden = "SELECT n FROM main.record WHERE id IN (SELECT id FROM temp.hidden)"
        return f"(SELECT * FROM main.record WHERE n NOT IN ({hidden})) AS record"

    def rows(self, statement: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query; ``statement`` is ours, never made of what came from outside."""
        try:
            # Not "yield from": it would close the cursor of rows that nobody wants any more, of a closed file too.
            for row in self.connection.execute(statement, values):  # noqa: UP028
                yield row
        except UnicodeEncodeError:
            return  # bytes of an argument that are no UTF-8 stand in no record
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    def record(self, identifier: str) -> Record | None:
        """The record of that id."""
        for (body,) in self.rows("SELECT body FROM record WHERE id = ?", (identifier,)):
            return self.read(body)
        return None

    def records(self, rows: Iterable[int]) -> Iterator[tuple[int, Record]]:
        """The records at the given rows, each with its row, in the order asked; what is gone is left out."""
        for part, marks in portions(list(rows)):
            found = dict(self.rows(f"SELECT n, body FROM record WHERE n IN ({marks})", part))
            for row in part:
                if row in found:  # else another command has removed it since it was found
                    yield row, self.read(found[row])

    def texts(self, rows: Sequence[int]) -> dict[int, str]:
        """The words of the records at the given rows."""
        return self._texts("record", rows)

    def further_texts(self, rows: Sequence[int]) -> dict[int, str]:
        """What is searched besides the words of the records at the given rows: titles, keywords, explanations."""
        return {row: texts_of(record)[1] for row, record in self.records(rows)}

    def passage_texts(self, rows: Sequence[int]) -> dict[int, str]:
        """The words of the passages of added articles at the given rows of their table."""
        return self._texts("passage", rows)

    def _texts(self, table: str, rows: Sequence[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        for part, marks in portions(rows):
            found.update(self.rows(f"SELECT n, text FROM {table} WHERE n IN ({marks})", part))
        return found

    def article(self, identifier: str | None) -> Article | None:
        """The article of that id."""
        record = self._anywhere(identifier)
        return record if isinstance(record, Article) else None

    def title_of(self, article: str) -> str:
        """The title of the article of that id, which may be empty; there is less to read than of all of it."""
        for library in (self, *self.beside):
            for kind, text in library.rows("SELECT kind, text FROM record WHERE id = ?", (article,)):
                return str(text) if kind == "article" else ""
        return ""

    def person(self, identifier: str | None) -> Person | None:
        """What describes the person of that id."""
        record = self._anywhere(identifier)
        return record if isinstance(record, Person) else None

    def _anywhere(self, identifier: str | None) -> Record | None:
        if identifier is None:
            return None
        kept = self._kept_now().records
        if identifier not in kept:
            found = (library.record(identifier) for library in (self, *self.beside))
            kept[identifier] = next((record for record in found if record is not None), None)
        return kept[identifier]

    def _kept_now(self) -> "_Kept":
        """What was read and is still so: of what another command has changed since, nothing is kept."""
        if not self._kept.is_sure:
            state = self.state()
            if state != self._kept.state:
                self._kept = _Kept(state)
            self._kept.is_sure = True
        return self._kept

    def people_sharing(self, keys: "Iterable[AskedKey]") -> Iterator[tuple[Someone, str, int]]:
        """People whose names share a blocking key with a query, with each spelling that they go by.

        Beside it, with how many parts of the query their keys agree.
        """
        asked = sorted((one.key, one.part, one.finds) for one in keys)
        marks = ",".join(["(?, ?, ?)"] * len(asked)) or "(NULL, NULL, NULL)"
        for row, identifier, name, record, spelling, agreeing in self.rows(
            "SELECT person.n, person.id, person.name, person.record, spelling.name, agreeing FROM"
            f" (WITH asked (key, part, finds) AS (VALUES {marks})"
            " SELECT person, COUNT(DISTINCT part) AS agreeing FROM asked CROSS JOIN name_key USING (key)"
            " GROUP BY person HAVING MAX(finds)) AS near"
            " JOIN person ON person.n = near.person JOIN spelling ON spelling.person = person.n"
            " ORDER BY person.n, spelling.name",
            [value for one in asked for value in one],
        ):
            yield Someone(row, identifier, name, record), spelling, agreeing

    def people_called(self, names: Iterable[str]) -> list[Someone]:
        """People who go by one of some whole names."""
        folded = [folded_name(name) for name in names]
        marks = ",".join("?" * len(folded))
        return [
            Someone(*row)
            for row in self.rows(
                f"SELECT n, id, name, record FROM person WHERE folded IN ({marks}) ORDER BY n", folded
            )
        ]

    def renew(self) -> None:
        """Let go of the moment at which the file was read; what is asked next sees the file as it is then."""
        self._rules = None
        self._kept.is_sure = False
        try:
            if self.connection.in_transaction:
                # Not rolled back: what is hidden stands in a table of this connection's own.
                self.connection.execute("COMMIT")
            self.connection.execute("BEGIN")
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    @property
    def holds_unasserted(self) -> bool:
        """Whether there are quotations of added articles that tell what somebody believes or intends."""
        kept = self._kept_now()
        if kept.holds_unasserted is None:
            statement = (
                "SELECT 1 FROM record WHERE in_text AND attribution_type IN ('belief', 'intention') AND NOT verbatim"
                " LIMIT 1"
            )
            kept.holds_unasserted = any(True for _ in self.rows(statement))
        return kept.holds_unasserted

    def read(self, body: str) -> Record:
        """The record that a row's body holds."""
        try:
            return unpack(body)
        except KoussaError as error:
            raise KoussaError(f"the library {self.path} {UNREADABLE}") from error


def open_library(path: Path) -> Library | None:
    """The user's library at ``path``; ``None`` when there is none yet.

    It is read as it is at one moment, whatever other commands write meanwhile, until it is closed or
    :meth:`Library.renew` is called. An article that is erased meanwhile lingers in the log as long; see
    :func:`koussa.library.connection.empty_log`.

    Raises:
        LibraryError: when the file cannot be used.
    """
    connection = open_for_reading(path)
    if connection is None:
        return None
    library = Library(connection, "user", path)
    library.ruled_by = library
    try:
        library.renew()
        _ = library.people_rules  # the moment begins with what is read first
    except KoussaError:
        library.close()
        raise
    return library


def find_libraries(path: Path, *, bundled: bool = True) -> tuple[Library, ...]:
    """Every library that a look-up answers from: the bundled article first, then the user's.

    Raises:
        LibraryError: when a file cannot be used.
    """
    from koussa.library.bundle import open_bundled

    libraries = [open_bundled()] if bundled else []
    try:
        user = open_library(path)
        if user is not None:
            user.beside = tuple(libraries)
            libraries.append(user)
            hide_copies((user,))
            for library in user.beside:
                library.ruled_by = user
    except KoussaError:
        for library in libraries:
            library.close()
        raise
    return tuple(libraries)


@contextmanager
def reading(path: Path, *, bundled: bool = True) -> Iterator[tuple[Library, ...]]:
    """Every library that a look-up answers from, as :func:`find_libraries` gives them, for as long as the block lasts.

    Raises:
        LibraryError: when a file cannot be used.
    """
    libraries = find_libraries(path, bundled=bundled)
    try:
        yield libraries
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        for library in libraries:
            library.close()


@contextmanager
def reading_own(path: Path) -> Iterator[Library | None]:
    """The user's library, as :func:`open_library` gives it, for as long as the block lasts.

    Raises:
        LibraryError: when the file cannot be used.
    """
    library = open_library(path)
    try:
        yield library
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        if library is not None:
            library.close()


def let_go(libraries: Iterable[Library]) -> None:
    """Hold the moment at which libraries were read no longer: while an answer is read, others may erase."""
    for library in libraries:
        library.renew()


def hide_copies(libraries: Iterable[Library]) -> None:
    """Leave out of libraries their copies of what others beside them hold, those that came since they were opened too.

    Raises:
        LibraryError: when a file cannot be used.
    """
    for library in libraries:
        if library.beside and library.hidden_at != library.state():
            for other in library.beside:
                hide(library, other)


def hide(library: Library, behind: Library) -> None:
    """Leave out of ``library`` its copies of what another holds: an id of the bundled article means the bundled record.

    The articles' ids begin those of all their records, so a library without such ids is told at once.
    """
    library.hidden_at = library.state()
    copied: list[tuple[str]] = []
    for (article,) in behind.rows("SELECT id FROM record WHERE kind = 'article'"):
        copied += library.rows(
            "SELECT id FROM record WHERE id = ?1 OR (id > ?1 || ':' AND id < ?1 || ';')", (article,)
        )
    known = [(identifier,) for (identifier,) in copied if behind.record(identifier) is not None]
    if not known:
        return
    try:
        library.connection.execute("CREATE TEMP TABLE IF NOT EXISTS hidden (id TEXT PRIMARY KEY)")
        library.connection.executemany("INSERT OR IGNORE INTO hidden (id) VALUES (?)", known)
        library.connection.execute(
            "CREATE TEMP VIEW IF NOT EXISTS record AS"
            " SELECT * FROM main.record WHERE id NOT IN (SELECT id FROM temp.hidden)"
        )
    except sqlite3.Error as error:
        raise explain(error, library.path) from error
    library.hides = True
