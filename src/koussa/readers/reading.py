"""The door of the room: bytes, a file or a stream in, documents out."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from koussa.documents import Document
from koussa.errors import KoussaError
from koussa.readers.detect import foreign_format, packed_format, text_format
from koussa.readers.encoding import Decoded, decode, glimpse
from koussa.readers.overrides import Overrides
from koussa.readers.source import MAX_BYTES, Source, open_source, size
from koussa.readers.trouble import UnreadableError

_STDIN = "standard input"

# What is found in a text takes eighty bytes for each byte of it, so that half as much is read at once.
_TEXTS_ARE_HEAVIER = 2


def read(
    source: bytes | Path | BinaryIO,
    name: str | None = None,
    overrides: Overrides | None = None,
    limit: int = MAX_BYTES,
) -> Iterator[Document]:
    """Read a file of any format that koussa knows.

    Args:
        source: the bytes, the file, or an open stream of bytes such as standard input.
        name: what messages call it, and what tells Markdown from plain text; a file has its path for a name.
        overrides: metadata that replaces what the file says.
        limit: the most bytes that are read at once (see :data:`koussa.readers.MAX_BYTES`).

    Yields:
        One document; of WARC and JSON Lines as many as they hold, as they are read.

    Raises:
        KoussaError: names the file and what is wrong with it. It may come after documents: what could be read
            of a file with damaged parts is yielded first. Nothing else is raised, whatever the bytes.
    """
    shown = name or (str(source) if isinstance(source, Path) else _STDIN)
    overrides = overrides or Overrides()
    try:
        with open_source(source, limit) as opened:
            for number, document in enumerate(_documents(opened, shown)):
                if number and overrides.url:
                    raise UnreadableError("it holds more than one article, and one address was given for all")
                if not document.paragraphs and not document.reviews:
                    raise UnreadableError("it holds no text")
                yield overrides.apply(document)
    except UnreadableError as error:
        raise KoussaError(f"cannot read {printable(shown)}: {error}") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise KoussaError(f"cannot read {printable(shown)}: {reason}") from error


def printable(name: str) -> str:
    """Return a file's name in a form that stays on one line and can be printed anywhere."""
    escaped = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in escaped)


def _documents(source: Source, name: str) -> Iterator[Document]:
    if not source.head:
        raise UnreadableError("it is empty")
    foreign = foreign_format(source.head)
    if foreign:
        raise UnreadableError(f"it is {foreign}")
    match packed_format(source.head):
        case "pdf":
            from koussa.readers import pdf

            yield pdf.read_pdf(source.everything())
        case "zip":
            from koussa.readers import docx

            yield docx.read_docx(source.everything(), source.limit)
        case "ole":
            from koussa.readers import docx

            raise UnreadableError(docx.why_not_ole(source.everything()))
        case "warc":
            from koussa.readers import warc

            yield from warc.read_warc(source.stream, source.limit)
        case None:
            yield from _text_documents(source, name)


def _text_documents(source: Source, name: str) -> Iterator[Document]:
    # JSON Lines is read a line at a time, so the first lines are asked before the whole is decoded.
    kind = text_format(glimpse(source.head), name)
    if kind != "jsonl":
        data = source.everything()
        longest = source.limit // _TEXTS_ARE_HEAVIER
        if len(data) > longest:
            raise UnreadableError(
                f"it is a text of more than {size(longest)}; give each article a file, or a line of JSON Lines"
            )
        decoded = decode(data)
        if not decoded.text.strip():
            raise UnreadableError("it holds no text")
        kind = text_format(decoded.text, name)
    if kind == "jsonl":
        from koussa.readers import jsonlines

        yield from jsonlines.read_json_lines(source)
    else:
        yield _document(decoded, kind)


def _document(decoded: Decoded, kind: str) -> Document:
    match kind:
        case "text":
            from koussa.readers import plain

            return plain.read_plain(decoded)
        case "markdown":
            from koussa.readers import markdown

            return markdown.read_markdown(decoded)
        case "html":
            from koussa.readers import web

            return web.read_html(decoded)
        case "webvtt" | "srt":
            from koussa.readers import subtitles

            return subtitles.read_subtitles(decoded, kind)
        case _:
            raise UnreadableError(f"it is {kind}")
