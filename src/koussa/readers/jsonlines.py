"""JSON Lines: one article a line, with the fields ``title text published publisher author url language``."""

import json
import re
from collections.abc import Iterator

from koussa.documents import Document
from koussa.frozen import replace
from koussa.readers.encoding import Decoded, decode
from koussa.readers.fragments import without_markup
from koussa.readers.plain import read_plain
from koussa.readers.printed_dates import to_edtf
from koussa.readers.source import Source, size
from koussa.readers.trouble import UnreadableError

_SHOWN = 3
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# "<i>Fog</i>" within a title.
_INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|sup|q)(?: [^<>]{0,200})?>")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json_lines(source: Source) -> Iterator[Document]:
    """Yield a document for each line.

    Raises:
        UnreadableError: after the last line, when some were no articles: names them by number and says why.
            The documents of all the others have been yielded by then.
    """
    faults: list[str] = []
    count = 0
    for number, line in _lines(source):
        try:
            document = _document(line)
        except UnreadableError as error:
            count += 1
            if count <= _SHOWN:
                faults.append(f"line {number}: {error}")
            continue
        if document is not None:
            yield document
    if count:
        more = f"; and {count - _SHOWN} more" if count > _SHOWN else ""
        raise UnreadableError("; ".join(faults) + more)


def _lines(source: Source) -> Iterator[tuple[int, bytes]]:
    if source.head.startswith(_UTF16_MARKS):
        yield from enumerate(
            decode(source.everything()).text.encode("utf-8", "replace").split(b"\n"), start=1
        )
        return
    source.stream.seek(0)
    number = 0
    while line := source.stream.readline(source.limit + 1):
        number += 1
        if len(line) > source.limit:
            raise UnreadableError(
                f"line {number} is longer than {size(source.limit)}, the most that is read at once"
            )
        yield number, line


def _document(line: bytes) -> Document | None:
    decoded = decode(line)
    if not decoded.text.strip():
        return None
    try:
        record = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("it is not JSON") from error
    if not isinstance(record, dict):
        raise UnreadableError("it is not a JSON object")
    document = read_plain(Decoded(_text(record), decoded.encoding))
    return replace(
        document,
        title=_title(record) or document.title,
        publisher=_field(record, "publisher") or document.publisher,
        author=_field(record, "author") or document.author,
        published=_published(record) or document.published,
        language=_field(record, "language"),
        url=_field(record, "url") or document.url,
        format="jsonl",
    )


def _text(record: dict[str, object]) -> str:
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError("it has no text")
    _refuse_broken(text, "text")
    return without_markup(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))


def _field(record: dict[str, object], name: str) -> str | None:
    value = record.get(name)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "; ".join(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableError(f"its {name} is not text")
    _refuse_broken(value, name)
    return value.strip() or None


def _title(record: dict[str, object]) -> str | None:
    title = _field(record, "title")
    return without_markup(_INLINE.sub("", title)).strip() or None if title else None


def _published(record: dict[str, object]) -> str | None:
    printed = _field(record, "published")
    if printed is None:
        return None
    published = to_edtf(printed)
    if published is None:
        raise UnreadableError(f"its published, {printed[:40]!r}, is not a date like 2011-03-30")
    return published


def _refuse_broken(text: str, name: str) -> None:
    if "\0" in text:
        raise UnreadableError(f"its {name} holds a NUL character")
    if _SURROGATE.search(text):
        raise UnreadableError(f"its {name} holds half of a surrogate pair")
