"""Is what clashes with a statement said of another matter: of somebody's mother, of another match, of a brewery?

A number or a day that differs says nothing when the source speaks of someone or something else.
"""

from itertools import pairwise

from koussa.check.statements.borne_names import subject_end
from koussa.check.statements.modified import of_somebody_else
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import has_name
from koussa.check.statements.slots import Slot
from koussa.check.statements.ties import otherwise_tied
from koussa.check.statements.vocabulary import is_past

_PERSONAL = {"he", "she", "they", "i", "we"}
_REACH = 3
"""Words after "Roe's" among which what is Roe's stands."""


def of_other_matter(statement: Sentence, evidence: Sentence, slot: Slot) -> bool:
    """Whether two sentences that differ in one slot differ in whom or what they speak of, too."""
    if of_somebody_else(statement, evidence) or of_somebody_else(evidence, statement):
        return True
    if _only_speaks(statement, evidence):
        return True
    if _again(statement) != _again(evidence) or _of_other_property(statement, evidence):
        return True
    return slot != "name" and (
        otherwise_tied(statement, evidence) is not None or _of_other_names(statement, evidence)
    )


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


def _of_other_names(statement: Sentence, evidence: Sentence) -> bool:
    """Whether the evidence has other names than the statement has besides its subject: the final in Ghent, in Holm."""
    ours, theirs = (
        [name for name in each.names if name.first >= subject_end(each) and not name.nationality]
        for each in (statement, evidence)
    )
    missing = [name for name in ours if not has_name(evidence, name, statement)]
    others = [name for name in theirs if not has_name(statement, name, evidence)]
    return any(name.before == other.before for name in missing for other in others)


def _of_other_property(statement: Sentence, evidence: Sentence) -> bool:
    """Whether two things of one owner are meant: "Roe's bakery", "Roe's brewery"."""
    ours, theirs = _owned(statement), _owned(evidence)
    return any(
        owner in theirs and not things & theirs[owner] and not things & evidence.concepts
        for owner, things in ours.items()
    )


def _owned(sentence: Sentence) -> dict[str, set[str]]:
    """Owners, by their last names, and the first word of content after "'s"."""
    found: dict[str, set[str]] = {}
    for name in sentence.names:
        after = sentence.tokens[name.last : name.last + 2 + _REACH]
        if [token.form for token in after[:2]] == ["'", "s"]:
            thing = next((token.concept for token in after[2:] if token.content), None)
            found.setdefault(name.words[-1], set()).update({thing} if thing else set())
    return found
