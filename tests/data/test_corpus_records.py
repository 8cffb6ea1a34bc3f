"""What must hold of the corpus as records, whatever articles it grows by."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from urllib.parse import urlsplit

import pytest

from koussa.dates import When
from koussa.records import (
    VERDICTS,
    Article,
    Claim,
    Event,
    Locator,
    Person,
    PersonRef,
    Quote,
    Record,
    Source,
    Spelling,
    Variant,
)

VERDICTS_WITH_SOURCES = {"supported", "contradicted", "disputed", "imprecise"}
VERDICTS_WITH_CORRECTION = {"contradicted", "imprecise"}

# Fields that hold a name, a key or a short phrase: nothing but the value may stand there.
BARE = {
    Article: ("publisher", "author", "section", "language", "published_resolved_from"),
    Person: ("name", "role", "country", "keywords"),
    Quote: ("medium", "attribution", "date_resolved_from", "keywords"),
    Claim: ("date_resolved_from", "keywords"),
    Event: ("date_resolved_from",),
    PersonRef: ("name", "role"),
    Spelling: ("name",),
    Variant: ("publisher",),
    Source: ("publisher", "via", "agency", "language"),
}
REMARK = re.compile(
    r"[()\[\]{}<>]|\b(via|undated|inferred|about|circa|unknown|archived|mirror|copy|reprint|unconfirmed|quoting)\b",
    re.IGNORECASE,
)
DATES = ("date", "about_date", "published", "checked")
MARKUP = re.compile(
    r"</?[a-z]|\*\*|`.+`|\]\(|https?://|\[/?[a-z]+\]|[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]"
)


def parts(value: object) -> Iterator[object]:
    """Yield a record and every dataclass within it."""
    if is_dataclass(value):
        yield value
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from parts(item)


def texts(value: object) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each field of one dataclass, lists taken apart."""
    assert is_dataclass(value)
    for field in fields(value):
        content = getattr(value, field.name)
        for item in content if isinstance(content, tuple) else (content,):
            if isinstance(item, str):
                yield field.name, item


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def test_ids_are_unique_and_name_their_article(records: list[Record]) -> None:
    counts = Counter(record.id for record in records)
    assert [name for name, count in counts.items() if count > 1] == []
    articles = {record.id for record in records if isinstance(record, Article)}
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-\d{4}", article) for article in articles)
    letters = {Quote: r"[qr]\d{2,}", Claim: r"c\d{2,}", Event: r"e\d{2,}", Person: r"[a-z0-9]+(-[a-z0-9]+)*"}
    for record in records:
        if not isinstance(record, Article):
            article, _, short = record.id.partition(":")
            assert article in articles, record.id
            assert re.fullmatch(letters[type(record)], short), record.id


def test_every_reference_resolves_to_a_record_of_its_kind(records: list[Record]) -> None:
    people = {record.id: record.name for record in records if isinstance(record, Person)}
    claims = {record.id for record in records if isinstance(record, Claim)}
    articles = {record.id for record in records if isinstance(record, Article)}
    for record in records:
        for part in parts(record):
            if isinstance(part, PersonRef) and part.id is not None:
                assert people[part.id] == part.name, record.id
        if isinstance(record, Quote):
            assert set(record.claims) <= claims, record.id
        if isinstance(record, Quote | Claim | Event):
            assert record.article in articles, record.id


def test_dates_are_edtf_as_koussa_writes_it(records: list[Record]) -> None:
    for record in records:
        for part in parts(record):
            for name, text in texts(part):
                if name in DATES:
                    assert str(When.parse(text)) == text, (record.id, name)


def test_a_day_that_was_worked_out_says_from_what(records: list[Record]) -> None:
    for record in records:
        if isinstance(record, Article) and record.published_status == "inferred":
            assert record.published_resolved_from, record.id
        if isinstance(record, Quote | Claim) and record.date and not record.date_resolved_from:
            assert record.note or record.date.startswith("../"), record.id
        if isinstance(record, Event):
            assert record.resolution, record.id


