"""People found by any spelling of their name, or by what they were, with what they said and what is said of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from koussa.frozen import frozen, replace
from koussa.library.derived import folded_name
from koussa.library.store import Library, Someone
from koussa.lookup.filters import listed, of_types
from koussa.lookup.hits import Found, PeopleAnswer, PersonHit
from koussa.lookup.listing import DOUBTED, hits_at
from koussa.lookup.nominal import is_nominal
from koussa.names import FOUND, asked_keys, may_agree_besides, name_keys, prepare, similarity
from koussa.records import Article, AttributionType, Person, Spelling
from koussa.text.fold import fold, words

if TYPE_CHECKING:
    from koussa.library.people_rules import PeopleRules

# A role that is asked for word by word is not as sure as a whole name, but surer than a part of one.
_BY_ROLE = 97.0
# What tells no role from another.
_SMALL_WORDS = frozenset({"a", "an", "and", "for", "in", "of", "the", "to"})
# From this likeness a word is the surname of a whole name, as it is or with a letter astray.
_SURNAME = 90.0
# From this likeness a name is the one that was asked for, spelled in another way.
_WHOLE = 97.0
# From this likeness a name that was not found may have been meant.
_NEAR = 60.0
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
    """Everybody in a library who goes by a name like ``query``, or was joined to one who does, most alike first."""
    likest: dict[Someone, tuple[float, str]] = {}
    for someone, score, spelling in _compared(library, query):
        likest[someone] = max(likest.get(someone, (score, spelling)), (score, spelling))
    found = [
        Named(library, someone, score, spelling)
        for someone, (score, spelling) in likest.items()
        if score >= FOUND
    ]
    if library.people_rules is not None:
        found += _joined(library, library.people_rules, query, found)
    return sorted(found, key=lambda match: (-match.score, match.someone.row))


def _compared(library: Library, query: str) -> Iterator[tuple[Someone, float, str]]:
    """Those who may go by a name like ``query``, with how alike each spelling is, and that spelling.

    Of the many who share but one part of several with it, none that could be found is left out.
    """
    keys = name_keys(query)
    for someone, spelling, agreeing in library.people_sharing(asked_keys(query)):
        if agreeing > 1 or may_agree_besides(spelling, keys):
            yield someone, similarity(query, spelling), spelling


def _joined(library: Library, rules: "PeopleRules", query: str, found: Sequence[Named]) -> Iterator[Named]:
    """Those who were not found by their own name but by one that was joined to it by hand."""
    known = {match.someone.row for match in found}
    met = {rules.person(match.someone.name): match for match in found}
    for names in rules.groups():
        likest = max((similarity(query, name), name) for name in names)
        own = met.get(rules.person(names[0]))
        score, matched = max(likest, (own.score, own.matched)) if own else likest
        if score >= FOUND:
            for someone in library.people_called(names):
                if someone.row not in known:
                    yield Named(library, someone, score, matched)


def people_meant(library: Library, name: str) -> list[Named]:
    """Everybody in a library whose words are wanted when a name is given, most alike first.

    Where somebody goes by the whole name, a surname alone is not taken for theirs, unless it was joined to them by
    hand: it comes from another article. Nor are those taken for them who were parted from them by hand.
    """
    found = named(library, name)
    apart = library.people_rules.kept_apart(name) if library.people_rules is not None else frozenset()
    found = [match for match in found if folded_name(match.someone.name) not in apart]
    if len(prepare(name).parts) < 2:
        return found
    whole = {
        _person_of(match)
        for match in found
        if match.score >= _WHOLE and len(prepare(match.someone.name).parts) > 1
    }
    if not whole:
        return found
    return [match for match in found if len(prepare(match.matched).parts) > 1 or _person_of(match) in whole]


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
        [match for library in libraries for match in _counted(library, named(library, words))], words
    )
    whole = folded_name(words)
    for group in groups:
        for match in group:
            if folded_name(match.someone.name) == whole:
                return (match.someone.name,)
    return tuple(group[0].someone.name for group in groups)


def names_in_article(library: Library, article: str) -> dict[str, str]:
    """The names of all who take part in the records of an article, by their folded form."""
    rows = library.rows(
        "SELECT DISTINCT person.name FROM part JOIN record ON record.n = part.record"
        " JOIN person ON person.n = part.person WHERE record.article = ?",
        (article,),
    )
    return {folded_name(name): name for (name,) in rows}


def described(libraries: Sequence[Library], name: str | None) -> Person | None:
    """What describes the person or organisation of exactly that name, if anything does."""
    if name is None:
        return None
    for library in libraries:
        for someone in library.people_called([name]):
            person = library.person(someone.id)
            if person is not None:
                return person
    return None


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
    found = _without_described(
        [match for library in libraries for match in _counted(library, named(library, query))], query
    )
    role = set(words(fold(query))) - _SMALL_WORDS
    # One word may be part of many names; several tell a role better than a name that shares one of them.
    if role and (not found or (len(role) > 1 and all(match.score < _BY_ROLE for match in found))):
        found += [match for library in libraries for match in _counted(library, _in_role(library, role))]
    groups = _one_each(found, query)
    people = tuple(_person(libraries, group, query, types) for group in groups[:limit])
    nearest = None if groups else _nearest(libraries, query)
    return PeopleAnswer(query, index, people, len(groups), nearest)


def _counted(library: Library, matches: Iterable[Named]) -> list[Named]:
    """The matches of a library, with the number of records in which each takes part."""
    found = list(matches)
    rows = listed([match.someone.row for match in found])
    present = dict(
        library.rows(
            "SELECT person, COUNT(*) FROM part WHERE person IN (SELECT value FROM json_each(?)) GROUP BY person",
            (rows,),
        )
    )
    return [replace(match, present=present.get(match.someone.row, 0)) for match in found]


def holders(libraries: Sequence[Library], words_of_it: str) -> tuple[str, ...]:
    """The names of all who are, or were, what some words say: of "the mayor", every mayor."""
    role = set(words(fold(words_of_it))) - _SMALL_WORDS
    found = [match for library in libraries for match in _in_role(library, role)] if role else []
    return tuple({_person_of(match): match.someone.name for match in found}.values())


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
    roles = [
        role
        for (role,) in library.rows("SELECT DISTINCT role FROM record WHERE role IS NOT NULL")
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
        or _is_whole(match, query)
        or not beyond.isdisjoint(words(fold(match.someone.name)))
    ]


def _is_nominal(match: Named) -> bool:
    return match.someone.record is None and is_nominal(match.someone.name)


def _is_whole(match: Named, query: str) -> bool:
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
        groups.setdefault(_person_of(match), []).append(match)
    surname = len(prepare(query).parts) == 1

    def rank(group: list[Named]) -> tuple[bool, bool, int, int, str]:
        score = round(max(match.score for match in group))
        name = group[0].someone.name
        alike = 100 if surname and score >= _SURNAME else score
        asked_for = any(_is_whole(match, query) for match in group)
        return (
            not asked_for,
            all(map(_is_nominal, group)),
            -alike,
            -sum(match.present for match in group),
            name,
        )

    return sorted(groups.values(), key=rank)


def _person_of(match: Named) -> str:
    """What all who are one person have in common: the same full name, or names joined by hand."""
    rules = match.library.people_rules
    return folded_name(match.someone.name) if rules is None else rules.person(match.someone.name)


def _person(
    libraries: Sequence[Library], group: list[Named], query: str, types: tuple[AttributionType, ...]
) -> PersonHit:
    best = max(group, key=lambda match: match.score)
    # Of names joined by hand the one that they go by stands first.
    first = sorted(group, key=lambda match: folded_name(match.someone.name) != _person_of(match))
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
        whole=any(_is_whole(match, query) for match in group),
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


def _nearest(libraries: Sequence[Library], query: str) -> str | None:
    """The most alike name there is, unless it only begins or sounds a little like the query."""
    near = [(score, someone.name) for library in libraries for someone, score, _ in _compared(library, query)]
    score, name = max(near, default=(0.0, ""))
    return name if score >= _NEAR else None
