"""How often a name typed in another spelling or script finds its bearer, and a stranger's name nobody.

Run from the checkout: ``python benchmarks/eval/names.py``. The forms, the public figures among whom they are
looked for, the strangers and the pairs easily confused are in ``tests/names/data``.
"""

from collections import Counter
from pathlib import Path

from koussa.names import FOUND, name_keys, similarity

DATA = Path(__file__).resolve().parents[2] / "tests" / "names" / "data"


def main() -> None:
    """Print recall by kind of form, then what each threshold would find and let through."""
    figures = _lines("public_figures.txt")
    keys = {figure: name_keys(figure) for figure in figures}
    print(f"{len(figures)} figures, {sum(map(len, keys.values())) / len(keys):.1f} keys each")
    forms: list[tuple[float, bool]] = []
    for name in ("queries.tsv", "held_out.tsv"):
        found = [_find(query, bearer, kind, keys) for query, bearer, kind in _rows(name)]
        forms += [(score, right) for score, right, _ in found]
        _print_recall(name, found)
    mistaken = [_is_mistaken(figure, keys) for figure in figures]
    print(
        f"figures that find another figure: {sum(mistaken)}/{len(mistaken)} = {sum(mistaken) / len(mistaken):.1%}"
    )
    strangers = [
        _best(stranger, keys)[0]
        for name in ("strangers.txt", "strangers_held_out.txt")
        for stranger in _lines(name)
    ]
    pairs = [similarity(one, other) for one, other in _rows("confusable.tsv")]
    print("threshold  found  strangers answered  pairs confused")
    for threshold in (60, 65, 70, 72, 74, 76, 78, 80, 82, 84, 86, 88, 90, 92):
        right = sum(score >= threshold and first for score, first in forms)
        answered = sum(score >= threshold for score in strangers)
        confused = sum(score >= threshold for score in pairs)
        shares = (right / len(forms), answered / len(strangers), confused / len(pairs))
        print(f"{threshold:9}  {shares[0]:5.1%}  {shares[1]:18.1%}  {shares[2]:14.1%}")


def _find(query: str, bearer: str, kind: str, keys: dict[str, frozenset[str]]) -> tuple[float, bool, str]:
    """Return the bearer's score, whether nobody scores higher, and the kind of form."""
    best, _ = _best(query, keys)
    own = similarity(query, bearer) if name_keys(query) & keys[bearer] else 0.0
    return own, own >= best, kind


def _best(query: str, keys: dict[str, frozenset[str]]) -> tuple[float, str]:
    wanted = name_keys(query)
    scored = ((similarity(query, figure), figure) for figure, own in keys.items() if own & wanted)
    return max(scored, default=(0.0, ""))


def _is_mistaken(figure: str, keys: dict[str, frozenset[str]]) -> bool:
    """Say whether a full name finds somebody else: everybody is a stranger to all others."""
    others = {other: own for other, own in keys.items() if other != figure}
    return _best(figure, others)[0] >= FOUND


def _print_recall(name: str, found: list[tuple[float, bool, str]]) -> None:
    asked = Counter(kind for _, _, kind in found)
    right = Counter(kind for score, first, kind in found if first and score >= FOUND)
    print(f"{name}: recall@1 {right.total()}/{asked.total()} = {right.total() / asked.total():.1%}")
    print("  " + ", ".join(f"{kind} {right[kind]}/{number}" for kind, number in asked.items()))


def _lines(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="utf-8").splitlines()


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in _lines(name)]


if __name__ == "__main__":
    main()
