"""A fingerprint of what a library holds, kept with every change rather than read from all of it.

Every record and every added text has a number, the SHA-256 of its id and content. The library keeps their sum modulo
2**256, so that their order does not matter and what goes out is subtracted (Bellare and Micciancio, "A New Paradigm for
Collision-Free Hashing", 1997). It tells states of a library apart; it is no defence against whoever forges one.
"""

import sqlite3
from typing import TYPE_CHECKING

from koussa.hashing import sha256

if TYPE_CHECKING:
    from koussa.library.store import Library

_MODULUS = 1 << 256


def put_in(connection: sqlite3.Connection, identifier: str, content: str) -> None:
    """Count something in that was stored; the caller holds the transaction."""
    _change(connection, _number(identifier, content))


def take_out(connection: sqlite3.Connection, identifier: str, content: str) -> None:
    """Count something out that was erased; the caller holds the transaction."""
    _change(connection, -_number(identifier, content))


def kept(connection: sqlite3.Connection) -> str:
    """The fingerprint as the library keeps it: 64 hexadecimal digits."""
    row = connection.execute("SELECT sum FROM fingerprint").fetchone()
    if row is None:
        raise sqlite3.DatabaseError("the fingerprint is gone")
    (found,) = row
    return str(found)


def counted(connection: sqlite3.Connection) -> str:
    """The fingerprint as everything that the library holds makes it."""
    rows = connection.execute("SELECT id, body FROM main.record UNION ALL SELECT article, digest FROM added")
    return f"{sum(_number(*row) for row in rows) % _MODULUS:064x}"


def digest(library: "Library") -> str:
    """A fingerprint of all that a library holds, whatever order it was added in; says nothing of where it lies.

    SHA-256 of what is kept and of the rules about people; the name of the algorithm stands before it.
    """
    found = sha256(kept(library.connection).encode())
    for rule in sorted(library.rows("SELECT action, name, other, COALESCE(article, '') FROM people_rule")):
        found.update("\0".join(("", *rule)).encode())
    return f"sha256:{found.hexdigest()}"


def _change(connection: sqlite3.Connection, number: int) -> None:
    total = (int(kept(connection), 16) + number) % _MODULUS
    connection.execute("UPDATE fingerprint SET sum = ?", (f"{total:064x}",))


def _number(identifier: str, content: str) -> int:
    return int.from_bytes(sha256(f"{identifier}\0{content}".encode()).digest())
