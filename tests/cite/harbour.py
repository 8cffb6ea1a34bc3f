"""An article that is ours, and what stands in it."""

from koussa.lookup.hits import Hit
from koussa.output.citations.citation import Citation, citation_of
from koussa.records import Article, Claim, Locator, PersonRef, Quote, Record, Selector, Source

ARTICLE = Article(
    "harbour",
    title="Harbour to Close",
    publisher="The Coast Gazette",
    url="https://gazette.example/harbour?id=7&page=2",
    published="2019-06-04",
    published_status="stated",
    language="en",
)
QUOTE = Quote(
    "harbour:q1",
    "The harbour will be closed by the winter, and for good.",
    article="harbour",
    speaker=PersonRef("Ada Quay"),
    date="2019-06-03",
    medium="at the town hall",
    locator=Locator(4, 2),
    selector=Selector("The harbour will be closed by the winter, and for good."),
)
CLAIM = Claim(
    "harbour:c1",
    "The harbour opened in 1902.",
    article="harbour",
    claimant=PersonRef("The Coast Gazette"),
    verdict="contradicted",
    correction="The harbour opened in 1912.",
    checked="2020-01-02",
    sources=(Source("s1", "Town Archive"), Source("s2", "Town Archive"), Source("s3", "Port Authority")),
)


def citation(
    record: Article | Quote | Claim | Record,
    article: Article | None = ARTICLE,
    doubts: tuple[Claim, ...] = (),
) -> Citation:
    """What a style is given."""
    return citation_of(Hit(record, article, "user", doubts=doubts))
