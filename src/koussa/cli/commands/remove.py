"""``koussa remove``: erase an article, or a record that was imported."""

from contextlib import closing
from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.lookups import unknown_id
from koussa.cli.messages import say
from koussa.cli.session import library_path, no_library, own_library
from koussa.cli.status import FAILED, FOUND, NOT_FOUND
from koussa.errors import KoussaError
from koussa.library.article_writer import erase
from koussa.library.articles import found_in
from koussa.library.bundle import open_bundled
from koussa.library.connection import LibraryError, changing
from koussa.library.corrections import history_of, taken_out
from koussa.library.store import Library
from koussa.output.wording import counted

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def remove(
    identifiers: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Ids of articles, or of imported records.")
    ],
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Erase articles or imported records (`quote:0d28732e2e9d130c`) from your library, from its free pages too.

    \b
    koussa list articles --no-bundled
    koussa remove article:3fc040c89aa1

    With an article go its text and every record that comes from it. A record that was found in the text of an added
    article goes only with it; `koussa correct` puts its speaker or date right, or takes it out.
    """
    if not all(map(str.strip, identifiers)):
        raise KoussaError("an id is blank; `koussa list articles --no-bundled` shows those of articles")
    status = FOUND
    for identifier in dict.fromkeys(identifiers):
        try:
            status = max(status, _remove(identifier, library, quiet=quiet))
        except LibraryError:
            raise
        except KoussaError as error:
            say(error)
            status = FAILED
    return status


def _remove(identifier: str, library: str | None, *, quiet: bool) -> int:
    # Closed before anything is erased: what is read cannot leave the log.
    with own_library(library) as found:
        trouble = _trouble(found, identifier, absent=no_library(library))
    if trouble is not None:
        say(trouble)
        return NOT_FOUND
    with changing(library_path(library)) as connection:
        count = erase(connection, identifier)
    besides = f", with {counted(count - 1, 'record')}" if count > 1 else ""
    say(f"{identifier} erased{besides}", quiet=quiet)
    return FOUND


def _trouble(library: Library | None, identifier: str, *, absent: str) -> str | None:
    """Why there is nothing of that id to erase.

    Raises:
        KoussaError: when it is of the bundled article, or was found in the text of an article.
    """
    with closing(open_bundled()) as bundled:
        if bundled.record(identifier) is not None:
            raise KoussaError(f"{identifier} belongs to the bundled article, which is read-only")
    if library is None:
        return absent
    if library.record(identifier) is None and not taken_out(history_of(library, identifier)):
        return unknown_id([library], identifier)
    article = found_in(library, identifier)
    if article is not None:
        raise KoussaError(
            f"{identifier} was found in the text of {article}, and would come again with it; `koussa correct` puts its"
            " speaker or date right, or takes it out"
        )
    return None
