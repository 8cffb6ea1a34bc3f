"""What citations say in words, in whatever style: what stands on the page, and what verification found of it."""

from koussa.dates import When, describe
from koussa.output.citations.citation import Citation, spoken
from koussa.output.inert import inert
from koussa.output.wording import VERDICT_WORDS, date_words, place_words
from koussa.records import Claim, Event, Quote

NOT_NAMED = "a speaker whom the text does not name"
INFERRED = "date of publication inferred, not stated"


def remark(citation: Citation) -> str:
    """What a citation bears out, for a note: who said or states what, and where; empty for a page as such."""
    record = citation.record
    place = place_words(citation.place)
    if isinstance(record, Quote):
        who = f"{speaker(record)}{_on(record.date, record.medium)}"
        if spoken(record):
            return f"{_joined(place, who)}: “{inert(record.text)}”"
        return f"{_joined(place, who)} ({manner(record)}): {inert(record.text)}"
    if isinstance(record, Claim):
        by = f"{inert(record.claimant.name)} states" if record.claimant else "stated"
        return f"{_joined(place, by)}{_on(record.date)}: {inert(record.text)}"
    if isinstance(record, Event):
        return _joined(place, f"{inert(record.text)} ({date_words(record.date)})")
    return ""


def manner(quote: Quote) -> str:
    """In what way words that are not as spoken were given."""
    return "indirect quotation" if quote.verbatim else "paraphrase"


def speaker(quote: Quote) -> str:
    """Who said it, and whom they pass on."""
    name = inert(quote.speaker.name) if quote.speaker else NOT_NAMED
    return f"{name}, relaying {inert(quote.relays.name)}" if quote.relays else name


def said_when(date: str | None) -> str:
    """A date with the preposition that it takes after a verb: " on 30 March 2011", " in March 2011"; or nothing."""
    if date is None:
        return ""
    when = When.parse(date)
    if when.start is None or when.end is None:
        return f" {describe(when)}"
    preposition = "from" if when.interval else "on" if when.start.day else "in"
    return f" {preposition} {describe(when)}"


def caveats(citation: Citation) -> list[str]:
    """What must not be left out, a sentence each: whatever verification found but support, and an event's remark."""
    record = citation.record
    if isinstance(record, Claim):
        return [] if record.verdict == "supported" else [_verdict(record)]
    if isinstance(record, Event):
        return [sentence_end(inert(record.note))] if record.note else []
    return [_doubt(claim) for claim in citation.doubts]


def sentence_end(text: str) -> str:
    """Text with a full stop, unless it ends with a mark of its own."""
    return text if text.rstrip("”’\"')")[-1:] in (".", "!", "?", "…") else f"{text}."


def capitalised(text: str) -> str:
    """Text with a capital first letter; the rest to the letter."""
    return text[:1].upper() + text[1:]


def _on(date: str | None, medium: str | None = None) -> str:
    parts = [part for part in (date_words(date), inert(medium or "")) if part]
    return f", {', '.join(parts)}" if parts else ""


def _joined(place: str, who: str) -> str:
    return f"{capitalised(place)}: {who}" if place else capitalised(who)


def _verdict(claim: Claim) -> str:
    found = claim.correction or claim.explanation
    words = VERDICT_WORDS[claim.verdict].capitalize()
    return sentence_end(f"{words}: {inert(found)}" if found else words) + _sources(claim)


def _doubt(claim: Claim) -> str:
    found = claim.correction or claim.explanation
    words = f"The words make a claim that is {VERDICT_WORDS[claim.verdict].lower()}: {inert(claim.text)}"
    return sentence_end(words) + (f" {sentence_end(inert(found))}" if found else "") + _sources(claim)


def _sources(claim: Claim) -> str:
    """On whose pages the verdict rests, and the day that it was checked."""
    names = "; ".join(dict.fromkeys(inert(source.publisher) for source in claim.sources))
    checked = f"checked {date_words(claim.checked)}" if claim.checked else ""
    told = ", ".join(part for part in (names, checked) if part)
    return f" ({told}.)" if told else ""
