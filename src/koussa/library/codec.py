"""Records as JSON objects and back: the form in which a library stores them and ``export`` writes them.

The object has the record's field names, ``kind`` first. :func:`encode` leaves nothing out; :func:`pack` leaves out
what is empty, which is what a file stores. :func:`decode` reads both and trusts them; what comes from outside goes
through :mod:`koussa.library.parse` first.
"""

import json
from typing import Any

from koussa.errors import KoussaError
from koussa.records import (
    Article,
    Claim,
    Correction,
    Event,
    FieldChange,
    Kind,
    Locator,
    Person,
    PersonRef,
    Quote,
    Record,
    Selector,
    Source,
    Spelling,
    Variant,
)

TYPES: dict[Kind, type[Article] | type[Person] | type[Quote] | type[Claim] | type[Event]] = {
    "article": Article,
    "person": Person,
    "quote": Quote,
    "claim": Claim,
    "event": Event,
}
_KINDS: dict[type, Kind] = {cls: kind for kind, cls in TYPES.items()}

# What reading raises at JSON that is damaged, or is not what was stored.
DAMAGE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
UNREADABLE = "holds a record that cannot be read; `koussa library verify` names it"

# What a field holds when it is not a plain value; the same name means the same thing in every record.
SINGLE: dict[str, type] = {
    "speaker": PersonRef,
    "relays": PersonRef,
    "claimant": PersonRef,
    "locator": Locator,
    "selector": Selector,
    "source": Source,
}
MANY: dict[str, type] = {
    "subjects": PersonRef,
    "spellings": Spelling,
    "variants": Variant,
    "sources": Source,
    "other_sources": Source,
    "locators": Locator,
    "also_at": Locator,
    "history": Correction,
    "changes": FieldChange,
}


def kind_of(record: Record) -> Kind:
    """The kind of a record, as ``export`` names it."""
    return _KINDS[type(record)]


def field_names(cls: type) -> tuple[str, ...]:
    """The names of a dataclass's fields, in order."""
    names: tuple[str, ...] = cls.__match_args__  # type: ignore[attr-defined]
    return names


def plain(value: Any) -> Any:
    """A value, or one of our dataclasses, as what JSON holds."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return {name: plain(getattr(value, name)) for name in field_names(type(value))}


def encode(record: Record) -> dict[str, Any]:
    """A record as a JSON object with every field; what is not known is null."""
    return {"kind": kind_of(record), **plain(record)}


def pack(record: Record) -> str:
    """A record as the shortest JSON that :func:`decode` reads back to the same record."""
    packed = {"kind": kind_of(record), **_filled(record)}
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def _filled(value: Any) -> dict[str, Any]:
    """The fields of a record, or of a part of one, that hold something."""
    held: dict[str, Any] = {}
    for name in field_names(type(value)):
        item = getattr(value, name)
        if item is None or item == ():
            continue
        if isinstance(item, tuple):
            held[name] = [part if isinstance(part, str) else _filled(part) for part in item]
        elif isinstance(item, str | int | float):
            held[name] = item
        elif filled := _filled(item):
            held[name] = filled
    return held


def unpack(body: str) -> Record:
    """The record that :func:`pack` wrote.

    Raises:
        KoussaError: when it did not, or the file was damaged since.
    """
    try:
        return decode(json.loads(body))
    except DAMAGE as error:
        raise KoussaError(f"the library {UNREADABLE}") from error


def decode(data: dict[str, Any]) -> Record:
    """A record from an object as :func:`encode` or :func:`pack` makes it.

    Raises:
        KeyError, TypeError: when the object is not of that form.
    """
    values = dict(data)
    record: Record = build(TYPES[values.pop("kind")], values)
    return record


def build(cls: type, data: dict[str, Any]) -> Any:
    """A value of ``cls`` from its fields as JSON has them; an unknown field is a ``TypeError``."""
    values: dict[str, Any] = {}
    for name, value in data.items():
        if isinstance(value, dict):
            values[name] = build(SINGLE[name], value)
        elif isinstance(value, list):
            values[name] = tuple(
                build(MANY[name], item) if isinstance(item, dict) else item for item in value
            )
        else:
            values[name] = value
    return cls(**values)
