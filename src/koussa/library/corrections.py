"""What editors put right: kept beside the records, and applied whenever a record is stored again.

Beside its corrections stands the quotation as extraction or an import gave it, so that each can be taken back. They
follow their quotation through changed versions of an article, and are never moved to other words.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from koussa.errors import KoussaError
from koussa.frozen import frozen, replace
from koussa.library.codec import DAMAGE, UNREADABLE, build, pack, plain, unpack
from koussa.library.derived import folded_name
from koussa.library.store import Library
from koussa.records import CorrectedField, Correction, FieldChange, PersonRef, Quote, Record, Selector


@frozen
class CorrectedQuote:
    """A quotation with all that editors put right in it.

    Attributes:
        quote: the id that it has now; ``None`` while its words are gone from the article.
        history: the corrections, the first one first.
        original: the quotation as extraction or an import gave it.
    """

    quote: str | None
    history: tuple[Correction, ...]
    original: Quote


def correction_of(
    quote: Quote, values: Mapping[CorrectedField, str | None], *, by: str, reason: str, day: str
) -> Correction:
    """A correction of a quotation.

    Args:
        quote: as it stands.
        values: the right ones by field, speakers by name and dates in EDTF; ``None`` for what nobody knows, and of the
            text where it is no quotation.
        by: who puts it right.
        reason: what that rests on.
        day: when, EDTF.
    """
    held = {"speaker": quote.speaker.name if quote.speaker else None, "date": quote.date, "text": quote.text}
    changes = tuple(FieldChange(field, held[field], value) for field, value in values.items())
    return Correction(by, reason, changes, day)


def corrected(quote: Quote, history: Sequence[Correction]) -> Quote | None:
    """A quotation as it is once put right; ``None`` where an editor found that it is none."""
    if taken_out(history) is not None:
        return None
    for correction in history:
        quote = replace(quote, corrected_by=correction.by, corrected_reason=correction.reason)
        for change in correction.changes:
            quote = _changed(quote, change)
    return quote


def taken_out(history: Sequence[Correction]) -> Correction | None:
    """The correction that says of words that they are no quotation."""
    last = history[-1] if history else None
    return last if last and any(change.field == "text" for change in last.changes) else None


def _changed(quote: Quote, change: FieldChange) -> Quote:
    if change.field == "date":
        return replace(quote, date=change.after, date_resolved_from=None)
    name = change.after
    if quote.speaker is not None and folded_name(quote.speaker.name) == folded_name(name or ""):
        return quote
    # The role and the rule are those of whom the words were given to before.
    return replace(quote, speaker=None if name is None else PersonRef(name), rule=None)


class Corrections:
    """The corrections that a library holds; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._found: dict[str, tuple[int, tuple[Correction, ...]]] | None = None

    def add(self, quote: Quote, correction: Correction) -> Quote:
        """Note a further correction of a stored quotation.

        Returns:
            The quotation as it was before any; storing it again applies what was noted.
        """
        known = self._known().get(quote.id)
        if known is None:
            self._insert(CorrectedQuote(quote.id, (correction,), quote))
            return quote
        number, history = known
        self._keep(quote.id, number, (*history, correction))
        return self._original(number)

    def undo(self, identifier: str) -> CorrectedQuote | None:
        """Forget the last correction of a quotation.

        Returns:
            The quotation as it was before any, to be stored again, with the corrections that it had until now;
            ``None`` when there is none.
        """
        known = self._known().get(identifier)
        if known is None:
            return None
        number, history = known
        before = self._original(number)
        self._keep(identifier, number, history[:-1])
        return CorrectedQuote(identifier, history, before)

    def restore(self, exported: CorrectedQuote, stored: Quote | None) -> Quote | None:
        """Note the corrections of another library that are not known here.

        Args:
            exported: what the other library holds of the quotation.
            stored: the quotation as it stands here, where it does.

        Returns:
            The quotation to be stored again; ``None`` when nothing was new.
        """
        known = self._known().get(exported.quote) if exported.quote else None
        if known is None or exported.quote is None:
            if self._waits(exported):
                return None
            right = stored is None or stored == corrected(exported.original, exported.history)
            before = exported.original if right else stored
            assert before is not None
            self._insert(replace(exported, original=before))
            return before
        number, history = known
        new = tuple(correction for correction in exported.history if correction not in history)
        before = self._original(number)
        if before == corrected(exported.original, exported.history):
            before = exported.original  # it came put right, a line before
        elif not new:
            return None
        self._keep(exported.quote, number, (*history, *new))
        return before

    def applied(self, record: Record) -> Record | None:
        """A record as it is to be stored: put right if somebody has, and then as given kept for undoing.

        ``None`` for words that somebody found to be no quotation.
        """
        known = self._known().get(record.id)
        if known is None or not isinstance(record, Quote):
            return record
        number, history = known
        if record == corrected(self._original(number), history):
            return record  # exported after it was put right
        self._connection.execute("UPDATE correction SET original = ? WHERE n = ?", (pack(record), number))
        return corrected(record, history)

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
            before = _quote(body)
            same = _same(before, by_words.get(before.text, ()))
            if same is not None:
                tied.setdefault(same, number)
        # Two quotations may change places, and no two rows may name one in between.
        self._connection.execute("UPDATE correction SET record = NULL WHERE article = ?", (article,))
        self._connection.executemany("UPDATE correction SET record = ? WHERE n = ?", tied.items())
        self._found = None

    def forget(self, identifier: str) -> None:
        """Erase the corrections of an article, or of one quotation."""
        self._connection.execute("DELETE FROM correction WHERE article = ?1 OR record = ?1", (identifier,))
        self._found = None

    def _insert(self, one: CorrectedQuote) -> None:
        number = self._connection.execute(
            "INSERT INTO correction (record, article, history, original) VALUES (?, ?, ?, ?)",
            (one.quote, one.original.article, _packed(one.history), pack(one.original)),
        ).lastrowid
        assert number is not None
        if one.quote is not None:
            self._known()[one.quote] = number, one.history

    def _keep(self, identifier: str, number: int, history: tuple[Correction, ...]) -> None:
        if history:
            self._connection.execute(
                "UPDATE correction SET history = ? WHERE n = ?", (_packed(history), number)
            )
            self._known()[identifier] = number, history
        else:
            self._connection.execute("DELETE FROM correction WHERE n = ?", (number,))
            del self._known()[identifier]

    def _waits(self, exported: CorrectedQuote) -> bool:
        """Whether corrections of words that are gone are known already."""
        if exported.quote is not None:
            return False
        found = self._connection.execute(
            "SELECT 1 FROM correction WHERE record IS NULL AND history = ? AND original = ?",
            (_packed(exported.history), pack(exported.original)),
        )
        return found.fetchone() is not None

    def _known(self) -> dict[str, tuple[int, tuple[Correction, ...]]]:
        if self._found is None:
            self._found = {
                record: (number, _unpacked(history))
                for number, record, history in self._connection.execute(
                    "SELECT n, record, history FROM correction WHERE record IS NOT NULL"
                )
            }
        return self._found

    def _original(self, number: int) -> Quote:
        (body,) = self._connection.execute(
            "SELECT original FROM correction WHERE n = ?", (number,)
        ).fetchone()
        return _quote(body)


