"""A document and what was found in it, as records with ids of their own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from koussa.check.reviews import claims_of
from koussa.documents import Document, article_record, written_name
from koussa.extract import Extraction, Quotation
from koussa.extract.results import Statement
from koussa.frozen import replace
from koussa.hashing import sha256
from koussa.records import Article, Claim, Locator, PersonRef, Quote, Record

if TYPE_CHECKING:
    from koussa.library.articles import AddedArticle

# Changes when the same document yields other records, so that articles are extracted again when they are added again.
EXTRACTION_VERSION = "12"
_DIGITS = 12


def added_article(document: Document, extraction: Extraction, origin: str, number: int = 1) -> "AddedArticle":
    """What a library stores of a document.

    Args:
        document: as a reader yields it.
        extraction: what was found in it.
        origin: the file that it was read from.
        number: which document of that file it is, from 1.
    """
    # Here, since what is only printed needs nothing of a library.
    from koussa.check.sources import passages_of
    from koussa.check.stored import pack
    from koussa.library.articles import AddedArticle, Passage

    origin = written_name(origin)
    identity = identity_of(document, origin, number)
    article = article_of(document, identity)
    passages = tuple(
        Passage(article.id, passage.paragraph or 0, passage.start or 0, passage.text, pack(passage))
        for passage in passages_of(article.id, document, extraction)
    )
    return AddedArticle(
        article=article,
        identity=identity,
        origin=origin,
        digest=digest_of(document),
        text=document.text,
        passages=passages,
        records=tuple(_records(document, extraction, article)),
    )


def identity_of(document: Document, origin: str, number: int = 1) -> str:
    """What makes a document the same article when it is added again: its address, else where it was read from."""
    if document.url:
        return document.url
    origin = written_name(origin)
    if number == 1 and document.format != "jsonl":
        return origin
    if document.title:
        return "\n".join((document.publisher or "", document.title, document.published or ""))
    return f"{origin}#{number}"


def digest_of(document: Document) -> str:
    """A fingerprint of all that was read, and of the version of the extraction that reads it."""
    told = (
        EXTRACTION_VERSION,
        document.text,
        document.title,
        document.publisher,
        document.author,
        document.published,
        document.url,
        document.language,
    )
    return "sha256:" + _sha256("\0".join(part or "" for part in told))


def article_of(document: Document, identity: str) -> Article:
    """The record of the article itself; its id follows from its identity."""
    return article_record(document, "article:" + _short(identity))


def quote_of(quotation: Quotation, identifier: str, article: str | None) -> Quote:
    """A quotation found in a text, as a record."""
    return Quote(
        id=identifier,
        text=quotation.text,
        directness=quotation.directness,
        verbatim=quotation.directness != "indirect",
        article=article,
        speaker=PersonRef(quotation.speaker, role=quotation.role) if quotation.speaker else None,
        relays=PersonRef(quotation.relays) if quotation.relays else None,
        date=quotation.date,
        date_resolved_from=quotation.date_resolved_from,
        context=quotation.context,
        attribution_type=quotation.attribution_type,
        speaker_text=quotation.speaker_text,
        cue=quotation.cue,
        rule=quotation.rule,
        locator=Locator(quotation.paragraph, quotation.sentence, quotation.start, quotation.end),
        selector=quotation.selector,
    )


def claim_of(statement: Statement, identifier: str, article: Article) -> Claim:
    """A statement found in an article, as a claim that its publisher makes."""
    return Claim(
        id=identifier,
        text=statement.text,
        article=article.id,
        claimant=PersonRef(article.publisher) if article.publisher else None,
        about_date=statement.date,
        date_resolved_from=statement.date_resolved_from,
        locator=Locator(statement.paragraph, statement.sentence, statement.start, statement.end),
    )


def _records(document: Document, extraction: Extraction, article: Article) -> Iterator[Record]:
    seen: dict[str, int] = {}
    for quotation in extraction.quotations:
        yield quote_of(quotation, _identifier(article.id, "q", quotation.text, seen), article.id)
    for statement in extraction.statements:
        yield claim_of(statement, _identifier(article.id, "c", statement.text, seen), article)
    for claim in claims_of(document, article.id):
        yield replace(claim, id=_identifier(article.id, "r", claim.text, seen))


def _identifier(article: str, sort: str, text: str, seen: dict[str, int]) -> str:
    """An id that follows from the words, so that it stays when other parts of the article change."""
    key = f"{sort}{_short(text)}"
    seen[key] = seen.get(key, 0) + 1
    return f"{article}:{key}" if seen[key] == 1 else f"{article}:{key}-{seen[key]}"


def _short(text: str) -> str:
    return _sha256(text)[:_DIGITS]


def _sha256(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()