def test_what_was_said_is_not_later_than_the_article(records: list[Record]) -> None:
    published = {record.id: record.published for record in records if isinstance(record, Article)}
    for record in records:
        if isinstance(record, Quote | Claim) and record.date and record.article:
            day, limit = When.parse(record.date).latest, When.parse(published[record.article] or "").latest
            assert day is not None
            assert limit is not None
            assert day <= limit, record.id


def test_claims_were_checked_on_a_day_that_has_been(claims: list[Claim]) -> None:
    for claim in claims:
        assert claim.checked, claim.id
        assert date.fromisoformat(claim.checked) <= date.today(), claim.id


def test_every_verdict_has_what_it_needs(claims: list[Claim]) -> None:
    for claim in claims:
        assert claim.verdict in VERDICTS, claim.id
        assert claim.confidence, claim.id
        assert claim.explanation, claim.id
        assert claim.sources or claim.verdict not in VERDICTS_WITH_SOURCES, claim.id
        assert bool(claim.correction) == (claim.verdict in VERDICTS_WITH_CORRECTION), claim.id
        assert not set(claim.sources) & set(claim.other_sources), claim.id


def test_disputed_claims_tell_both_sides(claims: list[Claim]) -> None:
    for claim in claims:
        if claim.verdict == "disputed":
            both = (
                ("For " in claim.explanation and "Against it" in claim.explanation)
                if claim.explanation
                else False
            )
            assert both or "depends on" in (claim.explanation or ""), claim.id
            assert len(claim.sources) >= 2, claim.id


def test_encyclopaedias_carry_no_verdict_alone(claims: list[Claim]) -> None:
    for claim in claims:
        if claim.verdict in VERDICTS_WITH_SOURCES:
            assert [s for s in claim.sources if not (s.note or "").startswith("tertiary")], claim.id


def test_one_agency_report_counts_once(records: list[Record]) -> None:
    for record in records:
        cited = (*record.sources, *getattr(record, "other_sources", ()))
        reports = [source.agency for source in cited if source.agency]
        assert len(reports) == len(set(reports)), (record.id, reports)


def test_agencies_say_which_report(records: list[Record]) -> None:
    sources = {part for record in records for part in parts(record) if isinstance(part, Source)}
    for source in sources:
        if source.agency:
            assert re.fullmatch(r"[^,]+, (\d{1,2} )?[A-Z][a-z]+ \d{4}(, [^,]+)?", source.agency), source.id
    agencies = {"Reuters", "AP", "AFP", "dpa", "ITAR-TASS"}
    for source in sources:
        if source.publisher in agencies:
            assert source.agency, source.id
            assert source.agency.startswith(source.publisher), source.id


def test_a_source_is_the_same_wherever_it_is_cited(records: list[Record]) -> None:
    found: dict[tuple[str, str], Source] = {}
    for record in records:
        for part in parts(record):
            if isinstance(part, Source):
                assert found.setdefault((record.id.split(":")[0], part.id), part) == part


def test_urls_are_whole_and_belong_to_whom_they_should(records: list[Record]) -> None:
    copies = re.compile(r"blogspot|wordpress|narkive|yumpu|newssniffer|everycrsreport|netlify|\bsott\b")
    for record in records:
        for part in parts(record):
            url = getattr(part, "url", None)
            if url is None:
                continue
            pieces = urlsplit(url)
            assert pieces.scheme in {"http", "https"}, url
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", pieces.netloc), url
            assert not re.search(r"[\s\"<>\\^`{|}]", url), url
            if isinstance(part, Source) and copies.search(pieces.netloc):
                assert part.via, url


def test_sources_can_be_found(records: list[Record]) -> None:
    for record in records:
        for part in parts(record):
            if isinstance(part, Source):
                assert part.url or (part.title and part.date), part.id


def test_no_remark_stands_inside_a_value(records: list[Record]) -> None:
    for record in records:
        for part in parts(record):
            for name, text in texts(part):
                if name in BARE.get(type(part), ()):
                    assert not REMARK.search(text), (record.id, name, text)


