"""Records as hits, and the lists that filters alone ask for."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from koussa.frozen import replace
from koussa.library.store import Library
from koussa.lookup.filters import EVERYTHING, Condition, Filters, choice, count, days_asked_for
from koussa.lookup.hits import Answer, Hit
from koussa.records import Claim, Correction, Kind, Person, PersonRef, Quote, Record

# What a reader must be told at once.
DOUBTED = ("contradicted", "disputed", "imprecise")


def hits_at(library: Library, rows: Iterable[int]) -> list[Hit]:
    """The records at these rows of a library as hits, without score."""
    return [hit_of(library, record) for _, record in library.records(rows)]


def hit_of(library: Library, record: Record) -> Hit:
    """A record as a hit: its article beside it, its people with their roles, the doubts about what it claims."""
    doubts: tuple[Claim, ...] = ()
    corrections: tuple[Correction, ...] = ()
    article = getattr(record, "article", None)
    if isinstance(record, Quote):
        claims = (library.record(identifier) for identifier in record.claims)
        doubts = tuple(claim for claim in claims if isinstance(claim, Claim) and claim.verdict in DOUBTED)
        record = replace(
            record,
            speaker=_described(library, record.speaker, article),
            relays=_described(library, record.relays, article),
        )
        if record.corrected_by is not None:
            from koussa.library.corrections import history_of

            corrections = history_of(library, record.id)
    elif isinstance(record, Claim):
        subjects = tuple(_described(library, subject, article) for subject in record.subjects)
        record = replace(
            record,
            claimant=_described(library, record.claimant, article),
            subjects=tuple(subject for subject in subjects if subject is not None),
        )
    return Hit(record, library.article(article), library.name, doubts=doubts, corrections=corrections)


def _described(library: Library, reference: PersonRef | None, article: str | None) -> PersonRef | None:
    if reference is None:
        return None
    rules = library.people_rules
    parted = None if rules is None else rules.parted(article, reference.name)
    if parted is not None:
        return PersonRef(parted, role=reference.role)
    if reference.role is not None:
        return reference
    person = library.person(reference.id)
    return reference if person is None or person.role is None else replace(reference, role=person.role)


def list_records(libraries: Sequence[Library], kind: Kind, filters: Filters, *, limit: int | None) -> Answer:
    """All records of a kind that the filters let through.

    Quotations come newest first and undated ones last; claims in the order of the verdicts asked for; the rest as
    they stand in their library.
    """
    found: list[tuple[int | str, int, int]] = []
    total = 0
    for order, library in enumerate(libraries):
        chosen = choice(library, kind, replace(filters, since=None, until=None))
        for days in _parts(filters):
            total += count(library, chosen, days)
            for first, row in _rows(library, kind, chosen.shown.both(days), filters, limit):
                found.append((_backwards(first or "") if kind == "quote" else first, order, row))
    found.sort()
    hits = tuple(hit for _, order, row in found[:limit] for hit in hits_at(libraries[order], [row]))
    return Answer(None, 0, hits, total)


def _parts(filters: Filters) -> tuple[Condition, ...]:
    """The conditions that the time asked for is made of; together they let each record through once."""
    if filters.since is None and filters.until is None:
        return (EVERYTHING,)
    days = days_asked_for(filters)
    return days.begun, days.begun_before, days.by_article


def _rows(
    library: Library, kind: Kind, wanted: Condition, filters: Filters, limit: int | None
) -> Iterator[tuple[Any, ...]]:
    """By what each record is sorted, and its row, in that order."""
    rank, sorting, values = "0", "n", wanted.values
    if kind == "quote":
        # Written so, the index of days gives the newest without a look at the rest.
        rank, sorting = "earliest", "earliest DESC, n"
    elif filters.verdicts:
        whens = " ".join(f"WHEN ? THEN {place}" for place, _ in enumerate(filters.verdicts))
        rank, sorting = f"CASE verdict {whens} END", "1, n"
        values = (*filters.verdicts, *values)
    statement = f"SELECT {rank}, n FROM {library.seen} WHERE {wanted.where} ORDER BY {sorting} LIMIT ?"
    return library.rows(statement, (*values, -1 if limit is None else limit))


def _backwards(day: str) -> str:
    """A key that sorts days from the last to the first, and no day after them all."""
    return "".join(chr(0x10FFFF - ord(mark)) for mark in day) or "\U0010ffff"


def count_kinds(libraries: Sequence[Library]) -> dict[Kind, int]:
    """How many records of each kind the libraries hold between them."""
    counts: dict[Kind, int] = {}
    for library in libraries:
        for kind, held in library.rows("SELECT kind, COUNT(*) FROM record GROUP BY kind"):
            counts[kind] = counts.get(kind, 0) + held
    return counts


def find_record(libraries: Sequence[Library], identifier: str) -> Hit | None:
    """The record of that id; the bundled one where a library holds a copy of it.

    Of somebody whom records name and none describes, there is the name.
    """
    for library in libraries:
        record = library.record(identifier)
        if record is not None:
            hit = hit_of(library, record)
            return (
                replace(hit, attributions=_said(libraries, record.name))
                if isinstance(record, Person)
                else hit
            )
    for library in libraries:
        for (name,) in library.rows("SELECT name FROM person WHERE id = ?", (identifier,)):
            return Hit(
                Person(identifier, name, None), None, library.name, attributions=_said(libraries, name)
            )
    return None


def _said(libraries: Sequence[Library], name: str) -> int:
    """How many quotations are those of somebody of exactly that name, or of one that was joined to it by hand."""
    said = 0
    for library in libraries:
        rules = library.people_rules
        names = (name,) if rules is None else rules.names(name) or (name,)
        for someone in library.people_called(names):
            counted = library.rows(
                "SELECT COUNT(*) FROM part JOIN record ON record.n = part.record"
                " WHERE person = ? AND part = 'speaker'",
                (someone.row,),
            )
            said += next(counted)[0]
    return said


def suggest_ids(libraries: Sequence[Library], identifier: str) -> list[str]:
    """Ids that may have been meant, most alike first."""
    from rapidfuzz import fuzz, process

    known = [
        str(found)
        for library in libraries
        for (found,) in library.rows("SELECT id FROM record ORDER BY n LIMIT 100000")
    ]
    ranked = process.extract(
        identifier, known, scorer=fuzz.WRatio, processor=str.lower, limit=3, score_cutoff=60
    )
    return [name for name, _, _ in ranked]
