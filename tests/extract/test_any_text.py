"""Extraction of any text at all: no exception, offsets that hold, time that grows with the text."""

from collections import Counter
from itertools import pairwise
from typing import ClassVar, SupportsIndex

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.documents import document

from koussa.documents import Document, Paragraph, ParagraphKind
from koussa.extract import Extraction, extract
from koussa.text.marks import quoted_runs
from koussa.text.paragraphs import paragraph_spans

PIECES = st.sampled_from(
    [
        "Ann Poe", "Mr. Roe", "said", "told reporters that", "according to", "she", "who", "a spokesman for", "denied",
        "the bridge", "was shut", "on Tuesday", "in 1932", "“", "”", '"', "''", "``", "‘", "’", "'", "«", "»", "„", ",",
        ".", "?", ":", "(", ")", "—", "-", "\n", "\n\n", "\r\n", " ", "HULL (PA)", "]", "ROE:", "Q.", "U.S.",
        "6'2\"", "the workers'", "\u00a0", "\u00ad", "\x00", "\ud800", "😀", "שלום",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map(" ".join))


def check(text: str, found: Extraction) -> None:
    for quotation in found.quotations:
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert text[quotation.start : quotation.end] == quotation.text == quotation.selector.exact
        if quotation.speaker_start is not None:
            assert text[quotation.speaker_start : quotation.speaker_end] == quotation.speaker_text
        if quotation.cue_start is not None:
            assert text[quotation.cue_start : quotation.cue_end] == quotation.cue
        assert 0.0 <= quotation.confidence <= 1.0
    for statement in found.statements:
        assert text[statement.start : statement.end] == statement.text
    assert [q.start for q in found.quotations] == sorted(q.start for q in found.quotations)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    check(text, extract(document(text, "2020-05-07")))


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.data())
def test_any_paragraphs(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    kinds: list[ParagraphKind] = ["body", "heading", "quote", "list", "caption", "turn"]
    paragraphs = tuple(
        Paragraph(start, end, data.draw(st.sampled_from(kinds)), "ROE") for start, end in pairwise(cuts)
    )
    quoted = tuple(pairwise(cuts)) if data.draw(st.booleans()) else ()
    check(text, extract(Document(text, paragraphs, quoted=quoted)))


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES.filter(lambda piece: "\r" not in piece), max_size=60).map(" ".join))
def test_space_around_paragraphs_changes_nothing(text: str) -> None:
    plain = extract(document(text))
    padded = extract(document("\n\n" + text + "\n \n"))
    assert [(q.text, q.speaker) for q in padded.quotations] == [(q.text, q.speaker) for q in plain.quotations]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_runs_are_apart_and_in_order(text: str) -> None:
    runs = quoted_runs(text, paragraph_spans(text))
    assert all(run.outer_start <= run.start < run.end <= run.outer_end for run in runs)
    assert all(one.outer_end <= other.outer_start for one, other in pairwise(runs))


class _Looks(str):
    """A text that counts how many code points are looked at, so that work can be measured without a clock."""

    __slots__ = ()
    seen: ClassVar[Counter[str]] = Counter()

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        part = str.__getitem__(self, key)
        _Looks.seen["code points"] += len(part)
        return part


def _work(text: str) -> int:
    _Looks.seen.clear()
    looked = _Looks(text)
    quoted_runs(looked, paragraph_spans(looked))
    return _Looks.seen["code points"]


def test_work_on_marks_grows_with_the_text() -> None:
    for unit in ('"', '" ', ' "a', "“a ", "‘a ", "a' ", "« a ", "''"):
        small, large = _work(unit * 2_000), _work(unit * 20_000)
        assert large <= 11 * small + 1_000, unit


def test_a_flood_of_marks_is_survived() -> None:
    for text in (
        '"' * 20_000,
        ' "a' * 20_000,
        "“a " * 20_000,
        "‘a, " * 20_000,
        "said " * 20_000,
        "a, " * 20_000,
    ):
        check(text, extract(document(text)))


def test_pronouns_that_lead_to_one_another_are_each_asked_once() -> None:
    # Whom each of hundreds of pronouns means is asked again and again unless it is remembered: then this never ends.
    text = ("He ran" + ", he ran" * 200 + ". ") * 5
    assert (
        extract(document(f"{text}\n\n“We will win this time,” he said.")).quotations[-1].speaker_text == "he"
    )
