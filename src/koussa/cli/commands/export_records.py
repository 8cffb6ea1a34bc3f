"""``koussa export``: give records out."""

from collections.abc import Sequence
from itertools import chain
from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.choices import one_of
from koussa.cli.messages import say
from koussa.cli.printing import write, write_table
from koussa.cli.session import Output
from koussa.cli.status import FOUND
from koussa.errors import KoussaError
from koussa.library.articles import added_articles
from koussa.library.by_hand import export_by_hand
from koussa.library.exchange import LINE_KINDS, LineKind, export_columns, export_lines, export_records
from koussa.library.store import Library
from koussa.output.inert import to_json
from koussa.output.wording import counted
from koussa.records import KINDS

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def export(
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help=f"Only this kind: {', '.join(LINE_KINDS)}.")
    ] = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="jsonl or csv.")] = "jsonl",
    spreadsheet_safe: options.SpreadsheetSafe = False,
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    quiet: options.Quiet = False,
) -> int:
    """Give out the records of every library, bundled article and all, so that `koussa import` takes them back exactly.

    \b
    koussa export > all.jsonl
    koussa export --no-bundled --kind quote --format csv > quotes.csv

    What `koussa correct` and `koussa people` put right comes with them in JSON Lines; a table has records alone. The
    text of added articles is in neither: `koussa check` of another library needs `koussa add` of them.
    """
    wanted = None if kind is None else one_of("--kind", kind, LINE_KINDS)
    how = options.output(
        format=format, formats=("jsonl", "csv"), spreadsheet_safe=spreadsheet_safe, quiet=quiet
    )
    with options.libraries(library, no_bundled=no_bundled) as found:
        if how.format == "jsonl":
            kinds = LINE_KINDS if wanted is None else (wanted,)
            for row in chain.from_iterable(export_lines(one, kinds) for one in found):
                write(to_json(row) + "\n")
            texts = sum(added_articles(one) for one in found) if kind in (None, "article") else 0
            if texts:
                say(
                    f"the text of {counted(texts, 'added article')} is not in an export; `koussa check` needs them"
                    " added again elsewhere",
                    quiet=quiet,
                )
        else:
            _write_table(found, wanted, how)
    return FOUND


def _write_table(found: Sequence[Library], kind: LineKind | None, how: Output) -> None:
    """Write records under headings, and say what a table leaves out.

    Raises:
        KoussaError: when nothing but that is wanted.
    """
    kinds = [one for one in KINDS if kind in (None, one)]
    if not kinds:
        raise KoussaError(f"--kind {kind} is no table; export it as JSON Lines, without --format csv")
    write_table(chain.from_iterable(export_records(one, kinds) for one in found), export_columns(kinds), how)
    left = sum(1 for one in found for _ in export_by_hand(one)) if kind is None else 0
    if left:
        say(
            f"a table has records alone; {counted(left, 'line')} of what was put right by hand are in JSON Lines",
            quiet=how.quiet,
        )
