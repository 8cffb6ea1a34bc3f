"""What ``extract`` prints."""

from collections.abc import Callable, Iterator
from typing import Any

from koussa.cli.documents import Done, Inputs, Named, each
from koussa.cli.printing import picker, write, write_pages, write_table
from koussa.cli.session import Output
from koussa.extract import extract
from koussa.extract.results import Extraction
from koussa.intake.records import article_of, claim_of, identity_of, quote_of
from koussa.output.fields import SCHEMA_VERSION, names_of, record_fields, template
from koussa.output.inert import to_json
from koussa.records import Article

_PLACES = ("speaker_start", "speaker_end", "cue_start", "cue_end")
# What a record has only where it is stored, or was looked for.
_STORED = frozenset({"query_index", "query", "rank", "id", "score", "match", "library"})


def print_extraction(inputs: Inputs, how: Output, *, claims: bool) -> bool:
    """Print what every input holds; says whether there was anything."""
    found = False

    def rows() -> Iterator[dict[str, Any]]:
        nonlocal found
        for _, _, made in _each(inputs, lambda _, named: list(_rows(named, claims=claims))):
            found = found or bool(made)
            yield from made

    tabular = how.format in ("csv", "tsv")
    names = _names(claims=claims) if tabular or how.fields is not None else []
    pick = picker(how.fields, names)
    if how.format == "json":
        objects = [pick(row) for row in rows()]
        write(
            to_json(
                {"schema_version": SCHEMA_VERSION, "claims" if claims else "quotations": objects}, indent=2
            )
            + "\n"
        )
    elif how.format == "jsonl":
        for row in rows():
            write(to_json(pick(row)) + "\n")
    elif tabular:
        write_table(rows(), how.fields or names, how)
    else:
        from koussa.output.extraction_page import extraction_page

        for _, named, extraction in _each(inputs, lambda _, named: extract(named.document, checkable=claims)):
            found = found or bool(extraction.statements if claims else extraction.quotations)
            write_pages([extraction_page(named.name, named.document, extraction, claims=claims)], how)
    return found


def _each(inputs: Inputs, work: Callable[[str, Named], Done]) -> Iterator[tuple[str, Named, Done]]:
    return each(((named.name, named) for named in inputs.documents()), work, inputs.complain)


def _names(*, claims: bool) -> list[str]:
    """The dotted names of what is printed."""
    filled = template("claim" if claims else "quote")
    own = {name: value for name, value in filled.items() if name not in _STORED}
    return names_of({"path": "", **own, **dict.fromkeys(("start", "end", *(() if claims else _PLACES)))})


def _rows(named: Named, *, claims: bool) -> Iterator[dict[str, Any]]:
    document = named.document
    extraction = extract(document, checkable=claims)
    article = article_of(document, identity_of(document, named.origin, named.number))
    made = _claims(extraction, article) if claims else _quotations(extraction, article)
    for row in made:
        kept = {name: value for name, value in row.items() if name not in _STORED}
        yield {"path": named.name, **kept}


def _quotations(extraction: Extraction, article: Article) -> Iterator[dict[str, Any]]:
    for quotation in extraction.quotations:
        yield {
            "start": quotation.start,
            "end": quotation.end,
            **record_fields(quote_of(quotation, "", article.id), article),
            **{name: getattr(quotation, name) for name in _PLACES},
        }


def _claims(extraction: Extraction, article: Article) -> Iterator[dict[str, Any]]:
    for statement in extraction.statements:
        made = record_fields(claim_of(statement, "", article), article)
        yield {"start": statement.start, "end": statement.end, **made}
