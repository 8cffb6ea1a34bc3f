"""A draft against a library: every quotation looked up and judged."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from koussa.check.drafts import Quoted, quotations_of
from koussa.check.quotations.model import House, Judgement, QuotationVerdict, SourcePassage
from koussa.check.quotations.verdict import judge, uncovered
from koussa.check.sources import Sources
from koussa.check.verdicts import Finding, rule_of, severity_of
from koussa.documents import Document
from koussa.extract import Extraction

_CANDIDATES = 8  # passages looked at for a quotation; checking.md, section 4, step 4


class Lines:
    """Lines and columns of a text, both from 1, in code points."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        for position, character in enumerate(text):
            if character == "\n":
                self._starts.append(position + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a code point."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def check_quotations(
    document: Document,
    extraction: Extraction,
    sources: Sources,
    *,
    path: str = "<text>",
    house: House = "news",
    exclude: Sequence[str] = (),
) -> list[Finding]:
    """Judge every quotation of a draft.

    Args:
        document: the draft as read.
        extraction: what the extractor found in it.
        sources: where to look.
        path: the draft's name for the findings.
        house: how much may change between the marks.
        exclude: ids of articles that may not vouch for the draft, such as the draft itself.

    Returns:
        At least one finding for each quotation, in text order; further ones, at the words that name the speaker or
        the day, where those are wrong too.
    """
    lines = Lines(document.text)
    findings: list[Finding] = []
    for quoted in quotations_of(document, extraction):
        judgement = look_up(quoted, sources, house, frozenset(exclude))
        findings.extend(_findings(document, lines, quoted, judgement, path, house))
    return findings


def look_up(
    quoted: Quoted, sources: Sources, house: House, exclude: frozenset[str] = frozenset()
) -> Judgement:
    """Judge one quotation; what the first look leaves uncovered is looked for in the same article."""
    words = " ".join(quoted.quotation.parts)
    candidates = _allowed(sources.passages(words, _CANDIDATES), exclude)
    judgement = judge(quoted.quotation, candidates, house)
    missing = uncovered(judgement)
    if missing and judgement.evidence:
        article = judgement.evidence[0].passage.article
        more = [held for held in sources.passages(missing, _CANDIDATES, article) if held not in candidates]
        if more:
            judgement = judge(quoted.quotation, [*candidates, *more], house)
    return judgement


def _allowed(passages: Sequence[SourcePassage], exclude: frozenset[str]) -> list[SourcePassage]:
    return [passage for passage in passages if passage.article not in exclude]


def _findings(
    document: Document, lines: Lines, quoted: Quoted, judgement: Judgement, path: str, house: House
) -> Iterator[Finding]:
    """The main finding at the quotation, the others at the words that they are about."""
    main = _finding(
        document, lines, (quoted.start, quoted.end), judgement.verdict, judgement.message, path, house
    )
    day = quoted.quotation.date
    yield replace(
        main,
        diff=judgement.diff,
        evidence=judgement.evidence,
        notes=judgement.notes,
        speaker=quoted.quotation.speaker,
        date=str(day) if day else None,
        alike=judgement.alike,
    )
    for remark in judgement.remarks:
        about = quoted.date_span if remark.verdict == "misdated" else quoted.speaker_span
        span = about or (quoted.start, quoted.end)
        further = _finding(document, lines, span, remark.verdict, remark.message, path, house)
        yield replace(further, evidence=judgement.evidence, speaker=main.speaker, date=main.date)


def _finding(
    document: Document,
    lines: Lines,
    span: tuple[int, int],
    verdict: QuotationVerdict,
    message: str,
    path: str,
    house: House,
) -> Finding:
    rule = rule_of(verdict)
    if rule is None:
        raise LookupError(verdict)
    line, column = lines.place(span[0])
    end_line, end_column = lines.place(span[1])
    return Finding(
        path=path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        start=span[0],
        end=span[1],
        code=rule.code,
        verdict=verdict,
        severity=severity_of(verdict, house),
        message=message,
        text=document.text[slice(*span)],
    )
