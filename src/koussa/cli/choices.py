"""What an option takes: one of some words; for what is none of them, an error that names those that are."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from koussa.errors import KoussaError

Choice = TypeVar("Choice", bound=str)

_SHOWN = 40  # code points of what was given that an error repeats


def one_of(option: str, given: str, known: Sequence[Choice], lead: str = "it is") -> Choice:
    """The word of ``known`` that was given.

    Args:
        option: its name, for the error.
        given: what stands behind it.
        known: what it takes.
        lead: what an error says before it lists them.

    Raises:
        KoussaError: when it is none of them.
    """
    for word in known:
        if word == given:
            return word
    raise KoussaError(
        f"{option}: “{given[:_SHOWN]}” is none; {did_you_mean(given, known)}{lead} {', '.join(known)}"
    )


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """The question whether the likest of some words was meant, with a space behind; nothing where none is alike."""
    from difflib import get_close_matches  # only where something was mistyped

    close = get_close_matches(given, list(known), 1)
    return f"did you mean {close[0]}? " if close else ""
