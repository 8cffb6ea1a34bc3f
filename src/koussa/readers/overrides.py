"""What a person knows better than the file."""

from koussa.documents import Document
from koussa.frozen import frozen, replace


@frozen
class Overrides:
    """Metadata that replaces what was found; ``None`` leaves it. ``published`` is EDTF."""

    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    author: str | None = None
    url: str | None = None

    def apply(self, document: Document) -> Document:
        """Return the document with what is given here in place of what it says."""
        return replace(
            document,
            published=self.published or document.published,
            publisher=self.publisher or document.publisher,
            title=self.title or document.title,
            author=self.author or document.author,
            url=self.url or document.url,
        )
