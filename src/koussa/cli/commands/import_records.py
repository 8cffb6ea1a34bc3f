"""``koussa import``: take records in."""

import codecs
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated, Any

import typer

from koussa.cli import options
from koussa.cli.choices import one_of, refuse_blank
from koussa.cli.inputs import RecordFile
from koussa.cli.messages import say
from koussa.cli.progress import progress
from koussa.cli.session import library_path
from koussa.cli.status import FAILED, FOUND
from koussa.errors import KoussaError
from koussa.library.connection import LibraryError, changing
from koussa.library.exchange import Report, import_rows
from koussa.output.wording import counted
from koussa.records import KINDS, Kind

if TYPE_CHECKING:
    import sqlite3

app = typer.Typer(add_completion=False, rich_markup_mode=None)

# Where a heading's cells go; what describes the article stands within it.
_WITHIN_ARTICLE = ("title", "publisher", "url", "published")


def _column(field: str, words: str) -> Any:
    return typer.Option(f"--{field}-column", metavar="HEADING", help=f"The file's heading for {words}.")


@app.command("import")
def import_(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...|-", help="JSON Lines or CSV; - is standard input.")
    ],
    kind: Annotated[
        str,
        typer.Option("--kind", metavar="KIND", help=f"What a row is that does not say: {', '.join(KINDS)}."),
    ] = "quote",
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Import the good lines of a file with bad ones.")
    ] = False,
    text_column: Annotated[str | None, _column("text", "the words")] = None,
    speaker_column: Annotated[str | None, _column("speaker", "who said them")] = None,
    date_column: Annotated[str | None, _column("date", "the day they were said")] = None,
    id_column: Annotated[str | None, _column("id", "an id")] = None,
    context_column: Annotated[str | None, _column("context", "the context")] = None,
    title_column: Annotated[str | None, _column("title", "the article's title")] = None,
    publisher_column: Annotated[str | None, _column("publisher", "the publisher")] = None,
    url_column: Annotated[str | None, _column("url", "the article's address")] = None,
    published_column: Annotated[str | None, _column("published", "the day of publication")] = None,
    missing: Annotated[
        str | None,
        typer.Option("--missing", metavar="VALUE", help="A value that stands for none, e.g. None."),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="NAME", help="Of a file that is not UTF-8, e.g. windows-1252."),
    ] = None,
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Take records of every kind into your library: JSON Lines or CSV, also compressed.

    \b
    koussa import quotes.jsonl
    koussa import sheet.csv --text-column Quote --speaker-column Who --date-column Day
    koussa import dump.json.bz2 --text-column quotation --id-column quoteID --missing None
    koussa export | koussa import - --library copy.sqlite3

    A row is an object with the fields that `koussa export` writes; only the words are needed. A bad line is named
    with what is wrong, and nothing of its file is imported. Importing again changes only what is new.
    """
    wanted = one_of("--kind", kind, KINDS)
    if not all(map(str.strip, files)):
        raise KoussaError("a file's name is blank; name files, or - for standard input")
    columns = _columns(
        wanted,
        {
            "text": text_column,
            "speaker": speaker_column,
            "date": date_column,
            "id": id_column,
            "context": context_column,
            "title": title_column,
            "publisher": publisher_column,
            "url": url_column,
            "published": published_column,
        },
    )
    refuse_blank("--encoding", encoding, "name one")
    try:
        codecs.lookup(encoding or "utf-8")
    except LookupError:
        raise KoussaError(
            f"--encoding: there is no “{(encoding or '')[:40]}”; windows-1252 is that of many spreadsheets"
        ) from None
    path = library_path(library)
    connection: sqlite3.Connection | None = None
    status = FOUND
    with ExitStack() as opened:
        for name in files:
            try:
                with (
                    RecordFile(name) as source,
                    progress(f"importing {_called(name)}", source.size, quiet=quiet) as move,
                ):
                    # A library is made when there is something to read, not for a mistyped name.
                    connection = connection or opened.enter_context(changing(path))
                    report = import_rows(
                        connection,
                        source.rows(columns, wanted, encoding),
                        kind=wanted,
                        columns=columns,
                        missing=missing,
                        skip_bad=skip_bad,
                        on_row=lambda source=source, move=move: move(source.done()),  # type: ignore[misc]
                    )
            except LibraryError:
                raise
            except KoussaError as error:
                say(f"cannot import {_called(name)}: {error}")
                status = FAILED
                continue
            status = max(status, _tell(_called(name), report, quiet=quiet))
    return status


def _called(name: str) -> str:
    return "<stdin>" if name == "-" else name


def _columns(kind: Kind, given: dict[str, str | None]) -> dict[str, str]:
    for field, heading in given.items():
        refuse_blank(f"--{field}-column", heading, "name a heading")
    within = () if kind == "article" else _WITHIN_ARTICLE if kind != "claim" else _WITHIN_ARTICLE[1:]
    return {
        f"article.{field}" if field in within else field: heading
        for field, heading in given.items()
        if heading is not None
    }


def _tell(name: str, report: Report, *, quiet: bool) -> int:
    """Say what came of a file; a bad line is an error, quiet or not."""
    for row in report.wrong:
        say(f"{name}, line {row.line}: {row.wrong or ''}")
    if report.bad > len(report.wrong):
        say(f"{name}: and {counted(report.bad - len(report.wrong), 'more bad line')}")
    if not report.kept:
        say(f"{name}: nothing of it was imported; --skip-bad imports the good lines")
        return FAILED
    counts = ", ".join(f"{count:,} {change}" for change, count in report.counts.items())
    skipped = f", {counted(report.bad, 'bad line')} skipped" if report.bad else ""
    say(f"{name}: {counts}{skipped}", quiet=quiet)
    if report.ignored:
        ignored = ", ".join(f"“{one}”" for one in sorted(report.ignored))
        say(f"{name}: ignored fields: {ignored}", quiet=quiet)
    return FOUND
