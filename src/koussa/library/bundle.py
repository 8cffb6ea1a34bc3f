"""The bundled article: reviewed text in ``data/``, shipped as a library file that nobody writes."""

import contextlib
import sqlite3
from pathlib import Path

from koussa.errors import KoussaError
from koussa.library.schema import MIGRATIONS, version
from koussa.library.store import Library

BUNDLED = Path(__file__).resolve().parent.parent / "bundled.sqlite3"
# Where the text lies in a checkout; an installed package has only the file made of it.
CHECKOUT_DATA = Path(__file__).resolve().parents[3] / "data"


def open_bundled() -> Library:
    """The bundled article as a library; in a checkout it is made where it is missing or has tables of before.

    Raises:
        KoussaError: when the installation has lost it.
    """
    if BUNDLED.is_file():
        uri = f"{BUNDLED.as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        if version(connection) == len(MIGRATIONS) or not CHECKOUT_DATA.is_dir():
            return Library(connection, "bundled", BUNDLED)
        connection.close()  # a checkout that was installed before the tables changed
        with contextlib.suppress(OSError):
            build_bundled(CHECKOUT_DATA, BUNDLED)
            return open_bundled()
    if CHECKOUT_DATA.is_dir():
        connection = sqlite3.connect(":memory:", isolation_level=None)
        _fill(connection, CHECKOUT_DATA)
        return Library(connection, "bundled", CHECKOUT_DATA)
    raise KoussaError(f"the bundled article is missing from {BUNDLED.parent}; install koussa again")


def build_bundled(data: Path, target: Path) -> None:
    """Make the library file of the bundled corpus, in place of the one at ``target``.

    The same text gives the same records under the same row numbers.

    Args:
        data: the folder of reviewed text.
        target: where the file goes; nobody sees it half made.

    Raises:
        KoussaError: when the text is not sound; ``target`` is then as it was.
    """
    import tempfile

    with tempfile.TemporaryDirectory(prefix=".koussa-", dir=target.parent) as folder:
        draft = Path(folder) / target.name
        with contextlib.closing(sqlite3.connect(draft, isolation_level=None)) as connection:
            _fill(connection, data)
            connection.execute("VACUUM")
        draft.replace(target)


def _fill(connection: sqlite3.Connection, data: Path) -> None:
    from koussa.library.corpus import load_corpus
    from koussa.library.memory import fill

    fill(connection, load_corpus(data))


if __name__ == "__main__":
    build_bundled(CHECKOUT_DATA, BUNDLED)
