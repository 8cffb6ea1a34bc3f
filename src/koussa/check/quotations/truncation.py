"""Whether a draft cuts a sentence so that what governed the words kept is gone.

A "startling line without its qualifiers is itself a misquote" (AP). Only the sentence that the words stand
in, and only words of the same quotation, can govern them: what the source itself put outside the marks is
not cut away.
"""

from itertools import pairwise

from koussa.check.quotations.reading import Reading
from koussa.check.quotations.source import CLAUSE_SIGNS
from koussa.check.quotations.style import are_fillers
from koussa.check.quotations.words import is_negation
from koussa.frozen import frozen
from koussa.text.function_words import FORMS_OF_BE
from koussa.text.wordlists import word_set

_QUALIFIES_AFTER = word_set(
    """
    but if unless until except although though rather instead without provided providing assuming
    only yet however
    """
)
_QUALIFIERS_AFTER = (
    "as long as",
    "so long as",
    "on condition",
    "for now",
    "at least for now",
    "for the moment",
    "for the time being",
    "for a while",
    "in theory",
    "in principle",
)
"""Words after a clause that put it under a condition, or bound it."""

_CONDITION_BEFORE = word_set("if unless suppose imagine pretend whether")
_BE = FORMS_OF_BE | word_set("seems sounds looks that's it's")
_DISMISSIVE = word_set(
    """
    wrong false untrue crazy absurd ridiculous nonsense mistaken insane outrageous rubbish lie lies
    myth idiotic silly bogus unfair ludicrous
    """
)
_DISMISSED_WITHIN = 4  # words from the verb: "is simply not true"
_SAYERS = word_set("they people some others critics opponents many someone somebody he she")
_SAY = word_set("say says said claim claims claimed think thinks believe believes argue argues")
_REPORT = _SAY | word_set("wrote writes argued insisted insists alleged alleges told thought believed")
_DOUBT = word_set(
    "doubt doubted hope hoped wish wished suspect suspected fear feared wonder wondered dreamed dreamt"
)
_SPEAKERS = word_set("i we you he she they i'd we'd")
_OURSELVES = word_set("i we you us me i've we've i'd we'd i'm we're")
_ADVERBS = word_set(
    "really seriously strongly truly sincerely certainly just very only still do does did can could"
)
_ANSWERS = word_set("no yes nope yeah well oh")
_UNTRUE = frozenset({("not", "true"), ("not", "so"), ("not", "right"), ("not", "correct")})


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
            begin and end where it likes, but not right after a "not".
    """
    return _cut_before(reading, sentence) or (_cut_after(reading) if sentence else None)


def _cut_before(reading: Reading, sentence: bool) -> Cut | None:
    source, kept = reading.source, reading.first
    first = source.sentence_start(kept)
    last = kept
    while last > first and are_fillers(source.words[last - 1 : last]):
        last -= 1
    if first == last or _is_answer(reading, first, last):
        return None
    clause = _clause_start(reading, first, last)
    words = source.words[clause:last]
    text = source.printed(clause, kept)
    if not sentence:
        return Cut(text, before=True) if is_negation(words[-1]) else None
    governs = any(map(is_negation, words)) or _is_reported(words) or _is_doubted(words)
    if governs or any(word in _CONDITION_BEFORE for word in source.words[first : first + 2]):
        return Cut(source.printed(first, kept) if not governs else text, before=True)
    return None


def _is_answer(reading: Reading, first: int, last: int) -> bool:
    """Whether all that is cut is an answer that stands for a sentence: "No, " before "I should have asked"."""
    source = reading.source
    apart = CLAUSE_SIGNS & set(source.between(last - 1, last))
    return bool(apart) and all(word in _ANSWERS for word in source.words[first:last])


def _clause_start(reading: Reading, first: int, last: int) -> int:
    """The first word of the last clause before ``last``: what stands in another clause does not govern."""
    for position in range(last - 1, first, -1):
        if CLAUSE_SIGNS & set(reading.source.between(position - 1, position)):
            return position
    return first


def _is_reported(words: tuple[str, ...]) -> bool:
    """Whether the words cut give what follows to other people: "they say (that)", "the council wrote that"."""
    rest = words[:-1] if words[-1] == "that" else words
    if len(rest) < 2:
        return False
    if rest[-1] in _SAY and rest[-2] in _SAYERS:
        return True
    return len(rest) < len(words) and rest[-1] in _REPORT and not _OURSELVES & set(rest)


def _is_doubted(words: tuple[str, ...]) -> bool:
    """Whether the words cut leave open what follows: "I doubt (that)", "we really hope"."""
    rest = list(words[:-1] if words[-1] in {"that", "if", "whether"} else words)
    if not rest or rest.pop() not in _DOUBT:
        return False
    while rest and rest[-1] in _ADVERBS:
        rest.pop()
    return bool(rest) and rest[-1] in _SPEAKERS


def _cut_after(reading: Reading) -> Cut | None:
    source, start = reading.source, reading.last + 1
    last = source.sentence_end(reading.last)
    first = start
    while first < last and are_fillers(source.words[first : first + 1]):
        first += 1
    if first >= last:
        return None
    words = source.words[first:last]
    if words[0] in _QUALIFIES_AFTER or _is_qualified(words) or _is_dismissed(words) or _is_denied(words):
        return Cut(source.printed(start, last), before=False)
    return None


def _is_qualified(words: tuple[str, ...]) -> bool:
    """Whether the words cut begin with a phrase that bounds what stands before them."""
    opening = " ".join(words[:5]) + " "
    return any(opening.startswith(f"{phrase} ") for phrase in _QUALIFIERS_AFTER)


def _is_dismissed(words: tuple[str, ...]) -> bool:
    """Whether the words cut take back what stands before them: "is wrong", "are not true"."""
    near = words[1 : 1 + _DISMISSED_WITHIN]
    return words[0] in _BE and any(word in _DISMISSIVE or is_negation(word) for word in near)


def _is_denied(words: tuple[str, ...]) -> bool:
    """Whether a clause after the words kept takes them back: "which is a lie", "and that is not true"."""
    rest = words[1:] if words[0] == "and" else words
    if len(rest) < 2 or rest[0] not in {"which", "that", "this"} or rest[1] not in _BE:
        return False
    near = rest[2 : 2 + _DISMISSED_WITHIN]
    return any(word in _DISMISSIVE for word in near) or any(pair in _UNTRUE for pair in pairwise(near))
