"""Forms of one person's name within a text: what they are found by, and whether two can be one person's."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from koussa.extract.bodies import OF_BODIES
from koussa.text.wordlists import word_set

SUFFIXES = word_set("jr. jr sr. sr ii iii iv")
"""What stands after a surname and is none."""

# Longer "names" are headlines or lists of names.
_LONGEST_NAME = 5


# Names come again and again: on a first reading three in four were met before.
@lru_cache(maxsize=10_000)
def folded(word: str) -> str:
    """A word of a name without case and without the point of an abbreviation."""
    return word.casefold().rstrip(".")


def without_of(name: Iterable[str]) -> Iterable[str]:
    """The words of a name before "of": "Bank" of "Bank of England"."""
    return takewhile(lambda word: word not in OF_BODIES, name)


def surname_of(name: Iterable[str]) -> str:
    """The word that a name goes by, folded: its last but for "Jr.", that of a body before "of"; empty for none."""
    return _surname_of(tuple(name))


@lru_cache(maxsize=10_000)
def _surname_of(name: tuple[str, ...]) -> str:
    kept = [word for word in without_of(name) if word.casefold() not in SUFFIXES]
    return folded(kept[-1]) if kept else ""


def compatible(known: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: the longer has the shorter's words, or initials of them."""
    one_suffix = (known[-1].casefold() in SUFFIXES) != (new[-1].casefold() in SUFFIXES)
    if one_suffix and min(len(known), len(new)) > 1:
        return False
    longer, shorter = (known, new) if len(known) >= len(new) else (new, known)
    rest = {folded(word) for word in longer}
    initials = {word for word in rest if len(word) == 1}
    return all(folded(word) in rest or folded(word)[:1] in initials for word in shorter)


def fuller(new: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Whether a name says more than the one known, and not because other words ran into it."""
    short = len(list(without_of(new))) <= _LONGEST_NAME
    return len(known) < len(new) and short and surname_of(new) == surname_of(known)
