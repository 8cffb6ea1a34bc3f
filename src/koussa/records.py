"""The values that koussa deals in: articles, people, quotations, claims, events and what they are made of.

Frozen, without behaviour, and equal by content. Dates are EDTF strings (ISO 8601-2; see :mod:`koussa.dates`).
Offsets are in Unicode code points, half-open, from 0. What is not known is ``None``, never a guess.
"""

from typing import Literal

from koussa.frozen import frozen

Kind = Literal["article", "person", "quote", "claim", "event"]
Directness = Literal["direct", "partial", "indirect"]
AttributionType = Literal["assertion", "belief", "intention", "denial"]
CorrectedField = Literal["speaker", "date", "text"]
Verdict = Literal["supported", "contradicted", "disputed", "imprecise", "unconfirmed", "opinion", "forecast"]

KINDS: tuple[Kind, ...] = ("article", "person", "quote", "claim", "event")
DIRECTNESS: tuple[Directness, ...] = ("direct", "partial", "indirect")
ATTRIBUTION_TYPES: tuple[AttributionType, ...] = ("assertion", "denial", "belief", "intention")
CORRECTED: tuple[CorrectedField, ...] = ("speaker", "date", "text")
VERDICTS: tuple[Verdict, ...] = (
    "supported",
    "contradicted",
    "disputed",
    "imprecise",
    "unconfirmed",
    "opinion",
    "forecast",
)


@frozen
class Locator:
    """Where in an article's text something stands.

    Attributes:
        paragraph: number of the paragraph; 1 is the first of the body.
        sentence: number of the sentence within the paragraph, from 1.
        start: first code point in the article's text as read.
        end: the code point after the last.
    """

    paragraph: int | None = None
    sentence: int | None = None
    start: int | None = None
    end: int | None = None


@frozen
class Selector:
    """A W3C Web Annotation ``TextQuoteSelector``: the words, and about 32 characters either side of them."""

    exact: str
    prefix: str | None = None
    suffix: str | None = None


@frozen
class Source:
    """A published page or document that bears a record out, or speaks against it.

    Attributes:
        id: short key, unique within an article's folder or import.
        publisher: who published the words (not who copied them).
        title: the headline or title as printed.
        url: where it can be read.
        date: day of publication, EDTF.
        language: BCP 47 tag when it is not English.
        via: who reprints or mirrors it, when ``url`` is not the publisher's own page.
        agency: the news agency report that this page reprints; pages with one agency report are one source.
        note: a remark for the reader.
    """

    id: str
    publisher: str
    title: str | None = None
    url: str | None = None
    date: str | None = None
    language: str | None = None
    via: str | None = None
    agency: str | None = None
    note: str | None = None


@frozen
class Variant:
    """The same words as another outlet printed them."""

    text: str
    publisher: str
    date: str | None = None
    source: Source | None = None


@frozen
class PersonRef:
    """A person or organisation as a record names it; ``id`` is ``None`` when nobody is known by that name."""

    name: str
    id: str | None = None
    role: str | None = None


@frozen
class Spelling:
    """Another form of a name: a spelling, a transliteration or another script (``script`` is ISO 15924)."""

    name: str
    script: str | None = None
    note: str | None = None


@frozen
class Article:
    """A published text that quotations and claims come from."""

    id: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    published_status: Literal["stated", "inferred"] | None = None
    published_resolved_from: str | None = None
    section: str | None = None
    language: str | None = None
    note: str | None = None
    sources: tuple[Source, ...] = ()


