"""From the findings of the slots to a verdict: which clash counts, and when everything agrees.

A clash counts only when it is clean: nothing else about the two sentences explains why they differ.
"""

from collections.abc import Sequence
from itertools import pairwise

from koussa.check.statements.borne_names import subject_end
from koussa.check.statements.borne_out import not_borne_out
from koussa.check.statements.judged import Judged
from koussa.check.statements.names_slot import OTHER_IN_ROLE, OTHER_SUBJECT, of_another
from koussa.check.statements.negation_slot import ONLY
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import SUBJECT_COVER, Sides
from koussa.check.statements.slots import SlotFinding, Span, tells_occasion
from koussa.check.statements.ties import names_swapped
from koussa.check.statements.tokens import Token
from koussa.frozen import frozen

COVER = 0.75
"""Share of the statement's content words that evidence must have to have the like."""

MEASURED_COVER = 0.5
"""The same for a statement whose numbers and dates are all found: they are unlikely to agree by chance."""

DATE_COVER = 0.35
"""The same before a plain date may clash: other things happened on other days."""

_STAND_INS = {"he", "she", "it", "they"}
_DENYING = {"nor", "neither"}
"""Words that open a statement and deny all of it: "Nor is Roe rich"."""

NAMELESS_COVER = 0.6
"""The same without the names that the evidence does not have: it may say "it" or "the film" instead."""


def cover_of(sides: Judged, around: Sentence | None = None) -> float:
    """Return the share of the statement's content words that the evidence has, 0 to 1.

    The words of a name that was found count as had, however it is spelled there, and so do those of a name that
    only what the evidence stands in, ``around``, has: "she" may be the one.
    """
    statement, evidence = sides.statement, sides.evidence
    if not statement.concepts:
        return 1.0 if statement.figures <= evidence.figures else 0.0
    found = [each.stated for each in sides.findings if each.rule == "name-found"]
    if around is not None and (not sides.others or not _STAND_INS.isdisjoint(evidence.forms)):
        lent = (each for each in sides.missing if set(each.words) <= around.forms)
        found += [Span(each.start, each.end) for each in lent]
    had = evidence.concepts | {
        token.concept
        for token in statement.tokens
        if any(span.start <= token.start and token.end <= span.end for span in found)
    }
    return len(statement.concepts & had) / len(statement.concepts)


def clean_clash(sides: Judged) -> SlotFinding | None:
    """Return the clash that contradicts the statement, or ``None``."""
    clashes = [finding for finding in sides.findings if finding.standing == "clashes"]
    denials = [finding for finding in clashes if finding.slot == "negation"]
    if denials:
        return denials[0] if len(clashes) == len(denials) else None
    if of_another(sides):
        clashes = [finding for finding in clashes if finding.slot == "name"]
    if not _said_alike(sides) or not _dates_may_clash(sides, clashes):
        return None
    if any(each.rule == "number-of-a-condition" for each in clashes):
        return None
    if any(finding.rule == "date-of-another-term" for finding in sides.findings):
        clashes = [finding for finding in clashes if finding.slot != "number"]  # they may have changed since
    for slot in ("number", "date", "kind", "name"):
        of_slot = [finding for finding in clashes if finding.slot == slot]
        if of_slot:
            return max(of_slot, key=lambda finding: finding.likeness)
    return None


def _dates_may_clash(sides: Judged, clashes: Sequence[SlotFinding]) -> bool:
    """Whether the dates that clash, if any do, are of one thing: figures of two days do not quarrel."""
    if any(finding.slot == "date" for finding in clashes) and not _figures_agree(sides.findings):
        return False
    plain = any(each.rule == "date-differs" for each in clashes)
    return not plain or cover_of(sides) >= DATE_COVER or sides.cover >= NAMELESS_COVER


def _said_alike(sides: Sides) -> bool:
    """Whether the evidence denies what the statement denies, and does not tell of what is over: "no longer"."""
    over, over_there = (
        ("no", "longer") in pairwise(token.form for token in each.tokens)
        for each in (sides.statement, sides.evidence)
    )
    return _cues(sides.statement) <= _cues(sides.evidence) and over == over_there


