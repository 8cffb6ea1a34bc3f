"""The tables of a library file, as numbered migrations.

A migration, once released, is never changed: a new one is added below it. ``PRAGMA user_version`` says how many a
file has seen, ``PRAGMA application_id`` that the file is ours.
"""

import json
import sqlite3
from collections.abc import Callable

from koussa.library.index import TextIndex

APPLICATION_ID = 0x6B6F7573  # "kous"

# One index a kind of text: quotations are judged against quotations, claims against claims.
QUOTE_INDEX = "quote_words"
CLAIM_INDEX = "claim_words"
PASSAGE_INDEX = "passage_words"
INDEXES = (QUOTE_INDEX, CLAIM_INDEX, PASSAGE_INDEX)

_TABLES = """
CREATE TABLE record (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  article TEXT,
  text TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  verdict TEXT,
  attribution_type TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX record_by_kind ON record (kind, earliest);
CREATE INDEX record_by_article ON record (article) WHERE article IS NOT NULL;
CREATE INDEX record_by_verdict ON record (verdict) WHERE verdict IS NOT NULL;
CREATE INDEX record_not_asserted ON record (attribution_type) WHERE attribution_type IN ('belief', 'intention');

CREATE TABLE person (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  record INTEGER
) STRICT;
CREATE INDEX person_by_name ON person (folded);

CREATE TABLE spelling (
  person INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE name_key (
  key TEXT NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_key_by_person ON name_key (person);

CREATE TABLE part (
  person INTEGER NOT NULL,
  part TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (person, part, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_by_record ON part (record);

CREATE TABLE added (
  article TEXT PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  digest TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
  n INTEGER PRIMARY KEY,
  article TEXT NOT NULL,
  paragraph INTEGER NOT NULL,
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  held TEXT NOT NULL
) STRICT;
CREATE INDEX passage_by_article ON passage (article, paragraph);

CREATE TABLE correction (
  n INTEGER PRIMARY KEY,
  record TEXT UNIQUE,
  article TEXT,
  changes TEXT NOT NULL,
  editor TEXT NOT NULL,
  reason TEXT NOT NULL,
  original TEXT NOT NULL
) STRICT;
CREATE INDEX correction_by_article ON correction (article);

CREATE TABLE people_rule (
  n INTEGER PRIMARY KEY,
  action TEXT NOT NULL,
  name TEXT NOT NULL,
  other TEXT NOT NULL,
  article TEXT
) STRICT;

CREATE TABLE fingerprint (sum TEXT NOT NULL) STRICT;
INSERT INTO fingerprint VALUES (printf('%064d', 0));
"""


def _create(connection: sqlite3.Connection) -> None:
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    for name in INDEXES:
        TextIndex(connection, name).create()


def _keep_every_correction(connection: sqlite3.Connection) -> None:
    """Of a quotation put right, every correction; of a rule about people, who made it, when and why."""
    made = connection.execute(
        "SELECT n, record, article, changes, editor, reason, original FROM correction"
    ).fetchall()
    connection.execute("DROP TABLE correction")
    connection.execute(
        "CREATE TABLE correction (n INTEGER PRIMARY KEY, record TEXT UNIQUE, article TEXT,"
        " history TEXT NOT NULL, original TEXT NOT NULL) STRICT"
    )
    connection.execute("CREATE INDEX correction_by_article ON correction (article)")
    for number, record, article, changes, editor, reason, original in made:
        quote = json.loads(original)
        before = {"speaker": (quote.get("speaker") or {}).get("name"), "date": quote.get("date")}
        changed = [
            {"field": field, "before": before[field], "after": after}
            for field, after in json.loads(changes).items()
        ]
        history = [{"by": editor, "reason": reason, "changes": changed}]
        connection.execute(
            "INSERT INTO correction (n, record, article, history, original) VALUES (?, ?, ?, ?, ?)",
            (number, record, article, json.dumps(history, ensure_ascii=False), original),
        )
    for column in ("editor", "day", "reason"):
        connection.execute(f"ALTER TABLE people_rule ADD COLUMN {column} TEXT")


