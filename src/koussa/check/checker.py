"""A draft against a library: every quotation and every statement looked up and judged."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from koussa.check.drafts import Quoted, joined, quotations_of
from koussa.check.matter import Matter
from koussa.check.quotations.model import Judgement, SourcePassage
from koussa.check.quotations.verdict import judge, uncovered
from koussa.check.recalled import or_recalled
from koussa.check.reported import (
    Reported,
    ReportedByOthers,
    judge_by_others,
    judge_reported,
    reported_of,
    told_by_others,
)
from koussa.check.sources import Sources
from koussa.check.stated import StatementJudgement, judge_statement
from koussa.check.suppressions import apply_suppressions, find_suppressions, unused_words
from koussa.check.verdicts import Finding, rule_of, severity_of
from koussa.configuration import House
from koussa.documents import Document
from koussa.extract import Statement, extract
from koussa.extract.as_seen import as_seen
from koussa.frozen import frozen, replace

Told = TypeVar("Told", Statement, ReportedByOthers)
_MOST_LOOKED_PAST = 512
_MOST_REPORTED = 0.6  # share of a statement that somebody is said to have said, above which it is theirs
_CANDIDATES = 8  # passages looked at for a quotation


@frozen
class Report:
    """What a check says of one draft.

    Attributes:
        findings: in text order; those that are fine among them.
        quotations: how many quotations were judged; the parts of one that goes on after "she said" are one.
        statements: how many statements were.
        suppressed: how many findings comments in the draft wave through.
    """

    findings: tuple[Finding, ...]
    quotations: int
    statements: int
    suppressed: int


class Draft:
    """A draft that is being checked: its text, its name, and where in it a code point stands.

    Attributes:
        document: as read; findings count its code points.
        words: what readers see of it, which is what is checked: Markdown without its marks.
    """

    def __init__(self, document: Document, path: str, house: House) -> None:
        self.document = document
        self.path = path
        self.house: House = house
        self._plain = as_seen(document, labels=False)
        self.words = self._plain.document if self._plain else document
        text = document.text
        self._lines = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a code point, both from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def found(self, span: tuple[int, int], verdict: str, message: str) -> Finding:
        """Return a finding about a span of the draft's words."""
        if self._plain is None:
            return self.finding(span, verdict, message)
        found = self.finding(self._plain.span(*span), verdict, message)
        return replace(found, text=self.words.text[slice(*span)])

    def finding(self, span: tuple[int, int], verdict: str, message: str) -> Finding:
        """Return a finding about a span of the draft as read."""
        rule = rule_of(verdict)
        if rule is None:
            raise LookupError(verdict)
        (line, column), (end_line, end_column) = map(self.place, span)
        return Finding(
            path=self.path,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            start=span[0],
            end=span[1],
            code=rule.code,
            verdict=verdict,
            severity=severity_of(verdict, self.house),
            message=message,
            text=self.document.text[slice(*span)],
        )


def check(
    document: Document,
    sources: Sources,
    *,
    path: str = "<text>",
    house: House = "news",
    exclude: Collection[str] = (),
    on_done: Callable[[int, int], None] = lambda _, __: None,
) -> Report:
    """Check a draft.

    Args:
        document: the draft as read.
        sources: where to look.
        path: the draft's name for the findings.
        house: how much may change between the marks: "strict", "news" or "lenient".
        exclude: ids of articles that may not vouch for the draft, such as the draft itself.
        on_done: is told after each quotation and statement how many were looked up so far, of how many.

    Returns:
        At least one finding for each quotation and each statement, but for those that a comment waves through.
        Further ones stand at the words that name the speaker or the day, where those are wrong too.
    """
    draft = Draft(document, path, house)
    words = draft.words
    extraction = extract(words)
    quoted = list(quotations_of(words, extraction))
    reported = list(reported_of(words, extraction, quoted))
    others = _outside(list(told_by_others(words, extraction, quoted)), quoted, reported)
    statements = _outside(_outside(extraction.statements, quoted, reported), quoted, others)
    findings: list[Finding] = []
    of = len(quoted) + len(reported) + len(others) + len(statements)
    found = _findings(draft, sources, quoted, [*reported, *others, *statements], barred=frozenset(exclude))
    quotations = 0
    for done, (of_quotations, more) in enumerate(found, start=1):
        quotations += of_quotations
        findings += more
        on_done(min(done, of), of)
    left, remarks = _waved_through(draft, findings)
    told = sorted([*left, *remarks], key=lambda finding: (finding.start, finding.end))
    return Report(tuple(told), quotations, of - len(quoted), suppressed=len(findings) - len(left))


