"""Paths that a person types to the files that they mean."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from koussa.errors import KoussaError


def expand(paths: Iterable[Path], glob: str | None = None) -> Iterator[Path]:
    """Yield the files that paths stand for.

    Args:
        paths: files, yielded as they are, and folders, searched through to the bottom in the order of names.
        glob: pattern that a file of a folder must match (``*.html``), by its name, or by its path within the
            folder when the pattern has a slash.

    What is hidden (its name starts with a dot), a link, or no regular file (a pipe, a device) is left out of
    a folder, so that nothing beyond it is ever read.

    Raises:
        KoussaError: a path does not exist, a folder cannot be listed, or it holds no file that is wanted.
    """
    for path in paths:
        if not _is_folder(path):
            yield path
            continue
        found = False
        for file in _files(path):
            if _wanted(file.relative_to(path), glob):
                found = True
                yield file
        if not found:
            raise KoussaError(
                f"cannot read {path}: the folder holds no file" + (f" like {glob}" if glob else "")
            )


def _is_folder(path: Path) -> bool:
    """Whether a path that was typed is a folder, and not a file.

    Raises:
        KoussaError: when it is neither.
    """
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        if error.errno in {errno.ENOENT, errno.ENOTDIR}:
            reason = "it is a link to nothing" if path.is_symlink() else "there is no such file or folder"
        elif error.errno == errno.ELOOP:
            reason = "it is a link that leads back to itself"
        raise KoussaError(f"cannot read {path}: {reason}") from error


def _files(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        raise KoussaError(
            f"cannot read the folder {folder}: {(error.strerror or str(error)).lower()}"
        ) from error
    for entry in entries:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _files(folder / entry.name)
        elif entry.is_file():
            yield folder / entry.name


def _wanted(path: Path, glob: str | None) -> bool:
    if glob is None:
        return True
    return fnmatchcase(path.as_posix() if "/" in glob else path.name, glob)
