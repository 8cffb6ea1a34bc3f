"""What every command needs of its surroundings: the libraries, the format, the streams, the day."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from koussa.cli.choices import one_of, refuse_blank
from koussa.cli.configuration import configured, given, typed
from koussa.cli.messages import say
from koussa.errors import KoussaError
from koussa.frozen import frozen
from koussa.paths import expanded

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from koussa.library.store import Library

_PAGES = ("text", "md")
FORMATS = ("text", "json", "jsonl", "csv", "tsv", "md")


@frozen
class Output:
    """How results are printed.

    Attributes:
        format: one of :data:`FORMATS`.
        fields: the dotted names that are wanted, or ``None`` for all.
        spreadsheet_safe: guard tables against formulas.
        color: "auto", "always" or "never".
        quiet: say nothing on standard error but errors.
    """

    format: str = "text"
    fields: tuple[str, ...] | None = None
    spreadsheet_safe: bool = False
    color: str = "auto"
    quiet: bool = False


def output(
    *,
    format: str = "text",  # noqa: A002 - the option's name
    json: bool = False,
    fields: str | None = None,
    spreadsheet_safe: bool = False,
    color: str = "auto",
    quiet: bool = False,
    formats: Sequence[str] = FORMATS,
) -> Output:
    """How the options say that results are printed.

    Raises:
        KoussaError: when a format or a choice of colour is unknown, or two formats are asked for.
    """
    if json and given("format") and format.lower() != "json":
        raise KoussaError(f"--json and --format {format[:40]} contradict each other")
    chosen = one_of("--format", format, formats, "the formats are")
    settings = None if given("color") else configured()
    if settings is not None and settings.color is not None:
        color = settings.color
    color = one_of("--color", color, ("auto", "always", "never"))
    wanted = None
    if fields is not None:
        wanted = tuple(name.strip() for name in fields.split(",") if name.strip())
        if not wanted:
            raise KoussaError("--fields is blank; name fields, separated by commas")
        if not json and chosen in _PAGES:
            raise KoussaError(f"--fields chooses nothing of --format {chosen}; take json, jsonl, csv or tsv")
    return Output("json" if json else chosen, wanted, spreadsheet_safe, color, quiet)


def library_path(option: str | None) -> Path:
    """The user's library: as given by option or environment, by the configuration, else in the data directory.

    Raises:
        KoussaError: when the given path is blank.
    """
    if option is not None:
        refuse_blank("--library" if typed("library") else "KOUSSA_LIBRARY", option)
        return expanded(option)
    settings = configured()
    if settings is not None and settings.library is not None:
        return settings.library
    from koussa.library.place import default_library

    return default_library()


def libraries(option: str | None, *, no_bundled: bool) -> "AbstractContextManager[tuple[Library, ...]]":
    """The libraries that a look-up answers from, open for a block; ``option`` is the user's, where it was given.

    Raises:
        KoussaError: when one cannot be used.
    """
    from koussa.library.store import reading

    settings = configured()
    no_bundled = no_bundled or bool(settings and settings.no_bundled)
    path = library_path(option)
    # Nothing of the user's answers, and whoever mistyped its name wants to know; it may be set up for later elsewhere.
    named = given("library") or bool(settings and settings.library)
    mistyped = typed("library") or no_bundled or (named and not path.parent.is_dir())
    if mistyped and not path.exists():
        say(no_library(option), quiet=given("quiet"))
    return reading(path, bundled=not no_bundled)


def own_library(option: str | None) -> "AbstractContextManager[Library | None]":
    """The user's library alone, open for a block; ``None`` when there is none yet.

    Raises:
        KoussaError: when it cannot be used.
    """
    from koussa.library.store import reading_own

    return reading_own(library_path(option))


def no_library(option: str | None) -> str:
    """The sentence for a library that is not there."""
    path = library_path(option)
    beside = "" if path.parent.is_dir() else f", nor a folder {path.parent}"
    return f"there is no library at {path} yet{beside}"


def queries(words: Sequence[str] | None) -> Iterator[str] | None:
    """The queries of a command line: its words as one, or each line of standard input for a lone ``-``.

    ``None`` when there are no words. A blank line of standard input is a query too: every line has its answer.

    Raises:
        KoussaError: when the words are blank.
    """
    if not words:
        return None
    if list(words) == ["-"]:
        return _lines_of_input()
    query = _legible(" ".join(words))
    if not query.strip():
        raise KoussaError("the query is blank; give words to look for")
    return iter((query,))


def _legible(words: str) -> str:
    """Words as UTF-8, whatever the locale took them for; bytes that are none become U+FFFD."""
    try:
        return words.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # half of a surrogate pair, which no byte stood for
        return words.encode("utf-8", "replace").decode("utf-8")


def _lines_of_input() -> Iterator[str]:
    line = None
    for line in sys.stdin:
        yield _legible(line.rstrip("\r\n"))
    if line is None:
        say("nothing to look for: standard input is empty", quiet=given("quiet"))


def today() -> str:
    """The day of what is done now; ``SOURCE_DATE_EPOCH`` fixes it, so that a report can be made again byte for byte.

    Raises:
        KoussaError: when that is no number of seconds (reproducible-builds.org, "SOURCE_DATE_EPOCH").
    """
    from datetime import UTC, date, datetime

    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if seconds is None:
        return date.today().isoformat()
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise KoussaError(f"SOURCE_DATE_EPOCH: “{seconds[:40]}” is no number of seconds since 1970") from None


def text(words: str, what: str) -> str:
    """Words of the command line that are to be stored, as they are; ``what`` names them in a complaint.

    Raises:
        KoussaError: when they are bytes that are no text.
    """
    try:
        words.encode()
    except UnicodeEncodeError:
        raise KoussaError(f"{what} holds bytes that are no UTF-8 text") from None
    return words
