"""``koussa check``: a draft's quotations and statements against the library."""

from collections.abc import Iterable
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from koussa.check.desk import Desk
from koussa.cli import checking, documents, options
from koussa.cli.choices import one_of, refuse_blank
from koussa.cli.configuration import configured
from koussa.cli.messages import say
from koussa.cli.printing import write, write_pages
from koussa.cli.session import Output
from koussa.cli.status import FAILED, FOUND, NOT_FOUND, OUR_FAULT
from koussa.configuration import FAILING, HOUSES, LEVELS, Configuration
from koussa.documents import Document
from koussa.errors import KoussaError
from koussa.output.reports import FORMATS, renderer

if TYPE_CHECKING:
    from koussa.library.store import Library

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_LEVELS = "error, warning, not-found, note"


@app.command()
def check(
    paths: documents.Paths = None,
    text: Annotated[
        str | None,
        typer.Option("--text", metavar="WORDS", help="Words to check, without a file or beside files."),
    ] = None,
    against: Annotated[
        list[str] | None,
        typer.Option(
            "--against", metavar="PATH", help="These sources alone, not the library; may be given again."
        ),
    ] = None,
    house: Annotated[
        str | None,
        typer.Option(
            "--house", metavar="PROFILE", help="How much may change: strict, news or lenient. [news]"
        ),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", metavar="LEVEL", help=f"Status 1 from this level on: {_LEVELS} or never. [error]"
        ),
    ] = None,
    show: Annotated[
        str | None,
        typer.Option(
            "--show",
            metavar="LEVEL",
            help=f"Report from this level on: {_LEVELS} or all. [not-found; --text and html: all]",
        ),
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            "--exclude",
            metavar="ARTICLE",
            help="An article that may not vouch for the draft: id, URL or file; may be given again.",
        ),
    ] = None,
    baseline: Annotated[
        str | None, typer.Option("--baseline", metavar="FILE", help="Findings that are accepted.")
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Accept all findings: write them to the baseline.")
    ] = False,
    glob: documents.Glob = None,
    stdin_filename: documents.StdinFilename = None,
    published: documents.Published = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help=f"{', '.join(FORMATS)}.")
    ] = "text",
    json: options.Json = False,
    spreadsheet_safe: options.SpreadsheetSafe = False,
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    color: options.Color = "auto",
    isolated: Annotated[  # noqa: ARG001 - read where the configuration is looked for
        bool, typer.Option("--isolated", help="Pass over koussa.toml and pyproject.toml.")
    ] = False,
    quiet: options.Quiet = False,
) -> int:
    """Fact-check drafts: of every quotation and statement, whether the library bears it out.

    \b
    koussa check draft.md                               a draft
    koussa check drafts/ --fail-on warning              a folder, strictly
    koussa check --text 'Koussa said, "We will win."'   a sentence
    koussa check draft.md --against speech.txt          against the transcript that it quotes
    koussa check draft.md --format html > report.html   a page to send on

    Reads what `koussa add` reads. `koussa rule` explains the verdicts. A finding is waved through by a comment in the
    draft, <!-- koussa: ignore[Q103] verified by phone -->, or by a baseline.
    """
    how = options.output(
        format=format,
        json=json,
        spreadsheet_safe=spreadsheet_safe,
        color=color,
        quiet=quiet,
        formats=FORMATS,
    )
    settings = _settings(
        house, fail_on, show, exclude, baseline, whole=text is not None or how.format == "html"
    )
    if text is not None and not text.strip():
        raise KoussaError("--text is blank; give words to check")
    inputs = documents.Inputs(
        paths, glob=glob, stdin_filename=stdin_filename, published=published, needed=text is None
    )
    drafts = chain([] if text is None else [_given(text, published)], checking.with_names(inputs))
    sources = documents.Inputs(against) if against else None
    with ExitStack() as opened:
        if sources:
            desk, barred = Desk.of_documents(checking.with_names(sources)), frozenset(settings.exclude)
            if desk.searched.empty:
                return sources.status(FAILED)
        else:
            found = opened.enter_context(options.libraries(library, no_bundled=no_bundled))
            desk, barred = _library_desk(found, settings, how)
        run = checking.Checking(desk, settings, barred, complain=inputs.complain, quiet=quiet)
        if write_baseline:
            _accept(run, drafts, settings, how)
        else:
            _print(run, drafts, how, tuple(against or ()))
    status = inputs.status(NOT_FOUND if run.failing else FOUND)
    return sources.status(status) if sources and status != OUR_FAULT else status


def _settings(
    house: str | None,
    fail_on: str | None,
    show: str | None,
    exclude: list[str] | None,
    baseline: str | None,
    *,
    whole: bool,
) -> checking.Settings:
    """What the options say, else the configuration, else what is usual; ``whole`` shows what is in order too."""
    project = configured() or Configuration()
    refuse_blank("--baseline", baseline)
    for name in exclude or ():
        refuse_blank("--exclude", name, "name an article")
    return checking.Settings(
        house=one_of("--house", house, HOUSES) if house is not None else project.house or "news",
        fail_on=one_of("--fail-on", fail_on, FAILING) if fail_on is not None else project.fail_on or "error",
        show=one_of("--show", show, LEVELS)
        if show is not None
        else project.show or ("all" if whole else "not-found"),
        exclude=project.exclude if exclude is None else tuple(exclude),
        baseline=Path(baseline) if baseline is not None else project.baseline,
    )


def _given(text: str, published: str | None) -> tuple[str, Document]:
    """The draft that was given as an option, with its name."""
    from koussa.readers.plain import plain_document

    return "<text>", plain_document(text, documents.day(published))


def _library_desk(
    found: "tuple[Library, ...]", settings: checking.Settings, how: Output
) -> tuple[Desk, frozenset[str]]:
    barred, unknown = checking.excluded(found, settings.exclude)
    for name in unknown:
        say(f"--exclude: no library has the article {name}", quiet=how.quiet)
    desk = Desk.of_libraries(found)
    if desk.searched.empty:
        say(
            "the library is empty, so nothing can be checked; koussa add puts articles into it",
            quiet=how.quiet,
        )
    return desk, barred


def _accept(
    run: checking.Checking, drafts: Iterable[tuple[str, Document]], settings: checking.Settings, how: Output
) -> None:
    if settings.baseline is None:
        raise KoussaError("--write-baseline: name the file with --baseline")
    content = run.new_baseline(drafts)
    settings.baseline.write_text(content, "utf-8")
    say(
        f"{settings.baseline} accepts the findings of today; koussa check --baseline leaves them out",
        quiet=how.quiet,
    )


def _print(
    run: checking.Checking, drafts: Iterable[tuple[str, Document]], how: Output, against: tuple[str, ...]
) -> None:
    about = run.about(against=against, spreadsheet_safe=how.spreadsheet_safe)
    checked = run.drafts(drafts)
    if how.format == "text":
        from koussa.output.reports.text import pages

        write_pages(pages(checked, about), how)
    else:
        for piece in renderer(how.format)(checked, about):
            write(piece)
