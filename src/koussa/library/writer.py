"""Putting records into a library and taking them out, with all that is derived from them."""

import sqlite3
from collections.abc import Iterator
from typing import Any, Literal

from koussa.errors import KoussaError
from koussa.frozen import frozen
from koussa.library import fingerprint
from koussa.library.codec import kind_of, pack, unpack
from koussa.library.corrections import CorrectedQuote, Corrections, taken_out
from koussa.library.derived import date_of, days_of, folded_name, implied_id, names_of, parts_of, texts_of
from koussa.library.in_text import place_in_text
from koussa.library.index import TextIndex
from koussa.library.parse import RecordError
from koussa.library.people_rules import PeopleRules, Rule, add_rule, has_rule, read_rules, remove_rule
from koussa.library.schema import CLAIM_INDEX, QUOTE_INDEX
from koussa.names import name_keys
from koussa.records import Article, Claim, Correction, Person, PersonRef, Quote, Record

Change = Literal["added", "replaced", "unchanged"]

INDEX_OF: dict[type, str] = {Quote: QUOTE_INDEX, Claim: CLAIM_INDEX}
_BATCH = 5_000
_MANY = 20_000
_ROWS_TOGETHER = 1_024


class DuplicateError(KoussaError):
    """Two records of one import under one id."""


@frozen
class _Text:
    row: int
    text: str
    more: str


