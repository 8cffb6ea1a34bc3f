"""Is a clash mere coincidence: the same words of another matter?

Evidence that a person chose for a statement may be trusted with a few shared words. A check holds each statement
against the nearest of many thousand sentences, and among these some always have the same verb and another figure: of
another poll, another town, another defendant. There more has to be the same before what differs is a contradiction.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from koussa.check.statements.borne_names import subject_end
from koussa.check.statements.date_mentions import DateMention
from koussa.check.statements.dates_slot import happens_again
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.names_slot import OTHER_IN_ROLE, OTHER_NAMESAKE, OTHER_SUBJECT, acts
from koussa.check.statements.negation_slot import OPPOSITE, holding
from koussa.check.statements.quantities import Quantity
from koussa.check.statements.reservations import summed
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import Sides, has_name, shared_words, titles_of
from koussa.check.statements.slots import SlotFinding, Span, tells_occasion
from koussa.check.statements.tagged import tagged_sentences
from koussa.check.statements.vocabulary import concept_of, is_past, stem
from koussa.extract.wordlists import words

NAME_COVER = 0.75
"""Share of the words beside names that evidence must have of a statement before another name in it contradicts."""

DENIED_COVER = 0.7
"""The same before a denial or a contrary does."""

_ALL = 0.8
"""The same where evidence does not have a name of the statement, or somebody acts in it whom that does not name."""

_LEAST_SHARED = 2
"""Words beside names of which that share is taken, if the statement has so many."""

_BESIDE = 0.75
"""Weight of a word that stands next to a date."""

_NEAR = 40
"""Code points within which the only other word of a denied statement must stand."""

_SHORT_NAME = 4
"""Letters of initials that are no name by themselves: "PAC"."""

_OCCASIONS = "poll survey voter respondent delegate margin turnout"
"""What is counted again on every occasion, so that figures of two occasions differ."""

_OPEN = """
hope aim expect goal target strategy plan project projection forecast predict could would may might if want seek propose
should call demand back support favour favor
"""
"""Words after which a figure of the evidence is not said to be so."""

_FLOWS = """
attract average carry charge lead cost count earn emit employ export hold house import make own pay produce publish
raise receive record report sell serve spend stand total trade treat use have grow rise fall
"""
"""Verbs of what is another number in another year."""

_TIMES = "year month week day hour minute"
"""Words beside a date that tell nothing of what is dated; lengths of time."""

_PARTIES = words("""
republican republicans democrat democrats democratic labour labor tory tories conservative conservatives liberal
liberals green greens socialist socialists gop
""")
"""Many things are of a party: its debate is not the other party's."""

_MAY_BE_VERBS = ("s", "ed")
_BETWEEN_CLAUSES = {",", ";", ":", "–", "—", "-", "and", "but"}
_NOBODY = {"nobody", "nothing", "everybody", "everything", "somebody", "something"}
_OWN = {"his", "her", "their", "its", "my", "our"}
_KNOWN = {"the", "these", "those", "both"}


def by_coincidence(
    sides: Sides, around: Sentence, findings: Sequence[SlotFinding], clash: SlotFinding
) -> bool:
    """Whether evidence that clashes with a statement seems to be of another matter.

    Args:
        sides: statement and evidence.
        around: what the evidence stands in.
        findings: what was found of each slot.
        clash: the one that clashes.
    """
    found = clash.found
    if found is None or clash.rule == OTHER_IN_ROLE:
        return False
    if clash.rule == OTHER_SUBJECT:
        # Many did not respond, and many spoke.
        of_many = sides.statement.denials or any(map(happens_again, sides.statement.concepts))
        return bool(of_many) and not tells_occasion(findings)
    if not _asserts(sides.statement) or _of_other_names(sides, around, clash):
        return True
    if (clash.slot == "negation" and _of_other_time(sides, findings, years=True)) or _is_of_anybody(sides):
        return True
    return (
        (clash.slot == "number" and _number(sides, around, findings, clash, found))
        or (clash.slot == "date" and not _date(sides, found))
        or (clash.slot == "name" and _name(sides, clash, found))
        or (clash.slot == "negation" and not _denies(sides, clash, found))
    )