def _figures_agree(findings: Sequence[SlotFinding]) -> bool:
    """Whether every figure is the same; one that is only rounded may be that of its own day."""
    return all(finding.rule == "number-within" for finding in findings if finding.slot == "number")


def _cues(sentence: Sentence) -> set[str]:
    """Return the words that deny something in a sentence, as concepts."""
    return {sentence.tokens[denial.cue].concept for denial in sentence.denials}


def swapped(statement: Sentence, evidence: Sentence) -> SlotFinding | None:
    """Return who did what to whom as a clash, where evidence with all the words of a statement has it otherwise."""
    spans = names_swapped(statement, evidence)
    return SlotFinding("name", "clashes", "names-swapped", *spans) if spans else None


def shares_the_rest(statement: Sentence, evidence: Sentence) -> bool:
    """Whether evidence that does not name a statement's subject has most of its other words."""
    if not statement.names:
        return False
    first = statement.names[0]
    rest = statement.concepts - {token.concept for token in statement.tokens[first.first : first.last]}
    return bool(rest) and len(rest & evidence.concepts) >= SUBJECT_COVER * len(rest)


def takes_the_place(sides: Judged, clash: SlotFinding) -> bool:
    """Whether the evidence has all of a statement, but of another subject: somebody else won the final of 2011.

    A day or a number that both have must tell that it is the same matter, or an office that one holds.
    """
    if clash.rule not in {OTHER_SUBJECT, OTHER_IN_ROLE}:
        return False
    first = sides.statement.names[0]
    if clash.stated.start != first.start or first.first >= max(subject_end(sides.statement), 1):
        return False
    same = clash.rule == OTHER_IN_ROLE or tells_occasion(sides.findings)
    within = range(clash.stated.start, clash.stated.end)
    by_itself = Judged(sides.statement, sides.evidence)
    return same and all(token.start in within for token in not_borne_out(by_itself))


@frozen
class Support:
    """What speaks for a statement.

    Attributes:
        rule: by which rule the evidence has the like.
        lacking: the words of the statement that it does not bear out; with any it does not support the statement.
        claimed: whether only somebody whom the evidence names says so; then it does not either.
    """

    rule: str
    lacking: tuple[Token, ...] = ()
    claimed: bool = False


def support(sides: Judged) -> Support | None:
    """Return what the evidence has of a statement, ``None`` when it has nothing like it."""
    statement, evidence = sides.statement, sides.evidence
    slots = [finding for finding in sides.findings if finding.slot != "name"]
    names = [finding for finding in sides.findings if finding.slot == "name"]
    if any(finding.standing != "agrees" for finding in slots):
        return None
    if bool(statement.denials) != _denies(evidence, statement) or _lacks_only(statement, evidence):
        return None
    if _DENYING & {each.form for each in statement.tokens[:1]} - evidence.forms:
        return None
    rule = "all-slots-agree" if slots else "same-words"
    lacking = tuple(not_borne_out(sides))
    if len(lacking) == len(statement.tokens):
        return None
    claimed = evidence.claimant is not None and statement.claimant is None
    if claimed or not lacking:
        return None if lacking else Support(rule, claimed=claimed)
    least = MEASURED_COVER if slots else COVER
    alike = cover_of(sides) >= least and all(name.standing == "agrees" for name in names[1:])
    return Support(rule, lacking) if alike else None


def _denies(evidence: Sentence, statement: Sentence) -> bool:
    """Whether the evidence denies something that a statement speaks of: "without a deal" is nothing to the strike."""
    return any(
        not denial.scope or denial.partly or denial.scope & statement.concepts for denial in evidence.denials
    )


def _lacks_only(statement: Sentence, evidence: Sentence) -> bool:
    return bool(ONLY & statement.forms) and not ONLY & evidence.forms
