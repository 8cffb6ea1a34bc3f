"""May two names both be right that stand in one place of a statement and of evidence with all the rest of it?

Two may have seen the same film; one of two presided. A town may lie in a county, and no man is two men.
"""

from koussa.check.statements.borne_names import subject_end
from koussa.check.statements.dates_slot import happens_again
from koussa.check.statements.judged import Judged
from koussa.check.statements.name_mentions import NameMention
from koussa.check.statements.names_slot import has_many, is_of_opponents
from koussa.check.statements.offices import HELD_BY_ONE
from koussa.check.statements.places import exclude_each_other
from koussa.check.statements.reading_order import DETERMINERS, is_verb
from koussa.check.statements.sentence import Sentence
from koussa.check.statements.sides import Sides, known_words, titles_of
from koussa.check.statements.slots import tells_occasion
from koussa.check.statements.vocabulary import concepts_of, is_past

DENYING = frozenset({"not", "never", "no", "n't", "nor"})
"""What is denied of one may be denied of others."""

_PLACE_LEADS = {"in", "at", "near", "from", "to", "off", "outside", "on"}
"""Prepositions after which one name may lie within the other."""

_BEFORE_VERBS = {",", "'", "("}
_GOVERNING = 2
"""Words of content before a word among which the verb stands that it goes with."""

_OF_SEVERAL = """
accuse address answer attack back blame call compare congratulate criticise criticize endorse mention mock name praise
question react refer reply respond support tell thank tweet urge warn
"""
"""Verbs of what is said to one or of one, and may be said of others."""

_BEFORE_NAME = 3
"""Tokens before a name, a comma among them, that tell who somebody is."""


def both_may_hold(name: NameMention, other: NameMention, sides: Judged) -> bool:
    """Return whether evidence with one name does not speak against a statement with the other.

    Args:
        name: the statement's.
        other: the evidence's.
        sides: the two sentences; whom the evidence stands among may be "she".
    """
    if known_words(name) == known_words(other):
        return True
    if len(name.words) == 1 and tells_some_apart(sides.statement, name.first):
        return True
    if _stand_apart(name, other, sides) or _is_one_of_several(name, other, sides.statement):
        return True
    if _of_one_office(name, other, sides) or not _acts(name, sides.statement):
        doubtful = False
    else:
        named = sides.around is not None and known_words(name) <= sides.around.forms
        doubtful = named or not _may_act(other, sides.evidence)
    return doubtful or not _is_told(name, other, sides)


def _stand_apart(name: NameMention, other: NameMention, sides: Sides) -> bool:
    """Whether the names are of two sorts, or led by two prepositions, or one may lie within the other."""
    if name.nationality != other.nationality and not _describe_one(name, other, sides):
        return True
    lie = _lead(name, sides.statement) in _PLACE_LEADS
    return name.before != other.before or (
        lie and not exclude_each_other(" ".join(name.words), " ".join(other.words))
    )


def _is_one_of_several(name: NameMention, other: NameMention, statement: Sentence) -> bool:
    """Whether more names than one may stand there: in lists, of opponents, after "starred in", with a denial."""
    tokens = statement.tokens
    listed = (name.listed or other.listed) and all(each.form != "between" for each in tokens[: name.first])
    if listed or is_of_opponents(name, other) or not DENYING.isdisjoint(statement.forms):
        return True
    return goes_with_many(statement, name.first)


def tells_some_apart(sentence: Sentence, at: int) -> bool:
    """Whether a word tells some from others that may do the same: "Democratic donors", not "three clay courts"."""
    before, noun = sentence.tokens.at(at - 1), sentence.tokens.at(at + 1)
    led = before.form in DETERMINERS or before.kind == "number"
    return not led and noun.content and noun.text.endswith("s") and not noun.text.endswith("ss")


def _is_told(name: NameMention, other: NameMention, sides: Judged) -> bool:
    """Whether a preposition, an office, a figure or a day tells that one name alone can stand there."""
    statement = sides.statement
    if _lead(name, statement) or name.nationality:
        return True
    if _of_one_office(name, other, sides) or _describe_one(name, other, sides):
        return True
    again = _acts(name, statement) and any(map(happens_again, statement.concepts))
    told = statement.claimant is not None and name.end <= statement.claimant[1]
    return not again and not told and _tells_day(sides)


def _tells_day(sides: Judged) -> bool:
    """Whether a figure or a day that both have tells that they are of one occasion; many things are of one month."""
    longer = {each.start for each in sides.statement.dates if each.precision != "day"}
    return tells_occasion([each for each in sides.findings if each.stated.start not in longer])


def goes_with_many(statement: Sentence, at: int) -> bool:
    """Whether the verb that leads to the word at a token goes with others, too: "starred in", "won"."""
    before = [each for each in range(at) if statement.tokens[each].content][-_GOVERNING:]
    if any(statement.tokens[each].concept in concepts_of(_OF_SEVERAL) for each in before):
        return True
    return has_many(statement.tokens[each] for each in before if is_verb(statement, each))


def _describe_one(name: NameMention, other: NameMention, sides: Sides) -> bool:
    """Whether the same noun follows both names: "a Greek ship", "a Roman ship"."""
    one, two = sides.statement.tokens.at(name.last), sides.evidence.tokens.at(other.last)
    if not one.content or one.concept != two.concept:
        return False
    return not is_verb(sides.statement, name.last) and not is_verb(sides.evidence, other.last)


def _may_act(name: NameMention, sentence: Sentence) -> bool:
    """Whether a verb follows a name, or what may stand before one: "Ann Poe, 52, won", "Poe's yard won"."""
    after = sentence.tokens.at(name.last)
    if not after.form or sentence.tokens.at(name.first - 1).content:
        return False  # "first-generation Greeks"
    small = after.kind == "word" and not after.content
    return after.form in _BEFORE_VERBS or small or is_past(after.form) or is_verb(sentence, name.last)


def _acts(name: NameMention, statement: Sentence) -> bool:
    return name.first < subject_end(statement) and not name.before


def _lead(name: NameMention, sentence: Sentence) -> str:
    """The preposition before a name, or before the nationality that it begins with: "at the British Museum"."""
    whole = next((each for each in sentence.names if each.nationality and each.last == name.first), name)
    return whole.before


def _of_one_office(name: NameMention, other: NameMention, sides: Sides) -> bool:
    """Whether the same office stands before both names: "union president Ann Poe", "the top seed, Ann Poe"."""
    one = sides.statement.tokens.forms(name.first - _BEFORE_NAME, name.first)
    two = sides.evidence.tokens.forms(other.first - _BEFORE_NAME, other.first)
    described = one[-1:] == [","] and one[-_BEFORE_NAME:] == two[-_BEFORE_NAME:] and len(one) == _BEFORE_NAME
    titles = [titles_of(each.words) for each in (name, other)]
    entitled = titles[0] == titles[1] and titles[0][-1:] and titles[0][-1] in HELD_BY_ONE
    return bool(described or entitled) or (bool(one) and one[-1:] == two[-1:] and one[-1] in HELD_BY_ONE)
