"""What a source says beside its main clauses, what it says from the other side, and what excludes what it says."""

import pytest

from koussa.check.statements import compare

from .besides import BORNE_OUT, EXCLUDED, NOT_BORNE_OUT, NOT_EXCLUDED


def _pairs(rows: list[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    return [(source, statement) for source, statements in rows for statement in statements]


def _verdict(source: str, statement: str) -> str:
    return compare(statement, source, context=f"Notes from Holm. {source}").verdict


@pytest.mark.parametrize(("source", "statement"), _pairs(BORNE_OUT))
def test_what_is_said_beside_the_main_clause_is_borne_out(source: str, statement: str) -> None:
    assert _verdict(source, statement) == "supported"


@pytest.mark.parametrize(("source", "statement"), _pairs(NOT_BORNE_OUT))
def test_what_may_be_said_of_something_else_is_not(source: str, statement: str) -> None:
    assert _verdict(source, statement) != "supported"


@pytest.mark.parametrize(("source", "statement"), _pairs(EXCLUDED))
def test_one_word_that_excludes_the_sources_contradicts(source: str, statement: str) -> None:
    assert _verdict(source, statement) == "contradicted"


@pytest.mark.parametrize(("source", "statement"), _pairs(NOT_EXCLUDED))
def test_what_may_hold_beside_contradicts_nothing(source: str, statement: str) -> None:
    assert _verdict(source, statement) != "contradicted"


def test_what_is_surer_than_the_source_is_told_as_less_and_contradicts_nothing() -> None:
    source = "Varga may ask the court to step in."
    found = compare("Varga will ask the court to step in.", source, context=f"Notes from Holm. {source}")
    assert (found.verdict, found.reserved) == ("nothing", "the like, but less sure: “may”")
    assert found.notes == ("stronger than the source, which has “may”",)
