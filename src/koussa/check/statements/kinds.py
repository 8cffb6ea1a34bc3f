"""What kind of thing a noun names: a film, a city, a person. A thing of one kind is of no other, with exceptions."""

from functools import cache

_KINDS = """
film: film movie documentary
series: series sitcom miniseries show
song: song single
album: album ep mixtape
book: book novel novella memoir
game: game videogame
painting: painting sculpture
newspaper: newspaper magazine
website: website
person: actor actress singer songwriter rapper musician composer guitarist drummer bassist pianist vocalist dancer
  comedian comedienne entertainer performer model director producer screenwriter filmmaker writer author novelist
  playwright poet journalist critic presenter broadcaster editor politician statesman senator congressman president
  king queen prince princess emperor mayor governor ambassador diplomat lawyer judge soldier admiral officer
  businessman businesswoman entrepreneur economist scientist physicist chemist mathematician biologist engineer
  architect philosopher historian theologian priest bishop physician surgeon nurse teacher professor footballer
  player quarterback midfielder striker goalkeeper defender cricketer wrestler boxer swimmer athlete sprinter golfer
  coach manager chef artist painter sculptor photographer designer activist revolutionary sniper murderer criminal
  choreographer veteran captain minister spokesman spokeswoman
animal: dog cat horse bird fish snake
city: city town village
country: country nation
county: county
state: state province
island: island archipelago
river: river
mountain: mountain volcano
lake: lake
band: band duo trio orchestra choir
organisation: company corporation firm organisation organization agency party university college school club team
  network channel bank airline charity union church museum hospital
vehicle: car truck ship aircraft train
"""

_MAY_BE_BOTH = (
    {"country", "state", "island"},
    {"city", "state", "island"},
    {"series", "game"},
    {"series", "newspaper", "website", "organisation"},
    {"band", "organisation"},
)
"""Kinds of which one thing may be several: an island that is a country, a website that is a company."""

PERSON = "person"
_WORKS = frozenset({"album", "book", "film", "game", "series", "song"})
_OTHER_WORKS = frozenset({"drama", "play", "track"})
"""Nouns of works that are not of one kind: a track is a song or a railway's."""


@cache
def _kinds() -> dict[str, str]:
    table: dict[str, str] = {}
    name = ""
    for word in _KINDS.split():
        if word.endswith(":"):
            name = word[:-1]
        else:
            table.setdefault(word, name)
    return table


def kind_of(form: str) -> str | None:
    """Return the kind of thing that a folded noun names, one or many, or ``None`` when it is not known."""
    return _kinds().get(form) or _kinds().get(form.removesuffix("s"))


def is_work(form: str) -> bool:
    """Whether a folded noun names what somebody makes and brings out under a title: a film, a book, a song."""
    return kind_of(form) in _WORKS or form in _OTHER_WORKS


def are_two(one: str, other: str) -> bool:
    """Whether nothing is of both kinds."""
    return one != other and not any({one, other} <= both for both in _MAY_BE_BOTH)
