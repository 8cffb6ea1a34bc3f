"""How a sentence is read for its order: what are its verbs, what leads to a word, what may be its subject."""

from collections.abc import Sequence
from functools import cache

from koussa.check.statements.aligned import Aligned, Place
from koussa.check.statements.modality import REPORTING
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.vocabulary import concept_of, is_past
from koussa.text.function_words import FORMS_OF_BE, FORMS_OF_DO, FORMS_OF_HAVE
from koussa.text.irregular_verbs import same_in_past
from koussa.text.wordlists import word_set

PASSIVE = FORMS_OF_BE | {"got"}
JOINS = {"and", "but", "then"}
ENDS = {";", ":", ".", "?", "!"}
SUBORDINATE = word_set(
    "who whom whose which that where when while whereas after before because since until as although though if"
)
AUXILIARIES = FORMS_OF_BE | FORMS_OF_HAVE | FORMS_OF_DO | {"will", "would", "also", "later", "then", "not"}
DETERMINERS = word_set("a an the his her its their my our your some two three")
_GERUND_LEADS = {",", "after", "before", "by", "while", "when", "without", *PASSIVE}
PLACE_LEADS = {"in", "at", "near", "on"}
BESIDE = {"of", "in", "at", "near"}
"""Before a name they tell which thing or where; it takes no part in what is done."""

NOT_BEFORE_SUBJECTS = word_set(
    "of for with by from against to in at on into over near like between among under about than behind"
)
_QUANTITIES = word_set("total number lot all most some many half dozens hundreds thousands millions one each")
TRANSPARENT = _QUANTITIES | word_set("form kind type sort variety member part")
"""Before "of" they say of what follows that it is one: "is one of the banks", "is a form of dance"."""

_AS_GOOD_AS_IS = word_set("became become remained located situated stood stands")
_ADJECTIVES = 2
"""Words between an article and a noun that are passed over."""


def led_by(sentence: Sentence, at: int) -> str:
    """The word before a name or noun, articles passed over."""
    while at and sentence.tokens[at - 1].form in DETERMINERS:
        at -= 1
    return sentence.tokens.at(at - 1).form


def governed_by(sentence: Sentence, at: int) -> str:
    """The preposition that leads to a name or noun, what stands before that in its phrase passed over; or ""."""
    while at and (sentence.tokens[at - 1].content or sentence.tokens[at - 1].form in DETERMINERS):
        if is_verb(sentence, at - 1):
            return ""
        at -= 1
    before = sentence.tokens.at(at - 1).form
    if before in {",", "and"}:
        joined = next((name for name in sentence.names if name.last == at - 1), None)
        return governed_by(sentence, joined.first) if joined else ""
    if before == "of" and sentence.tokens.at(at - 2).form in TRANSPARENT:
        return governed_by(sentence, at - 2)
    return before if before in NOT_BEFORE_SUBJECTS else ""


def has_agent(sentence: Sentence, verb: int) -> bool:
    """Whether a verb stands in the passive, with who did it: "was sued by"."""
    tokens = sentence.tokens
    for at in range(verb + 1, len(tokens)):
        if tokens[at].form == "by" and at not in sentence.dated and at + 1 not in sentence.dated:
            return is_past(tokens[verb].form) and not _measures(sentence, at + 1)
        if tokens[at].form in SUBORDINATE | JOINS | ENDS or tokens[at].form == ",":
            return False
    return False


