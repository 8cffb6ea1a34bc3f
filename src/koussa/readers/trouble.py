"""What a reader cannot read, said in words."""

from collections.abc import Iterator
from contextlib import contextmanager

from koussa.errors import KoussaError


class UnreadableError(KoussaError):
    """What is wrong with a file, as a clause to follow its name, which :func:`koussa.readers.read` adds."""


@contextmanager
def needs(extra: str, what: str) -> Iterator[None]:
    """Turn a missing library into the line that says what to install.

    Args:
        extra: the name of koussa's extra that brings the library.
        what: what the library reads, in the plural ("PDF files").
    """
    try:
        yield
    except ImportError as error:
        raise UnreadableError(
            f'{what} need the library {error.name or extra}; run pip install "{_origin()}[{extra}]"'
        ) from error


def _origin() -> str:
    """What pip installs koussa from: the checkout that it was installed from, where that is still there."""
    import json
    from importlib.metadata import PackageNotFoundError, distribution
    from pathlib import Path
    from urllib.parse import unquote, urlsplit

    try:
        direct = json.loads(distribution("koussa").read_text("direct_url.json") or "{}")
        place = urlsplit(str(direct.get("url", "")))
    except (PackageNotFoundError, OSError, ValueError, AttributeError):
        return "koussa"
    folder = Path(unquote(place.path))
    return str(folder) if place.scheme == "file" and (folder / "pyproject.toml").is_file() else "koussa"


@contextmanager
def guarded(what: str) -> Iterator[None]:
    """Turn whatever a library raises at damaged bytes into one clause.

    The libraries that parse PDF, DOCX, HTML and WARC promise no set of exceptions, so everything counts.

    Args:
        what: what the bytes were taken for ("PDF file").
    """
    try:
        yield
    except KoussaError:
        raise
    except RecursionError as error:
        raise UnreadableError(f"it nests too deeply for a {what}") from error
    except MemoryError as error:
        raise UnreadableError(f"it is a {what} that takes more memory than there is") from error
    except Exception as error:
        raise UnreadableError(f"it is a {what} that is damaged or cut short ({_reason(error)})") from error


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words[:80]}" if words else type(error).__name__


def hush(library: str) -> None:
    """Keep what a library logs from standard error, unless the program set logging up."""
    import logging  # only beside a library that has loaded it already

    logger = logging.getLogger(library)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
