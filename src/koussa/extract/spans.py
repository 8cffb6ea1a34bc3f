"""Which words of a sentence may be the content of a cue: what somebody says, without quotation marks."""

from collections.abc import Iterator

from koussa.extract.analysis import Sentence
from koussa.extract.cues import Cue
from koussa.extract.mentions import Mention
from koussa.extract.wordlists import words
from koussa.frozen import slotted

_MOST_CLAUSE_ENDS = 5
_MOST_PHRASE_ENDS = 2
_REACH_OF_OBJECT = 8
_REACH_OF_THAT = 16
_CLAUSE_ENDS = frozenset(",;:-JSW(")
_PHRASE_ENDS = frozenset("IRTYgP")
_PHRASE_WORDS = frozenset("NHLUO#P")
_RAISING = words("seem appear")
_FINAL = frozenset(".?:;-,~")


@slotted
class Span:
    """Tokens ``first`` to ``last`` (exclusive) as the content of a cue.

    Attributes:
        kind: ``after`` or ``before`` the cue, ``around`` it, or ``subject`` from its subject on.
        opening: how it begins: ``cue`` right after it, ``that`` or ``if`` at such a word, ``object`` after the
            person told, ``time`` after a time, ``prep`` after a preposition, ``comma``, ``start`` of the sentence.
        closing: the tag of the token that ends it.
    """

    first: int
    last: int
    kind: str
    opening: str
    closing: str


def spans(sentence: Sentence, cue: Cue, subject: Mention | None) -> list[Span]:
    """The candidate contents of a cue.

    Args:
        sentence: in which it stands.
        cue: a word of saying or thinking.
        subject: the noun phrase that may be its subject: of a passive ("the plan was denounced") it is the content.
    """
    tags = sentence.tags
    stop = len(tags)
    while stop > 0 and tags[stop - 1] in _FINAL:
        stop -= 1
    found: list[Span] = []
    for first, opening in _openings(tags, cue, stop):
        found.extend(_after(tags, first, opening, stop))
    found.extend(_before(tags, cue, stop))
    if subject is not None and (cue.form.startswith("be-") or cue.lemma in _RAISING):
        for at in (*range(cue.last + 1, stop), stop):
            if at == stop or (tags[at] in ",;-" and at > cue.last + 1):
                if "Q" not in tags[subject.first : at]:
                    found.append(
                        Span(subject.first, at, "subject", "subject", tags[at] if at < stop else "$")
                    )
                break
    return found


def _openings(tags: str, cue: Cue, stop: int) -> Iterator[tuple[int, str]]:
    """Where a content after the cue may begin."""
    at = cue.last
    if cue.lemma == "according to":
        comma = tags.find(",", at)
        if 0 < comma < stop - 1:
            yield comma + 1, "comma"
        return
    if at >= stop or tags[at] == ",":
        return
    yield at, _COMPLEMENTS[tags[at]] if tags[at] in "tS" else "cue"
    if tags[at] == "I" and at + 1 < stop:
        yield at + 1, "prep"
    yield from _later_openings(tags, at, stop)


_COMPLEMENTS = {"t": "that", "S": "if", "T": "to"}


def _later_openings(tags: str, at: int, stop: int) -> Iterator[tuple[int, str]]:
    """Where a content may begin after whom it was told, or when."""
    skip = at + 1 if tags[at] == "I" else at
    for step in range(at + 1, min(at + _REACH_OF_THAT, stop)):
        tag, before = tags[step], tags[step - 1]
        if tag in "CX,;:":
            break
        far = step - at >= _REACH_OF_OBJECT
        if step == skip or (far and tag != "t"):
            continue
        if tag in _COMPLEMENTS:
            yield step, _COMPLEMENTS[tag]
            break
        if before == "Y" and tag not in "Y#I":
            yield step, "time"
        elif before in "OH" and tag in "DPUN":
            yield step, "object"


def _after(tags: str, first: int, opening: str, stop: int) -> Iterator[Span]:
    """The spans from a beginning to the end of the sentence, and to boundaries before it."""
    if "Q" not in tags[first:stop]:
        yield Span(first, stop, "after", opening, "$")
    clauses = phrases = 0
    for at in range(first + 1, stop):
        tag = tags[at]
        if tag == "Q" or clauses >= _MOST_CLAUSE_ENDS:
            break
        if tag in _CLAUSE_ENDS and tags[at - 1] not in _CLAUSE_ENDS:
            clauses += 1
            yield Span(first, at, "after", opening, tag)
        elif tag in _PHRASE_ENDS and tags[at - 1] in _PHRASE_WORDS and phrases < _MOST_PHRASE_ENDS:
            phrases += 1
            yield Span(first, at, "after", opening, tag)


def _before(tags: str, cue: Cue, stop: int) -> Iterator[Span]:
    """The spans that end at a comma before the cue, and what stands around a cue between commas."""
    first = 0
    while first < cue.first and tags[first] in "J-~R,":
        first += 1
    commas = [at for at in range(first + 1, cue.first) if tags[at] in ",-"][-3:]
    for comma in reversed(commas):
        if "Q" in tags[comma : cue.first]:
            break
        if "Q" in tags[first:comma]:
            continue
        yield Span(first, comma, "before", "start", tags[comma])
        opening = tags.find(",", first, comma)
        if opening > first:
            yield Span(opening + 1, comma, "before", "comma", tags[comma])
        if comma == commas[-1] and "," in tags[cue.last : stop] and "Q" not in tags[first:stop]:
            yield Span(first, stop, "around", "start", "$")
