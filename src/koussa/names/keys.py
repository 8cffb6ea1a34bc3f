"""Keys under which a name is found in an index: names that may be one person's share a key."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from koussa.frozen import frozen
from koussa.names.match import joinings
from koussa.names.nicknames import full_forms
from koussa.names.parts import PreparedName, plain_words, prepare
from koussa.names.skeleton import near_skeletons, skeletons
from koussa.names.sound import sounds

_SHORT = 4  # letters of a part that is as often written on to the next: "ben", "abu", "mac"


def name_keys(name: str) -> frozenset[str]:
    """Return the keys of a name, to be stored beside it and to be looked up for a query.

    Keys are the consonant skeletons of its parts, of two neighbours as one ("ben othman", "Benotman"), its
    initials and the full forms of nicknames. Names that :func:`koussa.names.similarity` finds alike share a key.
    A usual name has ten, the longest under 250; a string without letters has none.
    """
    return frozenset(key for key, _ in _keys(prepare(name)))


def _keys(name: PreparedName) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the keys of a name, each with the places of the parts that it comes from."""
    for place, part in enumerate(name.parts):
        for key in (*part.skeletons, *("~" + full_form for full_form in full_forms(part.text))):
            if key:
                yield key, (place,)
    for place, (first, second) in enumerate(pairwise(name.parts)):
        of = near_skeletons if len(first.text) <= _SHORT else skeletons
        for form in second.forms:
            for key in of(first.forms[-1] + form):
                if key:
                    yield key, (place, place + 1)
    for initials in (name.initials, name.acronym):
        if initials:
            yield "=" + initials, (0, 1)


@frozen
class AskedKey:
    """A key that a query asks for.

    Attributes:
        key: as :func:`name_keys` has it.
        part: place of a part of the query that it comes from.
        finds: whether who has it is a candidate; other keys only tell that a part agrees, written on to the next.
    """

    key: str
    part: int
    finds: bool = True


def asked_keys(query: str) -> frozenset[AskedKey]:
    """Return the keys under which a query's candidates are found, with the parts of it that they agree with.

    A name of several parts that agrees with one part alone of several, and does not agree otherwise
    (:func:`may_agree_besides`), is scored 55 at most by :func:`koussa.names.similarity`. Of a query of one part, or
    with an initial, which may stand for any, each key is said to come from two parts.
    """
    prepared = prepare(query)
    apart = len(prepared.parts) > 1 and not any(part.initial for part in prepared.parts)
    asked = {
        AskedKey(key, place) for key, places in _keys(prepared) for place in (places if apart else (0, 1))
    }
    if apart:
        known = {one.key for one in asked}
        for place, (both, _) in enumerate(joinings(prepared.parts)):
            keys = {*both.skeletons, *("~" + full_form for full_form in full_forms(both.text))}
            asked |= {AskedKey(key, at, key in known) for key in keys for at in (place, place + 1)}
    return frozenset(asked)


@lru_cache(maxsize=16_384)  # asked again for the nearest name, where nobody is found
def may_agree_besides(name: str, keys: frozenset[str]) -> bool:
    """Say whether a name may be alike to a query with which its own keys agree in one part of several.

    Args:
        name: as it is on record.
        keys: of the query, as :func:`name_keys` has them.

    Returns:
        False for a plain name of several parts, no two neighbours of which, written as one, have a key of the query's.
    """
    words = plain_words(name)
    if not words:
        return True
    return any(not keys.isdisjoint(_of_part(one + other)) for one, other in pairwise(words))


def _of_part(text: str) -> Iterator[str]:
    yield from near_skeletons(sounds(text))
    yield from ("~" + full_form for full_form in full_forms(text))
