"""Files of records as they are named on a command line."""

import codecs
import io
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import IO, cast

from koussa.errors import KoussaError
from koussa.library.tabular import Row, csv_rows, decompressed, json_rows, sniff
from koussa.records import Kind

_PEEK = 4096
# Headings that mean this in capitals, too; what others mean ("ID", "Sources") there is no knowing.
_KNOWN = ("text", "speaker", "date", "context", "name")
# What a row of each kind must have, and has a heading for.
_NEEDED: dict[Kind, str] = {"quote": "text", "claim": "text", "event": "text", "person": "name"}
# What else the words of a row stand under in many tables, whatever the capitals.
_USUAL: dict[Kind, tuple[str, ...]] = {"quote": ("quote", "quotation"), "claim": ("claim", "statement")}


class RecordFile(AbstractContextManager["RecordFile"]):
    """One file of records, or standard input for ``-``, read as a stream.

    Raises:
        KoussaError: when it cannot be opened; ``rows`` when it is neither JSON Lines nor CSV.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        try:
            self._raw: IO[bytes] = sys.stdin.buffer if name == "-" else Path(name).open("rb")  # noqa: SIM115
            self.size = os.fstat(self._raw.fileno()).st_size or None
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise KoussaError(reason.lower()) from None
        self._moves = name != "-" and self._raw.seekable()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._name != "-":
            self._raw.close()

    def done(self) -> int:
        """How many bytes have been read."""
        return self._raw.tell() if self._moves else 0

    def rows(
        self, columns: Mapping[str, str], kind: Kind = "quote", encoding: str | None = None
    ) -> Iterator[Row]:
        """The rows, each with the number of its line.

        Args:
            columns: our dotted names to the headings that a table must have.
            kind: what a row is that does not say.
            encoding: how the file is written, when it is not UTF-8 and does not begin with a byte-order mark.
        """
        try:
            plain = decompressed(self._raw)
            stream = plain if hasattr(plain, "peek") else io.BufferedReader(cast("io.RawIOBase", plain))
            start = stream.peek(_PEEK)[:_PEEK]
            if not start.strip():
                raise KoussaError("it is empty")
            if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                encoding, start = "utf-16", start.decode("utf-16", "ignore").encode()
            if sniff(start) == "jsonl" and encoding is None:
                yield from json_rows(stream)
                return
            text = io.TextIOWrapper(stream, encoding=encoding or "utf-8-sig", newline="")
            try:
                if sniff(start) == "jsonl":
                    yield from json_rows(line.encode("utf-8", "surrogatepass") for line in text)
                else:
                    needed = _NEEDED.get(kind) if _NEEDED.get(kind) not in columns else None
                    known = [name for name in _KNOWN if name not in columns]
                    yield from csv_rows(
                        text,
                        columns.values(),
                        known,
                        needed,
                        usual=_USUAL.get(kind, ()),
                        encoding=encoding or "UTF-8",
                    )
            finally:
                text.detach()
        except (OSError, EOFError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise KoussaError(f"it cannot be read to its end: {reason.lower()}") from None
