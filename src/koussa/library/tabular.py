"""Rows of a JSON Lines or CSV file, one at a time, each with the number of its line."""

import csv
import json
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import IO, Any, Literal

from koussa.errors import KoussaError
from koussa.frozen import frozen
from koussa.library.parse import nest

TableFormat = Literal["jsonl", "csv"]

_DELIMITERS = ",;\t"
_IN_QUOTES = re.compile(r'"[^"]*"')  # "Who said it, and when" is one heading
# What names another heading for what a row must have.
_OPTION = {"text": "; name the one that has the words with --text-column"}
_COMPRESSED = {b"\x1f\x8b": "gzip", b"BZh": "bz2", b"\xfd7zXZ": "lzma"}


@frozen
class Row:
    """One row of a file.

    Attributes:
        line: the number of its line, from 1; of a CSV row that spans several, the first.
        data: the object that it holds; ``None`` when it holds none.
        wrong: what is wrong with it.
    """

    line: int
    data: object = None
    wrong: str | None = None


def sniff(start: bytes) -> TableFormat:
    """The format of a file by its first bytes: JSON objects begin with a brace.

    Raises:
        KoussaError: when it is neither.
    """
    head = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"{"):
        return "jsonl"
    if head.startswith(b"["):
        raise KoussaError("it holds one JSON array; write one object a line (`jq -c '.[]'` does)")
    if b"\0" in start:
        raise KoussaError("it is neither JSON Lines nor CSV, but something binary")
    return "csv"


def decompressed(file: IO[bytes]) -> IO[bytes]:
    """The file as it was before gzip, bzip2 or xz; ``file`` must be able to peek or seek."""
    start = file.peek(6)[:6] if hasattr(file, "peek") else b""
    for magic, module in _COMPRESSED.items():
        if start.startswith(magic):
            from importlib import import_module

            opened: IO[bytes] = import_module(module).open(file)
            return opened
    return file


def json_rows(lines: Iterable[bytes]) -> Iterator[Row]:
    """The objects of JSON Lines; blank lines are passed over."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
            yield Row(number, json.loads(text))
        except UnicodeDecodeError:
            yield Row(number, wrong="is not UTF-8")
        except json.JSONDecodeError as error:
            yield Row(number, wrong=f"is no JSON: {error.msg.lower()} at column {error.colno}")
        except ValueError:
            yield Row(number, wrong="holds a number of too many digits")
        except RecursionError:
            yield Row(number, wrong="is nested too deeply")


def csv_rows(
    lines: Iterable[str],
    headings: Collection[str] = (),
    known: Collection[str] = (),
    needed: str | None = None,
    *,
    usual: Collection[str] = (),
    encoding: str = "UTF-8",
) -> Iterator[Row]:
    """The rows of a CSV file under its headings, dotted names undone.

    Args:
        lines: of the file.
        headings: which it must have, capitals and outer spaces aside.
        known: our own names, under which columns of these names are put in the same way.
        needed: which of them there must be, unless the rows say of what kind they are.
        usual: what a single column is called that is taken for it where there is none of its name.
        encoding: how the file is written, for what is said of it.

    Raises:
        KoussaError: when it lacks a heading, or is no CSV.
    """
    csv.field_size_limit(sys.maxsize if sys.maxsize < 2**31 else 2**31 - 1)
    line = 0
    try:
        source = iter(lines)
        heading = next(source, "")
        if not heading.strip():
            raise KoussaError("it has no heading in its first line")
        delimiter = max(_DELIMITERS, key=_IN_QUOTES.sub("", heading).count)
        # Strict: a quotation mark that nothing closes must not swallow the rows below it.
        reader = csv.reader(chain([heading], source), delimiter=delimiter, strict=True)
        found = next(reader)
        names = _our_names(found, headings, known)
        if needed is not None and not {needed, "kind"} & set(names):
            meant = [name for name in names if name not in headings and name.strip().casefold() in usual]
            if len(meant) != 1:
                raise KoussaError(_lacks(needed, found) + _OPTION.get(needed, ""))
            names[names.index(meant[0])] = needed
        line = reader.line_num
        for cells in reader:
            first, line = line + 1, reader.line_num
            if not any(cells):
                continue
            if len(cells) > len(names):
                yield Row(first, wrong=f"has {len(cells)} cells under {len(names)} headings")
            else:
                yield Row(first, nest(dict(zip(names, cells, strict=False))))
    except csv.Error as error:
        raise KoussaError(f"line {line + 1} is no CSV: {error}") from None
    except UnicodeError:
        raise KoussaError(
            f"line {line + 1} or one after it is not {encoding}; name its --encoding (windows-1252, of many"
            " spreadsheets) or save the file as UTF-8"
        ) from None


def _our_names(found: list[str], wanted: Collection[str], known: Collection[str]) -> list[str]:
    """The headings of a table, those that only capitals and outer spaces tell from what is looked for named as that."""
    if len(set(found)) < len(found):
        raise KoussaError("it has two columns of one name")
    folded = [name.strip().casefold() for name in found]
    names = list(found)
    for name in (*wanted, *known):
        if name in names:
            continue
        alike = [
            at
            for at, other in enumerate(folded)
            if other == name.strip().casefold() and names[at] == found[at]
        ]
        if len(alike) == 1:
            names[alike[0]] = name
        elif name in wanted:
            raise KoussaError(_lacks(name, found))
    return names


def _lacks(heading: str, found: Iterable[str]) -> str:
    return f"it has no column “{heading}”; its headings are {', '.join(f'“{name}”' for name in found)}"


def renamed(data: object, columns: Mapping[str, str], missing: str | None) -> object:
    """An object whose foreign headings are put under our names.

    Args:
        data: the object of a row.
        columns: our dotted name to the foreign heading, which may be dotted too.
        missing: a value that stands for none.
    """
    if not isinstance(data, dict):
        return data
    values: dict[str, Any] = data if missing is None else _without(data, missing)
    values = dict(values)
    moved = {ours: _taken(values, heading) for ours, heading in columns.items()}
    return _merged(values, nest({name: value for name, value in moved.items() if value is not None}))


def _without(data: dict[str, Any], missing: str) -> dict[str, Any]:
    return {
        name: _without(value, missing) if isinstance(value, dict) else value
        for name, value in data.items()
        if value != missing
    }


def _merged(values: dict[str, Any], moved: dict[str, Any]) -> dict[str, Any]:
    """Both together; of an object that both have parts of, the parts of both."""
    for name, value in moved.items():
        known = values.get(name)
        if isinstance(known, dict):
            values[name] = {**known, **(value if isinstance(value, dict) else {"name": value})}
        else:
            values[name] = value
    return values


def _taken(values: dict[str, Any], heading: str) -> Any:
    if heading in values:
        return values.pop(heading)
    inner: Any = values
    for part in heading.split("."):
        inner = inner.get(part) if isinstance(inner, dict) else None
    return inner
