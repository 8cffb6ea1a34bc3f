"""Claims as a page: the verdict first, then who states it, what the sources have, and the sources."""

from koussa.lookup.hits import Answer, Hit
from koussa.output.page import BLANK, Page, Span, field, line, listed, marked
from koussa.output.wording import (
    counted,
    date_words,
    source_spans,
    stated_spans,
    verdict_span,
)
from koussa.records import Claim

_AGAINST = ("contradicted", "imprecise")


def claim_page(answer: Answer) -> Page:
    """What a look-up of claims found, for people."""
    page: Page = []
    for hit in answer.hits:
        page += [*claim_entry(hit), BLANK]
    shown = "" if answer.total == len(answer.hits) else f"{len(answer.hits)} of "
    more = "; -n 0 shows all" if shown else ""
    page.append(line(f"{shown}{counted(answer.total, 'claim')}{more}.", style="note"))
    return page


def claim_entry(hit: Hit) -> Page:
    """One claim."""
    claim = hit.record
    assert isinstance(claim, Claim)
    page = [
        line(verdict_span(claim), Span("   "), *marked(claim.text, hit.match)),
        field("Stated by", *stated_spans(hit, claim)),
    ]
    if claim.about_date:
        page.append(field("Of", date_words(claim.about_date)))
    if claim.correction:
        page.append(field("But" if claim.verdict in _AGAINST else "In short", claim.correction))
    if claim.explanation:
        page.append(field("Why", claim.explanation))
    page += listed("Sources", [source_spans(source) for source in claim.sources])
    if claim.note:
        page.append(field("Note", claim.note))
    if claim.checked:
        confidence = f", confidence {claim.confidence}" if claim.confidence else ""
        page.append(field("Checked", f"{date_words(claim.checked)}{confidence}"))
    page.append(field("More", f"koussa show {claim.id}"))
    return page
