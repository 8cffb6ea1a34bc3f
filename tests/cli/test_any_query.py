"""Any text at all as a query: never an exception, never an answer that is not in the library."""

import json
import unicodedata
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from koussa.library.bundle import open_bundled
from koussa.library.store import Library
from koussa.lookup.filters import Filters
from koussa.lookup.people import find_people
from koussa.lookup.search import Searcher
from koussa.output.claim_page import claim_page
from koussa.output.fields import answer_fields, people_fields
from koussa.output.inert import to_json
from koussa.output.markdown import markdown
from koussa.output.people_page import people_page
from koussa.output.plain import plain
from koussa.output.quote_page import quote_page
from koussa.records import Claim, Kind, Quote

TELLING = "pariah state Koussa Gaddafi Libya Lockerbie 1989 territorial integrity sacrosanct"
MEANINGLESS = (
    "the",
    "of",
    "NEAR(",
    '"',
    "*",
    "col:",
    "كوسا",
    "’",
    "“",
    "”",
    "-5",
    "%",
    "😀",
    "\x1b[31m",
    "\0",
    "--",
)
WORDS = (*TELLING.split(), *MEANINGLESS)
ANY = st.one_of(
    st.text(alphabet=st.characters(codec=None), max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    st.tuples(st.sampled_from(WORDS), st.text(max_size=20)).map("".join),
)


@cache
def bundled() -> Library:
    return open_bundled()


def controls(text: str) -> set[str]:
    return {mark for mark in text if unicodedata.category(mark) in ("Cc", "Cs")} - {"\n"}


@settings(max_examples=150, deadline=None)
@given(query=ANY, kind=st.sampled_from(["quote", "claim"]), low=st.booleans(), exact=st.booleans())
def test_any_query_is_answered_from_the_library(query: str, kind: Kind, low: bool, exact: bool) -> None:
    library = bundled()
    answer = Searcher([library], kind, Filters(), min_score=0 if low else None, exact=exact).find(query)
    assert len(answer.hits) <= answer.total
    for hit in answer.hits:
        held = library.record(hit.record.id)
        assert isinstance(held, Quote | Claim)
        assert isinstance(hit.record, Quote | Claim)
        assert held.text == hit.record.text
        assert hit.score is not None
        assert 0 <= hit.score <= 100
        ends = [0, *(end for span in hit.match for end in span), len(held.text)]
        assert ends == sorted(ends)
    scores = [hit.score for hit in answer.hits if hit.score is not None]
    assert scores == sorted(scores, reverse=True)
    assert json.loads(to_json(answer_fields(answer)))["total"] == answer.total
    if answer.hits:
        page = (quote_page if kind == "quote" else claim_page)(answer)
        for text in (plain(page), markdown(page)):
            assert not controls(text)


@settings(max_examples=150, deadline=None)
@given(query=ANY)
def test_any_name_is_answered_from_the_library(query: str) -> None:
    library = bundled()
    answer = find_people([library], query)
    for person in answer.people:
        assert library.person(person.id) is not None or person.person is None
        assert 0 <= person.score <= 100
    assert json.loads(to_json(people_fields(answer)))["query"] == query
    if answer.people:
        assert not controls(plain(people_page(answer)))
