"""``koussa.frozen``: the same thing as a frozen dataclass with slots, without its cost."""

import copy
import dataclasses
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koussa.frozen import frozen, replace, slotted


@frozen
class Ours:
    """Ours."""

    first: object
    second: object = "two"
    third: object = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """The standard library's."""

    first: object
    second: object = "two"
    third: object = ()


@frozen
class WithOwnMethods:
    """What a class defines itself stays."""

    name: str

    def __str__(self) -> str:
        return f"<{self.name}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WithOwnMethods) and self.name.lower() == other.name.lower()

    def __hash__(self) -> int:
        return hash(self.name.lower())


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=5),
    st.floats(),
    st.tuples(st.integers()),
    st.lists(st.integers()),
)
NAMES = st.sampled_from(["first", "second", "third", "fourth"])
CALLS = st.tuples(st.lists(VALUES, max_size=4), st.dictionaries(NAMES, VALUES, max_size=4))


def outcome(cls: Any, positional: list[object], named: dict[str, object]) -> Any:
    try:
        return cls(*positional, **named)
    except TypeError:
        return None


def fields(value: Any) -> list[object]:
    return [value.first, value.second, value.third]


@given(CALLS)
def test_it_takes_and_refuses_the_same_arguments(call: tuple[list[object], dict[str, object]]) -> None:
    ours, theirs = outcome(Ours, *call), outcome(Theirs, *call)
    assert (ours is None) == (theirs is None)
    if ours is not None:
        assert repr(fields(ours)) == repr(fields(theirs))
        assert repr(ours).removeprefix("Ours") == repr(theirs).removeprefix("Theirs")


@pytest.mark.parametrize("made_before", [0, 200])
def test_it_takes_the_same_arguments_however_many_were_made(made_before: int) -> None:
    @frozen
    class Often:
        first: object
        second: object = "two"
        third: object = ()

    for number in range(made_before):
        assert Often(number).first == number
    for value in (Often(1), Often(first=1), Often(1, "two"), Often(1, third=()), Often(1, "two", ())):
        assert fields(value) == [1, "two", ()]
    for positional, named in (((), {}), ((1, 2, 3, 4), {}), ((1,), {"first": 1}), ((1,), {"fourth": 4})):
        with pytest.raises(TypeError):
            Often(*positional, **named)
    with pytest.raises(dataclasses.FrozenInstanceError):
        Often(1).second = 2  # type: ignore[misc]


@given(CALLS, CALLS)
def test_it_is_equal_and_hashes_as_they_do(
    one: tuple[list[object], dict[str, object]], other: tuple[list[object], dict[str, object]]
) -> None:
    ours = [outcome(Ours, *one), outcome(Ours, *other)]
    theirs = [outcome(Theirs, *one), outcome(Theirs, *other)]
    if None in ours:
        return
    assert (ours[0] == ours[1]) == (theirs[0] == theirs[1])
    assert (ours[0] != ours[1]) == (theirs[0] != theirs[1])
    try:
        assert hash(theirs[0]) == hash(ours[0])
    except TypeError:
        with pytest.raises(TypeError):
            hash(ours[0])


@given(CALLS, st.dictionaries(NAMES, VALUES, max_size=3))
def test_it_is_replaced_as_they_are(
    call: tuple[list[object], dict[str, object]], changes: dict[str, object]
) -> None:
    ours, theirs = outcome(Ours, *call), outcome(Theirs, *call)
    if ours is None:
        return
    try:
        expected = dataclasses.replace(theirs, **changes)
    except TypeError:
        with pytest.raises(TypeError):
            replace(ours, **changes)
        return
    assert repr(fields(replace(ours, **changes))) == repr(fields(expected))
    assert repr(fields(dataclasses.replace(ours, **changes))) == repr(fields(expected))


def test_it_is_equal_to_nothing_of_another_class() -> None:
    others: tuple[object, ...] = (Theirs(1), (1, "two", ()), 1)
    assert Ours(1) not in others
    assert Ours(1).__eq__(1) is NotImplemented


@pytest.mark.parametrize("cls", [Ours, Theirs])
def test_nothing_of_it_can_be_changed(cls: type[Ours] | type[Theirs]) -> None:
    value = cls(1)
    for name in ("first", "third"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, name, 2)
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(value, name)
    with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
        value.fourth = 4  # type: ignore[union-attr]
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize("cls", [Ours, Theirs])
def test_the_functions_of_dataclasses_know_it(cls: Any) -> None:
    value = cls(1, third=(2,))
    assert dataclasses.is_dataclass(cls)
    assert [field.name for field in dataclasses.fields(cls)] == ["first", "second", "third"]
    assert dataclasses.fields(cls)[1].default == "two"
    assert dataclasses.fields(cls)[0].default is dataclasses.MISSING
    assert dataclasses.asdict(value) == {"first": 1, "second": "two", "third": (2,)}
    assert dataclasses.astuple(value) == (1, "two", (2,))


@pytest.mark.parametrize("cls", [Ours, Theirs])
def test_it_is_copied_pickled_and_matched(cls: Any) -> None:
    value = cls([1], "b")
    assert copy.copy(value) == copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value  # noqa: S301
    match value:
        case Ours(first, "b") | Theirs(first, "b"):
            assert first == [1]
        case _:
            pytest.fail("the pattern should match")


def test_what_a_class_defines_itself_stays() -> None:
    assert str(WithOwnMethods("Ada")) == "<Ada>"
    assert WithOwnMethods("Ada") == WithOwnMethods("ADA")
    assert hash(WithOwnMethods("Ada")) == hash(WithOwnMethods("ADA"))
    assert Ours.__doc__ == "Ours."
    assert Ours.__module__ == __name__
    assert Ours.__qualname__ == "Ours"


@slotted
class Mutable:
    """Mutable."""

    first: object
    second: object = "two"


@given(st.lists(VALUES, max_size=3), st.dictionaries(NAMES, VALUES, max_size=3))
def test_a_slotted_class_takes_and_refuses_what_a_dataclass_does(
    positional: list[object], named: dict[str, object]
) -> None:
    theirs = dataclasses.make_dataclass("Mutable", [("first", object), ("second", object, "two")], slots=True)
    ours, expected = outcome(Mutable, positional, named), outcome(theirs, positional, named)
    assert repr(ours) == repr(expected)


def test_a_slotted_class_can_be_changed_and_is_equal_to_itself_alone() -> None:
    value = Mutable(1)
    value.first = 2
    assert (value.first, value.second) == (2, "two")
    assert value == value  # noqa: PLR0124 - that is what is said
    assert value != Mutable(2)
    assert len({value, Mutable(2)}) == 2
    with pytest.raises(AttributeError):
        value.third = 3  # type: ignore[attr-defined]
