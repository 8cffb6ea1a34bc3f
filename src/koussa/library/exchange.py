"""Records of every kind into a library and out of it, and what people put right by hand."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from koussa.library.by_hand import HAND_KINDS, HandKind, export_by_hand, is_by_hand, restore
from koussa.library.codec import MANY, SINGLE, TYPES, encode, field_names
from koussa.library.connection import writing
from koussa.library.parse import RecordError, parse
from koussa.library.store import Library
from koussa.library.tabular import Row, renamed
from koussa.library.writer import DuplicateError, Writer
from koussa.records import KINDS, Kind

LineKind = Kind | HandKind
LINE_KINDS: tuple[LineKind, ...] = (*KINDS, *HAND_KINDS)
# Enough to see what is wrong with a file; the rest is counted.
NAMED_AT_MOST = 20


class Report:
    """What an import did, or would have done.

    Attributes:
        counts: how many lines were added, replaced and unchanged.
        wrong: the first lines that hold no record, with what is wrong.
        bad: how many there are in all.
        ignored: fields that koussa does not know, with how often they occur.
        kept: whether the records are in the library now.
    """

    def __init__(self) -> None:
        self.counts = {"added": 0, "replaced": 0, "unchanged": 0}
        self.wrong: list[Row] = []
        self.bad = 0
        self.ignored: dict[str, int] = {}
        self.kept = False

    def refuse(self, row: Row) -> None:
        """Count a line that holds no record."""
        self.bad += 1
        if len(self.wrong) < NAMED_AT_MOST:
            self.wrong.append(row)


class _NothingKeptError(Exception):
    """Rolls the transaction back."""


def import_rows(
    connection: sqlite3.Connection,
    rows: Iterable[Row],
    *,
    kind: Kind = "quote",
    columns: Mapping[str, str] | None = None,
    missing: str | None = None,
    skip_bad: bool = False,
    on_row: Callable[[], None] = lambda: None,
) -> Report:
    """Store the records of one file: all of them, or with a bad line among them none unless ``skip_bad``.

    Args:
        connection: open for writing.
        rows: of the file.
        kind: what a row is that does not say.
        columns: our dotted names to foreign headings.
        missing: a value that stands for none.
        skip_bad: store the good records of a file that has bad ones.
        on_row: called after each row, for a progress bar.
    """
    report = Report()
    try:
        with writing(connection):
            writer = Writer(connection)
            for row in rows:
                _store(writer, row, kind=kind, columns=columns or {}, missing=missing, report=report)
                on_row()
            if report.bad and not skip_bad:
                raise _NothingKeptError
            writer.finish()
        report.kept = True
    except _NothingKeptError:
        pass
    return report


def _store(
    writer: Writer, row: Row, *, kind: Kind, columns: Mapping[str, str], missing: str | None, report: Report
) -> None:
    if row.wrong is not None:
        report.refuse(row)
        return
    try:
        data = renamed(row.data, columns, missing)
        if is_by_hand(data):
            report.counts[restore(writer, data)] += 1
            return
        parsed = parse(data, kind, LINE_KINDS)
        change = writer.add(parsed.record, once=True)
    except (RecordError, DuplicateError) as error:
        report.refuse(Row(row.line, wrong=str(error)))
        return
    if parsed.article is not None and not writer.holds(parsed.article.id):
        writer.add(parsed.article)
    report.counts[change] += 1
    for name in parsed.ignored:
        report.ignored[name] = report.ignored.get(name, 0) + 1


def export_lines(library: Library, kinds: Iterable[LineKind] = LINE_KINDS) -> Iterator[dict[str, Any]]:
    """All that a library holds of these kinds, as objects that :func:`import_rows` takes back.

    Records come first, then what people put right in them.
    """
    wanted = set(kinds)
    yield from export_records(library, [kind for kind in KINDS if kind in wanted])
    yield from export_by_hand(library, [kind for kind in HAND_KINDS if kind in wanted])


def export_records(library: Library, kinds: Iterable[Kind] = KINDS) -> Iterator[dict[str, Any]]:
    """Every record of a library as an object that :func:`import_rows` takes back to the same record.

    Articles and people come first, so that what refers to them finds them.
    """
    for kind in kinds:
        for (body,) in library.rows("SELECT body FROM record WHERE kind = ? ORDER BY n", (kind,)):
            yield encode(library.read(body))


def export_columns(kinds: Iterable[Kind] = KINDS) -> list[str]:
    """The dotted names of a table that holds records of these kinds."""
    names: dict[str, None] = {"kind": None}
    for kind in kinds:
        for name in field_names(TYPES[kind]):
            parts = field_names(SINGLE[name]) if name in SINGLE and name not in MANY else ()
            names.update(dict.fromkeys([f"{name}.{part}" for part in parts] or [name]))
    return list(names)
