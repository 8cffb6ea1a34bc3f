"""koussa from Python: the look-ups and the check of the command line, as values.

    >>> import koussa
    >>> with koussa.open_library() as library:
    ...     findings = library.check('Koussa said, "We would die for it."')
    ...     quotes = [hit.record.text for hit in library.quote("die for it")]
    >>> findings[0].verdict
    'altered'
    >>> quotes
    ['We will die for it.']

Everything that is given back is frozen and equal by content; offsets count Unicode code points. What a person can
mend is raised as :class:`koussa.KoussaError`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from koussa.check.desk import Desk, Exhibit
from koussa.check.verdicts import Finding
from koussa.configuration import HOUSES, House
from koussa.dates import When, parse_range, parse_typed
from koussa.documents import Document
from koussa.errors import KoussaError
from koussa.frozen import replace
from koussa.library.place import default_library
from koussa.library.store import Library, find_libraries, hide_copies, let_go
from koussa.lookup.filters import Filters
from koussa.lookup.hits import Answer, Hit, PeopleAnswer, PersonHit
from koussa.readers.plain import plain_document
from koussa.records import ATTRIBUTION_TYPES, VERDICTS, AttributionType, Kind, Verdict

__all__ = [
    "Answer",
    "Finding",
    "Hit",
    "KoussaError",
    "OpenLibrary",
    "OpenTexts",
    "PeopleAnswer",
    "PersonHit",
    "open_library",
    "open_texts",
]


class OpenLibrary:
    """A library of one's own and the bundled article, open for reading; a context manager that closes them.

    Each call is answered from the files as they are at one moment; between two calls nothing of them is held. Made
    by :func:`open_library`.
    """

    def __init__(self, path: Path, *, bundled: bool) -> None:
        self._opened = find_libraries(path, bundled=bundled)
        let_go(self._opened)
        self._desk: Desk | None = None
        self._closed = False

    def __enter__(self) -> "OpenLibrary":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files; nothing can be asked after that."""
        self._closed = True
        for library in self._opened:
            library.close()

    @contextmanager
    def _moment(self) -> Iterator[tuple[Library, ...]]:
        """The libraries as they are at one moment, that of one call."""
        if self._closed:
            raise KoussaError("the library was closed; open it again")
        try:
            hide_copies(self._opened)
            yield self._opened
        finally:
            let_go(self._opened)

    def quote(
        self,
        query: str | None = None,
        *,
        speaker: str | None = None,
        article: str | None = None,
        publisher: str | None = None,
        since: str | None = None,
        until: str | None = None,
        types: Sequence[AttributionType] = (),
        limit: int | None = 10,
        min_score: float | None = None,
        exact: bool = False,
    ) -> Answer:
        """Find quotations by their words: direct, partial and indirect.

        Args:
            query: words, in any order and with typing mistakes; without any, all that the filters let through.
            speaker: only what this person said, by any spelling.
            article: only from this article: its id, or words of its title.
            publisher: only from this publisher.
            since: only from this day, month or year on (EDTF, or as one writes it).
            until: only up to this one.
            types: only what was said so: "assertion", "denial", "belief", "intention"; else the first two.
            limit: at most so many; ``None`` for all.
            min_score: decide by likeness alone, 0 to 100; 0 keeps everything considered.
            exact: only these words in this order; case and marks aside.

        Returns:
            The hits, best first, to be gone through or counted as they are; what each says of itself is its ``record``
            (a :class:`koussa.records.Quote`), and ``total`` is how many there are in all.

        Raises:
            KoussaError: there are neither words nor filters, the query is blank, a date is none, a type unknown, or
                the limit below 0.
        """
        _refuse_unknown("type", types, ATTRIBUTION_TYPES)
        filters = Filters(speaker, article, publisher, _date(since), _date(until), types=tuple(types))
        return self._find("quote", query, filters, limit, min_score, exact=exact)

    def claim(
        self,
        query: str | None = None,
        *,
        speaker: str | None = None,
        article: str | None = None,
        publisher: str | None = None,
        since: str | None = None,
        until: str | None = None,
        verdicts: Sequence[Verdict] = (),
        limit: int | None = 10,
        min_score: float | None = None,
        exact: bool = False,
    ) -> Answer:
        """Find claims by their words, with who makes them and what verification found.

        Args:
            query: words of the claim, or of its headline; without any, all that the filters let through.
            speaker: only what this person or publisher claims.
            verdicts: only claims with one of these verdicts.
            article: only from this article, as for :meth:`quote`.
            publisher: only from this publisher.
            since: only from this day, month or year on.
            until: only up to this one.
            limit: at most so many; ``None`` for all.
            min_score: as for :meth:`quote`.
            exact: only these words in this order.

        Returns:
            As :meth:`quote` does, of claims.

        Raises:
            KoussaError: as :meth:`quote` does, or a verdict is unknown.
        """
        _refuse_unknown("verdict", verdicts, VERDICTS)
        filters = Filters(speaker, article, publisher, _date(since), _date(until), tuple(verdicts))
        return self._find("claim", query, filters, limit, min_score, exact=exact)

    def who(
        self, name: str, *, types: Sequence[AttributionType] = (), limit: int | None = 10
    ) -> PeopleAnswer:
        """Find people and organisations by any spelling of their name, or by their role.

        Args:
            name: in any spelling, transliteration or script.
            types: as for :meth:`quote`, of what they said.
            limit: at most so many; ``None`` for all.

        Returns:
            Those who may be meant, likeliest first, to be gone through or counted as they are.

        Raises:
            KoussaError: the name is blank, a type unknown, or the limit below 0.
        """
        from koussa.lookup.people import find_people

        _refuse_unknown("type", types, ATTRIBUTION_TYPES)
        with self._moment() as libraries:
            return find_people(libraries, _asked(name), limit=_limit(limit), types=tuple(types))

    def show(self, identifier: str) -> Hit | None:
        """Return the record of an id, ``None`` when there is none."""
        from koussa.lookup.listing import find_record

        with self._moment() as libraries:
            return find_record(libraries, identifier)

    def check(
        self,
        draft: str | Document,
        *,
        published: str | None = None,
        house: House = "news",
        exclude: Collection[str] = (),
    ) -> tuple[Finding, ...]:
        """Check the quotations and statements of a draft.

        Args:
            draft: its words, or a document as :func:`koussa.readers.read` yields it.
            published: the day of publication (EDTF), from which "on Tuesday" counts, in place of a document's own.
            house: how much may change between the marks: "strict", "news" or "lenient".
            exclude: ids of articles that may not vouch for the draft.

        Returns:
            The findings in text order, those that are in order among them; none for a draft without quotations and
            checkable statements.
        """
        with self._moment():
            return _check(self._at_desk(), draft, published, house, exclude)

    def exhibits(self, finding: Finding) -> tuple[Exhibit, ...]:
        """Return the evidence of a finding, each piece with its article and record."""
        with self._moment():
            return self._at_desk().exhibits(finding)

    def _find(
        self,
        kind: Kind,
        query: str | None,
        filters: Filters,
        limit: int | None,
        min_score: float | None,
        *,
        exact: bool,
    ) -> Answer:
        from koussa.lookup.listing import list_records
        from koussa.lookup.search import Searcher

        limit = _limit(limit)
        with self._moment() as libraries:
            if query is None:
                if not filters:
                    raise KoussaError("nothing to look for; give words, or a filter such as speaker")
                return list_records(libraries, kind, filters, limit=limit)
            searcher = Searcher(libraries, kind, filters, limit=limit, min_score=min_score, exact=exact)
            return searcher.find(_asked(query))

    def _at_desk(self) -> Desk:
        if self._desk is None:
            self._desk = Desk.of_libraries(self._opened)
        return self._desk


