"""``koussa remove``: erase an article."""

import sqlite3
import sys
from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.lookups import unknown_id
from koussa.cli.session import library_path
from koussa.cli.status import FOUND, NOT_FOUND
from koussa.library.articles import erase
from koussa.library.connection import explain, open_for_writing
from koussa.library.store import open_library
from koussa.output.inert import inert

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def remove(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Ids of articles in your library.")
    ],
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Erase articles from your library: their text and every record that comes from them, from free pages too.

    \b
    koussa list articles --no-bundled
    koussa remove article:3fc040c89aa1
    """
    path = library_path(library)
    found = open_library(path)
    status = FOUND
    for identifier in dict.fromkeys(articles):
        if found is None or found.article(identifier) is None:
            print(f"koussa: {inert(unknown_id([found] if found else [], identifier))}", file=sys.stderr)
            status = NOT_FOUND
            continue
        connection = open_for_writing(path)
        try:
            count = erase(connection, identifier)
        except sqlite3.Error as error:
            raise explain(error, path) from error
        finally:
            connection.close()
        if not quiet:
            print(f"koussa: {inert(identifier)} erased, with {count - 1:,} records", file=sys.stderr)
    return status
