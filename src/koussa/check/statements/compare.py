"""Compare one statement with one sentence of evidence: supported, contradicted or nothing, and why.

The order of duty: a contradiction needs the two sentences to be about the same thing and one clean clash of a
slot; support needs every slot of the statement to be found; anything else is nothing. What is said is always
what the source has, never what is so.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from koussa.check.statements.borne_out import phrases
from koussa.check.statements.claimants import claimed_by, only_as
from koussa.check.statements.coincidence import by_coincidence
from koussa.check.statements.decision import (
    Support,
    clean_clash,
    cover_of,
    shares_the_rest,
    support,
    swapped,
    takes_the_place,
)
from koussa.check.statements.instead import would_be_borne_out
from koussa.check.statements.judged import Judged
from koussa.check.statements.modality import hedges
from koussa.check.statements.names_slot import OTHER_IN_ROLE
from koussa.check.statements.numbers_slot import AGE_DIFFERS
from koussa.check.statements.order import tied_alike
from koussa.check.statements.other_matter import of_other_matter
from koussa.check.statements.posts import POST, judge_posts
from koussa.check.statements.predicate import (
    is_subject,
    of_another_time,
    same_predicate,
    subject_is_named,
    verbs_of,
)
from koussa.check.statements.replaced import may_differ_in_one, with_one_replaced
from koussa.check.statements.reservations import faint, reservation
from koussa.check.statements.restated import restated
from koussa.check.statements.said_simply import said_apart, said_simply
from koussa.check.statements.sentence import Sentence, read_sentence
from koussa.check.statements.simpler import main_clauses
from koussa.check.statements.slots import Slot, SlotFinding, Span
from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import is_past, shared_start
from koussa.check.statements.weekdays import on_other_weekday
from koussa.dates.describe import describe
from koussa.frozen import frozen, replace

if TYPE_CHECKING:
    from koussa.dates import When

Verdict = Literal["supported", "contradicted", "nothing"]

HELD_BACK = "held-back"
"""Rule of a sentence that has what a statement says, but in another sense; ``reserved`` says in which."""

CLAIMED = "claimed"
"""Rule of a sentence in which only somebody whom it names says what a statement says."""

SAID_APART = "said-apart"
"""Rule of support by what a sentence says beside what it denies, leaves open or gives to somebody."""

_TOLD = 6
"""Words of content with which a sentence is hardly written twice."""

_MOST_LACKING = 3
"""How many of the words that a source does not have a message tells."""


@frozen
class Comparison:
    """What a sentence of evidence says of a statement.

    Attributes:
        verdict: supported, contradicted or nothing.
        rule: short name of the rule that decided.
        slot: which slot clashes; ``None`` unless contradicted.
        explanation: one plain sentence of what the source has.
        stated: the words of the statement that clash or agree, as code points of the statement.
        found: the words of the evidence that they were held against, as code points of the evidence.
        reserved: what the source has, where that is less than the same ("the like, but less sure"); else empty.
        cover: the share of the statement's content words that the evidence has, 0 to 1.
        notes: remarks: to whom the source gives the words, that it is less sure, that it does not name the subject.
    """

    verdict: Verdict
    rule: str
    slot: Slot | None
    explanation: str
    stated: tuple[Span, ...] = ()
    found: tuple[Span, ...] = ()
    reserved: str = ""
    cover: float = 0.0
    notes: tuple[str, ...] = ()


_SAME = "The source has the same."
_UNNAMED = Comparison(
    "nothing", "subject-not-named", None, "The source does not name what the statement is about."
)
_OF_ANOTHER = Comparison(
    "nothing", "other-predicate", None, "The source has something else to say of what the statement is about."
)


def compare(
    statement: str, evidence: str, *, published: "When | None" = None, context: str | None = None
) -> Comparison:
    """Compare a statement with one sentence of evidence. Any strings are accepted; nothing is raised.

    Args:
        statement: one statement of a draft.
        evidence: one sentence of a source.
        published: when the source was published; with it "on Thursday" is a date.
        context: what the sentence stands in (title, paragraph). When it is given, a statement whose subject neither
            it nor the sentence names gets "nothing", unless the sentence has all the rest of it of somebody else; so
            does one that clashes with a sentence which says something else of that subject. Without it a sentence
            that names no subject is taken to be about the statement's, with a note, for the caller to judge.
    """
    one, other = read_sentence(statement), read_sentence(evidence, published)
    around = None if context is None else read_sentence(context)
    unfit = _unfit(one, other)
    if unfit is not None:
        return unfit
    post = judge_posts(statement, evidence)
    if post is not None:
        return _of_post(one, other, *post)
    answer = _compare(one, other, around)
    if answer.verdict != "supported" and _is_told_otherwise(one, other, around):
        return replace(
            answer, verdict="supported", rule="restated", slot=None, explanation=_SAME, reserved=""
        )
    return _of_clauses(one, other, around) or answer if answer.verdict == "nothing" else answer


def _of_post(one: Sentence, other: Sentence, verdict: str, stated: Span, found: Span) -> Comparison:
    """What evidence tells of who somebody is, by the way, comes to."""
    if verdict == "supported":
        return Comparison("supported", POST, None, _SAME, (stated,), (found,), cover=1.0)
    clash = SlotFinding("name", "clashes", POST, stated, found)
    return replace(_clashing(one, other, clash), cover=1.0)


def _is_told_otherwise(one: Sentence, other: Sentence, around: Sentence | None) -> bool:
    """Whether evidence bears out a statement as it is told from the other side, and not only as somebody's claim."""
    told = restated(one)
    if not told or not may_differ_in_one(one, other):
        return False
    if not other.claimant or one.claimant:
        return any(would_be_borne_out(each, other, around) for each in told)
    return any(said_apart(Judged(read_sentence(each), other, around)) for each in told)


