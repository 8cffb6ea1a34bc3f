"""Concise: ``path:line:column: CODE message``, the form that editors and grep know from compilers."""

from collections.abc import Iterable, Iterator

from koussa.output.inert import inert
from koussa.output.reports.model import About, CheckedDraft
from koussa.output.reports.words import sentence


def render(drafts: Iterable[CheckedDraft], about: About) -> Iterator[str]:  # noqa: ARG001 - every report takes it
    """Yield a line a finding."""
    for draft in drafts:
        for told in draft.told:
            finding = told.finding
            place = f"{finding.path}:{finding.line}:{finding.column}"
            yield f"{inert(place)}: {finding.code} {inert(sentence(finding))}\n"
