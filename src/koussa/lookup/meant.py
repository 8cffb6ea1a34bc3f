"""Whom a query may mean, by name or by role: one group of matches for each person, in the order of likelihood."""

from collections.abc import Iterator, Sequence

from koussa.library.derived import folded_name
from koussa.library.store import Library, Someone
from koussa.lookup.filters import listed, may_have, pattern_of
from koussa.lookup.named import Named, counted, named, person_of
from koussa.lookup.nominal import is_nominal
from koussa.names import prepare
from koussa.records import Person
from koussa.text.fold import fold, words

# A role that is asked for word by word is not as sure as a whole name, but surer than a part of one.
_BY_ROLE = 97.0
# What tells no role from another.
_SMALL_WORDS = frozenset({"a", "an", "and", "for", "in", "of", "the", "to"})
# From this likeness a word is the surname of a whole name, as it is or with a letter astray.
_SURNAME = 90.0


def meant(libraries: Sequence[Library], query: str) -> list[list[Named]]:
    """Everybody whom a query may mean, by name, else by role: the matches of each, the likeliest person first."""
    found = _without_described(
        [match for library in libraries for match in counted(library, named(library, query))], query
    )
    role = set(words(fold(query))) - _SMALL_WORDS
    # One word may be part of many names; several tell a role better than a name that shares one of them.
    if role and (not found or (len(role) > 1 and all(match.score < _BY_ROLE for match in found))):
        found += [match for library in libraries for match in counted(library, _in_role(library, role))]
    return _one_each(found, query)


def names_meant(libraries: Sequence[Library], words: str) -> tuple[str, ...]:
    """The names of all whom an id or a name may mean, most alike first; one alone where that is clear.

    Args:
        libraries: where to look.
        words: an id, or a name in any spelling. A whole name means nobody else.
    """
    for library in libraries:
        for (name,) in library.rows("SELECT name FROM person WHERE id = ?", (words,)):
            return (name,)
    groups = _one_each(
        [match for library in libraries for match in counted(library, named(library, words))], words
    )
    whole = folded_name(words)
    for group in groups:
        for match in group:
            if folded_name(match.someone.name) == whole:
                return (match.someone.name,)
    return tuple(group[0].someone.name for group in groups)


def holders(libraries: Sequence[Library], words_of_it: str) -> tuple[str, ...]:
    """The names of all who are, or were, what some words say: of "the mayor", every mayor."""
    role = set(words(fold(words_of_it))) - _SMALL_WORDS
    found = [match for library in libraries for match in _in_role(library, role)] if role else []
    return tuple({person_of(match): match.someone.name for match in found}.values())


def _in_role(library: Library, wanted: set[str]) -> list[Named]:
    """Whose record, or one of whose quotations, gives them a role with all of these words."""
    found = []
    for row, record, body in library.rows(
        "SELECT person.n, record, body FROM person JOIN record ON record.n = person.record"
    ):
        person = library.read(body)
        assert isinstance(person, Person)
        told = " ".join(filter(None, (person.role, person.country, *person.keywords)))
        if wanted <= set(words(fold(told))):
            someone = Someone(row, person.id, person.name, record)
            found.append(Named(library, someone, _BY_ROLE, person.role or ""))
    known = {match.someone.row for match in found}
    for someone, role in _speaking_in_roles(library, wanted):
        if someone.row not in known:
            known.add(someone.row)
            found.append(Named(library, someone, _BY_ROLE, role))
    return found


def _speaking_in_roles(library: Library, wanted: set[str]) -> Iterator[tuple[Someone, str]]:
    """Every speaker with each role of these words that quotations give them, by the days on which they first do."""
    told = f"SELECT DISTINCT role FROM record WHERE role IS NOT NULL AND ({may_have('role')})"
    roles = [
        role
        for (role,) in library.rows(told, (pattern_of(max(wanted, key=len)),))
        if wanted <= set(words(fold(role)))
    ]
    if not roles:
        return
    for row, identifier, name, record, role, _ in library.rows(
        "SELECT person.n, person.id, person.name, person.record, role,"
        " MIN(COALESCE(earliest, ' ') || printf('%020d', record.n)) AS first"
        " FROM record CROSS JOIN part ON part.record = record.n AND part = 'speaker'"
        " CROSS JOIN person ON person.n = part.person"
        " WHERE role IN (SELECT value FROM json_each(?)) GROUP BY person.n, role ORDER BY person.n, first",
        (listed(roles),),
    ):
        yield Someone(row, identifier, name, record), role


def _without_described(found: list[Named], query: str) -> list[Named]:
    """All but those whom words describe, where somebody goes by the name that was asked for.

    Kept is who is described by words of the query that are in none of the names: "spokesman for Poe".
    """
    alike = [match for match in found if match.score >= _SURNAME and not _is_nominal(match)]
    if not alike:
        return found
    beyond = set(words(fold(query))) - _SMALL_WORDS
    beyond.difference_update(*(words(fold(match.matched)) for match in alike))
    return [
        match
        for match in found
        if not _is_nominal(match)
        or is_whole(match, query)
        or not beyond.isdisjoint(words(fold(match.someone.name)))
    ]


def _is_nominal(match: Named) -> bool:
    return match.someone.record is None and is_nominal(match.someone.name)


def is_whole(match: Named, query: str) -> bool:
    """Whether a query is all of the words that somebody goes by, and no surname or first name alone."""
    if len(prepare(query).parts) < 2 and not _is_nominal(match):
        return False
    asked = folded_name(query)
    return folded_name(match.someone.name) == asked or folded_name(match.matched) == asked


def _one_each(found: list[Named], query: str) -> list[list[Named]]:
    """The matches of one person together, best first; among equally like names the most present person comes first.

    What is asked for word by word comes before all. A surname alone is as like a whole name as any, and nobody goes by
    "a spokesman for Poe".
    """
    groups: dict[str, list[Named]] = {}
    for match in found:
        groups.setdefault(person_of(match), []).append(match)
    surname = len(prepare(query).parts) == 1

    def rank(group: list[Named]) -> tuple[bool, bool, int, int, str]:
        score = round(max(match.score for match in group))
        name = group[0].someone.name
        alike = 100 if surname and score >= _SURNAME else score
        asked_for = any(is_whole(match, query) for match in group)
        return (
            not asked_for,
            all(map(_is_nominal, group)),
            -alike,
            -sum(match.present for match in group),
            name,
        )

    return sorted(groups.values(), key=rank)