def _of_clauses(one: Sentence, other: Sentence, around: Sentence | None) -> Comparison | None:
    """A contradiction of one of a statement's main clauses by a figure or a day; ``None`` when there is none.

    For a name or the contrary of a word a clause alone tells too little of what it is about.
    """
    for clause in main_clauses(one.text):
        held = read_sentence(clause)
        if around is not None and one.names and not held.names and not subject_is_named(one, other, around):
            continue  # whose "340 jobs" the clause tells of, the first one names
        if one.dates and other.dates and not held.dates:
            continue  # "in May" in one clause may be meant for the others too
        answer = _unfit(held, other) or _compare(held, other, around)
        if answer.slot in {"number", "date"}:
            return replace(answer, stated=tuple(_found_again(one, held, answer.stated)))
    return None


def _compare(one: Sentence, other: Sentence, around: Sentence | None) -> Comparison:
    """Compare two sentences of which each asserts something."""
    verbatim = one.wording in other.wording
    told = verbatim and len(one.concepts) >= _TOLD  # whoever "she" is, no other sentence is like it
    named = around is None or told or subject_is_named(one, other, around)
    replaceable = around is not None and not verbatim and may_differ_in_one(one, other)
    if not named and not replaceable and not shares_the_rest(one, other):
        return _UNNAMED
    sides = Judged(one, other, around)
    clash = None if verbatim else clean_clash(sides)
    if clash and not named and not (shares_the_rest(one, other) and takes_the_place(sides, clash)):
        clash = None
    if clash and around is not None and _is_of_another_matter(sides, around, clash):
        answer = _OF_ANOTHER
    elif named or clash:
        answer = _weighed(sides, clash, verbatim=verbatim)
    else:
        answer = _UNNAMED
    if answer.verdict == "nothing" and replaceable:
        changed = with_one_replaced(sides)
        answer = _clashing(one, other, changed) if changed else answer
    if answer is _UNNAMED:
        return answer
    return replace(answer, cover=cover_of(sides, around), notes=_notes(sides))


def _is_of_another_matter(sides: Judged, around: Sentence, clash: SlotFinding) -> bool:
    """Whether what clashes is said of something else than the statement's matter."""
    other = _of_something_else(sides.statement, sides.evidence, clash)
    return other or by_coincidence(sides, around, clash)


def _found_again(whole: Sentence, clause: Sentence, spans: Sequence[Span]) -> Iterator[Span]:
    """Where words of a clause stand in the whole statement: of several places where most around them is the same."""
    for span in spans:
        places = [
            each.start() for each in re.finditer(re.escape(clause.text[span.start : span.end]), whole.text)
        ]
        if places:
            start = max(places, key=lambda at: _same_around(whole.text, at, clause.text, span.start))
            yield Span(start, start + span.end - span.start)


def _same_around(one: str, at: int, other: str, there: int) -> int:
    """How many code points before and from two places are the same."""
    return shared_start(one[at:], other[there:]) + shared_start(one[:at][::-1], other[:there][::-1])


def _weighed(sides: Judged, clash: SlotFinding | None, *, verbatim: bool) -> Comparison:
    """Say what a clash and what speaks for a statement come to."""
    one, other = sides.statement, sides.evidence
    found = support(sides)
    if clash is None and found and not found.lacking:
        clash = swapped(one, other)
    if clash is None and not verbatim:
        clash = on_other_weekday(sides)
    if clash:
        return _clashing(one, other, clash)
    less_is_said = _less_is_said(sides, found)
    lacks = found is not None and found.lacking
    if less_is_said and (lacks or not said_apart(sides)):
        return less_is_said
    agreed = [
        (each.stated, each.found) for each in sides.findings if each.standing == "agrees" and each.found
    ]
    spans = tuple(pair[0] for pair in agreed), tuple(pair[1] for pair in agreed)
    return Comparison("supported", found.rule if found else SAID_APART, None, _SAME, *spans)


