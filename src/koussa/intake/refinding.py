"""The quotations of a stored article found again in a copy of it that may have changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from koussa.align.anchor import Anchor, Anchored, find_again
from koussa.documents import Document
from koussa.extract.as_seen import as_seen
from koussa.frozen import frozen, replace
from koussa.intake.records import article_of, identity_of
from koussa.library.articles import quotes_of, titled
from koussa.library.store import Library
from koussa.records import Quote
from koussa.text.fold import fold

if TYPE_CHECKING:
    from koussa.extract.markup import Plain


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


def refind(library: Library, article: str, document: Document) -> tuple[Refound, ...]:
    """Find every quotation of an article again in a copy of it, in the order in which they stood.

    Left out is what the library tells in words of its own: those never stood in the article.
    """
    stored = quotes_of(library, article)
    quotes = sorted((quote for quote in stored if quote.verbatim or quote.selector), key=_place)
    shown = as_seen(document)
    text = shown.document.text if shown else document.text
    found = find_again(text, [_anchor(quote, shown) for quote in quotes])
    return tuple(
        Refound(quote, _printed(one, shown), None if one.start is None else text[one.start : one.end])
        for quote, one in zip(quotes, found, strict=True)
    )


def _printed(found: Anchored, shown: "Plain | None") -> Anchored:
    """What became of words, with the place in the copy as it is."""
    if shown is None or found.start is None or found.end is None:
        return found
    start, end = shown.span(found.start, found.end)
    return replace(found, start=start, end=end)


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


def _anchor(quote: Quote, shown: "Plain | None") -> Anchor:
    selector, start = quote.selector, quote.locator.start
    if shown is not None and start is not None:
        start = shown.seen(start)
    if selector is None:
        return Anchor(quote.text, start=start)
    return Anchor(selector.exact, selector.prefix or "", selector.suffix or "", start)
