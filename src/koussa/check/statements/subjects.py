"""May what stands before a verb be its subject, by the words between them, and what is only said of something else?"""

from collections.abc import Sequence

from koussa.check.statements.aligned import Aligned, Place
from koussa.check.statements.reading_order import (
    DETERMINERS,
    JOINS,
    NOT_BEFORE_SUBJECTS,
    PASSIVE,
    TRANSPARENT,
    governed_by,
    is_verb,
    reporting,
)
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.vocabulary import is_past

_RELATIVE = {"who", "whom", "whose", "which", "that"}


def has_other_subject(evidence: Sentence, gap: Sequence[int]) -> bool:
    """Whether a verb that follows a gap has its subject in it, and not before it: "whose sister | founded".

    Args:
        evidence: the sentence.
        gap: the tokens between what may be the subject and the verb.
    """
    forms = [evidence.tokens[at].form for at in gap]
    aside = 1 if forms[:1] == [","] else 0
    if any(form in _RELATIVE for form in forms[aside + 1 :]):
        return True
    opened = bool(forms[aside : aside + 1]) and forms[aside] in _RELATIVE
    if opened and (forms[aside] == "whose" or _has_noun(evidence, gap[aside + 1 :])):
        return True  # "that the firm was fined"
    return _tells_content(evidence, gap) or _is_in_predicate(forms)


def is_complement(statement: Sentence, part: Aligned) -> bool:
    """Whether a part tells what something is: "Roe is a painter"."""
    tokens, at = statement.tokens, part.first
    while at and (tokens[at - 1].content or tokens[at - 1].form in DETERMINERS):
        at -= 1
    led = part.part in {"word", "name"} and at > 0 and tokens[at - 1].form in PASSIVE
    return led and not is_verb(statement, part.first)


def is_of_complement(statement: Sentence, evidence: Sentence, part: Aligned, place: Place) -> bool:
    """Whether what something is stands in the evidence only with what that is: "is the mother of a singer"."""
    return is_complement(statement, part) and governed_by(evidence, place[0]) not in {"", "as"}


def is_of_next(forms: Sequence[str]) -> bool:
    """Whether what follows a gap goes with another subject: "the singer Ann Roe | and the | painter Bob Poe"."""
    join = next((at for at, form in enumerate(forms) if form in JOINS), len(forms))
    return join < len(forms) and PASSIVE.isdisjoint(forms[:join])


def noted(evidence: Sentence, at: int) -> int | None:
    """The token before the brackets around another one: a date in them is of that; ``None`` where none are around."""
    while at:
        at -= 1
        form = evidence.tokens[at].form
        if form == ")":
            return None
        if form == "(":
            return max(at - 1, 0)
    return None


def _has_noun(evidence: Sentence, gap: Sequence[int]) -> bool:
    return any(evidence.tokens[at].content and not evidence.tokens[at].form.endswith("ly") for at in gap)


def _tells_content(evidence: Sentence, gap: Sequence[int]) -> bool:
    """Whether a verb of saying stands between, with somebody of whom it is said: "who said the mayor lied"."""
    said = [at for at in gap if evidence.tokens[at].concept in reporting()]
    return bool(said) and _has_noun(evidence, [at for at in gap if at > said[0]])


def _is_in_predicate(forms: Sequence[str]) -> bool:
    """Whether a participle goes with a noun within a predicate: "is a film about a ship built by Roe"."""
    copula = next((at for at, form in enumerate(forms) if form in PASSIVE), len(forms))
    if copula + 1 < len(forms) and is_past(forms[copula + 1]):
        return False
    return any(
        form in NOT_BEFORE_SUBJECTS and not (form == "of" and forms[at - 1] in TRANSPARENT)
        for at, form in enumerate(forms)
        if at > copula
    )
