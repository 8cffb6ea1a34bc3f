"""Keys under which a name is found in an index: names that may be one person's share a key.

A key is the consonant skeleton of a part, voiced and voiceless, plain and emphatic consonants taken as one:
what spellings and scripts agree on. To find a name with a wrong, missing or added consonant, skeletons that
lack one consonant are keys too, on both sides (the symmetric deletes of Garbe's SymSpell).
"""

from itertools import pairwise

from koussa.names.nicknames import full_forms
from koussa.names.parts import Part, PreparedName, prepare

_CLASSES = {
    **dict.fromkeys("bp", "p"),
    **dict.fromkeys("fvw", "f"),
    **dict.fromkeys("tdθð", "t"),
    **dict.fromkeys("szšžčc", "s"),
    **dict.fromkeys("kgqχɣ", "k"),
    **dict.fromkeys("aeiouyh", ""),
}
# "ch" is a k or an s, "j" an s or nothing: every name is keyed under both readings.
_READINGS = ({"C": "s", "j": "s"}, {"C": "k", "j": ""})
_LONGEST = 8  # consonants of a skeleton that are kept
_SHORTEST_CUT = 2  # consonants that must be left of a skeleton that lacks one


def name_keys(name: str | PreparedName) -> frozenset[str]:
    """Return the keys of a name, to be stored beside it and to be looked up for a query.

    Two names that :func:`koussa.names.similarity` finds alike share at least one, unless they have fewer
    than three consonants and one of them differs. A usual name has ten, the longest under 250; a string
    without letters has none.
    """
    prepared = prepare(name) if isinstance(name, str) else name
    keys: set[str] = set()
    for part in prepared.parts:
        for form in part.forms:
            keys |= _part_keys(form)
        keys.update("~" + full_form for full_form in full_forms(part.text))
    for first, second in pairwise(prepared.parts):
        keys |= _joined_keys(first, second)
    if prepared.initials:
        keys.add("=" + prepared.initials)
    if prepared.acronym:
        keys.add("=" + prepared.acronym)
    return frozenset(keys)


def _part_keys(form: str) -> set[str]:
    keys: set[str] = set()
    for skeleton in _skeletons(form):
        keys.add(skeleton or form[:1])
        if len(skeleton) > _SHORTEST_CUT:
            keys.update(skeleton[:cut] + skeleton[cut + 1 :] for cut in range(len(skeleton)))
    return keys


def _joined_keys(first: Part, second: Part) -> set[str]:
    """Key "ben othman" as "benothman" is keyed."""
    return {skeleton for form in second.forms for skeleton in _skeletons(first.forms[-1] + form) if skeleton}


def _skeletons(form: str) -> set[str]:
    skeletons: set[str] = set()
    for reading in _READINGS:
        classes: list[str] = []
        for symbol in form:
            consonant = reading.get(symbol, _CLASSES.get(symbol, symbol))
            if consonant and (not classes or classes[-1] != consonant):
                classes.append(consonant)
        skeletons.add("".join(classes)[:_LONGEST])
    return skeletons
