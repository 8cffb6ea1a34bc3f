"""What an index holds: the same however it came to be, and nothing of what was taken out."""

import sqlite3
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from koussa.library.index import Allowed, TextIndex, listing
from koussa.text.terms import terms, terms_with_spans

from .corpus import TEXTS, Shelf

any_text = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
wordy = st.lists(
    st.sampled_from(["ship", "sip", "the", "pariah", "2.5", "don't", "كوسا", "港", "$", "ship's"]), max_size=6
).map(" ".join)


def test_terms_part_at_apostrophes_and_decimal_points() -> None:
    assert terms("Libya’s don't re-engage") == ["libya", "s", "don", "t", "re", "engage"]
    assert terms("2.5 2,5 1,000 1000 $3bn 5 %") == ["2", "5", "2", "5", "1000", "1000", "$", "3bn", "5", "%"]


@example("-0")
@given(any_text)
def test_terms_are_where_they_are_said_to_be(text: str) -> None:
    found = terms_with_spans(text)
    assert [term for term, _, _ in found] == terms(text)
    for term, start, end in found:
        assert 0 <= start < end <= len(text)
        # A sign is a word only before a number: alone it says nothing.
        number = "0" if term in {"-", "+"} else ""
        assert term in terms(text[start:end] + number)


def test_a_huge_word_is_cut() -> None:
    assert [len(term) for term in terms("a" * 100_000)] == [64]


def test_a_row_is_found_by_its_words_and_only_in_the_column_asked() -> None:
    shelf = Shelf(("a ship", "a harbour"), {1: "ship dues"})
    assert shelf.index.matching('text : "ship"', 9) == [0]
    assert shelf.index.matching('"ship"', 9) == [0, 1]
    assert shelf.index.frequencies({"ship", "a", "boat", ""}) == {"ship": 2, "a": 2, "": 2}


def test_a_filter_is_kept_whether_its_rows_are_listed_or_not() -> None:
    shelf = Shelf()
    shelf.connection.execute("CREATE TABLE record (n INTEGER PRIMARY KEY)")
    shelf.connection.executemany("INSERT INTO record VALUES (?)", [(row,) for row in (0, 3, 13)])
    allowed = Allowed("SELECT n AS row FROM record WHERE n > ?", (0,))
    assert shelf.index.listed(allowed, 5) == [3, 13]
    assert shelf.index.listed(allowed, 1) is None
    assert shelf.index.matching('"the"', 9, allowed) == [3, 13]
    assert shelf.index.matching('"the"', 9, listing([3])) == [3]


def test_a_read_only_file_answers(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    connection = sqlite3.connect(path)
    index = TextIndex(connection, "words")
    index.create()
    index.add([(7, "a ship", "")])
    connection.commit()
    connection.close()
    reader = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
    assert TextIndex(reader, "words").matching('"ship"', 9) == [7]
    reader.close()


@given(st.lists(st.tuples(wordy, wordy), max_size=8), st.lists(st.tuples(wordy, any_text), max_size=8))
@settings(max_examples=60, deadline=None)
def test_what_is_taken_out_leaves_no_trace(
    kept: list[tuple[str, str]], removed: list[tuple[str, str]]
) -> None:
    alone = Shelf(())
    alone.index.add((row, *text) for row, text in enumerate(kept))
    both = Shelf(())
    both.index.add((row, *text) for row, text in enumerate(kept))
    gone = [(row, *text) for row, text in enumerate(removed, start=100)]
    both.index.add(gone)
    both.index.remove(gone)
    assert both.dump() == alone.dump()


@given(st.lists(wordy, max_size=10), st.integers(0, 10))
@settings(max_examples=60, deadline=None)
def test_rows_added_one_by_one_are_as_rows_added_at_once(texts: list[str], cut: int) -> None:
    at_once = Shelf(texts)
    by_parts = Shelf(())
    for part in (range(cut), range(cut, len(texts))):
        by_parts.index.add((row, texts[row], "") for row in part if row < len(texts))
    by_parts.index.merge()
    assert by_parts.dump() == at_once.dump()


def test_several_indexes_stand_in_one_file() -> None:
    shelf = Shelf(TEXTS)
    other = TextIndex(shelf.connection, "others")
    other.create()
    other.add([(1, "xylophone", "")])
    assert other.matching('"xylophone"', 9) == [1]
    assert shelf.index.matching('"xylophone"', 9) == []
