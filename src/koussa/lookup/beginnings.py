"""What a word that is being typed may become: ids of records, and names of people."""

import json
from collections.abc import Iterator, Sequence

from koussa.library.store import Library
from koussa.records import Kind
from koussa.text.fold import fold


def ids_beginning(
    library: Library, start: str, kinds: Sequence[Kind], *, limit: int
) -> Iterator[tuple[str, str]]:
    """The ids of records of some kinds that begin with ``start``, in order, each with the record's heading."""
    # Nothing that begins with these characters sorts after them followed by the last of all characters.
    return library.rows(
        "SELECT id, text FROM record WHERE id >= ? AND id < ?"
        " AND kind IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT ?",
        (start, f"{start}\U0010ffff", json.dumps(kinds), limit),
    )


def names_with(library: Library, start: str, *, limit: int) -> Iterator[tuple[str, str]]:
    """The parts of names from a word on that begins with ``start``, whatever its case and accents, each with the name.

    Names that begin so come first. What has control characters is left out.
    """
    wanted = " ".join(fold(start).split())
    escaped = wanted.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    statement = (
        r"SELECT name FROM person WHERE folded LIKE ? ESCAPE '\' OR folded LIKE ? ESCAPE '\'"
        r" ORDER BY folded NOT LIKE ? ESCAPE '\', folded LIMIT ?"
    )
    for (name,) in library.rows(statement, (f"{escaped}%", f"% {escaped}%", f"{escaped}%", limit)):
        if name.isprintable():
            words = name.split()
            tails = (" ".join(words[first:]) for first in range(len(words)))
            yield next((tail for tail in tails if fold(tail).startswith(wanted)), name), name
