"""A citation as a sentence to paste into running text."""

from koussa.output.citations.citation import Citation, spoken
from koussa.output.citations.phrases import capitalised, caveats, manner, said_when, sentence_end, speaker
from koussa.output.inert import inert
from koussa.output.wording import date_words, place_words, published_words
from koussa.records import Claim, Event, Quote


def sentence(citation: Citation) -> str:
    """Who said or states what, where it was printed, and what sources say against it.

    Words stand in quotation marks only as they were spoken; a paraphrase and a claim, whose words are ours, never do.
    """
    record = citation.record
    if isinstance(record, Quote):
        said = _said(record)
    elif isinstance(record, Claim):
        said = f"{_stated(citation, record)}{said_when(record.date)}: {sentence_end(inert(record.text))}"
    elif isinstance(record, Event):
        said = f"{date_words(record.date)}: {sentence_end(inert(record.text))}"
    else:
        return sentence_end(_page(citation))
    return " ".join((said, f"({_page(citation)}.)", *caveats(citation)))


def _said(quote: Quote) -> str:
    medium = f", {inert(quote.medium)}" if quote.medium else ""
    circumstances = f"{said_when(quote.date)}{medium}"
    who = f"{speaker(quote)}," if quote.relays else speaker(quote)
    if not spoken(quote):
        text = sentence_end(inert(quote.text))
        return f"According to {who}{circumstances} ({manner(quote)}, not words to quote): {text}"
    part = ", in part" if quote.directness == "partial" else ""
    return f"{capitalised(who)} said{circumstances}{part}: “{inert(quote.text)}”"


def _stated(citation: Citation, claim: Claim) -> str:
    if claim.claimant is None:
        return "It is stated"
    name = inert(claim.claimant.name)
    publisher = citation.work.publisher
    if claim.claimant.name == publisher:
        return f"{name} states in its own voice"
    return f"{name} states, as {inert(publisher)} reports" if publisher else f"{name} states"


def _page(citation: Citation) -> str:
    """Author, publisher, title, date and place, as far as they are known."""
    work = citation.work
    parts = (
        inert(work.author or ""),
        inert(work.publisher or ""),
        f"“{inert(work.title)}”" if work.title else work.url or "",
        published_words(work),
        place_words(citation.place),
    )
    return ", ".join(part for part in parts if part)
