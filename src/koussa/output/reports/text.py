"""Text: for people. The place, the verdict, the draft's words, what differs, the evidence under it, a summary."""

from collections.abc import Iterable, Iterator, Sequence

from koussa.align.words import DiffPart
from koussa.output.page import BLANK, LABEL_WIDTH, Page, Span, field, line, listed
from koussa.output.reports import words
from koussa.output.reports.entries import Entry, entries
from koussa.output.reports.model import About, CheckedDraft, Summary, Told, together

_UNDER = 2 + LABEL_WIDTH


def pages(drafts: Iterable[CheckedDraft], about: About) -> Iterator[Page]:
    """Yield a page a draft that has something to show, then one that sums up."""
    summary, checked, unshown = Summary(), 0, 0
    for checked, draft in enumerate(drafts, start=1):  # noqa: B007
        summary = together(summary, draft.summary)
        unshown += words.unshown(draft)
        page: Page = []
        for number, told in enumerate(draft.told):
            after = draft.told[number + 1] if number + 1 < len(draft.told) else None
            page += _finding(told, after)
        if page:
            yield page[:-1]
    came = words.summary_words(summary) if checked else "nothing was checked"
    if unshown:
        came += f" ({unshown:,} not shown; --show note shows all that is not in order)"
    yield [
        line(f"{came}. Searched: {words.searched_words(about)}.", style="heading"),
        line(f"{words.provenance_words(about)}.", style="note"),
    ]


def _finding(told: Told, after: Told | None) -> Page:
    finding = told.finding
    place = f"{finding.path}:{finding.line}:{finding.column}"
    verdict = Span(words.verdict_words(finding), words.SEVERITY_STYLES[finding.severity])
    page = [line(place, "  ", verdict, f"  {words.message(finding)}", Span(f"  [{finding.code}]", "note"))]
    if words.tells_words(finding):
        page.append(field("Words", *_diff(finding.diff)))
    else:
        page.append(field("Draft", Span(words.short(finding.text), "words")))
    page += [field("Note", note) for note in words.notes(told)]
    # Two findings about one quotation rest on the same evidence, which is shown once, under the last.
    if after is None or after.finding.evidence is not finding.evidence:
        for entry in entries(told):
            page += _evidence(entry)
    return [*page, BLANK]


def _evidence(entry: Entry) -> Page:
    page = [
        field(entry.label, entry.source),
        field("", words.short(entry.words), indent=_UNDER),
    ]
    if entry.remark:
        page.append(field("", Span(f"({entry.remark})", "note"), indent=_UNDER))
    for doubt in entry.doubts:
        page.append(field("But", Span(doubt.verdict, "bad"), f"  {doubt.words}"))
        page += listed("Sources", [[source] for source in doubt.sources])
    if entry.record:
        page.append(field("More", f"koussa show {entry.record}"))
    return page


def _diff(diff: Sequence[DiffPart]) -> Iterator[Span]:
    """Signs and colour both: the draft's words struck in ``[-…-]``, the library's put in in ``{+…+}``."""
    for number, part in enumerate(words.shortened(diff)):
        if number:
            yield Span(" ")
        if part.kind == "same":
            yield Span(part.draft)
            continue
        if part.draft:
            yield Span(f"[-{part.draft}-]", "removed")
        if part.library:
            yield Span(f"{{+{part.library}+}}", "inserted")
