"""Rows in which words meet, whether they are read and counted here or asked of the index."""

from hypothesis import given, settings
from hypothesis import strategies as st

from koussa.lookup.candidates import circles, shares_words
from koussa.lookup.question import ask
from koussa.text.terms import terms

from .corpus import Shelf

# "harbour" stands in every second of 1,200 texts, "council" in every third, and so on to words that few have.
_EVERY = {
    "harbour": 2,
    "council": 2.2,
    "ferry": 5,
    "strike": 7,
    "lantern": 60,
    "gale": 77,
    "quay": 200,
    "otter": 301,
}
SHELF = Shelf(
    [" ".join(["on", *(word for word, step in _EVERY.items() if row % step < 1)]) for row in range(1200)]
)
HELD = [frozenset(terms(text)) for text in SHELF.texts.values()]
some_words = st.lists(st.sampled_from([*_EVERY, "pilchard"]), min_size=2, max_size=8, unique=True)


@settings(deadline=None)
@given(some_words)
def test_a_row_outside_the_circles_shares_no_more_than_they_say(words: list[str]) -> None:
    question = ask(SHELF.index, " ".join(words))
    seen: set[int] = set()
    *inner, _ = circles(question)  # the last one promises nothing
    for circle in inner:
        if circle.is_cut:
            break
        seen.update(circle.rows)
        for row in set(range(len(HELD))) - seen:
            shared = sum(group.weight for group in question.groups if group.word in HELD[row])
            assert shared <= circle.beyond * question.total + 1e-9


@settings(deadline=None)
@given(some_words)
def test_words_of_a_long_query_meet_where_a_row_has_two(words: list[str]) -> None:
    meet = any(len(held.intersection(words)) > 1 for held in HELD)
    assert shares_words(ask(SHELF.index, " ".join(words))) == (meet or len(words) < 5)


def test_words_that_never_meet_are_told() -> None:
    apart = Shelf(
        [f"on {word}" for word in ("lantern", "gale", "quay", "otter", "ferry")] + ["harbour"] * 600
    )
    assert not shares_words(ask(apart.index, "lantern gale quay otter harbour"))
    apart.index.add([(900, "the harbour quay", "")])
    assert shares_words(ask(apart.index, "lantern gale quay otter harbour"))
