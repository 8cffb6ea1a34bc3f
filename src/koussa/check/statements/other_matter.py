"""Is what clashes with a statement said of another matter: of somebody's mother, of another match, of a brewery?

A number or a day that differs says nothing when the source speaks of someone or something else.
"""

from itertools import pairwise

from koussa.check.statements.modified import of_somebody_else
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.slots import Slot
from koussa.check.statements.ties import otherwise_tied
from koussa.check.statements.vocabulary import is_past

_PERSONAL = {"he", "she", "they", "i", "we"}


def of_other_matter(statement: Sentence, evidence: Sentence, slot: Slot) -> bool:
    """Whether two sentences that differ in one slot differ in whom or what they speak of, too."""
    if of_somebody_else(statement, evidence) or of_somebody_else(evidence, statement):
        return True
    if _only_speaks(statement, evidence):
        return True
    if _again(statement) != _again(evidence):
        return True
    return slot != "name" and otherwise_tied(statement, evidence) is not None


def _only_speaks(statement: Sentence, evidence: Sentence) -> bool:
    """Whether the evidence names the subject as who says it, not as whom it is about: "The mine closed, Roe said"."""
    source = evidence.claimant
    if source is None or statement.claimant or not statement.names:
        return False
    subject = statement.names[0].words[-1]
    about = [each for each in evidence.tokens if not source[0] <= each.start < source[1]]
    if any(
        is_past(each.form) and each.concept in statement.concepts
        for each in evidence.tokens
        if each not in about
    ):
        return False  # "Ann Poe, who ran the trial, said"
    named = any(each.form == subject for each in evidence.tokens)
    return named and not any(each.form == subject or each.form in _PERSONAL for each in about)


def _again(sentence: Sentence) -> bool:
    """Whether something was done again: "re-elected"."""
    return any((one.form, other.form) == ("re", "-") for one, other in pairwise(sentence.tokens))
