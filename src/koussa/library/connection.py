"""Opening and making library files, so that nothing that was there is ever lost."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from koussa.errors import KoussaError
from koussa.library.schema import APPLICATION_ID, MIGRATIONS, migrate, version

# How long a command waits for another that is writing, in seconds: an import of some thousand records takes a few.
PATIENCE = 10.0
_KEPT_WHILE_WRITING = 65_536  # KiB of a library's pages in memory, at most
_MAGIC = b"SQLite format 3\x00"


class LibraryError(KoussaError):
    """A library file that cannot be used; the text names it and says what to do."""


def open_for_reading(path: Path) -> sqlite3.Connection | None:
    """A connection that cannot write, or ``None`` when there is no file yet.

    Works in places where nothing may be written, and on files of an older schema only after a writing command has
    brought them up.

    Raises:
        LibraryError: when the file is not a library, is damaged, or may not be read.
    """
    if not _looks_like_a_library(path):
        return None
    uri = path.absolute().as_uri()
    modes = _ways_to_read(path)
    for attempt, mode in enumerate(modes, start=1):
        try:
            connection = _connect(f"{uri}?{mode}")
            with _closed_if_it_fails(connection):
                _check(connection, path, upgraded=True)
        except sqlite3.OperationalError as error:
            if attempt == len(modes):
                raise explain(error, path) from error
        except sqlite3.Error as error:
            raise explain(error, path) from error
        else:
            return connection
    raise AssertionError("unreachable: the last mode returns or raises")


def _ways_to_read(path: Path) -> tuple[str, ...]:
    """How a file is opened that is only read: with the log beside it, or as one that nobody changes.

    Who may write neither file nor folder can make no log; who may write the folder alone would make one that is not
    the owner's, and lock the owner out.
    """
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return ("mode=ro",)
    unchanged = "mode=ro&immutable=1"
    return ("mode=ro", unchanged) if path.with_name(f"{path.name}-wal").exists() else (unchanged,)


def open_for_writing(path: Path) -> sqlite3.Connection:
    """A connection that can write to the library at ``path``, which is made or brought to the newest schema first.

    Raises:
        LibraryError: when it cannot be made or used; what was there stays as it was.
    """
    if not _looks_like_a_library(path):
        _make(path)
    try:
        connection = _connect(f"{path.absolute().as_uri()}?mode=rw")
        with _closed_if_it_fails(connection):
            # What is removed must not linger in free pages: archives hold what people have a right to see gone.
            connection.execute("PRAGMA secure_delete = ON")
            # Pages that an import changes again and again are written once for each time that they do not fit.
            connection.execute(f"PRAGMA cache_size = -{_KEPT_WHILE_WRITING}")
            _check(connection, path, upgraded=False)
            if version(connection) < len(MIGRATIONS):
                with writing(connection):
                    migrate(connection)
    except sqlite3.Error as error:
        raise explain(error, path) from error
    return connection


@contextmanager
def changing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can write, as :func:`open_for_writing` gives it, for as long as the block lasts.

    Raises:
        LibraryError: when the library cannot be made or used, or what the block does in it fails.
    """
    connection = open_for_writing(path)
    try:
        yield connection
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        connection.close()


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction that holds the write lock: all of it happens, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have ended the transaction already; one that could not be committed is still open.
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def empty_log(connection: sqlite3.Connection) -> None:
    """Bring what was written into the file itself, so that nothing of what was removed stays in the log beside it.

    Raises:
        LibraryError: when another command reads the library for so long that its log must stay.
    """
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise LibraryError(
            "it is done, but another command still reads the library, so what was there before stays in its files;"
            " run `koussa library compact` when that command has ended"
        )


def explain(error: sqlite3.Error, path: Path) -> LibraryError:
    """What an error of SQLite means to the person whose library it is."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        reason = f"is being written by another command, for more than {PATIENCE:.0f} seconds; try again later"
    elif code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        reason = (
            "is damaged or not a koussa library; it was left as it is, so restore a copy or name another file"
        )
    elif code == sqlite3.SQLITE_FULL:
        reason = "could not be written because the disk is full; nothing was changed"
    elif code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        reason = "may not be written; name another with --library"
        if os.access(path, os.W_OK):
            reason = "may be written, but not its folder or the log beside it; name another with --library"
    elif code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH):
        reason = "cannot be opened; look at its permissions, or name another with --library"
    elif code == sqlite3.SQLITE_IOERR:
        reason = "could not be read or written by the disk, which may be full; nothing was changed"
    elif isinstance(error, sqlite3.ProgrammingError) and "thread" in str(error):
        reason = "was opened in another thread; open it in each thread that asks"
    else:
        reason = f"cannot be used ({error}); `koussa library verify` looks it over"
    return LibraryError(f"the library {path} {reason}")


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


@contextmanager
def _closed_if_it_fails(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _looks_like_a_library(path: Path) -> bool:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise LibraryError(f"the library {path} is a device or pipe; name a file")
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except FileNotFoundError:
        return False
    except IsADirectoryError:
        raise LibraryError(f"the library {path} is a folder; name a file") from None
    except (OSError, ValueError) as error:
        if os.path.isdir(path):  # noqa: PTH112 - never raises
            raise LibraryError(f"the library {path} is a folder; name a file") from None
        reason = getattr(error, "strerror", None) or str(error)
        raise LibraryError(f"the library {path} cannot be read: {reason.lower()}") from None
    if not start:
        raise LibraryError(f"the library {path} is an empty file; delete it, or name another with --library")
    if start != _MAGIC:
        raise LibraryError(f"{path} is not a koussa library; it was left as it is")
    return True


def _refuse_missing_folder(path: Path) -> None:
    """A folder that was named and is not there was mistyped; only the usual one is made when it is first written to."""
    if path.parent.is_dir():
        return
    from koussa.library.place import data_folder

    if path.parent != data_folder():
        raise LibraryError(
            f"the library {path} cannot be made: there is no folder {path.parent}; make it, or name another with"
            " --library"
        )


def _check(connection: sqlite3.Connection, path: Path, *, upgraded: bool) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise LibraryError(
            f"{path} is another program's database, not a koussa library; it was left as it is"
        )
    found = version(connection)
    if found > len(MIGRATIONS):
        raise LibraryError(f"the library {path} was made by a newer koussa; upgrade koussa to use it")
    if upgraded and found < len(MIGRATIONS):
        raise LibraryError(
            f"the library {path} was made by an older koussa; `koussa library compact` brings it up to date"
        )


def _make(path: Path) -> None:
    """Make an empty library beside its place and link it there: nobody ever sees half of one."""
    import tempfile

    _refuse_missing_folder(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".koussa-", dir=path.parent) as folder:
            draft = Path(folder) / path.name
            connection = _connect(f"{draft.absolute().as_uri()}?mode=rwc")
            try:
                with writing(connection):
                    migrate(connection)
                # Last: what stands in a log only would be lost with the folder, where the disk fills up on closing.
                connection.execute("PRAGMA journal_mode = WAL")
            finally:
                connection.close()
            _put(draft, path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise LibraryError(
            f"the library {path} cannot be made: {reason}; name another with --library"
        ) from error
    except sqlite3.Error as error:
        raise explain(error, path) from error


def _put(draft: Path, path: Path) -> None:
    # When ten commands make the library at one moment, the first one's stays and the others use it.
    with contextlib.suppress(FileExistsError):
        try:
            os.link(draft, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links; a rename may overwrite, so look first
            if not path.exists():
                draft.rename(path)
