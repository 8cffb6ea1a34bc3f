"""Frozen dataclasses that cost nothing until they are used.

:func:`dataclasses.dataclass` writes and compiles six methods for every class, each time that a program starts; with
the thirty classes of a look-up that takes longer than the look-up (``benchmarks/RESULTS.md``). :func:`frozen` makes
the same thing of shared methods: slots, keyword and positional arguments with defaults, equality, hash and
representation by content, no assignment. Type checkers see a dataclass (PEP 681), and so do the functions of
:mod:`dataclasses`. A class that is made by the hundred thousand, where a compiled constructor pays, is better an
ordinary dataclass.
"""

from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")
_MISSING = object()


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make a frozen dataclass with slots of a class whose body states fields and their immutable defaults."""
    body = dict(cls.__dict__)
    names = tuple(cls.__annotations__)  # not of the body: Python 3.14 works them out when they are asked for
    defaults = {name: body.pop(name) for name in names if name in body}
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    methods = {
        "__init__": _constructor(names, tuple(defaults.get(name, _MISSING) for name in names)),
        "__repr__": _represent,
        "__eq__": _equal,
        "__hash__": _hash,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    # What the class defines itself stays, as in a dataclass; object's own methods stand in no body.
    made: type[T] = type(cls)(  # type: ignore[misc]
        cls.__name__,
        cls.__bases__,
        {
            **methods,
            **body,
            "__slots__": names,
            "__match_args__": names,
            "__dataclass_fields__": _Fields(defaults),
        },
    )
    return made


def replace(value: T, **changes: object) -> T:
    """A copy of a frozen dataclass with other values in some fields."""
    cls: Any = type(value)
    return cls(**{name: getattr(value, name) for name in cls.__match_args__} | changes)  # type: ignore[no-any-return]


def _constructor(names: tuple[str, ...], defaults: tuple[object, ...]) -> Any:
    put = object.__setattr__

    def construct(self: object, *values: object, **named: object) -> None:
        if len(values) > len(names):
            raise TypeError(f"{type(self).__name__} takes {len(names)} values, not {len(values)}")
        for name, value in zip(names, values, strict=False):
            put(self, name, value)
        for name, default in zip(names[len(values) :], defaults[len(values) :], strict=True):
            value = named.pop(name, default)
            if value is _MISSING:
                raise TypeError(f"{type(self).__name__} needs a value for {name}")
            put(self, name, value)
        if named:
            raise TypeError(f"{type(self).__name__} has no field {next(iter(named))}, or two values for it")

    return construct


class _Fields:
    """What :mod:`dataclasses` asks a class for, worked out when it does."""

    def __init__(self, defaults: dict[str, Any]) -> None:
        self._defaults = defaults

    def __get__(self, instance: object, owner: type) -> dict[str, Any]:
        from dataclasses import dataclass

        annotations = owner.__annotations__
        twin: Any = dataclass(type(owner.__name__, (), {"__annotations__": annotations, **self._defaults}))
        fields: dict[str, Any] = twin.__dataclass_fields__
        owner.__dataclass_fields__ = fields  # type: ignore[attr-defined]
        return fields


def _values(value: Any) -> tuple[object, ...]:
    return tuple([getattr(value, name) for name in value.__slots__])


def _represent(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({fields})"


def _equal(self: Any, other: object) -> Any:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__name__} is frozen: {name} stays as it is")


def _state(self: Any) -> tuple[object, ...]:
    return _values(self)


def _restore(self: Any, values: tuple[object, ...]) -> None:
    for name, value in zip(self.__slots__, values, strict=True):
        object.__setattr__(self, name, value)
