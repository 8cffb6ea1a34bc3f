"""Evidence as people read it: who, when, where it was printed, the words, and what verification found of them."""

from collections.abc import Iterator

from koussa.check.desk import Exhibit
from koussa.frozen import frozen
from koussa.output.reports.fields import date_of, record_of, speaker_of
from koussa.output.reports.model import Told
from koussa.output.wording import (
    PARAPHRASE,
    VERDICT_WORDS,
    counted,
    date_words,
    published_words,
    source_spans,
    speaker_words,
    title_words,
)
from koussa.records import Claim, Quote

_MOST = 3
# Findings that rest on nothing; what they show is only the nearest thing there is.
_EMPTY_HANDED = ("not_found", "nothing", "cannot_check")
_LEAST_ALIKE = 40  # per cent of a draft's words from which on the nearest there is may be what was meant


@frozen
class Doubt:
    """What verification found of evidence: the verdict, what the sources have, the day, and which those are."""

    verdict: str
    reason: str
    checked: str = ""
    sources: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What the sources have, and the day on which that was looked up."""
        return f"{self.reason.rstrip('.')} (checked {self.checked})." if self.checked else self.reason


@frozen
class Entry:
    """A piece of evidence in words.

    Attributes:
        label: "Evidence", or "Nearest" where it is not held to be the same.
        origin: who said or states it, how and when.
        printed: publisher, title, day and paragraph.
        words: in marks where they were spoken; ``remark`` says so where they were not.
        url: of the article.
        doubts: what verification found of it.
        record: id of the record that it is.
    """

    label: str
    origin: str
    printed: str
    words: str
    remark: str = ""
    url: str | None = None
    doubts: tuple[Doubt, ...] = ()
    record: str | None = None

    @property
    def source(self) -> str:
        """Origin and print in one line."""
        return "; ".join(filter(None, (self.origin, self.printed)))


def entries(told: Told) -> list[Entry]:
    """The evidence of a finding, that which says the same but once."""
    finding = told.finding
    if finding.verdict == "not_found" and finding.alike < _LEAST_ALIKE:
        return []
    label = "Nearest" if finding.verdict in _EMPTY_HANDED else "Evidence"
    found = dict.fromkeys(
        _entry(label, exhibit) for exhibit in told.exhibits if not _is_correction(exhibit, told.exhibits)
    )
    return list(found)[:_MOST]


def _is_correction(exhibit: Exhibit, others: tuple[Exhibit, ...]) -> bool:
    """Whether it is what sources have in place of a claim that is shown itself, with them."""
    claim = _claim(exhibit)
    if claim is None or exhibit.evidence.passage.text == claim.text:
        return False
    return any(_claim(other) == claim and other is not exhibit for other in others)


def _claim(exhibit: Exhibit) -> Claim | None:
    record = exhibit.hit.record if exhibit.hit else None
    return record if isinstance(record, Claim) else None


def _entry(label: str, exhibit: Exhibit) -> Entry:
    evidence, claim = exhibit.evidence, _claim(exhibit)
    words = " ".join(evidence.passage.text[evidence.start : evidence.end].split())
    spoken = evidence.quotation is not None and evidence.quotation.verbatim
    paraphrase = evidence.quotation is not None and not evidence.quotation.verbatim
    return Entry(
        label=label,
        origin=_origin(exhibit),
        printed=_printed(exhibit),
        words=f"“{words}”" if spoken else words,
        remark=PARAPHRASE if paraphrase else "",
        url=exhibit.article.url if exhibit.article else None,
        doubts=tuple(_doubts(exhibit, claim)),
        record=record_of(exhibit),
    )


def _origin(exhibit: Exhibit) -> str:
    claim, record = _claim(exhibit), exhibit.hit.record if exhibit.hit else None
    if claim is not None and exhibit.evidence.passage.text != claim.text:
        return "what sources have"
    if claim is not None:
        return f"stated by {claim.claimant.name}" if claim.claimant else ""
    day = date_words(date_of(exhibit))
    if isinstance(record, Quote):
        return ", ".join(filter(None, (speaker_words(record), record.medium, day)))
    speaker = speaker_of(exhibit)
    return ", ".join(filter(None, (speaker.name if speaker else "", day)))


def _printed(exhibit: Exhibit) -> str:
    article, passage = exhibit.article, exhibit.evidence.passage
    if article is None:
        parts = [passage.article]
    else:
        parts = [article.publisher or "", title_words(article), published_words(article)]
    place = f"par. {passage.paragraph}" if passage.paragraph is not None else ""
    as_printed = f"as {passage.variant_of} printed it" if passage.variant_of else ""
    return ", ".join(filter(None, [*parts, place, as_printed]))


def _doubts(exhibit: Exhibit, claim: Claim | None) -> Iterator[Doubt]:
    doubted = list(exhibit.hit.doubts) if exhibit.hit else []
    if claim is not None and claim.verdict in {"contradicted", "disputed", "imprecise", "unconfirmed"}:
        doubted.append(claim)
    for one in doubted:
        sources = ["".join(span.text for span in source_spans(source)) for source in one.sources[:_MOST]]
        if len(one.sources) > _MOST:
            sources.append(f"and {counted(len(one.sources) - _MOST, 'more source', 'more sources')}")
        reason = one.correction or one.explanation or one.text
        yield Doubt(VERDICT_WORDS[one.verdict], reason, date_words(one.checked), tuple(sources))
