"""``koussa remove``: erase an article."""

from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.lookups import unknown_id
from koussa.cli.messages import say
from koussa.cli.session import library_path, own_library
from koussa.cli.status import FOUND, NOT_FOUND
from koussa.library.articles import erase
from koussa.library.connection import changing

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
    status = FOUND
    for identifier in dict.fromkeys(articles):
        # Closed before the article is erased: what is read cannot leave the log.
        with own_library(library) as found:
            if found is None or found.article(identifier) is None:
                say(unknown_id([found] if found else [], identifier))
                status = NOT_FOUND
                continue
        with changing(library_path(library)) as connection:
            count = erase(connection, identifier)
        say(f"{identifier} erased, with {count - 1:,} records", quiet=quiet)
    return status
