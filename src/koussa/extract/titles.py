"""Words that say what somebody is: titles, ranks, callings, and what ministers are for."""

from functools import lru_cache
from typing import TYPE_CHECKING

from koussa.extract.first_names import first_name_gender
from koussa.extract.lexicon import FEMALE_NOUNS, MALE_NOUNS, SOURCE_NOUNS
from koussa.text.wordlists import word_set

if TYPE_CHECKING:
    from koussa.extract.analysis import Sentence

PORTFOLIOS = word_set("""
development affairs health education transport energy finance trade defence defense justice environment agriculture
housing labour labor tourism culture sport sports youth employment pensions science technology innovation security
immigration migration works planning resources fisheries forestry climate change relations cooperation operations policy
strategy studies rights equality children families welfare care safety standards communications information
infrastructure heritage arts exports investment business skills industry commerce mining petroleum aviation
""")
"""What ministers and heads are for, which are no surnames."""
# Titles that the lexicon does not have, before any name.
_RANKS = word_set("""
premier taoiseach councillor councillors alderman aldermen provost vicar inspector constable corporal brigadier marshal
commodore emir sultan ayatollah mullah mister senhor señor señora sheikha begum
sisters brothers sister brother coun coroner tánaiste deemster
""")
ADDRESSES = word_set("""
alhaji alhaja hajiya mallam malam shri smt kumari encik puan cik madam herr frau madame mme monsieur signor signora
engr barr
""")
"""Forms of address that are said of anybody, as "Mr" is."""
# Ranks and forms of address that stand before a whole name only, one or more: "Det Con Ann Poe", not "Mother Jones".
_LEADING = word_set("""
father mother uncle aunt
det detective con sgt insp supt ch asst pc dc ds di dci dcs brig gen lt col maj capt cpl cdr cmdr wg sqn ldr flt gp adm
fr canon dean archdeacon deacon prebendary monsignor msgr comrade otunba chief prophet apostle
evangelist
sp dsp csp asp acp dcp cp igp dig aig cpl
oba eze pandit swami maulana mufti datuk dato datin seri haji hajah rt rev reverend honour honor majesty
eminence holiness excellency highness justices judges
""")
# Ranks that are nobody's name, wherever they stand before one: "Alberta Premier Ann Poe".
_HEADS = word_set(
    "premier taoiseach councillor alderman provost coroner emir ayatollah señor tánaiste advocate"
)
# Seats that stand after a party and before a name: "Liberal TD Ann Poe".
_SEATS = word_set("td mla mca mna ms mhk mlc councilor")
_OCCUPATIONS = word_set("""
architect artist poet chef tenant student neighbour neighbor resident villager midwife widow widower housewife
goalkeeper striker winger lecturer producer composer conductor tailor joiner mason fisherman businesswoman policeman
policewoman fireman sportsman midfielder defender skipper opener batsman bowler seamer spinner quarterback pitcher
linebacker sophomore freshman customer passenger commuter shopper onlooker bystander eyewitness punter holidaymaker
motorist substitute churchwarden headteacher headmaster headmistress schoolteacher administrator registrar bursar
groundsman lifeguard shopkeeper postman postmistress hotelier restaurateur beekeeper gamekeeper prosecutor solicitor
barrister campaigner publican pensioner petitioner patient pupil grandmother grandfather
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
    "ist",
    "maker",
)
# What most nouns end with that say what somebody is, and what ends so and does not.
_OF_AGENTS = (
    "er", "or", "eur", "ist", "ian", "ress", "man", "person", "surgeon", "naire", "host", "star",
    "hopeful",
    "magnate", "model", "laureate", "constituent", "nominee", "veteran", "advocate", "giant", "consultant",
    "accountant", "pilot", "cook", "guard", "nurse", "medic", "dean", "monk", "nun", "saint", "champion", "genius",
    "athlete", "captain", "fan", "refugee", "trustee", "employee", "fellow", "candidate", "heir", "mogul",
    "head", "colleague", "incumbent", "-in-chief",
)  # fmt: skip
_NO_AGENTS = word_set("""
former other older lower wider upper elder poorer richer younger super larger higher greater bigger smaller inner
outer matter letter summer winter dinner center paper power water order number cover chapter quarter later earlier
better longer further stronger weaker newer fewer either neither whether over under ever never after together another
rather senior junior major minor prior interior exterior inferior superior labor honor floor door color error horror
factor mirror terror sector tenor fellow communist leftist socialist easier harder faster rubber silver proper
december october november september river tower whisper forehead overhead spearhead railhead server computer offer
member chamber border answer career character reminder merger fundraiser fund-raiser danger corner disaster twist
favor filibuster theater ouster barrier gutter manner behavior altogether teleprompter prayer cancer layer takeover
tier corridor lesser finger hunger newsletter ladder tiger specter swagger vanguard metaphor fervor frontier temper
butter encounter waiver remainder epicenter laser louder questionnaire chatter lever blazer bellwether scanner beer
eraser vigor exist flavor maneuver barometer counter predictor slaughter flicker indicator trailer thriller firepower
fodder outlier dishwasher sticker rancor roster candor shoulder perimeter generator stopover backwater shredder
voucher ether precursor wrist motivator wait-list bitter platter rumor converter changer falter furor bluster cluster
spoiler superpower suffer booster shower powder clamor moniker trigger thereafter list shortlist playlist checklist
blacklist wishlist ahead murder anger assist header banner poster folder transfer tractor reactor motor sensor
processor monitor printer charger freezer cooler heater container freighter tanker trawler cruiser helicopter router
scooter boiler burner pointer slider drawer locker bunker cracker burger supper cider ginger copper timber cucumber
lumber bumper hammer flower fever filter shelter register liver bladder vapor anchor-point mist fist ghost smarter
slower lighter darker brighter closer nearer quicker louder softer cheaper dearer safer tougher deeper happier slimmer
sooner hoarser
""")
# What a word ends with that opens a sentence and says who somebody is: "Defender", "Campaigner".
_CAPITAL_AGENTS = ("der", "ner", "ger", "ker", "ter", "ver", "per", "cer", "ist", "tor", "sor")
_NAMED_AFTER_WORK = word_set("""
parker cooper carter hunter fisher porter baker turner walker foster tucker archer sawyer mercer spencer chandler tanner
harper piper ryder asher wilder thatcher fletcher gunner dexter jasper walter lester chester baxter miller butler potter
weaver cutter glover palmer farmer mason taylor
""")
# "Marian" and "Dorian" are first names.
_SHORTEST = 7
# Callings that neither the lexicon nor their endings tell.
_MORE = word_set("""
dj mc celebrity celebrities mate teammate classmate roommate flatmate housemate schoolmate shipmate inmate cellmate
""")
THINGS = word_set("""
statement report reports study studies poll polls survey surveys document documents email emails e-mail letter memo
filing lawsuit complaint affidavit cable transcript tweet post article editorial column book ad ads advertisement video
message sign banner headline platform plan order bill law memoir campaign campaigns administration state states nation
country community crowd audience media press
""")
"""Sources that are nobody and no body, which may stand before the name of somebody else: "a bill Mr. Poe backed"."""


@lru_cache(maxsize=10_000)
def is_person(word: str) -> bool:
    """Whether a noun, in lower case, says what a human being is: "pastor", "novelists", "running mate"."""
    plain = word.removesuffix("s")
    if word in SOURCE_NOUNS and word.endswith(_OF_AGENTS) and word not in THINGS:
        return True
    if not _NO_AGENTS.isdisjoint((word, plain)) or word in THINGS:
        return False
    known = (_MORE, _OCCUPATIONS, _DESCRIBING)
    return any(plain in nouns for nouns in known) or plain.endswith(_OF_AGENTS)


def describes(word: str) -> bool:
    """Whether a capitalised word before a whole name tells who it is: "Spokeswoman", "TD", "Hull-based"."""
    return (
        word in _DESCRIBING
        or word in _SEATS
        or word in _HEADS
        or word.endswith(_HYPHENED)
        or word.startswith("co-")
        or "-of-" in word  # "Mother-of-three Ann Poe"
        or _is_occupation(word)
    )


def is_title(lower: str, *, whole: bool) -> bool:
    """Whether a word that opens a name is a title; ``whole`` is whether a name of two words is left."""
    plain = lower.removesuffix(".")
    return (
        plain in ADDRESSES
        or (whole and plain in _LEADING and not first_name_gender(plain))
        or plain in _RANKS
    )


def is_before_first_name(sentence: "Sentence", at: int) -> bool:
    """Whether a capitalised word tells who somebody is whose first name follows: "Defender Kyle Roe"."""
    lower = sentence.lowers[at]
    plain = lower.removesuffix("s")
    agent = plain.endswith(_CAPITAL_AGENTS) if at == 0 else is_person(lower)
    told = lower in SOURCE_NOUNS or lower in PORTFOLIOS or (agent and plain not in _NAMED_AFTER_WORK)
    if not told or lower in _NO_AGENTS or first_name_gender(lower):
        return False
    return first_name_gender(sentence.words[at + 1]) != ""


def _is_occupation(word: str) -> bool:
    """Whether a word before a whole name says what somebody does: "Novelist", "Councillors"."""
    plain = word.removesuffix("s")
    if plain in _OCCUPATIONS:
        return True
    return len(plain) >= _SHORTEST and plain.endswith(_OF_OCCUPATIONS) and not first_name_gender(word)


def is_titled(sentence: "Sentence", at: int) -> bool:
    """Whether a capitalised word, the last before a name, says who it is: "Councillor", "Captain", "Defender"."""
    word = sentence.lowers[at]
    return word in _RANKS or word in _LEADING or describes(word) or word in SOURCE_NOUNS
