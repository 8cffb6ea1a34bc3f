"""What a file is, by its content; its name decides only where the content leaves it open."""

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

# Patterns are compiled where they are used, behind a plain test: most files are text, and need none of them.
_PAGE = r"(?i)<(?:!doctype\s+html|html|head|body|title)\b"
_FRAGMENT = (
    r"(?i)<(?:article|main|section|div|p|h[1-6]|blockquote|table|ul|ol|script|style|meta|link)\b[^>]*>"
)
_ELEMENT = r"<([A-Za-z][\w:.-]{0,40})"
_SRT = r"\s*(?:\d{1,9}[ \t]*\n)?[ \t]*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->[ \t]*\d{1,3}:\d\d:\d\d"
_WEBVTT = r"WEBVTT(?:[ \t\n]|\Z)"
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_JSONL_NAMES = frozenset({".jsonl", ".ndjson", ".jsonlines"})
# Signs that somebody wrote Markdown; plain copy shows one of them by chance, hardly ever two.
_MARKDOWN_SIGNS = (
    ("#", r"(?m)^#{1,6} +\S"),
    ("---\n", r"\A---\n(?:[\w-]+:.*\n)+---\n"),
    ("```", r"(?m)^```"),
    ("](", r"\[[^\]\n]{1,200}\]\(\S{1,500}?\)"),
    ("**", r"\*\*[^*\s][^*\n]{0,200}\*\*"),
    (">", r"(?m)^>+ ?\S"),
    ("\n===", r"(?m)^===+\n"),
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
    if re.match(_WEBVTT, start):
        return "webvtt"
    if "-->" in start and re.match(_SRT, start):
        return "srt"
    markup = _markup_format(start, suffix) if start.lstrip().startswith("<") else None
    if markup:
        return markup
    if start.lstrip()[:1] in {"{", "["}:
        return _json_format(text, suffix)
    return _prose_format(start, suffix)


def _markup_format(start: str, suffix: str) -> str | None:
    position = _after_prolog(start)
    if re.match(_PAGE, start[position:]):
        return "html"
    if start.lstrip().startswith("<?xml"):
        element = re.search(_ELEMENT, start[position:])
        return f"an XML file ({element[1]})" if element else "an XML file"
    if re.match(_FRAGMENT, start[position:]) and suffix not in _MARKDOWN_NAMES:
        return "html"
    return None


def _after_prolog(start: str) -> int:
    """Return where a page's first tag would be: after white space, an XML declaration and comments."""
    position = 0
    while True:
        while start[position : position + 1].isspace():
            position += 1
        for opening, closing in (("<?xml", "?>"), ("<!--", "-->")):
            if start.startswith(opening, position):
                end = start.find(closing, position)
                if end < 0:
                    return position
                position = end + len(closing)
                break
        else:
            return position


def _json_format(text: str, suffix: str) -> str:
    first = text.lstrip().partition("\n")[0]
    if suffix in _JSONL_NAMES or _is_json(first, dict):
        return "jsonl"
    if suffix == ".json" or _is_json(text, (dict, list)):
        return "a JSON file, but not JSON Lines; write one article to a line"
    return _prose_format(text[:_SNIFFED], suffix)


def _is_json(text: str, kind: type | tuple[type, ...]) -> bool:
    import json

    try:
        return isinstance(json.loads(text), kind)
    except (ValueError, RecursionError):
        return False


def _prose_format(start: str, suffix: str) -> str:
    if suffix in _MARKDOWN_NAMES:
        return "markdown"
    signs = sum(mark in start and re.search(pattern, start) is not None for mark, pattern in _MARKDOWN_SIGNS)
    return "markdown" if signs >= 2 else "text"
