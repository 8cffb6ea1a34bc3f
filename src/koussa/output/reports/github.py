"""GitHub: workflow commands, which show each finding at its line of a pull request.

GitHub's documentation, "Workflow commands for GitHub Actions"; what must be escaped is what ``@actions/core`` escapes.
"""

from collections.abc import Iterable, Iterator

from koussa.output.inert import inert
from koussa.output.reports import words
from koussa.output.reports.model import About, CheckedDraft, Told

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice", "ok": "notice"}
_IN_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_IN_PROPERTY = {**_IN_DATA, ord(":"): "%3A", ord(","): "%2C"}


def render(drafts: Iterable[CheckedDraft], about: About) -> Iterator[str]:
    """Yield a command a finding."""
    for draft in drafts:
        for told in draft.told:
            yield _command(told, about)


def _command(told: Told, about: About) -> str:
    finding = told.finding
    properties = {
        "file": words.place(finding.path, about),
        "line": str(finding.line),
        "endLine": str(finding.end_line),
        "col": str(finding.column),
        "endColumn": str(finding.end_column),
        "title": f"{finding.code} {finding.verdict.replace('_', ' ')}",
    }
    if finding.line != finding.end_line:
        # Columns are shown for findings on one line only, and refused otherwise.
        del properties["col"], properties["endColumn"]
    written = ",".join(f"{name}={inert(value).translate(_IN_PROPERTY)}" for name, value in properties.items())
    lines = [words.message(finding), *words.details(told)]
    message = "\n".join(inert(line) for line in lines).translate(_IN_DATA)
    return f"::{_COMMANDS[finding.severity]} {written}::{message}\n"
