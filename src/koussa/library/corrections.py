"""What an editor put right: kept beside the records, and applied whenever a record is stored again.

A correction holds the record as extraction or an import gave it, so that it can be undone. It follows its quotation
through changed versions of an article, and is never moved to other words.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Literal

from koussa.frozen import frozen, replace
from koussa.library.codec import pack, unpack
from koussa.library.derived import folded_name
from koussa.library.store import Library
from koussa.records import PersonRef, Quote, Record, Selector

Field = Literal["speaker", "date"]


@frozen
class Correction:
    """What somebody put right in a quotation.

    Attributes:
        changes: the fields with their right values, speakers by name and dates in EDTF; ``None`` for what nobody knows.
        editor: who put it right, and ``reason`` why.
    """

    changes: dict[Field, str | None]
    editor: str
    reason: str


def corrected(quote: Quote, correction: Correction) -> Quote:
    """A quotation as it is once put right."""
    fields: dict[str, object] = {
        "corrected_by": correction.editor,
        "corrected_reason": correction.reason,
    }
    if "speaker" in correction.changes:
        name = correction.changes["speaker"]
        same = quote.speaker is not None and folded_name(quote.speaker.name) == folded_name(name or "")
        # The role and the rule are those of whom the words were given to before.
        if not same:
            fields |= {"speaker": None if name is None else PersonRef(name), "rule": None}
    if "date" in correction.changes:
        fields |= {"date": correction.changes["date"], "date_resolved_from": None}
    return replace(quote, **fields)


class Corrections:
    """The corrections that a library holds; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._found: dict[str, tuple[int, Correction]] | None = None

    def add(self, quote: Quote, correction: Correction) -> Quote:
        """Note a correction of a stored quotation, beside an earlier one where they change different fields.

        Returns:
            The quotation as it was before any; storing it again applies what was noted.
        """
        earlier = self._known().get(quote.id)
        before = quote if earlier is None else self._original(earlier[0])
        changes = correction.changes if earlier is None else {**earlier[1].changes, **correction.changes}
        self._connection.execute("DELETE FROM correction WHERE record = ?", (quote.id,))
        self._connection.execute(
            "INSERT INTO correction (record, article, changes, editor, reason, original) VALUES (?, ?, ?, ?, ?, ?)",
            (
                quote.id,
                quote.article,
                json.dumps(changes, ensure_ascii=False),
                correction.editor,
                correction.reason,
                pack(before),
            ),
        )
        self._found = None
        return before

    def undo(self, identifier: str) -> Quote | None:
        """Forget the correction of a quotation; returns it as it was before, ``None`` when there is no correction."""
        known = self._known().get(identifier)
        if known is None:
            return None
        before = self._original(known[0])
        self._connection.execute("DELETE FROM correction WHERE n = ?", (known[0],))
        self._found = None
        return before

    def applied(self, record: Record) -> Record:
        """A record as it is to be stored: put right if somebody has, and then as given kept for undoing."""
        known = self._known().get(record.id)
        if known is None or not isinstance(record, Quote):
            return record
        number, correction = known
        if record == corrected(self._original(number), correction):
            return record  # exported after it was put right
        self._connection.execute("UPDATE correction SET original = ? WHERE n = ?", (pack(record), number))
        return corrected(record, correction)

    def follow(self, article: str, records: Iterable[Record]) -> None:
        """Tie the corrections of an article to its quotations as they are in a new version of it.

        The same words said once are the same quotation; of the same words said twice, those that are given to the same
        source beside the same other words. A correction whose words are gone waits for them to come back.
        """
        rows = self._connection.execute(
            "SELECT n, original FROM correction WHERE article = ?", (article,)
        ).fetchall()
        if not rows:
            return
        by_words: dict[str, list[Quote]] = {}
        for record in records:
            if isinstance(record, Quote):
                by_words.setdefault(record.text, []).append(record)
        tied: dict[str, int] = {}
        for number, body in rows:
            before = unpack(body)
            assert isinstance(before, Quote)
            same = _same(before, by_words.get(before.text, ()))
            if same is not None:
                tied.setdefault(same, number)
        # Two quotations may change places, and no two rows may name one in between.
        self._connection.execute("UPDATE correction SET record = NULL WHERE article = ?", (article,))
        self._connection.executemany("UPDATE correction SET record = ? WHERE n = ?", tied.items())
        self._found = None

    def forget(self, article: str) -> None:
        """Erase the corrections of an article."""
        self._connection.execute("DELETE FROM correction WHERE article = ?", (article,))
        self._found = None

    def _known(self) -> dict[str, tuple[int, Correction]]:
        if self._found is None:
            self._found = {
                record: (number, Correction(json.loads(changes), editor, reason))
                for number, record, changes, editor, reason in self._connection.execute(
                    "SELECT n, record, changes, editor, reason FROM correction WHERE record IS NOT NULL"
                )
            }
        return self._found

    def _original(self, number: int) -> Quote:
        (body,) = self._connection.execute(
            "SELECT original FROM correction WHERE n = ?", (number,)
        ).fetchone()
        before = unpack(body)
        assert isinstance(before, Quote)
        return before


def has_corrections(library: Library) -> bool:
    """Whether anything in a library was put right by hand."""
    return any(True for _ in library.rows("SELECT 1 FROM correction LIMIT 1"))


def corrected_quotes(library: Library, article: str) -> list[Quote]:
    """The quotations of an article that were put right, as they are now."""
    rows = library.rows(
        "SELECT body FROM record JOIN correction ON correction.record = record.id WHERE correction.article = ?",
        (article,),
    )
    return [record for (body,) in rows if isinstance(record := library.read(body), Quote)]


def _same(before: Quote, found: Sequence[Quote]) -> str | None:
    """Which of the quotations of the same words is the one before, if that is clear."""
    if len(found) == 1:
        return found[0].id
    kept = [
        _kept_around(before.selector, quote.selector) if quote.speaker_text == before.speaker_text else 0
        for quote in found
    ]
    most = max(kept, default=0)
    return found[kept.index(most)].id if most and kept.count(most) == 1 else None


def _kept_around(one: Selector | None, other: Selector | None) -> int:
    """How much of what stands around one quotation stands around another: a side's length where it is the same."""
    if one is None or other is None:
        return 0
    sides = ((one.prefix, other.prefix), (one.suffix, other.suffix))
    return sum(len(before or "") for before, now in sides if before == now)
