"""The words in which every page speaks of dates, people, articles and verdicts."""

from shlex import quote

from koussa.dates import When, describe
from koussa.documents import BEGINS
from koussa.lookup.hits import Hit
from koussa.output.page import Span, Style
from koussa.records import Article, Claim, Correction, FieldChange, Locator, PersonRef, Quote, Source, Verdict

# "Contradicted" is never printed alone: it is the sources that contradict, not we.
VERDICT_WORDS: dict[Verdict | None, str] = {
    "supported": "SUPPORTED BY SOURCES",
    "contradicted": "CONTRADICTED BY SOURCES",
    "disputed": "DISPUTED",
    "imprecise": "IMPRECISE",
    "unconfirmed": "UNCONFIRMED",
    "opinion": "OPINION",
    "forecast": "FORECAST",
    None: "NOT CHECKED",
}
VERDICT_STYLES: dict[Verdict | None, Style] = {
    "supported": "good",
    "contradicted": "bad",
    "disputed": "doubtful",
    "imprecise": "doubtful",
    "unconfirmed": "doubtful",
}

PARAPHRASE = "paraphrase: not to be put in quotation marks"

_MADE_OF_CONTENT = "article:"  # opens an id that says nothing to a reader
_FIRST_WORDS = 48  # code points of an article without a title
_WITHOUT_MARKS = str.maketrans("", "", '“”„«»"')


def verdict_span(claim: Claim) -> Span:
    """A claim's verdict in capitals."""
    return Span(VERDICT_WORDS[claim.verdict], VERDICT_STYLES.get(claim.verdict, "heading"))


def doubt_spans(claim: Claim) -> list[Span]:
    """What a reader of words must be told of a claim that they make: its verdict, itself, and what the sources have."""
    correction = f" Sources say: {claim.correction}" if claim.correction else ""
    return [verdict_span(claim), Span(f"  {claim.text}{correction}")]


def date_words(date: str | None) -> str:
    """An EDTF date in words; nothing where there is none."""
    return describe(When.parse(date)) if date else ""


def day_words(when: str | None) -> str:
    """The day that something was said in words, or words for its absence."""
    return date_words(when) or "date not known"


def person_words(person: PersonRef | None, *, role: bool = False) -> str:
    """Somebody's name, and what they were."""
    if person is None:
        return "not named in the text"
    return f"{person.name}, {role_words(person.role)}" if role and person.role else person.name


def role_words(role: str) -> str:
    """A role as it stands behind a name; "The mayor" has its capital only where it opens a sentence."""
    opens, _, rest = role.partition(" ")
    return (
        f"{opens.lower()} {rest}"
        if opens in {"The", "A", "An", "His", "Her"} and rest[:1].islower()
        else role
    )


def speaker_words(quote: Quote, *, role: bool = False) -> str:
    """Who said it, and whom they pass on."""
    words = person_words(quote.speaker, role=role)
    if quote.relays is None:
        return words
    # A role has commas of its own.
    return f"{words}{'; ' if role else ', '}relaying {quote.relays.name}"


def said_words(quote: Quote) -> str:
    """When and how it was said, and what time it tells of."""
    words = day_words(quote.date)
    if quote.medium:
        words += f", {quote.medium}"
    return f"{words}; of {date_words(quote.about_date)}" if quote.about_date else words


def published_words(article: Article) -> str:
    """When an article came out, and whether it says so itself."""
    words = date_words(article.published)
    return f"{words} (inferred)" if words and article.published_status == "inferred" else words


def place_words(locator: Locator) -> str:
    """Where in an article something stands."""
    return f"par. {locator.paragraph}" if locator.paragraph is not None else ""


def title_words(article: Article) -> str:
    """What a reader knows an article by: title, address, the name of its file, or its first words; else its id."""
    if article.title:
        return f"“{article.title}”"
    note = article.note or ""
    if article.url or not article.id.startswith(_MADE_OF_CONTENT) or not note.startswith(BEGINS):
        return article.url or article.id
    words = note.removeprefix(BEGINS).translate(_WITHOUT_MARKS)
    if len(words) > _FIRST_WORDS:
        words = f"{words[:_FIRST_WORDS].rsplit(' ', 1)[0].rstrip(' ,;:.…')} …"
    return f"the text beginning “{words}”"


def article_spans(
    article: Article | None, locator: Locator | None = None, *, publisher: bool = True
) -> list[Span]:
    """Publisher, title, date and place; a publisher that is not known, or has just been named, is left out."""
    if article is None:
        return [Span("no article is given")]
    if article == Article(article.id):
        return [Span(f"{article.id}, of which nothing else is known")]
    named = [Span(f"{article.publisher}, ")] if publisher and article.publisher else []
    parts = [*named, Span(title_words(article), link=article.url)]
    remarks = (published_words(article), place_words(locator) if locator else "")
    parts += [Span(f", {words}") for words in remarks if words]
    return parts


def source_spans(source: Source) -> list[Span]:
    """A source as a reader looks it up: publisher, title, date, and through whom it can still be read."""
    spans = [Span(source.publisher)]
    if source.title:
        spans += [Span(": "), Span(source.title, link=source.url)]
    remarks = [date_words(source.date), f"via {source.via}" if source.via else "", source.note or ""]
    remark = "; ".join(remark for remark in remarks if remark)
    if remark:
        spans.append(Span(f" ({remark})"))
    return spans


def stated_spans(hit: Hit, claim: Claim) -> list[Span]:
    """Who makes a claim, in whose voice and where; the publisher's name once."""
    claimant = claim.claimant.name if claim.claimant else "claimant not recorded"
    own = hit.article is not None and claimant == hit.article.publisher
    voice = f"{claimant}, in its own voice, " if own else f"{claimant}; "
    return [Span(voice), *article_spans(hit.article, claim.locator, publisher=not own)]


def shell_word(text: str) -> str:
    """Text as one word of a shell, so that a name can be pasted whatever it holds."""
    plain = all(mark.isalnum() or mark in " .-'" for mark in text)
    return f'"{text}"' if plain else quote(text)


def correction_words(correction: Correction) -> str:
    """Who put what right, why and when."""
    changes = [
        f"{one.field} {_held(one, one.before)} → {_held(one, one.after)}" for one in correction.changes
    ]
    told = "; ".join(part for part in (date_words(correction.day), *changes) if part)
    return f"by {correction.by}: {correction.reason} ({told})"


def _held(change: FieldChange, value: str | None) -> str:
    if change.field == "text":
        return "no quotation" if value is None else f"“{beginning(value, 60)}”"
    return "not known" if value is None else date_words(value) if change.field == "date" else value


def beginning(text: str, most: int) -> str:
    """A text, or as much of its beginning as makes ``most`` code points with an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
