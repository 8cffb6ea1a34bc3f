"""What a draft says that somebody said, in its own words: held against what the library has from that source.

"X said that P" is borne out by words that the library gives to X, never by P alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from koussa.check.drafts import Quoted
from koussa.check.matter import Matter
from koussa.check.quotations.model import SourceQuotation
from koussa.check.quotations.speakers import alike, is_named
from koussa.check.sources import Sources, SourceStatement, named
from koussa.check.stated import LOOKED_AT, StatementJudgement, Voice, as_verified, judge_statement, weigh
from koussa.check.statements import REPLACED, REPORTING, compare, source_of
from koussa.check.statements.aligned import DAYS_OF_THE_WEEK
from koussa.check.statements.date_mentions import find_dates
from koussa.check.statements.tagged import tagged_sentences
from koussa.check.statements.tokens import tokenize
from koussa.documents import Document
from koussa.extract import Extraction, Quotation
from koussa.frozen import frozen, replace

_SAID = frozenset({"assertion", "denial"})
_SKIPPED = frozenset({"code", "metadata"})
_SURE = 0.5  # confidence of the extractor from which words are taken for what somebody is said to have said
_ALL_WORDS = 0.95  # share of the draft's words, source and cue among them, that only the same report has
_MOST_WORDS = (
    0.8  # share of the words that what clashes with an unnamed source's must have: there are many of these
)
_UNNAMED = frozenset({"it", "its", "they", "these", "this", "those"})  # name what stands in another sentence
_PERSONAL = frozenset({"he", "she"})
_PASSAGES = 8
_DAY = re.compile(r"\s+(?:in|on|at|by|since|until)\s+[^.,;:()\n]{1,40}(?=[.,;:]|$)")
_FIGURES = re.compile(r"(?:[^.;:()\n“”\"?!]|\.(?=\d)){0,80}\d[\w.,]*\w[^.,;:()\n“”\"?!]{0,40}(?=[.,;]|$)")
_THAT = " that "
_OFFICE = r"(?:^|\n|[.!?]\s)([A-Z][^.,;:!?“”\"\n]{2,60}, )$"
_LONGEST_OFFICE = 80  # code points


@frozen
class Reported:
    """Words of a draft that report what somebody said, without marks.

    Attributes:
        start: first code point of source, cue and content, whichever stands first.
        end: the one after the last of them.
        text: the words between, "he" or "she" for the source replaced by the name.
        source: the name of whoever is said to have said it.
        content: what they are said to have said; ``None`` for a denial, which is none without its cue.
        date: when they said it, where the draft says so (EDTF).
        plainly: whether a verb of saying tells so, or "that"; who "ruled" or "apologised" did something, too.
    """

    start: int
    end: int
    text: str
    source: str
    content: str | None
    date: str | None
    plainly: bool = True


@frozen
class ReportedByOthers:
    """Words of a draft that report what a source without a name said: "the court ruled that …".

    Attributes:
        start: first code point of source, cue and content, whichever stands first.
        end: the one after the last of them.
        text: the words between.
        date: when it was said, where the draft says so (EDTF).
    """

    start: int
    end: int
    text: str
    date: str | None


def reported_of(document: Document, extraction: Extraction, quoted: Sequence[Quoted]) -> Iterator[Reported]:
    """Yield what a draft reports of named sources, in text order; what holds a quotation is judged with that."""
    for found, (start, end) in _paraphrases(document, extraction, quoted, of_named=True):
        yield _reported(document, found, named(found.speaker) or "", start, end)


def told_by_others(
    document: Document, extraction: Extraction, quoted: Sequence[Quoted]
) -> Iterator[ReportedByOthers]:
    """Yield what a draft reports of sources without a name, in text order; a share of people polled is none."""
    for found, (start, end) in _paraphrases(document, extraction, quoted, of_named=False):
        if not any(map(str.isdigit, found.speaker_text or "")):
            yield ReportedByOthers(start, end, document.text[start:end], found.date)


def _paraphrases(
    document: Document, extraction: Extraction, quoted: Sequence[Quoted], *, of_named: bool
) -> Iterator[tuple[Quotation, tuple[int, int]]]:
    """What a draft says in its own words that somebody said, with the span of source, cue and content."""
    end = 0
    starts = [one.start for one in quoted]
    for found in extraction.quotations:
        if found.directness != "indirect" or found.attribution_type not in _SAID:
            continue
        if found.speaker is None or (named(found.speaker) is not None) != of_named:
            continue
        if found.confidence < _SURE or document.paragraphs[found.paragraph - 1].kind in _SKIPPED:
            continue
        span = _span(document.text, found)
        before = bisect_left(starts, span[1])
        if span[0] >= end and not (before and span[0] < quoted[before - 1].end):
            end = span[1]
            yield found, span


def _span(text: str, found: Quotation) -> tuple[int, int]:
    places = (found.start, found.end, found.speaker_start, found.speaker_end, found.cue_start, found.cue_end)
    known = [place for place in places if place is not None]
    start, end = _with_office(text, found, min(known)), max(known)
    return start, _with_day(text, _with_figures(text, end))


def _with_figures(text: str, end: int) -> int:
    """Where content ends that goes on to a figure, with no mark between: "would close | with the loss of 480 jobs"."""
    after = _FIGURES.match(text, end)
    return after.end() if after and after[0][:1] == " " else end


def _with_day(text: str, end: int) -> int:
    """Where a deed ends with the day on which it was done: "pleaded guilty | in May"."""
    after = _DAY.match(text, end)
    tokens = tokenize(after[0] if after else "")
    days = find_dates(tokens) or any(each.form in DAYS_OF_THE_WEEK for each in tokens)
    return after.end() if after and days else end


def _with_office(text: str, found: Quotation, start: int) -> int:
    """Where a sentence begins that tells who its source is before the name: "The finance minister, | Ann Poe, said"."""
    if found.speaker_start != start:
        return start
    office = re.search(_OFFICE, text[max(0, start - _LONGEST_OFFICE) : start])
    return start - len(office[1]) if office else start


def _reported(document: Document, found: Quotation, source: str, start: int, end: int) -> Reported:
    text, content = document.text, None if found.attribution_type == "denial" else found.text
    told, first, last = text[start:end], found.speaker_start, found.speaker_end
    if first is not None and last is not None and text[first:last].lower() in _PERSONAL:
        told = text[start:first] + source + text[last:end]
    return Reported(start, end, told, source, content, found.date, _plainly(text, found))


def _plainly(text: str, found: Quotation) -> bool:
    cue = (found.cue or "").lower().split()
    that = text[max(0, found.start - len(_THAT)) : found.start] == _THAT
    if that or not cue or cue[0] == "according":
        return True
    # "Poe wrote nine operas": what has no verb is hardly what somebody said.
    return not REPORTING.isdisjoint(cue) and any(each.has_verb() for each in tagged_sentences(found.text))


def judge_reported(
    reported: Reported, sources: Sources, exclude: frozenset[str] = frozenset()
) -> StatementJudgement:
    """Compare what somebody is said to have said with what the library has from them."""
    near = [
        held for held in sources.statements(reported.text, LOOKED_AT) if held.passage.article not in exclude
    ]
    voices = [_voice(reported, held) for held in near]
    theirs = [
        voice
        for voice in voices
        if voice.cover >= _ALL_WORDS
        or _is_of_one_office(voice, reported)
        or _tells(voice.held, reported.source)
    ]
    theirs += _recorded(reported, sources, exclude)
    judgement = weigh(theirs, [voice.held for voice in theirs], sources.holder)
    if judgement.verdict != "nothing" or any(voice.held_back for voice in theirs):
        return judgement
    if not reported.plainly and not _is_unnamed(reported):
        return judge_statement(reported.text, sources, exclude)
    missing = f"{sources.holder.has} nothing like this from {reported.source}"
    for held in near:
        teller = _other_teller(reported, held)
        if teller is not None:
            return replace(judgement, message=f"{missing}, but from {teller}", evidence=(held.evidence,))
    return replace(judgement, message=missing)


def judge_by_others(
    reported: ReportedByOthers,
    sources: Sources,
    exclude: frozenset[str] = frozenset(),
    matter: Matter | None = None,
) -> StatementJudgement:
    """Compare what a source without a name is said to have said with the library; what clashes must say nearly all."""
    return judge_statement(reported.text, sources, exclude, least=_MOST_WORDS, matter=matter)


def _is_of_one_office(voice: Voice, reported: Reported) -> bool:
    """Whether a sentence has the same words from another holder of the same office: "Mission manager Ann Poe"."""
    comparison = voice.comparison
    return comparison.rule == REPLACED and any(
        reported.source in reported.text[span.start : span.end] for span in comparison.stated
    )


def _voice(reported: Reported, held: SourceStatement) -> Voice:
    published = held.passage.published
    comparison = compare(reported.text, held.text, published=published, context=held.surroundings)
    ourselves = _is_of_ourselves(reported, held)
    if comparison.verdict == "contradicted" and _is_unnamed(reported) and not ourselves:
        comparison = replace(comparison, verdict="nothing", slot=None)
    return as_verified(reported.text, held, comparison)


def _is_unnamed(reported: Reported) -> bool:
    """Whether only another sentence tells what the words are about."""
    return reported.content is not None and reported.content.split(maxsplit=1)[0].lower() in _UNNAMED


def _is_of_ourselves(reported: Reported, held: SourceStatement) -> bool:
    """Whether "they" are the speaker's own side, who said "we"."""
    content = (reported.content or "").lower().split(maxsplit=1)
    return content[:1] == ["they"] and any(
        held.passage.text[quotation.start : quotation.end].lower().startswith("we ")
        for quotation in held.passage.quotations
        if quotation.start < held.end and held.start < quotation.end and _is_of(quotation, reported.source)
    )


