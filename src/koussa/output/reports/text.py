"""Text: for people. The place, the verdict, the draft's words, what differs, the evidence under it, a summary."""

from collections.abc import Iterable, Iterator, Sequence

from koussa.align.words import DiffPart
from koussa.check.desk import Exhibit
from koussa.output.inert import inert
from koussa.output.page import BLANK, Page, Span, field, line
from koussa.output.reports import words
from koussa.output.reports.model import About, CheckedDraft, Summary, Told, together

_LONGEST = 200  # code points of a draft's words that are shown again
_EXHIBITS = 3


def pages(drafts: Iterable[CheckedDraft], about: About) -> Iterator[Page]:
    """Yield a page a draft that has something to show, then one that sums up."""
    summary = Summary()
    for draft in drafts:
        summary = together(summary, draft.summary)
        page: Page = []
        for number, told in enumerate(draft.told):
            after = draft.told[number + 1] if number + 1 < len(draft.told) else None
            page += _entry(told, after)
        if page:
            yield page[:-1]
    yield [
        line(f"{words.summary_words(summary)}. Searched: {words.searched_words(about)}.", style="heading"),
        line(f"{words.provenance_words(about)}.", style="note"),
    ]


def _entry(told: Told, after: Told | None) -> Page:
    finding = told.finding
    place = f"{finding.path}:{finding.line}:{finding.column}"
    verdict = Span(words.verdict_words(finding), words.SEVERITY_STYLES[finding.severity])
    page = [line(place, "  ", verdict, f"  {words.message(finding)}", Span(f"  [{finding.code}]", "note"))]
    if finding.diff:
        page.append(field("Words", *_diff(finding.diff)))
    else:
        page.append(field("Draft", Span(inert(_short(finding.text)), "words")))
    page += [field("Note", note) for note in finding.notes]
    # Two findings about one quotation rest on the same evidence, which is shown once, under the last.
    if after is None or after.exhibits != told.exhibits:
        for exhibit in told.exhibits[:_EXHIBITS]:
            page += _exhibit(exhibit)
    return [*page, BLANK]


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _diff(diff: Sequence[DiffPart]) -> Iterator[Span]:
    """Signs and colour both: the draft's words struck in ``[-…-]``, the library's put in in ``{+…+}``."""
    for number, part in enumerate(words.shortened(diff)):
        if number:
            yield Span(" ")
        if part.kind == "same":
            yield Span(inert(part.draft))
            continue
        if part.draft:
            yield Span(f"[-{inert(part.draft)}-]", "removed")
        if part.library:
            yield Span(f"{{+{inert(part.library)}+}}", "inserted")


def _exhibit(exhibit: Exhibit) -> Page:
    origin, printed = words.origin_words(exhibit), words.article_words(exhibit)
    page = [
        field("Evidence", f"{origin}; {printed}" if origin else printed),
        field("", _short(words.quoted_words(exhibit)), indent=13),
    ]
    page += [field("But", doubt) for doubt in words.doubt_words(exhibit)]
    if exhibit.hit:
        page.append(field("More", f"koussa show {exhibit.hit.record.id}"))
    return page
