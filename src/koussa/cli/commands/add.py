"""``koussa add``: articles into the library."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from koussa.cli import documents, options
from koussa.cli.messages import say
from koussa.cli.progress import progress
from koussa.cli.session import library_path
from koussa.cli.status import FOUND
from koussa.intake.adding import Task, add_all, is_small
from koussa.paths import whole

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def add(
    paths: documents.Paths = None,
    glob: documents.Glob = None,
    stdin_filename: documents.StdinFilename = None,
    published: documents.Published = None,
    publisher: documents.Publisher = None,
    title: documents.Title = None,
    author: documents.Author = None,
    url: documents.Url = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", metavar="N", min=1, help="Processes that read. [one a processor]"),
    ] = None,
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Read articles, find their quotations and checkable statements, and store them with their text.

    \b
    koussa add article.html
    koussa add news/ --glob "*.txt" --publisher "The Paper"
    koussa add archive.warc.gz --dry-run
    koussa add - --stdin-filename speech.txt --published 2011-03-07 < speech.txt

    Adding again changes only what is new: an article is the same when its address, or the file that it came from,
    is, wherever that was moved; a changed one replaces the older. Interrupted, it keeps every article that was
    finished.
    """
    inputs = documents.Inputs(
        paths,
        glob=glob,
        stdin_filename=stdin_filename,
        published=published,
        publisher=publisher,
        title=title,
        author=author,
        url=url,
    )
    files = list(inputs.files())
    with progress("adding", len(files), quiet=quiet) as move:
        report = add_all(
            _tasks(inputs, files),
            library_path(library),
            jobs=jobs,
            dry_run=dry_run,
            complain=inputs.complain,
            on_done=move,
        )
    for remark in report.remarks(dry_run=dry_run):
        say(remark, quiet=quiet)
    say(report.summary(dry_run=dry_run), quiet=quiet)
    return inputs.status(FOUND)


def _tasks(inputs: documents.Inputs, files: list[str]) -> Iterator[Task]:
    """Small files as they are; of large ones, and of standard input, each document."""
    for file in files:
        path = Path(file)
        if file != "-" and is_small(path):
            yield Task(file, whole(file), path=path, overrides=inputs.overrides)
        else:
            for named in inputs.documents([file]):
                yield Task(named.name, named.origin, named.number, document=named.document)
