"""Which names of a statement a sentence of evidence bears out: in full, by a last name, or by what it is about."""

from collections.abc import Iterator

from koussa.check.quotations.words import MODALS
from koussa.check.statements.aligned import DAYS_OF_THE_WEEK
from koussa.check.statements.judged import Judged
from koussa.check.statements.kinds import kind_of
from koussa.check.statements.name_mentions import NameMention, initials_of
from koussa.check.statements.sentence import NAME_STEM, Sentence
from koussa.check.statements.sides import (
    Sides,
    first_of_title,
    has_name,
    is_of_many,
    known_words,
    shared_words,
)
from koussa.check.statements.vocabulary import is_past
from koussa.text.function_words import FORMS_OF_BE
from koussa.text.irregular_verbs import inflected
from koussa.text.wordlists import word_set

_VERBS = (
    FORMS_OF_BE | MODALS | word_set("became become becomes remained remains have has had having said says")
)
_BEFORE_INFINITIVES = MODALS | {"to"}
_LANDS = word_set("state city town village country county region province island river lake district")
_ADVERBS = word_set("also then later never")
_PERSONAL = {"he", "she"}
_LATELY = 3
"""How many names before a pronoun may be whom it stands for; further ones are of another paragraph or title."""

_NEAR_TO = 3
"""How far from one another, in words, the parts of a name may stand in the evidence beyond its own length."""


def borne_names(sides: Judged) -> Iterator[int]:
    """Yield the tokens of the statement's names that the evidence has, or what it stands in has of the subject."""
    statement, context = sides.statement, sides.around
    rules = {each.stated.start: each.rule for each in sides.findings if each.slot == "name"}
    end = subject_end(statement)
    acted = somebody_else_acts(sides)
    measured = bool(statement.quantities or statement.dates)
    for number, name in enumerate(statement.names):
        rule = rules.get(name.start, "")
        whole = range(_with_what_it_is(name, statement), name.last)
        if rule in {"name-found", "name-found-in-part"}:
            yield from range(whole.start, name.first)
            yield from _had(name, sides)
        elif (
            acted
            or name.nationality
            or DAYS_OF_THE_WEEK.issuperset(name.words)
            or rule != "name-missing"
            or _another_stands_there(name, sides)
        ):
            continue
        elif (context is None and number == 0 and (name.first < end or measured)) or (
            context is not None
            and name.first < end
            and has_name(context, name, statement)
            and not tells_of_another(statement, sides.evidence, context)
        ):
            yield from whole


def tells_of_another(statement: Sentence, evidence: Sentence, context: Sentence | None = None) -> bool:
    """Whether evidence tells of "she", and none of those named last before it is the subject of a statement.

    Nor is she whom the sentence itself names: "She debated Poe".
    """
    if not evidence.tokens or evidence.tokens[0].form not in _PERSONAL:
        return False
    first = statement.names[:1]
    if first and first[0].first < subject_end(statement) and has_name(evidence, first[0], statement):
        return True
    if context is None:
        return False
    start = context.text.find(evidence.text)
    before = [each for each in context.names if each.end <= start and not each.nationality]
    subject = {each.form for each in statement.tokens[: subject_end(statement)]}
    return bool(before) and all(subject.isdisjoint(each.words) for each in before[-_LATELY:])


def _another_stands_there(name: NameMention, sides: Sides) -> bool:
    """Whether the evidence has another name after the preposition that leads to one of the statement."""
    return any(other.before == name.before != "" and not other.nationality for other in sides.others)


def _with_what_it_is(name: NameMention, statement: Sentence) -> int:
    """Return where a name begins with the noun that says what it is of: "the film X", "the state of X"."""
    tokens = statement.tokens
    if name.first > 1 and tokens[name.first - 1].form == "of" and tokens[name.first - 2].form in _LANDS:
        return name.first - 2
    return first_of_title(name, statement)


