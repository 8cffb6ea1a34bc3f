"""``koussa rule``: the verdicts of a check explained."""

from typing import Annotated

import typer

from koussa.check.verdicts import RULES, Rule, rule_of
from koussa.cli import options
from koussa.cli.printing import write, write_pages, write_table
from koussa.cli.status import FOUND
from koussa.errors import KoussaError
from koussa.output.fields import SCHEMA_VERSION
from koussa.output.inert import to_json
from koussa.output.rule_page import FIELDS, rule_fields, rule_page, rules_page

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def rule(
    name: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="A code or a verdict.", show_default=False)
    ] = None,
    format: options.Format = "text",
    json: options.Json = False,
    spreadsheet_safe: options.SpreadsheetSafe = False,
    color: options.Color = "auto",
    quiet: options.Quiet = False,
) -> int:
    """Explain a verdict of check: what it says, why it matters, an example, what to do; without one, list them all.

    \b
    koussa rule               all of them
    koussa rule Q103          by its code
    koussa rule not-found     by its name
    """
    how = options.output(
        format=format, json=json, spreadsheet_safe=spreadsheet_safe, color=color, quiet=quiet
    )
    wanted = RULES if name is None else (_known(name),)
    rows = [rule_fields(one) for one in wanted]
    if how.format == "json":
        write(to_json({"schema_version": SCHEMA_VERSION, "rules": rows}, indent=2) + "\n")
    elif how.format == "jsonl":
        for row in rows:
            write(to_json(row) + "\n")
    elif how.format in ("csv", "tsv"):
        write_table(rows, FIELDS, how)
    else:
        write_pages([rules_page(wanted) if name is None else rule_page(*wanted)], how)
    return FOUND


def _known(name: str) -> Rule:
    found = rule_of(name.strip())
    if found is not None:
        return found
    from difflib import get_close_matches

    names = [one for rule in RULES for one in (rule.code, rule.verdict)]
    close = get_close_matches(name.upper(), names, 3) + get_close_matches(name.lower(), names, 3)
    meant = f"; did you mean {' or '.join(close[:3])}?" if close else "; `koussa rule` lists them"
    raise KoussaError(f"there is no rule “{name[:40]}”{meant}")
