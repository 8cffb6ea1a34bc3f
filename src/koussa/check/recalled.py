"""A statement that recalls a claim which sources do not bear out, though it is not the same word for word.

Fact-checkers call it claim matching (Shaar et al., "That is a Known Lie", ACL 2020): what was checked once is repeated
in other words. It is a warning that a person is to look, no verdict on the statement.
"""

from koussa.check.sources import CheckedClaim, Sources
from koussa.check.stated import StatementJudgement, claim_notes, judge_held
from koussa.check.statements import recalls
from koussa.check.verdicts import Severity
from koussa.records import Claim

LEAST_LIKENESS = 55.0
"""How alike the two must be, 0 to 100: from there on some 95 in a hundred are one (benchmarks/results/claims.md)."""

_FOUND: dict[str, tuple[Severity, str]] = {
    "contradicted": ("warning", "sources contradict"),
    "disputed": ("note", "sources dispute"),
    "imprecise": ("note", "sources find imprecise"),
}


def or_recalled(
    judgement: StatementJudgement, statement: str, sources: Sources, exclude: frozenset[str] = frozenset()
) -> StatementJudgement:
    """What was found of a statement, or where that is nothing, the checked claim that it recalls.

    Args:
        judgement: what the sentences nearest to the statement came to.
        statement: one statement of a draft, without who is said to have said it.
        sources: where to look.
        exclude: ids of articles that may not speak.
    """
    if judgement.verdict != "nothing":
        return judgement
    near = sources.checked_claim(statement)
    if near is None or near.says[0].passage.article in exclude:
        return judgement
    held = judge_held(statement, near.says, sources)
    if held.verdict != "nothing":
        return held
    claim = near.says[0].claim
    alike = claim is not None and near.likeness >= LEAST_LIKENESS
    if claim is None or not (alike and recalls(statement, claim.text, claim.keywords, claim.correction)):
        return judgement if judgement.evidence else held
    return _recalled(claim, near, sources)


def _recalled(claim: Claim, near: CheckedClaim, sources: Sources) -> StatementJudgement:
    severity, found = _FOUND[claim.verdict or ""]
    message = f"{sources.holder.has} a claim like this one that {found}"
    if claim.correction:
        message += f": {claim.correction}"
    evidence = (near.says[0].evidence,)
    return StatementJudgement("checked_claim", message, evidence, claim_notes(claim), severity)
