"""Two things of a statement that stand in each other's place in the source: who beat whom, the most and the least."""

from collections.abc import Iterator
from itertools import combinations

from koussa.check.statements.contrasts import excluded_by
from koussa.check.statements.instead import put, would_be_borne_out
from koussa.check.statements.judged import Judged
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.slots import Slot, SlotFinding, Span, tells_occasion
from koussa.check.statements.ties import ONE_WAY
from koussa.check.statements.vocabulary import stem, stems_of

CHANGED_ROUND = "changed-round"
"""Rule of a clash with evidence that has all of a statement, with two things in each other's place."""

_SIDES_OF_DEED = 2
"""Who does something, and to whom: a further name tells in which matter."""

_ALTERNATIVE = 2
"""How far in tokens one word stands from another that "or" joins to it: "plus or minus"."""

_MOST_NAMES = 4
"""Names of a statement of which two are asked to have changed places."""


def with_two_changed_round(sides: Judged) -> SlotFinding | None:
    """Return two things that have changed places as a clash, or ``None``."""
    text, evidence = sides.statement.text, sides.evidence
    tells = tells_occasion(sides.findings) or len(sides.statement.names) > _SIDES_OF_DEED
    for slot, one, other in _pairs(sides.statement, tells=tells):
        words, others = text[one.start : one.end], text[other.start : other.end]
        found = _place(others, evidence)
        if found and would_be_borne_out(put(text, (one, others), (other, words)), evidence, sides.around):
            return SlotFinding(slot, "clashes", CHANGED_ROUND, one, found)
    return None


def _pairs(statement: Sentence, *, tells: bool) -> Iterator[tuple[Slot, Span, Span]]:
    """Yield two words that exclude each other, and two names where only one of them can have done it to the other."""
    if tells and any(stem(each.form) in stems_of(ONE_WAY) for each in statement.tokens):
        names = [Span(each.start, each.end) for each in statement.names if not each.before]
        yield from (("name", one, other) for one, other in combinations(names[:_MOST_NAMES], 2))
    words = [(at, each) for at, each in enumerate(statement.tokens) if each.content]
    for (at, one), (there, other) in combinations(words, 2):
        if there > at + _ALTERNATIVE and other.concept in excluded_by(one.concept):
            yield "kind", Span(one.start, one.end), Span(other.start, other.end)


def _place(words: str, evidence: Sentence) -> Span | None:
    at = evidence.text.lower().find(words.lower())
    return Span(at, at + len(words)) if at >= 0 else None
