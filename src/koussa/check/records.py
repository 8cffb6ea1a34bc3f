"""Records of a library, and what articles state, in the terms of a check."""

from collections.abc import Iterator

from koussa.check.quotations.model import SourcePassage, SourceQuotation
from koussa.check.sources import SourceStatement, named, relayed
from koussa.dates.when import When
from koussa.records import Article, Claim, PersonRef, Quote


def passages_of_quote(quote: Quote, article: Article | None = None) -> Iterator[SourcePassage]:
    """Yield a quotation's own words as a passage, then the words as other outlets printed them.

    For a record whose article's text the library does not hold: what stood around the words is not known.
    """
    published = _when(article.published if article else None)
    speaker = named(quote.speaker.name if quote.speaker else None)
    for text, printed_by in [
        (quote.text, None),
        *((variant.text, variant.publisher) for variant in quote.variants),
    ]:
        held = SourceQuotation(
            start=0,
            end=len(text),
            speaker=speaker,
            described=_described(quote.speaker, is_named=speaker is not None),
            date=_when(quote.date),
            verbatim=quote.verbatim,
            record=quote.id,
            others=relayed(quote.relays.name if quote.relays else None),
        )
        yield SourcePassage(
            article=quote.article or quote.id,
            text=text,
            paragraph=quote.locator.paragraph,
            quotations=(held,),
            published=published,
            complete=False,
            variant_of=printed_by,
            record=quote.id,
        )


def statements_of_claim(claim: Claim, article: Article | None = None) -> Iterator[SourceStatement]:
    """Yield what a claim states, with what verification found of it; where sources contradict it, what they have."""
    published = _when(article.published if article else None)
    subjects = [subject.name for subject in claim.subjects]
    title = article.title if article else None
    context = ". ".join(filter(None, (title, claim.title, claim.text, *subjects, *claim.keywords)))
    texts: list[tuple[str, Claim | None]] = [(claim.text, claim)]
    if claim.correction:
        texts.append((claim.correction, None))
    for text, verified in texts:
        passage = SourcePassage(
            article=claim.article or claim.id,
            text=text,
            paragraph=claim.locator.paragraph,
            published=published,
            complete=False,
            record=claim.id,
        )
        yield SourceStatement(passage, 0, len(text), verified, context)


def _described(speaker: PersonRef | None, *, is_named: bool) -> str:
    """What a source is, and where that is no name that can be compared, the words that stand for one."""
    words = (speaker.role, None if is_named else speaker.name) if speaker else ()
    return " ".join(filter(None, words))


def _when(date: str | None) -> When | None:
    return When.parse(date) if date else None
