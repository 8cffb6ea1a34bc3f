"""What follows from a record and is stored beside it: its days, its people, its words for the index."""

from koussa.dates import When
from koussa.records import Article, Claim, Event, Person, PersonRef, Quote, Record
from koussa.text.fold import fold

# Days that sort before and after every other: the ends of an open interval.
FIRST_DAY = "0000-00-00"
LAST_DAY = "9999-99-99"


def implied_id(name: str) -> str:
    """The id of somebody whom records name and none describes."""
    return "person:" + folded_name(name).replace(" ", "-")


def folded_name(name: str) -> str:
    """A full name as it is compared: whose folded names are the same are one person."""
    return " ".join(fold(name).split())


def parts_of(record: Record) -> tuple[tuple[str, PersonRef], ...]:
    """Who takes part in a record, and as what."""
    if isinstance(record, Quote):
        named: list[tuple[str, PersonRef | None]] = [("speaker", record.speaker), ("relays", record.relays)]
    elif isinstance(record, Claim):
        named = [("claimant", record.claimant), *(("subject", subject) for subject in record.subjects)]
    elif isinstance(record, Event):
        named = [("subject", subject) for subject in record.subjects]
    else:
        named = []
    return tuple((part, reference) for part, reference in named if reference is not None)


def names_of(person: Person) -> tuple[str, ...]:
    """The names under which somebody who is described is found; the first is the one that they go by."""
    return (person.name, *(spelling.name for spelling in person.spellings))


def date_of(record: Record) -> str | None:
    """Where a record stands on the timeline, EDTF.

    That is the day of saying for a quotation, the time that it tells of for a claim, the day of publication for an
    article.
    """
    if isinstance(record, Claim):
        return record.about_date or record.date
    if isinstance(record, Article):
        return record.published
    return None if isinstance(record, Person) else record.date


def days_of(date: str | None) -> tuple[str | None, str | None]:
    """The first and last day of an EDTF date as ISO days, for comparing; ``None`` twice when there is none."""
    if date is None:
        return None, None
    when = When.parse(date)
    earliest, latest = when.earliest, when.latest
    return (
        FIRST_DAY if earliest is None else earliest.isoformat(),
        LAST_DAY if latest is None else latest.isoformat(),
    )


def texts_of(record: Record) -> tuple[str, str]:
    """What a text index holds of a record: its words, and what is searched at a lower weight."""
    if isinstance(record, Claim):
        # The first line counts as a title, which a keyword or a correction is not; see :mod:`koussa.lookup.likeness`.
        further = [part for part in (*record.keywords, record.correction, record.explanation) if part]
        return record.text, "\n".join([record.title or "", *further])
    if isinstance(record, Quote):
        return record.text, "\n".join((*record.keywords, *(variant.text for variant in record.variants)))
    return "", ""