def test_no_text_holds_markup_or_controls(records: list[Record]) -> None:
    for record in records:
        for part in parts(record):
            for name, text in texts(part):
                if name != "url":
                    assert not MARKUP.search(text), (record.id, name, text)
                assert text == text.strip() != "", (record.id, name)


def test_only_spoken_words_have_a_selector_and_that_is_exact_alone(quotes: list[Quote]) -> None:
    for quote in quotes:
        assert quote.verbatim == (quote.directness != "indirect"), quote.id
        assert quote.verbatim == (quote.id.partition(":")[2][0] == "q"), quote.id
        if quote.verbatim:
            assert quote.selector is not None
            assert (quote.selector.exact, quote.selector.prefix, quote.selector.suffix) == (
                quote.text,
                None,
                None,
            )
        else:
            assert quote.selector is None, quote.id
            assert not quote.variants, quote.id
            assert not re.search('["“”«»„]', quote.text), quote.id


def test_a_quotation_says_who_when_how_and_where(quotes: list[Quote]) -> None:
    for quote in quotes:
        assert quote.speaker, quote.id
        assert quote.date, quote.id
        assert quote.context, quote.id
        assert quote.locator.paragraph, quote.id
        assert quote.locator.sentence, quote.id
        assert re.match(r"(to|at|in|on) \S", quote.medium or ""), quote.id
        assert not (quote.medium or "").endswith("."), quote.id


def test_roles_are_short_and_free_of_allegations(people: list[Person]) -> None:
    allegation = re.compile(
        r"alleg|accus|suspect|crim|terror|murder|bomb|wanted|indict|convict|charged|defect|regime|dictator|henchman",
        re.IGNORECASE,
    )
    for person in people:
        assert person.role, person.id
        assert len(person.role) <= 60, person.id
        # "International Criminal Court" is a name.
        assert not allegation.search(person.role), person.id


def test_spellings_differ_and_say_their_script(people: list[Person]) -> None:
    for person in people:
        names = [person.name, *(spelling.name for spelling in person.spellings)]
        assert len(names) == len(set(names)), person.id
        for spelling in person.spellings:
            arabic = bool(re.search("[\u0600-\u06ff]", spelling.name))
            assert arabic == (spelling.script == "Arab"), spelling
            assert not (arabic and re.search("[A-Za-z]", spelling.name)), spelling


def test_claims_have_keywords_that_their_text_lacks(claims: list[Claim]) -> None:
    for claim in claims:
        new = [keyword for keyword in claim.keywords if not words(keyword) <= words(claim.text)]
        assert len(new) >= 4, (claim.id, new)


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("how many died over Scotland", "c43"),
        ("did he have a degree", "c51"),
        ("was it a military plane", "c11"),
        ("who shot the protesters", "c44"),
        ("is Koussa immune", "c49"),
        ("Lockerbie 1989", "c42"),
        ("does he speak English", "c52"),
        ("asylum", "c12"),
        ("who attended the London conference", "c22"),
        ("pariah state", "c18"),
        ("what time did he land", "c08"),
        ("how long was Gaddafi in power", "c34"),
        ("arrest warrant", "c47"),
        ("why did he defect", "c17"),
    ],
)
def test_words_of_plain_questions_stand_in_the_claim_that_answers(
    claims: list[Claim], question: str, claim: str
) -> None:
    little = words("a is it was the did does he have who what how over in")
    by_id = {record.id: words(" ".join((record.text, *record.keywords))) for record in claims}
    wanted = words(question) - little
    assert wanted <= by_id[f"time-koussa-2011:{claim}"]


def test_places_are_whole(records: list[Record]) -> None:
    for record in records:
        for part in parts(record):
            if isinstance(part, Locator) and part != Locator():
                assert part.paragraph, record.id
                assert part.sentence, record.id
                assert part.start is None, record.id
                assert part.end is None, record.id
