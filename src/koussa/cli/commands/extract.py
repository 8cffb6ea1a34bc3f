"""``koussa extract``: what a text says that somebody said."""

import sys
from typing import Annotated

import typer

from koussa.cli import documents, options
from koussa.cli.status import FOUND, NOT_FOUND

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def extract(
    paths: documents.Paths = None,
    glob: documents.Glob = None,
    stdin_filename: documents.StdinFilename = None,
    published: documents.Published = None,
    publisher: documents.Publisher = None,
    title: documents.Title = None,
    author: documents.Author = None,
    url: documents.Url = None,
    claims: Annotated[bool, typer.Option("--claims", help="The checkable statements instead.")] = False,
    format: options.Format = "",
    json: options.Json = False,
    fields: options.Fields = None,
    spreadsheet_safe: options.SpreadsheetSafe = False,
    color: options.Color = "auto",
    quiet: options.Quiet = False,
) -> int:
    """Find every quotation of a text, who said it, when and in what context; touches no library.

    \b
    koussa extract article.txt                            a page to read
    koussa extract article.txt --format jsonl             a line of JSON a quotation
    koussa extract news/ --glob "*.html" --format csv     a folder, as a table
    koussa extract - --published 2011-03-31 < article     standard input

    Reads plain text, Markdown, HTML, PDF, DOCX, WARC, WebVTT, SRT, and JSON Lines of articles. On a terminal the
    default format is text, elsewhere jsonl.
    """
    from koussa.cli.extracting import print_extraction

    chosen = format or ("text" if fields is None and sys.stdout.isatty() else "jsonl")
    how = options.output(
        format=chosen,
        json=json,
        fields=fields,
        spreadsheet_safe=spreadsheet_safe,
        color=color,
        quiet=quiet,
    )
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
    found = print_extraction(inputs, how, claims=claims)
    return inputs.status(FOUND if found else NOT_FOUND)
