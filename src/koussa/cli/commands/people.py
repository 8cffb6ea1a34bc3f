"""``koussa people``: names joined or parted by hand."""

from collections.abc import Sequence
from typing import Annotated

import typer

from koussa.cli import options
from koussa.cli.messages import say
from koussa.cli.printing import write, write_pages
from koussa.cli.session import library_path, no_library, own_library, text, today
from koussa.cli.status import FOUND, NOT_FOUND
from koussa.errors import KoussaError
from koussa.library.connection import changing, writing
from koussa.library.derived import folded_name
from koussa.library.people_rules import Action, Rule, read_rules
from koussa.library.store import Library
from koussa.library.writer import Writer
from koussa.lookup.filters import find_articles
from koussa.lookup.meant import names_meant
from koussa.lookup.named import names_in_article
from koussa.output.inert import to_json
from koussa.output.people_page import rule_words, rules_page
from koussa.output.wording import shell_word

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)

By = Annotated[str | None, typer.Option("--by", metavar="WHO", help="Who decides it.", show_default=False)]
Reason = Annotated[
    str | None, typer.Option("--reason", metavar="WHY", help="What it rests on.", show_default=False)
]
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
    commands are for what a text does not show. --by and --reason keep who decided it and why.
    """


@app.command()
def merge(
    name: Annotated[
        str, typer.Argument(metavar="A", help="Whom they are: an id, or a name in any spelling.")
    ],
    other: Annotated[str, typer.Argument(metavar="B", help="Who is the same: an id, or a name.")],
    by: By = None,
    reason: Reason = None,
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    quiet: options.Quiet = False,
) -> int:
    """Say that two people are one, who goes by the first one's name.

    \b
    koussa people merge "Robert Hill" "Bob Hill"
    koussa people merge "Robert Hill" person:bob-hill --by desk --reason "he signs both ways"

    Both must be in the library; `koussa people alias` gives a name that nobody there has.
    """
    with options.libraries(library, no_bundled=no_bundled) as known:
        first, second = _whom(known, name), _whom(known, other)
        _refuse_same(first, (name, other), second)
        _refuse_joined(known, first, second)
    return _join(_rule("merge", first, second, by=by, reason=reason), library, quiet=quiet)


@app.command()
def alias(
    name: Name,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="What they are called besides, as written.")],
    by: By = None,
    reason: Reason = None,
    library: options.LibraryPath = None,
    no_bundled: options.NoBundled = False,
    quiet: options.Quiet = False,
) -> int:
    """Give somebody a further name, whether it is in the library or not.

    \b
    koussa people alias "Robert Hill" "Bobby"
    koussa people alias "Robert Hill" "R. J. Hill" --by desk --reason "his letters"
    """
    with options.libraries(library, no_bundled=no_bundled) as known:
        person, further = _whom(known, name), _written(other, "the other name")
        _refuse_joined(known, person, further)
    return _join(_rule("alias", person, further, by=by, reason=reason), library, quiet=quiet)


@app.command()
def split(
    name: Name,
    article: Annotated[
        str,
        typer.Option(
            "--article",
            metavar="ARTICLE",
            help="Where somebody else has that name: its id, or words of its title.",
        ),
    ],
    other: Annotated[str, typer.Option("--as", metavar="NAME", help="What that person is to be called.")],
    by: By = None,
    reason: Reason = None,
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Say that a name means somebody else in one article of your library.

    \b
    koussa people split "John Ash" --article article:3fc040c89aa1 --as "John Ash (economist)"

    What he says there is no longer given to his namesake, by look-ups and by `koussa check`.
    """
    with own_library(library) as found:
        if found is None:
            raise KoussaError(no_library(library))
        identifier = _article(found, text(article, "--article"))
        person = _in_article(found, identifier, _written(name, "a name"))
        further = _written(other, "--as")
        parted = found.people_rules is not None and found.people_rules.parted(identifier, person) is not None
    if folded_name(person) == folded_name(further):
        raise KoussaError(f"--as: “{further}” is the name that they have; give one that tells them apart")
    if parted:
        raise KoussaError(f"“{person}” is parted in {identifier} already; `koussa people list` shows it")
    return _join(_rule("split", person, further, identifier, by=by, reason=reason), library, quiet=quiet)


