"""What ``quote`` and ``claim`` have in common: words or filters in, answers out."""

from collections.abc import Iterable, Iterator, Sequence
from math import isnan
from typing import TYPE_CHECKING

from koussa.cli.options import limit as limit_of
from koussa.cli.printing import Found, print_answers
from koussa.cli.session import Output, queries
from koussa.errors import KoussaError
from koussa.library.store import let_go
from koussa.lookup.filters import Filters
from koussa.lookup.hits import Answer
from koussa.output.fields import answer_fields, template
from koussa.records import Kind, Quote

if TYPE_CHECKING:
    from koussa.library.store import Library
    from koussa.output.page import Page


def look_up(
    kind: Kind,
    words: Sequence[str] | None,
    filters: Filters,
    *,
    limit: int | None,
    min_score: float | None,
    exact: bool,
    how: Output,
    libraries: "Sequence[Library]",
) -> int:
    """Answer a command line that looks for quotations or claims; returns the exit status.

    Raises:
        KoussaError: when there are neither words nor filters.
    """
    if min_score is not None and isnan(min_score):
        raise KoussaError("--min-score: “nan” is no number")
    asked = queries(words)
    if asked is None and not filters:
        raise KoussaError(
            f"nothing to look for; give words, or a filter such as --speaker (`koussa {kind} --help`)"
        )
    wanted = limit_of(limit, listing=asked is None)

    def answers() -> Iterator[Answer]:
        if asked is None:
            from koussa.lookup.listing import list_records

            yield list_records(libraries, kind, filters, limit=wanted)
            return
        from koussa.lookup.search import Searcher

        searcher = Searcher(libraries, kind, filters, limit=wanted, min_score=min_score, exact=exact)
        for index, query in enumerate(asked):
            yield searcher.find(query, index)

    return print_answers(
        letting_go(libraries, answers()),
        how,
        fields=answer_fields,
        page=_page,
        template=lambda: template(kind),
        nothing=lambda answer: _nothing(answer, libraries, filters, kind=kind, alone=words != ["-"]),
    )


def letting_go(libraries: "Sequence[Library]", answers: Iterable[Found]) -> Iterator[Found]:
    """Answers as they come; whoever pages through one, or thinks of the next line, keeps nobody from erasing."""
    for answer in answers:
        let_go(libraries)
        yield answer


def _page(answer: Answer) -> "Page":
    if isinstance(answer.hits[0].record, Quote):
        from koussa.output.quote_page import quote_page

        return quote_page(answer)
    from koussa.output.claim_page import claim_page

    return claim_page(answer)


def _nothing(
    answer: Answer, libraries: "Sequence[Library]", filters: Filters, *, kind: Kind, alone: bool
) -> str:
    from koussa.lookup.filters import matching_nothing

    vain = next(matching_nothing(libraries, filters), None)
    let_go(libraries)
    if vain is not None:
        return f"{vain} is known here"
    if answer.query is None:
        return "nothing passes these filters"
    if not answer.query.strip():
        return f"line {answer.index + 1} of standard input is blank"
    said = f"nothing found for “{answer.query[:80]}”"
    if answer.nearest is not None:
        from koussa.output.wording import beginning

        near = answer.nearest
        said += f"; nearest, {near.score:.0f} % alike: {beginning(near.record.text, 80)} ({near.record.id})"  # type: ignore[union-attr]
    # A second search for each line of a long list would double its time.
    return said + _among_others(answer.query, libraries, kind) if alone and not filters else said


def _among_others(query: str, libraries: "Sequence[Library]", kind: Kind) -> str:
    """How many claims are found where quotations were asked for, or the reverse; nothing where none is."""
    from koussa.lookup.search import Searcher
    from koussa.output.wording import counted, shell_word

    other: Kind = "claim" if kind == "quote" else "quote"
    found = Searcher(libraries, other, Filters(), limit=1).find(query)
    let_go(libraries)
    if not found.total:
        return ""
    noun = "claim" if other == "claim" else "quotation"
    return f"; {counted(found.total, noun)} found: koussa {other} {shell_word(query)}"


def unknown_id(libraries: "Sequence[Library]", identifier: str) -> str:
    """The line for an id that no library knows, with what may have been meant, or who took it out."""
    from koussa.library.corrections import history_of, taken_out
    from koussa.lookup.listing import suggest_ids

    for library in libraries:
        if (out := taken_out(history_of(library, identifier))) is not None:
            from koussa.output.wording import correction_words

            return (
                f"{identifier} was taken out {correction_words(out)}; `koussa correct {identifier} --undo` brings"
                " it back"
            )
    close = suggest_ids(libraries, identifier)
    meant = f"did you mean {', '.join(close)}?" if close else "`koussa list` shows what there is"
    return f"no record has the id {identifier[:80]}; {meant}"
