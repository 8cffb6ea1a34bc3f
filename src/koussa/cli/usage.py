"""What is wrong with a command line, in a sentence of our own; Typer's errors speak to programmers."""

import re
from collections.abc import Sequence

from typer._click.exceptions import NoSuchOption, UsageError

_VALUE = re.compile(r"invalid value for '(?P<name>[^']+)'(?: / '[^']+')*: (?P<why>.+)", re.DOTALL)
_NO_NUMBER = re.compile(r"(?P<given>'.*'|\".*\") is not a valid (?P<kind>int|float)\b.*", re.DOTALL)
_LIMIT = r"[-\d.]+"
_OUTSIDE = re.compile(
    rf"(?P<given>\S+) is not in the range (?:(?P<least>{_LIMIT})<=)?x(?P<sign><=|>=)(?P<end>{_LIMIT})"
)
_NO_COMMAND = re.compile(
    r"no such command '(?P<given>[^']*)'(?:\. did you mean (?P<close>.*?)\??)?", re.DOTALL | re.IGNORECASE
)
_NO_VALUE = re.compile(r"option '(?P<name>[^']+)' requires an argument")
_TOO_MANY = re.compile(r"got unexpected extra argument(?:s|\(s\))? \((?P<given>.*)\)", re.DOTALL)
_ABSENT = re.compile(r"missing (argument|option) '(?P<name>[^']+)'.*", re.DOTALL)
_QUOTED = re.compile(r"'([^']+)'")


def usage(error: UsageError, command: str) -> str:
    """The sentence for an error of usage, with where to read on and what may have been meant.

    Args:
        error: what Typer says, which may not know of which command.
        command: the command line up to the name of that command.
    """
    message = error.message if isinstance(error, NoSuchOption) else error.format_message()
    message = _plain(message[:1].lower() + message[1:].rstrip("."))
    where = error.ctx.command_path if error.ctx else command
    hint = f"`{where} --help` explains"
    if isinstance(error, NoSuchOption):
        message += meant(error.possibilities or ())
        hint += (
            "; to look for words that begin with a dash, put -- before them"
            if " " in where
            else "; the options of a command stand after its name"
        )
    return f"{message} ({hint})"


def meant(names: Sequence[str]) -> str:
    """The end of a sentence that asks which of some names was meant; nothing where there are none."""
    return f"; did you mean {' or '.join(sorted(names))}?" if names else ""


def _plain(message: str) -> str:
    value = _VALUE.fullmatch(message)
    if value:
        return f"{value['name']}: {_why(value['why'])}"
    command = _NO_COMMAND.fullmatch(message)
    if command:
        return f"no such command “{command['given']}”{meant(_QUOTED.findall(command['close'] or ''))}"
    if no_value := _NO_VALUE.fullmatch(message):
        return f"{no_value['name']} needs a value"
    if too_many := _TOO_MANY.fullmatch(message):
        return f"too many arguments: {too_many['given']}"
    if absent := _ABSENT.fullmatch(message):
        return f"{absent['name']} is missing"
    return message


def _why(reason: str) -> str:
    number = _NO_NUMBER.fullmatch(reason)
    if number:
        return f"“{number['given'][1:-1][:40]}” is no {'whole ' if number['kind'] == 'int' else ''}number"
    outside = _OUTSIDE.fullmatch(reason)
    if outside is None:
        return reason
    if outside["least"]:
        return f"{outside['given']} is not between {outside['least']} and {outside['end']}"
    return f"{outside['given']} is not {outside['end']} or {'less' if outside['sign'] == '<=' else 'more'}"
