"""Claims found by what they are about: other words, other forms of the same words, a post with all its noise."""

from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from koussa.library.index import Allowed
from koussa.lookup.figures import figures
from koussa.lookup.posts import wanted_words
from koussa.lookup.ranking import SearchResult, search
from koussa.lookup.related import related
from koussa.lookup.synonyms import synonyms
from koussa.text.stems import stem

from .corpus import Shelf

CLAIMS = {
    "The ferry Margit sank in 1987 with 212 people on board.": "Did 212 people die when the Margit went down?",
    "The mayor owns a share of the company that runs the lighthouse.": "Mayor and lighthouse company",
    "Teachers on the island earn less than those on the mainland.": "wages schools comparison",
    "A photograph shows the harbour master asleep at his desk.": "Is this the harbour master asleep?",
    "The council banned dogs from the beach in summer.": "Are pets forbidden at the beach?",
    "Unemployment has doubled since the cannery closed.": "",
    "The new hospital cost twice what had been planned.": "Hospital over budget",
    "The bridge to the mainland will be open by March.": "",
}
TEXTS = tuple(CLAIMS)
SHELF = Shelf(TEXTS, dict(enumerate(CLAIMS.values())))
any_text = st.text(st.characters(codec=None, exclude_categories=()), max_size=80)


def ask(query: str, min_score: float | None = None, allowed: Allowed | None = None) -> SearchResult:
    def more(rows: object) -> dict[int, str]:
        assert isinstance(rows, list)
        return {row: SHELF.more[row] for row in rows}

    return search(SHELF.index, SHELF.fetch, query, min_score=min_score, allowed=allowed, fetch_more=more)


@pytest.mark.parametrize(
    ("query", "row"),
    [
        ("Margit 1987", 0),
        ("how many died on the ferry", 0),
        ("does the mayor own the lighthouse", 1),
        ("what do teachers earn", 2),
        ("teacher salaries on the island", 2),
        ("LOOK at this pic of the #HarbourMaster sleeping https://x.example/1 — Ada (@ada) June 6, 2017", 3),
        ("are dogs allowed on beaches", 4),
        ("banning dogs", 4),
        ("unemploymnt", 5),
        ("budget", 6),
        ("unemploymnt has doubled", 5),
        ("the planned cost of the hospital", 6),
        ("when does the bridge open", 7),
    ],
)
def test_the_claim_that_a_query_is_about_comes_first(query: str, row: int) -> None:
    assert [hit.row for hit in ask(query).hits][:1] == [row]


@pytest.mark.parametrize(
    "query", ["xylophone", "who won the cup final yesterday", "", "?", "the of and", "\ud800"]
)
def test_nothing_is_found_that_nobody_claimed(query: str) -> None:
    assert ask(query).hits == ()


def test_words_as_asked_score_100_and_the_others_stay() -> None:
    hits = ask("harbour master").hits
    assert (hits[0].row, hits[0].score) == (3, 100.0)
    assert all(hit.score < 100 for hit in hits[1:])


def test_the_spans_are_the_words_that_answer_in_whatever_form() -> None:
    hit = ask("teacher salaries on the island").hits[0]
    assert [TEXTS[hit.row][start:end] for start, end in hit.match] == ["Teachers", "island"]


def test_a_filter_holds_for_statements_too() -> None:
    allowed = Allowed("SELECT value AS row FROM json_each('[6]')")
    assert [hit.row for hit in ask("hospital harbour master", min_score=0, allowed=allowed).hits] == [6]


@given(any_text)
@settings(max_examples=150, deadline=None)
def test_any_query_is_answered_from_what_is_there(query: str) -> None:
    for hit in ask(query, min_score=0).hits:
        text = TEXTS[hit.row]
        assert 0 <= hit.score <= 100
        assert all(0 <= start < end <= len(text) for start, end in hit.match)


def test_a_post_is_read_for_what_it_says() -> None:
    weights = wanted_words(
        "The @HarbourMaster sank! #TellUs pic.twitter.com/abc — Ada Berg (@ada) May 2, 2019"
    )
    assert {word for word, weight in weights.items() if weight == 1} == {
        "harbour", "master", "harbourmaster", "sank", "tellus",
    }  # fmt: skip
    assert {"tell", "ada", "berg", "2019"} == {word for word, weight in weights.items() if 0.3 < weight < 1}
    assert {"abc", "pic", "twitter", "may"}.isdisjoint(weights)


