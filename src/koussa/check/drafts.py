"""The quotations of a draft, as they are to be checked."""

import re
from collections.abc import Iterator

from koussa.check.quotations.model import DraftQuotation
from koussa.check.sources import named
from koussa.dates.expressions import MONTH
from koussa.dates.resolve import find_dates
from koussa.dates.when import When
from koussa.documents import Document, Paragraph
from koussa.extract import Extraction, Quotation
from koussa.extract.verbs import CUE_FORMS
from koussa.frozen import frozen, replace
from koussa.text.wordlists import word_set

_SKIPPED = frozenset({"code", "metadata"})
_CLOSING = "\"”“»«’'„‟`"
_PLAIN = 0.9  # confidence of the extractor from which a draft says plainly who speaks
_LONGEST_INTERRUPTION = 160  # code points of the reporter's words within one quotation
_REACH = 4_000  # code points before and after a quotation in which its day and its speaker are looked for
# Compiled when a quotation has time words beside it.
_DAY = (
    rf"\b(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH})(?!\w)(?!,? \d{{4}})"
)

_SENTENCE_END = r"[.!?][\"”»’']*\s+"
_PLAIN_END = (
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})" + _SENTENCE_END
)  # not that of "Mr." or "Sen."
# What tells of a sentence before the quotation's that its day is the one of the words.
_SPEAKING = word_set(
    """
    said says spoke speaks speaking speech told telling wrote tweeted testified announced addressed asked interview
    interviewed statement remarks conference debate hearing rally
    """
)
_DENIED_WITHIN = 80  # code points before a quotation in which a denial of its words is looked for
_DENYING = (
    r"(?i)\b(?:not|never|no|nor|cannot|without|\w+n[’']t|refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|reject(?:s|ed|ing)?"
    r"|den(?:y|ies|ied|ying)(?:\s+that\s+(?:the\s)?)?|rul(?:es?|ed|ing) out)"
    r"(?:\s*\b(?!but\b|and\b)[\w’'-]+){0,3}\s*[\"“„«‘']?\Z"
)
# What may stand before a date at the head of its sentence: "But on", "Speaking on", "Earlier, on", "A week later, on".
_HEAD = (
    r"(?i)\W*(?:(?:and|but|yet|so|then|only) )?(?:\w+ing )?"
    r"(?:(?:late|early|back|earlier|later|before that|after that|afterwards?|previously|then|again|however|meanwhile"
    r"|recently|once|first|finally|eventually|subsequently|originally|initially"
    r"|(?:(?:a|an|one|two|three|four|five|six|ten|\d+|few|couple|of|several|some|the|that|same|only|just) )*"
    r"(?:minute|hour|day|night|morning|evening|week|fortnight|month|year)s? (?:earlier|later|before|after)),? )?"
    r"(?:(?:on|in|at|by|during) )?(?:the )?"
)
_ADVERBIAL = (
    r"(?:(?!\b(?:of|about|since|before|after|until|from|against|for|who|that|which)\b)[^,.!?;:\"“”])*"
)

_Day = tuple[int, int, When | None]


@frozen
class Quoted:
    """A quotation in a draft, with where it and what is said of it stand.

    Attributes:
        start: first code point between its first marks; ``end`` the one after the last between its last.
        quotation: what is to be checked.
        speaker_span: the words that name the speaker.
        date_span: the words that name the day.
        resumes: whether it may go on with the sentence of the quotation before it: "If so," she said, "I will go."
    """

    start: int
    end: int
    quotation: DraftQuotation
    speaker_span: tuple[int, int] | None = None
    date_span: tuple[int, int] | None = None
    resumes: bool = False


def quotations_of(document: Document, extraction: Extraction) -> Iterator[Quoted]:
    """Yield the quotations of a draft in text order; one that its reporter interrupts is one."""
    direct = [
        quotation
        for quotation in extraction.quotations
        if quotation.directness != "indirect" and _paragraph(document, quotation).kind not in _SKIPPED
    ]
    before: Quotation | None = None
    for parts in _joined(document.text, direct):
        yield _quoted(document, parts, resumes=before is not None and _is_near(before, parts[0]))
        before = parts[-1]


def joined(before: Quoted, after: Quoted) -> Quoted:
    """Return two quotations, of which the second may resume the first, as one."""
    first, last = before.quotation, after.quotation
    return replace(
        before,
        end=after.end,
        quotation=replace(
            first,
            parts=first.parts + last.parts,
            around=first.around and last.around,
            date=first.date or last.date,
            day_words=first.day_words or last.day_words,
            sentence=first.sentence and last.sentence,
        ),
        speaker_span=before.speaker_span or after.speaker_span,
        date_span=before.date_span or after.date_span,
    )


def _paragraph(document: Document, quotation: Quotation) -> Paragraph:
    return document.paragraphs[quotation.paragraph - 1]


def _around(document: Document, first: Quotation, last: Quotation) -> tuple[int, int]:
    """The paragraph that a quotation stands in, no further than what may speak of it: a draft may be one line."""
    paragraph = _paragraph(document, first)
    return max(paragraph.start, first.start - _REACH), min(paragraph.end, last.end + _REACH)


def _joined(text: str, quotations: list[Quotation]) -> Iterator[list[Quotation]]:
    """Gather the parts of each quotation: "A," she said, "B"."""
    held: list[Quotation] = []
    for quotation in quotations:
        if held and not _goes_on(text, held[-1], quotation):
            yield held
            held = []
        held.append(quotation)
    if held:
        yield held


