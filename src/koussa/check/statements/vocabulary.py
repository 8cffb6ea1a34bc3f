"""Which words mean much the same for checking a statement: stems, irregular verbs, groups of synonyms.

The groups are kept wide on purpose where a wider sense only helps to find the counterpart of a number or a date
("reviews", "critics"), and never hold two words that could contradict each other.
"""

from functools import cache, lru_cache

from koussa.text.irregular_verbs import bases
from koussa.text.wordlists import word_set

_FUNCTION_WORDS = word_set("""
a an the this that these those some any each every all both either neither such own
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones
who whom whose which what when where why how there here
be am is are was were been being have has had having do does did doing done will would shall should can could
may might must ought
of in on at by for from to with without within into onto upon over under above below between among through
during before after since until till against about around across along near off out up down as than per via also
despite like unlike including toward towards beyond behind beside besides
and or but nor so yet if unless because while whereas although though whether
not no n't never also too very just only even still again already then now well ever
more most less least few fewer much many several enough
said says
am pm
place occur occurs occurred occurring happen happens happened happening
s t re ve ll d m
""")

_NOUNS_TOO = frozenset({"bound", "ground", "wound"})
"""Past forms that are nouns first."""
_PAST_TOO = "beat"
"""The verb whose past is its base and that news tells of what was with: "Holm beat Zenda"."""

_OTHER_FORMS = """
people person; men man; women woman; children child; lives life; wives wife; feet foot; criteria criterion;
media medium; died die; dies die; dying die; lies lie; lying lie; tied tie; ties tie; tying tie
"""
"""Irregular plurals, and the forms of verbs that have "ie"."""

_SYNONYMS = """
die death dead deceased fatality perish kill toll victim demise
case infection infected diagnose
review reviewer critic
recover recovery
release premiere debut launch publish publication issue unveil air broadcast
founded existence establish form create formation foundation inception
begin start commence commencement beginning
end finish conclude conclusion
earn gross collect made box-office takings revenue
sell sale sold copy
appoint name nominate appointment nomination
say tell declare announce announcement
win victory triumph winner
defeat beat
film movie picture
worldwide globally global
elsewhere abroad overseas territory outside
show series programme program
song track single
television tv
author writer write
actor star act
band group
play player footballer
city town
marry wed marriage spouse
child kid
job post position role
win winner
buy purchase acquire acquisition
build construct construction
arrest detain detention
injure wound injury
attack assault
bomb bombing explosion explode destroy destruction blow
resign resignation quit
leave depart departure
return come-back
move relocate relocation transfer
join sign
elect election
vote ballot
inhabitant population resident people
staff employee worker workforce employ
student pupil enrol enroll enrolment enrollment
visit trip
grow growth increase rise climb
fall drop decline decrease
big large
small little
car vehicle automobile
aircraft plane aeroplane airplane jet
company firm corporation business
doctor physician
police officer
test tested
subscriber follower
view watch
stay remain
live reside residence
get receive obtain
score rating rate
near close
help aid assist
show display
need require
want wish
try attempt
talk speak conversation
famous known renowned
occupy hold
presently currently
character protagonist
government administration
main major principal chief
cost price
old aged age
collaborate collaboration duet
murder assassinate assassination
script draft screenplay
skill skilful skillful skilled
appear appearance
stop cease halt
cancel suspend suspension cancellation
"""


_SPELT = (
    ("our", "or", 3),
    ("is", "iz", 3),
    ("ys", "yz", 3),
    ("tr", "ter", 2),
    ("ll", "l", 3),
    ("ogue", "og", 3),
    ("enc", "ens", 3),
)
"""Endings of stems as they are spelt in Britain and in America, and the letters that stand before them at least."""

_FOLLOWING = frozenset({"", "er", "or", "ation", "abl", "ful", "it"})
"""What may follow that: "labourer", "organisation"."""


@cache
def _british_endings() -> tuple[str, ...]:
    return tuple(british + after for british, _, _ in _SPELT for after in _FOLLOWING)


@cache
def _verbs() -> dict[str, str]:
    """Irregular past forms and participles to their verbs, all but the auxiliaries."""
    return {
        form: base for form, base in bases().items() if base not in {"be", "have"} and form not in _NOUNS_TOO
    }


@cache
def _all_forms() -> dict[str, str]:
    return _verbs() | dict(row.split() for row in _OTHER_FORMS.split(";"))


@cache
def _concepts() -> dict[str, str]:
    """Stem to the first stem of its group; a word of two groups belongs to the first."""
    table: dict[str, str] = {}
    for row in _SYNONYMS.strip().splitlines():
        stems = [stem(word) for word in row.split()]
        name = table.get(stems[0], stems[0])
        for each in stems:
            table.setdefault(each, name)
    return table


def is_function_word(form: str) -> bool:
    """Whether a folded word only ties others together."""
    return form in _FUNCTION_WORDS


def is_common(form: str) -> bool:
    """Whether a folded word is one of the everyday words that have synonyms here."""
    return stem(form) in _concepts()


@lru_cache(maxsize=8192)
def is_past(form: str) -> bool:
    """Whether a folded word looks like the past of a verb: "grossed", "won"."""
    return form.endswith("ed") or form in _verbs() or form == _PAST_TOO


def is_participle(form: str) -> bool:
    """Whether a folded word looks like a past or a participle and is no infinitive: "met", not "meet" or "succeed"."""
    return form in _verbs() or (form.endswith("ed") and not form.endswith("ceed") and stem(form) != form)


@lru_cache(maxsize=8192)
def concept_of(form: str) -> str:
    """Return the group of synonyms of a folded word, or its stem when it has none."""
    base = stem(form)
    return _concepts().get(base, base)


def shared_start(one: str, other: str) -> int:
    """Return how many code points two strings have in common before they differ."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, pair in pairs if pair[0] != pair[1]), min(len(one), len(other)))


@cache
def concepts_of(words: str) -> frozenset[str]:
    """Return the concepts of a word list, as :func:`concept_of` has them."""
    return frozenset(map(concept_of, words.split()))


@cache
def stems_of(words: str) -> frozenset[str]:
    """Return the stems of a word list."""
    return frozenset(map(stem, words.split()))


@lru_cache(maxsize=16384)
def stem(form: str) -> str:
    """Take inflection off a folded English word: "reviews", "reviewed" and "reviewing" share a stem.

    A light suffix stripper, after S. Porter's step 1 ("An algorithm for suffix stripping", Program 14(3), 1980),
    with tables of irregular verbs and plurals. British and American spellings share a stem: "theatre",
    "theater".
    """
    base = _all_forms().get(form) or _without_ending(form)
    return _spelt(base[:-1] if len(base) > 3 and base.endswith("e") else base)


@lru_cache(maxsize=8192)
def _spelt(base: str) -> str:
    """Return a stem as it is spelt in American English."""
    if not base.endswith(_british_endings()):
        return base
    for british, american, steady in _SPELT:
        at = base.rfind(british)
        if at >= steady and base[at + len(british) :] in _FOLLOWING:
            base = base[:at] + american + base[at + len(british) :]
    return base


def _without_ending(form: str) -> str:
    if len(form) <= 3 or not form.isascii():
        return form
    if form.endswith(("ies", "ied")):
        return form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes", "zes")):
        return form[:-2]
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return form[:-1]
    for ending in ("ing", "ed"):
        base = form.removesuffix(ending)
        if base != form and len(base) >= 3 and any(vowel in base for vowel in "aeiouy"):
            doubled = base[-1] == base[-2] and base[-1] not in "lsz"
            return base[:-1] if doubled else base
    return form
