"""The rules of a check, for people and for machines."""

from collections.abc import Sequence

from koussa.check.verdicts import Rule
from koussa.output.page import BLANK, Page, Span, field, line
from koussa.output.reports.words import SEVERITY_STYLES

FIELDS = ("code", "verdict", "severity", "what", "why", "example", "advice")
_WIDEST_VERDICT = 18


def rule_fields(rule: Rule) -> dict[str, str]:
    """A rule as an object."""
    return {name: getattr(rule, name) for name in FIELDS}


def rules_page(rules: Sequence[Rule]) -> Page:
    """All rules, a line each."""
    page = [
        field(
            rule.code,
            Span(f"{rule.verdict.replace('_', ' '):<{_WIDEST_VERDICT}}", SEVERITY_STYLES[rule.severity]),
            f"  {rule.severity:<7}  {rule.what}",
            indent=0,
        )
        for rule in rules
    ]
    return [*page, BLANK, line("koussa rule CODE explains one.", style="note")]


def rule_page(rule: Rule) -> Page:
    """One rule explained."""
    return [
        line(
            f"{rule.code}  ",
            Span(rule.verdict.replace("_", " ").upper(), SEVERITY_STYLES[rule.severity]),
            f"  {rule.severity}",
            style="heading",
        ),
        BLANK,
        field("What", rule.what),
        field("Why", rule.why),
        field("Example", rule.example),
        field("To do", rule.advice),
    ]
