"""Long texts are read in parts, with the same outcome but for names that only another part tells."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.documents import document
from tests.extract.test_any_text import TEXTS, check

from koussa.extract import extract
from koussa.extract.parts import parts_of
from koussa.frozen import replace

ARTICLE = """\
Ann Poe opened the bridge on 3 March 2019. “It is done,” Ann Poe said.

Bo Li said that the toll of 40 cents would stay. “Nobody will drown here again,” Cy Dee told reporters.

According to Ann Poe, the old ferry was sold in 2012.
"""


@settings(max_examples=200)
@given(text=TEXTS, longest=st.integers(1, 400))
def test_parts_are_all_of_the_text_and_none_is_too_long(text: str, longest: int) -> None:
    whole = document(text)
    parts = list(parts_of(whole, longest))
    covered = [
        (part.start + paragraph.start, part.start + paragraph.end)
        for part in parts
        for paragraph in part.document.paragraphs
    ]
    assert covered == sorted(covered)
    letters = "".join(whole.text[start:end] for start, end in covered)
    assert letters == "".join(whole.text[each.start : each.end] for each in whole.paragraphs)
    for part in parts:
        if whole.paragraphs:
            assert len(part.document.text) <= longest
        assert whole.text.startswith(part.document.text, part.start)


@settings(max_examples=100)
@given(text=TEXTS, longest=st.integers(1, 200))
def test_offsets_hold_in_the_whole(text: str, longest: int) -> None:
    whole = document(text)
    check(whole.text, extract(whole, longest=longest))


def test_what_is_found_does_not_depend_on_the_parts() -> None:
    whole = document(ARTICLE)
    assert len(list(parts_of(whole, 120))) == 3
    apart, together = extract(whole, longest=120), extract(whole)
    assert apart.statements == together.statements
    assert apart.speakers == together.speakers
    # How sure it is of one quotation depends on those before it.
    assert [replace(one, confidence=1.0) for one in apart.quotations] == [
        replace(one, confidence=1.0) for one in together.quotations
    ]


def test_one_line_is_cut_where_a_sentence_ends() -> None:
    line = " ".join(f"“The boat number {number} sank,” Ann Poe said on Monday." for number in range(2_000))
    found = extract(document(line), longest=10_000)
    assert [quotation.text for quotation in found.quotations] == [
        f"The boat number {number} sank" for number in range(2_000)
    ]
    assert {quotation.speaker for quotation in found.quotations} == {"Ann Poe"}
    assert {quotation.paragraph for quotation in found.quotations} == {1}
