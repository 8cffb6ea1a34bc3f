"""Files of every format, made on the spot from our own sentences."""

import gzip
import io
import zipfile
from pathlib import Path

from koussa.documents import Document
from koussa.errors import KoussaError
from koussa.readers import Overrides, read

LONG = "The harbour will close in June, the council said on Friday, after a vote that lasted four hours."
ARTICLE = f"<p>{LONG}</p><p>Mayor Odile Brandt said nothing more than that, and went home on foot.</p>"


def only(data: bytes | Path, name: str | None = None, overrides: Overrides | None = None) -> Document:
    """Read a file that holds one document."""
    (document,) = read(data, name, overrides)
    return document


def until_error(data: bytes, name: str | None = None) -> tuple[list[Document], str]:
    """Read what can be read of a file with something wrong in it; return that and the message."""
    found: list[Document] = []
    try:
        found.extend(read(data, name))
    except KoussaError as error:
        return found, str(error)
    raise AssertionError("nothing was found wrong")


def pieces(document: Document) -> list[tuple[str, str]]:
    """List the paragraphs as (kind, words)."""
    return [(part.kind, document.text[part.start : part.end]) for part in document.paragraphs]


def words(document: Document) -> list[str]:
    """List the words of the paragraphs."""
    return [document.text[part.start : part.end] for part in document.paragraphs]


def page(body: str, head: str = "", language: str = "en") -> bytes:
    """Make an HTML page."""
    return f'<!DOCTYPE html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'.encode()


def pdf(pages: list[list[tuple[float, str]]], information: str = "") -> bytes:
    """Make a PDF file of lines, each with its height above the foot of the page."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    kids = []
    for lines in pages:
        shown = "".join(f"1 0 0 1 50 {height} Tm ({_escaped(text)}) Tj\n" for height, text in lines)
        content = f"BT /F1 12 Tf\n{shown}ET"
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {information} >>")
    data = b"%PDF-1.4\n"
    places = []
    for number, item in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{item}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode("latin-1")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def docx(*paragraphs: str | tuple[str, str], title: str = "", author: str = "") -> bytes:
    """Make a DOCX file; a paragraph may be given with the name of its style."""
    import docx as library

    made = library.Document()
    made.core_properties.title, made.core_properties.author = title, author
    for paragraph in paragraphs:
        text, style = paragraph if isinstance(paragraph, tuple) else (paragraph, None)
        made.add_paragraph(text, style)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def with_member(archive: bytes, name: str, change: dict[str, str] | bytes) -> bytes:
    """Replace texts within a member of a ZIP archive, or put a member into it."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.namelist():
            data = old.read(member)
            if member == name and isinstance(change, dict):
                text = data.decode()
                for before, after in change.items():
                    assert before in text
                    text = text.replace(before, after)
                data = text.encode()
            if member != name or isinstance(change, dict):
                new.writestr(member, data)
        if isinstance(change, bytes):
            new.writestr(name, change)
    return stream.getvalue()


def warc(*responses: tuple[str, str, bytes], compressed: bool = False) -> bytes:
    """Make a WARC file of responses: address, content type and body."""
    records = []
    for address, content_type, body in responses:
        http = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n\r\n".encode() + body
        records.append(_record(address, http, compressed))
    return b"".join(records)


def warc_of_chunks(address: str, body: bytes) -> bytes:
    """Make a WARC file of one page as servers send it: compressed, and in chunks."""
    packed = gzip.compress(body)
    chunks = (
        b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (packed[:50], packed[50:])) + b"0\r\n\r\n"
    )
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    return _record(address, head.encode() + chunks, compressed=False)


def _record(address: str, http: bytes, compressed: bool) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2019-05-04T09:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    record = head.encode() + http + b"\r\n\r\n"
    return gzip.compress(record) if compressed else record
