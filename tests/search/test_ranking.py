"""The right text first, whatever was done to the words asked for, and nothing where nothing is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from koussa.library.index import Allowed
from koussa.lookup.ranking import SearchResult, search

from .corpus import TEXTS, Shelf

any_text = st.text(st.characters(codec=None, exclude_categories=()), max_size=80)
SHELF = Shelf()
UNLIKE = ["The ferry sank.", "Rain is welcome.", "Prices rose by a tenth."]


def ask(query: str, limit: int = 10, min_score: float | None = None, exact: bool = False) -> SearchResult:
    return search(SHELF.index, SHELF.fetch, query, limit=limit, min_score=min_score, exact=exact)


def matched(query: str) -> list[str]:
    hit = ask(query).hits[0]
    return [TEXTS[hit.row][start:end] for start, end in hit.match]


@pytest.mark.parametrize(
    ("query", "row"),
    [
        ("parriah", 1),
        ("parai", 1),
        ("PARIAH  state", 1),
        ("a parai state", 1),
        ("teritorial integrety", 2),
        ("rather die than we would", 3),
        ("“I’m aware of dozens…”", 4),
        ("cooperative in liason", 5),
        ("coperative liason matters", 5),
        ("key to our reengagement", 5),
        ("re engagement", 5),
        ("reengagement", 5),
        ("engagementwith", 5),
        ("rose to 2 5 per cent", 6),
        ("$3bn", 6),
        ("naive cafe", 7),
        ("5 %", 7),
        ("£1000", 7),
        ("to be or not to be", 8),
        ("كوسا", 9),
        ("الخارجيه موسي", 9),
        ("ПАРОМ утонул", 10),
        ("паром утанул", 10),
        ("閉鎖", 11),
        ("tlie lighthouse", 3),
        ("lnflation", 6),
        ("knew the narne of", 13),
    ],
)
def test_finds_the_right_text_first(query: str, row: int) -> None:
    assert [hit.row for hit in ask(query).hits][:1] == [row]


@pytest.mark.parametrize(
    "query", ["xylophone", "a good time was had by all", "?!", "", " ", "\x00", "\ud800", "😀"]
)
def test_finds_nothing_where_nothing_is(query: str) -> None:
    assert ask(query).hits == ()
    assert ask(query).total == 0


def test_words_as_asked_score_100_and_nothing_else_does() -> None:
    assert [(hit.row, hit.score) for hit in ask("pariah state").hits] == [(1, 100.0)]
    assert all(hit.score < 100 for hit in ask("state pariah", min_score=0).hits)
    assert all(hit.score < 100 for hit in ask("the pariah state", min_score=0).hits)


@pytest.mark.parametrize(
    ("query", "row"),
    [
        ("closing schools", 0),
        ("close the school", 0),
        ("vaccine causes rash", 1),
        ("rashes vaccine", 1),
    ],
)
def test_other_forms_of_the_words_find_a_text(query: str, row: int) -> None:
    said = Shelf(
        ["We closed the schools on Friday.", "No vaccines cause rashes, she said.", "The ferry sank."]
    )
    result = search(said.index, said.fetch, query)
    assert [hit.row for hit in result.hits] == [row]
    assert all(hit.score < 100 for hit in result.hits)
    assert search(said.index, said.fetch, query, exact=True).hits == ()


def test_words_as_asked_leave_no_room_for_other_forms_of_them() -> None:
    said = Shelf(["We closed the school.", "We close the school."])
    assert [hit.row for hit in search(said.index, said.fetch, "close the school").hits] == [1]


def test_what_rivals_are_as_like_to_is_found_by_chance() -> None:
    asked = "they bilt a harbuor for noboddy"
    alone = Shelf(["They built a harbour for nobody.", *UNLIKE])
    copied = Shelf(
        ["They built a harbour for nobody.", "So they built a harbour for nobody, he said.", *UNLIKE]
    )
    rivals = Shelf(["They built a harbour for nobody.", "They built a mill for nobody.", *UNLIKE])
    evidence = [
        search(shelf.index, shelf.fetch, asked, min_score=0).hits[0].evidence
        for shelf in (alone, copied, rivals)
    ]
    assert evidence[0] > evidence[2]
    assert evidence[1] > evidence[2]


def test_exact_takes_no_other_words_and_no_other_order() -> None:
    assert [hit.row for hit in ask("Pariah—STATE", exact=True).hits] == [1]
    assert ask("state pariah", exact=True).hits == ()
    assert ask("parriah", exact=True).hits == ()


def test_the_nearest_is_named_when_nothing_is_found() -> None:
    result = ask("the lighthouse keepers were very tired of soup")
    assert result.hits == ()
    assert result.nearest is not None
    assert result.nearest.row == 3
    assert not result.nearest.found


def test_a_minimum_decides_alone_when_it_is_given() -> None:
    query = "the lighthouse keepers were very tired of soup"
    everything = ask(query, min_score=0)
    best = everything.hits[0]
    assert [hit.row for hit in ask(query, min_score=best.score).hits] == [best.row]
    assert ask(query, min_score=best.score + 0.01).hits == ()


def test_the_limit_leaves_the_total_as_it_is() -> None:
    result = ask("the", limit=2)
    assert len(result.hits) == 2
    assert result.total == sum("the" in text.lower().split() for text in TEXTS)


@pytest.mark.parametrize(
    ("query", "spans"),
    [
        ("pariah", ["pariah"]),
        ("naive CAFE", ["naïve café"]),
        ("key to our reengagement", ["key to our re-engagement"]),
        ("mayor", ["mayor"]),
        ("state pariah island", ["island", "pariah state"]),
    ],
)
def test_the_spans_are_the_words_that_answer(query: str, spans: list[str]) -> None:
    assert matched(query) == spans


def test_a_filter_is_asked_before_the_best_are_chosen() -> None:
    shelf = Shelf([*("the ship sails at dawn",) * 400, "the ship sails at night"])
    shelf.connection.execute("CREATE TABLE record (n INTEGER PRIMARY KEY)")
    shelf.connection.executemany("INSERT INTO record VALUES (?)", [(row,) for row in shelf.texts])
    for filtered in ("n = 400", "n > 10"):
        allowed = Allowed(f"SELECT n AS row FROM record WHERE {filtered}")  # noqa: S608 - ours
        result = search(shelf.index, shelf.fetch, "night at sails ship", min_score=0, allowed=allowed)
        assert [hit.row for hit in result.hits][:1] == [400]
        assert all(hit.row > 10 for hit in result.hits)
    none = Allowed("SELECT n AS row FROM record WHERE n < 0")
    assert search(shelf.index, shelf.fetch, "the ship sails", allowed=none) == SearchResult()


@given(any_text)
@settings(max_examples=300, deadline=None)
def test_any_query_is_answered_from_what_is_there(query: str) -> None:
    for result in (ask(query), ask(query, min_score=0), ask(query, exact=True)):
        for hit in result.hits:
            assert hit.row in SHELF.texts
            assert 0 <= hit.score <= 100
            text = TEXTS[hit.row]
            assert all(0 <= start < end <= len(text) for start, end in hit.match)
        assert result.total >= len(result.hits)
        assert [hit.score for hit in result.hits] == sorted((hit.score for hit in result.hits), reverse=True)


@given(st.sampled_from(TEXTS), st.data())
@settings(max_examples=100, deadline=None)
def test_any_words_of_a_text_find_it(text: str, data: st.DataObject) -> None:
    words = text.split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    rows = {hit.row for hit in ask(" ".join(words[start:end]), limit=20).hits}
    assert TEXTS.index(text) in rows


@pytest.mark.parametrize(
    "query", ["a" * 1_000_000, "ship " * 200_000, "NEAR(", '"ship" OR *', "text:ship", "';--"]
)
def test_hostile_queries_are_only_words(query: str) -> None:
    assert {hit.row for hit in ask(query).hits} <= set(SHELF.texts)


def test_an_empty_index_answers_nothing() -> None:
    empty = Shelf(())
    assert search(empty.index, empty.fetch, "ship") == SearchResult()
