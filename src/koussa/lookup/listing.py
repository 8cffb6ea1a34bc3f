"""Records as hits, and the lists that filters alone ask for."""

from collections.abc import Iterable, Sequence

from koussa.frozen import replace
from koussa.library.derived import FIRST_DAY
from koussa.library.store import Library
from koussa.lookup.filters import Filters, condition
from koussa.lookup.hits import Answer, Hit
from koussa.records import Claim, Correction, Kind, Person, PersonRef, Quote, Record

# What stands on the timeline, in the order of one day, with its date as :mod:`koussa.library.derived` has it.
_DATE = "json_extract(body, '$.date')"
_WRITTEN: dict[Kind, str] = {
    "event": _DATE,
    "quote": _DATE,
    "claim": f"COALESCE(json_extract(body, '$.about_date'), {_DATE})",
}
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
    for order, library in enumerate(libraries):
        wanted = condition(library, kind, filters)
        statement = f"SELECT n, earliest, verdict FROM record WHERE {wanted.where}"
        for row, first, verdict in library.rows(statement, wanted.values):
            rank: int | str = 0
            if kind == "quote":
                rank = _backwards(str(first or ""))
            elif filters.verdicts:
                rank = filters.verdicts.index(verdict)
            found.append((rank, order, row))
    found.sort()
    hits = tuple(hit for _, order, row in found[:limit] for hit in hits_at(libraries[order], [row]))
    return Answer(None, 0, hits, len(found))


def _backwards(day: str) -> str:
    """A key that sorts days from the last to the first, and no day after them all."""
    return "".join(chr(0x10FFFF - ord(mark)) for mark in day) or "\U0010ffff"


def timeline(libraries: Sequence[Library], filters: Filters, *, limit: int | None) -> Answer:
    """Events, quotations and claims whose dates the filters' time overlaps, in date order.

    What lies within that time comes before what is known only to be of some longer time around it.
    """
    found: list[tuple[bool, str, str, str, int, int, int]] = []
    opening = filters.since.earliest if filters.since else None
    closing = filters.until.latest if filters.until else None
    for number, library in enumerate(libraries):
        for order, (kind, written) in enumerate(_WRITTEN.items()):
            wanted = condition(library, kind, filters)
            # No record is read before it is known which are wanted: of a large library those are few.
            statement = f"SELECT n, earliest, latest, {written} FROM record WHERE {wanted.where}"
            for row, first, last, date in library.rows(
                f"{statement} AND earliest IS NOT NULL", wanted.values
            ):
                # What is known only to have happened by some day stands at that day, not before all history. The date
                # as written parts "March 2011" from "about March 2011", which cover the same days.
                start = last if first == FIRST_DAY else first
                beyond = bool(
                    (opening and first < opening.isoformat()) or (closing and last > closing.isoformat())
                )
                found.append((beyond, start, last, date, order, number, row))
    found.sort()
    hits = tuple(hit for *_, number, row in found[:limit] for hit in hits_at(libraries[number], [row]))
    return Answer(None, 0, hits, len(found))


def count_kinds(libraries: Sequence[Library]) -> dict[Kind, int]:
    """How many records of each kind the libraries hold between them."""
    counts: dict[Kind, int] = {}
    for library in libraries:
        for kind, count in library.rows("SELECT kind, COUNT(*) FROM record GROUP BY kind"):
            counts[kind] = counts.get(kind, 0) + count
    return counts


def find_record(libraries: Sequence[Library], identifier: str) -> Hit | None:
    """The record of that id; the bundled one where a library holds a copy of it.

    Of somebody whom records name and none describes, there is the name.
    """
    for library in libraries:
        record = library.record(identifier)
        if record is not None:
            return hit_of(library, record)
    for library in libraries:
        for (name,) in library.rows("SELECT name FROM person WHERE id = ?", (identifier,)):
            return Hit(Person(identifier, name), None, library.name)
    return None


def suggest_ids(libraries: Sequence[Library], identifier: str) -> list[str]:
    """Ids that may have been meant, most alike first."""
    from rapidfuzz import fuzz, process

    known = [
        str(found)
        for library in libraries
        for (found,) in library.rows("SELECT id FROM record ORDER BY n LIMIT 100000")
    ]
    ranked = process.extract(identifier, known, scorer=fuzz.WRatio, limit=3, score_cutoff=60)
    return [name for name, _, _ in ranked]
