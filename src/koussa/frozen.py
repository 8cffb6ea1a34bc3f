"""Dataclasses that cost nothing until they are used.

:func:`dataclasses.dataclass` writes and compiles six methods for every class, each time that a program starts; with
the thirty classes of a look-up that takes longer than the look-up (``benchmarks/RESULTS.md``). :func:`frozen` makes
the same thing of shared methods: slots, keyword and positional arguments with defaults, equality, hash and
representation by content, no assignment. Type checkers see a dataclass (PEP 681), and so do the functions of
:mod:`dataclasses`. :func:`slotted` does as much for classes whose fields can be set again.
"""

from collections.abc import Callable
from functools import cache
from types import CodeType, FunctionType
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

# A compiled constructor takes a third of the time of the shared one; to compile it takes as long as so many calls.
_WORTH_COMPILING = 50


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make a frozen dataclass with slots of a class whose body states fields and their immutable defaults."""
    return _made(
        cls,
        {
            "__repr__": _represent,
            "__eq__": _equal,
            "__hash__": _hash,
            "__setattr__": _refuse,
            "__delattr__": _refuse,
            "__getstate__": _state,
            "__setstate__": _restore,
        },
        _constructor,
    )


@dataclass_transform(eq_default=False)
def slotted(cls: type[T]) -> type[T]:
    """Make a class with slots whose fields can be set again, for what is made by the thousand while a text is read.

    It is equal to itself alone. Only its constructor is compiled, which sets four fields in a quarter of the time.
    """
    return _made(cls, {"__repr__": _represent}, _compiled_constructor)


def _made(
    cls: type[T], methods: dict[str, Any], constructor: Callable[[Any, dict[str, Any]], Any]
) -> type[T]:
    body = dict(cls.__dict__)
    names = tuple(cls.__annotations__)  # not of the body: Python 3.14 works them out when they are asked for
    defaults = {name: body.pop(name) for name in names if name in body}
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    shared = {
        "__slots__": names,
        "__match_args__": names,
        "__dataclass_fields__": _Fields(defaults),
    }
    # What the class defines itself stays, as in a dataclass; object's own methods stand in no body.
    made: Any = type(cls)(cls.__name__, cls.__bases__, {**methods, **body, **shared})  # type: ignore[misc]
    if "__init__" not in body:
        made.__init__ = constructor(made, defaults)
    return made  # type: ignore[no-any-return]


def replace(value: T, **changes: object) -> T:
    """A copy of a frozen dataclass with other values in some fields."""
    cls: Any = type(value)
    return cls(**{name: getattr(value, name) for name in cls.__match_args__} | changes)  # type: ignore[no-any-return]


def _constructor(cls: Any, defaults: dict[str, Any]) -> Any:
    names = cls.__slots__
    # A slot's own setter, since the class refuses; it takes half as long as object's besides.
    setters = [cls.__dict__[name].__set__ for name in names]
    count = len(names)
    left = _WORTH_COMPILING

    def construct(self: object, *values: object, **named: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            puts = {f"put{at}": put for at, put in enumerate(setters)}
            code = _template(count, "put{0}(self, f{0})").replace(co_varnames=("self", *names))
            cls.__init__ = FunctionType(code, puts, "construct", _last(defaults, names))
        if named or len(values) != count:
            values = _completed(cls, defaults, values, named)
        for put, value in zip(setters, values):  # noqa: B905 - as many of either
            put(self, value)

    return construct


def _compiled_constructor(cls: Any, defaults: dict[str, Any]) -> Any:
    names = cls.__slots__
    code = _template(len(names), "self.f{0} = f{0}")
    code = code.replace(co_varnames=("self", *names), co_names=names)
    return FunctionType(code, {}, "construct", _last(defaults, names))


@cache
def _template(count: int, setting: str) -> CodeType:
    """A constructor that sets so many fields, each by a statement of its own, which still lack their names.

    To compile one takes thirty times as long as to name the fields of one that was compiled.
    """
    parameters = "".join(f", f{at}" for at in range(count))
    body = "".join(f"\n    {setting.format(at)}" for at in range(count))
    scope: dict[str, Any] = {}
    exec(f"def construct(self{parameters}):{body or ' pass'}", scope)  # noqa: S102 - of numbers alone
    code: CodeType = scope["construct"].__code__
    return code


def _last(defaults: dict[str, Any], names: tuple[str, ...]) -> tuple[Any, ...]:
    """The defaults in the order of their fields, which are the last ones."""
    return tuple([defaults[name] for name in names if name in defaults])


def _completed(
    cls: Any, defaults: dict[str, Any], values: tuple[object, ...], named: dict[str, object]
) -> tuple[object, ...]:
    """A value for every field, from the arguments of a constructor and the defaults."""
    names = cls.__slots__
    if len(values) > len(names):
        raise TypeError(f"{cls.__name__} takes {len(names)} values, not {len(values)}")
    rest = names[len(values) :]
    if named.keys() == set(rest):
        return (*values, *[named[name] for name in rest])
    given = {**defaults, **named}
    missing = [name for name in rest if name not in given]
    if missing:
        raise TypeError(f"{cls.__name__} needs a value for {missing[0]}")
    unknown = named.keys() - rest
    if unknown:
        raise TypeError(f"{cls.__name__} has no field {min(unknown)}, or two values for it")
    return (*values, *[given[name] for name in rest])


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
