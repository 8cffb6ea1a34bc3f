"""Text from outside made harmless to the eye and to terminals, without a change of meaning.

Control characters can move a cursor, recolour a screen or hide words; bidirectional controls can show words in an
order that they do not have (Boucher and Anderson, "Trojan Source", 2021). On a page they are shown by their code; in
JSON they are escaped, which any reader undoes.
"""

import json
from typing import Any

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB)
_LINE_ENDS = (0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)

_ON_A_PAGE: dict[int, str] = {
    code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in (*_CONTROLS, *_BIDI)
}
_ON_A_PAGE.update(dict.fromkeys((0x09, *_LINE_ENDS), " "))
_IN_JSON: dict[int, str] = {
    code: f"\\u{code:04x}"
    for code in (*range(0x7F, 0xA0), *_BIDI, 0x2028, 0x2029, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB)
}


def inert(text: str) -> str:
    r"""Text for a page: on one line, control characters shown by their code (``\x1b``), the rest to the letter."""
    return _whole(text).translate(_ON_A_PAGE)


def to_json(value: Any, *, indent: int | None = None) -> str:
    """JSON in UTF-8 with every control and bidirectional character escaped; reads back to the same value.

    A lone surrogate, which no UTF-8 can hold, is written as its escape.
    """
    separators = None if indent else (", ", ": ")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators).translate(_IN_JSON)
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(f"\\u{ord(mark):04x}" if "\ud800" <= mark <= "\udfff" else mark for mark in text)
    return text


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
