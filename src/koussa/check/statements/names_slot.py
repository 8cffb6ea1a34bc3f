"""Does another name stand in the evidence where the statement has its own? A name merely absent says nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from koussa.check.statements.context import counted_in
from koussa.check.statements.modality import claimant
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.slots import SlotFinding, Span

COVER = 0.5
"""Share of the statement's other content words that the evidence must have before a name may clash."""

SUBJECT_COVER = 0.75
"""The same for the one who acts, whom nothing else anchors."""

SUBJECT_WORDS = 2
"""Least number of those words."""

ALIKE = 70.0
"""From this likeness on (0 to 100) two names may be spellings of one another, and do not clash."""

SPELLED_ALIKE = 75.0
"""The same for the letters of their last words: a slip of the pen is no other person."""

_NEAR = 3
_OPENING = 2
"""Last token at which a sentence's first name may start: "The Danish navy", "“Ruritania"."""

_NAME_STEM = 5
"""Names that share so many first letters are of one stem: Germany, German."""

_VAGUE_PREPOSITIONS = {"", "in", "of", "on"}
"""What they join is often one of several, or lies within another: in Spain, in Madrid."""

_CLAUSE_MARKS = {".", ";", ",", ":", "(", ")"}
_NESTED = (
    {"british", "english", "scottish", "welsh", "irish"},
    {"american", "african", "european", "asian", "arab"},
    {"indian", "tamil"},
    {"russian", "soviet"},
)
"""Words of which one may hold where the other does: an English singer is a British one."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """The two sentences with what their names have to do with each other.

    Attributes:
        statement: the statement.
        evidence: the evidence.
        missing: names of the statement that the evidence does not have.
        others: names of the evidence that the statement does not have.
        cover: share of the statement's content words, missing names left out, that the evidence has.
        anchored: whether the evidence has another name of the statement, or most of its other words.
    """

    statement: Sentence
    evidence: Sentence
    missing: tuple[NameMention, ...]
    others: tuple[NameMention, ...]
    cover: float
    anchored: bool


def judge_names(statement: Sentence, evidence: Sentence) -> list[SlotFinding]:
    """Judge each name of the statement: found in the evidence, replaced by another there, or missing."""
    sides = _sides(statement, evidence)
    return [_judge(name, sides) for name in statement.names]


def _sides(statement: Sentence, evidence: Sentence) -> _Sides:
    missing = tuple(name for name in statement.names if not _shared_words(name, evidence))
    missing = tuple(name for name in missing if not _respelled(name, statement, evidence))
    source = claimant(evidence.tokens) or (0, 0)  # who tells of something has no part in it
    others = tuple(
        name
        for name in evidence.names
        if not source[0] <= name.start < source[1]
        and not _shared_words(name, statement)
        and not _respelled(name, evidence, statement)
    )
    names = {token.concept for name in missing for token in statement.tokens[name.first : name.last]}
    rest = statement.concepts - names
    cover = len(rest & evidence.concepts) / len(rest) if rest else 0.0
    return _Sides(
        statement=statement,
        evidence=evidence,
        missing=missing,
        others=others,
        cover=cover,
        anchored=len(missing) < len(statement.names)
        or (cover >= SUBJECT_COVER and len(rest) >= SUBJECT_WORDS),
    )


def _judge(name: NameMention, sides: _Sides) -> SlotFinding:
    span = Span(name.start, name.end)
    clash = next(_clashes(name, sides), None)
    if clash:
        rule, other = clash
        return SlotFinding("name", "clashes", rule, span, Span(other.start, other.end))
    if name in sides.missing:
        return SlotFinding("name", "missing", "name-missing", span)
    return SlotFinding("name", "agrees", "name-found" if _whole(name, sides) else "name-found-in-part", span)


def _whole(name: NameMention, sides: _Sides) -> bool:
    """Whether the evidence has all of a name, or names the same person in another way."""
    from koussa.names import same_person

    text = sides.statement.text[name.start : name.end]
    return set(name.words) <= _shared_words(name, sides.evidence) or any(
        same_person(text, sides.evidence.text[other.start : other.end]) for other in sides.evidence.names
    )


def _shared_words(name: NameMention, sentence: Sentence) -> set[str]:
    """Return the words of a name that another sentence has too, as they are or in another form."""
    forms = {token.form for token in sentence.tokens}
    stems = {
        token.form[:_NAME_STEM]
        for token in sentence.tokens
        if token.capital and len(token.form) >= _NAME_STEM
    }
    initials = {"".join(word[0] for word in other.words) for other in sentence.names if len(other.words) > 1}
    own = "".join(word[0] for word in name.words)
    if len(own) > 1 and own in forms:
        return set(name.words)
    return {word for word in name.words if word in forms or word[:_NAME_STEM] in stems or word in initials}


def _respelled(name: NameMention, sentence: Sentence, other: Sentence) -> bool:
    """Whether the other sentence has the name, or its last word, in another spelling."""
    from rapidfuzz.fuzz import ratio  # both are read only where names are compared

    from koussa.names import similarity

    text = sentence.text[name.start : name.end]
    return any(
        ratio(name.words[-1], each.words[-1]) >= SPELLED_ALIKE
        or similarity(text, other.text[each.start : each.end]) >= ALIKE
        for each in other.names
    )


def _clashes(name: NameMention, sides: _Sides) -> Iterator[tuple[str, NameMention]]:
    """Yield the names that stand in the place of ``name``, with the rule that says so."""
    if name not in sides.missing:
        yield from _namesakes(name, sides)
        return
    for other in sides.others:
        if name.nationality or other.nationality:
            if name.nationality and other.nationality and _other_nationality(name, other, sides):
                yield "other-nationality", other
        elif _acts(name, sides.statement):
            if _acts_alike(name, other, sides):
                yield "other-subject", other
        elif sides.anchored and sides.cover >= COVER:
            rule = _same_place(name, other, sides)
            if rule:
                yield rule, other


def _namesakes(name: NameMention, sides: _Sides) -> Iterator[tuple[str, NameMention]]:
    """Yield names that share a word with ``name`` and have another where it has one: "Ana Hall", "Lea Hall"."""
    from koussa.names import same_person

    own = set(name.words)
    if own <= _shared_words(name, sides.evidence) or sides.cover < SUBJECT_COVER:
        return
    forms = {token.form for token in sides.statement.tokens}
    text = sides.statement.text[name.start : name.end]
    for other in sides.evidence.names:
        theirs = set(other.words)
        comparable = len(own) == len(theirs) and name.before == other.before
        if not comparable or not own & theirs or theirs <= forms or _one_slip(own - theirs, theirs - own):
            continue
        if not same_person(text, sides.evidence.text[other.start : other.end]):
            yield "other-namesake", other


def _one_slip(words: set[str], others: set[str]) -> bool:
    """Whether any of the words that two names do not share may be the same word misspelt."""
    from rapidfuzz.fuzz import ratio

    return any(ratio(one, other) >= SPELLED_ALIKE for one in words for other in others)


def _same_place(name: NameMention, other: NameMention, sides: _Sides) -> str | None:
    if name.listed or other.listed:
        return None
    if counted_in(name.context) & counted_in(other.context):
        return "other-name-of"
    if name.before != other.before:
        return None
    left = _beside(sides.statement, name, -1)
    if left is not None and left == _beside(sides.evidence, other, -1):
        return "other-name-after"
    if name.before not in _VAGUE_PREPOSITIONS and _rest_is_shared(name, sides):
        return "other-name-at-end"
    return None


def _rest_is_shared(name: NameMention, sides: _Sides) -> bool:
    """Whether the evidence has all that follows the name in the statement."""
    return all(
        token.concept in sides.evidence.concepts
        for token in sides.statement.tokens[name.last :]
        if token.content
    )


def _other_nationality(name: NameMention, other: NameMention, sides: _Sides) -> bool:
    """Whether two different nationalities belong to the same noun, or to the subject itself."""
    if (
        not sides.anchored
        or other.listed
        or any(name.words[0] in group and other.words[0] in group for group in _NESTED)
    ):
        return False
    if counted_in(name.context) & counted_in(other.context):
        return True
    near = {word for word, weight in name.context.items() if weight >= 0.5}
    return any(other.context.get(word, 0.0) >= 0.5 for word in near)


def _acts(name: NameMention, sentence: Sentence) -> bool:
    """Whether the name stands where a subject does: without a preposition, before a verb."""
    return not name.before and _beside(sentence, name, 1) is not None and _opens_clause(sentence, name)


def _opens_clause(sentence: Sentence, name: NameMention) -> bool:
    before = name.first - 1
    while before >= 0 and sentence.tokens[before].form in {"the", "a", "an"}:
        before -= 1
    return before < 0 or sentence.tokens[before].kind == "mark"


def of_another(statement: Sentence, evidence: Sentence) -> bool:
    """Whether the evidence is about somebody else: it opens with a name and has none of the statement's."""
    sides = _sides(statement, evidence)
    if not statement.names or len(sides.missing) < len(statement.names):
        return False
    return any(name.first <= _OPENING and _acts(name, evidence) for name in sides.others)


def is_named(statement: Sentence, text: Sentence) -> bool:
    """Whether ``text`` names the first of the statement's names; true when it has none."""
    first = next(iter(statement.names), None)
    return first is None or bool(_shared_words(first, text)) or _respelled(first, statement, text)


def _acts_alike(name: NameMention, other: NameMention, sides: _Sides) -> bool:
    if other.before or other.listed or not _opens_clause(sides.evidence, other):
        return False
    words = len(sides.statement.concepts) - len(name.words)
    verb = _beside(sides.statement, name, 1)
    alike = verb is not None and verb == _beside(sides.evidence, other, 1)
    return alike and words >= SUBJECT_WORDS and sides.cover >= SUBJECT_COVER


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
