"""Paths as people write them."""

import os.path
from pathlib import Path


def whole(path: str) -> str:
    """A file's path from the root, links followed: the same from whatever folder it is named."""
    try:
        return os.path.realpath(path)
    except ValueError:  # no path at all
        return path


def expanded(path: str) -> Path:
    """A path with its home folder written out; one of a user whom the system does not know ("~nobody") as it stands."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)
