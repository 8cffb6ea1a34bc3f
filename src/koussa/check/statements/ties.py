"""Are the words of a statement tied to one another in the evidence as they are in the statement?

Two sentences of the same words need not say the same: who sued whom may have changed places, what was bought may have
been sold, and the old mill by the new bridge is not the new mill by the old bridge.
"""

from collections.abc import Iterator, Sequence

from koussa.check.quotations.words import MODALS
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.reading_order import PASSIVE, reporting
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.slots import Span
from koussa.check.statements.tokens import Token
from koussa.check.statements.vocabulary import concepts_of, is_past, stem, stems_of
from koussa.frozen import frozen
from koussa.text.function_words import FORMS_OF_BE
from koussa.text.wordlists import word_set

_SYMMETRIC = """
meet marry wed divorce play face debate resemble match equal border merge collaborate agree disagree argue
compete tie talk speak clash quarrel trade negotiate correspond share differ work
"""
"""Verbs that hold both ways round."""

_OF_ONE_THING = "become name call include"
"""Verbs whose two sides are, or may be, one thing: either may come first, but not as who does it."""

ONE_WAY = """
acquire appoint assassinate beat buy capture conquer convict defeat employ father hire inherit kill murder outscore
overtake owe own purchase replace rescue sell sentence succeed thrash topple trounce
"""
"""Verbs of which one side is one and the other the other, in one matter."""

_CLAUSE_ENDS = {"and", "but", "who", "which", "that", "while", "because", "when", "as", "after", "before"}
_PARTS = {"and", "but", "while", "who", "which", "whereas", "when", "because", ";", ".", ":"}
"""Words and marks between which a sentence says one thing of one verb."""

_OBJECT_ENDS = word_set(
    "of in on at by for from to with into after before near during since until under over"
)
_STEPS_TO_NOUN = 6
_REACH = 40
"""How far from its verb, in words, who does something may stand; longer clauses are lists."""

_MOST_DEEDS = 20
"""How many times a sentence tells of one deed; one that repeats itself more often is no prose."""

_INSIDE_MARKS = {"'", "-", '"'}


@frozen
class _Roles:
    """Who does something, and to whom, as concepts."""

    doers: frozenset[str]
    done_to: frozenset[str]


def otherwise_tied(statement: Sentence, evidence: Sentence) -> str | None:
    """Return, as a phrase, how the evidence ties the words of a statement in another way."""
    if _turned_round(statement, evidence):
        return "the other way round"
    verb = _of_another_verb(statement, evidence) or _of_another_name(statement, evidence)
    return f"not of “{verb}”" if verb else None


def holds_both_ways(concept: str) -> bool:
    """Whether either side of a verb, given as a concept, may come first: who met whom, who married whom."""
    return concept in concepts_of(_SYMMETRIC)


def _turned_round(statement: Sentence, evidence: Sentence) -> bool:
    """Whether who did something to whom is the other way round."""
    theirs = _deeds(evidence)
    without_sides = concepts_of(_SYMMETRIC) | concepts_of(_OF_ONE_THING) | reporting()
    for at, token in enumerate(statement.tokens):
        if not _is_verb(statement, at) or token.concept in without_sides:
            continue
        ours = _roles(statement, at)
        crossed = [_are_crossed(ours, roles) for roles in theirs.get(stem(token.form), ())]
        if crossed and all(crossed):
            return True
    return False


def _deeds(evidence: Sentence) -> dict[str, list[_Roles]]:
    """Who does what to whom in a sentence, by the verb's stem."""
    found: dict[str, list[_Roles]] = {}
    for at, token in enumerate(evidence.tokens):
        if _is_verb(evidence, at, headline=True):
            same = found.setdefault(stem(token.form), [])
            if len(same) < _MOST_DEEDS:
                same.append(_roles(evidence, at))
    return found


def names_swapped(statement: Sentence, evidence: Sentence) -> tuple[Span, Span] | None:
    """Return where each sentence tells which of two names did what to the other, where they have changed places.

    Only verbs that hold one way are meant, and sentences that tell besides of which matter they speak: "beat Porto" may
    be so one day and "Porto beat" another, "beat Porto in the final" and "Porto beat them in the final" may not.
    """
    verbs = [
        at
        for at, token in enumerate(statement.tokens)
        if stem(token.form) in stems_of(ONE_WAY) and _is_verb(statement, at)
    ]
    if not verbs or not _turned_round(statement, evidence):
        return None
    for at in verbs:
        token = statement.tokens[at]
        first, last = _pair(statement, at)
        there = next(
            (each for each, other in enumerate(evidence.tokens) if stem(other.form) == stem(token.form)), None
        )
        if first is None or last is None or there is None:
            continue
        names = {word.concept for each in (first, last) for word in statement.tokens[each.first : each.last]}
        besides = statement.concepts - names - {token.concept}
        found = _pair(evidence, there)
        if found[0] and found[1] and (besides or statement.dates or statement.quantities):
            return Span(first.start, last.end), Span(found[0].start, found[1].end)
    return None


