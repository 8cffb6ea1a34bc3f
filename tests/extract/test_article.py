"""The article that koussa began with comes out right."""

from pathlib import Path

import pytest
from tests.extract.documents import document

from koussa.extract import Extraction, extract

BENOTMAN, IBRAHIM, KOUSSA = "Noman Benotman", "Moussa Ibrahim", "Moussa Koussa"
PHONE_CALL, PRESS_CONFERENCE = "2011-03-30", "2011-03-07"
# First words of each quotation, its speaker and its day.
QUOTED = (
    ("Koussa is not happy", BENOTMAN, PHONE_CALL),
    ("He was the key figure", BENOTMAN, PHONE_CALL),
    ("Now it is all gone", BENOTMAN, PHONE_CALL),
    ("I'm aware of dozens", BENOTMAN, PHONE_CALL),
    ("The message being delivered", BENOTMAN, PHONE_CALL),
    ("mostly cooperative", "a WikiLeaks cable from the U.S. embassy in Tripoli", None),
    ("on a diplomatic mission", IBRAHIM, None),
    ("clear evidence", KOUSSA, PRESS_CONFERENCE),
    ("undertaking a plot", KOUSSA, PRESS_CONFERENCE),
    ("affiliated with", KOUSSA, PRESS_CONFERENCE),
    ("The territorial integrity", KOUSSA, PRESS_CONFERENCE),
    ("We will die", KOUSSA, PRESS_CONFERENCE),
)


@pytest.fixture(scope="module")
def article(shared: Path) -> Extraction:
    text = (shared / "corpus" / "article.txt").read_text(encoding="utf-8")
    return extract(document(text, published="2011-03-31"))


def test_all_that_stands_in_marks_is_found_and_nothing_else(article: Extraction) -> None:
    marked = [quotation for quotation in article.quotations if quotation.directness != "indirect"]
    assert len(marked) == len(QUOTED)
    assert all(found.text.startswith(words) for found, (words, _, _) in zip(marked, QUOTED, strict=True))


def test_speakers_and_days(article: Extraction) -> None:
    marked = [quotation for quotation in article.quotations if quotation.directness != "indirect"]
    assert [(found.speaker, found.date) for found in marked] == [(speaker, day) for _, speaker, day in QUOTED]


def test_the_pariah_sentence_is_relayed(article: Extraction) -> None:
    found = [quotation for quotation in article.quotations if "pariah" in quotation.text]
    assert found
    assert {quotation.speaker for quotation in found} == {BENOTMAN}
    assert {quotation.relays for quotation in found} == {KOUSSA}
    assert {quotation.date for quotation in found} == {PHONE_CALL}
    assert "2011-03" in {quotation.about_date for quotation in found}


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("unlikely to be the last", BENOTMAN),
        ("his time in power", "Hillary Clinton"),
        ("would not give Koussa immunity", "William Hague"),
        ("Koussa had defected", IBRAHIM),
    ],
)
def test_indirect_quotations(article: Extraction, words: str, speaker: str) -> None:
    found = [quotation for quotation in article.quotations if words in quotation.text]
    assert speaker in {quotation.speaker for quotation in found}


def test_the_denial_is_one(article: Extraction) -> None:
    assert "denial" in {q.attribution_type for q in article.quotations if "Koussa had defected" in q.text}


def test_the_reporters_statements_can_be_checked(article: Extraction) -> None:
    wanted = ("Lockerbie", "two weeks ago", "42 years", "Michigan State University", "in 2003")
    stated = " ".join(statement.text for statement in article.statements)
    assert [words for words in wanted if words not in stated] == []
