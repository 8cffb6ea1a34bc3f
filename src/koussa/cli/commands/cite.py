"""``koussa cite``: a citation of one record."""

from collections.abc import Callable
from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.choices import one_of
from koussa.cli.lookups import unknown_id
from koussa.cli.messages import say
from koussa.cli.printing import write
from koussa.cli.status import FOUND, NOT_FOUND
from koussa.frozen import replace
from koussa.lookup.listing import find_record
from koussa.lookup.named import described
from koussa.output.citations.bibtex import bibtex
from koussa.output.citations.citation import Citation, citation_of
from koussa.output.citations.csl import csl
from koussa.output.citations.link import link
from koussa.output.citations.sentence import sentence
from koussa.output.citations.text import text
from koussa.output.citations.wikipedia import wikipedia

app = typer.Typer(add_completion=False, rich_markup_mode=None)

STYLES: dict[str, Callable[[Citation], str]] = {
    "sentence": sentence,
    "text": text,
    "bibtex": bibtex,
    "csl": csl,
    "wikipedia": wikipedia,
    "link": link,
}


@app.command()
def cite(
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a quotation, claim, event or article.")
    ],
    style: Annotated[
        str, typer.Option("--style", metavar="STYLE", help=f"{', '.join(STYLES)}.")
    ] = "sentence",
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    quiet: options.Quiet = False,
) -> int:
    """Cite a record: a sentence to paste, a reference in plain text, or what other programs read.

    \b
    koussa cite time-koussa-2011:q03                    a sentence with its source
    koussa cite time-koussa-2011:q11 --style link       opens the page at the words
    koussa cite time-koussa-2011:q03 --style wikipedia  {{cite news}}
    koussa cite time-koussa-2011 --style bibtex         the article itself; csl is for Zotero and pandoc

    Words stand in quotation marks only as they were spoken. What is not known (an author, a date) is left out, what
    is inferred says so, and what sources speak against is told with them.
    """
    render = STYLES[one_of("--style", style, tuple(STYLES), "the styles are")]
    with options.libraries(library, no_bundled=no_bundled) as found:
        hit = find_record(found, identifier)
        if hit is None:
            say(unknown_id(found, identifier), quiet=quiet)
            return NOT_FOUND
        citation = citation_of(hit)
        citation = replace(citation, publisher=described(found, citation.work.publisher))
    write(render(citation) + "\n")
    return FOUND
