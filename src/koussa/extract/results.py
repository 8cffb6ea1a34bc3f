"""What extraction yields."""

from koussa.frozen import frozen
from koussa.records import AttributionType, Directness, Selector


@frozen
class OtherSource:
    """A source that a quotation may have in place of the one that it was given.

    Attributes:
        speaker: see :class:`Quotation`; ``None`` when the words do not show whom they mean.
        speaker_text: the words that name it, as printed.
        speaker_start: first code point of these words.
        role: what the text says the source is, apart from the name.
        chance: how probable it is, 0 to 1.
    """

    speaker: str | None
    speaker_text: str
    speaker_start: int
    role: str | None
    chance: float


@frozen
class Quotation:
    """Words that a text gives to a source (an attribution: source, cue, content; Pareti 2012).

    Attributes:
        start: first code point of the content in ``Document.text``, quotation marks not included.
        end: the code point after the last.
        text: the content as printed.
        directness: ``direct`` in quotation marks, ``partial`` a fragment so marked within the reporter's own
            sentence, ``indirect`` without marks.
        attribution_type: after Prasad et al. (2006).
        speaker: the fullest name that the text gives the source; a nominal source as printed; ``None`` when
            the text does not say.
        speaker_text: the words that name the source here, as printed ("he").
        speaker_start: first code point of these words.
        speaker_end: the code point after the last.
        role: what the text says the source is, apart from the name ("Foreign Minister").
        relays: whom the source passes on, resolved like ``speaker``.
        cue: the words that say that it was said, as printed.
        cue_start: first code point of the cue.
        cue_end: the code point after the last.
        date: the day it was said, EDTF; ``None`` when neither sentence nor paragraph says.
        date_resolved_from: the words that the date comes from.
        paragraph: number of the paragraph, 1 for the first.
        sentence: number of the sentence in the paragraph, 1 for the first.
        selector: the W3C text-quote selector.
        context: the sentence it stands in, or that sentence and its neighbours when it stands alone.
        rule: which rule found the source, for example ``quotation-cue-source``.
        confidence: 0 to 1, how sure the model is: of the source in a quotation in marks, of content and source
            in an indirect one.
        about_date: the time that relayed words tell of, EDTF.
        others: the other sources of a quotation in marks that are worth naming, the likeliest first.
    """

    start: int
    end: int
    text: str
    directness: Directness
    attribution_type: AttributionType
    speaker: str | None
    speaker_text: str | None
    speaker_start: int | None
    speaker_end: int | None
    role: str | None
    relays: str | None
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    date: str | None
    date_resolved_from: str | None
    paragraph: int
    sentence: int
    selector: Selector
    context: str
    rule: str
    confidence: float
    about_date: str | None = None
    others: tuple[OtherSource, ...] = ()


@frozen
class Statement:
    """A sentence in the reporter's own voice that states something checkable.

    Attributes:
        start: first code point in ``Document.text``.
        end: the code point after the last.
        text: as printed.
        reasons: what makes it checkable ("number", "date", "name", "comparison", "event").
        paragraph: number of the paragraph, 1 for the first.
        sentence: number of the sentence in the paragraph, 1 for the first.
        date: the day it tells of, EDTF, when it says one.
        date_resolved_from: the words that the date comes from.
    """

    start: int
    end: int
    text: str
    reasons: tuple[str, ...]
    paragraph: int
    sentence: int
    date: str | None = None
    date_resolved_from: str | None = None


@frozen
class Speaker:
    """A source of a document under the fullest name that the text has.

    Attributes:
        name: without titles.
        role: title or description, as printed.
        forms: every form of the name that the text uses, in order of appearance.
    """

    name: str
    role: str | None
    forms: tuple[str, ...]


@frozen
class Extraction:
    """Everything found in a document, in text order."""

    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...]
    speakers: tuple[Speaker, ...]
