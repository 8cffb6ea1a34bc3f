"""Everybody whom records name or describe, as a list."""

from collections.abc import Sequence
from heapq import nsmallest

from koussa.frozen import replace
from koussa.library.derived import folded_name
from koussa.library.store import Library
from koussa.lookup.hits import Answer, Hit
from koussa.lookup.listing import hit_of
from koussa.lookup.nominal import is_nominal
from koussa.records import Person

_KNOWN = """
SELECT id, name, said, record IS NOT NULL FROM (
  SELECT person.id, person.name, person.record,
    (SELECT COUNT(*) FROM {parts} WHERE part.person = person.n AND part.part = 'speaker') AS said
  FROM person
) WHERE said > 0 OR record IN (SELECT n FROM record)
"""
# A part goes with its record: which records are there matters only where some are hidden.
_ALL = "part"
_SEEN = "part JOIN record ON record.n = part.record"


# A library, somebody's id and name in it, how often they are a source, and whether a record describes them.
_Named = tuple[Library, str, str, int, bool]


def everybody(libraries: Sequence[Library], *, limit: int | None) -> Answer:
    """All who speak or are described; names that were joined by hand are one person's.

    Who says most comes first; those whom words describe in place of a name ("a spokesman") come after all names.
    """
    found: dict[str, list[_Named]] = {}
    for library in libraries:
        rules = library.people_rules
        for identifier, name, said, described in library.rows(
            _KNOWN.format(parts=_SEEN if library.hides else _ALL)
        ):
            person = folded_name(name) if rules is None else rules.person(name)
            found.setdefault(person, []).append((library, identifier, name, said, described))

    def rank(one: tuple[str, list[_Named]]) -> tuple[bool, int, str]:
        nominal = all(not described and is_nominal(name) for _, _, name, _, described in one[1])
        return nominal, -sum(said for _, _, _, said, _ in one[1]), one[0]

    most = nsmallest(len(found) if limit is None else limit, found.items(), key=rank)
    return Answer(None, 0, tuple(_hit(person, named) for person, named in most), len(found))


def _hit(person: str, named: Sequence[_Named]) -> Hit:
    """What describes somebody, else their name alone; of several names the one that they go by."""
    said = sum(said for _, _, _, said, _ in named)
    first = sorted(named, key=lambda one: folded_name(one[2]) != person)
    for library, identifier, *_ in first:
        record = library.person(identifier)
        if record is not None:
            return replace(hit_of(library, record), attributions=said)
    library, identifier, name, *_ = first[0]
    return Hit(Person(identifier, name, None), None, library.name, attributions=said)
