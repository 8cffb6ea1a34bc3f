"""A text as it was read: what every reader yields, and what extraction and checking take."""

from typing import Literal

from koussa.frozen import frozen
from koussa.records import Article

ParagraphKind = Literal[
    "body", "heading", "quote", "signature", "list", "caption", "byline", "turn", "code", "metadata"
]


_BEGINNING = 70  # code points that tell a text without a title from others


@frozen
class Paragraph:
    """A stretch of a document's text.

    Attributes:
        start: first code point in ``Document.text``.
        end: the code point after the last.
        kind: ``quote`` is a block quotation, ``signature`` who signs it, ``turn`` what a labelled speaker of a
            transcript says.
        speaker: the label of that speaker, as printed.
    """

    start: int
    end: int
    kind: ParagraphKind = "body"
    speaker: str | None = None


@frozen
class Review:
    """A published fact-check found in a page (schema.org ``ClaimReview``).

    Attributes:
        claim: the statement that was checked, and ``claimant`` who made it.
        claim_date: when it was made, EDTF; ``reviewed`` when it was checked.
        rating: what the check came to, in the reviewer's words or by their number.
        reviewer: who checked it; ``url`` where that can be read.
    """

    claim: str
    claimant: str | None = None
    claim_date: str | None = None
    rating: str | None = None
    reviewer: str | None = None
    url: str | None = None
    reviewed: str | None = None


@frozen
class Document:
    """One article, transcript or draft as read from a file.

    Attributes:
        text: decoded, byte-order mark dropped, CR LF turned to LF; offsets count its code points.
        paragraphs: in text order, not overlapping; text outside them is white space or markup.
        published: EDTF; ``None`` when the file does not say.
        format: what it was read as ("text", "markdown", "html", "pdf", "docx", "webvtt", "srt", "jsonl").
        encoding: the encoding that was assumed, when it was not UTF-8.
        quoted: spans that the markup itself says are quotations (``<q>``), without their marks.
        reviews: published fact-checks that the page carries.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    format: str = "text"
    encoding: str | None = None
    quoted: tuple[tuple[int, int], ...] = ()
    reviews: tuple[Review, ...] = ()


BEGINS = "It begins: "
"""How the note of an article without a title starts; its first words follow."""


def article_record(document: Document, identifier: str) -> Article:
    """What a document says of itself, as the record of an article."""
    return Article(
        id=identifier,
        title=document.title,
        publisher=document.publisher,
        author=document.author,
        url=document.url,
        published=document.published,
        published_status="stated" if document.published else None,
        language=document.language,
        note=None if document.title else _beginning(document),
    )


def _beginning(document: Document) -> str | None:
    """What tells a text without a title from others: its first words."""
    for paragraph in document.paragraphs:
        if paragraph.kind not in {"metadata", "byline", "caption"}:
            end = min(paragraph.end, paragraph.start + 2 * _BEGINNING)
            words = " ".join(document.text[paragraph.start : end].split())
            cut = words if len(words) <= _BEGINNING else words[:_BEGINNING].rsplit(" ", 1)[0] + " …"
            return f"{BEGINS}{cut}"
    return None


def written_name(name: str) -> str:
    """A file's name as text that can be stored: bytes of it that are no UTF-8 stand as their escapes."""
    return name.encode("utf-8", "backslashreplace").decode()
