"""Words of which one excludes the others where all else is the same: a knee and a shoulder, spring and autumn.

They are no opposites: in other surroundings they say nothing of each other.
"""

from functools import cache

from koussa.check.statements.negation import opposites
from koussa.check.statements.vocabulary import concept_of

_ROWS = """
north south east west; northern southern eastern western; northeast northwest southeast southwest
left right; front rear; inner outer; top bottom; indoor outdoor
morning afternoon evening; spring summer autumn winter
red blue green yellow black white brown grey purple pink
gold silver bronze; copper bronze brass; wooden steel concrete brick
primary secondary nursery; junior senior; urban rural; undergraduate postgraduate
knee shoulder ankle hamstring calf thigh groin hip elbow wrist neck foot finger thumb
monthly weekly daily annual; once twice thrice
clay grass; horse cow sheep pig; wheat barley maize
finance foreign interior home defence health education justice transport housing culture agriculture environment energy
president secretary treasurer; sheriff treasurer mayor
poet novelist playwright; midfielder striker goalkeeper defender
larger smaller; longer shorter; higher lower; heavier lighter; faster slower; stronger weaker; better worse; cash shares
largest smallest; most fewest; newest oldest; first last; maximum minimum
outstanding good inadequate; gas coal; rain snow fog
for against; profit loss
uphold annul overturn quash; approve reject; keep close; support oppose; convict clear acquit
boy girl; man woman
aunt uncle mother father brother sister son daughter cousin grandfather grandmother nephew niece deaf blind
miner docker farmer fisherman; marble limestone granite slate sandstone
oak pine elm ash beech cedar; portrait landscape; jazz folk rock classical; upstream downstream; online telephone
conservative liberal labour socialist republican democrat; abbey station castle cathedral; bus train tram ferry
catholic protestant anglican lutheran methodist; violin piano guitar cello flute trumpet; cotton wool silk linen
beer wine whisky; church mosque synagogue; football cricket rugby hockey tennis; apprentice master
earthquake flood drought storm; dawn dusk noon midnight; cholera malaria measles typhoid polio
french german spanish italian russian chinese japanese portuguese arabic turkish
nurse teacher doctor miner firefighter; novel poem
"""

_TWO_SIDES = """
praise welcome hail applaud commend endorse defend | condemn criticise criticize denounce deplore blast slam
support back welcome endorse defend applaud favour favor | oppose reject condemn denounce
thank praise congratulate | blame accuse sue
accept approve adopt ratify uphold | reject refuse block veto scrap
promise offer pledge propose vow threaten | exclude
confirm admit acknowledge concede | deny dispute
raise increase lift double triple | cut lower reduce slash halve
gain | lose
rise climb jump soar surge | fall drop slip slide plunge tumble slump decline
open launch start expand extend enlarge | close shut
convict jail imprison | acquit clear
jail imprison | fine
hire appoint recruit promote | sack dismiss fire demote
arrive | depart leave
build erect | demolish destroy
allow permit legalise | ban forbid prohibit outlaw
heed obey | ignore defy
suspect believe think assume | prove confirm
consider weigh ponder | decide
survive | die
remember | forget
widen | narrow
improve | worsen deteriorate
disclose reveal publish | conceal hide
strengthen | weaken
retire former | serve current
mild | severe serious
double | triple quadruple
"""
"""Words on one side of a row exclude those on the other, and none on their own."""


@cache
def _rows() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for row in _ROWS.replace("\n", ";").split(";"):
        forms = frozenset(row.split())
        for form in forms:
            others = table.get(concept_of(form), frozenset())
            table[concept_of(form)] = others | {concept_of(other) for other in forms - {form}}
    for row in _TWO_SIDES.strip().splitlines():
        sides = [frozenset(map(concept_of, side.split())) for side in row.split("|")]
        for one, other in (sides, sides[::-1]):
            for concept in one - other:
                table[concept] = table.get(concept, frozenset()) | (other - {concept})
    return table


def excluded_by(concept: str) -> frozenset[str]:
    """Return the words, as concepts, that say something else where one word, given as a concept, holds."""
    return _rows().get(concept, frozenset()) | opposites().get(concept, frozenset())
