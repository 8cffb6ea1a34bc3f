"""What people put right by hand, in the passages of a check: speakers, days, and who is the same person."""

from collections.abc import Iterable

from koussa.check.quotations.model import PossibleSpeaker, SourcePassage, SourceQuotation
from koussa.check.sources import named
from koussa.dates.when import When
from koussa.frozen import replace
from koussa.library.people_rules import PeopleRules
from koussa.records import Quote


def put_right(passage: SourcePassage, quotes: Iterable[tuple[Quote, Quote | None]]) -> SourcePassage:
    """A passage with the speakers and days of its quotations as an editor put them right, and without what is none.

    Args:
        passage: as it was stored with its article.
        quotes: the corrected quotations of the article, as given and as they are now.
    """
    by_place = {_place(given, passage): now for given, now in quotes}
    quotations = []
    for quotation in passage.quotations:
        place = quotation.start, quotation.end
        if place not in by_place:
            quotations.append(quotation)
        elif (now := by_place[place]) is not None:
            quotations.append(_as_corrected(quotation, now))
    return replace(passage, quotations=tuple(quotations))


def with_people(passage: SourcePassage, rules: PeopleRules) -> SourcePassage:
    """A passage whose speakers have all the names that were joined to theirs, or the name of whom they are."""
    return replace(
        passage,
        quotations=tuple(_with_names(quotation, passage.article, rules) for quotation in passage.quotations),
    )


def with_described(passage: SourcePassage, quotes: Iterable[Quote], rules: PeopleRules) -> SourcePassage:
    """A passage with the names of those whom it only describes ("the mayor") and who were joined to a name by hand.

    Args:
        passage: as it was stored with its article.
        quotes: the quotations of the article, or the one that the passage is.
        rules: what was joined.
    """
    by_place = {_place(quote, passage): quote for quote in quotes}
    own = next(iter(by_place.values()), None) if passage.record else None
    return replace(
        passage,
        quotations=tuple(
            _with_name(quotation, own or by_place.get((quotation.start, quotation.end)), rules)
            for quotation in passage.quotations
        ),
    )


def _with_name(quotation: SourceQuotation, quote: Quote | None, rules: PeopleRules) -> SourceQuotation:
    if quotation.speaker is not None or quote is None or quote.speaker is None:
        return quotation
    names = [name for name in rules.names(quote.speaker.name) if named(name) is not None]
    return replace(quotation, speaker=names[0], chance=1.0, others=()) if names else quotation


def _place(quote: Quote, passage: SourcePassage) -> tuple[int, int] | None:
    """Where in the passage a quotation stands; one of several paragraphs stands in each of them."""
    start, end = quote.locator.start, quote.locator.end
    if start is None or end is None or passage.start is None:
        return None
    return max(passage.seen(start), 0), min(passage.seen(end), len(passage.text))


def _as_corrected(quotation: SourceQuotation, quote: Quote) -> SourceQuotation:
    speaker = named(quote.speaker.name if quote.speaker else None)
    date = When.parse(quote.date) if quote.date else None
    if speaker == quotation.speaker:
        return replace(quotation, date=date)
    # What describes the source was said of the one whom the words were given to before.
    return replace(quotation, speaker=speaker, chance=1.0, other_names=(), described="", date=date, others=())


def _with_names(quotation: SourceQuotation, article: str, rules: PeopleRules) -> SourceQuotation:
    speaker, names = _names_of(quotation.speaker, article, rules)
    return replace(
        quotation,
        speaker=speaker,
        other_names=(*quotation.other_names, *names),
        others=tuple(_of_possible(other, article, rules) for other in quotation.others),
    )


def _of_possible(other: PossibleSpeaker, article: str, rules: PeopleRules) -> PossibleSpeaker:
    name, names = _names_of(other.name, article, rules)
    return replace(other, name=name, other_names=(*other.other_names, *names))


def _names_of(speaker: str | None, article: str, rules: PeopleRules) -> tuple[str | None, Iterable[str]]:
    """The name of a speaker of an article, where namesakes were parted, and the names that were joined to it."""
    if speaker is None:
        return None, ()
    name = rules.parted(article, speaker) or speaker
    return name, rules.names(name)