def _had(name: NameMention, sides: Judged) -> Iterator[int]:
    """The tokens of a name that the evidence has; with a last name alone the given names count as had."""
    from koussa.names import same_person

    statement, evidence = sides.statement, sides.evidence
    shared = shared_words(name, evidence)
    text = statement.text[name.start : name.end]
    respelt = not shared and any(
        same_person(text, evidence.text[each.start : each.end]) for each in evidence.names
    )
    if len(shared) > 1 and initials_of(name) not in evidence.forms and not _side_by_side(shared, evidence):
        shared = set()
    shared = _of_one(name, shared, evidence)
    short = any(
        set(other.words) < set(name.words)
        and other.words[-1] == name.words[-1]
        and other.words[-1] in known_words(name)
        for other in evidence.names
    )
    opening = evidence.tokens[0]  # one word that opens a sentence is no name by itself
    short |= opening.form == name.words[-1] and opening.form in known_words(name)
    given = short and not (sides.around is not None and _is_of_others(name, sides.around))
    for at in range(name.first, name.last):
        token = statement.tokens[at]
        if token.kind == "number":
            had = token.form in evidence.forms
        else:
            special = kind_of(token.form) is not None or is_of_many(token.form)
            had = token.form in shared or not token.content or ((given or respelt) and not special)
        if had:
            yield at


def _of_one(name: NameMention, shared: set[str], evidence: Sentence) -> set[str]:
    """The words that one name of the evidence has, where several have some and others: of Ana Poe and Lea Roe."""
    parts = [set(each.words) & shared for each in evidence.names if not set(each.words) <= set(name.words)]
    parts = [each for each in parts if each]
    if len(parts) < 2 or any(shared <= each for each in parts):
        return shared
    best = max(parts, key=len)
    return shared - set().union(*(each for each in parts if each is not best)) | best


def _side_by_side(words: set[str], evidence: Sentence) -> bool:
    """Whether the evidence has the words of a name near one another, whatever their order, and not one for two."""
    places: dict[str, list[int]] = {word: [] for word in words}
    for at, token in enumerate(evidence.tokens):
        for word in words:
            if token.form == word or token.form[:NAME_STEM] == word[:NAME_STEM]:
                places[word].append(at)
    if not all(places.values()):
        return True  # by initials
    reach = 2 * len(words) + _NEAR_TO
    first, *rest = places.values()
    return any(all(any(0 < abs(at - other) <= reach for other in others) for others in rest) for at in first)


def _is_of_others(name: NameMention, context: Sentence) -> bool:
    """Whether a last name is that of others alone in what a sentence stands in: Ana Hall is not Lea Hall."""
    bearers = [each for each in context.names if each.words[-1] == name.words[-1] and len(each.words) > 1]
    given = set(name.words[:-1])
    return bool(bearers) and all(given.isdisjoint(each.words) for each in bearers)


def somebody_else_acts(sides: Sides) -> bool:
    """Whether the evidence says that another name did something: then the statement's subject did not go unnamed."""
    end = subject_end(sides.evidence)
    if any(
        not name.nationality and ((not name.before and name.last <= end) or name.before == "by")
        for name in sides.others
    ):
        return True
    opens = [token for token in sides.evidence.tokens[:end] if token.kind == "word"][:2]
    if not opens or kind_of(opens[0].form) is not None or opens[0].form in sides.statement.forms:
        return False
    return opens[0].content and all(each.form in _ADVERBS for each in opens[1:])


def subject_end(sentence: Sentence) -> int:
    """Return the token after the subject: that of the first verb, or what follows the first name."""
    verb = next(
        (
            at
            for at, token in enumerate(sentence.tokens)
            if token.form in _VERBS
            or (is_past(token.form) and not token.capital)
            or is_infinitive(sentence, at)
        ),
        None,
    )
    if verb is not None:
        return verb
    return sentence.names[0].last if sentence.names else 0


def is_infinitive(sentence: Sentence, at: int) -> bool:
    """Whether "to" or the like stands before a verb that is surely one: "to pay", but not "to court"."""
    tokens = sentence.tokens
    return at > 0 and tokens[at].form in inflected() and tokens[at - 1].form in _BEFORE_INFINITIVES
