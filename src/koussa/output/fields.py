"""Results as the plain objects that every machine format prints: names, order and meaning are a promise.

What is missing is ``None``, never absent. The JSON Schema of these objects is ``docs/output.schema.json``.
"""

from typing import Any

from koussa.dates import When
from koussa.library.codec import kind_of
from koussa.library.codec import plain as _plain
from koussa.lookup.hits import Answer, Hit, PeopleAnswer, PersonHit
from koussa.records import Article, Claim, Correction, Event, Kind, Person, PersonRef, Quote, Record, Selector

SCHEMA_VERSION = 1


def hit_fields(hit: Hit, *, query: str | None, query_index: int, rank: int) -> dict[str, Any]:
    """One hit of a look-up as an object."""
    return {
        "query_index": query_index,
        "query": query,
        "rank": rank,
        **record_fields(
            hit.record,
            hit.article,
            score=hit.score,
            match=hit.match,
            corrections=hit.corrections,
            attributions=hit.attributions,
        ),
        "library": hit.library,
    }


def answer_fields(answer: Answer) -> dict[str, Any]:
    """Everything found for one query."""
    return {
        "query_index": answer.index,
        "query": answer.query,
        "total": answer.total,
        "hits": [
            hit_fields(hit, query=answer.query, query_index=answer.index, rank=rank)
            for rank, hit in enumerate(answer.hits, start=1)
        ],
    }


def document(queries: list[dict[str, Any]]) -> dict[str, Any]:
    """The one JSON document that a look-up prints."""
    return {"schema_version": SCHEMA_VERSION, "queries": queries}


def record_fields(
    record: Record,
    article: Article | None,
    *,
    score: float | None = None,
    match: tuple[tuple[int, int], ...] = (),
    corrections: tuple[Correction, ...] = (),
    attributions: int | None = None,
) -> dict[str, Any]:
    """A record as an object, its kind's own fields between the common ones."""
    common = {
        "id": record.id,
        "kind": kind_of(record),
        "score": None if score is None else round(score, 1),
        "match": [list(span) for span in match],
    }
    if isinstance(record, Quote):
        details = _quote_details(record, corrections)
        return {**common, **_quote(record), **_standing(record, article), **details}
    if isinstance(record, Claim):
        return {**common, **_claim(record), **_standing(record, article), **_claim_details(record)}
    if isinstance(record, Event):
        return {**common, **_event(record), "article": article_fields(article, record.article)}
    if isinstance(record, Person):
        return {**common, **_plain(record), "attributions": attributions}
    return {**common, **_plain(record)}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "directness": quote.directness,
        "verbatim": quote.verbatim,
        "speaker": named_fields(quote.speaker),
        "relays": named_fields(quote.relays),
        **_dated(quote.date, quote.date_resolved_from),
        "about_date": quote.about_date,
        "medium": quote.medium,
        "context": quote.context,
        "claims": list(quote.claims),
    }


def _quote_details(quote: Quote, corrections: tuple[Correction, ...]) -> dict[str, Any]:
    return {
        "attribution": quote.attribution,
        "attribution_type": quote.attribution_type,
        "speaker_text": quote.speaker_text,
        "cue": quote.cue,
        "rule": quote.rule,
        "corroboration": quote.corroboration,
        "variants": _plain(quote.variants),
        "note": quote.note,
        "corrected_by": quote.corrected_by,
        "corrected_reason": quote.corrected_reason,
        "corrections": _plain(corrections),
        "selector": _plain(quote.selector),
        "sources": _plain(quote.sources),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "text": claim.text,
        "claimant": named_fields(claim.claimant),
        "subjects": [named_fields(subject) for subject in claim.subjects],
        "verdict": claim.verdict,
        "explanation": claim.explanation,
        "checked": claim.checked,
        "sources": _plain(claim.sources),
        **_dated(claim.date, claim.date_resolved_from),
        "about_date": claim.about_date,
    }


