"""JSON: one document, with all that is needed to make the report again."""

from collections.abc import Iterable, Iterator

from koussa.output.inert import to_json
from koussa.output.reports.fields import finding_fields, report_fields
from koussa.output.reports.model import About, CheckedDraft, Summary, together


def render(drafts: Iterable[CheckedDraft], about: About) -> Iterator[str]:
    """Yield the document."""
    summary = Summary()
    findings = []
    for draft in drafts:
        summary = together(summary, draft.summary)
        findings += [finding_fields(told) for told in draft.told]
    yield to_json(report_fields(about, findings, summary), indent=2) + "\n"
