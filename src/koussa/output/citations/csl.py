"""A citation as CSL-JSON, which Zotero, pandoc and citeproc read."""

from typing import Any

from koussa.dates import describe
from koussa.dates.when import Point
from koussa.output.citations.citation import Citation, spoken
from koussa.output.citations.phrases import INFERRED, capitalised, caveats, remark, sentence_end
from koussa.output.inert import to_json
from koussa.records import Article, Claim, Event, Quote


def csl(citation: Citation) -> str:
    """A list of one item after the CSL 1.0.2 data schema (``csl-data.json``).

    CSL has no field for quoted words: they stand in ``note`` for people and in ``custom`` for programs.
    """
    work = citation.work
    item: dict[str, Any] = {
        "id": citation.record.id,
        "type": _type(citation),
        "title": work.title,
        "container-title": work.publisher,
        # As printed, because nothing says which part of a byline is the family name.
        "author": [{"literal": work.author}] if work.author else None,
        "issued": _issued(citation),
        "section": work.section,
        "language": work.language,
        "URL": work.url,
        "note": _note(citation) or None,
        "custom": _custom(citation) or None,
    }
    return to_json([{name: value for name, value in item.items() if value is not None}], indent=2)


def _type(citation: Citation) -> str:
    if citation.periodical:
        return f"article-{citation.periodical}"
    return "webpage" if citation.work.url else "document"


def _issued(citation: Citation) -> dict[str, Any] | None:
    when = citation.published
    if when is None:
        return None
    if when.start is None or when.end is None:
        return {"literal": describe(when)}  # date parts have no open end
    points = (when.start, when.end) if when.interval else (when.start,)
    issued: dict[str, Any] = {"date-parts": [_parts(point) for point in points]}
    if citation.published_inferred or any(point.qualifier for point in points):
        issued["circa"] = True
    return issued


def _parts(point: Point) -> list[int]:
    return [part for part in (point.year, point.month, point.day) if part is not None]


def _note(citation: Citation) -> str:
    inferred = [f"{capitalised(INFERRED)}."] if citation.published_inferred else []
    said = [] if isinstance(citation.record, Article) else [sentence_end(remark(citation))]
    return " ".join((*inferred, *said, *caveats(citation)))


def _custom(citation: Citation) -> dict[str, Any]:
    record = citation.record
    custom: dict[str, Any] = {}
    if isinstance(record, Quote):
        custom = {
            "quote" if spoken(record) else "paraphrase": record.text,
            "speaker": record.speaker.name if record.speaker else None,
            "relays": record.relays.name if record.relays else None,
            "date": record.date,
        }
    elif isinstance(record, Claim):
        custom = {
            "claim": record.text,
            "claimant": record.claimant.name if record.claimant else None,
            "verdict": record.verdict,
        }
    elif isinstance(record, Event):
        custom = {"event": record.text, "date": record.date}
    custom["paragraph"] = citation.place.paragraph
    custom["published-status"] = citation.work.published_status
    return {name: value for name, value in custom.items() if value is not None}
