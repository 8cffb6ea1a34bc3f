"""Findings as the plain objects that machine formats print: names, order and meaning are a promise.

What is missing is ``None``, never absent. The JSON Schema of a report is ``docs/report.schema.json``.
"""

from typing import Any

from koussa.align.words import DiffPart
from koussa.check.desk import Exhibit
from koussa.library.codec import plain
from koussa.output.fields import article_fields, named_fields
from koussa.output.reports.model import About, Summary, Told
from koussa.records import Claim, PersonRef, Quote, Record

SCHEMA_VERSION = 1


def finding_fields(told: Told) -> dict[str, Any]:
    """A finding as an object."""
    finding = told.finding
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.start,
        "end": finding.end,
        "code": finding.code,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "message": finding.message,
        "text": finding.text,
        "speaker": finding.speaker,
        "date": finding.date,
        "diff": [_part(part) for part in finding.diff],
        "notes": list(finding.notes),
        "evidence": [exhibit_fields(exhibit) for exhibit in told.exhibits],
    }


# The names of a finding's fields, for the heading of a table.
NAMES = (
    *("path", "line", "column", "end_line", "end_column", "start", "end", "code", "verdict", "severity"),
    *("message", "text", "speaker", "date", "diff", "notes", "evidence"),
)


def _part(part: DiffPart) -> dict[str, str]:
    return {"kind": part.kind, "draft": part.draft, "library": part.library}


def exhibit_fields(exhibit: Exhibit) -> dict[str, Any]:
    """A piece of evidence as an object, its names those of a look-up's hit."""
    evidence, hit = exhibit.evidence, exhibit.hit
    passage, quotation = evidence.passage, evidence.quotation
    record = hit.record if hit else None
    printed = evidence.printed
    return {
        "id": record_of(exhibit),
        "kind": _kind(record, passage.text),
        "text": passage.text[evidence.start : evidence.end],
        "context": passage.text,
        "verbatim": quotation.verbatim if quotation else None,
        "speaker": named_fields(speaker_of(exhibit)),
        "date": date_of(exhibit),
        "article": article_fields(exhibit.article, passage.article),
        "locator": {
            "paragraph": passage.paragraph,
            "start": printed[0] if printed else None,
            "end": printed[1] if printed else None,
        },
        "printed_by": passage.variant_of,
        "verdict": record.verdict if isinstance(record, Claim) else None,
        "correction": record.correction if isinstance(record, Claim) else None,
        "checked": record.checked if isinstance(record, Claim) else None,
        "sources": plain(record.sources) if isinstance(record, Claim) else [],
        "doubts": [_doubt(claim) for claim in (hit.doubts if hit else ())],
        "library": hit.library if hit else None,
    }


def _kind(record: Record | None, words: str) -> str:
    """What the evidence is; ``correction`` is what sources have in place of a claim."""
    if isinstance(record, Claim):
        return "claim" if words == record.text else "correction"
    return "quote" if isinstance(record, Quote) else "passage"


def _doubt(claim: Claim) -> dict[str, Any]:
    """A claim that a quotation makes, and that verification did not bear out."""
    names = ("id", "text", "verdict", "correction", "checked")
    return {**{name: getattr(claim, name) for name in names}, "sources": plain(claim.sources)}


def record_of(exhibit: Exhibit) -> str | None:
    """Id of the record of a library that it is; ``None`` for words of a text."""
    return exhibit.evidence.passage.record if exhibit.hit and exhibit.hit.library else None


def speaker_of(exhibit: Exhibit) -> PersonRef | None:
    """Who the library says spoke."""
    record = exhibit.hit.record if exhibit.hit else None
    if isinstance(record, Quote):
        return record.speaker
    quotation = exhibit.evidence.quotation
    return PersonRef(quotation.speaker) if quotation and quotation.speaker else None


def date_of(exhibit: Exhibit) -> str | None:
    """The day that the library has for the words, EDTF."""
    record = exhibit.hit.record if exhibit.hit else None
    if isinstance(record, Quote):
        return record.date
    quotation = exhibit.evidence.quotation
    return str(quotation.date) if quotation and quotation.date else None


def report_fields(about: About, findings: list[dict[str, Any]], summary: Summary) -> dict[str, Any]:
    """The one JSON document that a check prints."""
    return {**head_fields(about), "findings": findings, "summary": summary_fields(summary)}


def head_fields(about: About) -> dict[str, Any]:
    """What a report names so that it can be made again."""
    searched = about.searched
    return {
        "schema_version": SCHEMA_VERSION,
        "checked": about.day,
        "koussa": about.version,
        "rules": about.rules,
        "house": about.house,
        "library": {
            "digest": about.digest,
            "against": list(about.against),
            "articles": searched.articles,
            "earliest": searched.earliest,
            "latest": searched.latest,
        },
    }


def summary_fields(summary: Summary) -> dict[str, Any]:
    """A summary as an object."""
    return {
        "drafts": summary.drafts,
        "quotations": summary.quotations,
        "statements": summary.statements,
        "errors": summary.level("error"),
        "warnings": summary.level("warning"),
        "notes": summary.level("note"),
        "ok": summary.level("ok"),
        "suppressed": summary.suppressed,
        "accepted": summary.accepted,
        "verdicts": dict(summary.verdicts),
    }