def history_of(library: Library, identifier: str) -> tuple[Correction, ...]:
    """The corrections of a quotation, the first one first."""
    for (history,) in library.rows("SELECT history FROM correction WHERE record = ?", (identifier,)):
        return _unpacked(history)
    return ()


def all_corrected(library: Library) -> Iterable[CorrectedQuote]:
    """Every quotation that was put right, those whose words are gone among them."""
    for record, history, original in library.rows(
        "SELECT record, history, original FROM correction ORDER BY n"
    ):
        yield CorrectedQuote(record, _unpacked(history), _quote(original))


def corrected_quotes(library: Library, article: str) -> Iterator[tuple[Quote, Quote | None]]:
    """The quotations of an article that were put right: as they were given, and as they are now, if they are any."""
    rows = library.rows(
        "SELECT history, original FROM correction WHERE article = ? AND record IS NOT NULL", (article,)
    )
    for history, original in rows:
        given = _quote(original)
        yield given, corrected(given, _unpacked(history))


def _packed(history: Iterable[Correction]) -> str:
    return json.dumps([plain(correction) for correction in history], ensure_ascii=False)


def _unpacked(history: str) -> tuple[Correction, ...]:
    try:
        return tuple(build(Correction, correction) for correction in json.loads(history))
    except DAMAGE as error:
        raise KoussaError(f"the library {UNREADABLE}") from error


def _quote(body: str) -> Quote:
    record = unpack(body)
    assert isinstance(record, Quote)
    return record


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
