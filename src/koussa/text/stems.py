"""What is left of a word when its ending is taken off, so that "voted", "voter" and "voting" are one.

A light stemmer for English, in the manner of Porter (1980) with fewer steps: plural, past and participle, then up to
two endings that make a noun, an adjective or an adverb. Words of other languages mostly stay as they are.
"""

from functools import lru_cache

_SHORTEST = 4  # letters of a word that is stemmed at all
_WHOLE = frozenset({"news"})
_VOWELS = frozenset("aeiouy")
# What "redundancy" is to "redundant" and "violence" to "violent", each with the letters that must stand before it: a
# currency is nothing current.
_ABSTRACT = (("anci", "ant", 4), ("anc", "ant", 4), ("enci", "ent", 5), ("enc", "ent", 4))
_DERIVED = ("ation", "ion", "ment", "er", "or", "al", "li", "iv", "ist", "ism", "ian")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of a folded word; what is no word of letters is its own stem."""
    if len(word) < _SHORTEST or not word.isalpha() or word in _WHOLE:
        return word
    if word.endswith(("ies", "ied")) and len(word) > _SHORTEST:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    word = _without_participle(word)
    if word.endswith("e") and len(word) >= _SHORTEST:
        word = word[:-1]
    if word.endswith("y") and len(word) >= _SHORTEST:
        word = word[:-1] + "i"
    return _without_derivation(_without_derivation(_concrete(word)))


def _concrete(word: str) -> str:
    for ending, adjective, least in _ABSTRACT:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + adjective
    return word


def _without_derivation(word: str) -> str:
    for ending in _DERIVED:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def _without_participle(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 3 and not _VOWELS.isdisjoint(rest):
            doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            return rest[:-1] if doubled else rest
    return word
