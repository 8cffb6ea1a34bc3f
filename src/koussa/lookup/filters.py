"""What a look-up is narrowed to: speaker, article, publisher, dates, verdicts."""

from collections.abc import Iterator, Sequence

from koussa.dates import When
from koussa.frozen import frozen
from koussa.library.derived import FIRST_DAY, LAST_DAY
from koussa.library.store import Library
from koussa.records import ATTRIBUTION_TYPES, AttributionType, Kind, Verdict
from koussa.text.fold import fold


@frozen
class Filters:
    """Every given filter must hold.

    Attributes:
        speaker: who said it, or who claims it; matched as names are.
        article: id of the article, or words of its title.
        publisher: words of the publisher's name.
        since: nothing that was over before this.
        until: nothing that came after this.
        verdicts: claims with one of these verdicts.
        types: quotations with one of these types of attribution; without it not what extraction found somebody to
            believe or to intend.
    """

    speaker: str | None = None
    article: str | None = None
    publisher: str | None = None
    since: When | None = None
    until: When | None = None
    verdicts: tuple[Verdict, ...] = ()
    types: tuple[AttributionType, ...] = ()

    def __bool__(self) -> bool:
        return self != Filters()


@frozen
class Condition:
    """What a filter lets through, as SQL over the table ``record``; the values are bound, never pasted."""

    where: str
    values: tuple[object, ...] = ()

    def narrowed(self, where: str, *values: object) -> "Condition":
        """What another condition lets through of this."""
        return Condition(f"{self.where} AND {where}", (*self.values, *values))

    @property
    def without_kinds(self) -> "Condition":
        """The same, for which SQLite uses no index of kinds: a plus before the column keeps it from that."""
        return Condition(f"+{self.where.lstrip('+')}", self.values)


_BY_NAME = """n IN (SELECT record FROM part WHERE part = ? AND person IN (SELECT value FROM json_each(?)))"""
_SHOWN: tuple[AttributionType, ...] = ("assertion", "denial")
_SPOKEN = "COALESCE(json_extract(body, '$.verbatim'), 1)"
_RECORDED = "NOT EXISTS (SELECT 1 FROM added WHERE added.article = record.article)"
_UNASSERTED = "attribution_type IN ('belief', 'intention')"
# A record without a date of its own is placed by its article's.
_STARTS = "COALESCE(earliest, (SELECT a.earliest FROM record AS a WHERE a.id = record.article))"
_ENDS = "COALESCE(latest, (SELECT a.latest FROM record AS a WHERE a.id = record.article))"


@frozen
class Choice:
    """The records of one kind that the filters let through, so that they can be read and counted.

    Attributes:
        shown: all of them.
        known: those that are shown and those that are left out for their type of attribution; where only the kind
            and days narrow it, an index alone counts them.
        left_out: those, where there are any; they are few, and an index finds them.
    """

    shown: Condition
    known: Condition
    left_out: Condition | None = None

    @property
    def in_order_of_the_file(self) -> "Choice":
        """The same records, read as they lie unless another index than that of kinds leads to them."""
        return Choice(self.shown.without_kinds, self.known.without_kinds, self.left_out)


def condition(library: Library, kind: Kind, filters: Filters) -> Condition:
    """The records of one kind that the filters let through."""
    return choice(library, kind, filters).shown


def choice(library: Library, kind: Kind, filters: Filters) -> Choice:
    """The records of one kind that the filters let through, and how they are counted."""
    known = _but_types(library, kind, filters)
    if kind != "quote" or not (filters.types or library.holds_unasserted):
        return Choice(known, known)
    shown = known.narrowed(of_types(filters.types))
    if filters.types:
        return Choice(shown, shown)
    left_out = known.without_kinds.narrowed(f"{_UNASSERTED} AND NOT {of_types(())}")
    return Choice(shown, known, left_out)


def count(library: Library, chosen: Choice, days: Condition | None = None) -> int:
    """How many records there are of a choice, or of those of it that ``days`` let through."""
    total = 0
    for sign, part in ((1, chosen.known), (-1, chosen.left_out)):
        if part is not None:
            wanted = part if days is None else part.narrowed(days.where, *days.values)
            statement = f"SELECT COUNT(*) FROM {library.seen} WHERE {wanted.where}"
            for (held,) in library.rows(statement, wanted.values):
                total += sign * held
    return total


