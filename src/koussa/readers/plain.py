"""Plain text, hard-wrapped or one paragraph to a line: left as it is, its parts found."""

from itertools import groupby

from koussa.documents import Document, Paragraph, ParagraphKind
from koussa.frozen import replace
from koussa.readers.encoding import Decoded
from koussa.readers.front import with_front
from koussa.text.paragraphs import paragraph_spans
from koussa.text.quoted_lines import has_line_mark, without_line_marks

_QUOTES = frozenset('"“”„«»')


def read_plain(decoded: Decoded) -> Document:
    """Find the paragraphs of a plain text, and what its first lines say of it."""
    seen = without_line_marks(decoded.text)
    paragraphs = tuple(Paragraph(start, end) for start, end in paragraph_spans(seen))
    document = with_front(Document(seen, paragraphs, format="text", encoding=decoded.encoding))
    return document if seen == decoded.text else _with_quoted_lines(document, decoded.text)


def _with_quoted_lines(document: Document, text: str) -> Document:
    """A document with its marked lines told apart: somebody's words, unless they quote others themselves."""
    paragraphs: list[Paragraph] = []
    for marked, block in groupby(document.paragraphs, lambda each: has_line_mark(text, each.start)):
        own = list(block)
        quotes = not _QUOTES.isdisjoint(text[own[0].start : own[-1].end])
        kind: ParagraphKind = "body" if quotes else "quote"
        paragraphs += [replace(each, kind=kind) for each in own] if marked else own
    return replace(document, text=text, paragraphs=tuple(paragraphs))


def plain_document(text: str, published: str | None = None) -> Document:
    """Words that came from no file as a document; nothing in them is markup.

    Args:
        text: any string; CR LF and CR become LF.
        published: the day of publication, EDTF, where it is known.
    """
    document = read_plain(Decoded(text.replace("\r\n", "\n").replace("\r", "\n")))
    return document if published is None else replace(document, published=published)
