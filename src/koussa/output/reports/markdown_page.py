"""Markdown (GitHub Flavored Markdown, for its strikethrough): for a comment on a pull request, a wiki, a mail."""

from collections.abc import Iterable, Iterator, Sequence

from koussa.align.words import DiffPart
from koussa.output.inert import inert
from koussa.output.markdown import escaped
from koussa.output.reports import words
from koussa.output.reports.entries import entries
from koussa.output.reports.model import About, CheckedDraft, Summary, Told, together


def render(drafts: Iterable[CheckedDraft], about: About) -> Iterator[str]:
    """Yield a section a draft that has something to show, then the summary."""
    summary = Summary()
    for draft in drafts:
        summary = together(summary, draft.summary)
        if draft.told:
            yield f"## {_text(draft.path)}\n\n"
            for told in draft.told:
                yield _finding(told)
    yield f"**{_text(words.summary_words(summary))}.** Searched: {_text(words.searched_words(about))}.\n\n"
    yield f"{_text(words.provenance_words(about))}.\n"


def _finding(told: Told) -> str:
    finding = told.finding
    said = _diff(finding.diff) if words.tells_words(finding) else _text(words.short(finding.text))
    at = f"line {finding.line}, column {finding.column}"
    rows = [
        f"- **{words.verdict_words(finding)}** ({finding.code}), {at}: {_text(words.message(finding))}",
        f"  > {said}",
        *(f"  - {_text(note)}" for note in words.notes(told)),
    ]
    for entry in entries(told):
        rows += [f"  - {entry.label}: {_text(entry.source)}", f"    > {_text(entry.words)}"]
        rows += [f"    - **{doubt.verdict}** {_text(doubt.words)}" for doubt in entry.doubts]
    return "\n\n".join(rows) + "\n\n"


def _diff(diff: Sequence[DiffPart]) -> str:
    parts = []
    for part in words.shortened(diff):
        if part.kind == "same":
            parts.append(_text(part.draft))
        else:
            parts += [f"~~{_text(part.draft)}~~"] if part.draft else []
            parts += [f"**{_text(part.library)}**"] if part.library else []
    return " ".join(parts)


def _text(text: str) -> str:
    return escaped(inert(" ".join(text.split())))
