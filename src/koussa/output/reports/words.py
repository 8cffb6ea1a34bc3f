"""The words in which every report for people speaks of findings, evidence and what was searched."""

from collections.abc import Iterator, Sequence

from koussa.align.words import DiffPart
from koussa.check.desk import Exhibit
from koussa.check.verdicts import Finding, Severity
from koussa.dates import When, describe
from koussa.output.page import Style
from koussa.output.reports.fields import date_of, speaker_of
from koussa.output.reports.model import About, Summary
from koussa.output.wording import VERDICT_WORDS, counted, date_words, published_words
from koussa.records import Claim, Quote

SEVERITY_STYLES: dict[Severity, Style] = {
    "error": "bad",
    "warning": "doubtful",
    "note": "heading",
    "ok": "good",
}
_KEPT = 8  # words shown on either side of a change


def verdict_words(finding: Finding) -> str:
    """A verdict in capitals: "NOT FOUND"."""
    return finding.verdict.replace("_", " ").upper()


def sentence(finding: Finding) -> str:
    """Verdict and message in one line, with what the draft has where the message only tells of the library."""
    return f"{finding.verdict.replace('_', ' ')}: {message(finding)}"


def message(finding: Finding) -> str:
    """A finding's message; for a day, both days."""
    if finding.verdict == "misdated" and finding.date:
        return f"the draft has {describe(When.parse(finding.date))}; {finding.message}"
    return finding.message


def shortened(diff: Sequence[DiffPart]) -> Iterator[DiffPart]:
    """The changes with a few words on either side; an ellipsis stands for the others."""
    for number, part in enumerate(diff):
        words = part.draft.split()
        if part.kind != "same" or len(words) <= 2 * _KEPT + 1:
            yield part
            continue
        before = words[:_KEPT] if number else []
        after = words[-_KEPT:] if number < len(diff) - 1 else []
        text = " ".join([*before, "…", *after])
        yield DiffPart("same", text, text)


def quoted_words(exhibit: Exhibit) -> str:
    """The words of a piece of evidence, in marks where they were spoken."""
    evidence = exhibit.evidence
    words = " ".join(evidence.passage.text[evidence.start : evidence.end].split())
    spoken = evidence.quotation is not None and evidence.quotation.verbatim
    return f"“{words}”" if spoken else words


def origin_words(exhibit: Exhibit) -> str:
    """Who said it, how and when, as the library has it."""
    record = exhibit.hit.record if exhibit.hit else None
    speaker = speaker_of(exhibit)
    date = date_words(date_of(exhibit))
    if isinstance(record, Quote):
        who = speaker.name if speaker else "speaker not named"
        return ", ".join(filter(None, (who, record.medium, date)))
    if isinstance(record, Claim):
        return f"stated by {record.claimant.name}" if record.claimant else ""
    return ", ".join(filter(None, (speaker.name if speaker else "", date)))


def article_words(exhibit: Exhibit) -> str:
    """Where it was printed: publisher, title, day, paragraph."""
    article, passage = exhibit.article, exhibit.evidence.passage
    if article is None:
        words = [passage.article]
    else:
        title = f"“{article.title}”" if article.title else article.url or article.id
        words = [article.publisher or "", title, published_words(article)]
    place = f"par. {passage.paragraph}" if passage.paragraph is not None else ""
    printed = f"as {passage.variant_of} printed it" if passage.variant_of else ""
    return ", ".join(filter(None, [*words, place, printed]))


def doubt_words(exhibit: Exhibit) -> Iterator[str]:
    """What verification found against what a quotation of the library claims."""
    for claim in exhibit.hit.doubts if exhibit.hit else ():
        checked = f" (checked {date_words(claim.checked)})" if claim.checked else ""
        reason = claim.correction or claim.explanation or claim.text
        yield f"{VERDICT_WORDS[claim.verdict].lower()}: {reason}{checked}"


def searched_words(about: About) -> str:
    """What was looked through: "840 articles, 8 November 2015 to 8 September 2016"."""
    searched = about.searched
    if searched.empty:
        return "nothing: the library is empty; koussa add puts articles into it"
    counts = counted(searched.articles, "text" if about.against else "article")
    if not searched.articles:
        counts = counted(searched.records, "record")
    first, last = date_words(searched.earliest), date_words(searched.latest)
    if not first or not last:
        return counts
    return f"{counts}, {first}" if first == last else f"{counts}, {first} to {last}"


def summary_words(summary: Summary) -> str:
    """What there was and what came of it: "2 quotations, 1 statement: 1 error, 1 note"."""
    if not summary.quotations and not summary.statements:
        there = "no quotations and no checkable statements"
    else:
        there = ", ".join(
            counted(number, name)
            for number, name in ((summary.quotations, "quotation"), (summary.statements, "statement"))
            if number or name == "quotation"
        )
    came = [
        counted(summary.level(level), name)
        for level, name in (("error", "error"), ("warning", "warning"), ("note", "note"))
        if summary.level(level)
    ]
    if summary.level("ok"):
        came.append(f"{summary.level('ok'):,} in order")
    if summary.suppressed:
        came.append(f"{summary.suppressed:,} suppressed")
    if summary.accepted:
        came.append(f"{summary.accepted:,} in the baseline")
    return f"{there}: {', '.join(came)}" if came else there


def provenance_words(about: About) -> str:
    """What the report can be made again from: version, rules, house, library, day."""
    library = about.digest[: len("sha256:") + 12]
    return (
        f"koussa {about.version}, rules {about.rules}, house {about.house},"
        f" library {library}, {date_words(about.day)}"
    )