def _less_is_said(sides: Judged, found: Support | None) -> Comparison | None:
    """What a sentence that does not clash has less than all of a statement; ``None`` where it has all."""
    one, other = sides.statement, sides.evidence
    if found is None:
        return Comparison("nothing", *_silence(sides.findings))
    but = reservation(one, other) or _lack(one, found.lacking) or _tied_otherwise(sides)
    if but:
        return less(HELD_BACK, f"the like, but {but}")
    if found.claimed:
        return less(CLAIMED, only_as(other.text[slice(*(other.claimant or (0, 0)))]))
    return None


def _clashing(one: Sentence, other: Sentence, clash: SlotFinding) -> Comparison:
    found = (clash.found,) if clash.found else ()
    contrast = _contrast(one, other, clash)
    return Comparison("contradicted", clash.rule, clash.slot, contrast, (clash.stated,), found)


def less(rule: str, reserved: str) -> Comparison:
    """Return a comparison that comes to nothing, because the source has only what ``reserved`` says."""
    return Comparison("nothing", rule, None, f"The source has {reserved}.", reserved=reserved)


def _lack(statement: Sentence, lacking: Sequence[Token]) -> str | None:
    """Return, as a phrase, which words of a statement the source does not have."""
    words = [f"“{words}”" for words in phrases(statement, lacking)]
    more = f" and {len(words) - _MOST_LACKING} more" if len(words) > _MOST_LACKING else ""
    return f"not {', '.join(words[:_MOST_LACKING])}{more}" if words else None


def _tied_otherwise(sides: Judged) -> str | None:
    alike = tied_alike(sides) or said_simply(sides)
    return None if alike else "with its words tied otherwise"


def _of_something_else(statement: Sentence, evidence: Sentence, clash: SlotFinding) -> bool:
    """Whether what clashes is said of another thing, or of another time."""
    if of_other_matter(statement, evidence, clash.slot):
        return True
    if clash.rule == AGE_DIFFERS:
        # How old somebody is goes with anything that they do, how old they were does not.
        return _tells_of_what_was(statement) and not verbs_of(statement) & evidence.concepts
    if clash.slot == "negation" and of_another_time(statement, evidence):
        return True
    if clash.rule == OTHER_IN_ROLE and of_another_time(statement, evidence):
        return True  # an office that somebody held is another one's now
    if clash.slot == "name" and clash.found and is_subject(statement, evidence, clash.found):
        return True  # whom Poe endorsed says nothing of who endorsed Poe
    return not same_predicate(statement, evidence, clash)


def _tells_of_what_was(statement: Sentence) -> bool:
    return any(is_past(token.form) and token.content and not token.capital for token in statement.tokens)


def _unfit(statement: Sentence, evidence: Sentence) -> Comparison | None:
    """Return the answer for sentences that cannot be compared, or ``None``."""
    for sentence, whose in ((statement, "statement"), (evidence, "source")):
        if not sentence.asserts:
            said = f"The {whose} asks or supposes; it asserts nothing."
            return Comparison("nothing", "not-asserted", None, said)
    if not statement.concepts and not statement.figures and not statement.dates:
        return Comparison(
            "nothing", "nothing-stated", None, "The statement says nothing that could be compared."
        )
    return None


def _notes(sides: Judged) -> tuple[str, ...]:
    statement, evidence = sides.statement, sides.evidence
    notes = []
    source = evidence.claimant
    if source and not statement.claimant:
        notes.append(claimed_by(evidence.text[slice(*source)]))
    doubtful = hedges(evidence.tokens)
    if doubtful and not hedges(statement.tokens):
        notes.append(f"stronger than the source, which has “{doubtful[0].text}”")
    elif (weak := faint(evidence)) and not faint(statement):
        notes.append(f"stronger than the source, which has “{weak.text}”")
    first = next((finding for finding in sides.findings if finding.slot == "name"), None)
    if first and first.standing == "missing":
        notes.append(f"the source does not name {statement.text[first.stated.start : first.stated.end]} here")
    return tuple(notes)


def _contrast(statement: Sentence, evidence: Sentence, clash: SlotFinding) -> str:
    stated = statement.text[clash.stated.start : clash.stated.end]
    found = evidence.text[clash.found.start : clash.found.end] if clash.found else ""
    said = f"The statement has “{stated}”; the source has “{found}”"
    # A day without its year is one beside the day of print.
    if clash.slot == "date" and evidence.published is not None and not re.search(r"\d{4}", found):
        return f"{said}, in print on {describe(evidence.published)}."
    return f"{said}."


def _silence(findings: Sequence[SlotFinding]) -> tuple[str, Slot | None, str]:
    """Return rule, slot and explanation of a comparison that comes to nothing."""
    for finding in findings:
        if finding.standing == "unclear":
            return (
                finding.rule,
                None,
                "The source has something of the kind, but it cannot be lined up with the statement.",
            )
    return "not-covered", None, "The source has nothing that supports the statement or speaks against it."
