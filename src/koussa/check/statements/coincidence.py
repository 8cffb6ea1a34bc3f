"""Is a clash mere coincidence: the same words of another matter?

Evidence that a person chose for a statement may be trusted with a few shared words. A check holds each statement
against the nearest of many thousand sentences, and among these some always have the same verb and another figure: of
another poll, another town, another defendant. There more has to be the same before what differs is a contradiction.
"""

from koussa.check.statements.borne_names import subject_end, tells_of_another
from koussa.check.statements.borne_out import not_borne_out
from koussa.check.statements.both_hold import tells_some_apart
from koussa.check.statements.dates_slot import happens_again
from koussa.check.statements.instead import put, would_be_borne_out
from koussa.check.statements.judged import Judged
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.names_slot import OTHER_IN_ROLE, OTHER_NAMESAKE, OTHER_SUBJECT, acts
from koussa.check.statements.negation_slot import DENIED, HOLDS, OPPOSITE
from koussa.check.statements.numbers_slot import AGE_DIFFERS
from koussa.check.statements.offices import PARTIES
from koussa.check.statements.other_figures import is_other_figure, lacks_time
from koussa.check.statements.reservations import of_other_part
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import Sides, has_name
from koussa.check.statements.slots import SlotFinding, Span, tells_occasion
from koussa.check.statements.tagged import tagged_sentences
from koussa.check.statements.vocabulary import concepts_of, is_past

_NAME_COVER = 0.75
"""Share of the words beside names that evidence must have of a statement before another name in it contradicts."""

_DENIED_COVER = 0.7
"""The same before a denial or a contrary does."""

_ALL = 0.8
"""The same where evidence does not have a name of the statement, or somebody acts in it whom that does not name."""

_LEAST_SHARED = 2
"""Words beside names of which that share is taken, if the statement has so many."""

_BESIDE = 0.75
"""Weight of a word that stands next to a date."""

_PLACE_LEADS = {"in", "at", "near"}
_BOUNDS = {"after", "before"}
_LENGTHS_OF_TIME = "year month week day hour minute"
"""Beside a date they tell nothing of what is dated."""
_SUBJECT_LEADS = {*_PLACE_LEADS, "of"}
_NEAR = 40
"""Code points within which the only other word of a denied statement must stand."""

_VERB_ENDINGS = ("s", "ed")
_NOBODY = {"nobody", "nothing", "everybody", "everything", "somebody", "something"}


def by_coincidence(sides: Judged, around: Sentence, clash: SlotFinding) -> bool:
    """Whether evidence that clashes with a statement seems to be of another matter.

    Args:
        sides: statement and evidence.
        around: what the evidence stands in.
        clash: the one that clashes.
    """
    found = clash.found
    if found is None or clash.rule == OTHER_IN_ROLE:
        return False
    if clash.rule == OTHER_SUBJECT:
        return _is_one_of_many(sides)
    if (
        not _asserts(sides.statement)
        or _of_other_names(sides, around, clash)
        or tells_of_another(sides.statement, sides.evidence)
        or _says_more(sides, clash)
    ):
        return True
    if clash.slot == "negation" and (
        of_other_part(sides.statement, sides.evidence)
        or (clash.rule != OPPOSITE and _tells_share(sides.statement) and _tells_share(sides.evidence))
        or lacks_time(sides, years=True)
    ):
        return True
    return (
        (clash.slot == "number" and _counts_something_else(sides, clash, found))
        or (clash.slot == "date" and _dates_something_else(sides, clash, found))
        or (clash.slot == "name" and _may_also_be_named(sides, clash, found))
        or (
            clash.slot == "negation"
            and not (_denies(sides, clash, found) and _would_hold_turned_round(sides, around, clash, found))
        )
    )


def _says_more(sides: Judged, clash: SlotFinding) -> bool:
    """Whether a statement says a thing besides names and what clashes that evidence does not: it may be of that.

    An age goes with whatever is said of somebody.
    """
    if clash.slot == "negation" or clash.rule == AGE_DIFFERS:
        return False
    statement = sides.statement
    spans = [clash.stated, *(Span(each.start, each.end) for each in statement.names)]
    told = (each for each in not_borne_out(sides) if each.start - clash.stated.end != 1)
    return any(not any(span.start <= each.start < span.end for span in spans) for each in told)


def _would_hold_turned_round(sides: Sides, around: Sentence, clash: SlotFinding, found: Span) -> bool:
    """Whether evidence bears out what a statement denies, or the contrary of what it says.

    Who was asked to release a thing may not have released it, and who bought more in May bought fewer in June.
    """
    statement = sides.statement
    if clash.rule == OPPOSITE:
        change = clash.stated, sides.evidence.text[found.start : found.end]
    elif clash.rule == DENIED:
        cues = (statement.tokens[each.cue] for each in statement.denials)
        cue = next(each for each in cues if clash.stated.start <= each.start < clash.stated.end)
        if cue.content:
            return True  # "refused to allow" has all else of "allowed"
        change = Span(cue.start, cue.end), ""
    else:
        return True
    turned = put(statement.text, change).strip()
    # Day and listener may stand anywhere beside who said it.
    tied = statement.claimant is None
    return would_be_borne_out(turned[:1].upper() + turned[1:], sides.evidence, around, tied=tied)


