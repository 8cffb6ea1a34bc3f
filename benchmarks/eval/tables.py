"""What the counts on tables of our own have in common: their arguments, and the list of what is not as asked."""

import argparse
from collections.abc import Iterable
from pathlib import Path


def arguments(description: str | None, *, tables: bool) -> argparse.Namespace:
    """Read the command line: the paths in ``tables``, where they are asked for, and whether ``errors`` is wanted."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    if tables:
        parser.add_argument("tables", type=Path, nargs="+")
    parser.add_argument("--errors", action="store_true", help="list what is not as asked")
    return parser.parse_args()


def report(figures: str, errors: Iterable[str], *, wanted: bool) -> None:
    """Print the figures of a table, and where they are wanted what is not as asked, a line each."""
    print(figures)
    if wanted:
        for line in errors:
            print(f"  {line}")