class OpenTexts:
    """Texts to check drafts against, in place of a library. Made by :func:`open_texts`."""

    def __init__(self, texts: Mapping[str, str | Document]) -> None:
        self._desk = Desk.of_documents((name, _document(text, None)) for name, text in texts.items())

    def __enter__(self) -> "OpenTexts":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """There is nothing to let go of: texts are used where a library is, ``with`` included."""

    def check(
        self, draft: str | Document, *, published: str | None = None, house: House = "news"
    ) -> tuple[Finding, ...]:
        """Check the quotations and statements of a draft; see :meth:`OpenLibrary.check`."""
        return _check(self._desk, draft, published, house, ())

    def exhibits(self, finding: Finding) -> tuple[Exhibit, ...]:
        """Return the evidence of a finding, each piece with the text that it comes from."""
        return self._desk.exhibits(finding)


def open_library(path: str | Path | None = None, *, bundled: bool = True) -> OpenLibrary:
    """Open a library for reading.

    Args:
        path: the file; one that does not exist yet is an empty library. ``None`` for the one that the command line
            uses: ``KOUSSA_LIBRARY``, else the file in the user's data directory.
        bundled: whether the bundled article is there too.

    Raises:
        KoussaError: a file that is there cannot be used.
    """
    return OpenLibrary(default_library() if path is None else Path(path), bundled=bundled)


def open_texts(texts: Mapping[str, str | Document]) -> OpenTexts:
    """Take texts as what drafts are checked against, by the names that evidence is to give them."""
    return OpenTexts(texts)


def _check(
    desk: Desk, draft: str | Document, published: str | None, house: House, exclude: Collection[str]
) -> tuple[Finding, ...]:
    _refuse_unknown("house", [house], HOUSES)
    return desk.check(_document(draft, published), house=house, exclude=exclude).findings


def _document(text: str | Document, published: str | None) -> Document:
    document = plain_document(text) if isinstance(text, str) else text
    day = _date(published)
    return replace(document, published=str(day)) if day else document


def _asked(query: str) -> str:
    if not query.strip():
        raise KoussaError("the query is blank; give words to look for")
    return query


def _limit(limit: int | None) -> int | None:
    if limit is not None and limit < 0:
        raise KoussaError(f"the limit is {limit}, which is below 0; None is for all")
    return limit


def _refuse_unknown(what: str, given: Collection[str], known: Collection[str]) -> None:
    for one in given:
        if one not in known:
            raise KoussaError(f"“{one}” is no {what}; the {what}s are {', '.join(known)}")


def _date(text: str | None) -> When | None:
    try:
        return None if text is None else parse_typed(text, parse_range)
    except ValueError as error:
        raise KoussaError(str(error)) from error