@pytest.mark.parametrize(
    "forms",
    [
        ("vote", "votes", "voted", "voting"),
        ("city", "cities"),
        ("stop", "stopped", "stopping", "stops"),
        ("nation", "national", "nationalist"),
        ("deport", "deported", "deportation"),
        ("redundant", "redundancy", "redundancies"),
        ("resident", "residents", "residence"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("new", "news"), ("bus", "bush"), ("1987", "198"), ("current", "currency"), ("import", "importance")],
)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(any_text)
def test_any_string_has_a_stem_that_is_no_longer(text: str) -> None:
    assert len(stem(text)) <= len(text) + 1


def test_what_passes_for_a_word_passes_both_ways() -> None:
    table = synonyms()
    assert all(one in table[other] for one, others in table.items() for other in others)
    assert all(one not in others for one, others in table.items())


def statements(texts: tuple[str, ...], query: str, min_score: float | None) -> list[tuple[int, list[str]]]:
    """The rows that are found, in order, each with the words that answer."""
    shelf = Shelf(texts)
    found = search(
        shelf.index, shelf.fetch, query, min_score=min_score, fetch_more=lambda rows: dict.fromkeys(rows, "")
    )
    return [(hit.row, [texts[hit.row][start:end] for start, end in hit.match]) for hit in found.hits]


def test_a_word_near_in_meaning_ranks_a_claim_but_does_not_find_it() -> None:
    assert "revenue" in related(stem("tax"))
    texts = ("The island had no bread in winter.", "The island had no revenue in winter.")
    assert statements(texts, "a tax in winter", min_score=0) == [(1, ["winter"]), (0, ["winter"])]
    assert statements(texts, "tax", min_score=None) == []


@pytest.mark.parametrize("word", ["", "tax:", "no such stem", "zzzz", "\ud800", "\n"])
def test_what_the_table_does_not_hold_is_near_to_nothing(word: str) -> None:
    assert related(word) == {}


def test_a_sign_and_its_word_are_one() -> None:
    texts = ("The ferry cost the island 40 boats more.", "The ferry cost the island 40 percent more.")
    found = statements(texts, "40% more for the ferry", min_score=0)
    assert [row for row, _ in found] == [1, 0]
    assert "40 percent" in found[0][1]


def test_words_of_talk_weigh_less_and_short_forms_least() -> None:
    weights = wanted_words("I think the lighthouse doesnt work")
    assert weights["doesnt"] < weights["the"] < weights["think"] < weights["lighthouse"]


def test_a_claim_that_quotes_what_was_asked_comes_before_one_that_does_not() -> None:
    texts = (
        "Says that at the Oslo congress of fishermen Ada Berg, then a deputy clerk, shouted the harbour wall leaks",
        'Says that at the Oslo congress of fishermen Ada Berg, then a deputy clerk, shouted "the harbour wall leaks"',
    )
    assert [row for row, _ in statements(texts, "I saw that the wall leaks", min_score=0)] == [1, 0]


def test_a_claim_of_several_sentences_is_weighed_by_the_one_that_is_asked_for() -> None:
    texts = (
        "The cannery at the northern pier closed last winter, a clerk told Oslo reporters; ferries sink.",
        "The cannery at the northern pier closed last winter, a clerk told Oslo reporters, ferries sink.",
    )
    assert [row for row, _ in statements(texts[::-1], "do ferries sink", min_score=0)] == [1, 0]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("fifteen million boats, or 15,000,000", {15e6}),
        ("Twenty-eight per cent of 1.5 billion", {28, 1.5e9}),
        ("two boats in 1987, and a million gulls", {1987}),
        ("two hundred and five of 9", {205}),
        ("one or none", set()),
        ("5 k and 3 million million", {3e12}),
        ("1,234,567,890 boats", {1_234_567_890}),
        ("", set()),
    ],
)
def test_figures_are_what_numbers_come_to(text: str, values: set[float]) -> None:
    assert figures(text) == values


@pytest.mark.parametrize("text", ["9" + ",999" * 200, "9" * 2_000, "3" + " million" * 200])
def test_a_figure_without_end_is_a_number_all_the_same(text: str) -> None:
    assert figures(text)
    assert all(isfinite(value) for value in figures(text))


@given(st.text(st.sampled_from("19,. -") | st.characters(codec=None, exclude_categories=()), max_size=400))
def test_any_text_has_figures(text: str) -> None:
    assert all(value >= 10 for value in figures(text))


def test_a_figure_is_the_same_in_words_and_digits() -> None:
    texts = ("The ferry carries 12 goats.", "The ferry carries 15 million goats.", "The ferry carries goats.")
    assert statements(texts, "fifteen million goats", min_score=0)[0][0] == 1
    assert statements(texts, "twelve", min_score=None) == [(0, ["12"])]


def test_the_claim_with_the_figure_asked_comes_first() -> None:
    texts = ("The 15 goats are not worth a million.", "The 15 million goats are not worth a fish.")
    assert [row for row, _ in statements(texts, "15 million goats", min_score=0)] == [1, 0]


def test_a_quality_finds_those_that_have_it() -> None:
    texts = ("Forty fishermen were made redundant.", "The ferry was late.")
    assert statements(texts, "redundancies", min_score=None) == [(0, ["redundant"])]
    assert statements(("No redundancies are planned.",), "redundant", min_score=None) == [
        (0, ["redundancies"])
    ]


@pytest.mark.parametrize(
    ("query", "found"), [("rent", "rent"), ("residents", "residence"), ("carrying", "carries")]
)
def test_a_word_is_found_among_many_that_begin_alike(query: str, found: str) -> None:
    crowd = " ".join(
        f"{start}{first}{second}"
        for start in ("ren", "residen", "carr")
        for first in "abcdef"
        for second in "ghijklmnopqrstuvwx"
    )
    texts = (f"Weeds are {crowd}.", f"The {found} is due.")
    assert (1, [found]) in statements(texts, query, min_score=0)
