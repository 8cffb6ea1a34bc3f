"""Does another name stand in the evidence where the statement has its own? A name merely absent says nothing."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from koussa.check.statements.context import Context, context_of, counted_in
from koussa.check.statements.kinds import kind_of
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.places import exclude_each_other, is_country
from koussa.check.statements.roles import COPULAS, LIES, SEAT, roles_of
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import (
    SUBJECT_COVER,
    SUBJECT_WORDS,
    Sides,
    known_words,
    one_slip,
    shared_words,
)
from koussa.check.statements.slots import SlotFinding, Span
from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import stem

COVER = 0.5
"""Share of the statement's other content words that the evidence must have before a name may clash."""

REST = 0.8
"""Share of the words that follow a name which the evidence must have before its name there may clash."""

OTHER_SUBJECT = "other-subject"
"""Rule of a name that does in the evidence what another one does in the statement."""

OTHER_NAMESAKE = "other-namesake"
"""Rule of a name that shares a word with another one and has a second word of its own."""

OTHER_IN_ROLE = "other-in-role"
"""Rule of a name that fills the role of another one."""

_NEAR = 3
"""Tokens from a name within which the word next to it stands."""

_FAR = 6
"""Tokens from a name within which words still tell how it is meant."""

_OPENING = 2
"""Last token at which a sentence's first name may start: "The Danish navy", "“Ruritania"."""

_VAGUE_PREPOSITIONS = {"", "in", "of", "on"}
"""What they join is often one of several, or lies within another: in Spain, in Madrid."""

_MANY_VALUED = frozenset(
    {
        "act", "appear", "call", "featur", "includ", "meet", "member", "number", "part", "perform", "speak", "star",
        "talk", "teach", "tour", "train", "travel", "visit", "win", "work", "study",
    }
)  # fmt: skip
"""Stems of words with which more than one name may hold: who stars in one film stars in another too."""

_OPPONENT = {"against", "versus", "vs", "v"}
_PAST = {"former", "formerly", "last", "previously", "once", "ex", "then"}
"""Words before a name of what was so, and may be another's now."""

_ANCESTRY = {
    "ancestry",
    "background",
    "descent",
    "extraction",
    "heritage",
    "origin",
    "parents",
    "roots",
    "side",
}

_PLACES = {"", "at", "in", "on"}
"""Before a list of names it is no whole list that they make: they sang in Porto and Braga, and elsewhere."""

_CLAUSE_MARKS = {".", ";", ",", ":", "(", ")"}
_NESTED = (
    {"british", "english", "scottish", "welsh", "irish"},
    {"american", "african", "european", "asian", "arab"},
    {"indian", "tamil"},
    {"russian", "soviet"},
)
"""Words of which one may hold where the other does: an English singer is a British one."""


def judge_names(sides: Sides) -> list[SlotFinding]:
    """Judge each name of the statement: found in the evidence, replaced by another there, or missing."""
    return [_judge(name, sides) for name in sides.statement.names]


def _judge(name: NameMention, sides: Sides) -> SlotFinding:
    span = Span(name.start, name.end)
    clash = next(_clashes(name, sides), None)
    if clash:
        rule, other = clash
        return SlotFinding("name", "clashes", rule, span, Span(other.start, other.end))
    if name in sides.missing:
        return SlotFinding("name", "missing", "name-missing", span)
    return SlotFinding("name", "agrees", "name-found" if _whole(name, sides) else "name-found-in-part", span)


def _whole(name: NameMention, sides: Sides) -> bool:
    """Whether the evidence has all of a name, or names the same person in another way."""
    from koussa.names import same_person

    text = sides.statement.text[name.start : name.end]
    return set(name.words) <= shared_words(name, sides.evidence) or any(
        same_person(text, sides.evidence.text[other.start : other.end]) for other in sides.evidence.names
    )


def _clashes(name: NameMention, sides: Sides) -> Iterator[tuple[str, NameMention]]:
    """Yield the names that stand in the place of ``name``, with the rule that says so."""
    if name not in sides.missing:
        yield from _namesakes(name, sides)
        return
    for other in sides.others:
        if _of_one_pair(name, other, sides):
            yield "other-of-two", other
        elif _fill_one_role(name, other, sides):
            yield OTHER_IN_ROLE, other
        elif name.nationality or other.nationality:
            if name.nationality and other.nationality and _other_nationality(name, other, sides):
                yield "other-nationality", other
        elif acts(name, sides.statement):
            if _acts_alike(name, other, sides):
                yield OTHER_SUBJECT, other
        elif sides.anchored and sides.cover >= COVER and not of_another(sides):
            rule = _same_place(name, other, sides)
            if rule:
                yield rule, other


