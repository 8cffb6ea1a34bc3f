"""Names within a text taken apart: the name itself, titles before it, and what shows gender."""

import re
from typing import TYPE_CHECKING

from koussa.extract.bodies import names_body
from koussa.extract.first_names import Gender, first_name_gender
from koussa.extract.lexicon import FEMALE_TITLES, MALE_TITLES, SOURCE_NOUNS
from koussa.extract.mentions import AFTER_NAMES, Mention
from koussa.extract.wordlists import words
from koussa.frozen import frozen

if TYPE_CHECKING:
    from koussa.extract.analysis import Sentence

# Names that end or begin with one of these are hardly a human being's.
OF_THINGS = words("""
academy administration agency airlines airport army association authority avenue bank beach board bridge broadcasting
building bureau capital care center centre chamber city club coalition college commission committee communications
company conference congress corp corp. corporation council county court daily defense department district division
energy engineering enterprises estate europe express farm farms federation festival films fc financial force foods
force foundation freight fund gallery gas general group health herald high hills holdings hospital hotel house
inc inc. inn industries initiative institute institution insurance international island journal kingdom labs league
legion limited ltd ltd. magazine mail management market media memorial mine mines ministry motors mountain museum
national network news oil organisation organization park partners partnership party police port post power press
productions project radio railway records rail republic research review river road schools school securities senate
service services shipping society solutions square state states station street studio studios summit supreme systems
team technologies telecom television theatre theater times today tower town township tribune trust tv union united
university valley village virginia wales water wealth works world york zealand
""")
OF_PLACES = words("""
new north south east west northern southern eastern western greater upper lower central saint st st. mount fort lake
port rhode puerto costa sri saudi united el san santa los las des hong old royal super world american british
national federal international
""")
MALE_NOUNS = MALE_TITLES | words("""
man husband father son brother spokesman actor king prince grandfather grandson uncle nephew boyfriend widower boy
stepfather stepson alhaji mallam malam shri encik herr monsieur signor
""")
FEMALE_NOUNS = FEMALE_TITLES | words("""
woman wife mother daughter sister spokeswoman actress queen grandmother granddaughter aunt niece girlfriend widow girl
stepmother stepdaughter alhaja hajiya smt kumari puan madam frau madame mme signora
""")
_COURTESY = words("mr. mrs. ms. mr mrs ms messrs. mx. sir dame lord lady")
# A peer is known by the title and the surname: "Lord Mandelson".
_PEERAGE = words("lord lady baroness baron")
# … and these by the title and what they are of: "the Duchess of Hull".
_LORDS = words("duke earl marquess viscount")
_LADIES = words("duchess countess viscountess")
# What ministers and heads are for, which are no surnames.
_PORTFOLIOS = words("""
development affairs health education transport energy finance trade defence defense justice environment agriculture
housing labour labor tourism culture sport sports youth employment pensions science technology innovation security
immigration migration works planning resources fisheries forestry climate change relations cooperation operations policy
strategy studies rights equality children families welfare care safety standards communications information
infrastructure heritage arts exports investment business skills industry commerce mining petroleum aviation
""")
# "Minister for Ports and | the Environment Ann Poe"
_FIELDS_OF_OFFICE = r"[LHNU]*[LH][IT]D?U+(?:,D?U+)*,?J\Z"
# Bodies that are named by whose they are: "the Mayor's Office".
_OFFICES = words("office department bureau")
_DETERMINERS = words("the a an his her their its our my your this that")
# Titles that the lexicon does not have.
# A title before a whole name only: not in "Mother Jones".
_KINSHIP = words("father mother uncle aunt")
_RANKS = _KINSHIP | words("""
premier taoiseach councillor councillors alderman aldermen provost vicar inspector constable corporal brigadier marshal
commodore emir sultan ayatollah mullah mister senhor señor señora sheikha begum
sisters brothers sister brother coun coroner tánaiste deemster
""")
# Ranks and forms of address that stand before a whole name only, one or more: "Det Con Ann Poe", "Alhaji Tom Roe". Of
# these some are said of anybody, as "Mr" is.
_ADDRESSES = words("""
alhaji alhaja hajiya mallam malam shri smt kumari encik puan cik madam herr frau madame mme monsieur signor signora
""")
_LEADING = _KINSHIP | words("""
det detective con sgt insp supt pc dc ds di dci dcs brig gen lt col maj capt cpl cdr cmdr wg sqn ldr flt gp adm fr canon
dean archdeacon deacon prebendary monsignor msgr comrade otunba chief engr engr. barr barr. prophet apostle evangelist
oba eze pandit swami maulana mufti datuk dato datin seri haji hajah rt rev reverend honour honor majesty
eminence holiness excellency highness justices judges
""")
_NO_ROLES = _DETERMINERS | _COURTESY | _ADDRESSES | words("hon hon. excellency highness majesty")
# Seats that stand after a party and before a name: "Liberal TD Ann Poe".
_SEATS = words("td mla mca mna ms mhk mlc councilor")
_OCCUPATIONS = words("""
architect artist poet chef tenant student neighbour neighbor resident villager midwife widow widower housewife
goalkeeper striker winger lecturer producer composer conductor tailor joiner mason fisherman businesswoman
policeman policewoman fireman sportsman midfielder defender skipper opener batsman bowler seamer spinner quarterback
pitcher linebacker prosecutor solicitor barrister campaigner publican pensioner petitioner
""")
# "Paris-born Ann Poe"
_HYPHENED = ("-born", "-based", "-raised", "-trained", "-educated")
_DESCRIBING = MALE_NOUNS | FEMALE_NOUNS
_OF_OCCUPATIONS = (
    "ologist",
    "nomist",
    "rapher",
    "ician",
    "orian",
    "arian",
    "ologian",
    "ivist",
    "gineer",
    "elist",
    "maker",
)
# What most nouns end with that say what somebody is, and what ends so and does not.
_OF_AGENTS = (
    "er", "or", "ist", "ian", "eer", "ress", "man", "woman", "person", "surgeon", "naire", "host", "star", "hopeful",
    "magnate", "mate", "model", "laureate", "constituent", "nominee", "veteran", "advocate", "giant", "consultant",
    "accountant", "pilot", "cook", "guard", "nurse", "medic", "dean", "monk", "nun", "saint", "champion", "genius",
    "athlete", "cyclist", "captain", "fan", "refugee", "trustee", "employee", "fellow", "candidate", "heir", "mogul",
)  # fmt: skip
_NO_AGENTS = words("""
former other older lower wider upper elder poorer richer younger super larger higher greater bigger smaller inner outer
matter letter summer winter dinner center paper power water order number cover chapter quarter later earlier better
longer further stronger weaker newer fewer either neither whether over under ever never after together another rather
senior junior major minor prior interior exterior inferior superior labor honor floor door color error horror factor
mirror terror sector tenor fellow communist leftist socialist easier harder faster rubber silver proper december october
november september river tower server computer offer member chamber
""")
# What a word ends with that opens a sentence and says who somebody is: "Defender", "Campaigner".
_CAPITAL_AGENTS = ("der", "ner", "ger", "ker", "ter", "ver", "per", "cer", "ist", "tor", "sor")
_NAMED_AFTER_WORK = words("""
parker cooper carter hunter fisher porter baker turner walker foster tucker archer sawyer mercer spencer chandler tanner
harper piper ryder asher wilder thatcher fletcher gunner dexter jasper walter lester chester baxter miller butler potter
weaver cutter glover palmer farmer mason taylor
""")
# "Marian" and "Dorian" are first names.
_SHORTEST = 7
_NAME_TAGS = frozenset("Uu")


