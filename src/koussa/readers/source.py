"""The bytes of a file, unpacked if they were compressed, with limits on how many there may be."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from koussa.readers.trouble import UnreadableError

#: The most bytes that are read at once: of a file, or of one page or line of a file that holds many
#: documents.
MAX_BYTES = 200 * 1024 * 1024
HEAD_BYTES = 65_536

_GZIP = b"\x1f\x8b"
# Text shrinks to a third or a tenth, markup that repeats itself to a fiftieth; deflate can do a thousandth.
_WORST_RATIO = 200
_RATIO_COUNTS_FROM = 8 * 1024 * 1024


class Source:
    """A file's bytes as a seekable stream.

    Attributes:
        stream: at its start; of a gzip file, what was packed in it.
        head: its first bytes, by which its format is told.
        limit: the most bytes that may be read at once.
    """

    def __init__(self, stream: BinaryIO, limit: int = MAX_BYTES) -> None:
        """Take a stream, seekable or not (standard input)."""
        if not stream.seekable():
            stream = io.BytesIO(_bounded(stream, limit))
        if stream.read(len(_GZIP)) == _GZIP:
            stream.seek(0)
            stream = _unpacked(stream)
        stream.seek(0)
        self.head = stream.read(HEAD_BYTES)
        stream.seek(0)
        self.stream = stream
        self.limit = limit

    def everything(self) -> bytes:
        """Return all bytes; raise :class:`UnreadableError` when they are more than the limit."""
        self.stream.seek(0)
        return _bounded(self.stream, self.limit)


@contextmanager
def open_source(source: bytes | Path | BinaryIO, limit: int) -> Iterator[Source]:
    """Open bytes, a file or a stream; raises :class:`OSError` when the file cannot be opened.

    What was opened here is closed at the end; a stream stays open for whoever gave it.
    """
    if isinstance(source, Path):
        with source.open("rb") as stream:
            yield Source(stream, limit)
    else:
        yield Source(io.BytesIO(source) if isinstance(source, bytes) else source, limit)


def size(count: int) -> str:
    """Say a number of bytes as people do ("200 MB")."""
    for unit, power in (("GB", 30), ("MB", 20), ("kB", 10)):
        if count >= 1 << power:
            return f"{count / (1 << power):.0f} {unit}"
    return f"{count} bytes"


def _bounded(stream: BinaryIO, limit: int) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise UnreadableError(f"it is larger than {size(limit)}, the most that is read at once")
    return data


def _unpacked(stream: BinaryIO) -> BinaryIO:
    return io.BufferedReader(_Gunzip(stream), HEAD_BYTES)


class _Gunzip(io.RawIOBase):
    """A gzip stream that stops at damage, and at what only a decompression bomb does."""

    def __init__(self, packed: BinaryIO) -> None:
        import gzip

        self._packed = packed
        self._inner = gzip.GzipFile(fileobj=packed)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._inner.seek(offset, whence)

    def tell(self) -> int:
        return self._inner.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        import zlib

        try:
            data = self._inner.read(len(buffer))
        except (EOFError, OSError, zlib.error) as error:
            raise UnreadableError("it is a gzip file that is damaged or cut short") from error
        buffer[: len(data)] = data
        count = self._inner.tell()
        if count > _RATIO_COUNTS_FROM and count > self._packed.tell() * _WORST_RATIO:
            raise UnreadableError(
                f"it unpacks to more than {_WORST_RATIO} times its size, as a decompression bomb does"
            )
        return len(data)
