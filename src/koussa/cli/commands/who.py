"""``koussa who``: find people and organisations."""

import typer

from koussa.cli import options
from koussa.cli.lookups import letting_go
from koussa.cli.printing import print_answers
from koussa.cli.session import queries
from koussa.errors import KoussaError
from koussa.lookup.hits import PeopleAnswer
from koussa.lookup.people import find_people
from koussa.output.fields import people_fields, person_template
from koussa.output.page import Page

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def who(
    name: options.NameWords = None,
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
    """Find a person or organisation by any spelling, transliteration or script, or by what they were.

    \b
    koussa who Benotman                what he said, and whose words he passes on
    koussa who "Moamar Qadhafi"        a spelling that the library has never seen
    koussa who كوسا                    another script
    koussa who "foreign minister"      a role
    koussa who Benotman --json         for scripts

    A page tells their role at the time, their other names, what they said (words as spoken first, newest first),
    whom they pass on, and what is claimed of them with what verification found.
    """
    asked = queries(name)
    if asked is None:
        raise KoussaError("nobody to look for; give a name or a role (`koussa who --help`)")
    wanted = options.limit(limit, listing=False)
    types = options.types(type)
    how = options.output(
        format=format, json=json, fields=fields, spreadsheet_safe=spreadsheet_safe, color=color, quiet=quiet
    )
    with options.libraries(library, no_bundled=no_bundled) as found:
        answers = (
            find_people(found, query, index=index, limit=wanted, types=types)
            for index, query in enumerate(asked)
        )
        return print_answers(
            letting_go(found, answers),
            how,
            fields=people_fields,
            page=_page,
            template=person_template,
            nothing=_nothing,
        )


def _page(answer: PeopleAnswer) -> Page:
    from koussa.output.people_page import people_page

    return people_page(answer)


def _nothing(answer: PeopleAnswer) -> str:
    if not answer.query.strip():
        return f"line {answer.index + 1} of standard input is blank"
    said = f"nobody found by the name “{answer.query[:80]}”"
    return f"{said}; nearest: {answer.nearest}" if answer.nearest else said