@frozen
class NameParts:
    """A name mention taken apart.

    Attributes:
        words: of the name, without titles.
        role: titles and descriptions before it, as printed; courtesy titles are none.
        gender: what titles or the first name show; empty when they do not.
    """

    words: tuple[str, ...]
    role: str | None
    gender: Gender

    @property
    def name(self) -> str:
        """The name, without titles."""
        return " ".join(self.words)


def name_parts(mention: Mention) -> NameParts:
    """Part a mention of kind ``name`` into name and role."""
    sentence, last = mention.sentence, mention.last
    if names_body(mention):
        begins = _body_begins(mention)
        # "the Duchess of Hull"
        gender: Gender = ""
        if sentence.lowers[begins] in _LORDS | _LADIES:
            gender = "m" if sentence.lowers[begins] in _LORDS else "f"
        return NameParts(tuple(printed_words(sentence.words[begins:last]).split(" ")), None, gender)
    tags = sentence.tags
    while last - mention.first > 1 and sentence.words[last - 1] in AFTER_NAMES:
        last -= 1
    first = last - 1
    # "Foreign" is a title before a minister's name, and part of the ministry's.
    own = _NAME_TAGS | {"L"} if sentence.lowers[first] in OF_THINGS else _NAME_TAGS
    while first > mention.first and tags[first - 1] in own:
        first -= 1
    office = (
        _office_of_fields(mention, first) if last - first > 2 and tags[mention.first - 1] == "J" else None
    )
    first = _after_titles(sentence, first + 1 if office is not None else first, last)
    begins = mention.first if office is None else office
    if first == begins and _is_of_office(mention):
        given = next((at for at in range(first, last - 1) if first_name_gender(sentence.words[at])), None)
        if given is None:
            given = last - 2 if _is_portfolio_and_name(sentence, first, last) else first
        begins, first = (_office_begins(mention), given) if given > first else (begins, first)
    elif first > begins and _goes_with_title(sentence, first, last):
        first = _body_begins(mention) if tags[first - 1] == "'" else first - 1
    elif (
        last - first == 1 and tags[first - 1] == "'"
    ):  # of whose something is, not who: "the court's Sentencing"
        begins = first
    words = tuple(printed_words(sentence.words[first:last]).split(" "))
    before = range(begins, first)
    role = _role(sentence, before)
    lowers = {sentence.lowers[at] for at in before}
    gender = ""
    if lowers & MALE_NOUNS:
        gender = "m"
    elif lowers & FEMALE_NOUNS:
        gender = "f"
    elif len(words) > 1:
        gender = first_name_gender(words[0])
    return NameParts(words, role, gender)


