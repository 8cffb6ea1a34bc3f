"""The values that quotation checking takes and gives."""

from typing import Literal

from koussa.align.words import DiffPart
from koussa.dates.when import When
from koussa.frozen import frozen

QuotationVerdict = Literal[
    "exact",
    "typographic",
    "trimmed",
    "altered",
    "truncated",
    "stitched",
    "misattributed",
    "misdated",
    "not_found",
    "cannot_check",
]


@frozen
class DraftQuotation:
    """A quotation as a draft prints it.

    Attributes:
        parts: the words between the marks; more than one when the reporter's words interrupt it.
        speaker: whom the draft gives it to, as resolved or as printed.
        around: the reporter's words beside it, where they do not say plainly that it is this speaker.
        date: when the draft says that it was said.
        day_words: a day and month without a year ("March 9"), where that is all the draft says.
        sentence: whether the draft presents it as a sentence of its own, not as a fragment within one.
        denied: whether the draft's own words right before the marks deny what stands between them.
    """

    parts: tuple[str, ...]
    speaker: str | None = None
    around: str = ""
    date: When | None = None
    day_words: str | None = None
    sentence: bool = True
    denied: bool = False


# From this chance on a speaker is plain: held against a draft where that is the chance of all but the draft's own
# (benchmarks/results/misquotes.md).
PLAIN = 0.7


@frozen
class PossibleSpeaker:
    """Somebody who may have spoken words that are given to another, or to nobody.

    Attributes:
        name: ``None`` when the text does not name them.
        chance: how probable it is that the words are theirs, 0 to 1.
        other_names: further forms of the name.
        described: the words that name them, with what they are.
    """

    name: str | None
    chance: float
    other_names: tuple[str, ...] = ()
    described: str = ""


@frozen
class SourceQuotation:
    """Words of a passage that are given to somebody.

    Attributes:
        start: first code point in the passage's text.
        end: the code point after the last.
        speaker: who said it; ``None`` when the text does not say.
        chance: how probable it is that these words are that speaker's, 0 to 1.
        other_names: further forms of the speaker's name.
        described: the words that name the source, with what it is: "Marsh spokeswoman Ann Lee" speaks for Marsh.
        date: the day it was said.
        verbatim: whether the words were printed as spoken; ``False`` for a paraphrase.
        record: id of the record.
        others: who else may have spoken, the likeliest first; what chance is left is nobody's in particular.
    """

    start: int
    end: int
    speaker: str | None = None
    chance: float = 1.0
    other_names: tuple[str, ...] = ()
    described: str = ""
    date: When | None = None
    verbatim: bool = True
    record: str | None = None
    others: tuple[PossibleSpeaker, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether it is plain who speaks."""
        return self.chance >= PLAIN

    @property
    def possible(self) -> tuple[PossibleSpeaker, ...]:
        """Everybody who may have spoken, the one to whom the words are given first."""
        own = PossibleSpeaker(self.speaker, self.chance, self.other_names, self.described)
        return (own, *self.others)


@frozen
class SourcePassage:
    """A paragraph that the library holds, or the words of a record whose article's text it does not hold.

    Attributes:
        article: id of the article.
        text: the words as printed.
        paragraph: number of the paragraph in its article; passages whose numbers follow are neighbours.
        start: first code point in the article's text.
        quotations: in text order, not overlapping.
        published: when the article was published.
        complete: whether ``text`` is all that was printed there; words outside quotations are the reporter's.
        record: id of the record whose words they are, where they are not the article's own text.
        variant_of: who printed the words so, when that is not the article itself.
        unseen: what stands in the article's text and not in ``text``, such as marks of Markdown: where in ``text``,
            and how many code points, in order.
    """

    article: str
    text: str
    paragraph: int | None = None
    start: int | None = None
    quotations: tuple[SourceQuotation, ...] = ()
    published: When | None = None
    complete: bool = True
    variant_of: str | None = None
    record: str | None = None
    unseen: tuple[tuple[int, int], ...] = ()

    def printed(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a span of ``text`` stands in the article's text; ``None`` where that is not known."""
        if self.start is None:
            return None
        first = sum(length for at, length in self.unseen if at <= start)
        last = sum(length for at, length in self.unseen if at < end)
        return self.start + start + first, self.start + end + max(last, first if start == end else 0)

    def seen(self, place: int) -> int:
        """Where a place of the article's text is in ``text``, which has to have a ``start``."""
        offset, gone = place - (self.start or 0), 0
        for at, length in self.unseen:
            if offset <= at + gone:
                break
            gone += min(length, offset - at - gone)
        return offset - gone


@frozen
class Evidence:
    """Where the library has the words: a span of a passage's text, and the quotation that holds it."""

    passage: SourcePassage
    start: int
    end: int
    quotation: SourceQuotation | None = None

    @property
    def printed(self) -> tuple[int, int] | None:
        """Where it stands in the article's text; ``None`` where that is not known."""
        return self.passage.printed(self.start, self.end)


@frozen
class Remark:
    """A further verdict on the same quotation: the words are altered *and* the day is another.

    Attributes:
        verdict: what is wrong.
        message: one plain sentence that speaks of the library.
        severity: set where it is less than the verdict's own.
    """

    verdict: QuotationVerdict
    message: str
    severity: Literal["note"] | None = None


@frozen
class Judgement:
    """What the library says of one quotation of a draft.

    Attributes:
        verdict: the main one.
        message: one plain sentence that speaks of the library.
        diff: the words of both, where words differ.
        evidence: where the library has them, in the order of the draft.
        notes: what else a reader should know.
        remarks: further verdicts.
        alike: share of the draft's words found in one place, 0 to 100.
        severity: set where it is less than the verdict's own.
    """

    verdict: QuotationVerdict
    message: str
    diff: tuple[DiffPart, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    alike: int = 100
    severity: Literal["warning"] | None = None