def _asserts(statement: Sentence) -> bool:
    """Whether a statement has a finite verb: "the fund behind Roe" and "(Reporting by Ann Poe)" state nothing."""
    return any(is_past(token.form) for token in statement.tokens) or any(
        (tag in "XCE" and not word.lower().endswith("ing")) or (tag == "N" and word.endswith(_MAY_BE_VERBS))
        for sentence in tagged_sentences(statement.text)
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
    )


def _of_other_names(sides: Sides, around: Sentence, clash: SlotFinding) -> bool:
    """Whether a name of the statement stands neither in the evidence nor near, or somebody else acts in its place."""
    statement, evidence = sides.statement, sides.evidence
    names = [each for each in statement.names if not clash.stated.start <= each.start < clash.stated.end]
    missing = [
        each
        for each in names
        if each in sides.missing or _by_initials(each.words, shared_words(each, evidence))
    ]
    nowhere = any(not has_name(around, each, statement) for each in missing)
    if nowhere and (sides.others or sides.cover < _ALL or _is_of_subject(statement, missing, around)):
        return True
    acting = [each for each in sides.others if acts(each, evidence) and not _NOBODY.issuperset(each.words)]
    if not acting:
        return False
    unnamed = not names or names[0].first >= subject_end(statement)
    return names[:1] == missing[:1] != [] or (unnamed and sides.cover < _ALL)


def _is_of_subject(statement: Sentence, missing: Sequence[NameMention], around: Sentence) -> bool:
    """Whether a place that is named nowhere tells which thing is the subject: "the rate in Ruritania"."""
    end = subject_end(statement)
    return any(each.before and each.first < end and not has_name(around, each, statement) for each in missing)


def _of_other_time(sides: Sides, findings: Sequence[SlotFinding], *, years: bool = False) -> bool:
    """Whether a statement gives a time that evidence does not have: what was so in 2004 may be so no more.

    With ``years`` only a year counts.
    """
    missing = {each.stated.start for each in findings if each.slot == "date" and each.standing != "agrees"}
    stated = [each for each in sides.statement.dates if each.start in missing]
    return any(
        not _is_of_print(each, sides.evidence)
        for each in stated
        if (each.has_year if years else each.precision != "day")
    )


def _is_of_year(sides: Sides, found: Quantity) -> bool:
    """Whether evidence gives a figure for a year, not that of print, and the statement has none: "in 2014 it paid"."""
    evidence = sides.evidence
    years = [each for each in evidence.dates if each.precision == "year" and not _is_of_print(each, evidence)]
    return not sides.statement.dates and any(
        min(evidence.quantities, key=lambda each: abs(each.first - year.first)) is found for year in years
    )


def _is_of_print(mention: DateMention, evidence: Sentence) -> bool:
    """Whether a date lies in the year in which the evidence was printed, one without a year in the month."""
    day = evidence.published.earliest if evidence.published else None
    if day is None:
        return False
    told = date.fromordinal(int(mention.days.low))
    return told.year == day.year if mention.has_year else told.month == day.month


def _by_initials(own: Sequence[str], shared: set[str]) -> bool:
    """Whether no more of a name is shared than initials that many have: the "PAC" of two funds."""
    return len(own) > 1 and all(len(word) < _SHORT_NAME for word in shared)


def _number(
    sides: Sides, around: Sentence, findings: Sequence[SlotFinding], clash: SlotFinding, found: Span
) -> bool:
    stated = next(each for each in sides.statement.quantities if each.start == clash.stated.start)
    other = next(each for each in sides.evidence.quantities if each.start == found.start)
    return is_other_figure(sides, around, findings, stated, other)


