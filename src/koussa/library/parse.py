"""Records from outside: every field of an imported object looked at before a record is made of it."""

import hashlib
import json
import re
from collections.abc import Sequence
from typing import Any

from koussa.dates import parse_typed
from koussa.errors import KoussaError
from koussa.frozen import frozen, replace
from koussa.library.codec import MANY, SINGLE, TYPES, encode, field_names
from koussa.library.people_rules import ACTIONS, Rule
from koussa.records import (
    ATTRIBUTION_TYPES,
    CORRECTED,
    DIRECTNESS,
    VERDICTS,
    Article,
    Kind,
    Quote,
    Record,
)

_DATES = frozenset({"date", "about_date", "published", "checked", "day"})
_NUMBERS = frozenset({"paragraph", "sentence", "start", "end", "number"})
_FLAGS = frozenset({"verbatim", "in_article"})
_WORDS = frozenset({"claims", "keywords"})
_CHOICES: dict[str, tuple[str, ...]] = {
    "directness": DIRECTNESS,
    "attribution_type": ATTRIBUTION_TYPES,
    "verdict": VERDICTS,
    "published_status": ("stated", "inferred"),
    "entity_type": ("person", "organisation"),
    "confidence": ("high", "medium", "low"),
    "field": CORRECTED,
    "action": ACTIONS,
}
_REQUIRED: dict[type, tuple[str, ...]] = {
    TYPES["person"]: ("name",),
    TYPES["quote"]: ("text",),
    TYPES["claim"]: ("text",),
    TYPES["event"]: ("text", "date"),
    SINGLE["speaker"]: ("name",),
    SINGLE["selector"]: ("exact",),
    MANY["sources"]: ("publisher",),
    MANY["spellings"]: ("name",),
    MANY["variants"]: ("text", "publisher"),
    MANY["history"]: ("by", "reason", "changes"),
    MANY["changes"]: ("field",),
    Rule: ("action", "name", "other"),
}
LONGEST_ID = 200
_DIGITS = 16


class RecordError(KoussaError):
    """An object that is no record; the text says which field is wrong and what it should hold."""


@frozen
class Parsed:
    """What one imported object holds.

    Attributes:
        record: the record itself.
        article: the article it comes from, when the object describes it and does not only name it.
        ignored: names of fields that koussa does not know.
    """

    record: Record
    article: Article | None = None
    ignored: tuple[str, ...] = ()


def parse(data: object, kind: Kind = "quote", kinds: Sequence[str] = tuple(TYPES)) -> Parsed:
    """A record from an object of an import.

    Args:
        data: the decoded JSON object, or a row of a table with dotted names undone by :func:`nest`.
        kind: what it is when it has no ``kind`` of its own.
        kinds: what to name as the kinds there are, when its own is none.

    Raises:
        RecordError: when a field is missing or cannot be what it says.
    """
    if not isinstance(data, dict):
        raise RecordError(f"a record is an object with fields, not {_named(data)}")
    values = dict(data)
    named = values.pop("kind", None) or kind
    if not isinstance(named, str) or named not in TYPES:
        raise RecordError(f"kind is {_named(named)}, but it must be one of {', '.join(kinds)}")
    cls = TYPES[named]
    article = None
    if named in ("quote", "claim", "event"):
        article = _article(values)
    identifier = identifier_of(values.pop("id", None))
    known, ignored = _split(cls, values)
    # The id of a record that has none follows from what it holds, so that importing twice adds once.
    record: Record = _value(cls, {**known, "id": identifier or "?"}, "")
    if identifier is None:
        record = replace(record, id=f"{named}:{_digest(record)}")
    return Parsed(record, article, ignored)


def nest(row: dict[str, Any]) -> dict[str, Any]:
    """Undo the dotted names of a table: ``{"speaker.name": "X"}`` becomes ``{"speaker": {"name": "X"}}``.

    Empty cells are left out. A cell of a field that holds a list, such as ``keywords``, is read as JSON, or as a
    list of one where it is not JSON.
    """
    nested: dict[str, Any] = {}
    for name, cell in row.items():
        if cell is None or cell == "":
            continue
        *above, last = name.split(".")
        target = nested
        for part in above:
            inner = target.setdefault(part, {})
            if not isinstance(inner, dict):
                inner = target[part] = {"name": inner}
            target = inner
        if isinstance(target.get(last), dict):
            target[last].setdefault("name", cell)
        else:
            target[last] = _list_cell(cell) if last in MANY or last in _WORDS else cell
    return nested


def _list_cell(cell: str) -> Any:
    try:
        value = json.loads(cell)
    except (ValueError, RecursionError):
        return [cell]
    return value if isinstance(value, list) else [cell]


