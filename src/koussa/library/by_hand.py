"""What people put right by hand, as lines of an export: corrections of quotations, and rules about people.

They stand beside the records, one object a line with a ``kind`` of its own, and are taken back in any order.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, TypeGuard, get_args

from koussa.dates import When
from koussa.library.codec import encode, plain
from koussa.library.corrections import CorrectedQuote, all_corrected
from koussa.library.parse import RecordError, identifier_of, parse, value_of
from koussa.library.people_rules import Rule, read_rules
from koussa.library.store import Library
from koussa.library.writer import Change, Writer
from koussa.records import Correction, Quote

HandKind = Literal["correction", "people_rule"]
HAND_KINDS: tuple[HandKind, ...] = get_args(HandKind)


def export_by_hand(library: Library, kinds: Iterable[HandKind] = HAND_KINDS) -> Iterator[dict[str, Any]]:
    """What was put right in a library, as objects that :func:`restore` takes back."""
    for kind in kinds:
        if kind == "correction":
            for one in all_corrected(library):
                yield {
                    "kind": kind,
                    "quote": one.quote,
                    "history": plain(one.history),
                    "original": encode(one.original),
                }
        else:
            for rule in read_rules(library.connection):
                # The library that takes it gives it a number of its own.
                told = plain(rule)
                del told["number"]
                yield {"kind": kind, **told}


def is_by_hand(data: object) -> TypeGuard[dict[str, Any]]:
    """Whether an imported object is one of :func:`export_by_hand`, not a record."""
    return isinstance(data, dict) and data.get("kind") in HAND_KINDS


def restore(writer: Writer, data: dict[str, Any]) -> Change:
    """Take back what :func:`export_by_hand` gave out; what is known already stays as it is.

    Raises:
        RecordError: when the object is not of that form.
    """
    if data["kind"] == "people_rule":
        return _joined(writer, _rule(data))
    return writer.restore(_corrected(data))


def _corrected(data: dict[str, Any]) -> CorrectedQuote:
    history = data.get("history")
    if not isinstance(history, list) or not history:
        raise RecordError("history is missing; it is a list of corrections")
    corrections = tuple(_correction(one, f"history[{number}]") for number, one in enumerate(history))
    original = data.get("original")
    if not isinstance(original, dict) or original.get("id") is None:
        raise RecordError("original is missing; it is the quotation as it was, with its id")
    record = parse(original).record
    if not isinstance(record, Quote):
        raise RecordError("original is no quotation")
    return CorrectedQuote(identifier_of(data.get("quote"), "quote"), corrections, record)


def _correction(data: object, where: str) -> Correction:
    correction: Correction = value_of(Correction, data, f"{where}.")
    for change in correction.changes:
        if change.field == "text" and change.after is not None:
            raise RecordError(
                f"{where}.changes: the text is not put right; it is null where it is no quotation"
            )
        if change.field == "date" and change.after is not None:
            try:
                When.parse(change.after)
            except ValueError as error:
                raise RecordError(f"{where}.changes: {error}") from None
    return correction


def _rule(data: dict[str, Any]) -> Rule:
    rule: Rule = value_of(Rule, {**data, "number": 0}, "")
    if (rule.action == "split") != (rule.article is not None):
        raise RecordError("article is where a split holds, and stands with no other rule")
    return rule


def _joined(writer: Writer, rule: Rule) -> Change:
    if writer.has_rule(rule):
        return "unchanged"
    writer.join(rule)
    return "added"
