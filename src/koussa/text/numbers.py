"""Numbers written in words: "twenty-eight", "two and a half", "fifth", "half a million"."""

from collections.abc import Sequence
from typing import NamedTuple

_UNIT_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNIT_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TEN_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

_UNITS = {word: value for value, word in enumerate(_UNIT_WORDS.split())}
_TENS = {word: 10 * value for value, word in enumerate(_TEN_WORDS.split(), 2)}
_ORDINALS = {word: value for value, word in enumerate(_UNIT_ORDINALS.split(), 1)} | {
    word: 10 * value for value, word in enumerate(_TEN_ORDINALS.split(), 2)
}
_SUFFIXES = {"st", "nd", "rd", "th"}

CARDINALS = _UNITS | _TENS
"""The values of the numbers that are one word, by word: zero to twenty, then the tens to ninety."""

MAGNITUDES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "dozen": 12.0,
}
"""Words and letters that multiply the number before them. The letters count only when they touch the digits."""


class Written(NamedTuple):
    """A number read from words: its value and how many words it took."""

    value: float
    length: int


def cardinal(words: Sequence[str]) -> Written | None:
    """Read the longest cardinal number at the start of ``words`` (folded words; hyphens are words of their own).

    Returns ``None`` when the first word does not start a number. A bare "a" or "an" starts one only before
    "hundred", "thousand", "million", "billion" or "dozen".
    """
    at, total, group, seen = 0, 0.0, 0.0, False
    while at < len(words):
        word = words[at]
        step = 1
        if word in _UNITS or word in _TENS:
            value, step = _below_hundred(words, at)
            if seen and (group % 100 or (group and group < 100)):
                break  # "two three" is two numbers
            group, seen = group + value, True
        elif word in {"a", "an"} and not seen and _follows(words, at, MAGNITUDES):
            group, seen = 1.0, True
        elif seen and word == "hundred":
            group *= 100
        elif seen and len(word) > 2 and (word in MAGNITUDES):
            total, group = total + max(group, 1.0) * MAGNITUDES[word], 0.0
        elif not (seen and word == "and" and _continues(words, at, group)):
            break
        at += step
    if seen and list(words[at : at + 3]) == ["and", "a", "half"]:
        return Written(total + group + 0.5, at + 3)
    return Written(total + group, at) if seen else None


def _below_hundred(words: Sequence[str], at: int) -> tuple[float, int]:
    word = words[at]
    if word in _UNITS:
        return float(_UNITS[word]), 1
    after = at + 1 + (len(words) > at + 1 and words[at + 1] == "-")
    if after < len(words) and 0 < _UNITS.get(words[after], 0) < 10:
        return float(_TENS[word] + _UNITS[words[after]]), after + 1 - at
    return float(_TENS[word]), 1


def _follows(words: Sequence[str], at: int, table: dict[str, float]) -> bool:
    return at + 1 < len(words) and len(words[at + 1]) > 2 and words[at + 1] in table


def _continues(words: Sequence[str], at: int, group: float) -> bool:
    """Whether the "and" at ``at`` stands inside a number: "two hundred and five", not "two and five"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return group >= 100 and group % 100 == 0 and (after in _UNITS or after in _TENS)


def may_be_ordinal(word: str) -> bool:
    """Whether :func:`ordinal` may read something that begins with a word."""
    return word in _ORDINALS or word in _TENS or word.isdecimal()


def ordinal(words: Sequence[str]) -> Written | None:
    """Read an ordinal number at the start of ``words``: "fifth", "twenty-first", "21st" as "21", "st"."""
    if not words:
        return None
    if words[0] in _ORDINALS:
        return Written(float(_ORDINALS[words[0]]), 1)
    if words[0].isdecimal() and len(words) > 1 and words[1] in _SUFFIXES:
        return Written(float(words[0]), 2)
    if words[0] in _TENS:
        after = 1 + (len(words) > 1 and words[1] == "-")
        if after < len(words) and 0 < _ORDINALS.get(words[after], 0) < 10:
            return Written(float(_TENS[words[0]] + _ORDINALS[words[after]]), after + 1)
    return None
