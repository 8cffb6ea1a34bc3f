"""``koussa list``: what is there."""

from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.choices import did_you_mean
from koussa.cli.printing import print_answers, print_counts
from koussa.cli.status import FOUND
from koussa.errors import KoussaError
from koussa.lookup.everybody import everybody
from koussa.lookup.filters import Filters
from koussa.lookup.hits import Answer
from koussa.lookup.listing import count_kinds, list_records
from koussa.output.fields import answer_fields, template
from koussa.output.page import Page
from koussa.records import Kind

app = typer.Typer(add_completion=False, rich_markup_mode=None)

_KINDS: dict[str, Kind] = {
    "articles": "article",
    "people": "person",
    "quotes": "quote",
    "claims": "claim",
    "events": "event",
}


@app.command("list")
def list_(
    what: Annotated[
        str | None,
        typer.Argument(metavar="[articles|people|quotes|claims|events]", help="Nothing: how many of each."),
    ] = None,
    limit: options.Limit = None,
    format: options.Format = "text",
    json: options.Json = False,
    fields: options.Fields = None,
    spreadsheet_safe: options.SpreadsheetSafe = False,
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    color: options.Color = "auto",
    quiet: options.Quiet = False,
) -> int:
    """List what the libraries hold, a line each.

    \b
    koussa list                  how many of each
    koussa list people           all who speak or are described, who says most first
    koussa list quotes           the newest first, undated ones last
    koussa list quotes --format csv
    """
    if what is not None and what not in _KINDS:
        raise KoussaError(f"there are no “{what[:40]}”; {did_you_mean(what, _KINDS)}list {', '.join(_KINDS)}")
    if what is None and fields is not None:
        raise KoussaError(f"--fields chooses of what is listed; name it: {', '.join(_KINDS)}")
    how = options.output(
        format=format, json=json, fields=fields, spreadsheet_safe=spreadsheet_safe, color=color, quiet=quiet
    )
    with options.libraries(library, no_bundled=no_bundled) as found:
        if what is None:
            counts = {**count_kinds(found), "person": everybody(found, limit=0).total}
            print_counts({name: counts.get(kind, 0) for name, kind in _KINDS.items()}, how)
            return FOUND
        kind = _KINDS[what]
        wanted = options.limit(limit, listing=True)
        if kind == "person":
            answer = everybody(found, limit=wanted)
        else:
            answer = list_records(found, kind, Filters(), limit=wanted)
    return print_answers(
        iter((answer,)),
        how,
        fields=answer_fields,
        page=_page,
        template=lambda: template(kind),
        nothing=lambda _: f"there are no {what} yet",
    )


def _page(answer: Answer) -> Page:
    from koussa.output.list_page import list_page

    return list_page(answer)
