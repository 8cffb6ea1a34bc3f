"""Measures in two units, read as one number of the smaller: "three years and four months" is 40 months."""

from collections.abc import Callable, Sequence

from koussa.check.statements.tokens import Token

_SMALLER = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "foot": ("inch", 12),
}
_PLURALS = {"feet": "foot", "inches": "inch"}
_BETWEEN = {"and", ","}


def compound(
    tokens: Sequence[Token], number: tuple[float, int], read: Callable[[int], tuple[float, int] | None]
) -> tuple[float, int] | None:
    """Read on from the first number of a measure in two units.

    Args:
        tokens: of the sentence.
        number: the first number, and the token after it.
        read: the number at a token, and the token after it.

    Returns:
        The measure in the smaller unit, and the token of that unit; ``None`` where it has one unit.
    """
    first, at = number
    smaller = _SMALLER.get(_unit(tokens, at))
    if smaller is None:
        return None
    at += 1
    while at < len(tokens) and tokens[at].form in _BETWEEN:
        at += 1
    second = read(at)
    unit, so_many = smaller
    if second is None or _unit(tokens, second[1]) != unit or not second[0] < so_many:
        return None
    return first * so_many + second[0], second[1]


def _unit(tokens: Sequence[Token], at: int) -> str:
    form = tokens[at].form if at < len(tokens) else ""
    return _PLURALS.get(form, form.removesuffix("s"))
