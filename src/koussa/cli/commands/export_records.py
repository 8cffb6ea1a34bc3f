"""``koussa export``: give records out."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from koussa.cli import options
from koussa.cli.printing import write, write_table
from koussa.cli.status import FOUND
from koussa.errors import KoussaError
from koussa.library.exchange import export_columns, export_records
from koussa.output.inert import to_json
from koussa.records import KINDS

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def export(
    kind: Annotated[str | None, typer.Option("--kind", help=f"Only this kind: {', '.join(KINDS)}.")] = None,
    format: Annotated[str, typer.Option("--format", "-f", help="jsonl or csv.")] = "jsonl",
    spreadsheet_safe: options.SpreadsheetSafe = False,
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
) -> int:
    """Give out the records of every library, bundled article and all, so that `koussa import` takes them back exactly.

    \b
    koussa export > all.jsonl
    koussa export --no-bundled --kind quote --format csv > quotes.csv
    """
    if kind is not None and kind not in KINDS:
        raise KoussaError(f"--kind: there is no “{kind}”; it is one of {', '.join(KINDS)}")
    how = options.output(format=format, formats=("jsonl", "csv"), spreadsheet_safe=spreadsheet_safe)
    kinds = KINDS if kind is None else (kind,)
    found = options.libraries(library, no_bundled=no_bundled)

    def rows() -> Iterator[dict[str, Any]]:
        for one in found:
            yield from export_records(one, kinds)

    if how.format == "jsonl":
        for row in rows():
            write(to_json(row) + "\n")
    else:
        write_table(rows(), export_columns(kinds), how)
    return FOUND
