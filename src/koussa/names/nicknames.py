"""Short forms of English given names that their sound does not tell."""

from functools import cache

_SHORT_FORMS = """
william bill billy will willie liam
robert bob bobby rob robbie robby
richard dick rick rich ricky
james jim jimmy jamie
john jack johnny
joseph joe joey
michael mike mick mickey
edward ed ted eddie teddy ned
theodore ted teddy theo
charles charlie chuck
thomas tom tommy
anthony tony
andrew andy drew
alexander alex alec sandy sasha
daniel dan danny
david dave
donald don donny
ronald ron ronnie
kenneth ken kenny
samuel sam
benjamin ben benny
matthew matt
christopher chris kit
nicholas nick nicky
steven steve stephen
gregory greg
jeffrey jeff geoffrey
timothy tim
patrick pat paddy
peter pete
francis frank
franklin frank
henry harry hank
lawrence larry
gerald gerry jerry
albert al bert
alfred al fred
frederick fred freddie
walter walt
philip phil
raymond ray
vincent vince
elizabeth liz beth betty eliza lizzie
katherine kate kathy katie kitty
margaret maggie peggy meg
barbara barb
deborah debbie deb
patricia pat patty trish
susan sue
jennifer jen jenny
victoria vicky
alexandria alex
rebecca becky
cynthia cindy
dorothy dot dottie
"""


@cache
def _families() -> dict[str, frozenset[str]]:
    families: dict[str, frozenset[str]] = {}
    for line in _SHORT_FORMS.split("\n"):
        names = line.split()
        for name in names:
            families[name] = families.get(name, frozenset()) | {names[0]}
    return families


def full_forms(name: str) -> frozenset[str]:
    """Return the names that ``name``, in lower case, may be short for, itself among them if it is one."""
    return _families().get(name, frozenset())
