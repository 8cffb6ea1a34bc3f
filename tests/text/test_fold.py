"""What folding takes away, what it keeps, and the way back."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.text.fold import find_words, fold, fold_with_offsets, words

any_text = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("  The CAFÉ\u00a0was\n full ", "the cafe was full"),
        ("“Well,” she said…", '"well," she said...'),
        ("‘Tis — so‑called", "'tis - so-called"),
        ("«Jamais»", '"jamais"'),
        ("co\u00adop\u200berate", "cooperate"),
        ("ﬁve ﬂags", "five flags"),
        ("Straße, Ærø, Łódź, Ðakovo, İzmir, ılık", "strasse, aero, lodz, dakovo, izmir, ilik"),
        ("£2.5bn, 5 %, −7, $3, €4", "£2.5bn, 5 %, -7, $3, €4"),
        ("ＦＵＬＬ ｗｉｄｔｈ　１２", "full width 12"),
        ("𝐁𝐨𝐥𝐝 ½", "bold 1/2"),
        ("أَحْمَد آل إبراهيم مدرسة على", "احمد ال ابراهيم مدرسه علي"),
        ("٢٠١١ ۲۰", "2011 20"),
        ("Ёлка ЙОД", "елка иод"),
        ("a\x00b\ud800c", "a b c"),
        ("", ""),
    ],
)
def test_folds_what_varies_and_keeps_what_counts(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@pytest.mark.parametrize(
    ("one", "other"), [("£5", "$5"), ("5%", "5"), ("2.5", "25"), ("-5", "5"), ("not", "now")]
)
def test_keeps_apart_what_means_something_else(one: str, other: str) -> None:
    assert words(fold(one)) != words(fold(other))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("don't re-engage", ["don't", "re", "engage"]),
        ("$2.5bn or 5%", ["$", "2.5", "bn", "or", "5", "%"]),
        ("$2.5 million; 1,000 men", ["$", "2.5", "million", "1,000", "men"]),
        ("from -5 to +3, 2010-2011", ["from", "-", "5", "to", "+", "3", "2010", "2011"]),
        ("D.C., U.S.", ["d", "c", "u", "s"]),
        ("snake_case #tag @name", ["snake", "case", "tag", "name"]),
        ("東京 is 5°", ["東", "京", "is", "5"]),
        ("?!… — “”", []),
    ],
)
def test_words(printed: str, expected: list[str]) -> None:
    assert words(fold(printed)) == expected


@given(any_text)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(any_text)
def test_offsets_lead_back(text: str) -> None:
    folded = fold_with_offsets(text)
    assert folded.text == fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    for word in find_words(folded.text):
        start, end = folded.span(word.start, word.end)
        assert 0 <= start < end <= len(text)
        assert word.text in fold(text[start:end])


@given(any_text)
def test_words_are_where_they_are_said_to_be(text: str) -> None:
    folded = fold(text)
    assert [word.text for word in find_words(folded)] == words(folded)
    assert all(folded[word.start : word.end] == word.text for word in find_words(folded))


def test_span_keeps_an_accent_that_follows_its_letter() -> None:
    decomposed = unicodedata.normalize("NFD", "le café fermé")
    folded = fold_with_offsets(decomposed)
    start, end = folded.span(3, 7)
    assert decomposed[start:end] == unicodedata.normalize("NFD", "café")


def test_every_code_point_folds_to_something_stable() -> None:
    for code_point in range(sys.maxunicode + 1):
        once = fold(f"a{chr(code_point)}b")
        assert fold(once) == once


@given(st.text(alphabet="abz09 .,-+%$'()_\n", max_size=30))
def test_the_pattern_for_ascii_finds_the_same_words_as_the_whole_one(text: str) -> None:
    assert words(text) == words(text + " é")[:-1]


@given(st.text(alphabet="abzAZ09 .,'`\"“”’‘—–\n\t\x07_", max_size=30))
def test_common_characters_fold_as_they_do_beside_rare_ones(text: str) -> None:
    assert fold(text) == fold(f"{text} ß").removesuffix("ss").rstrip()


@pytest.mark.parametrize(
    "text", ["plain Words alone", "snake_case x", "tab\there", "O-K, re-do", "\x7f\x00a"]
)
def test_words_of_letters_alone_are_those_of_the_pattern(text: str) -> None:
    assert words(text) == [word.text for word in find_words(text)]
