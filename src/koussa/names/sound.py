"""What a romanised name may sound like, whoever romanised it, and how far two such sounds lie apart.

One name reaches print by many roads: English ``sh``, German ``sch``; French ``ou``, English ``oo``; Arabic
qaf as ``q``, ``k``, ``g`` or ``gh``. :func:`sounds` brings the spellings that stand for one sound to one
symbol, and has symbols of their own for spellings that stand for several (``C`` for ch, ``G`` for g before
e and i). :func:`sound_similarity` is a Levenshtein distance (Wagner & Fischer 1974) in which each step costs what it
tells about the name: a vowel less than a consonant, a consonant of the same place of articulation less than
another (as in Kondrak's ALINE, 2000).
"""

from functools import cache, lru_cache
from operator import add

VOWELS = frozenset("aeiou")
_SPELLINGS = {
    "tsch": "č",
    "dsch": "j",
    "shch": "šč",
    "sch": "š",
    "tch": "č",
    "dzh": "j",
    "dj": "j",
    "sh": "š",
    "ch": "C",
    "kh": "χ",
    "gh": "ɣ",
    "zh": "ž",
    "th": "θ",
    "dh": "ð",
    "ph": "f",
    "ck": "k",
    "qu": "k",
    "ts": "c",
    "tz": "c",
    "cz": "č",
    "sz": "š",
    "ou": "u",
    "oo": "u",
    "ee": "i",
    "iy": "i",
    "yi": "i",
    "yy": "i",
    "ij": "i",
    "yj": "i",
    "x": "ks",
}
_LONGEST_SPELLING = 4
_BEGINNINGS = frozenset(spelling[:2] for spelling in _SPELLINGS)
_SOFTENING = frozenset("eiy")
_PLAIN = frozenset("abdefhijklmnopqrstuvwz")  # what stands for itself, whatever stands beside it
# Letters beside each other that are read otherwise than each by itself.
_PAIRS = _BEGINNINGS.union(letter * 2 for letter in {*_PLAIN, "g"})
# What it costs to take one sound for another, where that is less than to take it away and put the other in.
_NEAR = {
    0.1: "kq ou wu yi wo Gg Gj",
    0.15: "tθ dð gɣ vw ei",
    0.2: "ae jy Cχ Cš Cč hχ ye qg Gɣ Gž",
    0.25: "cs ao aw ðz",
    0.3: "kg kχ qɣ qχ Ck Cc fv sz sš sθ zž šž čš čc cz ck ji jž θð θd eo au Gq",
    0.35: "jg gχ zc sč jč jc Gk Gh Gχ",
    0.4: "bp td bv fp kɣ χɣ gh Ch tð jh jχ zð vu dj",
    0.45: "ai iu eu oi",
}
_WEIGHT = {**dict.fromkeys("aeiou", 0.5), "w": 0.6, "y": 0.5, "h": 0.4, "j": 0.7}
_UNWRITTEN = 0.3  # how much of its weight a vowel keeps beside a name in a script that leaves vowels out
_FAR = 1.2  # what it costs to take one sound for any other, as a multiple of the heavier one's weight
_SWAP = 0.7  # what two neighbours in the wrong order cost
_MUTE = {"gue": "g", "que": "k"}  # endings of French and English
MAX_LENGTH = 40  # letters of a part that are looked at


@lru_cache(maxsize=4096)
def sounds(latin: str) -> str:
    """Return the sounds of a romanised word, one symbol each; what is no letter is left out."""
    letters = "".join(filter(str.isalnum, latin))[:MAX_LENGTH]
    letters = letters[:-3] + _MUTE.get(letters[-3:], letters[-3:])
    if _PLAIN.issuperset(letters.replace("g", "")) and _PAIRS.isdisjoint(map(add, letters, letters[1:])):
        for following in _SOFTENING if "g" in letters else ():
            letters = letters.replace("g" + following, "G" + following)
        return letters[:-1] if letters[1:].endswith("h") else letters
    symbols: list[str] = []
    position = 0
    while position < len(letters):
        letter, following = letters[position], letters[position + 1 : position + 2]
        if letter + following in _BEGINNINGS or letter == "x":
            spelling, symbol = _read(letters, position)
            position += len(spelling)
        else:
            before = letters[position - 1] if position else ""
            symbol = (
                letter
                if letter in _PLAIN and letter != following
                else _read_letter(letter, before, following)
            )
            position += 1
        symbols.extend(part for part in symbol if symbols[-1:] != [part])
    if len(symbols) > 1 and symbols[-1] == "h":
        symbols.pop()
    return "".join(symbols)


