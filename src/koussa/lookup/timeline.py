"""What stands on the timeline: of a large library only what is shown is read, and the rest counted."""

from collections.abc import Iterator, Sequence

from koussa.frozen import replace
from koussa.library.derived import FIRST_DAY
from koussa.library.store import Library
from koussa.lookup.filters import Choice, Condition, Filters, choice, count, days_asked_for
from koussa.lookup.hits import Answer
from koussa.lookup.listing import hits_at
from koussa.records import Kind

# What stands on the timeline, in the order of one day, with its date as :mod:`koussa.library.derived` has it.
_DATE = "json_extract(body, '$.date')"
_WRITTEN: dict[Kind, str] = {
    "event": _DATE,
    "quote": _DATE,
    "claim": f"COALESCE(json_extract(body, '$.about_date'), {_DATE})",
}
# Where a record stands: its first and last day, its date as written, the place of its kind, its library, its row. The
# date as written parts "March 2011" from "about March 2011", which cover the same days.
_Place = tuple[str, str, str, int, int, int]
# What is chosen of a library, by its number, and of a kind.
_Chosen = tuple[int, Kind, Choice]


def timeline(libraries: Sequence[Library], filters: Filters, *, limit: int | None) -> Answer:
    """Events, quotations and claims whose dates the filters' time overlaps, in date order.

    What lies within that time comes before what is known only to be of some longer time around it.
    """
    days = days_asked_for(filters)
    others = replace(filters, since=None, until=None)
    chosen = [
        (number, kind, choice(library, kind, others))
        for number, library in enumerate(libraries)
        for kind in _WRITTEN
    ]
    begun_before = _count(libraries, chosen, days.begun_before)
    total = _count(libraries, chosen, days.begun) + begun_before
    # Most records are of one day, and what begins before the days asked for is then no matter.
    beyond = (days.begun_before, days.ended_after)[0 if begun_before else 1 :]
    found: list[_Place] = []
    for parts in ((days.within,), beyond):
        wanted = None if limit is None else limit - len(found)
        if wanted != 0:
            places = (place for part in parts for place in _places(libraries, chosen, part, wanted))
            found += sorted(places)[:wanted]
    hits = tuple(hit for *_, number, row in found for hit in hits_at(libraries[number], [row]))
    return Answer(None, 0, hits, total)


def _count(libraries: Sequence[Library], chosen: Sequence[_Chosen], days: Condition) -> int:
    return sum(count(libraries[number], part, days) for number, _, part in chosen)


def _places(
    libraries: Sequence[Library], chosen: Sequence[_Chosen], days: Condition, limit: int | None
) -> Iterator[_Place]:
    """The first places in each library and of each kind among the records that begin and end as ``days`` says."""
    for number, kind, part in chosen:
        wanted = part.shown.both(days)
        order = list(_WRITTEN).index(kind)
        # What is known only to have happened by some day stands at that day, not before all history. Of the rest
        # the index of days gives the first ones without a look at those after them.
        for begin, start in (("=", "latest"), (">", "earliest")):
            statement = (
                f"SELECT {start}, latest, {_WRITTEN[kind]}, n FROM {libraries[number].seen}"
                f" WHERE {wanted.where} AND earliest {begin} ? ORDER BY {start}, latest, 3, n LIMIT ?"
            )
            values = (*wanted.values, FIRST_DAY, -1 if limit is None else limit)
            for first, last, date, row in libraries[number].rows(statement, values):
                yield first, last, date, order, number, row
