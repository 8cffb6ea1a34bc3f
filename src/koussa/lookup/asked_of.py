"""Queries that name whose words are wanted beside the words themselves, as in “Hague immunity”."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from koussa.frozen import frozen
from koussa.library.store import Library
from koussa.lookup.meant import holders
from koussa.lookup.named import goes_by
from koussa.text.fold import fold
from koussa.text.function_words import FUNCTION_WORDS

# Nobody names a speaker in a pasted passage, and every stretch of words costs a look into the names.
_MOST_WORDS = 12
_LONGEST_NAME = 4
_SHORTEST_NAME = 2  # letters: Xi, Li
_SHORTEST_BESIDE_OTHERS = 3  # of a word that somebody must go by too: particles are shorter
# A surname of somebody's whole name, or that with a letter astray; below it words of the language meet names.
_LIKE_A_NAME = 90.0
# What one asks for all of somebody's words with.
_ASKED_WITH = """
about all and any are by did do does everything from had has have in is of on quotation quotations quote quoted quotes
remark remarks said say says speak spoke statement statements tell the to told was what when where who words
"""
_ASKING = frozenset(_ASKED_WITH.split())
_BEFORE_A_NAME = (["by"], ["did"], ["does"], ["from"], ["has"], ["have"], ["had"])
_AFTER_A_NAME = (["said"], ["say"], ["says"], ["tell"], ["told"])
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_WORD = re.compile(r"[^\s,;:?!\"“”„«»()]+")


@frozen
class Reading:
    """One way to read a query: the words that name the speaker, and those that were said.

    Attributes:
        speaker: as they stand in the query.
        words: what is looked for among that speaker's quotations; empty when all of them are wanted.
    """

    speaker: str
    words: str


def readings(libraries: Sequence[Library], query: str) -> Iterator[Reading]:
    """The ways to read a query whose words name somebody.

    A name beside a word of asking comes first ("did Poe say", "by Poe"), then in the order of the query, the longest
    name at each place.
    """
    words = _words(query)

    @cache  # each word is part of several stretches
    def is_name(name: str) -> bool:
        return any(goes_by(library, name, _LIKE_A_NAME) for library in libraries)

    for start, end in _stretches(words):
        name = words[start:end]
        if all(_says_something(word) for word in name) and _all_name(is_name, name):
            others = words[:start] + words[end:]
            rest = _telling(others)
            if rest or all(fold(word) in _ASKING for word in others):
                yield Reading(" ".join(name), rest)


def by_role(libraries: Sequence[Library], query: str) -> Iterator[Reading]:
    """The ways to read a query that asks for the words of the one who holds an office: "what did the mayor say"."""
    words = _words(query)
    asking = [fold(word) for word in words]
    if not _ASKING.intersection(asking[:1]):
        return
    for start, end in _stretches(words, _MOST_WORDS):
        before = start - 1 - (asking[start - 1 : start] == ["the"])
        if asking[before : before + 1] not in _BEFORE_A_NAME or asking[end : end + 1] not in _AFTER_A_NAME:
            continue
        if before >= 0 and all(
            _says_something(word) or fold(word) in ("of", "the") for word in words[start:end]
        ):
            meant = holders(libraries, " ".join(words[start:end]))
            if len(meant) == 1:
                yield Reading(meant[0], _telling(words[:start] + words[end:]))


def _words(query: str) -> list[str]:
    """The words of a query without their possessives; none of one too long to name a speaker."""
    words = [_POSSESSIVE.sub("", found.group()) for found in _WORD.finditer(query[:1_000])]
    return words if len(words) <= _MOST_WORDS else []


def _stretches(words: Sequence[str], longest: int = _LONGEST_NAME) -> list[tuple[int, int]]:
    """Where names may stand: first and last word, half-open, likeliest first."""
    asking = [fold(word) for word in words]

    def rank(stretch: tuple[int, int]) -> tuple[bool, int, int]:
        start, end = stretch
        asked = asking[start - 1 : start] in _BEFORE_A_NAME or asking[end : end + 1] in _AFTER_A_NAME
        return not asked, start, start - end

    places = range(len(words))
    found = [(start, start + length) for start in places for length in range(1, longest + 1)]
    return sorted([stretch for stretch in found if stretch[1] <= len(words)], key=rank)


def _telling(words: Sequence[str]) -> str:
    """What is left of words to look for, when those of asking are left out."""
    return " ".join(word for word in words if _says_something(word))


def _says_something(word: str) -> bool:
    folded = fold(word)
    return folded not in FUNCTION_WORDS and folded not in _ASKING


def _all_name(is_name: Callable[[str], bool], words: Sequence[str]) -> bool:
    """Whether somebody goes by the words, and by each of them but initials and particles."""
    telling = [word for word in words if len(word) >= _SHORTEST_BESIDE_OTHERS]
    if not telling:
        telling = [word for word in words if len(word) >= _SHORTEST_NAME]
    return bool(telling) and all(map(is_name, [*telling, " ".join(words)]))
