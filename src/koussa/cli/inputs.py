"""Files of records as they are named on a command line."""

import io
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import IO, cast

from koussa.errors import KoussaError
from koussa.library.tabular import Row, csv_rows, decompressed, json_rows, sniff

_PEEK = 4096


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

    def rows(self, headings: Collection[str] = ()) -> Iterator[Row]:
        """The rows, each with the number of its line; ``headings`` are those that a table must have."""
        try:
            plain = decompressed(self._raw)
            stream = plain if hasattr(plain, "peek") else io.BufferedReader(cast("io.RawIOBase", plain))
            start = stream.peek(_PEEK)[:_PEEK]
            if not start.strip():
                raise KoussaError("it is empty")
            if sniff(start) == "jsonl":
                yield from json_rows(stream)
            else:
                text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
                try:
                    yield from csv_rows(text, headings)
                finally:
                    text.detach()
        except (OSError, EOFError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise KoussaError(f"it cannot be read to its end: {reason.lower()}") from None