@frozen
class Person:
    """A person or an organisation.

    Attributes:
        entity_type: which of them; ``None`` where no record says so, and there is a name alone.
        role: what they were when the article was printed; never an allegation.
        country: the country that they act for.
        keywords: words that a searcher would use for them ("foreign minister" for a Foreign Secretary).
        spellings: every other form of the name.
        wikidata: item identifier (``Q…``).
    """

    id: str
    name: str
    entity_type: Literal["person", "organisation"] | None = "person"
    role: str | None = None
    country: str | None = None
    keywords: tuple[str, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    wikidata: str | None = None
    note: str | None = None
    locators: tuple[Locator, ...] = ()
    sources: tuple[Source, ...] = ()


@frozen
class Quote:
    """Words that an article gives to somebody.

    Attributes:
        text: the words between the marks, or our own rendering when ``verbatim`` is false.
        verbatim: whether ``text`` was printed as spoken; a paraphrase never stands in quotation marks.
        speaker: the source of the attribution (Pareti 2012); ``relays`` is whom the source passes on.
        date: the day it was said; ``about_date`` the time that it tells of.
        date_resolved_from: the words of the article that the date comes from.
        medium: how and where it was said.
        attribution: how the speaker is known ("explicit", "carried over from the previous sentence").
        attribution_type: after Prasad et al. (2006).
        speaker_text: the words that name the source, as printed; ``cue`` the word of saying.
        rule: the extraction rule that decided.
        claims: ids of the claims that the words make.
        corroboration: how other outlets bear the words out.
        corrected_by: the editor who put the record right last, with ``corrected_reason``.
    """

    id: str
    text: str
    directness: Directness = "direct"
    verbatim: bool = True
    article: str | None = None
    speaker: PersonRef | None = None
    relays: PersonRef | None = None
    date: str | None = None
    date_resolved_from: str | None = None
    about_date: str | None = None
    medium: str | None = None
    context: str | None = None
    attribution: str | None = None
    attribution_type: AttributionType | None = None
    speaker_text: str | None = None
    cue: str | None = None
    rule: str | None = None
    claims: tuple[str, ...] = ()
    corroboration: str | None = None
    variants: tuple[Variant, ...] = ()
    keywords: tuple[str, ...] = ()
    note: str | None = None
    corrected_by: str | None = None
    corrected_reason: str | None = None
    locator: Locator = Locator()
    selector: Selector | None = None
    sources: tuple[Source, ...] = ()


@frozen
class FieldChange:
    """A field of a quotation that an editor put right; ``None`` is what nobody knows, or words that are no quotation.

    Attributes:
        field: which it is.
        before: what it held: the name of a speaker, a date in EDTF, or the words; ``after`` what it holds since.
    """

    field: CorrectedField
    before: str | None = None
    after: str | None = None


@frozen
class Correction:
    """What an editor put right in a quotation.

    Attributes:
        by: who put it right, and ``reason`` what that rests on.
        changes: the fields that were put right.
        day: when, EDTF; ``None`` of corrections made before that was noted.
    """

    by: str
    reason: str
    changes: tuple[FieldChange, ...]
    day: str | None = None


@frozen
class Claim:
    """A statement that can be checked, with who makes it and what verification found.

    Attributes:
        claimant: who asserts it; the publisher when the article does so in its own voice.
        subjects: whom it is about.
        title: a headline under which the claim is known, searched too.
        verdict: what verification found of the statement, never of a person.
        correction: what the sources have instead, when they contradict it.
        checked: the day of that verification, EDTF.
        confidence: how sure we are of the verdict.
        also_at: other places of the article that state it.
        sources: what the verdict rests on; ``other_sources`` point another way or add detail.
    """

    id: str
    text: str
    title: str | None = None
    article: str | None = None
    claimant: PersonRef | None = None
    subjects: tuple[PersonRef, ...] = ()
    date: str | None = None
    date_resolved_from: str | None = None
    about_date: str | None = None
    verdict: Verdict | None = None
    confidence: Literal["high", "medium", "low"] | None = None
    correction: str | None = None
    explanation: str | None = None
    checked: str | None = None
    keywords: tuple[str, ...] = ()
    note: str | None = None
    locator: Locator = Locator()
    also_at: tuple[Locator, ...] = ()
    sources: tuple[Source, ...] = ()
    other_sources: tuple[Source, ...] = ()


@frozen
class Event:
    """Something that happened, on the timeline.

    Attributes:
        date_resolved_from: the article's time words; ``resolution`` how the date follows from them.
        in_article: whether the article mentions it, or we added it for context.
    """

    id: str
    text: str
    date: str
    article: str | None = None
    date_resolved_from: str | None = None
    resolution: str | None = None
    in_article: bool = True
    subjects: tuple[PersonRef, ...] = ()
    note: str | None = None
    locators: tuple[Locator, ...] = ()
    sources: tuple[Source, ...] = ()


Record = Article | Person | Quote | Claim | Event
