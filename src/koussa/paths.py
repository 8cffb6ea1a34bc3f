"""Paths as people write them."""

from pathlib import Path


def expanded(path: str) -> Path:
    """A path with its home folder written out; one of a user whom the system does not know ("~nobody") as it stands."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)
