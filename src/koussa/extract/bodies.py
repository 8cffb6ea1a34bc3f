"""Names of bodies that go on past a preposition, a comma or an "and".

"The Bank | of England", "the Department | for Culture, | Media | and Sport", "the Health | and Safety Executive" and
"Marks | & Spencer" are one name each; read as several, the last of them would be given words that are another's.
"""

import re

from koussa.extract.analysis import Sentence
from koussa.extract.first_names import first_name_gender
from koussa.extract.mentions import Mention
from koussa.text.wordlists import word_set

HEADS = word_set("""
academy administration agency alliance archdiocese archive archives assembly association authority bank bar board
brotherhood bureau campaign center centers centre centres chamber chiefs church city coalition college commission
committee commonwealth confederation conference congress convention corporation corps council countess court daughters
department diocese directorate duchess duchy duke earl embassy exchange faculty federation foundation friends front
fund gallery guild house houses inspectorate institute institution kingdom knights league library ministry mission
movement museum network office order organisation organization panel parliament party police port register registry
republic school secretariat senate service services society sons state subcommittee theatre tribunal trust union
university marquess viscount viscountess
""")
"""What a body is: the last word of its name, or the one before "of"."""
# What heads of departments and agencies are for: only these are joined by commas and "and" within one name.
_FIELDS = word_set("""
accounting aeronautics affairs agriculture air alcohol aliens animal arts atomic aviation banking border broadcasting
budget building business care charities children citizenship civil climate co-operation commerce communications
communities conservation consumer control cooperation corrections counselling county crime cross culture customs cyber
defence defense development digital disability disarmament drug drugs economics education employees employers
employment energy engineering enterprise environment equality ethics exchange exports families farmers farming finance
fire firearms firefighters fisheries fishing food forestry forests fuel fundraising futures gambling gaming gas
government growth harbour health heritage highways homeland homes housing immigration industry information
infrastructure inland innovation institutions insurance investment jobs journalists justice labor labour land law
learning leisure lending levelling licensing local management manufactures manufacturing maritime marketing markets
media medicines midwifery migration mines mining monopolies municipal narcotics natural naturalization nurses nursing
nutrition oceanic oceans pensions petroleum pilots planning police policing policy ports power prevention prisons
probation protection public racing radio rail reconciliation recreation refugees regional regulation rehabilitation
relations relief religion rescue research resettlement resources revenue rights roads rural safety sanitation science
securities security services shipping skills social societies space sport sports standards state statistics surgery
surveying teachers teaching technology telecommunications tobacco tourism town trade trades trading traffic training
transport transportation travel truth universities urban vegetable veterans veterinary war water welfare wildlife
women work workers works youth
""")
# "Arboriculture and Horticulture Board"; many surnames end in "-ing" and "-ery", as "Nursing" and "Midwifery" do.
_OF_FIELDS = ("tion", "ics", "ology", "culture")
_AGENCIES = HEADS | word_set(
    "executive commissioner customs enforcement inquiry ombudsman secretary minister"
)
OF_BODIES = word_set("of for on")
"""What stands between a body and what it is of or for."""
# "Council on Foreign Relations", but "the bank on Tower Street".
_ON = word_set("board commission committee conference congress council inquiry panel subcommittee")
# Firms named after two people, first word and last.
_FIRMS = word_set("""
abercrombie+fitch barnes+noble bausch+lomb black+decker crosse+blackwell dolce+gabbana dun+bradstreet ernst+young
fortnum+mason harland+wolff holland+barrett johnson+johnson legal+general marks+spencer procter+gamble simon+schuster
smith+nephew smith+wesson tate+lyle
""")
# "geologist Ann Poe", after "University of Hull"
_DESCRIBED_NAME = re.compile(r"[UL]+N*[NHL]+U+")
_DESCRIBED_BY = word_set(
    "university institute college school museum bank department ministry bureau academy church house"
)
_MAY_GO_ON = re.compile(r"[UHL][IJ]D?[UHL]")


def joined(sentence: Sentence, found: list[Mention]) -> list[Mention]:
    """The noun phrases of a sentence, those made one that are one name.

    Args:
        sentence: theirs.
        found: as they stand between prepositions, commas and conjunctions, in order.
    """
    if not _MAY_GO_ON.search(sentence.tags):
        return found
    kept: list[Mention] = []
    for mention in found:
        before = _before(sentence, kept, mention)
        if before:
            kind = "name" if _is_all_capital(sentence, mention) else mention.kind
            whole = Mention(sentence, kept[-before].first, mention.last, kind)
            kept[-before:] = [whole]
        else:
            kept.append(mention)
    return kept


