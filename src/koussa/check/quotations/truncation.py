"""Whether a draft cuts a sentence so that what governed the words kept is gone.

A "startling line without its qualifiers is itself a misquote" (AP). Only the sentence that the words stand
in, and only words of the same quotation, can govern them: what the source itself put outside the marks is
not cut away.
"""

from koussa.check.quotations.reading import Reading
from koussa.check.quotations.words import is_negation
from koussa.extract.wordlists import words as word_set
from koussa.frozen import frozen

_QUALIFIES_AFTER = word_set(
    """
    but if unless until except although though rather instead without provided providing assuming
    only yet however
    """
)
_CONDITION_BEFORE = word_set("if unless suppose whether")
_BE = word_set("is are was were be been seems sounds looks that's it's")
_DISMISSIVE = word_set(
    """
    wrong false untrue crazy absurd ridiculous nonsense mistaken insane outrageous rubbish lie lies
    myth idiotic silly bogus unfair ludicrous
    """
)
_DISMISSED_WITHIN = 4  # words from the verb: "is simply not true"
_SAYERS = word_set("they people some others critics opponents many someone somebody he she")
_SAY = word_set("say says said claim claims claimed think thinks believe believes argue argues")
_CLAUSE_SIGNS = frozenset(",;:—–-(")


@frozen
class Cut:
    """Words of the source's sentence that the draft leaves out at its start or end.

    Attributes:
        text: as printed.
        before: whether they stood before the words kept, not after.
    """

    text: str
    before: bool


def find_cut(reading: Reading, *, sentence: bool) -> Cut | None:
    """Find words cut away that governed what is kept.

    Args:
        reading: the draft's words along the source's.
        sentence: whether the draft presents them as a sentence. A fragment in the draft's own sentence may
        begin
            and end where it likes, but not right after a "not".
    """
    return _cut_before(reading, sentence) or (_cut_after(reading) if sentence else None)


def _cut_before(reading: Reading, sentence: bool) -> Cut | None:
    source, last = reading.source, reading.first
    first = source.sentence_start(last)
    if first == last:
        return None
    clause = _clause_start(reading, first, last)
    words = source.words[clause:last]
    text = source.printed(clause, last)
    if not sentence:
        return Cut(text, before=True) if is_negation(words[-1]) else None
    governs = any(map(is_negation, words)) or _is_reported(words)
    if governs or any(word in _CONDITION_BEFORE for word in source.words[first : first + 2]):
        return Cut(source.printed(first, last) if not governs else text, before=True)
    return None


def _clause_start(reading: Reading, first: int, last: int) -> int:
    """The first word of the last clause before ``last``: what stands in another clause does not govern."""
    for position in range(last - 1, first, -1):
        if _CLAUSE_SIGNS & set(reading.source.between(position - 1, position)):
            return position
    return first


def _is_reported(words: tuple[str, ...]) -> bool:
    """Whether the words cut give what follows to other people: "they say (that)"."""
    rest = words[:-1] if words[-1] == "that" else words
    return len(rest) > 1 and rest[-1] in _SAY and rest[-2] in _SAYERS


def _cut_after(reading: Reading) -> Cut | None:
    source, first = reading.source, reading.last + 1
    last = source.sentence_end(reading.last)
    if first >= last:
        return None
    words = source.words[first:last]
    if words[0] in _QUALIFIES_AFTER or _is_dismissed(words):
        return Cut(source.printed(first, last), before=False)
    return None


def _is_dismissed(words: tuple[str, ...]) -> bool:
    """Whether the words cut take back what stands before them: "is wrong", "are not true"."""
    near = words[1 : 1 + _DISMISSED_WITHIN]
    return words[0] in _BE and any(word in _DISMISSIVE or is_negation(word) for word in near)
