"""The timeline as a page: one heading a date, at the precision that is known, and what belongs to it."""

from itertools import groupby

from koussa.library.derived import date_of
from koussa.lookup.hits import Answer, Hit
from koussa.output.page import BLANK, Line, Page, Span, field, line
from koussa.output.quote_page import quoted_spans
from koussa.output.wording import PARAPHRASE, counted, date_words, doubt_spans, speaker_words, verdict_span
from koussa.records import Claim, Event, Quote


def timeline_page(answer: Answer) -> Page:
    """Events, quotations and claims in date order, for people."""
    page: Page = []
    for date, hits in groupby(answer.hits, key=lambda hit: date_of(hit.record)):
        page.append(line(date_words(date), style="heading"))
        for hit in hits:
            page += _entry(hit)
        page.append(BLANK)
    shown = "" if answer.total == len(answer.hits) else f"{len(answer.hits)} of "
    page.append(line(f"{shown}{counted(answer.total, 'entry', 'entries')}.", style="note"))
    return page


def _entry(hit: Hit) -> Page:
    record = hit.record
    if isinstance(record, Quote):
        remark = "" if record.verbatim else f"  ({PARAPHRASE})"
        words: list[str | Span] = [f"{speaker_words(record)}: ", *quoted_spans(record), remark]
        return [field("quotation", *words), *_doubts(hit), _where(hit)]
    if isinstance(record, Claim):
        corrected = [field("", f"But: {record.correction}", indent=13)] if record.correction else []
        return [field("claim", record.text, "  ", verdict_span(record)), *corrected, _where(hit)]
    assert isinstance(record, Event)
    outside = "" if record.in_article else "  (context; not in the article)"
    notes = [field("", f"{record.note}", indent=13)] if record.note else []
    return [field("event", Span(record.text, "words"), outside), *notes, _where(hit)]


def _doubts(hit: Hit) -> Page:
    return [field("", *doubt_spans(claim), indent=13) for claim in hit.doubts]


def _where(hit: Hit) -> Line:
    return field("", f"koussa show {hit.record.id}", indent=13)
