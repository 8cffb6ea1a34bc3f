"""WARC: every HTML page that a web archive file holds, by warcio."""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any, BinaryIO

from koussa.documents import Document
from koussa.readers.encoding import decode
from koussa.readers.source import size
from koussa.readers.trouble import UnreadableError, guarded, needs
from koussa.readers.web import read_html

_PAGE_TYPES = ("text/html", "application/xhtml")
_OK = "200"
_CHUNK = 65_536


def read_warc(stream: BinaryIO, limit: int) -> Iterator[Document]:
    """Yield a document for each HTML page that was served whole; pages without text are passed over.

    Args:
        stream: the archive, unpacked, at its start.
        limit: the most bytes that one page may have.

    Raises:
        UnreadableError: the archive holds no page that can be read, or, after the pages before it, a record
            is damaged or cut short.
    """
    with needs("warc", "WARC files"):
        from warcio.archiveiterator import ArchiveIterator
    records = iter(ArchiveIterator(stream))
    found = False
    last: UnreadableError | None = None
    while True:
        # warcio says what it thinks of a record on standard error.
        with guarded("WARC file"), redirect_stderr(io.StringIO()):
            record = next(records, None)
            page = _page(record, limit) if record is not None else None
        if record is None:
            break
        if page is None:
            continue
        try:
            document = read_html(
                decode(page, _charset(record)), record.rec_headers.get_header("WARC-Target-URI")
            )
        except UnreadableError as error:
            last = error
            continue
        found = True
        yield document
    if not found:
        reason = f" ({last})" if last else ""
        raise UnreadableError(f"it is a WARC file without an HTML page that can be read{reason}")


def _page(record: Any, limit: int) -> bytes | None:
    """Return the body of a response that is an HTML page, decompressed, or ``None``."""
    if record.rec_type != "response" or record.http_headers is None:
        return None
    headers = record.http_headers
    if headers.get_statuscode() != _OK or not _content_type(record).startswith(_PAGE_TYPES):
        return None
    body: bytes = record.content_stream().read(limit + 1)
    if len(body) > limit:
        raise UnreadableError(f"it holds a page of more than {size(limit)}")
    while record.raw_stream.read(_CHUNK):
        pass  # what follows the body: the end of a chunked transfer
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise UnreadableError("it is a WARC file that is cut short")
    return body


def _content_type(record: Any) -> str:
    return (record.http_headers.get_header("Content-Type") or "").strip().lower()


def _charset(record: Any) -> str | None:
    _, found, rest = _content_type(record).partition("charset=")
    return rest.split(";")[0].strip(" \"'") or None if found else None
