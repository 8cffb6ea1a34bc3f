"""JSON-LD in a page: what schema.org ``NewsArticle`` and ``ClaimReview`` say of it."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from koussa.documents import Review
from koussa.frozen import frozen
from koussa.readers.builder import collapse
from koussa.readers.printed_dates import to_edtf

# NewsArticle and its kinds (OpinionNewsArticle, ReportageNewsArticle), and what else news is published as.
_ARTICLE = r"(?:\w*News)?Article|LiveBlogPosting|BlogPosting|Report"
# A page's data nests a few levels deep: article, author, organisation. Whatever goes deeper is no news.
_DEEPEST = 12


@frozen
class LinkedData:
    """What a page's JSON-LD says; ``body`` is the article's text when the page carries it as data."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    body: str | None = None
    reviews: tuple[Review, ...] = ()


def read_linked_data(scripts: Iterable[str]) -> LinkedData:
    """Read the contents of a page's ``application/ld+json`` scripts; what is damaged is passed over."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script), _DEEPEST)]
    reviews = tuple(review for node in nodes if "ClaimReview" in _types(node) for review in _review(node))
    article = next(
        (node for node in nodes if any(re.fullmatch(_ARTICLE, kind) for kind in _types(node))), None
    )
    if article is None:
        # Of a page that is a fact-check the data have two days or more, and a search would take the first.
        return LinkedData(published=reviews[0].reviewed if reviews else None, reviews=reviews)
    return LinkedData(
        title=_words(article.get("headline")) or _words(article.get("name")),
        author=_names(article.get("author")),
        publisher=_names(article.get("publisher")),
        published=_date(article.get("datePublished")),
        language=_words(article.get("inLanguage")),
        url=_words(article.get("url")) or _words(article.get("mainEntityOfPage")),
        body=_body(article.get("articleBody")),
        reviews=reviews,
    )


def _parsed(script: str) -> object:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON value, the outer before the inner."""
    if depth and isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _nodes(inner, depth - 1)
    elif depth and isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth - 1)


def _types(node: dict[str, Any]) -> set[str]:
    types = node.get("@type")
    return {kind for kind in (types if isinstance(types, list) else [types]) if isinstance(kind, str)}


def _words(value: object) -> str | None:
    """Return a text, of an object its name or identifier, of a list the first that has one."""
    if isinstance(value, str):
        # A lone surrogate can be written in JSON and nowhere else.
        return collapse(value.encode("utf-8", "replace").decode().replace("\0", "")).strip() or None
    if isinstance(value, dict):
        return next((words for key in ("name", "@id", "url") if (words := _words(value.get(key)))), None)
    if isinstance(value, list):
        return next(
            (words for part in value[:20] if not isinstance(part, list) and (words := _words(part))), None
        )
    return None


def _names(value: object) -> str | None:
    parts = value if isinstance(value, list) else [value]
    names = [name for part in parts if not isinstance(part, list) and (name := _words(part))]
    return "; ".join(dict.fromkeys(names)) or None


def _date(value: object) -> str | None:
    words = _words(value)
    return to_edtf(words) if words else None


def _body(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    text = value.encode("utf-8", "replace").decode().replace("\0", "")
    return text.replace("\r\n", "\n").replace("\r", "\n") if text.strip() else None


def _review(node: dict[str, Any]) -> Iterator[Review]:
    claim = _words(node.get("claimReviewed"))
    if claim is None:
        return
    item = node.get("itemReviewed")
    item = item if isinstance(item, dict) else {}
    rating = node.get("reviewRating")
    rating = rating if isinstance(rating, dict) else {}
    value = rating.get("ratingValue")
    yield Review(
        claim=claim,
        claimant=_names(item.get("author")),
        claim_date=_date(item.get("datePublished")),
        rating=_words(rating.get("alternateName")) or (str(value) if isinstance(value, (int, str)) else None),
        reviewer=_names(node.get("author")),
        url=_words(node.get("url")),
        reviewed=_date(node.get("datePublished")),
    )
