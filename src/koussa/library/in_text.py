"""Which records stand in texts that a library holds; a check asks for the others, and for claims not borne out."""

import sqlite3
from collections.abc import Sequence

from koussa.library.index import Allowed, listing
from koussa.library.store import Library

_FEW = 2_000  # rows that are better listed once than asked about one by one
_WITHOUT_TEXT = Allowed(
    "SELECT n AS row FROM record WHERE kind = 'quote'"
    " AND (article IS NULL OR article NOT IN (SELECT article FROM added))"
)


_NOT_BORNE_OUT = (
    "SELECT n FROM record WHERE kind = 'claim' AND verdict IN ('contradicted', 'disputed', 'imprecise')"
)


def place_in_text(connection: sqlite3.Connection, article: str) -> None:
    """Note that what was found in an article stands in its text, where that is held."""
    # What a fact-check checked (":r…") stands beside the text, not in it.
    connection.execute(
        "UPDATE record SET in_text = 1 WHERE id > ?1 || ':' AND id < ?1 || ':r'"
        " AND ?1 IN (SELECT article FROM added)",
        (article,),
    )


def quotes_without_text(library: Library) -> Allowed | None:
    """The quotations of articles whose text is not held; ``None`` where there are none."""
    rows = [row for (row,) in library.rows(f"{_WITHOUT_TEXT.select} LIMIT {_FEW + 1}")]
    if not rows:
        return None
    return listing(rows) if len(rows) <= _FEW else _WITHOUT_TEXT


def holds_checked_claims(library: Library) -> bool:
    """Whether there are claims that sources contradict, dispute or find imprecise."""
    return any(True for _ in library.rows(f"{_NOT_BORNE_OUT} LIMIT 1"))


def checked_claims(library: Library, rows: Sequence[int]) -> list[int]:
    """Which of a few rows are claims that sources contradict, dispute or find imprecise."""
    marks = ", ".join("?" * len(rows))
    return [row for (row,) in library.rows(f"{_NOT_BORNE_OUT} AND n IN ({marks})", tuple(rows))]


def texts_tell_all(library: Library) -> bool:
    """Whether every quotation, claim and event was found in a text that is held, and none is verified."""
    verified = "SELECT 1 FROM record WHERE verdict IS NOT NULL LIMIT 1"
    elsewhere = "SELECT 1 FROM record WHERE in_text = 0 AND kind IN ('quote', 'claim', 'event') LIMIT 1"
    return not any(any(True for _ in library.rows(statement)) for statement in (verified, elsewhere))


def claims_shown(library: Library) -> Allowed | None:
    """The claims that a library answers from, where its index has others too; ``None`` for all.

    Where a library hides its copies of bundled records, the index still has them.
    """
    return Allowed("SELECT n AS row FROM record WHERE kind = 'claim'") if library.hides else None


def passages_of(article: str) -> Allowed:
    """The passages of one added article."""
    return Allowed("SELECT n AS row FROM passage WHERE article = ?", (article,))
