"""Paraphrases that are given marks to learn from."""

from typing import Any

import pytest

pytest.importorskip("numpy")
from benchmarks.attribution_examples import examples_of
from benchmarks.marked_paraphrases import marked

TEXT = (
    "Ann Poe said on Friday that the old pier at Hull was a danger to every boat.\n"
    "“It stays,” Tom Roe said. The mayor told Lee that the mill would be sold to the union.\n"
)


def article(name: str) -> dict[str, Any]:
    """The text with its gold attributions, each span found by its words."""

    def span(words: str) -> list[list[int]]:
        return [[TEXT.index(words), TEXT.index(words) + len(words)]]

    gold = [
        ("Ann Poe", "said on Friday", "that the old pier at Hull was a danger to every boat"),
        ("Tom Roe", "Roe said", "“It stays,”"),
        ("The mayor", "told", "that the mill would be sold to the union"),
    ]
    attributions = [
        {"source": span(source), "cue": span(cue), "content": span(content)} for source, cue, content in gold
    ]
    return {"id": name, "text": TEXT, "attributions": attributions}


@pytest.mark.parametrize("name", ["one", "two", "three", "four"])
def test_words_of_each_paraphrase_stand_in_marks_and_every_span_moves_along(name: str) -> None:
    before = article(name)
    after, starts = marked(before)
    text = after["text"]
    assert len(starts) == 2
    assert len(text) == len(TEXT) + 4
    for start in starts:
        quoted = text[start : text.index("”", start)]
        assert text[start - 1] == "“"
        assert quoted in TEXT
    for old, new in zip(before["attributions"], after["attributions"], strict=True):
        for part in ("source", "cue", "content"):
            (old_span,), (new_span,) = old[part], new[part]
            plain = text[slice(*new_span)].replace("“", "").replace("”", "")
            assert plain == TEXT[slice(*old_span)].replace("“", "").replace("”", "")


def test_the_same_article_is_marked_in_the_same_way() -> None:
    assert marked(article("one")) == marked(article("one"))


def test_they_teach_who_spoke_and_count_less_than_quotations() -> None:
    examples = examples_of(article("one"))["direct"]
    assert [example.weight < 1 for example in examples] == [False, True, True]
    assert all(any(example.right) for example in examples)
