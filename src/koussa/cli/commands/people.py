"""``koussa people``: names joined or parted by hand."""

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.printing import write, write_pages
from koussa.cli.session import library_path
from koussa.cli.status import FOUND, NOT_FOUND
from koussa.errors import KoussaError
from koussa.library.connection import explain, open_for_writing, writing
from koussa.library.derived import folded_name
from koussa.library.people_rules import Rule, add_rule, read_rules, remove_rule
from koussa.library.store import Library, open_library
from koussa.library.writer import Writer
from koussa.lookup.filters import find_articles
from koussa.lookup.people import names_meant
from koussa.output.inert import inert, to_json
from koussa.output.people_page import rule_words, rules_page

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)

Name = Annotated[str, typer.Argument(metavar="NAME", help="An id, or a name in any spelling.")]


@app.callback()
def people() -> None:
    """Join or part names by hand: for good, undoably, and for articles that are added later too.

    \b
    koussa people merge "Robert Hill" "Bob Hill"         two names, one person
    koussa people alias "Robert Hill" "Bobby"            a name that he has besides
    koussa people split "John Ash" --article article:3fc040c89aa1 --as "John Ash (economist)"
    koussa people list                                   what was joined and parted
    koussa people undo 2                                 take number 2 back

    The same full name is one person in all articles, and a surname alone is nobody's of another article; these
    commands are for what a text does not show.
    """


@app.command()
def merge(
    name: Annotated[
        str, typer.Argument(metavar="A", help="Whom they are: an id, or a name in any spelling.")
    ],
    other: Annotated[str, typer.Argument(metavar="B", help="Who is the same: an id, or a name.")],
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    quiet: options.Quiet = False,
) -> int:
    """Say that two people are one, who goes by the first one's name."""
    known = options.libraries(library, no_bundled=no_bundled)
    first, second = _whom(known, name), _whom(known, other)
    _refuse_joined(known, first, second)
    with _changing(library) as connection:
        rule = add_rule(connection, "merge", first, second)
    return _tell(rule, quiet=quiet)


@app.command()
def alias(
    name: Name,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="What they are called besides, as written.")],
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    quiet: options.Quiet = False,
) -> int:
    """Give somebody a further name, whether or not anything in the library has it yet."""
    known = options.libraries(library, no_bundled=no_bundled)
    person, further = _whom(known, name), _written(other, "the other name")
    _refuse_joined(known, person, further)
    with _changing(library) as connection:
        rule = add_rule(connection, "alias", person, further)
    return _tell(rule, quiet=quiet)


