"""CSV: a row a finding, to the letter (RFC 4180)."""

from collections.abc import Iterable, Iterator

from koussa.output.reports.fields import NAMES, finding_fields
from koussa.output.reports.model import About, CheckedDraft
from koussa.output.tables import table


def render(drafts: Iterable[CheckedDraft], about: About, delimiter: str = ",") -> Iterator[str]:
    """Yield the heading, then the rows."""
    rows = (finding_fields(told) for draft in drafts for told in draft.told)
    return table(rows, NAMES, delimiter=delimiter, spreadsheet_safe=about.spreadsheet_safe)