def _recorded(reported: Reported, sources: Sources, exclude: frozenset[str]) -> Iterator[Voice]:
    """What records of quotations have from the source; their words come without who said them."""
    if reported.content is None:
        return
    for passage in sources.passages(reported.content, _PASSAGES):
        if passage.article in exclude or passage.record is None:
            continue
        for quotation in passage.quotations:
            if _is_of(quotation, reported.source):
                held = SourceStatement(passage, quotation.start, quotation.end)
                context = f"{reported.source}. {quotation.described}"
                yield Voice(held, compare(reported.content, held.text, context=context))


def _other_teller(reported: Reported, held: SourceStatement) -> str | None:
    """Whom a sentence that says the same gives it to, where that is somebody else."""
    teller = source_of(held.text)
    if teller is None or reported.content is None or _tells(held, reported.source):
        return None
    theirs = f"{teller} said that {reported.content}"
    same = compare(theirs, held.text, context=held.surroundings)
    return teller.rstrip(" ,") if same.verdict == "supported" else None


def _tells(held: SourceStatement, source: str) -> bool:
    """Whether a sentence or a claim gives what it says to the source."""
    if held.claim is not None and held.claim.claimant is not None and alike(source, held.claim.claimant.name):
        return True
    teller = source_of(held.text)
    if teller is not None and is_named(source, teller):
        return True
    return any(
        quotation.start < held.end and held.start < quotation.end and _is_of(quotation, source)
        for quotation in held.passage.quotations
    )


def _is_of(quotation: SourceQuotation, source: str) -> bool:
    names = (quotation.speaker, *quotation.other_names)
    return quotation.sure and any(alike(source, name) for name in names if name)
