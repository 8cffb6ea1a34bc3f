"""A draft as text, checked against one small article."""

from koussa.check.checker import Report, check
from koussa.check.memory import MemorySources
from koussa.configuration import House
from koussa.documents import Document, Paragraph
from koussa.text.paragraphs import paragraph_spans

ARTICLE = """
The ferry company and the council of Saint-Aubin agreed on Monday to share the cost of the new landing stage.

“The council shall pay half,” said Marie Baptiste, the mayor. “We will begin in March, unless the river rises.”

“It is the best news in forty years,” Henri Kowalski, who runs the ferry, said.
"""


def document(text: str, published: str | None = None) -> Document:
    """A text as the plain-text reader would yield it."""
    return Document(text, tuple(Paragraph(*span) for span in paragraph_spans(text)), published=published)


SOURCES = MemorySources.of([("ferry", document(ARTICLE, "2024-01-16"))])


def check_text(text: str, house: House = "news", exclude: tuple[str, ...] = ()) -> Report:
    """Check a text against the article."""
    return check(document(text), SOURCES, house=house, exclude=exclude)
