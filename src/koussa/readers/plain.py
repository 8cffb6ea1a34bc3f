"""Plain text, hard-wrapped or one paragraph to a line: left as it is, its parts found."""

from koussa.documents import Document, Paragraph
from koussa.frozen import replace
from koussa.readers.encoding import Decoded
from koussa.readers.front import with_front
from koussa.text.paragraphs import paragraph_spans


def read_plain(decoded: Decoded) -> Document:
    """Find the paragraphs of a plain text, and what its first lines say of it."""
    paragraphs = tuple(Paragraph(start, end) for start, end in paragraph_spans(decoded.text))
    return with_front(Document(decoded.text, paragraphs, format="text", encoding=decoded.encoding))


def plain_document(text: str, published: str | None = None) -> Document:
    """Words that came from no file as a document; nothing in them is markup.

    Args:
        text: any string; CR LF and CR become LF.
        published: the day of publication, EDTF, where it is known.
    """
    document = read_plain(Decoded(text.replace("\r\n", "\n").replace("\r", "\n")))
    return document if published is None else replace(document, published=published)
