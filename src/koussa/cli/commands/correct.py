"""``koussa correct``: put a quotation's speaker or date right, or take out what is none."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.lookups import unknown_id
from koussa.cli.messages import say
from koussa.cli.printing import write_pages
from koussa.cli.session import Output, library_path, no_library, own_library, text, today
from koussa.cli.status import FOUND, NOT_FOUND
from koussa.dates import parse_typed
from koussa.errors import KoussaError
from koussa.library.bundle import open_bundled
from koussa.library.connection import changing, writing
from koussa.library.corrections import correction_of, history_of
from koussa.library.store import Library
from koussa.library.writer import Writer
from koussa.lookup.listing import find_record
from koussa.records import CorrectedField, Correction, Quote

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def correct(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="The id of a quotation in your library.")],
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Who said it.", show_default=False)
    ] = None,
    no_speaker: Annotated[bool, typer.Option("--no-speaker", help="Nobody knows who said it.")] = False,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="When it was said.", show_default=False)
    ] = None,
    no_date: Annotated[bool, typer.Option("--no-date", help="Nobody knows when it was said.")] = False,
    no_quotation: Annotated[
        bool, typer.Option("--no-quotation", help="Nobody said it: take it out, until --undo.")
    ] = False,
    by: Annotated[
        str | None, typer.Option("--by", metavar="WHO", help="Who puts it right.", show_default=False)
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="WHY", help="What it rests on.", show_default=False)
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the last correction back.")] = False,
    color: options.Color = "auto",
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Put a quotation's speaker or date right, or take out what is none; it stays so when its article is added again.

    \b
    koussa correct article:3fc040c89aa1:q27b3 --speaker "Ann Lee" --by desk --reason "our recording"
    koussa correct article:3fc040c89aa1:q27b3 --date 2026-03 --by desk --reason "the speaker's diary"
    koussa correct article:3fc040c89aa1:q27b3 --no-quotation --by desk --reason "a book's title"
    koussa correct article:3fc040c89aa1:q27b3 --undo

    Pages and records say that it was put right, by whom and why. The bundled article is read-only: mistakes in it
    are reported as docs/corrections.md tells. Every correction is kept; `koussa show` lists them, and --undo takes
    the last one back.
    """
    changes = _changes(speaker, no_speaker=no_speaker, date=date, no_date=no_date)
    if no_quotation and changes:
        raise KoussaError("--no-quotation leaves no speaker and no date to put right; give it without them")
    if no_quotation:
        changes["text"] = None
    if undo and (changes or by is not None or reason is not None):
        raise KoussaError("--undo takes the last correction back; give it alone")
    vouched = None if undo else _vouched(changes, by, reason)
    how = options.output(color=color, quiet=quiet)
    with own_library(library) as found:
        if _quote(found, identifier) is None and not (undo and found and history_of(found, identifier)):
            say(unknown_id([found], identifier) if found else no_library(library))
            return NOT_FOUND
    path = library_path(library)
    with changing(path) as connection:
        with writing(connection):
            writer = Writer(connection)
            if vouched is None:
                _undo(writer, identifier)
            else:
                _put_right(writer, Library(connection, "user", path), identifier, changes, vouched)
            writer.flush()
        if not how.quiet:
            _show(Library(connection, "user", path), identifier, how)
    return FOUND


def _changes(
    speaker: str | None, *, no_speaker: bool, date: str | None, no_date: bool
) -> dict[CorrectedField, str | None]:
    """What the options put right.

    Raises:
        KoussaError: when they contradict each other, or a value is none.
    """
    for name, value, none in (("speaker", speaker, no_speaker), ("date", date, no_date)):
        if value is not None and none:
            raise KoussaError(f"--{name} and --no-{name} contradict each other")
        if value is not None and not value.strip():
            raise KoussaError(f"--{name} is blank; --no-{name} says that nobody knows")
    changes: dict[CorrectedField, str | None] = {}
    if speaker is not None or no_speaker:
        changes["speaker"] = None if speaker is None else " ".join(text(speaker, "--speaker").split())
    if date is not None or no_date:
        try:
            changes["date"] = None if date is None else str(parse_typed(date))
        except ValueError as error:
            raise KoussaError(f"--date: {error}") from None
    return changes


def _vouched(
    changes: Mapping[CorrectedField, str | None], by: str | None, reason: str | None
) -> tuple[str, str]:
    if not changes:
        raise KoussaError("nothing to put right; give --speaker, --date or --no-quotation, or --undo")
    if by is None or not by.strip() or reason is None or not reason.strip():
        raise KoussaError("--by and --reason are needed: readers are told who put it right, and why")
    return text(by, "--by").strip(), text(reason, "--reason").strip()


def _quote(found: Library | None, identifier: str) -> Quote | None:
    """The quotation of that id in the user's library.

    Raises:
        KoussaError: when the id is of the bundled article, or of another kind of record.
    """
    with closing(open_bundled()) as bundled:
        read_only = bundled.record(identifier) is not None
    if read_only:
        raise KoussaError(
            f"{identifier} belongs to the bundled article, which is read-only; docs/corrections.md tells how to"
            " report a mistake in it"
        )
    record = found.record(identifier) if found else None
    if record is not None and not isinstance(record, Quote):
        raise KoussaError(f"{identifier} is no quotation; only quotations are put right")
    return record


def _refuse_same(history: Sequence[Correction], changes: Mapping[CorrectedField, str | None]) -> None:
    """Let no correction pass that says only what the last one of each field said."""
    last = {
        change.field: (change.after, correction.by) for correction in history for change in correction.changes
    }
    if changes and all(name in last and last[name][0] == value for name, value in changes.items()):
        said = ", ".join(f"its {name} to {value or 'nobody knows'}" for name, value in changes.items())
        raise KoussaError(f"{last[next(iter(changes))][1]} put {said} already; nothing was changed")


def _put_right(
    writer: Writer,
    library: Library,
    identifier: str,
    changes: Mapping[CorrectedField, str | None],
    vouched: tuple[str, str],
) -> None:
    # Read again under the lock: another command may have erased the article while this one waited.
    quote = _quote(library, identifier)
    if quote is None:
        raise KoussaError(f"{identifier} was removed by another command meanwhile")
    _refuse_same(history_of(library, identifier), changes)
    by, reason = vouched
    writer.correct(quote, correction_of(quote, changes, by=by, reason=reason, day=today()))


def _undo(writer: Writer, identifier: str) -> None:
    if not writer.undo_correction(identifier):
        raise KoussaError(f"nothing was put right in {identifier}, so there is nothing to undo")


def _show(library: Library, identifier: str, how: Output) -> None:
    from koussa.output.quote_page import quote_entry

    hit = find_record([library], identifier)
    if hit is None:
        say(unknown_id([library], identifier))
    else:
        write_pages([quote_entry(hit)], how)
