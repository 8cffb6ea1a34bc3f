"""Published fact-checks that a page carries, as claims, and what their ratings say.

Ratings are words of each publisher's own (schema.org, ``Rating.alternateName``). Those listed here are the scales of
PolitiFact and Snopes, their like, and the plain words in other languages; any other gives no verdict, since a wrong one
would speak against a draft.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from koussa.documents import Document, article_record, written_name
from koussa.records import Claim, PersonRef, Record, Source, Verdict
from koussa.text.fold import fold, words

if TYPE_CHECKING:
    from koussa.library.store import Library

REVIEW = "review"
"""Key of the source that is a published fact-check."""

_RATINGS: dict[Verdict, str] = {
    "contradicted": (
        "false, incorrect, untrue, not true, wrong, inaccurate, fake, fake news, fabricated, hoax, debunked,"
        " pants on fire, totally false, completely false, entirely false, fiction, not correct,"
        " falsch, unwahr, frei erfunden, faux, falso, falsa, vals, onwaar, falsk, fałsz"
    ),
    "imprecise": (
        "mostly false, mainly false, partly false, partially false, half true, half false, mostly true, mainly true,"
        " partly true, partially true, misleading, exaggerated, mixture, mixed, missing context, lacks context,"
        " needs context, out of context, distorts the facts, cherry picking, größtenteils falsch, teilweise falsch,"
        " irreführend, plutôt faux, trompeur, engañoso, enganoso, fuorviante, misleidend"
    ),
    "unconfirmed": "unproven, unsupported, unverified, no evidence, unsubstantiated, unbelegt",
    "supported": "true, correct, accurate, wahr, richtig, vrai, verdadero, verdadeiro, vero, waar",
}


def _key(rating: str) -> str:
    return " ".join(words(fold(rating)))


@cache
def _verdicts() -> dict[str, Verdict]:
    return {_key(rating): verdict for verdict, ratings in _RATINGS.items() for rating in ratings.split(", ")}


def verdict_of(rating: str | None) -> Verdict | None:
    """The verdict that a fact-check's rating comes to; ``None`` when its words are not known, or are a number."""
    return _verdicts().get(_key(rating)) if rating else None


def claims_of(document: Document, article: str) -> Iterator[Claim]:
    """Yield what each fact-check of a page checked, with what it came to.

    Args:
        document: the page as read.
        article: id of its article, with which theirs begin.
    """
    for number, review in enumerate(document.reviews, start=1):
        reviewer = review.reviewer or document.publisher or "an unnamed reviewer"
        yield Claim(
            id=f"{article}:r{number}",
            text=review.claim,
            article=article,
            claimant=PersonRef(review.claimant) if review.claimant else None,
            about_date=review.claim_date,
            explanation=f"Rated “{review.rating}” by {reviewer}." if review.rating else None,
            checked=review.reviewed,
            verdict=verdict_of(review.rating),
            sources=(Source(REVIEW, reviewer, url=review.url, date=review.reviewed),),
        )


def is_unrated(claim: Claim) -> bool:
    """Whether a fact-check rates a claim in words that are not known: it is then no more than what somebody claims."""
    return claim.verdict is None and any(source.id == REVIEW for source in claim.sources)


def library_of(documents: Sequence[tuple[str, Document]]) -> "Library | None":
    """A library of what the fact-checks of some pages checked, each page with its id; ``None`` where there are none."""
    from koussa.library.memory import in_memory  # few pages are fact-checks

    records: list[Record] = []
    for name, document in documents:
        if document.reviews:
            article = written_name(name)
            records += (article_record(document, article), *claims_of(document, article))
    return in_memory(records) if records else None
