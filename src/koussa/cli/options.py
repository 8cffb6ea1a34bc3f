"""The options that commands share: one name, one meaning, everywhere."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from koussa.cli.choices import Choice, one_of, refuse_blank
from koussa.cli.session import libraries, output
from koussa.dates import When, parse_range, parse_typed
from koussa.errors import KoussaError
from koussa.records import ATTRIBUTION_TYPES, VERDICTS, AttributionType, Verdict

if TYPE_CHECKING:
    from koussa.lookup.filters import Filters

Speaker = Annotated[
    str | None,
    typer.Option(
        "--speaker", metavar="NAME", help="Only what this person said; any spelling.", show_default=False
    ),
]
Claimant = Annotated[
    str | None,
    typer.Option(
        "--speaker", metavar="NAME", help="Only what this person claims; any spelling.", show_default=False
    ),
]
InArticle = Annotated[
    str | None,
    typer.Option(
        "--article", metavar="ARTICLE", help="Only from this article: its id, or words of its title."
    ),
]
Publisher = Annotated[
    str | None, typer.Option("--publisher", metavar="NAME", help="Only from this publisher.")
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Only from this day, month or year on.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Only up to this day, month or year.")
]
Types = Annotated[
    str | None,
    typer.Option(
        "--type",
        metavar="TYPES",
        help="Of quotations only assertion, denial, belief or intention, or all. [assertion,denial]",
        show_default=False,
    ),
]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit",
        "-n",
        metavar="N",
        min=0,
        help="At most so many; 0 for all. [10; lists: 1000]",
        show_default=False,
    ),
]
MinScore = Annotated[
    float | None,
    typer.Option(
        "--min-score",
        metavar="SCORE",
        min=0,
        max=100,
        help="Decide by likeness alone, 0 to 100; 0 keeps everything considered.",
    ),
]
Exact = Annotated[bool, typer.Option("--exact", help="Only these words in this order; case and marks aside.")]
Format = Annotated[
    str, typer.Option("--format", "-f", metavar="FORMAT", help="text, json, jsonl, csv, tsv or md.")
]
Json = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
Fields = Annotated[
    str | None, typer.Option("--fields", metavar="FIELDS", help="Only these fields, e.g. text,speaker.name.")
]
SpreadsheetSafe = Annotated[
    bool, typer.Option("--spreadsheet-safe", help="Keep cells of a table from being taken for formulas.")
]
LibraryPath = Annotated[
    str | None,
    typer.Option(
        "--library", metavar="FILE", envvar="KOUSSA_LIBRARY", help="Your library's file.", show_default=False
    ),
]
NoBundled = Annotated[bool, typer.Option("--no-bundled", help="Leave the bundled article out.")]
Color = Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on standard error but errors.")]
QueryWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[QUERY]...", help="Words to look for; - reads one query a line.", show_default=False
    ),
]
NameWords = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME]...", help="A name or a role; - reads one a line.", show_default=False),
]

__all__ = ["libraries", "output"]  # so that a command takes all it needs of its options from here

_SEARCH_LIMIT = 10
_LIST_LIMIT = 1_000
_ALL_TYPES = "all"


def filters(
    *,
    speaker: str | None = None,
    article: str | None = None,
    publisher: str | None = None,
    since: str | None = None,
    until: str | None = None,
    verdict: str | None = None,
    type: str | None = None,  # noqa: A002 - the option's name
) -> "Filters":
    """The filters that options stand for.

    Raises:
        KoussaError: when a date is none, a range is upside down, a verdict or type unknown, or a filter blank.
    """
    from koussa.lookup.filters import Filters

    for name, value in (("--speaker", speaker), ("--article", article), ("--publisher", publisher)):
        refuse_blank(name, value, "give a name")
    first, last = date(since, "--since"), date(until, "--until")
    if first and last and first.earliest and last.latest and first.earliest > last.latest:
        raise KoussaError(f"--since {since} comes after --until {until}; exchange them")
    return Filters(speaker, article, publisher, first, last, verdicts(verdict), types(type))


def date(text: str | None, option: str) -> When | None:
    """A date that was typed: EDTF, a range of it, or as prose prints a date ("30 March 2011").

    Raises:
        KoussaError: when it is none.
    """
    if text is None:
        return None
    try:
        return parse_typed(text, parse_range)
    except ValueError as error:
        raise KoussaError(f"{option}: {error}") from None


def verdicts(text: str | None) -> tuple[Verdict, ...]:
    """Verdicts, separated by commas.

    Raises:
        KoussaError: when one is unknown.
    """
    if text is None:
        return ()
    return _several("--verdict", text, VERDICTS, "the verdicts are")


def types(text: str | None) -> tuple[AttributionType, ...]:
    """Types of attribution, separated by commas; "all" stands for each of them.

    Raises:
        KoussaError: when one is unknown.
    """
    if text is None:
        return ()
    chosen = _several("--type", text, (*ATTRIBUTION_TYPES, _ALL_TYPES), "the types are")
    return (
        ATTRIBUTION_TYPES
        if _ALL_TYPES in chosen
        else tuple(one for one in ATTRIBUTION_TYPES if one in chosen)
    )


def _several(option: str, text: str, known: Sequence[Choice], lead: str) -> tuple[Choice, ...]:
    given = [word.strip() for word in text.split(",") if word.strip()] or [""]
    return tuple(dict.fromkeys(one_of(option, word, known, lead) for word in given))


def limit(given: int | None, *, listing: bool) -> int | None:
    """How many hits are wanted; ``None`` for all."""
    if given is None:
        return _LIST_LIMIT if listing else _SEARCH_LIMIT
    return given or None
