"""Which records stand in texts that a library holds, where a check finds their words, and which do not."""

from koussa.library.index import Allowed, listing
from koussa.library.store import Library

_FEW = 2_000  # rows that are better listed once than asked about one by one
_WITHOUT_TEXT = Allowed(
    "SELECT n AS row FROM record WHERE kind = 'quote'"
    " AND (article IS NULL OR article NOT IN (SELECT article FROM added))"
)


def quotes_without_text(library: Library) -> Allowed | None:
    """The quotations of articles whose text is not held; ``None`` where there are none."""
    rows = [row for (row,) in library.rows(f"{_WITHOUT_TEXT.select} LIMIT {_FEW + 1}")]
    if not rows:
        return None
    return listing(rows) if len(rows) <= _FEW else _WITHOUT_TEXT


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
