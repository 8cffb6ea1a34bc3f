"""The small parts: draft marks, style, runs of words, kinds of change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.align.words import compare_words, tokens
from koussa.check.quotations.draft import read_draft
from koussa.check.quotations.matching import best_chain, occurrences
from koussa.check.quotations.source import SourceWords, ends_sentence
from koussa.check.quotations.style import are_fillers, same_contracted, same_in_style

from .conftest import Judge, passage


@pytest.mark.parametrize(
    "dots", ["…", "...", "....", ". . .", "[...]", "[…]", "(…)", "[. . .]", "* * *", ".\u00a0.\u00a0."]
)
def test_every_form_of_dots_is_a_break(dots: str) -> None:
    draft = read_draft((f"We came {dots} and saw",))
    assert draft.folded == ("we", "came", "and", "saw")
    assert draft.breaks == {2: "dots"}


def test_brackets_are_taken_apart() -> None:
    draft = read_draft(("[W]e [the council] was [sic] robbed",))
    assert draft.folded == ("we", "was", "robbed")
    assert draft.glosses == ("[the council]",)
    assert draft.breaks == {1: "bracket"}


def test_an_ending_in_brackets_is_the_editors() -> None:
    assert read_draft(("she want[s] it",)).folded == ("she", "it")


def test_parts_are_breaks() -> None:
    assert read_draft(("We came,", "we saw")).breaks == {2: "part"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("five", "5"),
        ("twenty-eight", "28"),
        ("per cent", "percent"),
        ("percent", "%"),
        ("colour", "color"),
        ("organised", "organized"),
        ("re-engagement", "reengagement"),
        ("1,200", "1200"),
        ("first", "1st"),
        ("5th", "5"),
        ("fifth", "5"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("cancelled", "canceled"),
        ("marshalling", "marshaling"),
        ("counsellors", "counselors"),
        ("fuelled", "fueled"),
        ("dialling", "dialing"),
        ("the United States", "the U.S."),
        ("the UK", "the United Kingdom"),
    ],
)
def test_house_style_is_the_same_word(one: str, other: str) -> None:
    assert same_in_style(*(tuple(token.text for token in tokens(text)) for text in (one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5", "50"),
        ("1.5", "15"),
        ("12 5", "125"),
        ("$5", "£5"),
        ("our", "or"),
        ("not", ""),
        ("million", "billion"),
        ("one", "first"),
        ("second", "two"),
        ("ten", "tenth"),
        ("filed", "filled"),
        ("polling", "poling"),
        ("1,234,567", "1,234,568"),
        ("united", "u"),
    ],
)
def test_what_is_said_is_not_style(one: str, other: str) -> None:
    assert not same_in_style(*(tuple(token.text for token in tokens(text)) for text in (one, other)))


def test_contractions_and_fillers() -> None:
    assert same_contracted(("i'm",), ("i", "am"))
    assert same_contracted(("cannot",), ("can't",))
    assert same_contracted(("she's",), ("she", "is"))
    assert same_contracted(("she'd",), ("she", "would"))
    assert not same_contracted(("poe's",), ("poe", "is"))
    assert not same_contracted(("can",), ("can't",))
    assert are_fillers(("um", "you", "know"))
    assert not are_fillers(("you",))
    assert not are_fillers(())


def test_chains_may_run_backwards() -> None:
    source = SourceWords([passage("The pier was lost in March. The county paid for a new boat.")])
    chain = best_chain(
        read_draft(("The county paid for a new boat … The pier was lost in March",)), source, lambda _: 0
    )
    assert [run.source for run in chain] == [6, 0]


def test_words_that_occur_twice_are_found_twice() -> None:
    source = SourceWords([passage("No more. We said no more.")])
    assert [run.source for run in occurrences(read_draft(("no more",)), source)] == [0, 4]


def test_dots_and_initials_end_no_sentence() -> None:
    assert ends_sentence(". ")
    assert ends_sentence("?” “")
    assert not ends_sentence(" ... ")
    assert not ends_sentence(". ", after_abbreviation=True)
    assert not ends_sentence(", ")


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("We will not mend the sea wall before the autumn tides", "negation"),
        ("We would mend the sea wall before the autumn tides", "modal"),
        ("It cost us eight years", "number"),
        ("We will mend the Thames wall before the autumn tides", "name"),
        ("We will mend the sea wall before the May tides", "date"),
        ("I don't believe the old plan is honest", "function word"),
    ],
)
def test_changes_are_named(draft: str, kind: str, against: Judge) -> None:
    judgement = against(draft)
    assert judgement.verdict == "altered"
    assert kind in judgement.message


LISTS = st.lists(st.sampled_from("abcde"), max_size=12)


@given(LISTS, LISTS)
def test_edits_cover_both_lists_and_tell_the_truth(draft: list[str], source: list[str]) -> None:
    edits = compare_words(draft, source)
    assert [word for edit in edits for word in draft[slice(*edit.draft)]] == draft
    assert [word for edit in edits for word in source[slice(*edit.source)]] == source
    for edit in edits:
        same = draft[slice(*edit.draft)] == source[slice(*edit.source)]
        assert same == (edit.kind == "same")


@given(st.text(max_size=200))
def test_tokens_slice_to_words(text: str) -> None:
    spans = [(token.start, token.end) for token in tokens(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_any_draft_is_read(parts: list[str]) -> None:
    draft = read_draft(tuple(parts))
    assert all(0 <= position <= len(draft.words) for position in draft.breaks)
