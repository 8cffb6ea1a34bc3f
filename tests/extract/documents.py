"""Plain texts as documents, for the tests of extraction."""

from koussa.documents import Document, Paragraph
from koussa.text.paragraphs import paragraph_spans


def document(text: str, published: str | None = None) -> Document:
    """A text as the plain-text reader would yield it."""
    return Document(text, tuple(Paragraph(*span) for span in paragraph_spans(text)), published=published)
