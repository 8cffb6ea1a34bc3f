"""The one normaliser: text as it is compared and searched, with the way back to text as it was printed.

Folding takes away what writers, typists and converters vary without changing what is said: case, accents,
the shape of quotation marks and dashes, ligatures, full-width forms, white space, soft hyphens and other
invisible characters, Arabic vowel signs and letter forms. It keeps what does change it: digits, decimal
points, signs, currency and per cent signs. It is Unicode's NFKD with full case folding (Unicode Standard,
sections 3.11 and 3.13), without its combining marks, and with the few characters of ``_SPECIAL`` that have
no decomposition.
"""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from koussa.frozen import frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

_SPECIAL = {
    **dict.fromkeys("`´‘’‚‛′‵‹›ʹʻʼʽˈ՚׳＇", "'"),
    **dict.fromkeys("“”„‟″‶«»״〝〞〟「」『』", '"'),
    **dict.fromkeys("‐‑‒–—―−⁃⸺⸻־﹘﹣－", "-"),
    **dict.fromkeys("\u2028\u2029\ufffd", " "),
    **dict.fromkeys("ـ©®™℠", ""),  # tatweel stretches an Arabic word; the others are no part of what was said
    "⁄": "/",
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ک": "ك",
    "ہ": "ه",
    "ة": "ه",
    "ۀ": "ه",
    "،": ",",
    "؛": ";",
    "؟": "?",
    "٪": "%",
    "٫": ".",
    "٬": ",",
    "。": ".",
    "、": ",",
}


class _Folding(dict[int, str]):
    """Code point to its folded form, worked out when :meth:`str.translate` first meets it."""

    def __missing__(self, code_point: int) -> str:
        folded = self[code_point] = _fold_character(chr(code_point))
        return folded


def _fold_character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    decomposed = unicodedata.normalize("NFKD", character).casefold()
    return "".join(map(_fold_part, unicodedata.normalize("NFKD", decomposed)))


def _fold_part(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return ""
    if category[0] == "Z" or category in {"Cc", "Cs"}:  # lone surrogates cannot be stored or printed
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return character


_FOLDING = _Folding()
# What most texts have beside ASCII, each as ``_SPECIAL`` has it.
_PRINTED = tuple((printed, _SPECIAL[printed]) for printed in "“”’‘—–")
# Of ASCII, what can be part of a word that is not of letters alone; and all characters, those but letters as spaces.
_NO_LETTERS = b"0123456789$%'"
_LETTERS_ALONE = bytes(code if chr(code).isalpha() else ord(" ") for code in range(128)).ljust(256)


def fold(text: str) -> str:
    """Return ``text`` as it is compared: folded, runs of white space as one space, none at the ends.

    Any string is accepted. Folding twice is folding once.
    """
    if not text.isascii():
        for printed, typed in _PRINTED:
            text = text.replace(printed, typed)
    if text.isascii() and text.isprintable():  # then case is all there is to fold, which needs no table
        return " ".join(text.lower().replace("`", "'").split())
    return " ".join(text.translate(_FOLDING).split())


@frozen
class Folded:
    """Folded text with the way back.

    Attributes:
        text: what :func:`fold` returns.
        starts: for each code point of ``text``, the code point of the original that it came from.
        ends: for each, where what it came from ends in the original, combining marks included.
    """

    text: str
    starts: "Sequence[int]"
    ends: "Sequence[int]"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that ``text[start:end]`` (not empty) came from."""
        return self.starts[start], self.ends[end - 1]


def fold_with_offsets(text: str) -> Folded:
    """Fold ``text`` and keep, for every code point, its place in ``text``."""
    plain = fold(text)
    if len(plain) == len(text) and all(len(_FOLDING[ord(character)]) == 1 for character in set(text)):
        return Folded(plain, range(len(text)), range(1, len(text) + 1))
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for position, character in enumerate(text):
        folded = _FOLDING[ord(character)]
        if not folded and ends and ends[-1] == position and unicodedata.category(character) in {"Mn", "Me"}:
            ends[-1] = position + 1
        for part in folded:
            if part == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(part)
            starts.append(position)
            ends.append(position + 1)
    if characters and characters[-1] == " ":
        characters.pop()
        starts.pop()
        ends.pop()
    return Folded(plain, tuple(starts), tuple(ends))


@frozen
class Word:
    """A word of a folded text and its span there."""

    text: str
    start: int
    end: int


@cache
def _word_pattern() -> "re.Pattern[str]":
    """Compile what counts as a word.

    A number with its decimal points and thousands separators; letters and digits with apostrophes between
    them; a single character of a script that sets no spaces (Han, Kana); a currency or per cent sign; the
    sign of a number.
    """
    import re  # compiled at the first look-up, not at start

    unspaced = "\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
    letter = rf"[^\W_{unspaced}]"
    return re.compile(
        rf"\d+(?:[.,]\d+)+|{letter}+(?:'{letter}+)*|[{unspaced}]|[%‰$¢£¥₠-⃀]|(?<![\w.,)%])[-+](?=[$£€]?\d)"
    )


@cache
def _ascii_word_pattern() -> "re.Pattern[str]":
    """Compile the same for ASCII, which most queries are: the ranges of unspaced scripts take long to compile."""
    import re

    return re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:'[^\W_]+)*|[%$]|(?<![\w.,)%])[-+](?=\$?\d)", re.ASCII)


def _pattern_for(folded: str) -> "re.Pattern[str]":
    return _ascii_word_pattern() if folded.isascii() else _word_pattern()


def words(folded: str) -> list[str]:
    """Return the words of a folded text in order.

    ``"re-engagement"`` is two words, ``"don't"`` and ``"2.5"`` one each, ``"$3bn"`` and ``"-5"`` two (the
    sign is a word of its own).
    """
    if folded.isascii():
        characters = folded.encode()
        if len(characters.translate(None, _NO_LETTERS)) == len(characters):  # a tenth of the pattern's time
            return characters.translate(_LETTERS_ALONE).decode().split()
    return _pattern_for(folded).findall(folded)


def find_words(folded: str) -> "Iterator[Word]":
    """Yield the words that :func:`words` returns, each with its span in ``folded``."""
    for match in _pattern_for(folded).finditer(folded):
        yield Word(match[0], match.start(), match.end())
