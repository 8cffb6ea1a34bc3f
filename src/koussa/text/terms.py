"""The words of a text as an index holds them, and the keys under which a misspelt word is found."""

from koussa.text.fold import find_words, fold, fold_with_offsets, words

# Longer "words" are data, not language: a hash or a base64 string is found by its first characters.
_LONGEST_TERM = 64


def terms(text: str) -> list[str]:
    """Return the terms of ``text`` in order.

    A term is a folded word as far as an apostrophe or a decimal point, without thousands separators:
    ``"Libya's"`` is ``libya`` and ``s``, so that a name finds its genitive; ``"2.5"`` is ``2`` and ``5``, as it
    is in ``"2,5"``; ``"1,000"`` is ``1000``.
    """
    found = words(_parted(fold(text)))
    if "," in "".join(found) or (found and max(map(len, found)) > _LONGEST_TERM):
        return [part for word in found for part in _plain(word)]
    return found


def terms_with_spans(text: str) -> list[tuple[str, int, int]]:
    """Return the terms of ``text`` in order, each with its span in ``text``, in code points, half-open."""
    folded = fold_with_offsets(text)
    return [
        (part, *folded.span(word.start, word.end))
        for word in find_words(_parted(folded.text))
        for part in _plain(word.text)
    ]


def _parted(folded: str) -> str:
    return folded.replace("'", " ").replace(".", " ")


def _plain(word: str) -> list[str]:
    if "," not in word:
        return [word[:_LONGEST_TERM]]
    groups = word.split(",")
    thousands = all(len(group) == 3 for group in groups[1:])
    return ["".join(groups)[:_LONGEST_TERM]] if thousands else groups


def deletions(term: str) -> set[str]:
    """Return ``term`` and all that is left of it when one character is deleted.

    Two words that differ by one edit (a letter put in, left out, replaced or exchanged with its neighbour)
    share one of these: the symmetric delete of SymSpell (Garbe 2012), after Mor and Fraenkel (1982).
    """
    return {term, *(term[:at] + term[at + 1 :] for at in range(len(term)))}