def _of_one_pair(name: NameMention, other: NameMention, sides: Sides) -> bool:
    """Whether both stand with one and the same second: "between A and B" against "between C and B"."""
    return any(
        known_words(one) & known_words(second)
        for one in _seconds(name, sides.statement)
        for second in _seconds(other, sides.evidence)
    )


def _seconds(name: NameMention, sentence: Sentence) -> list[NameMention]:
    """Return the names that "and" joins to a name after "between"; a title may stand before either."""
    forms = sentence.tokens.forms(name.first - 2 * _FAR, name.last + 1)
    if "between" not in forms or forms[-1] != "and":
        return []
    return [each for each in sentence.names if name.last < each.first <= name.last + 2 * _FAR]


def _fill_one_role(name: NameMention, other: NameMention, sides: Sides) -> bool:
    """Whether both are said to be the same of one: her husband, the mayor of one town."""
    if name.listed or other.listed or other.nationality:
        return False
    if of_another(sides) and sides.cover < SUBJECT_COVER:
        return False
    theirs = roles_of(other, sides.evidence)
    shared = [one for one in roles_of(name, sides.statement) if any(one.is_that_of(each) for each in theirs)]
    if any(role.qualifiers != (SEAT,) for role in shared):
        return True
    known = is_country(_folded(name)) or not any(role.concept == LIES for role in shared)
    return bool(shared) and known and exclude_each_other(_folded(name), _folded(other))


def _folded(name: NameMention) -> str:
    return " ".join(name.words)


def _namesakes(name: NameMention, sides: Sides) -> Iterator[tuple[str, NameMention]]:
    """Yield names that share a word with ``name`` and have another where it has one: "Ana Hall", "Lea Hall"."""
    from koussa.names import same_person

    own = set(name.words)
    if own <= shared_words(name, sides.evidence) or _cover_beside(name, sides) < SUBJECT_COVER:
        return
    forms = {token.form for token in sides.statement.tokens}
    text = sides.statement.text[name.start : name.end]
    for other in sides.evidence.names:
        theirs = set(other.words)
        comparable = len(own) == len(theirs) and name.before == other.before
        alike = any(one == word for one, word in zip(name.words, other.words, strict=False))
        if not comparable or not alike or theirs <= forms or one_slip(own - theirs, theirs - own):
            continue
        if not same_person(text, sides.evidence.text[other.start : other.end]):
            yield OTHER_NAMESAKE, other


def _cover_beside(name: NameMention, sides: Sides) -> float:
    """The share of the statement's words, those of the name left out, that the evidence has."""
    words = {token.concept for token in sides.statement.tokens[name.first : name.last]}
    rest = sides.statement.concepts - words
    return max(sides.cover, len(rest & sides.evidence.concepts) / len(rest) if rest else 0.0)


def _same_place(name: NameMention, other: NameMention, sides: Sides) -> str | None:
    if _some_of_many(name, other, sides) or _may_hold_together(name, other, sides):
        return None
    head, there = (counted_in(_around(*each)) for each in ((name, sides.statement), (other, sides.evidence)))
    if head & there or (other.before == "of" and head & _left_of(sides.evidence, other)):
        return "other-name-of"  # "the Porto races", "the races of Porto and Braga"
    within = name.before in _PLACES and not exclude_each_other(_folded(name), _folded(other))
    if name.before != other.before or within:
        return None
    if _left_of(sides.statement, name) & _left_of(sides.evidence, other):
        return "other-name-after"
    if name.before not in _VAGUE_PREPOSITIONS and _rest_is_shared(name, sides):
        return "other-name-at-end"
    return None


def _some_of_many(name: NameMention, other: NameMention, sides: Sides) -> bool:
    """Whether either stands in a list of which the rest may be left out.

    Who did something is told in full: what X and Y sit in is not held by A, B and C.
    """
    if name.listed and name.before == other.before == "by":
        rest = [each for each in sides.statement.names if each.listed and each.before == "by"]
        return any(each not in sides.missing for each in rest)
    return name.listed or (other.listed and other.before in _PLACES)


def _may_hold_together(name: NameMention, other: NameMention, sides: Sides) -> bool:
    """Whether both names may be right: of many that star or win, of several opponents, of then and now."""
    if is_of_opponents(name, other):
        return True
    here, there = (
        [token for token in sentence.tokens[max(0, mention.first - _FAR) : mention.first] if token.content]
        for sentence, mention in ((sides.statement, name), (sides.evidence, other))
    )
    if has_many(here):
        return True
    return any(token.form in _PAST for token in there) != any(token.form in _PAST for token in here)


def is_of_opponents(name: NameMention, other: NameMention) -> bool:
    """Whether either is that of one of several opponents: "against Porto"."""
    return name.before in _OPPONENT or other.before in _OPPONENT


