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

    def both(self, other: "Condition") -> "Condition":
        """What this and another condition let through."""
        return self if other is EVERYTHING else self.narrowed(other.where, *other.values)


EVERYTHING = Condition("1")
_BY_NAME = """n IN (SELECT record FROM part WHERE part = ? AND person IN (SELECT value FROM json_each(?)))"""
# Of a text that is held, what somebody is only told to believe or to intend; an index has these alone.
_LEFT_OUT = "in_text AND attribution_type IN ('belief', 'intention') AND NOT verbatim"
_LONGEST_PATTERN = 1_000  # code points of a title that SQLite looks for
# A record without a date of its own is placed by its article's.
_STARTS = "COALESCE(earliest, article_earliest)"
_ENDS = "COALESCE(latest, article_latest)"


@frozen
class Days:
    """Days that are asked for, from the first to the last, as ISO days; each part of what they let through.

    What is of more than one day is little, and has an index of its own: so ``earliest < latest`` is said wherever it
    follows.
    """

    opening: str
    closing: str

    @property
    def begun(self) -> Condition:
        """What begins within these days."""
        return Condition("earliest >= ? AND earliest <= ?", (self.opening, self.closing))

    @property
    def begun_before(self) -> Condition:
        """What begins before these days and is not over before them."""
        return Condition(
            "earliest < ? AND earliest <= ? AND latest >= ? AND earliest < latest",
            (self.opening, self.closing, self.opening),
        )

    @property
    def within(self) -> Condition:
        """What lies within these days."""
        return self.begun.narrowed("latest <= ?", self.closing)

    @property
    def ended_after(self) -> Condition:
        """What begins within these days and ends after them."""
        return self.begun.narrowed("latest > ? AND earliest < latest", self.closing)

    @property
    def by_article(self) -> Condition:
        """What has no day of its own, of articles that are of these days."""
        return Condition(
            "earliest IS NULL AND article_earliest <= ? AND article_latest >= ?",
            (self.closing, self.opening),
        )


def days_asked_for(filters: Filters) -> Days:
    """The days from ``since`` to ``until``, each left open where it is not given."""
    since, until = filters.since, filters.until
    return Days(
        FIRST_DAY if since is None or since.earliest is None else since.earliest.isoformat(),
        LAST_DAY if until is None or until.latest is None else until.latest.isoformat(),
    )


@frozen
class Choice:
    """The records of one kind that the filters let through, so that they can be read and counted.

    Attributes:
        shown: all of them.
        known: those that are shown and those that are left out; where only the kind and days narrow it, an index alone
            counts them.
        left_out: those that are left out for their type of attribution, where there are any.
    """

    shown: Condition
    known: Condition
    left_out: Condition | None = None


def condition(library: Library, kind: Kind, filters: Filters) -> Condition:
    """The records of one kind that the filters let through."""
    return choice(library, kind, filters).shown


def choice(library: Library, kind: Kind, filters: Filters) -> Choice:
    """The records of one kind that the filters let through, and how they are counted."""
    known = _but_types(library, kind, filters)
    if kind != "quote" or not (filters.types or library.holds_unasserted):
        return Choice(known, known)
    if filters.types:
        return _of_types(known, filters.types)
    return Choice(known.narrowed(of_types(())), known, known.narrowed(_LEFT_OUT))


def _of_types(known: Condition, types: Sequence[AttributionType]) -> Choice:
    """Of some types, where the many assertions are what is not of the others: those have an index."""
    if "assertion" not in types:
        shown = known.narrowed(_among(types))
        return Choice(shown, shown)
    others = [one for one in ATTRIBUTION_TYPES if one not in types]
    return Choice(known.narrowed(of_types(types)), known, known.narrowed(_among(others)) if others else None)


def _among(types: Sequence[AttributionType]) -> str:
    wanted = ", ".join(f"'{known}'" for known in ATTRIBUTION_TYPES if known in types)
    # Said again as the index has it, which SQLite does not find out by itself.
    return f"attribution_type IN ({wanted}) AND attribution_type IN ('denial', 'belief', 'intention')"


