"""Results as CSV and TSV (RFC 4180): dotted names for nested fields, lists as JSON, everything to the letter."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from koussa.output.inert import to_json

# What a spreadsheet takes for a formula when a cell begins with it (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(
    rows: Iterable[Mapping[str, Any]],
    names: Sequence[str],
    *,
    delimiter: str = ",",
    spreadsheet_safe: bool = False,
) -> Iterator[str]:
    """The lines of a table, its heading first.

    Args:
        rows: objects as :mod:`koussa.output.fields` makes them.
        names: the dotted names of the columns.
        delimiter: ``,`` or a tab; in a table with tabs, a tab or line end within a cell becomes a space.
        spreadsheet_safe: put an apostrophe before a cell that a spreadsheet would take for a formula.
    """
    line = io.StringIO()
    tabbed = delimiter == "\t"
    # Tab-separated values have no quoting that all readers share (IANA text/tab-separated-values).
    writer = csv.writer(
        line,
        delimiter=delimiter,
        # The writer quotes a cell with a character of these; a bare carriage return would end a row for readers.
        lineterminator="\r\n",
        quoting=csv.QUOTE_NONE if tabbed else csv.QUOTE_MINIMAL,
        quotechar=None if tabbed else '"',
    )
    writer.writerow(names)
    yield _taken(line)
    for row in rows:
        cells = [_cell(value_at(row, name)) for name in names]
        if spreadsheet_safe:
            cells = [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]
        if tabbed:
            cells = [" ".join(cell.split("\t")).replace("\r", " ").replace("\n", " ") for cell in cells]
        writer.writerow(cells)
        yield _taken(line)


def value_at(fields: Mapping[str, Any], name: str) -> Any:
    """The value of a dotted name; ``None`` where a part on the way is null."""
    value: Any = fields
    for part in name.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(part)
    return value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return to_json(value)
    return str(value).encode("utf-8", "backslashreplace").decode()


def _taken(line: io.StringIO) -> str:
    text = line.getvalue().removesuffix("\r\n")
    line.seek(0)
    line.truncate()
    return f"{text}\n"
