"""A citation as Wikipedia's ``{{cite news}}`` (Citation Style 1)."""

import re

from koussa.dates import describe
from koussa.dates.when import MONTHS, Point, When
from koussa.errors import KoussaError
from koussa.output.citations.citation import Citation, spoken
from koussa.output.citations.phrases import INFERRED, caveats, remark
from koussa.output.inert import inert
from koussa.output.wording import place_words
from koussa.records import Article, Quote

# Marks that wikitext reads are written by their numbers, which it prints and never reads (Help:Wikitext; for the
# parameters, Template:Cite news, "title": [ ] and |).
_ENTITIES = str.maketrans({mark: f"&#{ord(mark)};" for mark in "&<>[]{}|="})
# Italics and bold, signatures, and magic words such as __NOTOC__ begin with a mark that stands more than once.
_REPEATED = re.compile(r"''+|~~~+|__+")


def wikipedia(citation: Citation) -> str:
    """The template, and what editors should know beside it as comments, which readers do not see.

    ``quote`` is given for words as spoken alone, because the template prints it in quotation marks.

    Raises:
        KoussaError: when the page has no title, which the template demands.
    """
    work, record = citation.work, citation.record
    if not work.title:
        raise KoussaError(
            f"the page that {record.id} stands on has no title, which {{{{cite news}}}} demands; try --style text"
        )
    quoted = record.text if isinstance(record, Quote) and spoken(record) else ""
    values = {
        "author": _escaped(work.author or ""),
        "title": _escaped(work.title),
        "work": _escaped(work.publisher or ""),
        "date": _date(citation.published),
        "url": work.url or "",
        "language": ""
        if (work.language or "en").partition("-")[0] == "en"
        else _escaped(work.language or ""),
        "at": place_words(citation.place),
        "quote": _escaped(quoted),
    }
    template = " ".join(f"|{name}={value}" for name, value in values.items() if value)
    return "".join((f"{{{{cite news {template}}}}}", *map(_comment, _remarks(citation, quoted=bool(quoted)))))


def _remarks(citation: Citation, *, quoted: bool) -> list[str]:
    notes = [INFERRED] if citation.published_inferred else []
    when = citation.published
    if when is not None and not _date(when):
        notes.append(f"published {describe(when)}")
    if not quoted and not isinstance(citation.record, Article):
        notes.append(remark(citation))
    return [*notes, *caveats(citation)]


def _date(when: When | None) -> str:
    """A date in one of the forms that the template takes (Help:CS1, "Dates"); empty where it has none."""
    if when is None or when.start is None or when.end is None:
        return ""
    return _range(when.start, when.end) if when.interval else _point(when.start)


def _range(first: Point, last: Point) -> str:
    """Two certain dates of one precision; the dash has spaces round it when a part of the date has some."""
    precisions = {(point.month is None, point.day is None) for point in (first, last)}
    if len(precisions) > 1 or first.qualifier or last.qualifier:
        return ""
    if first.month is None:
        return f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_point(first)} – {_point(last)}"
    month = MONTHS[first.month - 1]
    if first.day is None:
        return f"{month}–{_point(last)}"
    return (
        f"{first.day}–{_point(last)}"
        if first.month == last.month
        else f"{first.day} {month} – {_point(last)}"
    )


def _point(point: Point) -> str:
    """A single date; of those that are not certain, only a year can be said to be about."""
    if point.qualifier:
        return f"c. {point.year}" if point.month is None and point.qualifier == "~" else ""
    return describe(When(point, point))


def _escaped(text: str) -> str:
    escaped = inert(text).translate(_ENTITIES)
    return _REPEATED.sub(lambda found: f"&#{ord(found[0][0])};" * len(found[0]), escaped)


def _comment(note: str) -> str:
    """A comment, which two hyphens would end; within templates a comment is a comment too."""
    return f"<!-- {re.sub('-(?=-)', '- ', note).replace('>', '&gt;')} -->"
