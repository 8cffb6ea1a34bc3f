"""SARIF 2.1.0 (OASIS, 27 March 2020): for code scanning and the viewers of editors.

Columns count Unicode code points and paths are relative to the folder of the run, as sections 3.14.17 and 3.14.14
ask for; fingerprints are of the rule and the words, so that an edit above does not open a finding again (3.27.17).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from koussa.check.baseline import fingerprint
from koussa.check.verdicts import RULES, Finding, Rule, Severity
from koussa.output.inert import inert, to_json
from koussa.output.reports import words
from koussa.output.reports.fields import head_fields
from koussa.output.reports.model import About, CheckedDraft, Told

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "note", "ok": "none"}
_INDEX = {rule.code: number for number, rule in enumerate(RULES)}
_ROOT = "ROOT"


def render(drafts: Iterable[CheckedDraft], about: About) -> Iterator[str]:
    """Yield the log."""
    results = [_result(told, about) for draft in drafts for told in draft.told]
    run = {
        "tool": {
            "driver": {
                "name": "koussa",
                "version": about.version,
                "semanticVersion": about.version,
                "rules": [_rule(rule) for rule in RULES],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which koussa was run."}}},
        "results": results,
        "properties": head_fields(about),
    }
    yield to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.verdict.split("_")),
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": f"{rule.what} {rule.why}"},
        "help": {"text": f"{rule.example} {rule.advice}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(told: Told, about: About) -> dict[str, Any]:
    finding = told.finding
    lines = [words.sentence(finding), *words.details(told)]
    return {
        "ruleId": finding.code,
        "ruleIndex": _INDEX[finding.code],
        "kind": "pass" if finding.severity == "ok" else "fail",
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(inert(line) for line in lines)},
        "locations": [{"physicalLocation": _location(finding, words.place(finding.path, about))}],
        "partialFingerprints": {"words/v1": fingerprint(finding)},
    }


def _location(finding: Finding, path: str) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(path),
        "region": {
            "startLine": finding.line,
            "startColumn": finding.column,
            "endLine": finding.end_line,
            "endColumn": finding.end_column,
            "charOffset": finding.start,
            "charLength": finding.end - finding.start,
            "snippet": {"text": finding.text},
        },
    }


def _artifact(path: str) -> dict[str, str]:
    """A path as a URI: relative ones to the folder of the run, which whoever reads the log knows."""
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}  # which knows how drives are written
    return {"uri": quote(path.encode("utf-8", "surrogateescape"), safe="/"), "uriBaseId": _ROOT}
