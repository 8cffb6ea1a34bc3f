"""The words of a text as an index holds them, and the keys under which a misspelt word is found."""

from koussa.text.fold import find_words, fold, fold_with_offsets, words

# Longer "words" are data, not language: a hash or a base64 string is found by its first characters.
_LONGEST_TERM = 64


def terms(text: str) -> list[str]:
    """Return the terms of ``text`` in order.

    A term is a folded word without apostrophes or thousands separators: ``"Libya's"`` is ``libya`` and
    ``s``, so that a name finds its genitive; ``"1,000"`` and ``"1000"`` are one.
    """
    return [_term(word) for word in words(fold(text).replace("'", " "))]


def terms_with_spans(text: str) -> list[tuple[str, int, int]]:
    """Return the terms of ``text`` in order, each with its span in ``text``, in code points, half-open."""
    folded = fold_with_offsets(text)
    found = find_words(folded.text.replace("'", " "))
    return [(_term(word.text), *folded.span(word.start, word.end)) for word in found]


def _term(word: str) -> str:
    if "," in word:
        groups = word.split(",")
        thousands = all(len(group.partition(".")[0]) == 3 for group in groups[1:])
        word = ("" if thousands else ".").join(groups)
    return word[:_LONGEST_TERM]


def deletions(term: str) -> set[str]:
    """Return ``term`` and all that is left of it when one character is deleted.

    Two words that differ by one edit (a letter put in, left out, replaced or exchanged with its neighbour)
    share one of these: the symmetric delete of SymSpell (Garbe 2012), after Mor and Fraenkel (1982).
    """
    return {term, *(term[:at] + term[at + 1 :] for at in range(len(term)))}
