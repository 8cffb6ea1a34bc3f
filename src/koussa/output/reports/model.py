"""What a report is made of."""

from collections.abc import Iterable

from koussa.check.checker import Report
from koussa.check.desk import Exhibit, Searched
from koussa.check.verdicts import RULES, Finding
from koussa.frozen import frozen


@frozen
class Told:
    """A finding with what stands behind its evidence."""

    finding: Finding
    exhibits: tuple[Exhibit, ...] = ()


@frozen
class Summary:
    """What there was to check, and what came of it; counts all findings, shown or not.

    Attributes:
        drafts: how many texts.
        quotations: how many quotations were looked up; ``statements`` likewise.
        verdicts: how many findings of each, in the order of the rules.
        suppressed: findings that comments in the drafts wave through.
        accepted: findings that the baseline holds.
        levels: how many findings of each severity.
    """

    drafts: int = 0
    quotations: int = 0
    statements: int = 0
    verdicts: tuple[tuple[str, int], ...] = ()
    suppressed: int = 0
    accepted: int = 0
    levels: tuple[tuple[str, int], ...] = ()

    def level(self, severity: str) -> int:
        """How many findings there are of a severity."""
        return dict(self.levels).get(severity, 0)


@frozen
class CheckedDraft:
    """One draft and what is told of it.

    Attributes:
        path: its name in findings.
        text: as read; offsets count in it.
        told: the findings to show, in text order.
        summary: of all findings.
    """

    path: str
    text: str
    told: tuple[Told, ...]
    summary: Summary


@frozen
class About:
    """What a report names so that it can be made again.

    Attributes:
        day: the day of the check, ISO 8601.
        version: of koussa; ``rules`` of its verdicts.
        house: the profile.
        searched: what was looked through.
        digest: of the library or the sources.
        folder: in which koussa runs, to which relative paths are relative.
        against: the sources in place of the library, as named.
        spreadsheet_safe: whether tables are to be guarded against formulas.
    """

    day: str
    version: str
    rules: str
    house: str
    searched: Searched
    digest: str
    folder: str
    against: tuple[str, ...] = ()
    spreadsheet_safe: bool = False


def summary_of(report: Report, findings: Iterable[Finding], accepted: int) -> Summary:
    """Sum up one draft; ``findings`` are those that no baseline accepts."""
    verdicts: dict[str, int] = {}
    levels: dict[str, int] = {}
    for finding in findings:
        verdicts[finding.verdict] = verdicts.get(finding.verdict, 0) + 1
        levels[finding.severity] = levels.get(finding.severity, 0) + 1
    return Summary(
        1,
        report.quotations,
        report.statements,
        _in_order(verdicts),
        report.suppressed,
        accepted,
        tuple(levels.items()),
    )


def together(one: Summary, other: Summary) -> Summary:
    """Add two summaries up."""
    verdicts, levels = dict(one.verdicts), dict(one.levels)
    for name, count in other.verdicts:
        verdicts[name] = verdicts.get(name, 0) + count
    for name, count in other.levels:
        levels[name] = levels.get(name, 0) + count
    return Summary(
        one.drafts + other.drafts,
        one.quotations + other.quotations,
        one.statements + other.statements,
        _in_order(verdicts),
        one.suppressed + other.suppressed,
        one.accepted + other.accepted,
        tuple(levels.items()),
    )


def _in_order(verdicts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((rule.verdict, verdicts[rule.verdict]) for rule in RULES if rule.verdict in verdicts)
