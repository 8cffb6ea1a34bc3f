"""``koussa quote``: find quotations."""

import typer

from koussa.cli import options
from koussa.cli.lookups import look_up

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def quote(
    query: options.QueryWords = None,
    speaker: options.Speaker = None,
    article: options.InArticle = None,
    publisher: options.Publisher = None,
    since: options.Since = None,
    until: options.Until = None,
    type: options.Types = None,
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
    """Find quotations: the words, who said them, when, in what context, and in which article.

    \b
    koussa quote "pariah"                    typos, word order, other forms and missing words are forgiven
    koussa quote Hague immunity              where no text has a name, it is the speaker's
    koussa quote --speaker kousa             all that somebody said, by any spelling
    koussa quote pariah --json               for scripts; --format lists the others
    koussa quote - --format jsonl < words    one query a line

    Words are printed in quotation marks only when they were spoken so; a paraphrase says that it is one. Filters
    without words list what they let through. What somebody is only told to believe or to intend is shown with
    --type all.
    """
    how = options.output(
        format=format, json=json, fields=fields, spreadsheet_safe=spreadsheet_safe, color=color, quiet=quiet
    )
    with options.libraries(library, no_bundled=no_bundled) as found:
        return look_up(
            "quote",
            query,
            options.filters(
                speaker=speaker, article=article, publisher=publisher, since=since, until=until, type=type
            ),
            limit=limit,
            min_score=min_score,
            exact=exact,
            how=how,
            libraries=found,
        )
