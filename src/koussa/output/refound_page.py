"""Quotations found again in a copy of their article, as a page and as objects."""

from collections.abc import Iterator, Sequence
from typing import Any

from koussa.align.anchor import Change
from koussa.intake.refinding import Refound
from koussa.output.fields import SCHEMA_VERSION, article_fields
from koussa.output.page import BLANK, LABEL_WIDTH, Page, Span, field, line
from koussa.output.quote_page import quoted_spans
from koussa.output.wording import article_spans, counted
from koussa.records import Article

STATUSES = ("same", "moved", "changed", "gone")


def refound_page(article: Article, source: str, refound: Sequence[Refound]) -> Page:
    """What became of each quotation, for people."""
    page = [line(f"{source} beside ", *article_spans(article), style="heading"), BLANK]
    for one in refound:
        page.append(field(one.found.status, *_words(one)))
        page.append(line(f"koussa show {one.quote.id}", indent=2 + LABEL_WIDTH))
    counts = summary(refound)
    told = ", ".join(f"{count:,} {status}" for status, count in counts.items())
    return [*page, BLANK, line(f"{counted(len(refound), 'quotation')}: {told}.")]


def refound_fields(article: Article, source: str, refound: Sequence[Refound]) -> dict[str, Any]:
    """What became of each quotation, for programs."""
    return {
        "schema_version": SCHEMA_VERSION,
        "source": source,
        "article": article_fields(article, article.id),
        "quotations": [_fields(one) for one in refound],
        "summary": summary(refound),
    }


def summary(refound: Sequence[Refound]) -> dict[str, int]:
    """How many quotations have each status."""
    return {status: sum(one.found.status == status for one in refound) for status in STATUSES}


def _fields(one: Refound) -> dict[str, Any]:
    quote, found = one.quote, one.found
    return {
        "id": quote.id,
        "status": found.status,
        "score": round(found.score, 1),
        "stored": {
            "text": quote.selector.exact if quote.selector else quote.text,
            "start": quote.locator.start,
            "end": quote.locator.end,
        },
        "found": None if one.text is None else {"text": one.text, "start": found.start, "end": found.end},
        "changes": [
            {"kind": change.kind, "before": change.before, "after": change.after} for change in found.changes
        ],
    }


def _words(one: Refound) -> list[Span]:
    if not any(change.kind != "same" for change in one.found.changes):
        remark = [Span("  (other marks or capitals)", "note")] if one.found.status == "changed" else []
        return [*quoted_spans(one.quote), *remark]
    return list(_changes(one.found.changes))


def _changes(changes: Sequence[Change]) -> Iterator[Span]:
    """Signs and colour both: what was taken out in ``[-…-]``, what was put in in ``{+…+}``."""
    for number, change in enumerate(changes):
        if number:
            yield Span(" ")
        if change.kind == "same":
            yield Span(change.after, "words")
            continue
        if change.before:
            yield Span(f"[-{change.before}-]", "removed")
        if change.after:
            yield Span(f"{{+{change.after}+}}", "inserted")
