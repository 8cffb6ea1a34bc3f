"""A statement with other words in some places: would a sentence of evidence bear it out?"""

from koussa.check.statements.decision import clean_clash, support
from koussa.check.statements.judged import Judged
from koussa.check.statements.order import tied_alike
from koussa.check.statements.reservations import reservation
from koussa.check.statements.said_simply import said_apart, said_simply
from koussa.check.statements.sentence import Sentence, read_sentence
from koussa.check.statements.slots import Span


def put(text: str, *changes: tuple[Span, str]) -> str:
    """Return a text with other words at some spans, which are in order and apart."""
    for span, words in reversed(changes):
        text = f"{text[: span.start]}{words}{text[span.end :]}"
    return text


def would_be_borne_out(
    statement: str, evidence: Sentence, around: Sentence | None, *, tied: bool = True
) -> bool:
    """Whether evidence, in what it stands ``around``, supports a statement or says that somebody claims it.

    Unless ``tied``, all words of the statement are enough, however they are tied to one another.
    """
    one = read_sentence(statement)
    sides = Judged(one, evidence, around)
    if clean_clash(sides):
        return False
    found = support(sides)
    if found is None or found.lacking or reservation(one, evidence):
        return said_apart(sides)
    return not tied or tied_alike(sides) or said_simply(sides)
