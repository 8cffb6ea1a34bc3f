"""Which words of a source bear a word of a statement out: the same, one that means the same, or one that says more.

Narrower than the groups of ``vocabulary``, which help to find the counterpart of a number: there a son and a daughter
are children alike, here a daughter is a child and no son. The rows were written for this, of words that news uses.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from koussa.check.statements.vocabulary import is_past, shared_start, stem
from koussa.text.persons import ACADEMIC, COURTESY
from koussa.text.wordlists import word_set

_SAME = """
acquire buy purchase acquisition takeover; fail failure; biggest largest; sell sale; begin start commence launch; end
finish conclude; close shut closure; jail imprison; film movie picture; television tv; city town; doctor physician;
lawyer attorney; car automobile; plane aircraft aeroplane airplane jet airliner; ship vessel; company firm corporation
business; job post position; staff workforce; child kid; couple pair; defeat beat; win victory triumph; resign quit
resignation; help aid assist assistance; show display exhibit; need require; try attempt; build construct
construction; big large; small little; famous renowned; near nearby; worldwide globally global internationally;
elsewhere abroad overseas; get receive obtain gain; earn gross collect make; subscriber follower; reviewer critic
review; score rating rate; establish founded create form set establishment foundation formation founder; arrive
arrival reach; depart departure leave; die death dead fatality; destroy destruction; decide decision; injure wound
injury hurt; bomb bombing; appear appearance; cancel cancellation; suspend suspension; marry wed marriage; name
appoint appointment; elect election; nominate nomination; vote ballot; grow growth; increase rise climb; fall drop
decline decrease; lose loss; move relocate relocation; live reside; stay remain; talk speak; say tell state; announce
announcement declare; publish publication release; premiere debut; cost price; old aged age; main chief principal
major; assassinate assassination; inhabitant resident; coronavirus covid; soccer football; road street; student pupil;
illness disease sickness; accident crash; sea ocean; fight battle; war conflict; rebel insurgent; leader head lead;
chair chairman chairwoman chairperson chairmanship; current present currently presently now; last final; entire whole;
error mistake; gun firearm; tax levy; meet meeting; agree agreement; treaty pact; law statute; rule regulation; permit
allow; approve pass approval; reject refuse rejection refusal; forbid ban prohibit; annual yearly; weekly week; daily
day; monthly month; people person; woman female; man male; deep depth; long length; high height tall; wide width; hot
heat; strong strength; strike walkout; demonstrate protest demonstration; protester demonstrator; convict conviction;
arrest detain detention; accuse accusation; sue lawsuit; probe investigate investigation inquiry; explode explosion
blast; shoot shooting shot; attack assault; rescue save; flee escape; hide conceal; discover find discovery; choose
pick choice select selection; replace succeed replacement; bear birth; bury burial funeral; study studies; write
author writer; compose composer; direct director; paint painter; immigrant migrant; wage pay salary; worker employee;
give grant; provide supply; reveal disclose; vanish disappear; sink sinking; halt stop cease; predict forecast; repair
mend fix; rebuild rebuilt; count tally; total overall altogether; parliament legislature; nation country; former
formerly; lorry truck; invade invasion; send dispatch; collide collision; survive survivor; voyage cruise; survey
poll; surgery operation; earthquake quake tremor; fire blaze; hire recruit; admit confess; fund finance; perform
conduct; equalise level; grandson grandchild; goods merchandise; debt liability; sack dismiss; strengthen reinforce;
lawmaker legislator; spacecraft spaceship
"""
"""Words any of which bears out any other of its row."""

_MORE = """
army: troop
soldier: troop
troop: army soldier
accord: agreement
agreement: accord
inhabitant: population
resident: population
child: son daughter boy girl infant baby toddler
person: man woman boy girl child
people: population man woman boy girl child inhabitant resident citizen villager voter passenger worker employee player
  patient protester soldier officer student pupil visitor fisherman nurse civilian migrant refugee crew victim user
  fan reviewer critic death casualty fatality case
