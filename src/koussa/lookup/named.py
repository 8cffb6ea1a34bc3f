"""Who goes by a name: everybody in a library whose name is like it, however it is spelled."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from koussa.frozen import frozen, replace
from koussa.library.derived import folded_name
from koussa.library.store import Library, Someone
from koussa.lookup.filters import listed
from koussa.names import FOUND, asked_keys, may_agree_besides, name_keys, prepare, similarity
from koussa.records import Person

if TYPE_CHECKING:
    from koussa.library.people_rules import PeopleRules

# From this likeness a name is the one that was asked for, spelled in another way.
_WHOLE = 97.0
# From this likeness a name that was not found may have been meant.
_NEAR = 60.0


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


def goes_by(library: Library, name: str, least: float) -> bool:
    """Whether somebody in a library goes by a name that is as like ``name`` as ``least`` says, :data:`FOUND` or more.

    As :func:`named` would find it, at a fraction of the price where many are called alike.
    """
    if any(score >= least for _, score, _ in _compared(library, name)):
        return True
    rules = library.people_rules
    return rules is not None and any(match.score >= least for match in _joined(library, rules, name, ()))


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
        person_of(match)
        for match in found
        if match.score >= _WHOLE and len(prepare(match.someone.name).parts) > 1
    }
    if not whole:
        return found
    return [match for match in found if len(prepare(match.matched).parts) > 1 or person_of(match) in whole]


def person_of(match: Named) -> str:
    """What all who are one person have in common: the same full name, or names joined by hand."""
    rules = match.library.people_rules
    return folded_name(match.someone.name) if rules is None else rules.person(match.someone.name)


def counted(library: Library, matches: Iterable[Named]) -> list[Named]:
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


def nearest_name(libraries: Sequence[Library], query: str) -> str | None:
    """The most alike name there is, unless it only begins or sounds a little like the query."""
    near = [(score, someone.name) for library in libraries for someone, score, _ in _compared(library, query)]
    score, name = max(near, default=(0.0, ""))
    return name if score >= _NEAR else None
