"""Articles with their text: what ``add`` stores beside the records, so that a check can read on around a quotation."""

from collections.abc import Iterator, Sequence

from koussa.documents import written_name
from koussa.frozen import frozen
from koussa.library.store import Library
from koussa.records import Article, Quote, Record


@frozen
class Passage:
    """A paragraph of an article.

    Attributes:
        article: id of the article.
        paragraph: its number; passages whose numbers follow are neighbours.
        start: first code point in the article's text.
        text: the paragraph as read.
        held: what extraction found in it, as the caller packed it.
    """

    article: str
    paragraph: int
    start: int
    text: str
    held: str


@frozen
class AddedArticle:
    """An article as it is stored.

    Attributes:
        article: its record.
        identity: what makes it the same article when it is added again: its address, or the file it came from.
        origin: the file or address that it was read from, for people.
        digest: of what was read; the same content is not stored twice.
        text: the text as read.
        passages: its paragraphs.
        records: the quotations and claims found in it.
    """

    article: Article
    identity: str
    origin: str
    digest: str
    text: str
    passages: tuple[Passage, ...]
    records: tuple[Record, ...]


def passages_at(library: Library, rows: Sequence[int]) -> Iterator[Passage]:
    """The passages at the given rows of their table, in the order asked."""
    for row in rows:
        statement = "SELECT article, paragraph, start, text, held FROM passage WHERE n = ?"
        for found in library.rows(statement, (row,)):
            yield Passage(*found)


def quotes_of(library: Library, identifier: str) -> Iterator[Quote]:
    """The quotations of an article, or the one that has this id."""
    statement = "SELECT body FROM record WHERE id = ?1 OR (article = ?1 AND kind = 'quote')"
    for (body,) in library.rows(statement, (identifier,)):
        record = library.read(body)
        if isinstance(record, Quote):
            yield record


def titled(library: Library) -> Iterator[tuple[str, str]]:
    """The id of every article of a library with its title, which may be empty."""
    return library.rows("SELECT id, text FROM record WHERE kind = 'article'")


def published_within(library: Library) -> tuple[int, str | None, str | None]:
    """How many articles a library has, and the days on which the first and the last of them came out (ISO 8601)."""
    # Nothing is asked for that stands outside the index by kind, so that no record is read.
    statement = "SELECT COUNT(*), MIN(earliest), MAX(earliest) FROM record WHERE kind = 'article'"
    ((count, first, last),) = library.rows(statement)
    return count, first, last


def articles_from(library: Library, origin: str) -> list[str]:
    """The ids of the articles that were added from a file or an address."""
    rows = library.rows(
        "SELECT article FROM added WHERE identity = ?1 OR origin = ?1", (written_name(origin),)
    )
    return [identifier for (identifier,) in rows]


def added_articles(library: Library) -> int:
    """How many articles a library holds with their text."""
    count: int = next(library.rows("SELECT COUNT(*) FROM added"))[0]
    return count


def found_in(library: Library, identifier: str) -> str | None:
    """The added article whose text a record was found in: such a record comes again with it."""
    statement = "SELECT article FROM added WHERE ?1 > article || ':' AND ?1 < article || ';'"
    return next((article for (article,) in library.rows(statement, (identifier,))), None)