def _tells_share(sentence: Sentence) -> bool:
    """Whether a sentence tells of a share: most are not where fewer than half are."""
    return "most" in sentence.forms or any(each.unit == "%" for each in sentence.quantities)


def _is_one_of_many(sides: Judged) -> bool:
    """Whether others do what the subject does: many did not respond, many spoke, and donors of two parties gave."""
    statement, first = sides.statement, sides.statement.names[0]
    if len(first.words) == 1 and tells_some_apart(statement, first.first):
        return True
    of_many = statement.denials or any(map(happens_again, statement.concepts))
    return bool(of_many) and not tells_occasion(sides.findings)


def _asserts(statement: Sentence) -> bool:
    """Whether a statement has a finite verb: "the fund behind Roe" and "(Reporting by Ann Poe)" state nothing."""
    return any(is_past(token.form) for token in statement.tokens) or any(
        (tag in "XCE" and not word.lower().endswith("ing")) or (tag == "N" and word.endswith(_VERB_ENDINGS))
        for sentence in tagged_sentences(statement.text)
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
    )


def _of_other_names(sides: Sides, around: Sentence, clash: SlotFinding) -> bool:
    """Whether a name of the statement stands neither in the evidence nor near, or somebody else acts in its place."""
    statement, evidence = sides.statement, sides.evidence
    names = [each for each in statement.names if not clash.stated.start <= each.start < clash.stated.end]
    missing = [each for each in names if each in sides.missing]
    nowhere = any(not has_name(around, each, statement) for each in missing) or any(
        _is_of_place(each, statement, evidence, around) for each in names
    )
    if nowhere and (sides.others or sides.cover < _ALL):
        return True
    end = subject_end(statement)
    if clash.slot == "number" and any(
        (each.first < end and each.before in _SUBJECT_LEADS and each in sides.missing)
        or (nowhere and each.before in _PLACE_LEADS)
        for each in missing
    ):
        return True  # "sent off in the 15th minute in Holm", "The crowd in Holm", "The Greens of Zenda"
    acting = [each for each in sides.others if acts(each, evidence) and not _NOBODY.issuperset(each.words)]
    if not acting:
        return False
    unnamed = not names or names[0].first >= subject_end(statement)
    return names[:1] == missing[:1] != [] or (unnamed and sides.cover < _ALL)


def _is_of_place(name: NameMention, statement: Sentence, evidence: Sentence, around: Sentence) -> bool:
    """Whether a name is that of what has a namesake elsewhere: "the Greens of Zenda", where those of Melonia stand."""
    parted = any(each.form == "of" for each in statement.tokens[name.first : name.last])
    return parted and not any(set(name.words) <= set(each.words) for each in (*evidence.names, *around.names))


def _counts_something_else(sides: Judged, clash: SlotFinding, found: Span) -> bool:
    """Whether the figures that clash are of two things."""
    stated = next(each for each in sides.statement.quantities if each.start == clash.stated.start)
    other = next(each for each in sides.evidence.quantities if each.start == found.start)
    return is_other_figure(sides, stated, other)


def _dates_something_else(sides: Sides, clash: SlotFinding, found: Span) -> bool:
    """Whether a day stands beside what else was done, and no word of the statement: "left in May".

    What was "not raised after May" may have been offered in May.
    """
    bound = any(
        each.start == clash.stated.start and each.relation in _BOUNDS for each in sides.statement.dates
    )
    if bound and sides.statement.denials:
        return True
    mention = next((each for each in sides.evidence.dates if each.start == found.start), None)
    beside = {word for word, weight in mention.context.items() if weight >= _BESIDE} if mention else set()
    told = beside - _named(sides.evidence) - concepts_of(_LENGTHS_OF_TIME)
    return bool(told) and told.isdisjoint(sides.statement.concepts)


def _may_also_be_named(sides: Sides, clash: SlotFinding, found: Span) -> bool:
    """Whether both names may be right: of things of two parties, or with too little else in common."""
    statement = sides.statement
    told = {token.form for token in statement.tokens if clash.stated.start <= token.start < clash.stated.end}
    theirs = {token.form for token in sides.evidence.tokens if found.start <= token.start < found.end}
    follows = next((token for token in statement.tokens if token.start >= clash.stated.end), None)
    if told & PARTIES != theirs & PARTIES or (told & PARTIES and follows is not None and follows.content):
        return True
    rest = _rest(statement, clash)
    if clash.rule == OTHER_NAMESAKE:
        return bool(rest) and not _shares(rest, sides.evidence, _NAME_COVER)
    return len(rest) < _LEAST_SHARED or not _shares(rest, sides.evidence, _NAME_COVER)


def _denies(sides: Sides, clash: SlotFinding, found: Span) -> bool:
    """Whether a denial or contrary is of a statement: of its words beside names, or of all that it says of one."""
    statement = sides.statement
    rest = _rest(statement, clash) - concepts_of(HOLDS)  # to pass a motion is the contrary of voting it down
    if len(rest) == 1:
        near = [token.concept for token in sides.evidence.tokens if abs(token.start - found.start) <= _NEAR]
        return not rest.isdisjoint(near)
    if rest:
        return _shares(rest, sides.evidence, _DENIED_COVER)
    of_name = any(each.start <= clash.stated.start < each.end for each in statement.names)
    return not of_name and len(sides.missing) < len(statement.names)


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