def _goes_on(text: str, before: Quotation, after: Quotation) -> bool:
    if not _is_near(before, after):
        return False
    between = text[before.end : after.start]
    opens = text[after.start : after.start + 1]
    # The comma before "she said" is the reporter's, and stands behind the words.
    reads_on = text[before.end - 1] in ",—–-" or text[before.end] == ","
    return reads_on and between.rstrip(_CLOSING + " \u00a0").endswith((",", "—", "–")) and opens.islower()


def _is_near(before: Quotation, after: Quotation) -> bool:
    """Whether a quotation is the same speaker's as the one before it in the paragraph, with few words between."""
    return (
        before.paragraph == after.paragraph
        and before.speaker == after.speaker
        and 0 < after.start - before.end <= _LONGEST_INTERRUPTION
    )


def _quoted(document: Document, parts: list[Quotation], *, resumes: bool) -> Quoted:
    first, last = parts[0], parts[-1]
    source = next((part for part in parts if part.speaker_start is not None), first)
    day, span, words = _day_of(document, source)
    quotation = DraftQuotation(
        parts=tuple(part.text for part in parts),
        speaker=named(first.speaker),
        around="" if source.confidence >= _PLAIN and source.relays is None else _outside(document, parts),
        date=day,
        day_words=words,
        sentence=_is_sentence(first, last),
        denied=_is_denied(document.text[max(0, first.start - _DENIED_WITHIN) : first.start]),
    )
    names = None
    if source.speaker_start is not None and source.speaker_end is not None:
        names = (source.speaker_start, source.speaker_end)
    return Quoted(first.start, last.end, quotation, names, span, resumes)


def _is_denied(before: str) -> bool:
    """Whether words end in a denial of what comes next: "refused to “", "was not “", "would never have “"."""
    return re.search(_DENYING, before) is not None


def _outside(document: Document, parts: list[Quotation]) -> str:
    """The words of the paragraph outside a quotation."""
    start, end = _around(document, parts[0], parts[-1])
    return document.text[start : parts[0].start] + document.text[parts[-1].end : end]


def _is_sentence(first: Quotation, last: Quotation) -> bool:
    """Whether a draft presents the words as a sentence: with a capital, and a stop or the comma before "she said"."""
    opening = first.text.lstrip("[(‘'\"“… .")[:1]
    whole = opening.isupper() or opening.isdigit()
    ends = last.text.rstrip(_CLOSING + " ])")[-1:]
    return whole and (first.directness == "direct" or ends in {".", "!", "?"})


def _day_of(document: Document, source: Quotation) -> tuple[When | None, tuple[int, int] | None, str | None]:
    """The day that a draft gives, where it says so, and its words when no year tells which it is.

    Of several the one nearest to the quotation: a day in its own sentence goes before that of another.
    """
    start, end = _around(document, source, source)
    if source.date and source.date_resolved_from:
        when, words = When.parse(source.date), re.compile(re.escape(source.date_resolved_from))
        places: Iterator[_Day] = ((*at.span(), when) for at in words.finditer(document.text, start, end))
    else:
        places = _days_beside(document, source, start, end)
    for first, last, day in sorted(
        places, key=lambda place: min(abs(place[0] - source.start), abs(place[0] - source.end))
    ):
        if _tells_when(document.text, start, (first, last), source):
            return day, (first, last), None if day else document.text[first:last]
    return None, None, None


def _days_beside(document: Document, source: Quotation, start: int, end: int) -> Iterator[_Day]:
    """The days between two places, outside the quotation; no ``When`` where no year tells which it is."""
    text = document.text
    outside = text[start : source.start] + " " * len(source.text) + text[source.end : end]
    published = When.parse(document.published) if document.published else None
    printed = published.latest if published else None
    for found in find_dates(outside, published):
        first = found.when.earliest
        if not (printed and first and (first - printed).days > 1):  # else nobody has said a thing then yet
            yield start + found.start, start + found.end, found.when
    for day in re.finditer(_DAY, outside) if re.search(r"\d", outside) else ():
        yield start + day.start(), start + day.end(), None


def _tells_when(text: str, first: int, day: tuple[int, int], source: Quotation) -> bool:
    """Whether time words say when something was said: at the head of the sentence, or after words of saying.

    "Roe, elected on 3 March, said" and "of the fire on 3 March Roe said" do not. Another sentence tells only when it is
    the one that names the source, or that somebody speaks: it may have the day of something else.
    """
    at, last = day
    breaks = [found.end() for found in re.compile(_SENTENCE_END).finditer(text, first, at)]
    begins = breaks[-1] if breaks else first
    if re.compile(_HEAD).fullmatch(text, begins, at):
        if at > source.start:
            return source.cue_start is not None and source.cue_start > at
        ends = re.compile(_PLAIN_END).search(text, last, source.start)
        if ends is None or begins <= (source.cue_start or source.start) < ends.end():
            return True
        return not _SPEAKING.isdisjoint(re.findall(r"\w+", text[at : ends.end()].lower()))
    outer_end = source.end
    while outer_end < at and text[outer_end] in _CLOSING:
        outer_end += 1
    if begins >= outer_end and not text[begins].islower():
        names = max(source.cue_end or 0, source.speaker_end or 0) > begins
        if not names and not any(word in CUE_FORMS for word in text[begins:at].lower().split()):
            return False
    told = [end for end in (source.cue_end, source.speaker_end, outer_end) if end is not None and end <= at]
    return bool(told) and re.compile(_ADVERBIAL).fullmatch(text, max(told), at) is not None
