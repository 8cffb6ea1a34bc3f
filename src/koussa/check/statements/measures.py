"""What numbers are measured in: five kilometres are not five miles, and ten are about six."""

from collections.abc import Iterable
from functools import cache

from koussa.check.statements.vocabulary import concept_of

_MEASURES = """
length: kilometre 1000, km 1000, metre 1, mile 1609, foot 0.305, yard 0.914, inch 0.0254, centimetre 0.01, cm 0.01,
  millimetre 0.001, mm 0.001
time: minute 60, hour 3600, day 86400, week 604800, month 2630000, year 31560000
volume: litre 1, gallon 4.1, barrel 159, pint 0.52
mass: kilogram 1, kg 1, gram 0.001, tonne 1000, ton 1000, ounce 0.0283
area: acre 0.405, hectare 1
angle: degree 1
pages: page 1
points: point 1
"""


@cache
def _table() -> dict[str, tuple[str, float]]:
    table = {}
    for row in _MEASURES.replace("\n  ", " ").strip().splitlines():
        kind, _, units = row.partition(":")
        for unit in units.split(","):
            name, size = unit.split()
            table[concept_of(name)] = kind, float(size)
    return table


def measures_in(words: Iterable[str]) -> frozenset[tuple[str, float]]:
    """Return the kind and the size of each measure among the words beside a number, as concepts.

    Sizes of one kind are comparable: metres, seconds, litres, kilograms, hectares. A kilometre and a km are one.
    """
    return frozenset(_table()[word] for word in words if word in _table())


def measured_in(words: Iterable[str]) -> tuple[str, float] | None:
    """Return the only measure among the words beside a number, as :func:`measures_in`; ``None`` for none or several."""
    found = measures_in(words)
    return next(iter(found)) if len(found) == 1 else None