def _pair(sentence: Sentence, verb: int) -> tuple[NameMention | None, NameMention | None]:
    """Return the names right before and after a verb."""
    before = [name for name in sentence.names if name.last <= verb and not name.nationality]
    after = [name for name in sentence.names if name.first > verb and not name.nationality]
    return (before[-1] if before else None), (after[0] if after else None)


def _are_crossed(ours: _Roles, theirs: _Roles) -> bool:
    doers, done_to = ours.doers - theirs.doers, ours.done_to - theirs.done_to
    return bool(doers & theirs.done_to and done_to & theirs.doers)


def _is_verb(sentence: Sentence, at: int, *, headline: bool = False) -> bool:
    token = sentence.tokens[at]
    present = token.form.endswith("s") and sentence.tokens.at(at + 1).form != "of"
    verb = is_past(token.form) or (at > 0 and (present or sentence.tokens[at - 1].form in MODALS))
    return verb and token.content and (headline or not token.capital)


def _roles(sentence: Sentence, verb: int) -> _Roles:
    """Who does what a verb says, and to whom; in the passive they change places."""
    tokens = sentence.tokens
    before = frozenset(_clause(sentence, range(verb - 1, -1, -1)))
    after = frozenset(_clause(sentence, range(verb + 1, len(tokens))))
    if "by" in tokens.forms(verb + 1, verb + 3):
        return _Roles(after, before)
    passive = not PASSIVE.isdisjoint(tokens.forms(verb - 2, verb))
    return _Roles(frozenset(), before) if passive else _Roles(before, after)


def _clause(sentence: Sentence, places: range) -> Iterator[str]:
    """Yield what the words of content mean up to the end of the clause."""
    for at in places[:_REACH]:
        token = sentence.tokens[at]
        if token.form in _CLAUSE_ENDS or (token.kind == "mark" and token.form not in _INSIDE_MARKS):
            return
        if token.content and at not in sentence.dated:
            yield token.concept


def _of_another_verb(statement: Sentence, evidence: Sentence) -> str | None:
    """The verb of a statement that in the evidence has another object, while another verb has that of the statement."""
    parts = list(_parts(evidence))
    for at, token in enumerate(statement.tokens):
        if not (is_past(token.form) and token.content and not token.capital):
            continue
        done_to = _object(statement, at)
        with_verb = [part for part in parts if any(stem(each.form) == stem(token.form) for each in part)]
        elsewhere = [part for part in parts if part not in with_verb and _has(part, done_to)]
        if not done_to or not with_verb or any(_has(part, done_to) for part in with_verb):
            continue
        if elsewhere and all(any(is_past(each.form) for each in part) for part in elsewhere):
            return token.text
    return None


def _of_another_name(statement: Sentence, evidence: Sentence) -> str | None:
    """The name that a statement calls something that the evidence calls others alone: "the painter Bob Poe"."""
    for name in statement.names:
        noun = _called(statement, name.last)
        if noun is None:
            continue
        told_of = [_name_after(evidence, at) for at in _places(evidence, noun)]
        if told_of and all(
            other is not None and set(name.words).isdisjoint(other.words) for other in told_of
        ):
            return statement.text[statement.tokens[name.first].start : statement.tokens[name.last - 1].end]
    return None


def _called(sentence: Sentence, at: int) -> str | None:
    """What a name is called that ends before a token: "painter" in "Ann Poe is a painter."."""
    forms = sentence.tokens.forms(at, at + _STEPS_TO_NOUN)
    if len(forms) < 3 or forms[0] not in FORMS_OF_BE or forms[1] not in {"a", "an", "the"}:
        return None
    last = at + 2
    while sentence.tokens.at(last + 1).content:
        last += 1
    return sentence.tokens[last].concept if sentence.tokens[last].content else None


def _places(sentence: Sentence, concept: str) -> Iterator[int]:
    return (at for at, token in enumerate(sentence.tokens) if token.concept == concept)


def _name_after(sentence: Sentence, at: int) -> NameMention | None:
    """The name that a noun stands right before, and that is then what it is called."""
    return next((name for name in sentence.names if name.first == at + 1), None)


def _parts(sentence: Sentence) -> Iterator[list[Token]]:
    """Yield the parts of a sentence that have a verb of their own; "bought and sold" are of one."""
    part: list[Token] = []
    for at, token in enumerate(sentence.tokens):
        joins_verbs = 0 < at < len(sentence.tokens) - 1 and all(
            is_past(sentence.tokens[each].form) for each in (at - 1, at + 1)
        )
        if token.form in _PARTS and not joins_verbs:
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _object(sentence: Sentence, verb: int) -> set[str]:
    """What directly follows a verb, up to the first preposition."""
    found: set[str] = set()
    for at in range(verb + 1, len(sentence.tokens)):
        token = sentence.tokens[at]
        if token.kind == "mark" or token.form in _OBJECT_ENDS or token.form in _CLAUSE_ENDS:
            break
        if token.content and at not in sentence.dated:
            found.add(stem(token.form))
    return found


def _has(part: Sequence[Token], words: set[str]) -> bool:
    return not words.isdisjoint(stem(each.form) for each in part)
