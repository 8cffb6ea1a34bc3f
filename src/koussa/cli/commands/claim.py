"""``koussa claim``: find claims and what verification found."""

from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.lookups import look_up

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def claim(
    query: options.QueryWords = None,
    verdict: Annotated[
        str | None,
        typer.Option(
            "--verdict", metavar="VERDICTS", help="Only these verdicts, e.g. contradicted,disputed."
        ),
    ] = None,
    speaker: options.Claimant = None,
    article: options.InArticle = None,
    publisher: options.Publisher = None,
    since: options.Since = None,
    until: options.Until = None,
    limit: options.Limit = None,
    min_score: options.MinScore = None,
    exact: options.Exact = False,
    format: options.Format = "text",
    json: options.Json = False,
    fields: options.Fields = None,
    spreadsheet_safe: options.SpreadsheetSafe = False,
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    color: options.Color = "auto",
    quiet: options.Quiet = False,
) -> int:
    """Find claims, who makes them, and what verification found of each, with its sources.

    \b
    koussa claim "Lockerbie 1989"                           does that hold?
    koussa claim how many died over Scotland                a question will do
    koussa claim --verdict contradicted,disputed,imprecise  what sources do not bear out
    koussa claim military plane --json                      for scripts

    A verdict judges a statement, never a person. The verdicts: supported, contradicted (by the sources that are
    named), disputed, imprecise, unconfirmed, opinion, forecast.
    """
    how = options.output(
        format=format, json=json, fields=fields, spreadsheet_safe=spreadsheet_safe, color=color, quiet=quiet
    )
    with options.libraries(library, no_bundled=no_bundled) as found:
        return look_up(
            "claim",
            query,
            options.filters(
                speaker=speaker,
                article=article,
                publisher=publisher,
                since=since,
                until=until,
                verdict=verdict,
            ),
            limit=limit,
            min_score=min_score,
            exact=exact,
            how=how,
            libraries=found,
        )
