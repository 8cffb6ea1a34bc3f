"""Bytes to text: UTF-8 first, then what the bytes or the page declare, then what they look like."""

import codecs
import re

from koussa.frozen import frozen
from koussa.readers.trouble import UnreadableError

# UTF-32 before UTF-16, whose mark it starts with.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Patterns are compiled where they are used: text in UTF-8 needs none of them.
_DECLARED = rb"(?i)<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
_DECLARED_WITHIN = 4096
_FALLBACK = "windows-1252"
# WHATWG Encoding Standard, section 4.2: pages that say Latin-1 or ASCII mean windows-1252.
_MEANS_FALLBACK = frozenset({"iso8859-1", "ascii", "latin-1", "cp1252"})
_CONTROLS = bytes(set(range(1, 32)) - set(b"\t\n\v\f\r\b\x1b"))
_MOST_CONTROLS = 0.02
_SAMPLE_BYTES = 65_536
# What windows-1252 has for curly marks, dashes, ellipsis, bullet, euro, pound, degree and no-break space:
# bytes that stand in English copy and say nothing about any other language.
_TYPOGRAPHY = bytes([0x80, 0x85, *range(0x91, 0x98), 0x99, 0xA0, 0xA3, 0xA9, 0xAE, 0xB0, 0xB7, 0xBD])
_NON_ASCII = rb"[\x80-\xff]+"
_ASCII = bytes(range(128))
# Legacy text hardly ever makes well-formed UTF-8: with this many good characters to a bad one it is damaged
# UTF-8.
_KEPT_FOR_ONE_LOST = 4
# A page cannot declare what does not have ASCII in it, and some codecs of Python's are no character sets.
_NO_CHARSETS = r"(?i)utf[-_]?(?:7|16|32)|idna|punycode|escape|undefined|mbcs|oem"


@frozen
class Decoded:
    """A text without byte-order mark, its line ends made LF, and the encoding unless it was UTF-8."""

    text: str
    encoding: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode the bytes of a text.

    Args:
        data: of any length.
        declared: the encoding that the transport names, if any (HTTP ``charset``).

    Raises:
        UnreadableError: the bytes are no text.
    """
    decoded = _decode(data, declared)
    text = decoded.text
    if "\0" in text:
        raise UnreadableError("it holds NUL characters, so it is not text")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text.removeprefix("\ufeff"), decoded.encoding)


def glimpse(head: bytes) -> str:
    """Decode how a file starts, for a look at its format: never refuses, and may be wrong about single letters."""
    mark = next((name for mark, name in _MARKS if head.startswith(mark)), "utf-8")
    return head.decode(mark, "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, declared: str | None) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data.decode(name, "replace")
            return Decoded(text, None if name == "utf-8" else name)
    head = data[:_SAMPLE_BYTES]
    if len(head) - len(head.translate(None, _CONTROLS)) > len(head) * _MOST_CONTROLS:
        raise UnreadableError("it is not text")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_other(data, declared)


def _decode_other(data: bytes, declared: str | None) -> Decoded:
    damaged = _nearly_utf8(data)
    if damaged is not None:
        return damaged
    match = re.search(_DECLARED, data[:_DECLARED_WITHIN])
    for label in (declared, match and match[1].decode("ascii")):
        name = _known(label)
        if name and name != "utf-8":
            return Decoded(data.decode(name, "replace"), name)
    name = _guess(data)
    return Decoded(data.decode(name, "replace"), name)


def _nearly_utf8(data: bytes) -> Decoded | None:
    """Read UTF-8 in which a little is broken: a file cut within a character, a byte gone bad."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    kept = len(text) - len(text.encode("ascii", "ignore")) - lost
    return Decoded(text, "utf-8, damaged") if kept >= lost * _KEPT_FOR_ONE_LOST else None


def _known(label: str | None) -> str | None:
    """Return Python's name of a declared encoding that decodes bytes to text, if there is one."""
    if not label or re.search(_NO_CHARSETS, label):
        return None
    try:
        name = codecs.lookup(label).name
        "".encode(name)
    except (LookupError, UnicodeError):
        return None
    return _FALLBACK if name in _MEANS_FALLBACK else name.replace("cp125", "windows-125")


def _guess(data: bytes) -> str:
    """Guess an encoding from the bytes that are not ASCII and the words that they stand in."""
    odd = data.translate(None, _ASCII)
    if not odd.translate(None, _TYPOGRAPHY):
        return _FALLBACK
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return _FALLBACK
    best = from_bytes(_sample(data)).best()
    return _known(best.encoding if best else None) or _FALLBACK


def _sample(data: bytes) -> bytes:
    """Take whole lines, or what is near, around what is not ASCII: the rest tells encodings nothing."""
    pieces: list[bytes] = []
    position = length = 0
    for match in re.finditer(_NON_ASCII, data):
        if match.start() < position:
            continue
        start = max(position, match.start() - 200)
        position = min(len(data), match.end() + 200)
        pieces.append(data[start:position])
        length += position - start
        if length > _SAMPLE_BYTES:
            break
    return b"\n".join(pieces)
