"""Findings that a newsroom has accepted, kept by what they say and not by where they stand.

A line number changes with every edit above it; the rule and the folded words of the quotation do not.
"""

import json
from collections import Counter
from collections.abc import Iterable

from koussa.check.verdicts import Finding
from koussa.errors import KoussaError
from koussa.hashing import sha256
from koussa.text.fold import fold, words

_VERSION = 1
_KEY_LENGTH = 16  # hexadecimal digits; two findings of one archive will not share them


def fingerprint(finding: Finding) -> str:
    """Return a key of a finding that survives edits elsewhere in the draft."""
    content = f"{finding.code}\n{' '.join(words(fold(finding.text)))}"
    return sha256(content.encode("utf-8", "replace")).hexdigest()[:_KEY_LENGTH]


def write_baseline(findings: Iterable[Finding]) -> str:
    """Return the baseline file that accepts some findings, as JSON; those that are fine need no accepting."""
    kept = sorted(
        (finding.code, fingerprint(finding), finding.text) for finding in findings if finding.severity != "ok"
    )
    entries = [{"code": code, "key": key, "text": text} for code, key, text in kept]
    return json.dumps({"schema_version": _VERSION, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def read_baseline(content: str, name: str = "baseline") -> Counter[tuple[str, str]]:
    """Read a baseline file: how often each rule and key is accepted.

    Raises:
        KoussaError: it is not a baseline of this version.
    """
    try:
        data = json.loads(content)
        if data["schema_version"] != _VERSION:
            raise KoussaError(f"{name}: a baseline of another version; write it anew with --write-baseline")
        return Counter((str(entry["code"]), str(entry["key"])) for entry in data["findings"])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise KoussaError(f"{name}: not a baseline file; write one with --write-baseline") from error


def apply_baseline(findings: Iterable[Finding], accepted: Counter[tuple[str, str]]) -> list[Finding]:
    """Return the findings that are not accepted; an entry accepts one, and is taken out of ``accepted`` then."""
    kept = []
    for finding in findings:
        key = finding.code, fingerprint(finding)
        if finding.severity != "ok" and accepted[key] > 0:
            accepted[key] -= 1
        else:
            kept.append(finding)
    return kept
