"""What the bundled article must say, record by record, where the issue or common sense pins it."""

from collections import Counter

from koussa.records import Article, Claim, Event, Person, Quote, Record

ID = "time-koussa-2011"


def test_it_is_all_there(records: list[Record]) -> None:
    kinds = Counter(type(record) for record in records if record.id.split(":")[0] == ID)
    assert kinds == {Article: 1, Person: 20, Quote: 22, Claim: 72, Event: 26}


def test_verdicts(claims: list[Claim]) -> None:
    found: dict[str, list[str]] = {}
    for claim in claims:
        found.setdefault(claim.verdict or "", []).append(claim.id.removeprefix(f"{ID}:"))
    assert {verdict: len(ids) for verdict, ids in found.items()} == {
        "supported": 47,
        "unconfirmed": 12,
        "disputed": 8,
        "contradicted": 2,
        "imprecise": 1,
        "opinion": 1,
        "forecast": 1,
    }
    assert found["contradicted"] == ["c11", "c42"]
    assert found["imprecise"] == ["c47"]
    assert found["disputed"] == ["c10", "c15", "c26", "c54", "c57", "c58", "c63", "c68"]


def test_the_article_has_no_author_and_an_inferred_day(records: list[Record]) -> None:
    article = next(record for record in records if record.id == ID)
    assert isinstance(article, Article)
    assert article.author is None
    assert (article.published, article.published_status) == ("2011-03-31", "inferred")
    assert (article.publisher, article.section) == ("TIME", "World")


def test_lockerbie_was_in_1988(claims: list[Claim]) -> None:
    claim = next(claim for claim in claims if claim.id == f"{ID}:c42")
    assert claim.correction == "Pan Am 103 was destroyed over Lockerbie on 21 December 1988."
    assert [source.publisher for source in claim.sources] == ["FBI", "HISTORY", "TIME"]


def test_nobody_says_pariah(quotes: list[Quote]) -> None:
    hits = [quote for quote in quotes if "pariah" in quote.text]
    assert [(quote.id, quote.verbatim) for quote in hits] == [(f"{ID}:r01", False)]
    (quote,) = hits
    assert quote.speaker is not None
    assert quote.relays is not None
    assert (quote.speaker.name, quote.relays.name) == ("Noman Benotman", "Moussa Koussa")
    assert (quote.date, quote.about_date, quote.medium) == ("2011-03-30", "2011-03", "to TIME by phone")


def test_afp_printed_two_sentences_in_its_own_way(quotes: list[Quote]) -> None:
    variants = {
        quote.id: [(v.text, v.publisher) for v in quote.variants] for quote in quotes if quote.variants
    }
    assert variants == {
        f"{ID}:q11": [("Territorial integrity is sacrosanct", "AFP")],
        f"{ID}:q12": [("We will die for it.", "AFP")],
    }


def test_two_foreign_ministers_each_with_his_country(people: list[Person]) -> None:
    found = {person.name: person.country for person in people if "foreign minister" in person.keywords}
    assert found == {"Moussa Koussa": "Libya", "William Hague": "United Kingdom"}


def test_the_passive_and_the_unnamed_stay_without_a_person(quotes: list[Quote], claims: list[Claim]) -> None:
    sources = [record.speaker for record in quotes] + [claim.claimant for claim in claims]
    unnamed = {source.name for source in sources if source is not None and source.id is None}
    assert unnamed == {"unnamed participants in the 2003 talks"}


def test_the_timeline_marks_what_the_article_does_not_have(events: list[Event]) -> None:
    assert [event.id for event in events if not event.in_article] == [f"{ID}:e05", f"{ID}:e17", f"{ID}:e26"]