def _measures(sentence: Sentence, at: int) -> bool:
    """Whether a share, sum or length begins at a token, which does nothing: "cut it by | a quarter of a point"."""
    return any(at <= each.first <= at + 1 and each.unit != "count" for each in sentence.quantities)


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Whether a form of "be" stands right before a past form: "was sued", "was never sued"."""
    return is_past(sentence.tokens[verb].form) and not PASSIVE.isdisjoint(
        sentence.tokens.forms(verb - 2, verb)
    )


def _leads_on(sentence: Sentence, at: int) -> bool:
    """Whether an object may begin at a token."""
    token = sentence.tokens.at(at)
    return token.capital or token.kind == "number" or token.form in DETERMINERS


def _is_attributive(sentence: Sentence, at: int) -> bool:
    """Whether a participle stands before its noun: "a newly built bridge", "an American animated series"."""
    after = sentence.tokens.at(at + 1)
    if not (after.content or after.kind == "number") or after.capital:
        return False
    first = at
    while first and (
        sentence.tokens[first - 1].form.endswith("ly")
        or any(name.last == first and name.nationality for name in sentence.names)
    ):
        first -= 1
    return first < at and sentence.tokens.at(first - 1).form in DETERMINERS


def is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word does something: a past form that no article leads to, a present one, "after winning"."""
    token = sentence.tokens[at]
    before = sentence.tokens.at(at - 1).form
    if token.kind != "word" or token.capital or not token.content:
        return False
    if is_past(token.form) and token.form != "based":
        if _is_attributive(sentence, at):
            return False
        return before not in DETERMINERS and before not in BESIDE
    if token.form in same_in_past():  # or a noun, which no object follows
        return before not in DETERMINERS and before not in BESIDE and _leads_on(sentence, at + 1)
    if token.form.endswith("ing"):
        return before in _GERUND_LEADS
    auxiliary = before in {"will", "would", "to", "can"}
    named = any(name.last == at and not name.nationality for name in sentence.names)
    led = named or auxiliary or before in {"who", "which"}
    present = (token.form.endswith("s") and not token.form.endswith("ss")) or auxiliary
    return present and led and at + 1 < len(sentence.tokens)


def said_with(statement: Sentence) -> set[str]:
    """Return the verbs that tell no more than a statement does: its own small ones; of "is", "became" and "located"."""
    own = {token.form for token in statement.tokens if not token.content}
    return own if PASSIVE.isdisjoint(own) else own | _AS_GOOD_AS_IS


def may_open(statement: Sentence, evidence: Sentence, part: Aligned, place: Place) -> bool:
    """Whether a word may be the subject where it stands: "of Reed" and "beat Reed" may not."""
    lead = led_by(statement, part.first)
    at, passed = place[0], 0
    tokens = evidence.tokens
    while at:
        token = tokens[at - 1]
        adjective = (
            part.part != "name" and token.content and not is_verb(evidence, at - 1) and passed < _ADJECTIVES
        )
        if at - 1 in evidence.dated or not (
            token.form in DETERMINERS
            or token.kind == "number"
            or (token.capital and token.content)
            or adjective
        ):
            break
        passed += adjective
        at -= 1
    if not at or tokens[at - 1].form == lead:
        return True
    before = tokens[at - 1]
    if before.form in NOT_BEFORE_SUBJECTS:
        if before.form in PLACE_LEADS and at == 1:
            return True  # "In Porto people marched"
        return before.form == "of" and at > 1 and tokens[at - 2].form in _QUANTITIES
    return not is_verb(evidence, at - 1) or before.concept in reporting()


def rival_names(evidence: Sentence, between: Sequence[int], taken: set[int]) -> list[NameMention]:
    """Return the names in a gap that could stand for those beside it, as "of Leeds" and "Roe and" could not.

    Args:
        evidence: the sentence.
        between: the tokens of the gap.
        taken: the tokens that a statement has as well.
    """
    within = set(between)
    return [
        name
        for name in evidence.names
        if name.first in within
        and not name.nationality
        and taken.isdisjoint(range(name.first, name.last))
        and led_by(evidence, name.first) not in BESIDE
    ]


def opens_aside(evidence: Sentence, subject: Place, verb: int) -> bool:
    """Whether one comma alone parts a subject from its verb: it closes what the subject stands in."""
    return evidence.tokens.forms(subject[1], verb).count(",") == 1


@cache
def reporting() -> frozenset[str]:
    """Return the verbs of saying, as concepts."""
    return frozenset(map(concept_of, REPORTING))