def _read(letters: str, position: int) -> tuple[str, str]:
    """Return the spelling at ``position`` and its symbols, the longest spelling that there is."""
    if letters[position] == "x" and not position:
        return "x", "š"
    for length in range(_LONGEST_SPELLING, 0, -1):
        spelling = letters[position : position + length]
        if spelling in _SPELLINGS:
            return spelling, _SPELLINGS[spelling]
    before = letters[position - 1] if position else ""
    return letters[position], _read_letter(letters[position], before, letters[position + 1 : position + 2])


def _read_letter(letter: str, before: str, following: str) -> str:
    """Read a letter by its neighbours; the first of a double letter is silent."""
    if letter == following:
        return ""
    if letter == "c" and before == "i" and not following:
        return "C"  # "Vučić"
    if letter == "c":
        return "c" if following in _SOFTENING else "k"
    if letter == "g":
        return "G" if following in _SOFTENING else "g"
    if letter == "y":
        return "y" if following in VOWELS else "i"
    return letter


class _Costs(dict[tuple[str, str], float]):
    """What it costs to take one sound for another, worked out when first met; "" for no sound.

    Beside a script that leaves vowels out, vowels cost a share of their weight.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share

    def __missing__(self, pair: tuple[str, str]) -> float:
        one, other = pair
        vowels_only = not {one, other} - VOWELS - {""}
        cost = _substitutions().get(pair, _FAR * max(_weight(one), _weight(other)) if one and other else None)
        if cost is None:
            cost = _weight(one or other)
        self[pair] = cost = cost * (self._share if vowels_only else 1.0)
        return cost


_COSTS = {True: _Costs(1.0), False: _Costs(_UNWRITTEN)}


@cache
def _substitutions() -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for cost, pairs in _NEAR.items():
        for pair in pairs.split():
            costs[pair[0], pair[1]] = costs[pair[1], pair[0]] = cost
    return costs


def _weight(symbol: str) -> float:
    return _WEIGHT.get(symbol, 1.0)


@lru_cache(maxsize=65536)
def sound_similarity(one: str, other: str, vowels_written: bool = True) -> float:
    """Return how alike two words sound, 0 to 1; 0 when less than half alike.

    Args:
        one: symbols of :func:`sounds`.
        other: symbols of the other word.
        vowels_written: false when either comes from a script that leaves vowels out.
    """
    if one == other:
        return 1.0
    whole = max(sum(map(_weight, one)), sum(map(_weight, other)))
    distance = _distance(one, other, _COSTS[vowels_written], whole / 2)
    return 1.0 - distance / whole if distance < whole / 2 else 0.0


def _distance(one: str, other: str, costs: _Costs, limit: float) -> float:
    """Return the cost of the cheapest way from one to the other, or some cost over the limit."""
    above: list[float] = []
    row = [0.0]
    for against in other:
        row.append(row[-1] + costs["", against])
    for line, symbol in enumerate(one):
        dropped = costs[symbol, ""]
        before, above, row = above, row, [row[0] + dropped]
        for column, against in enumerate(other):
            cost = above[column] if symbol == against else above[column] + costs[symbol, against]
            cost = min(cost, above[column + 1] + dropped, row[column] + costs["", against])
            if line and column and symbol == other[column - 1] and against == one[line - 1]:
                cost = min(cost, before[column - 1] + _SWAP)
            row.append(cost)
        if min(row) > limit:
            break
    return max(row[-1], min(row))
