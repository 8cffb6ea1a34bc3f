"""koussa from Python: the look-ups and the check of the command line, as values.

    >>> import koussa
    >>> with koussa.open_library() as library:
    ...     findings = library.check('Koussa said, "We would die for it."')
    >>> findings[0].verdict
    'altered'

Everything that is given back is frozen and equal by content; offsets count Unicode code points. What a person can
mend is raised as :class:`koussa.KoussaError`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from koussa.check.desk import Desk, Exhibit
from koussa.check.quotations.model import House
from koussa.check.verdicts import Finding
from koussa.dates import When, parse_range
from koussa.documents import Document
from koussa.errors import KoussaError
from koussa.lookup.filters import Filters
from koussa.lookup.hits import Answer, Hit, PeopleAnswer
from koussa.readers.plain import plain_document

if TYPE_CHECKING:
    from koussa.library.store import Library
    from koussa.records import Kind, Verdict


class OpenLibrary:
    """A library of one's own and the bundled article, open for reading; a context manager that closes them.

    Each call is answered from the files as they are at one moment; between two calls nothing of them is held. Made
    by :func:`open_library`.
    """

    def __init__(self, path: Path, *, bundled: bool) -> None:
        from koussa.library.store import find_libraries

        self._opened = find_libraries(path, bundled=bundled)
        self._let_go()
        self._desk: Desk | None = None

    def __enter__(self) -> "OpenLibrary":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        for library in self._opened:
            library.close()

    def _let_go(self) -> None:
        from koussa.library.store import let_go

        let_go(self._opened)

    @contextmanager
    def _moment(self) -> "Iterator[tuple[Library, ...]]":
        """The libraries as they are at one moment, that of one call."""
        try:
            yield self._opened
        finally:
            self._let_go()

    def quote(
        self,
        query: str,
        *,
        speaker: str | None = None,
        article: str | None = None,
        publisher: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = 10,
        min_score: float | None = None,
        exact: bool = False,
    ) -> Answer:
        """Find quotations by their words: direct, partial and indirect.

        Args:
            query: words, in any order and with typing mistakes.
            speaker: only what this person said, by any spelling.
            article: only from this article: its id, or words of its title.
            publisher: only from this publisher.
            since: only from this day, month or year on (EDTF).
            until: only up to this one.
            limit: at most so many; ``None`` for all.
            min_score: decide by likeness alone, 0 to 100; 0 keeps everything considered.
            exact: only these words in this order; case and marks aside.

        Raises:
            KoussaError: the query is blank, or a date is none.
        """
        filters = Filters(speaker, article, publisher, _date(since), _date(until))
        return self._find("quote", query, filters, limit, min_score, exact=exact)

    def claim(
        self,
        query: str,
        *,
        speaker: str | None = None,
        article: str | None = None,
        verdicts: "Sequence[Verdict]" = (),
        limit: int | None = 10,
        min_score: float | None = None,
    ) -> Answer:
        """Find claims by their words, with who makes them and what verification found.

        Args:
            query: words of the claim, or of its headline.
            speaker: only what this person or publisher claims.
            article: only from this article.
            verdicts: only claims with one of these verdicts.
            limit: at most so many; ``None`` for all.
            min_score: as for :meth:`quote`.

        Raises:
            KoussaError: the query is blank.
        """
        filters = Filters(speaker, article, verdicts=tuple(verdicts))
        return self._find("claim", query, filters, limit, min_score, exact=False)

    def who(self, name: str, *, limit: int | None = 10) -> PeopleAnswer:
        """Find people and organisations by any spelling of their name, or by their role.

        Raises:
            KoussaError: the name is blank.
        """
        from koussa.lookup.people import find_people

        with self._moment() as libraries:
            return find_people(libraries, _asked(name), index=0, limit=limit)

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
            published: the day of publication of those words (EDTF), from which "on Tuesday" counts.
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
        kind: "Kind",
        query: str,
        filters: Filters,
        limit: int | None,
        min_score: float | None,
        *,
        exact: bool,
    ) -> Answer:
        from koussa.lookup.search import Searcher

        with self._moment() as libraries:
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
    from koussa.library.place import default_library

    return OpenLibrary(default_library() if path is None else Path(path), bundled=bundled)


def open_texts(texts: Mapping[str, str | Document]) -> OpenTexts:
    """Take texts as what drafts are checked against, by the names that evidence is to give them."""
    return OpenTexts(texts)


def _check(
    desk: Desk, draft: str | Document, published: str | None, house: House, exclude: Collection[str]
) -> tuple[Finding, ...]:
    return desk.check(_document(draft, published), house=house, exclude=exclude).findings


def _document(text: str | Document, published: str | None) -> Document:
    if not isinstance(text, str):
        return text
    day = _date(published)
    return plain_document(text, str(day) if day else None)


def _asked(query: str) -> str:
    if not query.strip():
        raise KoussaError("the query is blank; give words to look for")
    return query


def _date(text: str | None) -> When | None:
    try:
        return None if text is None else parse_range(text)
    except ValueError as error:
        raise KoussaError(str(error)) from error
