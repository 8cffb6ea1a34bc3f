"""Records as a list, a line each: id, what it is, and the words."""

from koussa.lookup.hits import Answer, Hit
from koussa.output.page import Line, Page, Span, field, line
from koussa.output.quote_page import quoted_spans
from koussa.output.wording import counted, date_words, published_words, verdict_span
from koussa.records import Article, Claim, Event, Person, Quote


def list_page(answer: Answer) -> Page:
    """What a list holds, for people."""
    page = [_row(hit) for hit in answer.hits]
    if answer.total > len(answer.hits):
        page.append(line(f"{len(answer.hits)} of {answer.total:,} shown; -n 0 shows all.", style="note"))
    return page


def counts_page(counts: dict[str, int]) -> Page:
    """How many records of each kind there are."""
    return [field(name, f"{count:,}", indent=0) for name, count in counts.items()]


def _row(hit: Hit) -> Line:
    record = hit.record
    parts: list[str | Span] = [Span(f"{record.id}  ", "label")]
    if isinstance(record, Quote):
        by = record.speaker.name if record.speaker else "not named"
        paraphrase = "" if record.verbatim else " (paraphrase)"
        parts += [f"{by}: ", *quoted_spans(record), Span(paraphrase, "note")]
    elif isinstance(record, Claim):
        parts += [verdict_span(record), f"  {record.text}"]
    elif isinstance(record, Event):
        parts += [f"{date_words(record.date)}: {record.text}"]
    elif isinstance(record, Person):
        said = f"  ({counted(hit.attributions, 'attribution', 'attributions')})" if hit.attributions else ""
        parts += [record.name, f", {record.role}" if record.role else "", Span(said, "note")]
    else:
        parts += [_article(record)]
    return line(*parts)


def _article(article: Article) -> str:
    title = f"“{article.title}”" if article.title else "no title"
    told = ", ".join(
        part for part in (article.publisher, title, published_words(article), article.url) if part
    )
    return told if article.title or not article.note else f"{told}. {article.note}"
