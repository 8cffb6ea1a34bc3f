"""A door to Markdown as its readers see it, whose patterns are not loaded for any other text."""

from typing import TYPE_CHECKING

from koussa.documents import Document

if TYPE_CHECKING:
    from koussa.extract.markup import Plain


def as_seen(document: Document, *, labels: bool = True) -> "Plain | None":
    """A document in Markdown without its marks; ``None`` for any other, and where it has none.

    Args:
        document: as read.
        labels: whether the bold of labels goes too; extraction knows them by it.
    """
    if document.format != "markdown":
        return None
    from koussa.extract.markup import plain

    return plain(document, labels=labels)
