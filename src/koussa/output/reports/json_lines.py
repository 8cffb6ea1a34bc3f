"""JSON Lines: one finding a line, as it is found."""

from collections.abc import Iterable, Iterator

from koussa.output.inert import to_json
from koussa.output.reports.fields import finding_fields
from koussa.output.reports.model import About, CheckedDraft


def render(drafts: Iterable[CheckedDraft], about: About) -> Iterator[str]:  # noqa: ARG001 - every report takes it
    """Yield a line a finding."""
    for draft in drafts:
        for told in draft.told:
            yield to_json(finding_fields(told)) + "\n"