def count(library: Library, chosen: Choice, days: Condition) -> int:
    """How many records there are of those of a choice that ``days`` let through."""
    total = 0
    for sign, part in ((1, chosen.known), (-1, chosen.left_out)):
        if part is not None:
            wanted = part.both(days)
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
            listed(_speakers(library, filters.speaker)),
        ]
    if filters.article is not None or filters.publisher is not None:
        where.append("article IN (SELECT value FROM json_each(?))")
        found = find_articles(library, filters.article, filters.publisher)
        # Records may name an article that nothing describes.
        undescribed = [filters.article] if filters.publisher is None else []
        values.append(listed([*found, *undescribed]))
    if filters.since is not None:
        where.append(f"{_ENDS} >= ?")
        values.append(days_asked_for(filters).opening)
    if filters.until is not None:
        where.append(f"{_STARTS} <= ?")
        values.append(days_asked_for(filters).closing)
    if filters.verdicts:
        where.append("verdict IN (SELECT value FROM json_each(?))")
        values.append(listed(filters.verdicts))
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
    named = listed([article, *find_articles(library, article)])
    known = "SELECT 1 FROM record WHERE id IN (SELECT value FROM json_each(?1)) OR article IN"
    return any(library.rows(f"{known} (SELECT value FROM json_each(?1)) LIMIT 1", (named,)))


def of_types(types: Sequence[AttributionType]) -> str:
    """The quotations of some types of attribution, as a condition; without types, those that look-ups show.

    Those are what was asserted or denied, whatever was printed as spoken, whatever verb stands beside it, and
    whatever a person chose to record. A quotation that does not say what it is, such as one that was imported so, is
    taken for an assertion.
    """
    if not types:
        return f"NOT COALESCE({_LEFT_OUT}, 0)"
    wanted = ", ".join(f"'{known}'" for known in ATTRIBUTION_TYPES if known in types)
    return f"COALESCE(attribution_type, 'assertion') IN ({wanted})"


def listed(items: Sequence[object]) -> str:
    """Values as the JSON array that ``json_each`` takes apart again."""
    import json

    return json.dumps(items)


def _speakers(library: Library, name: str) -> list[int]:
    from koussa.lookup.named import people_meant

    return [match.someone.row for match in people_meant(library, name)]


def find_articles(library: Library, article: str | None = None, publisher: str | None = None) -> list[str]:
    """The ids of the articles with such an id or words of a title, and such words of a publisher's name."""
    title = None if article is None else fold(article)
    by = None if publisher is None else fold(publisher)
    return [
        identifier
        for one in (library, *library.beside)
        for identifier, heading in _headings(one, article, title, by)
        if title is None or article == identifier or title in fold(heading)
    ]


def _headings(
    library: Library, article: str | None, title: str | None, by: str | None
) -> Iterator[tuple[str, str]]:
    """The ids and titles of the articles that may be meant; an index has all that is asked for."""
    wanted = Condition("kind = 'article'")
    if title is not None:
        wanted = wanted.narrowed(f"(id = ? OR {may_have('text')})", article, pattern_of(title))
    if by:
        names = [
            name
            for (name,) in library.rows("SELECT DISTINCT publisher FROM record WHERE kind = 'article'")
            if name is not None and by in fold(name)
        ]
        wanted = wanted.narrowed("publisher IN (SELECT value FROM json_each(?))", listed(names))
    return library.rows(
        f"SELECT id, text FROM record WHERE {wanted.where} ORDER BY earliest, n", wanted.values
    )


def may_have(column: str) -> str:
    """What a text is to pass before it is folded and compared: it is like a pattern, or not all of printed ASCII."""
    return rf"{column} LIKE ? ESCAPE '\' OR {column} GLOB '*[^ -~]*'"


def pattern_of(folded: str) -> str:
    """What ``LIKE`` finds every text of printed ASCII by that has these words once it is folded."""
    words = folded[:_LONGEST_PATTERN]
    for mark, pattern in (("\\", r"\\"), ("%", r"\%"), ("_", r"\_"), ("'", "_"), (" ", "%")):
        words = words.replace(mark, pattern)
    return f"%{words}%"
