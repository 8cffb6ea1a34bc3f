"""Results onto standard output, in the format that was asked for, as they come."""

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from koussa.cli.choices import did_you_mean
from koussa.cli.messages import say
from koussa.cli.session import Output
from koussa.cli.status import FOUND, NOT_FOUND
from koussa.errors import KoussaError
from koussa.lookup.hits import Answer, PeopleAnswer
from koussa.output.fields import SCHEMA_VERSION, document, names_of
from koussa.output.inert import to_json

if TYPE_CHECKING:
    from koussa.output.page import Page

Found = TypeVar("Found", Answer, PeopleAnswer)


def print_answers(
    answers: Iterable[Found],
    how: Output,
    *,
    fields: Callable[[Found], dict[str, Any]],
    page: "Callable[[Found], Page]",
    template: Callable[[], dict[str, Any]],
    nothing: Callable[[Found], str],
) -> int:
    """Print what look-ups found.

    Args:
        answers: one a query.
        how: the format and what of it.
        fields: an answer as the object that machine formats print, its results under ``hits``.
        page: an answer as a page.
        template: makes a result with every field filled, for headings and for telling fields that there are none of.
        nothing: the line for a query that found nothing.

    Returns:
        The exit status: found if any query found something.
    """
    tabular = how.format in ("csv", "tsv")
    known = names_of(template()) if tabular or how.fields is not None else []
    wanted = _wanted(how.fields, known)
    found = False

    def told(answer: Found) -> bool:
        nonlocal found
        if not answer.total:
            if not how.quiet:
                say(nothing(answer))
            return False
        found = True
        return True

    if how.format == "json":
        objects = [_picked(fields(answer), wanted) for answer in answers if told(answer) or True]
        write(to_json(document(objects), indent=2) + "\n")
    elif how.format == "jsonl":
        for answer in answers:
            write(_lines(fields(answer), wanted) if told(answer) else _none(answer))
            # Who asks line by line through a pipe waits for each answer.
            sys.stdout.flush()
    elif tabular:
        rows = (row for answer in answers if told(answer) for row in fields(answer)["hits"])
        write_table(rows, wanted or known, how)
    else:
        write_pages((page(answer) for answer in answers if told(answer)), how)
    return FOUND if found else NOT_FOUND


def write(text: str) -> None:
    """Write to standard output."""
    sys.stdout.write(text)


def write_table(rows: Iterable[dict[str, Any]], names: Sequence[str], how: Output) -> None:
    """Write a table as CSV or TSV."""
    from koussa.output.tables import table

    delimiter = "\t" if how.format == "tsv" else ","
    for row in table(rows, names, delimiter=delimiter, spreadsheet_safe=how.spreadsheet_safe):
        write(row)


def write_pages(pages: "Iterable[Page]", how: Output) -> None:
    """Write pages for people: laid out on a terminal, plain lines in a pipe, or Markdown."""
    render = _renderer(how)
    for number, one in enumerate(pages):
        write(("\n" if number else "") + render(one))


def print_counts(counts: dict[str, int], how: Output) -> None:
    """Print a number for each of some names."""
    if how.format in ("json", "jsonl"):
        told = {"schema_version": SCHEMA_VERSION} if how.format == "json" else {}
        write(to_json({**told, **counts}) + "\n")
    elif how.format in ("csv", "tsv"):
        write_table([dict(counts)], list(counts), how)
    else:
        from koussa.output.list_page import counts_page

        write_pages([counts_page(counts)], how)


def _renderer(how: Output) -> "Callable[[Page], str]":
    if how.format == "md":
        from koussa.output.markdown import markdown

        return markdown
    from koussa.output.color import color_wanted

    is_terminal = sys.stdout.isatty()
    color = color_wanted(how.color, is_terminal=is_terminal)
    if is_terminal or color:
        from koussa.output.terminal import terminal

        return lambda one: terminal(one, color=color)
    from koussa.output.plain import plain

    return plain


def _wanted(given: tuple[str, ...] | None, known: list[str]) -> list[str] | None:
    if given is None:
        return None
    whole = {name.split(".")[0] for name in known}
    for name in given:
        if name not in known and name not in whole:
            meant = did_you_mean(name, known)
            raise KoussaError(
                f"--fields: there is no field “{name}”; {meant}the fields are {', '.join(known)}"
            )
    return list(given)


def picker(given: tuple[str, ...] | None, known: list[str]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """What leaves of an object only the fields that are wanted.

    Raises:
        KoussaError: when there is no such field.
    """
    wanted = _wanted(given, known)
    return (lambda row: row) if wanted is None else (lambda row: _pick(row, wanted))


def _picked(answer: dict[str, Any], wanted: list[str] | None) -> dict[str, Any]:
    return answer if wanted is None else {**answer, "hits": [_pick(hit, wanted) for hit in answer["hits"]]}


def _pick(hit: dict[str, Any], wanted: list[str]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for name in wanted:
        outer, _, inner = name.partition(".")
        value = hit.get(outer)
        if not inner or value is None:
            kept[outer] = value
        else:
            kept.setdefault(outer, {})[inner] = value.get(inner)
    return kept


def _lines(answer: dict[str, Any], wanted: list[str] | None) -> str:
    return "".join(to_json(hit if wanted is None else _pick(hit, wanted)) + "\n" for hit in answer["hits"])


def _none(answer: Answer | PeopleAnswer) -> str:
    return to_json({"query_index": answer.index, "query": answer.query, "total": 0}) + "\n"
