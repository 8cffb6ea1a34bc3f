"""What is cited: a record, and the published page that it stands on."""

from typing import Literal

from koussa.dates import When
from koussa.errors import KoussaError
from koussa.frozen import frozen, replace
from koussa.lookup.hits import Hit
from koussa.output.citations.urls import page_url
from koussa.records import Article, Claim, Event, Locator, Person, Quote, Source

Periodical = Literal["magazine", "newspaper"]
# By these words a publisher's role says that it brings out news; one without a role is taken for such.
_PRESS = ("news", "press", "paper", "agency", "broadcaster", "weekly", "daily")


@frozen
class Citation:
    """What every style of citation is made from.

    Attributes:
        record: what is cited.
        work: the page that it stands on; its ``url`` is safe to print as a link, or ``None``.
        doubts: the claims that a quotation makes and that verification did not bear out.
        publisher: what is known of the publisher.
    """

    record: Article | Quote | Claim | Event
    work: Article
    doubts: tuple[Claim, ...] = ()
    publisher: Person | None = None

    @property
    def place(self) -> Locator:
        """Where on the page the record stands."""
        if isinstance(self.record, Quote | Claim):
            return self.record.locator
        if isinstance(self.record, Event) and not self.record.sources and self.record.locators:
            return self.record.locators[0]
        return Locator()

    @property
    def published(self) -> When | None:
        """When the page appeared."""
        return When.parse(self.work.published) if self.work.published else None

    @property
    def published_inferred(self) -> bool:
        """Whether the date of publication was worked out, because the page does not state one."""
        return self.published is not None and self.work.published_status == "inferred"

    @property
    def periodical(self) -> Periodical | None:
        """What the page is part of: a magazine, a newspaper (any other news outlet), or nothing of the kind."""
        if self.work.publisher is None:
            return None
        role = (self.publisher.role or "").casefold() if self.publisher else ""
        if "magazine" in role:
            return "magazine"
        return "newspaper" if not role or any(word in role for word in _PRESS) else None


def citation_of(hit: Hit) -> Citation:
    """What a citation of this record is made from.

    Raises:
        KoussaError: when the record is a person, or stands on no page that is known.
    """
    record = hit.record
    if isinstance(record, Person):
        raise KoussaError(
            f"{record.id} is a person, and people are not cited; `koussa who` lists what they said"
        )
    work = _work(record, hit.article)
    if work is None or not (work.title or work.publisher or work.url):
        if work is None:
            raise KoussaError(f"nothing to cite: no article is known that {record.id} stands in")
        raise KoussaError(
            f"nothing to cite: {work.id} has no title, publisher or address; `koussa add --title` gives it one"
        )
    work = replace(work, url=page_url(work.url))
    return Citation(record, work, hit.doubts)


def spoken(quote: Quote) -> bool:
    """Whether the words may stand in quotation marks: printed as they were said."""
    return quote.verbatim and quote.directness != "indirect"


def _work(record: Article | Quote | Claim | Event, article: Article | None) -> Article | None:
    if isinstance(record, Article):
        return record
    if isinstance(record, Event) and record.sources:
        # The article may mention it without its day, or with a wrong one: what bears it out is cited.
        return _as_article(record.sources[0])
    return None if isinstance(record, Event) and not record.in_article else article


def _as_article(source: Source) -> Article:
    return Article(
        source.id,
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        published=source.date,
        published_status="stated" if source.date else None,
        language=source.language,
    )
