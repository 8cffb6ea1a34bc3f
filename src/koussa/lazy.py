"""Attributes that are worked out when they are first asked for, and kept.

:func:`functools.cached_property` takes a lock for that before Python 3.12, which lasts longer than to work out most of
what a check asks of a sentence.
"""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - used as a decorator, like a property
    """A method without arguments as such an attribute; threads that ask at once may both work it out."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> Self | T:
        if instance is None:
            return self
        # Found there from now on, before this is asked.
        value = self._work(instance)
        instance.__dict__[self._name] = value
        return value