def is_other_figure(
    sides: Sides,
    around: Sentence | None,
    findings: Sequence[SlotFinding],
    stated: Quantity,
    found: Quantity,
) -> bool:
    """Return whether a figure is of another occasion, only hoped for, or one that the statement has of something else.

    Args:
        sides: statement and evidence.
        around: what the evidence stands in.
        findings: what was found of each slot.
        stated: the statement's figure.
        found: the evidence's.
    """
    statement, evidence = sides.statement, sides.evidence
    if stated.owner and found.owner:
        return around is not None and _may_be_namesakes(stated.owner, found.owner, around)
    if stated.unit == "count" and stated.first and statement.tokens[stated.first - 1].form in _KNOWN:
        return True  # "the two towns"
    if (
        _counts_together(sides)
        or _of_other_occasion(sides, findings)
        or _of_other_thing(sides, stated, found)
    ):
        return True
    if _flows() & statement.concepts and (_of_other_time(sides, findings) or _is_of_year(sides, found)):
        return True
    return _is_open(evidence, found.first) and not _is_open(statement, stated.first)


def _may_be_namesakes(stated: Sequence[str], found: Sequence[str], around: Sentence) -> bool:
    """Whether two names beside ages may be two persons': a last name alone, and one that is somebody's in full."""
    if len(stated) == 1:
        return len(found) > 1
    named = [each.words[len(titles_of(each.words)) :] for each in around.names]
    bearers = [each for each in named if each[-1:] == stated[-1:] and len(each) > 1]
    given = set(stated[:-1])
    return len(found) == 1 and bool(bearers) and all(given.isdisjoint(each) for each in bearers)


def _is_of_anybody(sides: Sides) -> bool:
    """Whether a statement tells only of somebody's own: "his brother", whoever he is."""
    statement = sides.statement
    named = any(each not in sides.missing for each in statement.names)
    return statement.tokens[0].form in _OWN and not named


def _of_other_thing(sides: Sides, stated: Quantity, found: Quantity) -> bool:
    """Whether either figure is one of something else, as what stands with it or the other sentence tells."""
    statement, evidence = sides.statement, sides.evidence
    both = any(
        (each.unit, each.value) == (stated.unit, stated.value)
        for each in evidence.quantities
        if each is not found
    )
    exchanged = any(
        (each.unit, each.value) == (found.unit, found.value)
        for each in statement.quantities
        if each is not stated
    )
    if both != exchanged:
        return True  # "21 votes to 14" of "21 to 14, despite a petition by 3,400"
    if _counts_time(statement, stated.last) != _counts_time(evidence, found.last):
        return True  # "110,000 visitors last year", "five years"
    ours, theirs = summed(statement, stated.first), summed(evidence, found.first)
    if ours and theirs and ours.concept not in evidence.concepts:
        return True  # "a fine of £500", "costs of £900"
    return any(word not in evidence.concepts for word in _compounded(statement, stated.last))


def _counts_time(sentence: Sentence, at: int) -> bool:
    """Whether what a number that ends before a token counts is a length of time: "five years", "a five-year plan"."""
    words = [each.concept for each in sentence.tokens[at : at + 2] if each.form != "-"]
    return bool(words) and words[0] in _spans_of_time()


def _of_other_occasion(sides: Sides, findings: Sequence[SlotFinding]) -> bool:
    """Whether figures are of what is counted again and again, and no day tells that they are of one occasion."""
    dated = any(each.slot == "date" and each.standing == "agrees" for each in findings)
    return not dated and bool(_occasions() & (sides.statement.concepts | sides.evidence.concepts))


def _counts_together(sides: Sides) -> bool:
    """Whether evidence joins a name of the statement, which joins none: "Roe and Poe won 7", of "Poe won 4"."""
    return not any(_joined(sides.statement)) and any(
        one not in sides.others or other not in sides.others for one, other in _joined(sides.evidence)
    )


def _joined(sentence: Sentence) -> Iterator[tuple[NameMention, NameMention]]:
    """Names with nothing but "and" between them."""
    for one, other in pairwise(sentence.names):
        if [token.form for token in sentence.tokens[one.last : other.first]] == ["and"]:
            yield one, other


def _compounded(sentence: Sentence, at: int) -> list[str]:
    """What a number that a hyphen joins to a word says of what: "hole" and "courses" in "18-hole courses"."""
    tokens = sentence.tokens[at : at + 3]
    return (
        [token.concept for token in tokens[1:] if token.content] if tokens and tokens[0].form == "-" else []
    )


