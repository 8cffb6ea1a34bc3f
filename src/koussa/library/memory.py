"""A library that is no file: records at hand for as long as it is open."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from koussa.library.connection import writing
from koussa.library.schema import migrate
from koussa.library.store import Library
from koussa.library.writer import Writer
from koussa.records import Record


def in_memory(records: Iterable[Record]) -> Library:
    """A library of some records; several threads may read it, one after the other."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    fill(connection, records)
    return Library(connection, "user", Path(":memory:"))


def fill(connection: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Make the tables of a library in an empty file, and store records in them."""
    with writing(connection):
        migrate(connection)
        writer = Writer(connection)
        for record in records:
            writer.add(record)
        writer.flush()
