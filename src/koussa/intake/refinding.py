"""The quotations of a stored article found again in a copy of it that may have changed."""

from collections.abc import Sequence

from koussa.align.anchor import Anchor, Anchored, find_again
from koussa.documents import Document
from koussa.frozen import frozen
from koussa.intake.records import article_of, identity_of
from koussa.library.articles import quotes_of, titled
from koussa.library.store import Library
from koussa.records import Quote
from koussa.text.fold import fold


@frozen
class Refound:
    """A stored quotation and what became of it.

    Attributes:
        quote: as it is stored.
        found: where it stands in the copy, if it does.
        text: the words that stand there.
    """

    quote: Quote
    found: Anchored
    text: str | None


def refind(library: Library, article: str, text: str) -> tuple[Refound, ...]:
    """Find every quotation of an article again in a text, in the order in which they stood.

    Left out is what the library tells in words of its own: those never stood in the article.
    """
    stored = quotes_of(library, article)
    quotes = sorted((quote for quote in stored if quote.verbatim or quote.selector), key=_place)
    found = find_again(text, [_anchor(quote) for quote in quotes])
    return tuple(
        Refound(quote, one, None if one.start is None else text[one.start : one.end])
        for quote, one in zip(quotes, found, strict=True)
    )


def articles_like(libraries: Sequence[Library], document: Document, origin: str, number: int) -> list[str]:
    """The ids of the articles that a document is likely to be a copy of: by its address or file, else by its title."""
    identifier = article_of(document, identity_of(document, origin, number)).id
    if any(library.article(identifier) for library in libraries):
        return [identifier]
    title = fold(document.title or "")
    found: list[str] = []
    for library in libraries:
        found += [known for known, heading in titled(library) if title and fold(heading) == title]
    return found


def _place(quote: Quote) -> tuple[int, int, str]:
    locator = quote.locator
    return locator.start or 0, locator.paragraph or 0, quote.id


def _anchor(quote: Quote) -> Anchor:
    selector = quote.selector
    if selector is None:
        return Anchor(quote.text, start=quote.locator.start)
    return Anchor(selector.exact, selector.prefix or "", selector.suffix or "", quote.locator.start)