def _is_open(sentence: Sentence, at: int) -> bool:
    """Whether a word before a token in its clause says that what follows is hoped for, asked for or possible."""
    while at and sentence.tokens[at - 1].form not in _BETWEEN_CLAUSES:
        at -= 1
        form = sentence.tokens[at].form
        if form != "back" and stem(form) in _opens():  # not "pulled one back"
            return True
    return False


def _date(sides: Sides, found: Span) -> bool:
    """Whether a day stands beside a word of the statement, and not beside what else was done: "left in May"."""
    mention = next((each for each in sides.evidence.dates if each.start == found.start), None)
    beside = {word for word, weight in mention.context.items() if weight >= _BESIDE} if mention else set()
    told = beside - _named(sides.evidence) - _spans_of_time()
    return not told or bool(told & sides.statement.concepts)


def _name(sides: Sides, clash: SlotFinding, found: Span) -> bool:
    """Whether a name stands there for more than one reason: parties, headlines, too little besides."""
    statement = sides.statement
    told = {token.form for token in statement.tokens if clash.stated.start <= token.start < clash.stated.end}
    theirs = {token.form for token in sides.evidence.tokens if found.start <= token.start < found.end}
    follows = next((token for token in statement.tokens if token.start >= clash.stated.end), None)
    if told & _PARTIES != theirs & _PARTIES or (told & _PARTIES and follows is not None and follows.content):
        return True
    if statement.is_headline:
        return True
    rest = _rest(statement, clash)
    if clash.rule == OTHER_NAMESAKE:
        return bool(rest) and not _shares(rest, sides.evidence, NAME_COVER)
    return len(rest) < _LEAST_SHARED or not _shares(rest, sides.evidence, NAME_COVER)


def _denies(sides: Sides, clash: SlotFinding, found: Span) -> bool:
    """Whether a denial or contrary is of a statement: of its words beside names, or of all that it says of one."""
    statement = sides.statement
    if _of_other_doer(sides, clash, found):
        return False
    rest = _rest(statement, clash) - holding()  # to pass a motion is the contrary of voting it down
    if len(rest) == 1:
        near = [token.concept for token in sides.evidence.tokens if abs(token.start - found.start) <= _NEAR]
        return not rest.isdisjoint(near)
    if rest:
        return _shares(rest, sides.evidence, DENIED_COVER)
    of_name = any(each.start <= clash.stated.start < each.end for each in statement.names)
    return not of_name and len(sides.missing) < len(statement.names)


def _of_other_doer(sides: Sides, clash: SlotFinding, found: Span) -> bool:
    """Whether the contrary of what somebody did is told of somebody else: "Roe attacked Poe" of "Poe defended"."""
    if clash.rule != OPPOSITE or not sides.statement.names:
        return False
    first = sides.statement.names[0]
    ours = [each for each in sides.evidence.names if set(each.words) & set(first.words)]
    before = [each for each in sides.evidence.names if each.end <= found.start]
    return bool(before) and bool(ours) and not any(each in ours for each in before)


def _shares(rest: frozenset[str], evidence: Sentence, cover: float) -> bool:
    """Whether evidence has enough of a statement's words, given as concepts."""
    return len(rest & evidence.concepts) >= max(1, min(_LEAST_SHARED, len(rest)), cover * len(rest))


def _rest(statement: Sentence, clash: SlotFinding) -> frozenset[str]:
    """The words of a statement beside its names and those that clash, as concepts."""
    clashing = {
        token.concept for token in statement.tokens if clash.stated.start <= token.start < clash.stated.end
    }
    return statement.concepts - _named(statement) - clashing


def _named(sentence: Sentence) -> frozenset[str]:
    """The words of names, as concepts."""
    return frozenset(
        token.concept for name in sentence.names for token in sentence.tokens[name.first : name.last]
    )


@cache
def _occasions() -> frozenset[str]:
    return frozenset(map(concept_of, _OCCASIONS.split()))


@cache
def _flows() -> frozenset[str]:
    return frozenset(map(concept_of, _FLOWS.split()))


@cache
def _spans_of_time() -> frozenset[str]:
    return frozenset(map(concept_of, _TIMES.split()))


@cache
def _opens() -> frozenset[str]:
    return frozenset(map(stem, _OPEN.split()))
