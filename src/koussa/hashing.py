"""SHA-256, where Python has it without OpenSSL, which takes longer to load than all that a check hashes."""

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Protocol


class Hash(Protocol):
    """A hash that is being worked out, as :mod:`hashlib` has it."""

    def update(self, content: bytes, /) -> None:
        """Go on with more content."""

    def digest(self) -> bytes:
        """Return the 32 bytes of what was hashed so far."""

    def hexdigest(self) -> str:
        """Return them as 64 hexadecimal digits."""


def sha256(content: bytes = b"") -> Hash:
    """Begin a hash with some content."""
    return _hasher()(content)


@cache
def _hasher() -> Callable[[bytes], Hash]:
    try:  # as Python's own random does
        module = import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256")
    except ImportError:
        module = import_module("hashlib")
    hasher: Callable[[bytes], Hash] = module.sha256
    return hasher
