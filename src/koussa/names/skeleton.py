"""The consonant skeleton of a word: what spellings and scripts of one name agree on.

Voiced and voiceless, plain and emphatic consonants count as one, vowels not at all. Skeletons that lack one
consonant let a wrong, missing or added one pass, on both sides (the symmetric deletes of Garbe's SymSpell).
"""

from itertools import groupby

_CLASSES = {
    **dict.fromkeys("bp", "p"),
    **dict.fromkeys("fvw", "f"),
    **dict.fromkeys("tdθð", "t"),
    **dict.fromkeys("szšžčc", "s"),
    **dict.fromkeys("kgqχɣ", "k"),
    **dict.fromkeys("aeiouyh", ""),
}
# "ch" and soft g are a k or an s, "j" an s or nothing: every word has a skeleton of both readings.
_READINGS = tuple(
    str.maketrans({**_CLASSES, **reading})
    for reading in ({"C": "s", "G": "s", "j": "s"}, {"C": "k", "G": "k", "j": ""})
)
_OF_TWO_READINGS = frozenset("CGj")
_LONGEST = 8  # consonants of a skeleton that are kept
_SHORTEST_CUT = 2  # consonants that must be left of a skeleton that lacks one


def skeletons(sounds: str) -> frozenset[str]:
    """Return the skeletons of a word's sounds: one, or two where a symbol has two readings."""
    readings = _READINGS[:1] if _OF_TWO_READINGS.isdisjoint(sounds) else _READINGS
    return frozenset([_skeleton(sounds, reading) for reading in readings])


def near_skeletons(sounds: str) -> frozenset[str]:
    """Return the skeletons of a word, and those that lack one consonant; without consonants, its first vowel."""
    near: set[str] = set()
    for skeleton in skeletons(sounds):
        near.add(skeleton or sounds[:1])
        if len(skeleton) > _SHORTEST_CUT:
            near.update(skeleton[:cut] + skeleton[cut + 1 :] for cut in range(len(skeleton)))
    return frozenset(near)


def _skeleton(sounds: str, reading: dict[int, str]) -> str:
    return "".join([consonant for consonant, _ in groupby(sounds.translate(reading))][:_LONGEST])
