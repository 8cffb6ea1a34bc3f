"""People found by any spelling of their name, or by what they were, with what they said and what is said of them."""

from collections.abc import Iterator, Sequence
from typing import Any

from koussa.frozen import replace
from koussa.library.derived import folded_name
from koussa.library.store import Library
from koussa.lookup.filters import of_types
from koussa.lookup.hits import Found, PeopleAnswer, PersonHit
from koussa.lookup.listing import DOUBTED, hits_at
from koussa.lookup.meant import is_whole, meant
from koussa.lookup.named import Named, nearest_name, person_of
from koussa.records import Article, AttributionType, Person, Spelling

_MOST_RECORDS = 10  # of each sort that are told of one person; the others are counted
# What is said in somebody's own name, and what they pass on, are told apart by whether the record relays.
_RELAYS = "EXISTS (SELECT 1 FROM part AS other WHERE other.record = record.n AND other.part = 'relays')"
_PARTS = {
    "said": f"part = 'speaker' AND NOT {_RELAYS}",
    "relays": f"part = 'speaker' AND {_RELAYS}",
    "relayed": "part = 'relays'",
    "claims": "kind = 'claim' AND part = 'subject'",
    "claimed": "part = 'claimant'",
}
_DOUBTED = f"COALESCE(verdict IN ({', '.join(map(repr, DOUBTED))}), 0)"
_ORDER = f"{_DOUBTED} DESC, verbatim DESC, COALESCE(earliest, '') DESC, n"


def find_people(
    libraries: Sequence[Library],
    query: str,
    *,
    index: int = 0,
    limit: int | None = 10,
    types: tuple[AttributionType, ...] = (),
) -> PeopleAnswer:
    """Everybody whom ``query`` may mean: by name, else by role.

    Args:
        libraries: where to look; the same full name in two of them is one person.
        query: a name in any spelling or script, or words of a role.
        index: number of the query within a run.
        limit: at most so many people.
        types: of attribution; see :class:`koussa.lookup.filters.Filters`.
    """
    groups = meant(libraries, query)
    people = tuple(_person(libraries, group, query, types) for group in groups[:limit])
    nearest = None if groups else nearest_name(libraries, query)
    return PeopleAnswer(query, index, people, len(groups), nearest)


def _person(
    libraries: Sequence[Library], group: list[Named], query: str, types: tuple[AttributionType, ...]
) -> PersonHit:
    best = max(group, key=lambda match: match.score)
    # Of names joined by hand the one that they go by stands first.
    first = sorted(group, key=lambda match: folded_name(match.someone.name) != person_of(match))
    described = next((match for match in first if match.library.person(match.someone.id)), first[0])
    person = described.library.person(described.someone.id)
    rules = described.library.people_rules
    name = described.someone.name
    if rules is not None and (names := rules.names(name)):
        name = names[0]
        person = _with_names(person or Person(described.someone.id, name, None), names)
    found = {part: _taking_part(libraries, group, where, types) for part, where in _PARTS.items()}
    return PersonHit(
        id=described.someone.id,
        name=name,
        person=person,
        library=described.library.name,
        score=best.score,
        matched=best.matched,
        whole=any(is_whole(match, query) for match in group),
        articles=_articles(libraries, group),
        **found,
    )


def _with_names(person: Person, names: Sequence[str]) -> Person:
    """A person with the names that were joined to theirs by hand."""
    known = {folded_name(name) for name in (person.name, *(spelling.name for spelling in person.spellings))}
    added = [
        Spelling(name, note="joined by hand")
        for name in (*names, person.name)
        if folded_name(name) not in known
    ]
    return replace(person, spellings=(*person.spellings, *added))


def _taking_part(
    libraries: Sequence[Library],
    group: list[Named],
    where: str,
    types: tuple[AttributionType, ...],
) -> Found:
    """Records in which one person takes one part, over all libraries."""
    hits, total = [], 0
    for library in libraries:
        shown = f" AND (kind <> 'quote' OR {of_types(types)})" if types or library.holds_unasserted else ""
        found = _of(library, group, "n", f"{where}{shown} ORDER BY {_ORDER}")
        rows = [row for (row,) in found]
        total += len(rows)
        hits += hits_at(library, rows[:_MOST_RECORDS])
    return Found(tuple(hits[:_MOST_RECORDS]), total)


def _articles(libraries: Sequence[Library], group: list[Named]) -> tuple[Article, ...]:
    """Every article in which one person speaks, the newest first."""
    found: dict[str, Article] = {}
    for library in libraries:
        for (identifier,) in _of(library, group, "article", "part = 'speaker' AND article IS NOT NULL"):
            found.setdefault(identifier, library.article(identifier) or Article(identifier))
    return tuple(
        sorted(found.values(), key=lambda article: (article.published or "", article.id), reverse=True)
    )


def _of(library: Library, group: list[Named], column: str, where: str) -> Iterator[tuple[Any, ...]]:
    """A column of the records in which one person takes part."""
    people = [match.someone.row for match in group if match.library is library]
    marks = ",".join("?" * len(people))
    return library.rows(
        f"SELECT DISTINCT {column} FROM part JOIN record ON record.n = part.record"
        f" WHERE person IN ({marks}) AND {where}",
        people,
    )