def has_many(words: Iterable[Token]) -> bool:
    """Whether any of some words goes with more names than one."""
    return any(stem(token.form) in _MANY_VALUED for token in words)


def _rest_is_shared(name: NameMention, sides: Sides) -> bool:
    """Whether the evidence has what follows the name in the statement, all of it or nearly."""
    rest = [token.concept for token in sides.statement.tokens[name.last :] if token.content]
    return sum(word in sides.evidence.concepts for word in rest) >= REST * len(rest)


def _other_nationality(name: NameMention, other: NameMention, sides: Sides) -> bool:
    """Whether two different nationalities belong to the same noun, or to the subject itself."""
    if (
        not sides.anchored
        or other.listed
        or _of_ancestry(name, sides.statement) != _of_ancestry(other, sides.evidence)
        or any(name.words[0] in group and other.words[0] in group for group in _NESTED)
    ):
        return False
    here, there = _around(name, sides.statement), _around(other, sides.evidence)
    if counted_in(here) & counted_in(there):
        return True
    near = {word for word, weight in here.items() if weight >= 0.5}
    return any(there.get(word, 0.0) >= 0.5 for word in near)


def _around(name: NameMention, sentence: Sentence) -> Context:
    """The words round a name: worked out here, since of a hundred names one or two are asked for them."""
    return context_of(sentence.tokens, name.first, name.last)


def _of_ancestry(name: NameMention, sentence: Sentence) -> bool:
    """Whether a nationality is that of somebody's forebears: "of Ghanaian descent"."""
    return not _ANCESTRY.isdisjoint(sentence.tokens.forms(name.last, name.last + _FAR))


def acts(name: NameMention, sentence: Sentence) -> bool:
    """Whether the name stands where a subject does: without a preposition, before a verb and not before a noun."""
    after = sentence.tokens.at(name.last).form
    if kind_of(after) or after == "'":
        return False  # "Jazz singer Ana Pires", "Pires's brother"
    return not name.before and _beside(sentence, name, 1) is not None and _opens_clause(sentence, name)


def _opens_clause(sentence: Sentence, name: NameMention) -> bool:
    before = name.first - 1
    while sentence.tokens.at(before).form in {"the", "a", "an"}:
        before -= 1
    return sentence.tokens.at(before).kind == "mark"


def of_another(sides: Sides) -> bool:
    """Whether the evidence is about somebody else: it opens with a name and has none of the statement's."""
    if not sides.statement.names or len(sides.missing) < len(sides.statement.names):
        return False
    return any(_is_subject(name, sides.evidence) for name in sides.others)


def _is_subject(name: NameMention, sentence: Sentence) -> bool:
    """Whether a sentence opens with a name, or with something of it: "The harbour of Zenda was"."""
    if name.before == "of":
        return name.first <= 2 * _OPENING and sentence.tokens.at(name.last).form in COPULAS
    opens = name.first <= _OPENING and _opens_clause(sentence, name)
    return opens and _beside(sentence, name, 1) is not None


def _acts_alike(name: NameMention, other: NameMention, sides: Sides) -> bool:
    also = any(token.form in {"also", "too"} for token in sides.statement.tokens)
    if also or other.before or other.listed or name.listed or not _opens_clause(sides.evidence, other):
        return False
    words = len(sides.statement.concepts) - len(name.words)
    verb = _beside(sides.statement, name, 1)
    after = takewhile(
        lambda token: token.kind != "mark", sides.evidence.tokens[other.last : other.last + _FAR]
    )
    alike = verb is not None and verb in [token.concept for token in after if token.content][:2]
    return alike and words >= SUBJECT_WORDS and sides.cover >= SUBJECT_COVER


def _left_of(sentence: Sentence, name: NameMention) -> set[str]:
    """Return the content word to the left of a name, and the one that "or" or "and" joins to it."""
    left = _beside(sentence, name, -1)
    if left is None:
        return set()
    at = next(at for at in range(name.first - 1, -1, -1) if sentence.tokens[at].concept == left)
    joined = at > 1 and sentence.tokens[at - 1].form in {"and", "or"} and sentence.tokens[at - 2].content
    return {left, sentence.tokens[at - 2].concept} if joined else {left}


def _beside(sentence: Sentence, name: NameMention, side: int) -> str | None:
    """Return the content word or number next to a name, at most three tokens off, in the same clause."""
    start = name.first - 1 if side < 0 else name.last
    stop = max(-1, start - _NEAR) if side < 0 else min(len(sentence.tokens), start + _NEAR)
    for position in range(start, stop, side):
        token = sentence.tokens[position]
        if token.form in _CLAUSE_MARKS:
            return None
        if token.content or token.kind == "number":
            return token.concept
    return None
