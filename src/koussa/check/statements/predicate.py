"""Do two sentences say the same kind of thing of their subject? Verbs first, then the words round them."""

from functools import lru_cache

from koussa.check.statements.borne_names import is_infinitive, subject_end
from koussa.check.statements.context import counted_in
from koussa.check.statements.negation_slot import HOLDS, OPPOSITE
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import is_named
from koussa.check.statements.slots import SlotFinding, Span
from koussa.check.statements.vocabulary import concepts_of, is_past, stem, stems_of

COVER = 0.5
"""Share of what a statement says of its subject that a sentence must have before it may clash."""

_TOLD = 2
"""Words of content with which "the" tells which thing is spoken of: "the peace talks", but not "the talks"."""

NAMELESS_COVER = 0.75
"""The same for a statement that names nobody: there are many polls and many fires."""

_HELD = 64
"""Statements of which it is kept how they open: each is held against a dozen sentences, one after the other."""

_PRONOUNS = {"he", "she", "it", "they", "this", "that", "these", "those", "we", "i", "you"}
_PERSONAL = {"he", "she", "it", "they", "we", "i", "you"}
_RELATIVE = {"who", "whose", "which"}
_JOINING = {"and", "but", "or", "so", "yet", "still", "then", "now", "also", "however"}
_FRONTS = {"after", "at", "before", "by", "during", "for", "from", "in", "on", "since"}
_PRESENT = {"is", "are", "am", "has", "have", "does", "do"}
_PAST = {"was", "were", "had", "did"}
_FINITE = {*_PRESENT, *_PAST, "will", "can", "may"}
_STAND_INS = {
    "album",
    "band",
    "book",
    "club",
    "company",
    "film",
    "game",
    "movie",
    "series",
    "show",
    "song",
    "team",
}
"""Nouns that with "the" name nobody either: "the film"."""
_LIGHT = "become come go get take make give put hold have do bring set"
"""Verbs that say little by themselves: "became minister" is much the same as "was appointed minister"."""


def subject_is_named(statement: Sentence, evidence: Sentence, context: Sentence) -> bool:
    """Whether a sentence, or what it stands in, names what a statement is about.

    The subject is the first name or, without any, the first word of content; a pronoun names nobody.
    """
    if _opens_with_a_pronoun(statement):
        return False
    if statement.names and not _follows_its_verb(statement):
        return is_named(statement, evidence) or is_named(statement, context)
    if statement.names:
        return all(
            word in evidence.concepts or word in context.concepts for word in _opening_words(statement)
        )
    opening = [token.form for token in statement.tokens[_opening(statement) :][:2]]
    if opening[:1] and (opening[0] in _PRONOUNS or (opening[0] == "the" and opening[-1] in _STAND_INS)):
        return False
    counted = {at for each in statement.quantities for at in range(each.first, each.last)}
    apart = statement.dated | counted  # "Three workers died": of workers
    first = next(
        (token for at, token in enumerate(statement.tokens) if token.content and at not in apart), None
    )
    return first is None or first.concept in evidence.concepts or first.concept in context.concepts


def opens_with_a_person(statement: Sentence) -> bool:
    """Whether a pronoun for somebody is the subject: "He received"; "it was" may be said of anything."""
    first = statement.tokens[:1]
    return _opens_with_a_pronoun(statement) and not (first and first[0].form == "it")


@lru_cache(maxsize=_HELD)
def _opens_with_a_pronoun(statement: Sentence) -> bool:
    """Whether a pronoun is the subject: "But he needs more", "Through an aide, she declined"."""
    end = subject_end(statement)
    words = [token for token in statement.tokens if token.kind == "word"]
    opening = words[1:3] if words[:1] and words[0].form in _JOINING else words[:2]
    if opening and (opening[0].form in _PERSONAL or opening[0].form in _RELATIVE):
        return True
    if len(opening) > 1 and opening[0].form in _PRONOUNS and not opening[1].content:
        return True  # "This was", but not "this bridge"
    named = bool(statement.names) and statement.names[0].first < end
    return not named and any(token.form in _PERSONAL for token in statement.tokens[:end])


@lru_cache(maxsize=_HELD)
def _follows_its_verb(statement: Sentence) -> bool:
    """Whether the first name is none of the subject, which is told in full: "The peace talks were held in Zenda"."""
    told = statement.tokens[0].form == "the" and len(_opening_words(statement)) >= _TOLD
    return told and statement.names[0].first >= subject_end(statement)


