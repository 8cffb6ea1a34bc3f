"""The corpus against the article's text and the research, where the folder beside the checkout has them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from koussa.records import Article, Claim, Event, Locator, Person, Quote, Record

ID = "time-koussa-2011"
DATA = Path(__file__).resolve().parents[2] / "data"
LONGEST_RUN = 7


@pytest.fixture(scope="module")
def text(shared: Path) -> str:
    return (shared / "corpus" / "article.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def body(text: str) -> list[list[str]]:
    """The sentences of each paragraph of the body, which begins after the caption."""
    _, _, story = text.partition("Moussa Koussa, left, and Muammar Gaddafi\n")
    paragraphs = [paragraph.strip() for paragraph in story.split("\n") if paragraph.strip()]
    return [
        re.split(r"(?:(?<=[.!?])|(?<=[.!?]\"))(?<!U\.S\.)\s+(?=[\"A-Z])", paragraph)
        for paragraph in paragraphs
    ]


@pytest.fixture(scope="module")
def dossier(shared: Path) -> dict[str, dict[str, Any]]:
    """The research, by kind and id."""
    found: dict[str, dict[str, Any]] = {}
    for line in (shared / "corpus" / "dossier.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        found.setdefault(entry["kind"], {})[entry["id"].removeprefix("p-")] = entry
    return found


def words(text: str) -> list[str]:
    return re.findall(r"\w+(?:['’]\w+)?", text.lower().replace("’", "'"))


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[start : start + length]) for start in range(len(found) - length + 1)}


def short(record: Record) -> str:
    return record.id.partition(":")[2]


def places(entry: dict[str, Any]) -> list[Locator]:
    return [Locator(place["paragraph"], place["sentence"]) for place in entry["locators"]]


def edtf(value: dict[str, Any]) -> str:
    """Return the research's date without its precision, "before X" as an interval that is open."""
    return re.sub(r"^before ", "../", str(value["value"]))


def test_the_body_is_cut_as_the_research_counts_it(
    body: list[list[str]], dossier: dict[str, dict[str, Any]]
) -> None:
    assert [len(sentences) for sentences in body] == dossier["article"]["a01"]["sentences"]


def test_every_spoken_word_stands_at_its_paragraph_and_sentence(
    quotes: list[Quote], body: list[list[str]]
) -> None:
    for quote in quotes:
        paragraph, sentence = quote.locator.paragraph, quote.locator.sentence
        assert paragraph is not None
        assert sentence is not None
        printed = body[paragraph - 1][sentence - 1]
        if quote.verbatim:
            assert re.search(rf'"{re.escape(quote.text)}[,.]?"', printed), quote.id


def test_every_span_in_quotation_marks_is_a_quotation(quotes: list[Quote], text: str) -> None:
    spans = [span.removesuffix(",") for span in re.findall(r'"([^"]+)"', text)]
    assert spans == [quote.text for quote in quotes if quote.verbatim]


def test_every_place_exists(records: list[Record], body: list[list[str]]) -> None:
    for record in records:
        found = (
            getattr(record, "locator", Locator()),
            *getattr(record, "also_at", ()),
            *getattr(record, "locators", ()),
        )
        for place in found:
            if place.paragraph is not None and place.sentence is not None:
                assert place.sentence <= len(body[place.paragraph - 1]), record.id


def test_time_words_stand_in_the_article(records: list[Record], text: str) -> None:
    for record in records:
        words_of_time = getattr(record, "date_resolved_from", None) or getattr(
            record, "published_resolved_from", None
        )
        if words_of_time:
            assert words_of_time in text, record.id
            assert len(words(words_of_time)) <= 4, record.id


def test_no_more_of_the_text_is_stored_than_was_spoken(records: list[Record], text: str) -> None:
    spoken = [record.text for record in records if isinstance(record, Quote) and record.verbatim]
    titles = [record.title or "" for record in records if isinstance(record, Article)]
    length = LONGEST_RUN + 1
    allowed = set[tuple[str, ...]]().union(*(runs(quoted, length) for quoted in (*spoken, *titles)))
    for path in sorted(DATA.rglob("*")):
        if path.is_file():
            copied = (runs(path.read_text("utf-8"), length) & runs(text, length)) - allowed
            assert not copied, (path, copied)


def test_every_quotation_of_the_research(quotes: list[Quote], dossier: dict[str, dict[str, Any]]) -> None:
    found = {short(quote): quote for quote in quotes}
    assert found.keys() == dossier["quote"].keys()
    for key, entry in dossier["quote"].items():
        quote = found[key]
        assert (quote.verbatim, quote.directness) == (entry["verbatim"], entry["directness"]), key
        assert not quote.verbatim or quote.text == entry["exact"], key
        assert quote.locator == Locator(**entry["locator"]), key
        assert quote.speaker is not None
        person = entry["speaker_id"]
        assert quote.speaker.id == (person and f"{ID}:{person.removeprefix('p-')}"), key
        assert (quote.relays is None) == (entry.get("relays") is None), key
        assert (quote.date or "").removeprefix("../") == edtf(entry["date"]).removeprefix("../"), key
        about = entry.get("about_date")
        assert quote.about_date == (about and edtf(about)), key
        assert {f"{ID}:{claim}" for claim in entry.get("claims", ())} <= set(quote.claims), key
        assert [v.text for v in quote.variants][:1] == [
            v["text"] for v in entry.get("variants", ())
        ] or key == "q12"


def test_every_claim_of_the_research(claims: list[Claim], dossier: dict[str, dict[str, Any]]) -> None:
    found = {short(claim): claim for claim in claims}
    assert found.keys() == dossier["claim"].keys()
    for key, entry in dossier["claim"].items():
        claim = found[key]
        assert (claim.verdict, claim.confidence) == (entry["verdict"], entry["confidence"]), key
        assert claim.locator == Locator(**entry["locator"]), key
        assert list(claim.also_at) == [Locator(**place) for place in entry["also_at"]], key
        about = entry["about_date"]
        assert (claim.about_date or "").replace("~", "") == (edtf(about) if about else ""), key
        searched = " ".join((claim.text, *claim.keywords)).lower()
        assert [keyword for keyword in entry["keywords"] if keyword.lower() not in searched] == [], key


def test_every_person_of_the_research(people: list[Person], dossier: dict[str, dict[str, Any]]) -> None:
    found = {short(person): person for person in people}
    assert found.keys() == dossier["person"].keys()
    for key, entry in dossier["person"].items():
        person = found[key]
        assert (person.name, person.entity_type) == (entry["name"], entry["entity_type"]), key
        assert person.wikidata == entry.get("wikidata"), key
        assert list(person.locators) == places(entry), key
        spellings = {spelling.name for spelling in person.spellings}
        assert spellings == {
            re.sub(r" \(.*\)$", "", name) for name in (*entry["variants"], *entry["arabic"])
        }, key


def test_every_event_of_the_research(events: list[Event], dossier: dict[str, dict[str, Any]]) -> None:
    found = {short(event): event for event in events}
    assert found.keys() == dossier["event"].keys()
    for key, entry in dossier["event"].items():
        event = found[key]
        assert event.date == edtf(entry["date"]), key
        assert event.in_article == entry["in_article"], key
        assert list(event.locators) == places(entry), key
