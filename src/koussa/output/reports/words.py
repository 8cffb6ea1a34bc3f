"""The words in which every report for people speaks of findings, evidence and what was searched."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from koussa.align.words import DiffPart, in_signs
from koussa.check.verdicts import Finding, Severity
from koussa.dates import When, describe
from koussa.output.page import Style
from koussa.output.reports.entries import entries
from koussa.output.reports.model import About, CheckedDraft, Summary, Told
from koussa.output.wording import counted, date_words

SEVERITY_STYLES: dict[Severity, Style] = {
    "error": "bad",
    "warning": "doubtful",
    "note": "heading",
    "ok": "good",
}
_KEPT = 8  # words shown on either side of a change
_LONGEST = 200  # code points of a draft's words that are shown again
_NEAR = 50  # per cent of a draft's words from which on a difference is one of words and not of subject


def verdict_words(finding: Finding) -> str:
    """A verdict in capitals: "NOT FOUND"."""
    return finding.verdict.replace("_", " ").upper()


def sentence(finding: Finding) -> str:
    """Verdict and message in one line, with what the draft has where the message only tells of the library."""
    return f"{finding.verdict.replace('_', ' ')}: {message(finding)}"


def message(finding: Finding) -> str:
    """A finding's message; for a day both days, for a speaker both speakers."""
    if finding.verdict == "misdated" and finding.date:
        return f"the draft has {describe(When.parse(finding.date))}; {finding.message}"
    if finding.verdict == "misattributed" and finding.speaker:
        return f"the draft has {finding.speaker}; {finding.message}"
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


def tells_words(finding: Finding) -> bool:
    """Whether the draft's and the library's words are near enough for their differences to tell anything."""
    return bool(finding.diff) and (finding.verdict != "not_found" or finding.alike >= _NEAR)


def short(text: str) -> str:
    """A draft's words on one line, their end cut off where they are many."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def notes(told: Told) -> list[str]:
    """The notes of a finding, but for what its evidence says with the sources."""
    told_below = [doubt.reason for entry in entries(told) for doubt in entry.doubts]
    return [note for note in told.finding.notes if not any(reason in note for reason in told_below)]


def place(path: str, about: About) -> str:
    """A draft's path as services know it: from the folder of the run, where it lies within."""
    name = PurePath(path)
    return name.relative_to(about.folder).as_posix() if name.is_relative_to(about.folder) else name.as_posix()


def details(told: Told) -> Iterator[str]:
    """What else there is to say of a finding, a line each: differences, notes, evidence."""
    finding = told.finding
    if tells_words(finding):
        yield in_signs(list(shortened(finding.diff)))
    yield from notes(told)
    for entry in entries(told):
        yield f"{entry.label}: {entry.source}: {entry.words}"
        for doubt in entry.doubts:
            yield f"{doubt.verdict.capitalize()}: {doubt.words}"


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
    there = counted(summary.quotations, "quotation") if summary.quotations else "no quotations"
    if summary.statements:
        there += f", {counted(summary.statements, 'statement')}"
    elif not summary.quotations:
        there += " and no checkable statements"
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


def unshown(draft: CheckedDraft) -> int:
    """How many findings that are not in order a report of a draft leaves out."""
    told = sum(one.finding.severity != "ok" for one in draft.told)
    return sum(draft.summary.level(level) for level in ("error", "warning", "note")) - told


def provenance_words(about: About) -> str:
    """What the report can be made again from: version, rules, house, library or sources, day."""
    what = "sources" if about.against else "library"
    digest = about.digest[: len("sha256:") + 12]
    return (
        f"koussa {about.version}, rules {about.rules}, house {about.house},"
        f" {what} {digest}, {date_words(about.day)}"
    )