@app.command("list")
def list_(
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="text or json.")] = "text",
    json: options.Json = False,
    color: options.Color = "auto",
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """List what was joined and parted, with the numbers to undo it by.

    \b
    koussa people list            who, by whom, when and why
    koussa people list --json     for scripts
    """
    how = options.output(format=format, json=json, color=color, quiet=quiet, formats=("text", "json"))
    with own_library(library) as found:
        rules = () if found is None else read_rules(found.connection)
    if how.format == "json":
        objects = [{name: getattr(rule, name) for name in Rule.__match_args__} for rule in rules]
        write(to_json({"schema_version": 1, "rules": objects}, indent=2) + "\n")
    elif rules:
        write_pages([rules_page(rules)], how)
    else:
        nothing = "no names were joined or parted by hand"
        say(nothing if found else f"{no_library(library)}: {nothing}", quiet=quiet)
    return FOUND if rules else NOT_FOUND


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="N", help="Its number in `koussa people list`.")],
    library: options.LibraryPath = None,
    quiet: options.Quiet = False,
) -> int:
    """Take one decision back.

    \b
    koussa people undo 2
    """
    unknown = KoussaError(f"there is no number {number}; `koussa people list` shows what there is")
    with own_library(library) as found:
        if found is None:
            raise KoussaError(no_library(library))
    with changing(library_path(library)) as connection, writing(connection):
        rule = Writer(connection).undo_rule(number)
        if rule is None:
            raise unknown
    say(f"no longer: {rule_words(rule)}", quiet=quiet)
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
    present = names_in_article(library, article)
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
            " (`koussa people alias` takes a further name as it is written)"
        )
    return names[0]


def _article(library: Library, words: str) -> str:
    """The article of the user's library that an id or words of a title mean.

    Raises:
        KoussaError: when there is none, or several may be meant.
    """
    found = find_articles(library, article=words)
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
    written = " ".join(text(words, what).split())
    if not folded_name(written):
        raise KoussaError(f"{what} is blank; give a name")
    return written


def _refuse_joined(libraries: Sequence[Library], name: str, other: str) -> None:
    rules = next((library.people_rules for library in libraries if library.people_rules), None)
    joined = rules is not None and rules.person(name) == rules.person(other)
    if joined or folded_name(name) == folded_name(other):
        raise KoussaError(f"“{name}” and “{other}” are one person already")


def _refuse_same(first: str, given: tuple[str, str], second: str) -> None:
    """Two ways to write the name of one person join nobody; a name that nobody else has is an alias."""
    written = " ".join(given[0].split()), " ".join(given[1].split())
    if folded_name(first) == folded_name(second) and folded_name(written[0]) != folded_name(written[1]):
        raise KoussaError(
            f"“{written[0]}” and “{written[1]}” both mean “{first}”, who is one person already; `koussa people alias"
            f" {shell_word(first)} {shell_word(_further(first, written))}` gives them that name in every article"
        )


def _further(name: str, written: tuple[str, str]) -> str:
    """Which of two ways to write a name is not the name itself."""
    return written[1] if folded_name(written[1]) != folded_name(name) else written[0]


def _rule(
    action: Action, name: str, other: str, article: str | None = None, *, by: str | None, reason: str | None
) -> Rule:
    """A rule that has no number yet."""
    return Rule(0, action, name, other, article, _vouched(by, "--by"), today(), _vouched(reason, "--reason"))


def _vouched(words: str | None, option: str) -> str | None:
    if words is None:
        return None
    given = text(words, option).strip()
    if not given:
        raise KoussaError(f"{option} is blank; say it, or leave it out")
    return given


def _join(rule: Rule, library: str | None, *, quiet: bool) -> int:
    with changing(library_path(library)) as connection, writing(connection):
        rule = Writer(connection).join(rule)
    say(f"{rule_words(rule)} (koussa people undo {rule.number})", quiet=quiet)
    return FOUND
