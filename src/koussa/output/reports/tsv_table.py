"""TSV: a row a finding, where a tab or line end within a cell becomes a space."""

from collections.abc import Iterable, Iterator

from koussa.output.reports import csv_table
from koussa.output.reports.model import About, CheckedDraft


def render(drafts: Iterable[CheckedDraft], about: About) -> Iterator[str]:
    """Yield the heading, then the rows."""
    return csv_table.render(drafts, about, delimiter="\t")