parent: mother father
sibling: brother sister
spouse: wife husband
relative: mother father brother sister son daughter wife husband cousin uncle aunt
vehicle: car lorry truck bus van motorcycle tram automobile
boat: ferry yacht trawler dinghy canoe
ship: ferry trawler frigate tanker freighter destroyer warship steamer
animal: dog cat horse cow sheep goat bird fish whale
bird: stork swan gull eagle owl goose duck
building: house school church hospital tower factory museum theatre
school: academy
book: novel memoir biography
work: novel painting play symphony opera
weapon: gun rifle pistol knife bomb missile
official: minister mayor secretary ambassador governor commissioner
politician: minister mayor senator congressman president deputy
athlete: runner sprinter swimmer footballer
player: goalkeeper striker midfielder defender
musician: singer pianist guitarist violinist drummer
artist: painter sculptor singer musician
author: novelist poet playwright
die: kill murder drown perish assassinate
death: kill murder perish
kill: murder assassinate shoot perish
become: appoint name elect crown promote
move: transfer
get: win earn
take: capture seize carry fly transport
capture: seize
reach: enter
attack: bomb shell raid
injure: maim
travel: fly sail drive visit arrive
go: fly sail drive travel visit arrive move attend enter
leave: depart resign flee quit
speak: address say tell
use: employ
say: announce tell claim warn add declare state
announce: reveal unveil
release: publish premiere issue
open: inaugurate unveil
appear: star perform
act: star perform
play: star perform
make: build produce manufacture
create: build write compose
cut: reduce slash lower
lower: cut reduce slash
reduce: cut lower slash
increase: raise
painting: landscape portrait
raid: robbery
operate: run
run: operate
rise: soar jump climb surge
fall: plunge slump tumble plummet slip slide
slow: fall
want: hope seek demand
accuse: blame
former: retired
grow: rise increase expand climb
lead: head chair
vote: ballot
case: infection patient
infect: case
illness: disease infection cancer flu
crime: murder theft robbery fraud
storm: hurricane typhoon cyclone gale
disaster: flood earthquake hurricane
rain: downpour
country: republic kingdom
region: province
place: city town village
city: capital
site: website
work: serve
actor: actress
"""
"""A word, and those that say what it says and more: who drowned has died."""

_PHRASES = """
passed away: die; stepped down: resign; stood down: resign; set up: founded; broke out: begin; took part: participate;
carried out: perform; called off: cancel; laid off: dismiss; shut down: close; put off: postpone; gave birth: bear;
turned down: reject; voted down: reject; came into existence: founded; blew up: explode; did away: abolish; gave up:
abandon; ran for: stand; took over: acquire; broke down: collapse; got rid: remove; pulled out: withdraw; moved out:
leave; sent off: dismiss; ruled out: exclude; rule out: exclude; rules out: exclude; paid for: fund; pays for: fund;
pay for: fund; taken on: hire; took on: hire; pleaded guilty: admit; pleads guilty: admit; pleading guilty: admit;
found guilty: convict; finds guilty: convict; cleared of: acquit; win against: beat; win over: beat; victory over:
beat; victory against: beat; go up: rise; goes up: rise; go down: fall; goes down: fall; went on for: last; spoke
against: oppose; voted against: oppose; voted for: support; put up: build; gave back: return; given back: return; came
back: return; sent to prison: jail; sent to jail: jail; around the world: worldwide; across the world: worldwide; has
its headquarters: based; shown a red card: dismiss; bring in: earn; taken prisoner: capture; made public: publish;
brought down: topple; paid back: repay; pay back: repay; made a loss: lose;
made redundant: dismiss; declared the winner: win; named the winner: win; in power: rule
"""
"""Words that together mean another one."""

_NOUN_ENDINGS = word_set(
    "ation ition tion sion ion ment ement al ur th anc ens ship ly ness ity ing ist ism ful"
)
_DOER_ENDINGS = frozenset({"er", "or"})
_ROOT = 5
"""Letters that a word and its derivation share at least: approve, approval."""

_BARE = frozenset({"", "d", "t", "s", "r", "y", "at", "a"})
"""What a verb may have in place of the ending: "decide" of "decision", "create" of "creation"."""

_NO_KIN = word_set("department apartment million passion mission station section billion")
_TITLES = COURTESY | ACADEMIC | word_set("professor reverend st saint")


def rows_of_the_same() -> Iterator[list[str]]:
    """Yield the rows of words any of which bears out any other; no two of them share a stem."""
    for row in _SAME.replace("\n", " ").split(";"):
        yield row.split()


@cache
def _bearers() -> dict[str, frozenset[str]]:
    """Stem to the stems that bear it out."""
    table: dict[str, set[str]] = {}
    for row in rows_of_the_same():
        stems = {stem(word) for word in row}
        for each in stems:
            table.setdefault(each, set()).update(stems)
    general = ""
    for word in _MORE.split():
        if word.endswith(":"):
            general = stem(word[:-1])
        else:
            table.setdefault(general, set()).add(stem(word))
    return {word: frozenset(others) for word, others in table.items()}


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word, as a stem, to what may follow it and the stem that all of it stands for."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in _PHRASES.split(";"):
        words, meant = row.split(":")
        first, *rest = words.split()
        table.setdefault(stem(first), []).append((tuple(rest), stem(meant.strip())))
    return {first: tuple(rows) for first, rows in table.items()}


def phrases_of(forms: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the phrases of folded words that stand for another one: first word, the one after the last, its stem."""
    for at, form in enumerate(forms):
        for rest, meant in _phrases().get(stem(form), ()):
            if tuple(forms[at + 1 : at + 1 + len(rest)]) == rest:
                yield at, at + 1 + len(rest), meant


def bears_out(form: str, others: frozenset[str], stems: frozenset[str]) -> bool:
    """Whether any word of a source bears a word of a statement out.

    Args:
        form: a folded word of the statement.
        others: the folded words of the source.
        stems: their stems.
    """
    own = stem(form)
    if form in others or own in stems or form in _TITLES:
        return True
    known = _bearers().get(own, frozenset())
    if not known.isdisjoint(stems):
        return True
    kin = [other for other in stems if other.startswith(own[:_ROOT])] if len(own) >= _ROOT else []
    return any(_of_one_root(own, other, doer=is_past(form) or form.endswith("s")) for other in kin)


@lru_cache(maxsize=8192)
def _of_one_root(one: str, other: str, *, doer: bool) -> bool:
    """Whether of two stems of one root one is made from the other: "appoint", "appointment"."""
    if _NO_KIN & {one, other}:
        return False
    shared = shared_start(one, other)
    ends = one[shared:], other[shared:]
    made = _NOUN_ENDINGS | (_DOER_ENDINGS if doer else frozenset())
    return (ends[0] in _BARE and ends[1] in made) or (ends[1] in _BARE and ends[0] in made)