def _opening_words(statement: Sentence) -> list[str]:
    """Return the words of content of the subject, as concepts; none where a pronoun stands for it."""
    tokens = statement.tokens[: subject_end(statement)]
    if any(token.form in _PRONOUNS for token in tokens):
        return []
    counted = {at for each in statement.quantities for at in range(each.first, each.last + 1)}  # "210 miles"
    apart = statement.dated | counted
    return [token.concept for at, token in enumerate(tokens) if token.content and at not in apart]


def _opening(statement: Sentence) -> int:
    """Return the token at which the subject may start: after "In August,"."""
    comma = next((at for at, token in enumerate(statement.tokens) if token.form == ","), 0)
    return comma + 1 if comma and statement.tokens[0].form in _FRONTS else 0


def verbs_of(sentence: Sentence) -> frozenset[str]:
    """Return the verbs that carry a sentence, as concepts; those that say little are left out."""
    named = {position for name in sentence.names for position in range(name.first, name.last)}
    return frozenset(
        token.concept
        for position, token in enumerate(sentence.tokens)
        if token.content
        and position not in named
        and (is_past(token.form) or is_infinitive(sentence, position))
        and stem(token.form) not in stems_of(_LIGHT)
    )


def is_subject(statement: Sentence, evidence: Sentence, name: Span) -> bool:
    """Whether a name of the evidence is that of the statement's subject, with a title before it or not."""
    subject = statement.names[0] if statement.names else None
    if subject is None:
        return False
    own = {token.concept for token in statement.tokens[subject.first : subject.last]}
    for token in evidence.tokens:
        if token.start < name.start:
            continue
        if token.start >= name.end and not token.capital and token.form != ".":
            return False
        if token.concept in own:
            return True
    return False


def of_another_time(statement: Sentence, evidence: Sentence) -> bool:
    """Whether a statement says how things are and the evidence how they were: what was so may have changed."""
    now, then = ({token.form for token in sentence.tokens} & _PRESENT for sentence in (statement, evidence))
    was = any(token.form in _PAST for token in statement.tokens)
    return bool(now) and not was and not then and any(token.form in _PAST for token in evidence.tokens)


def same_predicate(statement: Sentence, evidence: Sentence, clash: SlotFinding) -> bool:
    """Whether a sentence says of its subject what a statement says, but for the words that clash.

    What is called another kind of thing, and shares no more than its name, may be another thing of that name.
    """
    verbs, others = verbs_of(statement), verbs_of(evidence)
    if clash.rule == OPPOSITE and _ties(statement, evidence):
        verbs -= _of_clash(statement, clash.stated)
    if clash.slot == "negation" and _ties(statement, evidence):
        verbs -= concepts_of(HOLDS)  # to pass a motion is the contrary of voting it down
    if verbs and others and not verbs & evidence.concepts and not others & statement.concepts:
        return False
    light = {token.concept for token in statement.tokens if stem(token.form) in stems_of(_LIGHT)}
    said = statement.concepts - light - _subject(statement) - _of_clash(statement, clash.stated)
    if clash.slot == "kind" and not said:
        return False
    least = COVER if statement.names else NAMELESS_COVER
    had = evidence.concepts | {token.concept for token in evidence.tokens if token.content}  # "last year"
    return len(said & had) >= least * len(said)


def _ties(statement: Sentence, evidence: Sentence) -> bool:
    """Whether a name or the same figures tie a statement to a sentence whose verb is the contrary of its own."""
    return bool(statement.names) or (bool(statement.figures) and statement.figures <= evidence.figures)


def _subject(statement: Sentence) -> set[str]:
    """The words of the first name, and of those that stand with it before the verb: "the Ruritanian state of Zenda"."""
    verb = next(
        (
            at
            for at, token in enumerate(statement.tokens)
            if token.form in _FINITE or (is_past(token.form) and not token.capital)
        ),
        0,
    )
    return {
        token.concept
        for at, name in enumerate(statement.names)
        if at == 0 or name.last <= verb
        for token in statement.tokens[name.first : name.last]
    }


def _of_clash(statement: Sentence, clash: Span) -> set[str]:
    """The words that clash, and what they count: "42 years" is a length of anything."""
    words = {
        token.concept for token in statement.tokens if clash.start <= token.start and token.end <= clash.end
    }
    for quantity in statement.quantities:
        if quantity.start == clash.start:
            words |= counted_in(quantity.context)
    return words
