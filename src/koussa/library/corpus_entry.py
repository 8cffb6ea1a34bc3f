"""One entry of a corpus file, read strictly: each field has a type, and none is left over."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn, TypeVar

from koussa.dates import When
from koussa.errors import KoussaError
from koussa.records import Locator

Choice = TypeVar("Choice", bound=str)


class Entry:
    """A table of a TOML file whose fields are taken one by one; :meth:`close` refuses those that are left.

    Args:
        file: the file that it stands in.
        key: its key in that file; empty when the whole file is the entry.
        fields: its fields as TOML gives them.
    """

    def __init__(self, file: Path, key: str, fields: Mapping[str, object]) -> None:
        self.file = file
        self.key = key
        self.fields = dict(fields)

    def fail(self, name: str, problem: str) -> NoReturn:
        """Raise :class:`KoussaError`: field ``name`` of this entry has ``problem``."""
        where = f"{self.file}, [{self.key}]" if self.key else str(self.file)
        raise KoussaError(f"{where}: {name} {problem}")

    def take(self, name: str) -> object:
        """Return the value of a field as TOML gives it, or ``None`` where it is absent."""
        return self.fields.pop(name, None)

    def close(self) -> None:
        """Refuse the fields that nobody took."""
        for name in self.fields:
            self.fail(name, "is not a field of this kind of entry; docs/corpus.md lists them")

    def text(self, name: str) -> str | None:
        """Return a field of text, or ``None`` where it is absent."""
        value = self.take(name)
        return None if value is None else self._text(name, value)

    def required(self, name: str) -> str:
        """Return a field of text that must be there."""
        return self.text(name) or self.fail(name, "is missing")

    def items(self, name: str) -> list[object]:
        """Return a list as TOML gives it; empty where the field is absent."""
        value = self.take(name)
        if value is None:
            return []
        if not isinstance(value, list) or not value:
            self.fail(name, "must be a list of at least one; leave the field out where there is nothing")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, none of them twice; empty where the field is absent."""
        values = tuple(self._text(name, value) for value in self.items(name))
        twice = next((value for value in values if values.count(value) > 1), None)
        if twice is not None:
            self.fail(name, f"has {twice!r} twice")
        return values

    def flag(self, name: str, *, default: bool) -> bool:
        """Return a field that is true or false."""
        value = self.take(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.fail(name, "must be true or false")
        return value

    def choice(self, name: str, allowed: tuple[Choice, ...]) -> Choice | None:
        """Return a field that has one of the values ``allowed``, or ``None`` where it is absent."""
        value = self.text(name)
        found = next((option for option in allowed if option == value), None)
        if value is not None and found is None:
            self.fail(name, f"is {value!r}; expected one of {', '.join(allowed)}")
        return found

    def date(self, name: str) -> str | None:
        """Return a date in EDTF, written as :class:`koussa.dates.When` writes it."""
        value = self.text(name)
        if value is None:
            return None
        try:
            return str(When.parse(value))
        except ValueError as error:
            self.fail(name, str(error))

    def place(self, name: str) -> Locator:
        """Return where something stands; nowhere when the field is absent."""
        value = self.text(name)
        return Locator() if value is None else self._place(name, value)

    def places(self, name: str) -> tuple[Locator, ...]:
        """Return the places where something stands."""
        return tuple(self._place(name, value) for value in self.texts(name))

    def _text(self, name: str, value: object) -> str:
        if not isinstance(value, str):
            self.fail(name, f"must be text in quotation marks, not {value!r}")
        if not value or value != " ".join(value.split()):
            self.fail(name, "must be one line of text without spaces at its ends or two in a row")
        return value

    def _place(self, name: str, value: str) -> Locator:
        match = re.fullmatch(r"P([1-9]\d*) S([1-9]\d*)", value)
        if match is None:
            self.fail(name, f"is {value!r}; write paragraph and sentence like P2 S4")
        return Locator(paragraph=int(match[1]), sentence=int(match[2]))
