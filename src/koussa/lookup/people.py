"""People found by any spelling of their name, or by what they were, with what they said and what is said of them."""

from collections.abc import Sequence

from koussa.frozen import frozen
from koussa.library.derived import folded_name
from koussa.library.store import Library, Someone
from koussa.lookup.hits import Found, PeopleAnswer, PersonHit
from koussa.lookup.listing import hits_at
from koussa.names import FOUND, compare_names, name_keys, prepare
from koussa.records import Person
from koussa.text.fold import fold, words

# A role that is asked for word by word is not as sure as a name.
_BY_ROLE = 90.0
# What is said in somebody's own name, and what they pass on, are told apart by whether the record relays.
_RELAYS = "EXISTS (SELECT 1 FROM part AS other WHERE other.record = record.n AND other.part = 'relays')"
_PARTS = {
    "said": f"part = 'speaker' AND NOT {_RELAYS}",
    "relays": f"part = 'speaker' AND {_RELAYS}",
    "relayed": "part = 'relays'",
    "claims": "kind = 'claim' AND part = 'subject'",
    "claimed": "part = 'claimant'",
}
_DOUBTED = "COALESCE(verdict IN ('contradicted', 'disputed', 'imprecise'), 0)"
_ORDER = (
    f"{_DOUBTED} DESC, COALESCE(json_extract(body, '$.verbatim'), 1) DESC, COALESCE(earliest, '') DESC, n"
)


@frozen
class Named:
    """Somebody whose name is like a query.

    Attributes:
        score: how alike, 0 to 100.
        matched: the spelling that is most alike.
        present: in how many records they take part.
    """

    library: Library
    someone: Someone
    score: float
    matched: str
    present: int = 0


def named(library: Library, query: str) -> list[Named]:
    """Everybody in a library who goes by a name like ``query``, most alike first."""
    near = library.people_sharing(name_keys(query))
    wanted = prepare(query)
    found = []
    for someone, spellings in near.items():
        score, spelling = max((compare_names(wanted, spelling).score, spelling) for spelling in spellings)
        if score >= FOUND:
            found.append(Named(library, someone, score, spelling))
    return sorted(found, key=lambda match: (-match.score, match.someone.row))


def find_people(
    libraries: Sequence[Library],
    query: str,
    *,
    index: int = 0,
    limit: int | None = 10,
    records: int | None = 10,
) -> PeopleAnswer:
    """Everybody whom ``query`` may mean: by name, else by role.

    Args:
        libraries: where to look; the same full name in two of them is one person.
        query: a name in any spelling or script, or words of a role.
        index: number of the query within a run.
        limit: at most so many people.
        records: at most so many records of each sort for each of them.
    """
    found = [_counted(match) for library in libraries for match in named(library, query)]
    if not found:
        found = [_counted(match) for library in libraries for match in _in_role(library, query)]
    groups = _one_each(found)
    people = tuple(_person(libraries, group, records) for group in groups[:limit])
    nearest = None if groups else _nearest(libraries, query)
    return PeopleAnswer(query, index, people, len(groups), nearest)


def _counted(match: Named) -> Named:
    count = match.library.rows("SELECT COUNT(*) FROM part WHERE person = ?", (match.someone.row,))
    return Named(match.library, match.someone, match.score, match.matched, next(count)[0])


def _in_role(library: Library, query: str) -> list[Named]:
    wanted = words(fold(query))
    if not wanted:
        return []
    found = []
    for row, body in library.rows(
        "SELECT person.n, body FROM person JOIN record ON record.n = person.record"
    ):
        person = library.read(body)
        assert isinstance(person, Person)
        told = " ".join(filter(None, (person.role, person.country, *person.keywords)))
        if set(wanted) <= set(words(fold(told))):
            someone = Someone(row, person.id, person.name, None)
            found.append(Named(library, someone, _BY_ROLE, person.role or ""))
    return found


def _one_each(found: list[Named]) -> list[list[Named]]:
    """The matches of one person together, best first; among equally like names the most present person comes first."""
    groups: dict[str, list[Named]] = {}
    for match in found:
        groups.setdefault(folded_name(match.someone.name), []).append(match)
    return sorted(
        groups.values(),
        key=lambda group: (
            -round(max(match.score for match in group)),
            -sum(match.present for match in group),
            group[0].someone.name,
        ),
    )


def _person(libraries: Sequence[Library], group: list[Named], limit: int | None) -> PersonHit:
    best = max(group, key=lambda match: match.score)
    described = next((match for match in group if match.library.person(match.someone.id)), best)
    found = {name: _taking_part(libraries, group, where, limit) for name, where in _PARTS.items()}
    return PersonHit(
        id=described.someone.id,
        name=described.someone.name,
        person=described.library.person(described.someone.id),
        library=described.library.name,
        score=best.score,
        matched=best.matched,
        **found,
    )


def _taking_part(libraries: Sequence[Library], group: list[Named], where: str, limit: int | None) -> Found:
    """Records in which one person takes one part, over all libraries."""
    hits, total = [], 0
    for library in libraries:
        people = [match.someone.row for match in group if match.library is library]
        if not people:
            continue
        marks = ",".join("?" * len(people))
        found = library.rows(
            f"SELECT DISTINCT n FROM part JOIN record ON record.n = part.record"
            f" WHERE person IN ({marks}) AND {where} ORDER BY {_ORDER}",
            people,
        )
        rows = [row for (row,) in found]
        total += len(rows)
        hits += hits_at(library, rows[:limit])
    return Found(tuple(hits[:limit]), total)


def _nearest(libraries: Sequence[Library], query: str) -> str | None:
    """The most alike name there is, however little, if it shares a key."""
    wanted = prepare(query)
    near = [
        (compare_names(wanted, spelling).score, someone.name)
        for library in libraries
        for someone, spellings in library.people_sharing(name_keys(query)).items()
        for spelling in spellings
    ]
    return max(near)[1] if near else None
