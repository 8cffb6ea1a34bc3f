"""Records put into a library as its writer stores them."""

from pathlib import Path

from koussa.library.connection import open_for_writing, writing
from koussa.library.writer import Writer
from koussa.records import Record


def store(path: Path, *records: Record) -> None:
    """Add records to the library at ``path``, which is made where there is none."""
    connection = open_for_writing(path)
    with writing(connection):
        writer = Writer(connection)
        for record in records:
            writer.add(record)
        writer.flush()
    connection.close()