def _role(sentence: "Sentence", before: range) -> str | None:
    """The titles and descriptions among the tokens before a name, as printed, without "the", "Mr." and "'s"."""
    kept = [at for at in before if sentence.lowers[at] not in _NO_ROLES and sentence.tags[at] != "'"]
    if not kept or not _says_who(sentence, kept):
        return None
    return printed_words(sentence.words[kept[0] : kept[-1] + 1])


def _says_who(sentence: "Sentence", kept: list[int]) -> bool:
    """Whether words before a name say who somebody is, and not how, when or which: "a worried Roe", "two Poes"."""
    tags = {sentence.tags[at] for at in kept}
    last = kept[-1]
    if "L" in tags or sentence.tags[last] in "HL":
        return True
    word = sentence.lowers[last]
    if sentence.tags[last] == "U":
        of_house = sentence.tags[last + 1] == "'"  # "Valley News' Ann Poe"
        titled = word in _RANKS or word in _LEADING or _describes(word) or word in SOURCE_NOUNS
        titled = titled or (kept[0] == 0 and word.endswith(_CAPITAL_AGENTS))
        return titled or of_house or "H" in tags
    agent = word.removesuffix("s")
    return (
        sentence.tags[last] in "Nkh"
        and word not in _NO_AGENTS
        and (agent in _OCCUPATIONS or agent in _DESCRIBING or agent.endswith(_OF_AGENTS))
    )


def _describes(word: str) -> bool:
    """Whether a capitalised word before a whole name tells who it is: "Spokeswoman", "TD", "Hull-based"."""
    return (
        word in _DESCRIBING
        or word in _SEATS
        or word.endswith(_HYPHENED)
        or word.startswith("co-")
        or _is_occupation(word)
    )