class _Rows:
    """Some row numbers, a bit each: of a million there are few bytes, however far apart they are."""

    def __init__(self) -> None:
        self._bits: dict[int, int] = {}

    def add(self, row: int) -> None:
        self._bits[row // _ROWS_TOGETHER] = (
            self._bits.get(row // _ROWS_TOGETHER, 0) | 1 << row % _ROWS_TOGETHER
        )

    def __contains__(self, row: int) -> bool:
        return bool(self._bits.get(row // _ROWS_TOGETHER, 0) >> row % _ROWS_TOGETHER & 1)


class Writer:
    """Adds and removes records over one connection; the caller holds the transaction.

    Words are indexed in batches: call :meth:`flush` before the transaction ends.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._indexes = {name: TextIndex(connection, name) for name in INDEX_OF.values()}
        self._waiting: dict[str, list[_Text]] = {name: [] for name in INDEX_OF.values()}
        self._people: dict[tuple[str | None, str], int] = {}
        self._indexed = 0
        self._corrections = Corrections(connection)
        self._rules = PeopleRules(read_rules(connection))
        self._stored = _Rows()

    def add(self, record: Record, *, once: bool = False) -> Change:
        """Store a record under its id, in place of one that had it; what an editor put right stays so.

        Words that an editor found to be no quotation are not stored.

        Raises:
            DuplicateError: when ``once``, and this writer has stored another record under the same id.
        """
        applied = self._corrections.applied(record)
        if applied is None:
            self.remove(record.id)
            return "unchanged"
        record = applied
        body = pack(record)
        found = self._connection.execute(
            "SELECT n, body, in_text FROM record WHERE id = ?", (record.id,)
        ).fetchone()
        if found is not None:
            again = found[0] in self._stored
            if once:
                self._stored.add(found[0])
            if found[1] == body:
                return "unchanged"
            if once and again:
                raise DuplicateError(
                    f"the id {record.id} stands in an earlier line already, with other content"
                )
            self._erase(found[0], found[1])
        columns = columns_of(record, body)
        if found is not None:
            columns |= {"n": found[0], "in_text": found[2]}
        if columns["earliest"] is None and columns["article"] is not None:
            columns |= self._days_of_article(columns["article"])
        row = self._connection.execute(_INSERT, columns).lastrowid
        assert row is not None
        if once:
            self._stored.add(row)
        if isinstance(record, Article):
            self._place_by_article(record.id, columns["earliest"], columns["latest"])
        fingerprint.put_in(self._connection, record.id, body)
        self._connect_people(record, row)
        self._index(record, row)
        return "replaced" if found else "added"

    def correct(self, quote: Quote, correction: Correction) -> None:
        """Put a stored quotation right."""
        self.add(self._corrections.add(quote, correction))

    def undo_correction(self, identifier: str) -> bool:
        """Take the last correction of a quotation back; says whether there was one."""
        undone = self._corrections.undo(identifier)
        if undone is None:
            return False
        if self.holds(identifier):
            self.add(undone.original)
        elif taken_out(undone.history):
            self._bring_back(undone.original)
        return True

    def _bring_back(self, quote: Quote) -> None:
        """Store a quotation that was taken out, where its article is still there."""
        if quote.article is None or self.holds(quote.article):
            self.add(quote)
            if quote.article is not None:
                place_in_text(self._connection, quote.article)

    def restore(self, exported: CorrectedQuote) -> Change:
        """Put a quotation right as it is in another library, now or once it is stored."""
        found = self._connection.execute("SELECT body FROM record WHERE id = ?", (exported.quote,)).fetchone()
        stored = None if found is None else unpack(found[0])
        if stored is not None and not isinstance(stored, Quote):
            raise RecordError(f"the record {exported.quote} is no quotation")
        before = self._corrections.restore(exported, stored)
        if before is not None and stored is not None:
            self.add(before)
        return "unchanged" if before is None else "added"

    def join(self, rule: Rule) -> Rule:
        """Note that names are joined or parted; what follows from it holds at once."""
        rule = add_rule(self._connection, rule)
        self._follow(rule)
        return rule

    def has_rule(self, rule: Rule) -> bool:
        """Whether a rule about people says the same already, whatever its number and whoever made it."""
        return has_rule(self._connection, rule)

    def undo_rule(self, number: int) -> Rule | None:
        """Take a rule about people back; returns it, or ``None`` when there is none of that number."""
        rule = remove_rule(self._connection, number)
        if rule is not None:
            self._follow(rule)
        return rule

    def _follow(self, rule: Rule) -> None:
        """Say anew who takes part in the records of the article that a rule is about."""
        if rule.article is not None:
            self._reconnect(rule.article)

    def _reconnect(self, article: str) -> None:
        self._rules = PeopleRules(read_rules(self._connection))
        for row, body in self._connection.execute(
            "SELECT n, body FROM record WHERE article = ?", (article,)
        ).fetchall():
            before = self._taking_part(row)
            self._connection.execute("DELETE FROM part WHERE record = ?", (row,))
            self._connect_people(unpack(body), row)
            for person in before:
                self._forget_unless_named(person)

    def holds(self, identifier: str) -> bool:
        """Whether there is a record of that id."""
        return (
            self._connection.execute("SELECT 1 FROM record WHERE id = ?", (identifier,)).fetchone()
            is not None
        )

    def remove(self, identifier: str) -> bool:
        """Take a record out; says whether there was one of that id."""
        found = self._connection.execute("SELECT n, body FROM record WHERE id = ?", (identifier,)).fetchone()
        if found is None:
            return False
        self._erase(found[0], found[1])
        return True

    def finish(self) -> None:
        """Index what is left, and after many additions merge the indexes: a look-up asks each of their parts."""
        self.flush()
        if self._indexed >= _MANY:
            for index in self._indexes.values():
                index.merge()

    def flush(self) -> None:
        """Index the words that wait for it."""
        for name, texts in self._waiting.items():
            if texts:
                self._indexed += len(texts)
                self._indexes[name].add((text.row, text.text, text.more) for text in texts)
                texts.clear()

    def _days_of_article(self, article: str) -> dict[str, str | None]:
        """By which days a record stands that has none of its own."""
        found = self._connection.execute(
            "SELECT earliest, latest FROM record WHERE id = ? AND kind = 'article'", (article,)
        ).fetchone()
        return {} if found is None else {"article_earliest": found[0], "article_latest": found[1]}

    def _place_by_article(self, article: str, earliest: str | None, latest: str | None) -> None:
        """Let the records of an article that have no day of their own stand by its days, or by none."""
        self._connection.execute(
            "UPDATE record SET article_earliest = ?, article_latest = ? WHERE article = ? AND earliest IS NULL",
            (earliest, latest, article),
        )

    def _index(self, record: Record, row: int) -> None:
        name = INDEX_OF.get(type(record))
        if name is None:
            return
        waiting = self._waiting[name]
        waiting.append(_Text(row, *texts_of(record)))
        if len(waiting) >= _BATCH:
            self.flush()

    def _erase(self, row: int, body: str) -> None:
        self.flush()
        record = unpack(body)
        name = INDEX_OF.get(type(record))
        if name is not None:
            self._indexes[name].remove([(row, *texts_of(record))])
        people = self._taking_part(row)
        if isinstance(record, Person):
            people.append(self._forget_description(row))
        self._connection.execute("DELETE FROM part WHERE record = ?", (row,))
        self._connection.execute("DELETE FROM record WHERE n = ?", (row,))
        if isinstance(record, Article):
            self._place_by_article(record.id, None, None)
        fingerprint.take_out(self._connection, record.id, body)
        for person in set(people):
            self._forget_unless_named(person)

    def _forget_description(self, row: int) -> int:
        """Leave of the one whom a record describes what other records call them; returns their row."""
        (person,) = self._connection.execute("SELECT n FROM person WHERE record = ?", (row,)).fetchone()
        name = self._called(person)
        self._connection.execute("UPDATE person SET record = NULL WHERE n = ?", (person,))
        if name is not None:
            self._rename(person, (name,))
        return int(person)

    def _called(self, person: int) -> str | None:
        """The name that the first record with a part for somebody gives them; ``None`` where there is none."""
        found = self._connection.execute(
            "SELECT body FROM part JOIN record ON record.n = part.record WHERE person = ? ORDER BY record.n LIMIT 1",
            (person,),
        ).fetchone()
        named = () if found is None else self._named_in(unpack(found[0]))
        return next((reference.name for _, reference in named if self._find(reference) == person), None)

    def _taking_part(self, row: int) -> list[int]:
        found = self._connection.execute("SELECT DISTINCT person FROM part WHERE record = ?", (row,))
        return [person for (person,) in found]

    def _forget_unless_named(self, person: int) -> None:
        needed = self._connection.execute(
            "SELECT 1 FROM person WHERE n = ?1 AND record IS NOT NULL"
            " UNION ALL SELECT 1 FROM part WHERE person = ?1 LIMIT 1",
            (person,),
        ).fetchone()
        if needed:
            return
        for table, column in (("name_key", "person"), ("spelling", "person"), ("person", "n")):
            self._connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (person,))
        self._people.clear()

    def _connect_people(self, record: Record, row: int) -> None:
        if isinstance(record, Person):
            self._describe(record, row)
        for part, reference in self._named_in(record):
            self._connection.execute(
                "INSERT OR IGNORE INTO part (person, part, record) VALUES (?, ?, ?)",
                (self._person(reference), part, row),
            )

    def _named_in(self, record: Record) -> Iterator[tuple[str, PersonRef]]:
        """Who takes part in a record, and as what: for a name that is parted in its article, whom it means there."""
        article = getattr(record, "article", None)
        for part, reference in parts_of(record):
            parted = self._rules.parted(article, reference.name)
            yield part, reference if parted is None else PersonRef(parted)

    def _person(self, reference: PersonRef) -> int:
        known = self._people.get((reference.id, reference.name))
        if known is None:
            known = self._find(reference) or self._insert(
                reference.id or implied_id(reference.name), reference.name, None
            )
            if len(self._people) >= _MANY:
                self._people.clear()
            self._people[reference.id, reference.name] = known
        return known

    def _find(self, reference: PersonRef) -> int | None:
        values: tuple[str, ...]
        if reference.id is not None:
            query, values = "SELECT n FROM person WHERE id = ?", (reference.id,)
        else:
            # The same full name is one person; one that a record describes comes first.
            query = "SELECT n FROM person WHERE folded = ? OR id = ? ORDER BY record IS NULL, n LIMIT 1"
            values = (folded_name(reference.name), implied_id(reference.name))
        row = self._connection.execute(query, values).fetchone()
        return None if row is None else int(row[0])

    def _insert(self, identifier: str, name: str, record: int | None) -> int:
        number = self._connection.execute(
            "INSERT INTO person (id, name, folded, record) VALUES (?, ?, ?, ?)",
            (identifier, name, folded_name(name), record),
        ).lastrowid
        assert number is not None
        self._spell(number, (name,))
        return number

    def _describe(self, person: Person, row: int) -> None:
        found = self._connection.execute(
            "SELECT n FROM person WHERE id = ?1 OR (id = ?2 AND record IS NULL) ORDER BY id = ?1 DESC LIMIT 1",
            (person.id, implied_id(person.name)),
        ).fetchone()
        if found is None:
            number = self._insert(person.id, person.name, row)
        else:
            number = found[0]
            self._connection.execute(
                "UPDATE person SET id = ?, record = ? WHERE n = ?", (person.id, row, number)
            )
        self._rename(number, names_of(person))

    def _rename(self, person: int, names: tuple[str, ...]) -> None:
        """Give somebody other names, of which the first is the one that they go by."""
        self._connection.execute(
            "UPDATE person SET name = ?, folded = ? WHERE n = ?", (names[0], folded_name(names[0]), person)
        )
        self._connection.execute("DELETE FROM spelling WHERE person = ?", (person,))
        self._connection.execute("DELETE FROM name_key WHERE person = ?", (person,))
        self._spell(person, names)
        self._people.clear()

    def _spell(self, person: int, names: tuple[str, ...]) -> None:
        self._connection.executemany(
            "INSERT OR IGNORE INTO spelling (person, name) VALUES (?, ?)", ((person, name) for name in names)
        )
        keys = {key for name in names for key in name_keys(name)}
        self._connection.executemany(
            "INSERT OR IGNORE INTO name_key (key, person) VALUES (?, ?)",
            ((key, person) for key in sorted(keys)),
        )


FOLLOWING = (
    *("kind", "article", "text", "earliest", "latest", "verdict", "attribution_type", "role", "publisher"),
    "verbatim",
)
"""The columns that follow from a record alone."""

_COLUMNS = ("n", "id", "body", "in_text", *FOLLOWING, "article_earliest", "article_latest")
_INSERT = f"INSERT INTO record ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{name}' for name in _COLUMNS)})"


def columns_of(record: Record, body: str) -> dict[str, Any]:
    """What stands in the columns of a new record: what look-ups are narrowed by, beside the whole of it."""
    columns: dict[str, Any] = dict.fromkeys(_COLUMNS)
    earliest, latest = days_of(date_of(record))
    columns |= {"id": record.id, "kind": kind_of(record), "text": _heading(record), "body": body}
    columns |= {"article": getattr(record, "article", None), "earliest": earliest, "latest": latest}
    columns |= {"in_text": 0, "verbatim": 1}
    if isinstance(record, Quote):
        columns |= {"attribution_type": record.attribution_type, "verbatim": int(record.verbatim)}
        columns["role"] = record.speaker and record.speaker.role
    elif isinstance(record, Claim):
        columns["verdict"] = record.verdict
    elif isinstance(record, Article):
        columns["publisher"] = record.publisher
    return columns


def _heading(record: Record) -> str:
    if isinstance(record, Person):
        return record.name
    return (record.title or "") if isinstance(record, Article) else record.text
