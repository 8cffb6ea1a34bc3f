"""Is the subject one kind of thing in the statement and another in the evidence: a film, an album?"""

from collections.abc import Iterator

from koussa.check.statements.kinds import are_two, kind_of
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import Sides, known_words
from koussa.check.statements.slots import SlotFinding, Span
from koussa.check.statements.vocabulary import is_function_word, is_past
from koussa.text.function_words import FORMS_OF_BE

_OPENING = 2
"""Last token at which the subject may start: "The", a quotation mark."""

_JOINS = {"and", "or", ",", "/"}
_INSIDE = {"a", "an", "the", "-", '"', "also", "both"}

Named = tuple[str, int]
"""A kind, and the token that names it."""


def judge_kind(sides: Sides) -> list[SlotFinding]:
    """Return one finding when both sentences say outright what their subject is, and it cannot be both; else none."""
    stated, found = _kinds_of(sides.statement), _kinds_of(sides.evidence)
    if not stated or not found or not _same_subject(sides):
        return []
    if not all(are_two(one, other) for one, _ in stated for other, _ in found):
        return []
    spans = _span(sides.statement, stated[0][1]), _span(sides.evidence, found[0][1])
    return [SlotFinding("kind", "clashes", "other-kind", *spans)]


def _same_subject(sides: Sides) -> bool:
    """Whether the name that opens the statement stands before the verb of the evidence."""
    first, verb = sides.statement.names[:1], _copula(sides.evidence) or 0
    return bool(first) and any(
        known_words(first[0]) & known_words(other)
        for other in sides.evidence.names
        if first[0].first <= _OPENING and other.last <= verb
    )


def _kinds_of(sentence: Sentence) -> list[Named]:
    """Return what a sentence calls its subject: "X (born 1970) is an actress and singer" calls it a person, twice."""
    verb = _copula(sentence)
    if verb is None:
        return []
    kinds: list[Named] = []
    for chunk in _chunks(sentence, verb + 1):
        kind = kind_of(sentence.tokens[chunk[-1]].form)
        works = {kind_of(sentence.tokens[at].form) for at in chunk[:-1]} & {"film", "book"}
        if kind and not (kind == "series" and works):  # a series of films is films
            kinds.append((kind, chunk[-1]))
    return kinds


def _copula(sentence: Sentence) -> int | None:
    """Return the verb that joins the subject to what it is; what stands between brackets is passed over."""
    depth = 0
    for at, token in enumerate(sentence.tokens):
        depth += (token.form in {"(", "["}) - (token.form in {")", "]"})
        if depth or at == 0:
            continue
        if token.form in FORMS_OF_BE:
            return at
        if token.form in {".", ";"} or (is_past(token.form) and not token.capital and token.form != "known"):
            return None
    return None


def _chunks(sentence: Sentence, first: int) -> Iterator[list[int]]:
    """Yield the content words of each noun phrase that follows the verb, up to its first preposition or clause."""
    chunk: list[int] = []
    for at in range(first, len(sentence.tokens)):
        form = sentence.tokens[at].form
        after = sentence.tokens.at(at + 1).form
        if form in _JOINS:
            if chunk:
                yield chunk
            chunk = []
        elif sentence.tokens[at].content and not (is_past(form) and is_function_word(after)):
            chunk.append(at)
        elif sentence.tokens[at].kind != "number" and form not in _INSIDE:
            break
    if chunk:
        yield chunk


def _span(sentence: Sentence, at: int) -> Span:
    return Span(sentence.tokens[at].start, sentence.tokens[at].end)
