"""The one way to be wrong: an error whose text a person can act on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager


class KoussaError(Exception):
    """Something that the user can mend: bad usage, unreadable input, a damaged library.

    Its text is one sentence in lower case that says what was wrong, where, and what to do. The command line
    prints it after ``koussa:`` on standard error and exits with status 2.
    """


class FaultError(KoussaError):
    """A fault of koussa's own in one input of several: it is named, the others are still done, and the status is 3."""


def fault(error: Exception, where: str | None = None) -> FaultError:
    """What a person is told of an exception that nobody expected; ``where`` names the input that brought it up."""
    place = f"{where}: " if where else ""
    return FaultError(
        f"{place}a fault of ours: {type(error).__name__}: {error!s:.200}. Please report it, with what"
        " KOUSSA_TRACEBACK=1 prints before the same command"
    )


@contextmanager
def naming(where: str) -> Iterator[None]:
    """Tell of an exception that nobody expected which input brought it up; ``KOUSSA_TRACEBACK`` lets it out as it is.

    Raises:
        FaultError: in its place.
    """
    try:
        yield
    except KoussaError:
        raise
    except Exception as error:
        if os.environ.get("KOUSSA_TRACEBACK"):
            raise
        raise fault(error, where) from error
