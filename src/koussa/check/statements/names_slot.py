"""Does another name stand in the evidence where the statement has its own? A name merely absent says nothing."""

from collections.abc import Iterator, Sequence

from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.slots import SlotFinding, Span

COVER = 0.6
"""Share of the statement's other content words that the evidence must have before a name may clash."""

SUBJECT_COVER = 0.75
"""The same for the subject, which nothing else anchors."""

ALIKE = 70.0
"""From this likeness on (0 to 100) two names may be spellings of one another, and do not clash."""

_COUNTED = 3.0
_NEAR = 3
_NESTED = [
    {"british", "english", "scottish", "welsh", "irish"},
    {"american", "african", "european", "asian", "arab"},
    {"indian", "tamil"},
    {"russian", "soviet"},
    {"german", "austrian"},
]
"""Words of which one may hold where the other does: an English singer is a British one."""


def judge_names(statement: Sentence, evidence: Sentence) -> list[SlotFinding]:
    """Judge each name of the statement: found in the evidence, replaced by another there, or missing."""
    missing = [name for name in statement.names if not is_present(name, statement, evidence)]
    findings = [
        SlotFinding("name", "agrees", "name-found", Span(name.start, name.end))
        for name in statement.names
        if name not in missing
    ]
    others = _others(statement, evidence)
    for name in missing:
        span = Span(name.start, name.end)
        clash = next(_clashes(name, statement, evidence, others, missing), None)
        if clash is None:
            findings.append(SlotFinding("name", "missing", "name-missing", span))
        else:
            rule, other = clash
            findings.append(SlotFinding("name", "clashes", rule, span, Span(other.start, other.end)))
    return findings


def is_present(name: NameMention, statement: Sentence, evidence: Sentence) -> bool:
    """Whether the evidence has the name, part of it, a word made from it, or another spelling."""
    forms = {token.form for token in evidence.tokens}
    for word in name.words:
        if word in forms or (len(word) > 4 and any(form[:5] == word[:5] for form in forms)):
            return True
    return any(_alike(name, other, statement, evidence) for other in evidence.names)


def _alike(name: NameMention, other: NameMention, statement: Sentence, evidence: Sentence) -> bool:
    from koussa.names import similarity  # its tables are read only where names are compared

    return similarity(statement.text[name.start : name.end], evidence.text[other.start : other.end]) >= ALIKE


def _others(statement: Sentence, evidence: Sentence) -> list[NameMention]:
    """Return the names of the evidence that the statement does not have."""
    forms = {token.form for token in statement.tokens}
    return [
        name
        for name in evidence.names
        if not forms & set(name.words)
        and not any(_alike(own, name, statement, evidence) for own in statement.names)
    ]


def _clashes(
    name: NameMention,
    statement: Sentence,
    evidence: Sentence,
    others: Sequence[NameMention],
    missing: Sequence[NameMention],
) -> Iterator[tuple[str, NameMention]]:
    """Yield the names that stand in the place of ``name``, with the rule that says so."""
    cover = _cover(statement, evidence, missing)
    subject = name is statement.names[0] and name.first <= 2
    topic = statement.names[0] not in missing
    for other in others:
        if name.nationality != other.nationality:
            continue
        if name.nationality:
            if topic and not _nested(name, other) and _same_noun(name, other):
                yield "other-nationality", other
        elif subject:
            if other.first <= 2 and cover >= SUBJECT_COVER and _same_verb(name, other, statement, evidence):
                yield "other-subject", other
        elif cover >= COVER and not (other.listed or name.listed):
            rule = _same_place(name, other, statement, evidence, topic=topic)
            if rule:
                yield rule, other


def _same_place(
    name: NameMention, other: NameMention, statement: Sentence, evidence: Sentence, *, topic: bool
) -> str | None:
    if _counted(name) & _counted(other):
        return "other-name-of"
    left = _beside(statement, name, -1)
    if left is not None and left == _beside(evidence, other, -1) and name.before == other.before:
        return "other-name-after"
    ends = all(token.kind == "mark" for token in statement.tokens[name.last :])
    if topic and ends and name.before == other.before and name.before not in {"", "in", "of", "on"}:
        return "other-name-at-end"
    return None


def _nested(name: NameMention, other: NameMention) -> bool:
    return any(name.words[0] in group and other.words[0] in group for group in _NESTED)


def _same_noun(name: NameMention, other: NameMention) -> bool:
    """Whether both nationalities belong to the same noun, or to the subject itself."""
    if _counted(name) & _counted(other):
        return True
    near = {word for word, weight in name.context.items() if weight >= 0.5}
    return any(other.context.get(word, 0.0) >= 0.5 for word in near)


def _counted(name: NameMention) -> set[str]:
    return {word for word, weight in name.context.items() if weight >= _COUNTED}


def _same_verb(name: NameMention, other: NameMention, statement: Sentence, evidence: Sentence) -> bool:
    right = _beside(statement, name, 1)
    return right is not None and right == _beside(evidence, other, 1)


def _beside(sentence: Sentence, name: NameMention, side: int) -> str | None:
    """Return the content word or number next to a name, at most three tokens off, in the same clause."""
    start = name.first - 1 if side < 0 else name.last
    stop = max(-1, start - _NEAR) if side < 0 else min(len(sentence.tokens), start + _NEAR)
    for position in range(start, stop, side):
        token = sentence.tokens[position]
        if token.form in {".", ";", ","}:
            return None
        if token.content or token.kind == "number":
            return token.concept
    return None


def _cover(statement: Sentence, evidence: Sentence, missing: Sequence[NameMention]) -> float:
    names = {token.concept for name in missing for token in statement.tokens[name.first : name.last]}
    rest = statement.concepts - names
    return len(rest & evidence.concepts) / len(rest) if rest else 0.0