def _article(values: dict[str, Any]) -> Article | None:
    given = values.get("article")
    if not isinstance(given, dict):
        return None
    known, _ = _split(Article, {name: value for name, value in given.items() if name != "id"})
    identifier = identifier_of(given.get("id"), "article.id")
    article: Article = _value(Article, {**known, "id": identifier or "?"}, "article.")
    if identifier is None:
        if article == Article("?"):
            values["article"] = None
            return None
        article = replace(article, id=f"article:{_digest(article)}")
    values["article"] = article.id
    return article if article != Article(article.id) else None


def _split(cls: type, values: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    known = set(field_names(cls))
    kept = {name: value for name, value in values.items() if name in known and not _missing(value)}
    return kept, tuple(str(name) for name in values if name not in known)


def _missing(value: object) -> bool:
    return value is None or value in ("", [], {})


def _value(cls: type, values: dict[str, Any], where: str) -> Any:
    for name in _REQUIRED.get(cls, ()):
        if name not in values:
            raise RecordError(f"{where}{name} is missing")
        if isinstance(values[name], str) and not values[name].strip():
            raise RecordError(f"{where}{name} is blank")
    checked = {name: _field(name, value, f"{where}{name}") for name, value in values.items()}
    if cls is MANY["sources"]:
        checked.setdefault("id", checked.get("url") or checked["publisher"])
    if cls is Quote and "verbatim" not in checked:
        checked["verbatim"] = checked.get("directness") != "indirect"
    return cls(**checked)


def _field(name: str, value: Any, where: str) -> Any:
    if name in MANY or name in _WORDS:
        return _list(name, value, where)
    if name in SINGLE:
        return value_of(SINGLE[name], value, f"{where}.")
    if name in _NUMBERS:
        return _number(value, where)
    if name in _FLAGS:
        return _flag(value, where)
    text = _date(value, where) if name in _DATES else _text(value, where)
    if name in _CHOICES and text not in _CHOICES[name]:
        raise RecordError(f"{where} is {_named(text)}, but it must be one of {', '.join(_CHOICES[name])}")
    return text


def _list(name: str, value: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise RecordError(f"{where} must be a list, not {_named(value)}")
    if name in _WORDS:
        return tuple(_text(item, where) for item in value)
    return tuple(value_of(MANY[name], item, f"{where}.") for item in value)


def value_of(cls: type, value: object, where: str) -> Any:
    """A value of one of our dataclasses from an object of an import, every field looked at.

    Args:
        cls: the dataclass.
        value: the object; for somebody, a name will do.
        where: what stands before its fields' names in a complaint, with a dot, or nothing.

    Raises:
        RecordError: when a field is missing or cannot be what it says.
    """
    if isinstance(value, str) and "name" in field_names(cls):
        value = {"name": value}
    if not isinstance(value, dict):
        raise RecordError(f"{where.rstrip('.')} must be an object, not {_named(value)}")
    known, _ = _split(cls, value)
    return _value(cls, known, where)


def identifier_of(value: object, where: str = "id") -> str | None:
    """An id from outside; ``None`` where there is none.

    Raises:
        RecordError: when it cannot be one; ``where`` names the field.
    """
    if _missing(value):
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    text = _text(value, where)
    if len(text) > LONGEST_ID or any(
        character.isspace() or not character.isprintable() for character in text
    ):
        raise RecordError(f"{where} must be at most {LONGEST_ID} printed characters without spaces")
    return text


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise RecordError(f"{where} must be text, not {_named(value)}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise RecordError(f"{where} holds half a character (a lone surrogate)") from None
    return value


def _number(value: object, where: str) -> int:
    number = (
        int(value)
        if isinstance(value, str) and len(value) <= _DIGITS and value.isascii() and value.isdigit()
        else value
    )
    if not isinstance(number, int) or isinstance(number, bool) or number < 0 or number > 2**53:
        raise RecordError(f"{where} must be a whole number from 0, not {_named(value)}")
    return number


def _flag(value: object, where: str) -> bool:
    flag = {"true": True, "false": False}.get(value.lower(), value) if isinstance(value, str) else value
    if not isinstance(flag, bool):
        raise RecordError(f"{where} must be true or false, not {_named(value)}")
    return flag


def _date(value: object, where: str) -> str:
    text = _text(value, where)
    # Databases and spreadsheets print a time beside a day; the day is what is known.
    timed = re.fullmatch(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?", text, re.ASCII)
    day = timed[1] if timed else text
    try:
        return str(parse_typed(day))
    except ValueError as error:
        raise RecordError(f"{where}: {error}") from None


def _digest(record: Article | Record) -> str:
    content = {name: value for name, value in encode(record).items() if name != "id"}
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.blake2b(canonical.encode(), digest_size=8).hexdigest()


def _named(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True, default=repr)
    return text if len(text) <= 60 else f"{text[:57]}…"
