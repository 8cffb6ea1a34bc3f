"""What an option takes: one of some words; for what is none of them, an error that names those that are."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from koussa.errors import KoussaError

Choice = TypeVar("Choice", bound=str)

_SHOWN = 40  # code points of what was given that an error repeats


def one_of(option: str, given: str, known: Sequence[Choice], lead: str = "it takes") -> Choice:
    """The word of ``known`` that was given.

    Args:
        option: its name, for the error.
        given: what stands behind it, in small letters or capitals.
        known: what it takes.
        lead: what an error says before it lists them.

    Raises:
        KoussaError: when it is none of them.
    """
    for word in known:
        if word == given.strip().lower():
            return word
    raise KoussaError(
        f"{option}: there is no “{given[:_SHOWN]}”; {did_you_mean(given, known)}{lead} {', '.join(known)}"
    )


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """The question whether the likest of some words was meant, with a space behind; nothing where none is alike."""
    from difflib import get_close_matches  # only where something was mistyped

    close = get_close_matches(given, list(known), 1)
    return f"did you mean {close[0]}? " if close else ""


def refuse_blank(option: str, given: str | None, what: str = "name a file") -> None:
    """Let an option pass that says something, or was not given.

    Raises:
        KoussaError: when it is blank, as a variable that a script left empty; it tells to do ``what``.
    """
    if given is not None and not given.strip():
        raise KoussaError(f"{option} is blank; {what}, or leave it out")
