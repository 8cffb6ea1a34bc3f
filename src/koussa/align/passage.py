"""Which words of a passage answer a query."""

from collections.abc import Sequence
from itertools import pairwise

from koussa.text.terms import terms, terms_with_spans

_ALIKE = 70  # RapidFuzz ratio from which two words pass for one another
_TELLING = 5  # letters of a word that counts outside the best stretch too


def matched_spans(query: str, passage: str) -> tuple[tuple[int, int], ...]:
    """Find the words of ``passage`` that answer ``query``.

    Returns:
        Spans of ``passage`` in code points, half-open, in order and apart: every place where the words
        stand as asked, else the words of the best stretch that are like words of the query.
    """
    asked = terms(query)
    found = terms_with_spans(passage)
    words = [term for term, _, _ in found]
    if not asked or not words:
        return ()
    places = _occurrences(asked, words) or sorted(_answering(asked, words))
    spans: list[tuple[int, int]] = []
    previous = -1
    for place in places:
        _, start, end = found[place]
        if spans and place == previous + 1:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        previous = place
    return tuple(spans)


def _occurrences(asked: Sequence[str], words: Sequence[str]) -> list[int]:
    """Places of the words that stand exactly as asked."""
    length = len(asked)
    places: list[int] = []
    at = 0
    while at <= len(words) - length:
        if words[at] == asked[0] and list(words[at : at + length]) == list(asked):
            places += range(at, at + length)
            at += length
        else:
            at += 1
    return places


def _answering(asked: Sequence[str], words: Sequence[str]) -> set[int]:
    """Places of the words that are like words asked for: all in the best stretch, telling ones anywhere."""
    first, last = _best_stretch(" ".join(asked), words)
    same = {*asked, *(left + right for left, right in pairwise(asked))}
    missing = same.difference(words)
    answers = {word for word in set(words) if word in same or _is_like(word, missing)}
    inside = {place for place in range(first, last) if words[place] in answers}
    met = {words[place] for place in inside}
    outside = {
        place
        for place, word in enumerate(words)
        if word in answers and word not in met and (len(word) >= _TELLING or word.isdigit())
    }
    pairs = {
        beside
        for place, pair in enumerate(pairwise(words))
        if pair[0] + pair[1] in same
        for beside in (place, place + 1)
    }
    return inside | outside | pairs or set(range(first, last))


def _best_stretch(query: str, words: Sequence[str]) -> tuple[int, int]:
    """The words, from and to, that RapidFuzz aligns with the query."""
    from rapidfuzz import fuzz  # needed only where texts are compared

    passage = " ".join(words)
    if len(query) > len(passage):
        return 0, len(words)
    aligned = fuzz.partial_ratio_alignment(query, passage)
    if aligned is None:
        return 0, len(words)
    first = passage.count(" ", 0, aligned.dest_start)
    last = passage.count(" ", 0, max(aligned.dest_end - 1, aligned.dest_start))
    return first, min(last + 1, len(words))


def _is_like(word: str, missing: set[str]) -> bool:
    from rapidfuzz import fuzz, process  # needed only where texts are compared

    return process.extractOne(word, missing, scorer=fuzz.ratio, score_cutoff=_ALIKE) is not None