@app.command()
def split(
    name: Name,
    article: Annotated[
        str,
        typer.Option("--article", help="Where somebody else has that name: its id, or words of its title."),
    ],
    other: Annotated[str, typer.Option("--as", metavar="NAME", help="What that person is to be called.")],
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Say that a name means somebody else in one article of your library."""
    found = open_library(library_path(library))
    identifier = _article(found, article)
    assert found is not None
    person, further = _in_article(found, identifier, name), _written(other, "--as")
    if folded_name(person) == folded_name(further):
        raise KoussaError(f"--as: “{further}” is the name that they have; give one that tells them apart")
    if found.people_rules is not None and found.people_rules.parted(identifier, person) is not None:
        raise KoussaError(f"“{person}” is parted in {identifier} already; `koussa people list` shows it")
    with _changing(library) as connection:
        rule = add_rule(connection, "split", person, further, identifier)
        Writer(connection).reconnect(identifier)
    return _tell(rule, quiet=quiet)


@app.command("list")
def list_(
    format: Annotated[str, typer.Option("--format", "-f", help="text or json.")] = "text",
    json: options.Json = False,
    color: options.Color = "auto",
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """List what was joined and parted, with the numbers by which it is undone."""
    how = options.output(format=format, json=json, color=color, quiet=quiet, formats=("text", "json"))
    found = open_library(library_path(library))
    rules = () if found is None else read_rules(found.connection)
    if how.format == "json":
        objects = [{name: getattr(rule, name) for name in Rule.__match_args__} for rule in rules]
        write(to_json({"schema_version": 1, "rules": objects}, indent=2) + "\n")
    elif rules:
        write_pages([rules_page(rules)], how)
    else:
        how.say("no names were joined or parted by hand")
    return FOUND if rules else NOT_FOUND


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="N", help="Its number in `koussa people list`.")],
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Take one decision back."""
    found = open_library(library_path(library))
    if found is None or all(rule.number != number for rule in read_rules(found.connection)):
        raise KoussaError(f"there is no number {number}; `koussa people list` shows what there is")
    with _changing(library) as connection:
        rule = remove_rule(connection, number)
        if rule is not None and rule.article is not None:
            Writer(connection).reconnect(rule.article)
    if rule is not None and not quiet:
        print(f"koussa: no longer: {inert(rule_words(rule))}", file=sys.stderr)
    return FOUND


def _whom(libraries: Sequence[Library], words: str) -> str:
    """The one whom an id or a name means.

    Raises:
        KoussaError: when nobody is meant, or several may be.
    """
    names = names_meant(libraries, _written(words, "a name"))
    if not names:
        raise KoussaError(
            f"nobody in the library goes by “{words[:80]}”; `koussa who` finds people by any spelling"
        )
    return _single(names, words)


def _in_article(library: Library, article: str, words: str) -> str:
    """The one in an article whom an id or a name means.

    Raises:
        KoussaError: when nobody is meant, or several may be.
    """
    rows = library.rows(
        "SELECT DISTINCT person.name FROM part JOIN record ON record.n = part.record"
        " JOIN person ON person.n = part.person WHERE record.article = ?",
        (article,),
    )
    present = {folded_name(name): str(name) for (name,) in rows}
    names = [name for name in names_meant([library], words) if folded_name(name) in present]
    if not names:
        there = ", ".join(sorted(present.values())[:8]) or "nobody"
        raise KoussaError(f"no record of {article} names “{words[:80]}”; it names {there}")
    return _single(names, words)


def _single(names: Sequence[str], words: str) -> str:
    if len(names) > 1:
        meant = ", ".join(f"“{name}”" for name in names[:8])
        raise KoussaError(
            f"“{words[:80]}” may mean {meant}; give the whole name, or the id that `koussa who` prints"
        )
    return names[0]


def _article(library: Library | None, words: str) -> str:
    """The article of the user's library that an id or words of a title mean.

    Raises:
        KoussaError: when there is none, or several may be meant.
    """
    found = [] if library is None else find_articles(library, article=words)
    if words in found:
        return words
    if not found:
        raise KoussaError(
            f"no article in your library is “{words[:80]}”; `koussa list articles --no-bundled` lists them, and"
            " docs/corrections.md tells how mistakes in the bundled one are reported"
        )
    if len(found) > 1:
        raise KoussaError(f"“{words[:80]}” may mean {', '.join(found[:8])}; give the id")
    return found[0]


def _written(words: str, what: str) -> str:
    if not folded_name(words):
        raise KoussaError(f"{what} is blank; give a name")
    return " ".join(words.split())


def _refuse_joined(libraries: Sequence[Library], name: str, other: str) -> None:
    rules = next((library.people_rules for library in libraries if library.people_rules), None)
    joined = rules is not None and rules.person(name) == rules.person(other)
    if joined or folded_name(name) == folded_name(other):
        raise KoussaError(f"“{name}” and “{other}” are one person already")


@contextmanager
def _changing(library: str | None) -> Iterator[sqlite3.Connection]:
    """One transaction on the user's library."""
    path = library_path(library)
    connection = open_for_writing(path)
    try:
        with writing(connection):
            yield connection
    except sqlite3.Error as error:
        raise explain(error, path) from error
    finally:
        connection.close()


def _tell(rule: Rule, *, quiet: bool) -> int:
    if not quiet:
        print(f"koussa: {inert(rule_words(rule))} (koussa people undo {rule.number})", file=sys.stderr)
    return FOUND
