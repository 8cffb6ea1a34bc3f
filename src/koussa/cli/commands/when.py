"""``koussa when``: the timeline."""

from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.printing import print_answers
from koussa.frozen import replace
from koussa.lookup.hits import Answer
from koussa.lookup.timeline import timeline
from koussa.output.fields import answer_fields, timeline_template
from koussa.output.page import Page

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def when(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DATE|FROM..TO]", help="A year, month or day, or a range.", show_default=False
        ),
    ] = None,
    speaker: options.Speaker = None,
    article: options.InArticle = None,
    publisher: options.Publisher = None,
    type: options.Types = None,
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
    """The timeline: events, quotations and claims in date order, each at the precision that is known.

    \b
    koussa when 2011-03-30           one day
    koussa when March 2011           a month; a year goes too
    koussa when 2011-03-28..         from a day on
    koussa when ..2004               up to a year
    koussa when                      all there is

    A record belongs where its date overlaps what is asked: what is known as "March 2011" is part of every day of it.
    """
    date = " ".join(words) if words else None
    wanted = options.date(date, "when")
    filters = options.filters(speaker=speaker, article=article, publisher=publisher, type=type)
    how = options.output(
        format=format, json=json, fields=fields, spreadsheet_safe=spreadsheet_safe, color=color, quiet=quiet
    )
    with options.libraries(library, no_bundled=no_bundled) as found:
        answer = timeline(
            found,
            replace(filters, since=wanted, until=wanted),
            limit=options.limit(limit, listing=True),
        )
    return print_answers(
        iter((answer,)),
        how,
        fields=answer_fields,
        page=_page,
        template=timeline_template,
        nothing=lambda _: f"nothing on the timeline for {date}" if date else "the timeline is empty",
    )


def _page(answer: Answer) -> Page:
    from koussa.output.timeline_page import timeline_page

    return timeline_page(answer)
