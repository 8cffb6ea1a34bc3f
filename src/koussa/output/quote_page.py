"""Quotations as a page: the words, whether they were spoken so, who said them, when, and in what context."""

from koussa.lookup.hits import Answer, Hit
from koussa.output.page import BLANK, Page, Span, field, line, listed, marked
from koussa.output.wording import (
    PARAPHRASE,
    article_spans,
    beginning,
    correction_words,
    counted,
    date_words,
    doubt_spans,
    said_words,
    source_spans,
    speaker_words,
)
from koussa.records import Quote

_DIRECTNESS = {
    "direct": "direct quotation, as printed",
    "partial": "words quoted within the reporter's sentence, as printed",
    "indirect": "indirect quotation, as printed",
}


def quote_page(answer: Answer) -> Page:
    """What a look-up of quotations found, for people."""
    page = [line(_summary(answer), style="heading"), BLANK]
    if answer.speaker is not None:
        page[1:1] = [line(f"“{answer.speaker}” was taken for the speaker.", style="note")]
    for hit in answer.hits:
        page += [*quote_entry(hit), BLANK]
    if answer.total > len(answer.hits):
        page.append(line(f"{len(answer.hits)} of {answer.total:,} shown; -n 0 shows all.", style="note"))
    else:
        page.pop()
    return page


def quote_entry(hit: Hit) -> Page:
    """One quotation."""
    quote = hit.record
    assert isinstance(quote, Quote)
    remark = _DIRECTNESS[quote.directness] if quote.verbatim else PARAPHRASE
    page = [
        line(*quoted_spans(quote, hit.match), indent=2),
        line(f"({remark})", indent=2, style="note"),
        BLANK,
        field("Speaker", speaker_words(quote, role=True)),
        field("Said", said_words(quote)),
    ]
    if quote.context:
        page.append(field("Context", quote.context))
    page.append(field("Article", *article_spans(hit.article, quote.locator)))
    page += [
        field(
            "Variant",
            f"“{variant.text}”, as {variant.publisher} printed it, {date_words(variant.date)}".rstrip(", "),
        )
        for variant in quote.variants
    ]
    page += _corrected(hit)
    for claim in hit.doubts:
        page += listed("But", [doubt_spans(claim), *([[claim.explanation]] if claim.explanation else [])])
        page += listed("Sources", [source_spans(source) for source in claim.sources])
        if claim.checked:
            page.append(field("Checked", date_words(claim.checked)))
    page.append(field("More", f"koussa show {quote.id}"))
    return page


def _corrected(hit: Hit) -> Page:
    """Who put it right, the last one last; of a record that came put right, what it says of itself."""
    quote = hit.record
    assert isinstance(quote, Quote)
    if hit.corrections:
        return listed("Corrected", [[correction_words(one)] for one in hit.corrections])
    if quote.corrected_by is None:
        return []
    return [field("Corrected", f"by {quote.corrected_by}: {quote.corrected_reason or 'no reason given'}")]


def quoted_spans(quote: Quote, match: tuple[tuple[int, int], ...] = ()) -> list[Span]:
    """The words of a quotation, in marks if they were spoken, with what answers a query set off."""
    words = marked(quote.text, match)
    return [Span("“", "words"), *words, Span("”", "words")] if quote.verbatim else words


def _summary(answer: Answer) -> str:
    quotes = [hit.record for hit in answer.hits if isinstance(hit.record, Quote)]
    spoken = sum(quote.verbatim for quote in quotes)
    total = answer.total
    if answer.query is not None and answer.speaker is None and not spoken:
        kind = counted(total, "indirect quotation")
        return f"{kind}; nobody is quoted saying “{beginning(answer.query, 60)}”."
    if total == 1:
        return f"1 {'quotation' if spoken else 'indirect quotation'}."
    if spoken == len(quotes):
        return f"{total:,} quotations."
    shown = "" if total == len(quotes) else f" Of the first {len(quotes)}:"
    return f"{total:,} quotations.{shown} {spoken} as spoken, {counted(len(quotes) - spoken, 'paraphrase')}."
