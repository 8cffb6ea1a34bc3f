"""The words that show the build of an English sentence, each class with the one-letter tag of its tokens.

A tagged sentence is a string of these letters, one a token: so a pattern over sentences is a regular
expression.

    Q quotation   U name         u particle of a name   L title      H source noun   N other word
    D determiner  P pronoun      O object pronoun       W who        t that          ' possessive
    C cue verb    E other verb   g other -ing form      X auxiliary  M negation      R adverb
    I preposition T to           J conjunction          S if, when   Y time word     # number
    a "according"
    , . : ; ? ( ) -  as printed (a dash is "-", any other sign "~")
"""

from koussa.extract.verbs import CUE_FORMS, OTHER_VERB_FORMS
from koussa.text import persons
from koussa.text.persons import (
    ACADEMIC,
    COURTESY,
    COURTESY_OF_MEN,
    COURTESY_OF_WOMEN,
    KIN_OF_MEN,
    KIN_OF_WOMEN,
    as_printed,
)
from koussa.text.wordlists import word_set

_CLASSES = {
    "D": """
the a an this these those my your his her its our their some any every each no another one both all many
most several few such either neither whose more other half
""",
    "P": """
i he she it we they you someone somebody anyone everyone everybody nobody himself herself themselves
others those
""",
    "O": "him them me us",
    "W": "who whom which",
    "t": "that",
    "X": """
is are was were be been being am has have had having do does did will would can could may might must
shall should ought 's 'll 'd 've 're 'm ’s ’ll ’d ’ve ’re ’m isn't aren't wasn't weren't hasn't haven't
hadn't get got gets
""",
    "M": """
not never n't didn't doesn't don't won't wouldn't can't cannot couldn't shouldn't didn’t doesn’t don’t
won’t wouldn’t can’t couldn’t shouldn’t isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t
""",
    "R": """
likewise indeed otherwise elsewhere regardless anyway nowadays overall finally
also then later still just now again once soon already recently even too only ever instead often always
sometimes earlier ago twice however there here back further rather quite very much so away together
perhaps maybe almost not-so meanwhile moreover nevertheless nonetheless therefore thus afterward
afterwards yet jokingly famously repeatedly first last well long far
""",
    "I": """
along throughout beneath
of for from in with at on by about during after before under over near inside outside among against
between through without within into onto upon across behind beyond like unlike since until till toward
towards despite including amid via per around off out up down as than regarding concerning following
alongside besides
""",
    "T": "to",
    "J": "and or but nor &",
    "S": """
if because while when where whether though although unless why how what whatever whenever lest whereas
""",
    "Y": """
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january
february march april may june july august september october november december jan. feb. mar. apr. aug.
sept. oct. nov. dec. mid-january mid-february mid-march
""",
    "H": """
user users confidant confidante strategist organizer organiser columnist blogger spokeswomen
spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons official officials aide aides
adviser advisers advisor advisors source sources campaign campaigns candidate candidates senator
senators governor governors congressman congresswoman representative representatives lawmaker lawmakers
leader leaders critic critics supporter supporters opponent opponents expert experts analyst analysts
strategist strategists operative operatives reporter reporters journalist journalists voter voters
resident residents activist activists protester protesters demonstrator demonstrators police officer
officers prosecutor prosecutors investigator investigators authority authorities agency agencies
administration government group groups organization organizations organisation company companies firm
firms statement report reports study studies poll polls survey surveys document documents email emails
e-mail letter memo filing lawsuit complaint affidavit cable transcript tweet post article editorial
column book newspaper magazine website site paper network channel court judge judges lawyer lawyers
attorney attorneys professor professors scientist scientists researcher researchers economist economists
historian historians author authors writer writers editor editors host moderator pundit pundits observer
observers director manager managers chairman chairwoman chair president presidents secretary minister
ministers mayor mayors ambassador diplomat diplomats envoy king queen prince general generals commander
commanders soldier soldiers veteran veterans doctor doctors physician nurse teacher teachers student
students worker workers employee employees executive executives chief boss owner owners founder
businessman billionaire mogul nominee nominees frontrunner front-runner rival rivals delegate delegates
member members people person man men woman women boy girl father mother brother sister son daughter wife
husband friend friends neighbor neighbors neighbour colleague colleagues ally allies surrogate
surrogates donor donors pollster pollsters party parties committee commission department ministry office
bureau union unions team panel board council congress senate republicans democrats conservatives
liberals progressives americans advocates advocate proponents detractors witness witnesses victim
victims insider insiders nation country state states city community crowd audience anchor interviewer
questioner attendee attendees sheriff detective captain coach player actor actress singer comedian
celebrity pastor priest bishop pope imam rabbi cleric lobbyist lobbyists consultant consultants counsel
deputy regime rebels militants insurgents opposition coalition embassy ad ads advertisement video
message sign banner headline platform plan order bill law memoir press media outlet outlets blog blogger
""",
    "L": """
sen. sens. rep. reps. gov. govs. gen. lt. col. sgt. capt. maj. cmdr. adm. hon. hon pres. st.
""",
    "u": """
de la le van von der den del della di da dos du bin ibn al el ben abu bint binti binte arap wa ole ould zu zur af av ter
y los las
""",
    "a": "according",
}
_CAPITAL_TITLES = """
President Senator Governor Congressman Congresswoman Representative Secretary Minister Chancellor Mayor
Judge Justice General Colonel Captain Major Sergeant Lieutenant Admiral Commander Sheriff Chief Director
Chairman Chairwoman Speaker Professor Doctor Pope Bishop Cardinal Archbishop King Queen Prince Princess
Ambassador Attorney Reverend Pastor Rabbi Imam Sheikh Leader Whip Vice Former Prime Foreign Deputy
Assistant Acting Republican Democratic Democrat Chair Director Manager Coach Detective Officer Agent Editor
Analyst Commissioner Superintendent Counsel Strategist Spokesman Spokeswoman Spokesperson Correspondent
Columnist Councilman Councilwoman Sen Rep Gov Cllr Executive CEO CFO COO CTO MP MSP MEP
Cathaoirleach Taoiseach Tánaiste Supervisor Clerk Registrar Treasurer Comptroller Controller Auditor Rapporteur
Undersecretary Ombudsman Administrator Coordinator Chairperson MLA MLC MPP TD
"""

