"""JUnit XML: a test case a finding, a test suite a draft, as build servers show them.

The form that Jenkins and GitLab read: ``testsuites/testsuite/testcase`` with ``failure`` or ``skipped`` within.
"""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from koussa.output.inert import inert
from koussa.output.reports import words
from koussa.output.reports.model import About, CheckedDraft, Told

# What XML 1.0 allows, section 2.2, leaves out most control characters and what is no character at all.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(drafts: Iterable[CheckedDraft], about: About) -> Iterator[str]:
    """Yield the document, a suite at a time."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"<testsuites name={_attribute(words.provenance_words(about))}>\n"
    for draft in drafts:
        yield from _suite(draft)
    yield "</testsuites>\n"


def _suite(draft: CheckedDraft) -> Iterator[str]:
    severities = [told.finding.severity for told in draft.told]
    failures = severities.count("error") + severities.count("warning")
    yield (
        f'  <testsuite name={_attribute(draft.path)} tests="{len(severities)}" failures="{failures}"'
        f' errors="0" skipped="{severities.count("note")}">\n'
    )
    for told in draft.told:
        yield from _case(told)
    yield "  </testsuite>\n"


def _case(told: Told) -> Iterator[str]:
    finding = told.finding
    name = f"{finding.line}:{finding.column} {' '.join(finding.text.split())}"
    path = _attribute(finding.path)
    yield f'    <testcase classname={path} name={_attribute(name)} file={path} line="{finding.line}"'
    if finding.severity == "ok":
        yield "/>\n"
        return
    message = _attribute(words.message(finding))
    if finding.severity == "note":
        yield f">\n      <skipped message={message}/>\n    </testcase>\n"
        return
    body = escape(_NOT_XML.sub("\ufffd", "\n".join(inert(line) for line in words.details(told))))
    kind = _attribute(f"{finding.code} {finding.verdict}")
    yield f">\n      <failure type={kind} message={message}>{body}</failure>\n    </testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", inert(text)))