def names_body(mention: Mention) -> bool:
    """Whether a name is that of a body that goes on past a preposition or "and", and not of somebody there."""
    tags = mention.sentence.tags
    inside = max(tags.rfind(tag, mention.first + 1, mention.last) for tag in "IJ")
    if inside < 0:
        return False
    inside += tags[inside + 1] == "D"
    return not _DESCRIBED_NAME.fullmatch(tags, inside + 1, mention.last)


def _before(sentence: Sentence, found: list[Mention], mention: Mention) -> int:
    """How many of the phrases before a phrase belong to the name that it ends."""
    at = mention.first - 1
    if not found or found[-1].last != at:
        return 0
    tag = sentence.tags[at]
    if tag == "I":
        return int(found[-1].kind == "name" and _is_of_body(sentence, found[-1], mention))
    if tag != "J" or not _is_capital(sentence, mention.first):
        return 0
    if _is_firm(sentence, found[-1], mention):
        return 1
    return _fields(sentence, found, mention)


def _is_of_body(sentence: Sentence, body: Mention, mention: Mention) -> bool:
    """Whether a phrase says of what or for what the body before it is: "the Bank | of England"."""
    preposition = sentence.lowers[body.last]
    if preposition not in OF_BODIES:
        return False
    head = _head(sentence, body)
    if _DESCRIBED_NAME.fullmatch(sentence.tags, mention.first, mention.last):
        return preposition == "of" and head in _DESCRIBED_BY
    if preposition == "on" and head not in _ON:
        return False
    goes_on = mention.first + (sentence.lowers[mention.first] == "the")
    return head in HEADS and goes_on < mention.last and _is_capital(sentence, goes_on)


def _head(sentence: Sentence, body: Mention) -> str:
    """The noun that says what a body is: "bank" in "the Bank of England"."""
    at = sentence.tags.find("I", body.first, body.last)
    return sentence.lowers[(at if at > body.first else body.last) - 1]


def _is_firm(sentence: Sentence, one: Mention, other: Mention) -> bool:
    """Whether two names are one firm's: "Johnson & Johnson", "Marks and Spencer"."""
    if sentence.tags[one.last - 1] != "U" or sentence.tags[other.first] != "U":
        return False
    both = f"{sentence.lowers[one.last - 1]}+{sentence.lowers[other.first]}"
    return sentence.lowers[one.last] == "&" or both in _FIRMS


def _fields(sentence: Sentence, found: list[Mention], mention: Mention) -> int:
    """How many phrases are the fields of one name that a phrase after "and" ends: "Culture, | Media | and Sport"."""
    if not _is_field(sentence, found[-1].last - 1):
        return 0
    count = 1
    while count < len(found) and not _goes_on(sentence, found[-count]):
        later, earlier = found[-count], found[-count - 1]
        if sentence.tags[earlier.last : later.first] != "," or not _is_field(sentence, earlier.last - 1):
            break
        count += 1
    if any(_is_somebody(sentence, each) for each in found[-count:]):
        return 0
    if _goes_on(sentence, found[-count]):
        ends = _is_field(sentence, mention.last - 1) and _is_all_capital(sentence, mention)
    else:
        ends = _is_agency(sentence, mention)
    return count if ends else 0


def _goes_on(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name already says of what or for what a body is."""
    return "I" in sentence.tags[mention.first : mention.last]


def _is_somebody(sentence: Sentence, mention: Mention) -> bool:
    """Whether a field ends somebody's name, as "Law" does "Ann Law" and "Ms Law"."""
    if mention.last - mention.first < 2:
        return False
    return sentence.tags[mention.first] == "L" or first_name_gender(sentence.words[mention.first]) != ""


def _is_agency(sentence: Sentence, mention: Mention) -> bool:
    """Whether a phrase is a field and a body or office: "Safety Executive", "Crime Commissioner Ann Poe"."""
    lowers, at = sentence.lowers, mention.first + 1
    if at == mention.last:
        return lowers[at - 1] == "customs"
    while at < mention.last and lowers[at] not in _AGENCIES:
        at += 1
    return at < mention.last and _is_field(sentence, at - 1) and _is_capital(sentence, at)


def _is_field(sentence: Sentence, at: int) -> bool:
    lower = sentence.lowers[at]
    named = lower in _FIELDS or (lower.endswith(_OF_FIELDS) and lower not in HEADS)
    return named and _is_capital(sentence, at)


def _is_all_capital(sentence: Sentence, mention: Mention) -> bool:
    first = mention.first + (sentence.lowers[mention.first] == "the")
    return all(_is_capital(sentence, at) for at in range(first, mention.last))


def _is_capital(sentence: Sentence, at: int) -> bool:
    return sentence.words[at][:1].isupper()