_CLASSES["L"] += " ".join(as_printed(COURTESY - {"miss"} | ACADEMIC))
TITLES = frozenset(_CLASSES["L"].split()) | frozenset(_CAPITAL_TITLES.lower().split())
SOURCE_NOUNS = frozenset(_CLASSES["H"].split())
MALE_TITLES = as_printed(COURTESY_OF_MEN) | word_set("king prince congressman chairman businessman spokesman")
FEMALE_TITLES = as_printed(COURTESY_OF_WOMEN - {"miss"}) | word_set(
    "queen princess congresswoman chairwoman spokeswoman"
)

MALE_NOUNS = (
    MALE_TITLES
    | KIN_OF_MEN
    | word_set("""
man spokesman actor king prince boy alhaji mallam malam shri encik herr monsieur signor
""")
)
FEMALE_NOUNS = (
    FEMALE_TITLES
    | KIN_OF_WOMEN
    | word_set("""
woman spokeswoman actress queen girl alhaja hajiya smt kumari puan madam frau madame mme signora
""")
)

KIN = persons.KIN | word_set(
    "fathers mothers brothers sisters sons daughters uncles aunts cousins nephews nieces"
)
"""Nouns for members of a family, one and several."""
BEFORE_NAMES = word_set("father mother brother sister uncle aunt")
"""Those of them that may be part of a name: "Mother Jones"."""


def _lexicon() -> dict[str, str]:
    tags = dict.fromkeys(OTHER_VERB_FORMS, "E")
    tags.update((form, "C") for form in CUE_FORMS)
    for tag in "HRSLuYIJaDXMOPWtT":
        tags.update((word, tag) for word in _CLASSES[tag].split())
    return tags


TAGS = _lexicon()
"""Tag of a word, lower-case."""
VERB_TAGS = frozenset("CEX")
"""Tags of verbs: those that may be cues, others, and auxiliaries."""

SIGNS = {
    ",": ",",
    ".": ".",
    "...": ".",
    "…": ".",
    "?": "?",
    "!": "?",
    ":": ":",
    ";": ";",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "-": "-",
    "--": "-",
    "---": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "‒": "-",
    "'": "'",
    "’": "'",
    "'s": "'",
    "’s": "'",
    "%": "N",
    "&": "J",
}
