"""``koussa library``: where the files are, what they hold, whether they are sound."""

from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.choices import refuse_blank
from koussa.cli.messages import say
from koussa.cli.printing import write, write_pages
from koussa.cli.session import Output, library_path, no_library, own_library
from koussa.cli.status import FAILED, FOUND
from koussa.errors import KoussaError
from koussa.library.connection import changing
from koussa.output.fields import SCHEMA_VERSION
from koussa.output.inert import inert, to_json

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def library() -> None:
    """Where the files are, what they hold, whether they are sound.

    \b
    koussa library info       the files and what they hold
    koussa library verify     look for damage, or hold an article against a copy of it
    koussa library compact    give back free space, and bring an older file up to date
    """


@app.command()
def info(
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")] = "text",
    json: options.Json = False,
    color: options.Color = "auto",
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    quiet: options.Quiet = False,
) -> int:
    """Tell where the files are and what they hold.

    \b
    koussa library info            the bundled article and your own library
    koussa library info --json     for scripts
    """
    from koussa.library.care import describe
    from koussa.output.library_page import info_page

    how = options.output(format=format, json=json, color=color, quiet=quiet, formats=("text", "json"))
    path = library_path(library)
    with options.libraries(library, no_bundled=no_bundled) as found:
        described = [describe(one) for one in found]
    if how.format == "json":
        told = {"library": str(path), "exists": path.exists(), "files": described}
        write(to_json({"schema_version": SCHEMA_VERSION, **told}, indent=2) + "\n")
    else:
        write_pages([info_page(path, described)], how)
    return FOUND


@app.command()
def verify(
    source: Annotated[
        str | None,
        typer.Option(
            "--source", metavar="FILE", help="Find an article's quotations again in this copy of it."
        ),
    ] = None,
    article: Annotated[
        str | None,
        typer.Option(
            "--article",
            metavar="ARTICLE",
            help="Which article it is a copy of: its id, or words of its title.",
        ),
    ] = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")] = "text",
    json: options.Json = False,
    color: options.Color = "auto",
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Look for damage, or hold an article's quotations against a copy.

    \b
    koussa library verify                         the file, every record, every index
    koussa library verify --source story.html     each quotation: same, moved, changed or gone
    koussa library verify --source new.txt --article "Harbour to close" --json

    What differs in a single character is changed, and never called the same. Found again, or sound, is status 0;
    quotations that were changed or are gone, status 1.
    """
    how = options.output(format=format, json=json, color=color, quiet=quiet, formats=("text", "json"))
    refuse_blank("--article", article, "name an article")
    refuse_blank("--source", source)
    if source is None:
        if article is not None:
            raise KoussaError("--article says what a --source is a copy of; name that file too")
        return _look_over(library, how)
    from koussa.cli.refinding import print_refound

    with options.libraries(library, no_bundled=False) as found:
        return print_refound(found, source, article, how)


def _look_over(library: str | None, how: Output) -> int:
    """Say what is wrong with the user's library, as messages; as JSON it is the result itself."""
    from koussa.library.care import faults

    path = library_path(library)
    with own_library(library) as found:
        if found is None:
            raise KoussaError(f"{no_library(library)}; `koussa add` and `koussa import` make one")
        wrong = list(faults(found))
    if how.format == "json":
        found_amiss = {
            "schema_version": SCHEMA_VERSION,
            "library": str(path),
            "sound": not wrong,
            "faults": wrong,
        }
        write(to_json(found_amiss, indent=2) + "\n")
        return FAILED if wrong else FOUND
    for fault in wrong:
        say(f"{path}: {fault}")
    if not wrong and not how.quiet:
        write(inert(f"{path}: sound") + "\n")
    return FAILED if wrong else FOUND


@app.command()
def compact(
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Give back free space, and bring an older file up to date.

    \b
    koussa library compact
    """
    from koussa.library.care import compacted

    path = library_path(library)
    if not path.exists():
        raise KoussaError(f"{no_library(library)}; `koussa add` and `koussa import` make one")
    with changing(path) as connection:
        before, after = compacted(connection, path)
    if not quiet:
        write(inert(f"{path}: {before:,} bytes before, {after:,} after") + "\n")
    return FOUND