def _waved_through(draft: Draft, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings that no comment waves through, and what there is to say of the comments themselves."""
    suppressions = find_suppressions(draft.document.text)
    left, unused = apply_suppressions(findings, suppressions)
    remarks = [
        draft.finding((held.start, held.end), "unused_suppression", unused_words(held, idle))
        for held, idle in unused
    ]
    remarks += [
        draft.finding((held.start, held.end), "bad_suppression", held.fault)
        for held in suppressions
        if held.fault
    ]
    return left, remarks


def _findings(
    draft: Draft,
    sources: Sources,
    quoted: Sequence[Quoted],
    stated: Sequence[Reported | ReportedByOthers | Statement],
    *,
    barred: frozenset[str],
) -> Iterator[tuple[int, Iterable[Finding]]]:
    """What there is to say of each quotation and each statement, one after the other, and of how many quotations.

    That is none while a quotation waits for whether the next one goes on with it, which makes one of both.
    """
    held: list[tuple[Quoted, Judgement]] = []
    for one in quoted:
        held.append((one, look_up(one, sources, draft.house, barred)))
        if len(held) > 1 and one.resumes:
            held = _resumed(held, sources, draft.house, barred)
        yield len(held) - 1, [found for before in held[:-1] for found in _quotation(draft, *before)]
        del held[:-1]
    for last in held:
        yield 1, _quotation(draft, *last)
    for told in stated:
        yield 0, (_stated(draft, told, _judged(draft, told, sources, barred)),)


def _judged(
    draft: Draft, stated: Reported | ReportedByOthers | Statement, sources: Sources, barred: frozenset[str]
) -> StatementJudgement:
    if isinstance(stated, Reported):
        judgement = judge_reported(stated, sources, barred)
        return or_recalled(judgement, stated.content or stated.text, sources, barred)
    matter = Matter(draft.words, sources, stated.start)
    if isinstance(stated, ReportedByOthers):
        judgement = judge_by_others(stated, sources, barred, matter)
    else:
        judgement = judge_statement(stated.text, sources, barred, matter=matter)
    return or_recalled(judgement, stated.text, sources, barred)


def _resumed(
    held: list[tuple[Quoted, Judgement]], sources: Sources, house: House, exclude: frozenset[str]
) -> list[tuple[Quoted, Judgement]]:
    """Two quotations as one where a half seems cut short, and the draft's other half is what is missing.

    A capital does not tell whether "I will go" after "she said" goes on with the sentence; the library does.
    """
    if all(judgement.verdict != "truncated" for _, judgement in held):
        return held
    whole = joined(held[0][0], held[1][0])
    judgement = look_up(whole, sources, house, exclude)
    return [(whole, judgement)] if judgement.verdict in {"exact", "typographic"} else held


def _outside(
    statements: Sequence[Told], quoted: Sequence[Quoted], reported: Sequence[Reported | ReportedByOthers]
) -> list[Told]:
    """The statements that hold no quotation and are not reported as a whole: what does is judged with it."""
    starts = [one.start for one in quoted]
    others = [one for one in statements if bisect_right(starts, one.end) == bisect_left(starts, one.start)]
    spans = [(one.start, one.end) for one in reported]
    return [one for one in others if _shared(one, spans) <= _MOST_REPORTED * (one.end - one.start)]


def _shared(statement: Statement | ReportedByOthers, spans: Sequence[tuple[int, int]]) -> int:
    """How many of a statement's code points lie in some spans, which are in order and apart."""
    shared = 0
    first = max(bisect_right(spans, (statement.start, 0)) - 1, 0)
    for start, end in spans[first : bisect_left(spans, (statement.end, 0))]:
        shared += max(min(end, statement.end) - max(start, statement.start), 0)
    return shared


def look_up(
    quoted: Quoted, sources: Sources, house: House, exclude: frozenset[str] = frozenset()
) -> Judgement:
    """Judge one quotation; what the first look leaves uncovered is looked for in the same article."""
    words = " ".join(quoted.quotation.parts)
    candidates = _candidates(sources, words, exclude)
    judgement = judge(quoted.quotation, candidates, house, sources.holder)
    missing = uncovered(judgement)
    if missing and judgement.evidence:
        article = judgement.evidence[0].passage.article
        more = [held for held in sources.passages(missing, _CANDIDATES, article) if held not in candidates]
        if more:
            judgement = judge(quoted.quotation, [*candidates, *more], house, sources.holder)
    return judgement


def _candidates(sources: Sources, words: str, exclude: frozenset[str]) -> list[SourcePassage]:
    """The likeliest passages of articles that may vouch; those that may not are looked past."""
    limit = _CANDIDATES
    while True:
        found = sources.passages(words, limit)
        allowed = [passage for passage in found if passage.article not in exclude]
        if len(allowed) >= _CANDIDATES or len(found) < limit or limit >= _MOST_LOOKED_PAST:
            return allowed[:_CANDIDATES]
        limit *= 4


def _quotation(draft: Draft, quoted: Quoted, judgement: Judgement) -> Iterator[Finding]:
    """The main finding at the quotation, the others at the words that they are about."""
    day = quoted.quotation.date
    found = draft.found((quoted.start, quoted.end), judgement.verdict, judgement.message)
    main = replace(
        found,
        severity=judgement.severity or found.severity,
        diff=judgement.diff,
        evidence=judgement.evidence,
        notes=judgement.notes,
        speaker=quoted.quotation.speaker,
        date=str(day) if day else None,
        alike=judgement.alike,
    )
    yield main
    for remark in judgement.remarks:
        about = quoted.date_span if remark.verdict == "misdated" else quoted.speaker_span
        further = draft.found(about or (quoted.start, quoted.end), remark.verdict, remark.message)
        yield replace(
            further,
            severity=remark.severity or further.severity,
            evidence=judgement.evidence,
            speaker=main.speaker,
            date=main.date,
        )


def _stated(
    draft: Draft, stated: Reported | ReportedByOthers | Statement, judgement: StatementJudgement
) -> Finding:
    finding = draft.found((stated.start, stated.end), judgement.verdict, judgement.message)
    return replace(
        finding,
        severity=judgement.severity or finding.severity,
        evidence=judgement.evidence,
        notes=judgement.notes,
        speaker=stated.source if isinstance(stated, Reported) else None,
        date=stated.date,
    )
