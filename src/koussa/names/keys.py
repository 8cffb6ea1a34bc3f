"""Keys under which a name is found in an index: names that may be one person's share a key."""

from itertools import pairwise

from koussa.names.nicknames import full_forms
from koussa.names.parts import prepare
from koussa.names.skeleton import near_skeletons, skeletons

_SHORT = 4  # letters of a part that is as often written on to the next: "ben", "abu", "mac"


def name_keys(name: str) -> frozenset[str]:
    """Return the keys of a name, to be stored beside it and to be looked up for a query.

    Keys are the consonant skeletons of its parts, of two neighbours as one ("ben othman", "Benotman"), its
    initials and the full forms of nicknames. Names that :func:`koussa.names.similarity` finds alike share a key.
    A usual name has ten, the longest under 250; a string without letters has none.
    """
    prepared = prepare(name)
    keys: set[str] = set()
    for part in prepared.parts:
        keys |= part.skeletons
        keys.update("~" + full_form for full_form in full_forms(part.text))
    for first, second in pairwise(prepared.parts):
        of = near_skeletons if len(first.text) <= _SHORT else skeletons
        keys.update(skeleton for form in second.forms for skeleton in of(first.forms[-1] + form))
    keys.update("=" + initials for initials in (prepared.initials, prepared.acronym))
    return frozenset(keys - {"", "="})
