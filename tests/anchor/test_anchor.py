"""Quotations found again in a changed copy: what is called the same is the same, to the character."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from koussa.align.anchor import Anchor, Anchored, Change, distances, find_again, word_changes

ARTICLE = """\
Ostby keeps its lighthouse

The council of Ostby will keep the old lighthouse, it decided on Tuesday after a debate of four hours.

“We have looked at every figure twice, and none of them tells us to pull it down,” Mayor Ann Lee said. “It stays.”

Her opponent was not convinced. “It stays empty, and it stays expensive,” Carl Nunn said. “Nobody asked the sailors.”

Ms. Lee said that the roof would be mended before the winter. “No,” she said, when she was asked about a new tax.

“No,” Mr. Nunn said, when he was asked whether he would stand again.
"""
QUOTATIONS = (
    "We have looked at every figure twice, and none of them tells us to pull it down,",
    "It stays.",
    "It stays empty, and it stays expensive,",
    "Nobody asked the sailors.",
    "that the roof would be mended before the winter",
    "No,",
    "No,",
)
FIGURES, STAYS, EMPTY, SAILORS, ROOF, HER_NO, HIS_NO = range(7)


def anchors(text: str = ARTICLE, quotations: tuple[str, ...] = QUOTATIONS) -> list[Anchor]:
    found, at = [], 0
    for words in quotations:
        at = text.index(words, at)
        end = at + len(words)
        found.append(Anchor(words, text[max(0, at - 32) : at], text[end : end + 32], at))
        at = end
    return found


def after(*changes: tuple[str, str]) -> tuple[str, tuple[Anchored, ...]]:
    text = ARTICLE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text, find_again(text, anchors())


def in_signs(changes: tuple[Change, ...]) -> str:
    return " ".join(
        one.after if one.kind == "same" else f"[-{one.before}-]{{+{one.after}+}}" for one in changes
    )


def statuses(found: tuple[Anchored, ...]) -> list[str]:
    return [one.status for one in found]


def test_an_unchanged_copy_has_all_of_them() -> None:
    _, found = after()
    assert statuses(found) == ["same"] * 7
    assert {one.score for one in found} == {100.0}


def test_what_stands_before_an_insertion_is_the_same_and_what_stands_after_it_has_moved() -> None:
    text, found = after(("Her opponent was", "By then it rained in Ostby. Her opponent was"))
    assert statuses(found) == ["same", "same", "moved", "moved", "moved", "moved", "moved"]
    assert [text[one.start : one.end] for one in found] == list(QUOTATIONS)


def test_a_paragraph_that_changed_its_place_has_moved() -> None:
    first, *middle, last = ARTICLE.split("\n\n")
    text = "\n\n".join([first, last.strip(), *middle])
    found = find_again(text, anchors())
    assert statuses(found) == ["moved"] * 7
    assert [text[one.start : one.end] for one in found] == list(QUOTATIONS)
    assert found[HIS_NO].start is not None
    assert text[found[HIS_NO].start :].startswith("No,” Mr. Nunn")
    assert found[HER_NO].start is not None
    assert text[found[HER_NO].start :].startswith("No,” she")


@pytest.mark.parametrize(
    ("number", "old", "new", "difference"),
    [
        (
            FIGURES,
            "none of them tells us",
            "few of them tell us",
            "[-none-]{+few+} of them [-tells-]{+tell+} us",
        ),
        (FIGURES, "every figure twice", "every figure", "every figure [-twice-]{++} and"),
        (STAYS, "“It stays.”", "“It goes.”", "It [-stays-]{+goes+}"),
        (SAILORS, "asked the sailors", "asked the fishermen", "asked the [-sailors-]{+fishermen+}"),
        (ROOF, "would be mended", "would not be mended", "roof would [--]{+not+} be mended"),
        (EMPTY, "empty, and it", "empty and it", "It stays empty and it stays expensive"),
    ],
)
def test_words_that_were_changed_are_shown_with_the_difference(
    number: int, old: str, new: str, difference: str
) -> None:
    text, found = after((old, new))
    assert found[number].status == "changed"
    assert difference in in_signs(found[number].changes)
    assert text[found[number].start : found[number].end] not in QUOTATIONS
    others = [one.status for place, one in enumerate(found) if place != number]
    assert others == ["same"] * number + ["same" if len(old) == len(new) else "moved"] * (6 - number)


def test_a_quotation_that_was_taken_out_is_gone() -> None:
    _, found = after((" “Nobody asked the sailors.”", ""))
    assert found[SAILORS] == Anchored("gone")
    assert statuses(found)[:SAILORS] == ["same"] * SAILORS


def test_a_lookalike_is_not_what_became_of_a_quotation() -> None:
    """Hers is gone, and his, which has the same words, is his alone."""
    text, found = after((" “No,” she said, when she was asked about a new tax.", ""))
    assert found[HER_NO].status == "gone"
    assert found[HIS_NO].status == "moved"
    assert found[HIS_NO].start is not None
    assert text[found[HIS_NO].start :].startswith("No,” Mr. Nunn")


def test_a_sentence_that_only_looks_alike_is_not_found() -> None:
    only = anchors(quotations=("It stays.",))
    for text in (
        "It stayed cold in the valley all week, the farmers say.",
        "The bridge is closed. It stays. Nothing else was heard of it in Farby, said a baker.",
        "Whether it stays. Or it stays not.",
    ):
        assert statuses(find_again(text, only)) == ["gone"]


def test_a_sentence_with_one_other_word_is_changed_and_never_the_same() -> None:
    lookalike = QUOTATIONS[FIGURES].replace("down", "up")
    text = ARTICLE.replace(QUOTATIONS[FIGURES], lookalike)
    found = find_again(text, anchors())
    assert found[FIGURES].status == "changed"
    assert "[-down-]{+up+}" in in_signs(found[FIGURES].changes)


@pytest.mark.parametrize("inserted", ["", "X. "])
def test_the_same_answer_given_a_thousand_times_is_found_at_each_of_its_places(inserted: str) -> None:
    hearing = "".join(f"Question {number}: “Yes,” said the witness.\n\n" for number in range(1_000))
    given_answers = anchors(hearing, ("Yes,",) * 1_000)
    found = find_again(inserted + hearing, given_answers)
    assert {one.status for one in found} == {"moved" if inserted else "same"}
    assert [one.start for one in found] == [(one.start or 0) + len(inserted) for one in given_answers]


def test_words_are_not_found_within_longer_words() -> None:
    (found,) = find_again("She said “nothing,” he said.", [Anchor("thing", "“no", ",” he said")])
    assert found.status == "gone"


def test_marks_of_another_shape_are_a_change_without_a_difference_of_words() -> None:
    text = "“It’s a lie, and you know that it’s one,” he said."
    before = Anchor("It's a lie, and you know that it's one,", '"', '" he said.', 1)
    (found,) = find_again(text, [before])
    assert found.status == "changed"
    assert [part.kind for part in found.changes] == ["same"]


def test_without_a_position_the_words_are_the_same_wherever_they_stand() -> None:
    (found,) = find_again(ARTICLE, [Anchor("Nobody asked the sailors.")])
    assert found.status == "same"


WORDS = st.lists(
    st.sampled_from(["no", "yes", "the", "tax", "stays", "Ann", "“", ",”", "."]), max_size=40
).map(" ".join)
ANY = st.text(max_size=60)


@st.composite
def stored(draw: st.DrawFn) -> tuple[str, list[Anchor]]:
    text = draw(st.one_of(WORDS, ANY))
    spans = draw(
        st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=4, unique=True)
    )
    return text, [
        Anchor(text[start:end], text[max(0, start - 8) : start], text[end : end + 8], start)
        for start, end in map(sorted, spans)
    ]


@settings(max_examples=300, deadline=None)
@given(stored=stored(), copy=st.one_of(WORDS, ANY), other=st.booleans())
def test_whatever_is_said_of_a_copy_holds_of_it(
    stored: tuple[str, list[Anchor]], copy: str, other: bool
) -> None:
    text, wanted = stored
    text = copy if other else text
    found = find_again(text, wanted)
    assert len(found) == len(wanted)
    for anchor, one in zip(wanted, found, strict=True):
        words = None if one.start is None else text[one.start : one.end]
        assert 0 <= one.score <= 100
        if one.status == "same":
            assert (words, one.start) == (anchor.exact, anchor.start)
        elif one.status == "moved":
            assert words == anchor.exact
            assert one.start != anchor.start
        elif one.status == "changed":
            assert words
            assert words != anchor.exact
        else:
            assert one == Anchored("gone")
    unchanged = [(one.start, one.end) for one in found if one.status in ("same", "moved")]
    assert len(set(unchanged)) == len(unchanged)


@settings(max_examples=100, deadline=None)
@given(stored=stored())
def test_in_the_text_itself_whole_words_are_the_same(stored: tuple[str, list[Anchor]]) -> None:
    text, wanted = stored
    whole = {
        anchor
        for anchor in wanted
        if anchor.exact
        and not _cuts(text, anchor.start or 0)
        and not _cuts(text, (anchor.start or 0) + len(anchor.exact))
    }
    for anchor, one in zip(sorted(whole, key=repr), find_again(text, sorted(whole, key=repr)), strict=True):
        assert (one.status, one.start) == ("same", anchor.start)


def _cuts(text: str, at: int) -> bool:
    return text[at - 1 : at].isalnum() and text[at : at + 1].isalnum()


@pytest.mark.parametrize("text", ["", "\x00", "\ud800 \udfff", "“" * 5_000, "no " * 20_000, "x" * 200_000])
def test_any_text_is_searched(text: str) -> None:
    assert statuses(
        find_again(text, [Anchor("Not in my time, and not in yours,", "“", ",” he said", 3)])
    ) == ["gone"]


@settings(max_examples=300, deadline=None)
@given(pattern=st.text("abc", max_size=12), text=st.text("abcd", max_size=30), from_start=st.booleans())
def test_the_bit_vectors_count_what_the_table_counts(pattern: str, text: str, from_start: bool) -> None:
    assert list(distances(pattern, text, from_start=from_start)) == _by_table(
        pattern, text, from_start=from_start
    )


def _by_table(pattern: str, text: str, *, from_start: bool) -> list[int]:
    """Sellers' table (Journal of Algorithms 1, 1980), slow and plain."""
    column = list(range(len(pattern) + 1))
    found = []
    for number, character in enumerate(text, start=1):
        before = column
        column = [number if from_start else 0]
        for place, wanted in enumerate(pattern):
            column.append(
                min(before[place] + (wanted != character), before[place + 1] + 1, column[place] + 1)
            )
        found.append(column[-1])
    return found


@settings(max_examples=100, deadline=None)
@given(before=st.one_of(WORDS, ANY), later=st.one_of(WORDS, ANY))
def test_a_difference_holds_the_words_of_both(before: str, later: str) -> None:
    parts = word_changes(before, later)
    assert all(part.before in before and part.after in later for part in parts)
    assert all(one.kind == "same" or other.kind == "same" for one, other in pairwise(parts))
    assert all(part.kind == "same" for part in word_changes(before, before))