def _claim_details(claim: Claim) -> dict[str, Any]:
    return {
        "title": claim.title,
        "correction": claim.correction,
        "confidence": claim.confidence,
        "other_sources": _plain(claim.other_sources),
        "keywords": list(claim.keywords),
        "note": claim.note,
        "also_at": _plain(claim.also_at),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "text": event.text,
        **_dated(event.date, event.date_resolved_from),
        "resolution": event.resolution,
        "in_article": event.in_article,
        "subjects": [named_fields(subject) for subject in event.subjects],
        "note": event.note,
        "locators": _plain(event.locators),
        "sources": _plain(event.sources),
    }


def _standing(record: Quote | Claim, article: Article | None) -> dict[str, Any]:
    return {"article": article_fields(article, record.article), "locator": _plain(record.locator)}


def article_fields(article: Article | None, identifier: str | None) -> dict[str, Any] | None:
    """An article as the objects of its records name it; one that is not held has its id alone."""
    if identifier is None:
        return None
    article = article or Article(identifier)
    names = ("id", "title", "publisher", "author", "url", "published", "published_status")
    return {name: getattr(article, name) for name in names}


def _dated(date: str | None, resolved_from: str | None) -> dict[str, Any]:
    return {
        "date": date,
        "date_precision": When.parse(date).precision if date else None,
        "date_resolved_from": resolved_from,
    }


def named_fields(person: PersonRef | None) -> dict[str, Any] | None:
    """Somebody as the objects of records name them."""
    return None if person is None else {"id": person.id, "name": person.name, "role": person.role}


def people_fields(answer: PeopleAnswer) -> dict[str, Any]:
    """Everybody found for one name."""
    return {
        "query_index": answer.index,
        "query": answer.query,
        "total": answer.total,
        "hits": [
            person_fields(person, query=answer.query, query_index=answer.index, rank=rank)
            for rank, person in enumerate(answer.people, start=1)
        ],
    }


def person_fields(hit: PersonHit, *, query: str, query_index: int, rank: int) -> dict[str, Any]:
    """One person with what they said and what is said of them."""
    person = hit.person or Person(hit.id, hit.name, None)
    parts = ("said", "relays", "relayed", "claims", "claimed")
    return {
        "query_index": query_index,
        "query": query,
        "rank": rank,
        "id": hit.id,
        "kind": "person",
        "score": round(hit.score, 1),
        "matched": hit.matched,
        "name": hit.name,
        "entity_type": person.entity_type,
        "role": person.role,
        "country": person.country,
        "spellings": _plain(person.spellings),
        "wikidata": person.wikidata,
        "note": person.note,
        "totals": {part: getattr(hit, part).total for part in parts},
        **{part: [_within(record) for record in getattr(hit, part).hits] for part in parts},
        "articles": [article_fields(article, article.id) for article in hit.articles],
        "sources": _plain(person.sources),
        "library": hit.library,
    }


def _within(hit: Hit) -> dict[str, Any]:
    return {**record_fields(hit.record, hit.article, corrections=hit.corrections), "library": hit.library}


def template(kind: Kind) -> dict[str, Any]:
    """A hit of one kind with every part filled in, from which headings are taken."""
    who, article = PersonRef("", ""), Article("")
    blank: dict[Kind, Record] = {
        "quote": Quote("", "", speaker=who, relays=who, article="", selector=Selector("")),
        "claim": Claim("", "", claimant=who, article=""),
        "event": Event("", "", "2000", article=""),
        "person": Person("", ""),
        "article": article,
    }
    return hit_fields(Hit(blank[kind], article, "user"), query="", query_index=0, rank=1)


def person_template() -> dict[str, Any]:
    """A person found, with every part filled in."""
    return person_fields(PersonHit("", "", None, "user", 0.0, ""), query="", query_index=0, rank=1)


def timeline_template() -> dict[str, Any]:
    """What events, quotations and claims on a timeline have between them."""
    return {**template("quote"), **template("claim"), **template("event")}


def names_of(fields: dict[str, Any]) -> list[str]:
    """The dotted names of an object's fields."""
    return [
        f"{name}.{part}" if part else name
        for name, value in fields.items()
        for part in (value if isinstance(value, dict) and value else ("",))
    ]
