"""Everybody whom records name or describe, as a list."""

from collections.abc import Sequence
from heapq import nsmallest

from koussa.library.derived import folded_name
from koussa.library.store import Library
from koussa.lookup.hits import Answer, Hit
from koussa.lookup.listing import hit_of
from koussa.records import Person

_KNOWN = """
SELECT id, name, said FROM (
  SELECT person.id, person.name, person.record,
    (SELECT COUNT(*) FROM {parts} WHERE part.person = person.n AND part.part = 'speaker') AS said
  FROM person
) WHERE said > 0 OR record IN (SELECT n FROM record)
"""
# A part goes with its record: which records are there matters only where some are hidden.
_ALL = "part"
_SEEN = "part JOIN record ON record.n = part.record"


def everybody(libraries: Sequence[Library], *, limit: int | None) -> Answer:
    """All who speak or are described, who says most first; names that were joined by hand are one person's."""
    found: dict[str, list[tuple[Library, str, str, int]]] = {}
    for library in libraries:
        rules = library.people_rules
        for identifier, name, said in library.rows(_KNOWN.format(parts=_SEEN if library.hides else _ALL)):
            person = folded_name(name) if rules is None else rules.person(name)
            found.setdefault(person, []).append((library, identifier, name, said))

    def rank(one: tuple[str, list[tuple[Library, str, str, int]]]) -> tuple[int, str]:
        return -sum(said for *_, said in one[1]), one[0]

    most = nsmallest(len(found) if limit is None else limit, found.items(), key=rank)
    return Answer(None, 0, tuple(_hit(person, named) for person, named in most), len(found))


def _hit(person: str, named: Sequence[tuple[Library, str, str, int]]) -> Hit:
    """What describes somebody, else their name alone; of several names the one that they go by."""
    first = sorted(named, key=lambda one: folded_name(one[2]) != person)
    for library, identifier, _, _ in first:
        record = library.person(identifier)
        if record is not None:
            return hit_of(library, record)
    library, identifier, name, _ = first[0]
    return Hit(Person(identifier, name), None, library.name)