def _but_types(library: Library, kind: Kind, filters: Filters) -> Condition:
    """The records of one kind that every filter but that of types lets through."""
    # A plus keeps SQLite from the index of kinds where that of people or of articles tells more.
    by_name = filters.speaker is not None or filters.article is not None or filters.publisher is not None
    where: list[str] = ["+kind = ?" if by_name else "kind = ?"]
    values: list[object] = [kind]
    if filters.speaker is not None:
        where.append(_BY_NAME)
        values += [
            "claimant" if kind == "claim" else "speaker",
            _listed(_speakers(library, filters.speaker)),
        ]
    if filters.article is not None or filters.publisher is not None:
        where.append("article IN (SELECT value FROM json_each(?))")
        found = find_articles(library, filters.article, filters.publisher)
        # Records may name an article that nothing describes.
        undescribed = [filters.article] if filters.publisher is None else []
        values.append(_listed([*found, *undescribed]))
    if filters.since is not None:
        where.append(f"{_ENDS} >= ?")
        values.append(FIRST_DAY if filters.since.earliest is None else filters.since.earliest.isoformat())
    if filters.until is not None:
        where.append(f"{_STARTS} <= ?")
        values.append(LAST_DAY if filters.until.latest is None else filters.until.latest.isoformat())
    if filters.verdicts:
        where.append("verdict IN (SELECT value FROM json_each(?))")
        values.append(_listed(filters.verdicts))
    return Condition(" AND ".join(where), tuple(values))


def matching_nothing(libraries: Sequence[Library], filters: Filters) -> Iterator[str]:
    """The filters that nothing in any library answers to, in words: a speaker, article or publisher nobody knows."""
    if filters.speaker is not None and not any(_speakers(one, filters.speaker) for one in libraries):
        yield f"nobody by the name “{filters.speaker}”"
    if filters.article is not None and not any(_in_articles(one, filters.article) for one in libraries):
        yield f"no article like “{filters.article}”"
    if filters.publisher is not None and not any(
        find_articles(one, publisher=filters.publisher) for one in libraries
    ):
        yield f"no publisher like “{filters.publisher}”"


def _in_articles(library: Library, article: str) -> bool:
    named = _listed([article, *find_articles(library, article)])
    known = "SELECT 1 FROM record WHERE id IN (SELECT value FROM json_each(?1)) OR article IN"
    return any(library.rows(f"{known} (SELECT value FROM json_each(?1)) LIMIT 1", (named,)))


def of_types(types: Sequence[AttributionType]) -> str:
    """The quotations of some types of attribution, as a condition; without types, those that look-ups show.

    Those are what was asserted or denied, whatever was printed as spoken, whatever verb stands beside it, and
    whatever a person chose to record. A quotation that does not say what it is, such as one that was imported so, is
    taken for an assertion.
    """
    wanted = ", ".join(f"'{known}'" for known in ATTRIBUTION_TYPES if known in (types or _SHOWN))
    condition = f"COALESCE(attribution_type, 'assertion') IN ({wanted})"
    return condition if types else f"({condition} OR {_SPOKEN} OR {_RECORDED})"


def _listed(items: Sequence[object]) -> str:
    """Values as the JSON array that ``json_each`` takes apart again."""
    import json

    return json.dumps(items)


def _speakers(library: Library, name: str) -> list[int]:
    from koussa.lookup.people import people_meant

    return [match.someone.row for match in people_meant(library, name)]


def find_articles(library: Library, article: str | None = None, publisher: str | None = None) -> list[str]:
    """The ids of the articles with such an id or words of a title, and such words of a publisher's name."""
    title = None if article is None else fold(article)
    by = None if publisher is None else fold(publisher)
    # The text of an article's record is its title; its publisher is read only where one is asked for.
    printed_by = "NULL" if by is None else "json_extract(body, '$.publisher')"
    statement = f"SELECT id, text, {printed_by} FROM record WHERE kind = 'article'"
    return [
        identifier
        for one in (library, *library.beside)
        for identifier, heading, name in one.rows(statement)
        if (title is None or article == identifier or title in fold(heading))
        and (by is None or by in fold(name or ""))
    ]
