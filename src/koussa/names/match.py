"""How alike two names are, and whether they are one person's.

The parts of one name are paired with those of the other by sound, whichever order they stand in. What
decides is not how many letters agree but which parts do: a surname alone agrees with every bearer of it, a
name with another first name and the same surname is somebody else.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from koussa.names.nicknames import full_forms
from koussa.names.parts import Part, PreparedName, make_part, prepare
from koussa.names.sound import sound_similarity, sounds

FOUND = 78.0  # the least similarity at which a query finds a name (benchmarks/results/names.md)
SAME = 86.0  # the least at which two printed names are taken for one person's

_PAIRED = 0.7  # the least likeness of two parts that are taken for the same
_RESPELLED = 0.98  # how alike are parts that sound the same and are spelled in another way
_INITIAL = 0.9  # how alike are an initial and a name that begins with it
_INITIAL_WEIGHT = 0.35  # what an initial counts beside a name
_NICKNAME = 0.92
_ACRONYM = 88.0
_LEFT_OUT = 0.12  # what is lost when all but nothing of a name's parts are left out of the other
_MIDDLE_ONLY = 0.95  # neither the first nor the last part is named
_SWAPPED = 0.97  # the parts stand in another order
_OTHER_MIDDLE = 0.9  # first and last agree, and each has another name between
_OTHER_NAME = 0.55  # some agree, and each has another name beside
_GIVEN_ONLY = 0.75  # the name on record is the first of a longer one: "Elizabeth" and "Elizabeth Taylor"
_OTHER_SUFFIX = 0.6  # "II" and "III", "Jr." and "Sr."
_NO_SUFFIX = 0.97  # "Jr." in one only
_JOINED = 0.99  # written as one in one name, as two in the other
_UNPAIRED = 55.0  # what the likeness of the likest parts counts when none are taken for the same


@lru_cache(maxsize=16_384)  # the names of a text are held against each other again and again
def similarity(query: str, name: str) -> float:
    """Return how alike a typed or printed name is to a name on record, 0 to 100; any strings are accepted.

    100 is the same name but for case, accents and script.
    """
    one, other = prepare(query), prepare(name)
    if not one.parts or not other.parts:
        return 0.0
    best = max(_compare_parts(*reading) for reading in _readings(one, other))
    if (one.acronym and one.acronym == other.initials) or (other.acronym and other.acronym == one.initials):
        best = max(best, _ACRONYM)
    if one.suffix == other.suffix:
        return best
    return best * (_OTHER_SUFFIX if one.suffix and other.suffix else _NO_SUFFIX)


def same_person(one: str, other: str) -> bool:
    """Decide whether two names in one text are the same person's: "Mr. Mook" and "Robby Mook".

    Whether another bearer of the name is about, the caller must know.
    """
    return max(similarity(one, other), similarity(other, one)) >= SAME


def _readings(
    one: PreparedName, other: PreparedName
) -> Iterator[tuple[tuple[Part, ...], tuple[Part, ...], bool]]:
    """Yield the parts of both as they stand, then with two neighbours of one that pair with a part as one."""
    yield one.parts, other.parts, False
    for both, parts in joinings(one.parts):
        if any(_likeness(both, part) >= _PAIRED for part in other.parts):
            yield parts, other.parts, True
    for both, parts in joinings(other.parts):
        if any(_likeness(part, both) >= _PAIRED for part in one.parts):
            yield one.parts, parts, True


@lru_cache(maxsize=4096)
def joinings(parts: tuple[Part, ...]) -> tuple[tuple[Part, tuple[Part, ...]], ...]:
    """Return, for each two neighbours, what they are as one, and all parts with that in their place."""
    joinings: list[tuple[Part, tuple[Part, ...]]] = []
    for position, (first, second) in enumerate(pairwise(parts)):
        text = first.text + second.text
        forms = dict.fromkeys([sounds(text), *(first.forms[0] + form for form in second.forms[1:])])
        vowels_written = first.vowels_written and second.vowels_written
        both = make_part(text, forms, initial=False, vowels_written=vowels_written)
        joinings.append((both, (*parts[:position], both, *parts[position + 2 :])))
    return tuple(joinings)


def _compare_parts(query: tuple[Part, ...], name: tuple[Part, ...], joined: bool) -> float:
    pairs = _pair(query, name)
    if query != name and all(query[one].initial or name[other].initial for one, other, _ in pairs):
        # Nothing agrees, or nothing but initials.
        likest = max(_likeness(one, other) for one in query for other in name)
        return _UNPAIRED * likest
    weights = [min(_weight(query[one]), _weight(name[other])) for one, other, _ in pairs]
    alike = sum(likeness * weight for weight, (_, _, likeness) in zip(weights, pairs, strict=True))
    named = {other for _, other, _ in pairs}
    score = (
        100.0 * alike / sum(weights) * _share_of_left_out(query, name, {one for one, _, _ in pairs}, named)
    )
    if not {0, len(name) - 1} & named:
        score *= _MIDDLE_ONLY
    order = [other for _, other, _ in sorted(pairs)]
    if order != sorted(order):
        score *= _SWAPPED
    return round(score * (_JOINED if joined else 1.0), 6)


def _share_of_left_out(
    query: tuple[Part, ...], name: tuple[Part, ...], query_named: set[int], named: set[int]
) -> float:
    """Return what of the score is left for the parts that have no partner in the other name."""
    query_left = sum(_weight(part) for place, part in enumerate(query) if place not in query_named)
    name_left = sum(_weight(part) for place, part in enumerate(name) if place not in named)
    if query_left and name_left:
        ends = {0, len(query) - 1} <= query_named and {0, len(name) - 1} <= named
        return _OTHER_MIDDLE if ends and len(named) > 1 else _OTHER_NAME
    if query_left and len(name) == 1 and len(query) - 1 not in query_named:
        return _GIVEN_ONLY
    whole = max(sum(map(_weight, query)), sum(map(_weight, name)))
    return 1.0 - _LEFT_OUT * (query_left + name_left) / whole


def _weight(part: Part) -> float:
    return _INITIAL_WEIGHT if part.initial else 1.0


def _pair(query: tuple[Part, ...], name: tuple[Part, ...]) -> list[tuple[int, int, float]]:
    """Pair parts, the likest first and in order where that decides; each at most once."""
    candidates = [
        (likeness, -abs(one - other), one, other)
        for one, left in enumerate(query)
        for other, right in enumerate(name)
        if (likeness := _likeness(left, right)) >= _PAIRED
        and (
            left.text == right.text
            or not (left.initial or right.initial)
            or _stand_alike(one, query, other, name)
        )
    ]
    pairs: list[tuple[int, int, float]] = []
    for likeness, _, one, other in sorted(candidates, reverse=True):
        if all(one != taken and other != given for taken, given, _ in pairs):
            pairs.append((one, other, likeness))
    return pairs


def _stand_alike(one: int, query: tuple[Part, ...], other: int, name: tuple[Part, ...]) -> bool:
    """Say whether two places are both the first or both in the middle: no initial stands for a surname."""
    inside = one < len(query) - 1 and other < len(name) - 1
    return inside and (one == 0) == (other == 0)


def _likeness(one: Part, other: Part) -> float:
    """Return how alike two parts are, 0 to 1."""
    if one.text == other.text:
        return 1.0
    if one.initial or other.initial:
        return _INITIAL if one.text[0] == other.text[0] and not (one.initial and other.initial) else 0.0
    best = 0.0
    if one.skeletons & other.skeletons:  # what shares no skeleton is not worth the alignment
        written = one.vowels_written and other.vowels_written
        best = max(sound_similarity(left, right, written) for left in one.forms for right in other.forms)
    if best < _NICKNAME and full_forms(one.text) & full_forms(other.text):
        return _NICKNAME
    return best * _RESPELLED
