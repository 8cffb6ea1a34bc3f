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
largest smallest; most fewest; newest oldest; first last; maximum minimum
outstanding good inadequate; gas coal; rain snow fog
for against; profit loss
uphold annul overturn quash; approve reject; keep close; support oppose; convict clear acquit
"""


@cache
def _rows() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for row in _ROWS.replace("\n", ";").split(";"):
        forms = frozenset(row.split())
        for form in forms:
            others = table.get(concept_of(form), frozenset())
            table[concept_of(form)] = others | {concept_of(other) for other in forms - {form}}
    return table


def excluded_by(concept: str) -> frozenset[str]:
    """Return the words, as concepts, that say something else where one word, given as a concept, holds."""
    return _rows().get(concept, frozenset()) | opposites().get(concept, frozenset())