def _tell_what_stands_in_texts(connection: sqlite3.Connection) -> None:
    """Of a record, whether it was found in a text that is held: its id begins with that article's then."""
    connection.execute("ALTER TABLE record ADD COLUMN in_text INTEGER NOT NULL DEFAULT 0")
    connection.execute(
        "UPDATE record SET in_text = 1 WHERE n IN (SELECT n FROM added JOIN record"
        " ON id > added.article || ':' AND id < added.article || ';')"
    )
    connection.execute("CREATE INDEX record_not_in_text ON record (kind) WHERE in_text = 0")


def _give_no_number_twice(connection: sqlite3.Connection) -> None:
    """Rules about people get numbers that no rule had before: a script that undoes one may not meet another."""
    connection.execute("ALTER TABLE people_rule RENAME TO people_rule_before")
    connection.execute(
        "CREATE TABLE people_rule (n INTEGER PRIMARY KEY AUTOINCREMENT, action TEXT NOT NULL, name TEXT NOT NULL,"
        " other TEXT NOT NULL, article TEXT, editor TEXT, day TEXT, reason TEXT) STRICT"
    )
    columns = "n, action, name, other, article, editor, day, reason"
    connection.execute(f"INSERT INTO people_rule ({columns}) SELECT {columns} FROM people_rule_before")
    connection.execute("DROP TABLE people_rule_before")


def _keep_what_is_asked_for(connection: sqlite3.Connection) -> None:
    """What large libraries are narrowed by stands in columns and indexes, so that no answer reads every record.

    Of a record its speaker's role, its publisher, whether it was printed as spoken; of one without a date of its own
    the days of its article.
    """
    for column in ("role TEXT", "publisher TEXT", "verbatim INTEGER NOT NULL DEFAULT 1"):
        connection.execute(f"ALTER TABLE record ADD COLUMN {column}")
    for column in ("article_earliest TEXT", "article_latest TEXT"):
        connection.execute(f"ALTER TABLE record ADD COLUMN {column}")
    connection.execute(
        "UPDATE record SET role = json_extract(body, '$.speaker.role'),"
        " verbatim = COALESCE(json_extract(body, '$.verbatim'), 1) WHERE kind = 'quote' AND json_valid(body)"
        " AND (instr(body, '\"role\":') OR instr(body, '\"verbatim\":false'))"
    )
    connection.execute(
        "UPDATE record SET publisher = json_extract(body, '$.publisher')"
        " WHERE kind = 'article' AND json_valid(body)"
    )
    connection.execute(
        "UPDATE record SET (article_earliest, article_latest) = (SELECT earliest, latest FROM record AS a"
        " WHERE a.id = record.article AND a.kind = 'article') WHERE earliest IS NULL AND article IS NOT NULL"
    )
    connection.execute("DROP INDEX record_by_verdict")
    connection.execute("DROP INDEX record_not_asserted")
    for index in _INDEXES_OF_COLUMNS:
        connection.execute(f"CREATE INDEX {index}")


# Until when something lasts matters of the few records alone that are of more than a day.
_INDEXES_OF_COLUMNS = (
    "record_lasting ON record (kind, earliest, latest) WHERE earliest < latest",
    "record_undated ON record (kind, article_earliest, article_latest) WHERE earliest IS NULL",
    (
        "record_left_out ON record (kind, earliest, latest)"
        " WHERE in_text AND attribution_type IN ('belief', 'intention') AND NOT verbatim"
    ),
    (
        "record_by_type ON record (kind, attribution_type, earliest)"
        " WHERE attribution_type IN ('denial', 'belief', 'intention')"
    ),
    "record_by_verdict ON record (kind, verdict) WHERE verdict IS NOT NULL",
    "record_by_role ON record (role) WHERE role IS NOT NULL",
    "record_articles ON record (kind, publisher, text, id, earliest) WHERE kind = 'article'",
)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _create,
    _keep_every_correction,
    _tell_what_stands_in_texts,
    _give_no_number_twice,
    _keep_what_is_asked_for,
)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file to the newest schema; the caller holds the write lock and commits.

    Raises:
        sqlite3.Error: when a step fails; nothing of it stays once the caller rolls back.
    """
    done = version(connection)
    for number, step in enumerate(MIGRATIONS[done:], start=done + 1):
        step(connection)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def version(connection: sqlite3.Connection) -> int:
    """How many migrations the file has seen."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found
