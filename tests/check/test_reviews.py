"""Fact-checks that a page carries, as sources of a check and in a library."""

import threading
from pathlib import Path

import pytest
from tests.check.drafting import document

import koussa
from koussa.documents import Document, Review
from koussa.extract import extract
from koussa.frozen import replace
from koussa.intake.records import added_article
from koussa.library.article_writer import ArticleWriter
from koussa.library.connection import open_for_writing, writing

TEXT = """
A post that was shared widely in April told of what the harbour bridge had done to the budget of Holm.

The bridge opened in June 2023, two years after work on it had begun. The council has published its invoices since.
"""
CLAIM = "Holm paid 40 million crowns for the harbour bridge."


def page(rating: str | None = "False", claim: str = CLAIM) -> Document:
    review = Review(claim, claimant="Ann Poe", rating=rating, reviewer="Fact Desk", reviewed="2024-05-03")
    return replace(document(TEXT, "2024-05-03"), title="What the bridge cost", reviews=(review,))


@pytest.mark.parametrize(
    ("draft", "rating", "code", "severity"),
    [
        (CLAIM, "False", "S101", "error"),
        ("Holm paid 30 million crowns for the harbour bridge.", "False", "S104", "note"),
        ("The bridge opened in June 2023.", "False", "S103", "ok"),
        (CLAIM, "Exaggerated", "S103", "warning"),
        (CLAIM, "True", "S103", "ok"),
        (CLAIM, "Four lemons", "S103", "warning"),
        ("Last April Holm paid for the harbour bridge with 40 million crowns of its own.", "False", "S105", "warning"),
    ],
)  # fmt: skip
def test_a_page_speaks_with_its_fact_checks_in_a_library_and_in_place_of_one(
    draft: str, rating: str, code: str, severity: str, tmp_path: Path
) -> None:
    checked = page(rating)
    with koussa.open_texts({"page": checked}) as texts:
        (finding,) = texts.check(draft)
        (exhibit, *_) = texts.exhibits(finding)
    assert (finding.code, finding.severity) == (code, severity)
    assert exhibit.article is not None
    assert exhibit.article.title == "What the bridge cost"
    if code in {"S101", "S105"}:
        assert exhibit.hit is not None
        assert exhibit.hit.library is None
    connection = open_for_writing(tmp_path / "own.sqlite3")
    with writing(connection):
        ArticleWriter(connection).add(added_article(checked, extract(checked), "page.html"))
    connection.close()
    with koussa.open_library(tmp_path / "own.sqlite3", bundled=False) as library:
        (stored,) = library.check(draft)
    assert (stored.code, stored.severity) == (finding.code, finding.severity)


def test_what_a_rating_in_words_of_its_own_says_is_told() -> None:
    with koussa.open_texts({"page": page("Four lemons")}) as texts:
        (finding,) = texts.check(CLAIM)
    assert "in words of its own" in finding.message
    assert finding.notes == (f"“{CLAIM}”: Rated “Four lemons” by Fact Desk.",)


def test_the_page_with_a_fact_check_is_one_of_several_texts() -> None:
    with koussa.open_texts(
        {"ferry": document("The ferry Alma sank off Lund in 1988."), "page": page()}
    ) as texts:
        found = texts.check(f"{CLAIM} The ferry Alma sank off Lund in 1989.")
    assert [finding.code for finding in found] == ["S101", "S101"]


def test_texts_with_fact_checks_may_be_asked_from_another_thread() -> None:
    codes: list[str] = []
    with koussa.open_texts({"page": page()}) as texts:
        thread = threading.Thread(target=lambda: codes.extend(each.code for each in texts.check(CLAIM)))
        thread.start()
        thread.join()
    assert codes == ["S101"]
