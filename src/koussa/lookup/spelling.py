"""What a word that no text holds may stand for: near words, words run together, words pulled apart.

A slip of the finger or of the eye is likelier than another one: letters that stand for each other cost less
than letters that do not. The scanner's confusions are those that Taghva and Stofsky (OCRSpell, 2001) and
every later list give first; the keyboard is the one of Damerau's heirs, QWERTY.
"""

from collections.abc import Sequence
from itertools import pairwise

from koussa.frozen import frozen
from koussa.library.index import TextIndex
from koussa.text.terms import deletions

_MOST_NEAR = 12
_MOST_KEPT = 20_000  # words
_SAME_LETTERS = (
    0.95  # the likeness of a word that a scanner misread, or that is only joined or parted in print
)
_LIKE_ENOUGH = 0.8  # above it no word farther off is looked for
_SWAPPED = 0.7  # the cost of exchanging two letters, where any other edit costs about 1
_LONGEST = 24  # letters of a word for which two deletions are tried
_SCANNED = (
    ("0", "o"),
    ("1", "l"),
    ("1", "i"),
    ("5", "s"),
    ("8", "b"),
    ("rn", "m"),
    ("m", "rn"),
    ("vv", "w"),
    ("cl", "d"),
    ("d", "cl"),
    ("li", "h"),
    ("ii", "u"),
)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = {
    frozenset(pair) for pair in ("ce", "bh", "lt", "il", "li", "ft", "uv", "nu", "0o", "1l", "1i", "5s", "8b")
}


@frozen
class Alternative:
    """What a word of the query may stand for.

    Attributes:
        words: one term, or two that stand side by side.
        likeness: 0 to 1, 1 for the word itself.
        rows: how many rows hold it; of two terms, at most.
    """

    words: tuple[str, ...]
    likeness: float
    rows: int

    @property
    def expression(self) -> str:
        """An FTS5 expression for rows that hold it."""
        return f'"{" ".join(self.words)}"'


def near(index: TextIndex, word: str) -> list[Alternative]:
    """Find what ``word``, which no text holds, may stand for, likeliest first."""
    known: list[Alternative] | None = index.worked_out.get(word)
    if known is None:
        if len(index.worked_out) >= _MOST_KEPT:
            index.worked_out.clear()
        known = index.worked_out[word] = _near(index, word)
    return list(known)


def _near(index: TextIndex, word: str) -> list[Alternative]:
    keys = deletions(word).union(_rescanned(word))
    alternatives = _corrections(word, index.sharing_a_deletion(keys)) + _splits(index, word)
    if len(word) > 4 and not any(alternative.likeness > _LIKE_ENOUGH for alternative in alternatives):
        alternatives += _corrections(word, index.sharing_a_deletion(_further(word) - keys))
    if len(word) >= 3 and not any(alternative.likeness > _LIKE_ENOUGH for alternative in alternatives):
        alternatives += [
            Alternative((term,), 0.5 + 0.5 * len(word) / len(term), rows)
            for term, rows in index.beginning(word, _MOST_NEAR).items()
        ]
    alternatives.sort(key=lambda alternative: (-alternative.likeness, -alternative.rows))
    kept: dict[tuple[str, ...], Alternative] = {}
    for alternative in alternatives:
        kept.setdefault(alternative.words, alternative)
    return list(kept.values())[:_MOST_NEAR]


def joined(index: TextIndex, words: Sequence[str]) -> dict[int, Alternative]:
    """Find the neighbours that texts hold as one word: place of the first, and the word."""
    pairs: dict[str, int] = {}
    for at, (left, right) in enumerate(pairwise(words)):
        pairs[left + right] = at
        if left.isdigit() and right.isdigit():
            pairs[f"{left}.{right}"] = at
    return {
        pairs[term]: Alternative((term,), _SAME_LETTERS, rows)
        for term, rows in index.frequencies(pairs).items()
    }


def _further(word: str) -> set[str]:
    """The keys of what is two edits away: what two deletions leave of a word, and its swaps."""
    if len(word) > _LONGEST:
        return set()
    return _swaps(word).union(*map(deletions, deletions(word)))


def _swaps(word: str) -> set[str]:
    """The word with two neighbouring letters exchanged, in every place."""
    return {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}


def _rescanned(word: str) -> list[str]:
    """The words that a scanner may have seen: every confusion undone, alone and with the others."""
    readings = [word]
    for seen, printed in _SCANNED:
        if seen in word:
            readings += [reading.replace(seen, printed) for reading in readings[:8]]
    return readings[1:]


def _corrections(word: str, found: dict[str, int]) -> list[Alternative]:
    from rapidfuzz.distance import OSA

    readings = _rescanned(word)
    swaps = _swaps(word)
    furthest = 1 if len(word) <= 4 else 2
    alternatives = []
    for term, rows in found.items():
        if term in readings:
            alternatives.append(Alternative((term,), _SAME_LETTERS, rows))
            continue
        distance = OSA.distance(word, term, score_cutoff=furthest)
        if distance <= furthest:
            cost = _cost(word, term) if distance == 1 else distance
            if distance == 2 and any(OSA.distance(swap, term, score_cutoff=1) <= 1 for swap in swaps):
                cost = _SWAPPED + 1
            alternatives.append(Alternative((term,), 1 - cost / max(len(word), len(term), 3), rows))
    return alternatives


def _cost(word: str, term: str) -> float:
    """The cost of the one edit between two words: 1, or less for a likely slip."""
    start = 0
    while start < min(len(word), len(term)) and word[start] == term[start]:
        start += 1
    end = 0
    while end < min(len(word), len(term)) - start and word[-1 - end] == term[-1 - end]:
        end += 1
    typed, meant = word[start : len(word) - end], term[start : len(term) - end]
    if len(typed) == 2 and typed == meant[::-1]:
        return _SWAPPED
    if len(typed) == 1 and len(meant) == 1:
        if frozenset((typed, meant)) in _ALIKE or {typed, meant} <= set("aeiouy"):
            return 0.7
        return 0.8 if _beside(typed, meant) else 1.0
    doubled = typed or meant
    neighbours = word[max(start - 1, 0) : start] + word[len(word) - end :][:1]
    return 0.7 if doubled in neighbours else 0.9


def _beside(one: str, other: str) -> bool:
    for number, row in enumerate(_ROWS):
        if one in row:
            at = row.index(one)
            near_by = row[max(at - 1, 0) : at + 2]
            for neighbour in _ROWS[max(number - 1, 0) : number + 2]:
                near_by += neighbour[max(at - 1, 0) : at + 2]
            return other in near_by
    return False


def _splits(index: TextIndex, word: str) -> list[Alternative]:
    """The likeliest ways to read ``word`` as two, by how often texts hold the rarer of them."""
    readings = [word, *_rescanned(word)[:4]]
    cuts = [
        (reading[:at], reading[at:]) for reading in readings for at in range(1, min(len(reading), _LONGEST))
    ]
    known = index.frequencies({part for cut in cuts for part in cut})
    both = [
        (min(known[left], known[right]), left, right)
        for left, right in cuts
        if left in known and right in known
    ]
    # A single letter other than a and i is seldom a word: it would split nearly every typing error.
    both = [cut for cut in both if min(len(cut[1]), len(cut[2])) > 1 or cut[1] in "ai" or cut[2] in "ai"]
    return [
        Alternative((left, right), _SAME_LETTERS, rows)
        for rows, left, right in sorted(both, reverse=True)[:2]
    ]
