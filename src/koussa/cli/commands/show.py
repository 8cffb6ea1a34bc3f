"""``koussa show``: one record whole."""

from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.lookups import unknown_id
from koussa.cli.printing import print_answers
from koussa.errors import KoussaError
from koussa.library.codec import kind_of
from koussa.lookup.hits import Answer
from koussa.lookup.listing import find_record
from koussa.output.fields import answer_fields, record_fields, template
from koussa.output.page import Page

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def show(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="The id of a record.")],
    format: options.Format = "text",
    json: options.Json = False,
    fields: options.Fields = None,
    spreadsheet_safe: options.SpreadsheetSafe = False,
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    color: options.Color = "auto",
    quiet: options.Quiet = False,
) -> int:
    """Show one record whole: every field, where it stands, how its date was resolved, its sources.

    \b
    koussa show time-koussa-2011:r01
    koussa show time-koussa-2011:c42 --json
    """
    if not identifier.strip():
        raise KoussaError("the id is blank; `koussa list` shows what there is")
    how = options.output(
        format=format, json=json, fields=fields, spreadsheet_safe=spreadsheet_safe, color=color, quiet=quiet
    )
    with options.libraries(library, no_bundled=no_bundled) as found:
        hit = find_record(found, identifier)
        answer = Answer(identifier, 0, (hit,) if hit else (), 1 if hit else 0)
        return print_answers(
            iter((answer,)),
            how,
            fields=answer_fields,
            page=_page,
            template=lambda: template(kind_of(hit.record) if hit else "quote"),
            nothing=lambda _: unknown_id(found, identifier),
        )


def _page(answer: Answer) -> Page:
    from koussa.output.record_page import record_page

    hit = answer.hits[0]
    return record_page(hit, record_fields(hit.record, hit.article, corrections=hit.corrections))
