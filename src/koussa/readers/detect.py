"""What a file is, by its content; its name decides only where the content leaves it open."""

import json
import re
from pathlib import PurePath
from typing import Literal

Packed = Literal["pdf", "zip", "ole", "warc"]

_PACKED: tuple[tuple[bytes, Packed], ...] = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"WARC/", "warc"),
)
# What people hand over by mistake, to be named in the refusal.
_FOREIGN = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a sound, film or image file (RIFF)"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"{\\rtf", "a Rich Text file; save it as DOCX or plain text"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"BZh", "a bzip2 archive; unpack it first"),
    (b"\xfd7zXZ", "an xz archive; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive; unpack it first"),
    (b"\x1f\x8b", "gzip within gzip"),
    (b"\x7fELF", "a program"),
)
_TAR_AT = 257
_SNIFFED = 16_384  # code points of a text that tell its format

_PAGE = re.compile(
    r"\s*(?:(?:<\?xml[^>]{0,200}\?>|<!--(?s:.{0,4000}?)-->)\s*)*<(!doctype\s+html|html|head|body|title)\b",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(
    r"\s*<(article|main|section|div|p|h[1-6]|blockquote|table|ul|ol|script|style|meta|link)\b[^>]*>",
    re.IGNORECASE,
)
_XML = re.compile(r"\s*<\?xml\b(?s:.{0,400}?)<([A-Za-z][\w:.-]{0,40})")
_SRT = re.compile(
    r"\s*(?:\d{1,9}[ \t]*\n)?[ \t]*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->[ \t]*\d{1,3}:\d\d:\d\d"
)
_WEBVTT = re.compile(r"WEBVTT(?:[ \t\n]|\Z)")
_OPENINGS = (("webvtt", _WEBVTT), ("srt", _SRT), ("html", _PAGE))
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_JSONL_NAMES = frozenset({".jsonl", ".ndjson", ".jsonlines"})
# Signs that somebody wrote Markdown; plain copy shows one of them by chance, hardly ever two.
_MARKDOWN_SIGNS = (
    re.compile(r"^#{1,6} +\S", re.MULTILINE),
    re.compile(r"\A---\n(?:[\w-]+:.*\n)+---\n"),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"\[[^\]\n]{1,200}\]\(\S{1,500}?\)"),
    re.compile(r"\*\*[^*\s][^*\n]{0,200}\*\*"),
    re.compile(r"^>+ ?\S", re.MULTILINE),
    re.compile(r"^[=-]{3,}\n", re.MULTILINE),
)


def packed_format(head: bytes) -> Packed | None:
    """Return the format of bytes that are not plain text, or ``None``; ``head`` is how the file starts."""
    start = head.lstrip(b"\xef\xbb\xbf\r\n\t ")
    for signature, name in _PACKED:
        if start.startswith(signature):
            return name
    return None


def foreign_format(head: bytes) -> str | None:
    """Name what koussa does not read, by how the file starts ("a PNG image")."""
    for signature, name in _FOREIGN:
        if head.startswith(signature):
            return name
    if head[_TAR_AT : _TAR_AT + 5] == b"ustar":
        return "a tar archive; unpack it first"
    return None


def text_format(text: str, name: str) -> str:
    """Tell the format of a decoded text.

    Args:
        text: the whole text, or how it starts.
        name: the file's name, or empty.

    Returns:
        ``webvtt``, ``srt``, ``html``, ``jsonl``, ``markdown`` or ``text``; for what koussa does not read, a
        phrase that names it ("an XML file (rss)").
    """
    start = text[:_SNIFFED]
    suffix = PurePath(name).suffix.lower()
    for form, pattern in _OPENINGS:
        if pattern.match(start):
            return form
    xml = _XML.match(start)
    if xml:
        return f"an XML file ({xml[1]})"
    if _FRAGMENT.match(start) and suffix not in _MARKDOWN_NAMES:
        return "html"
    if start.lstrip()[:1] in {"{", "["}:
        return _json_format(text, suffix)
    return _prose_format(start, suffix)


def _json_format(text: str, suffix: str) -> str:
    first = text.lstrip().partition("\n")[0]
    if suffix in _JSONL_NAMES or _is_json(first, dict):
        return "jsonl"
    if suffix == ".json" or _is_json(text, (dict, list)):
        return "a JSON file, but not JSON Lines; write one article to a line"
    return _prose_format(text[:_SNIFFED], suffix)


def _is_json(text: str, kind: type | tuple[type, ...]) -> bool:
    try:
        return isinstance(json.loads(text), kind)
    except (ValueError, RecursionError):
        return False


def _prose_format(start: str, suffix: str) -> str:
    if suffix in _MARKDOWN_NAMES:
        return "markdown"
    signs = sum(sign.search(start) is not None for sign in _MARKDOWN_SIGNS)
    return "markdown" if signs >= 2 else "text"