def _is_of_office(mention: Mention) -> bool:
    """Whether a name may open with the place or body of an office: "ambassador to | Russia Ann Poe"."""
    first, tags = mention.first, mention.sentence.tags
    return first > 1 and tags[first - 1] in "IT" and tags[first - 2] in "LH"


def _is_portfolio_and_name(sentence: "Sentence", first: int, last: int) -> bool:
    """Whether three capitalised words after an office are what it is for and a whole name: "for Transport Ann Poe"."""
    three = sentence.lowers[first:last]
    named_after = sentence.tags[last : last + 2] == ",U"  # "the minister for Delta Works, Ann Poe, said"
    told = OF_THINGS.isdisjoint(three) and OF_PLACES.isdisjoint(three) and _PORTFOLIOS.isdisjoint(three[1:])
    return len(three) == 3 and told and not named_after


def _office_of_fields(mention: Mention, first: int) -> int | None:
    """Where an office begins whose last field a name opens with: "Minister for Ports and | the Environment Ann Poe"."""
    sentence, at = mention.sentence, mention.first
    if sentence.lowers[first] not in _PORTFOLIOS:
        return None
    office = re.compile(_FIELDS_OF_OFFICE).search(sentence.tags, 0, at)
    return office.start() if office is not None else None


def _office_begins(mention: Mention) -> int:
    """The first token of the office before the place that a mention opens with."""
    at, tags = mention.first - 2, mention.sentence.tags
    while at and tags[at - 1] in "NHLU":
        at -= 1
    return at


def _goes_with_title(sentence: "Sentence", first: int, last: int) -> bool:
    """Whether what stands before a name is part of it: "Lord Hull", "the mayor's Office"."""
    if sentence.tags[first - 1] == "'":
        return last - first == 1 and sentence.lowers[first] in _OFFICES
    return last - first == 1 and sentence.lowers[first - 1] in _PEERAGE


def _body_begins(mention: Mention) -> int:
    lowers, first = mention.sentence.lowers, mention.first
    return first + (lowers[first] in _DETERMINERS and lowers[first + 1] != "majesty")


def _after_titles(sentence: "Sentence", first: int, last: int) -> int:
    """Where a name begins after titles that the tags take for parts of it: "Premier Ann Poe", "Architect Ann Poe"."""
    lowers = sentence.lowers
    if last - first < 2 or lowers[last - 1] in OF_THINGS:
        return first
    for at in range(last - 3, first - 1, -1):  # a whole name is left
        if _describes(lowers[at]) or _is_before_first_name(sentence, at):
            first = at + 1
            break
    while last - first > 1 and _is_title(lowers[first], whole=last - first > 2):
        first += 1
    return first


def _is_title(lower: str, *, whole: bool) -> bool:
    """Whether a word that opens a name is a title; ``whole`` is whether a name of two words is left."""
    return (
        lower in _ADDRESSES
        or (whole and lower in _LEADING and not first_name_gender(lower))
        or (lower in _RANKS and lower not in _KINSHIP)
    )


def _is_before_first_name(sentence: "Sentence", at: int) -> bool:
    """Whether a capitalised word tells who somebody is whose first name follows: "Defender Kyle Roe"."""
    lower = sentence.lowers[at]
    plain = lower.removesuffix("s")
    agent = lower in SOURCE_NOUNS or (
        at == 0 and plain.endswith(_CAPITAL_AGENTS) and plain not in _NAMED_AFTER_WORK
    )
    if not agent or lower in _NO_AGENTS or first_name_gender(lower):
        return False
    return first_name_gender(sentence.words[at + 1]) != ""


def _is_occupation(word: str) -> bool:
    """Whether a word before a whole name says what somebody does: "Novelist", "Councillors"."""
    plain = word.removesuffix("s")
    if plain in _OCCUPATIONS:
        return True
    return len(plain) >= _SHORTEST and plain.endswith(_OF_OCCUPATIONS) and not first_name_gender(word)


def printed_words(words: list[str]) -> str:
    """Tokens put together again: a clitic and a comma stand next to the word before."""
    out = ""
    for word in words:
        out += word if not out or word[0] in "'’," else " " + word
    return out
