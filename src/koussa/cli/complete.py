"""What may stand at the end of a command line: commands, options, ids, names and the words that options take.

The shells' scripts are in :mod:`koussa.cli.shells`; they ask with the words up to the cursor and get lines to
choose from. Typer finds out which parameter the last word belongs to; its own scripts are not used, because zsh's
runs the answer as code, and ids and names come from files of other people's.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from itertools import islice
from typing import Any

from typer._click.core import Command, Context, Parameter
from typer._click.shell_completion import _resolve_context, _resolve_incomplete

from koussa.cli.main import COMMANDS, app
from koussa.cli.session import FORMATS, libraries
from koussa.frozen import frozen
from koussa.library.store import Library
from koussa.records import Kind

# More than that nobody reads, and a Tab must be quick.
MOST = 200
_LONGEST_REMARK = 60


@frozen
class Candidate:
    """A word that may stand there, and a remark about it; both of visible characters and on one line."""

    word: str
    remark: str = ""


def candidates(words: list[str]) -> list[Candidate]:
    """What may stand in the place of the last word.

    Args:
        words: the command line without the program's name, unquoted; the last word may be empty.

    Returns:
        At most :data:`MOST` candidates, each beginning with the last word, but for names, which may differ from it
        in case and accents.
    """
    *before, typed = words or [""]
    context = _context(before)
    asked, last = _resolve_incomplete(context, before, typed)
    option = typed.removesuffix(last)  # "--speaker=", where option and value are one word
    found = _of_command(asked, context, last) if isinstance(asked, Command) else _of(asked, context, last)
    # What has control characters cannot be typed, and must not reach a terminal.
    visible = (one for one in found if one.word.isprintable())
    return [Candidate(option + one.word, _remark(one.remark)) for one in islice(visible, MOST)]


def _context(before: list[str]) -> Context:
    from typer.main import get_command

    return _resolve_context(get_command(app), {}, "koussa", before)


def _of_command(command: Command, context: Context, last: str) -> Iterator[Candidate]:
    """The options of a command, or the commands of a group."""
    if last.startswith("-"):
        for item in command.shell_complete(context, last):
            yield Candidate(item.value, item.help or "")
    elif context.parent is None:
        yield from _beginning(last, ((name, words) for name, _, words in COMMANDS if name))
    else:
        for item in command.shell_complete(context, last):
            yield Candidate(item.value, item.help or "")


def _of(parameter: Parameter, context: Context, last: str) -> Iterable[Candidate]:
    """The values that an option or argument takes."""
    command = context.info_name or ""
    name = parameter.name or ""
    values = VALUES.get((command, name)) or VALUES.get(("", name))
    return values(context.params, last) if values else ()


def _beginning(last: str, words: Iterable[tuple[str, str]]) -> Iterator[Candidate]:
    return (Candidate(word, remark) for word, remark in words if word.startswith(last))


def _remark(text: str) -> str:
    from koussa.output.inert import inert

    words = " ".join(inert(text).split())
    return words if len(words) <= _LONGEST_REMARK else f"{words[: _LONGEST_REMARK - 1]}…"


# Where values come from. Each takes the parameters that the line has so far, and the last word.

Values = Callable[[Mapping[str, Any], str], Iterable[Candidate]]


def _fixed(*words: str) -> Values:
    return lambda _, last: _beginning(last, ((word, "") for word in words))


def _verdicts(_: Mapping[str, Any], last: str) -> Iterator[Candidate]:
    from koussa.records import VERDICTS

    return _of_several(last, VERDICTS)


def _types(_: Mapping[str, Any], last: str) -> Iterator[Candidate]:
    from koussa.records import ATTRIBUTION_TYPES

    return _of_several(last, (*ATTRIBUTION_TYPES, "all"))


def _of_several(last: str, words: Iterable[str]) -> Iterator[Candidate]:
    """Words of which several may be given, with commas between."""
    earlier, comma, current = last.rpartition(",")
    given = earlier.split(",")
    for word in words:
        if word.startswith(current) and word not in given:
            yield Candidate(f"{earlier}{comma}{word}")


def _kinds(_: Mapping[str, Any], last: str) -> Iterator[Candidate]:
    from koussa.records import KINDS

    return _beginning(last, ((kind, "") for kind in KINDS))


def _lines(_: Mapping[str, Any], last: str) -> Iterator[Candidate]:
    from koussa.library.exchange import LINE_KINDS

    return _beginning(last, ((kind, "") for kind in LINE_KINDS))


def _styles(_: Mapping[str, Any], last: str) -> Iterator[Candidate]:
    from koussa.cli.commands.cite import STYLES

    return _beginning(last, ((style, "") for style in STYLES))


def _reports(_: Mapping[str, Any], last: str) -> Iterator[Candidate]:
    from koussa.output.reports import FORMATS as REPORTS

    return _beginning(last, ((name, "") for name in REPORTS))


def _setting(name: str) -> Values:
    """The words that a setting of a check takes."""

    def values(_: Mapping[str, Any], last: str) -> Iterator[Candidate]:
        from koussa.configuration import WORDS

        return _beginning(last, ((word, "") for word in WORDS[name]))

    return values


def _rules(_: Mapping[str, Any], last: str) -> Iterator[Candidate]:
    """The codes of verdicts, with the verdict beside each; verdicts where one is begun."""
    from koussa.check.verdicts import RULES

    yield from _beginning(last.upper(), ((rule.code, rule.verdict) for rule in RULES))
    if last:
        yield from _beginning(last, ((rule.verdict, rule.code) for rule in RULES))


def _shells(_: Mapping[str, Any], last: str) -> Iterator[Candidate]:
    from koussa.cli.shells import SHELLS

    return _beginning(last, ((shell, "") for shell in SHELLS))


def _ids(*kinds: Kind) -> Values:
    """Ids of records of these kinds."""

    def values(given: Mapping[str, Any], last: str) -> Iterator[Candidate]:
        from koussa.lookup.beginnings import ids_beginning

        with _libraries(given) as found:
            for library in found:
                for identifier, text in ids_beginning(library, last, kinds, limit=MOST):
                    yield Candidate(identifier, text)

    return values


def _names(given: Mapping[str, Any], last: str) -> Iterator[Candidate]:
    """Names of people that begin with the last word, or go on with it: "Ada Quay" and "Quay" for "qu"."""
    from koussa.lookup.beginnings import names_with

    seen = set()
    with _libraries(given) as found:
        for library in found:
            for part, name in names_with(library, last, limit=MOST):
                if part not in seen:
                    seen.add(part)
                    yield Candidate(part, name if part != name else "")


def _libraries(given: Mapping[str, Any]) -> AbstractContextManager[tuple[Library, ...]]:
    return libraries(given.get("library"), no_bundled=bool(given.get("no_bundled")))


# By the names of command and parameter; an empty command stands for all others.
VALUES: dict[tuple[str, str], Values] = {
    ("", "identifier"): _ids("article", "person", "quote", "claim", "event"),
    ("cite", "identifier"): _ids("article", "quote", "claim", "event"),
    ("cite", "style"): _styles,
    ("correct", "identifier"): _ids("quote"),
    ("remove", "identifiers"): _ids("article", "quote", "claim", "event", "person"),
    ("who", "name"): _names,
    ("merge", "name"): _names,
    ("alias", "name"): _names,
    ("split", "name"): _names,
    ("", "other"): _names,
    ("", "speaker"): _names,
    ("", "article"): _ids("article"),
    ("", "verdict"): _verdicts,
    ("", "type"): _types,
    ("", "kind"): _kinds,
    ("list", "what"): _fixed("articles", "people", "quotes", "claims", "events"),
    ("", "format"): _fixed(*FORMATS),
    ("export", "kind"): _lines,
    ("export", "format"): _fixed("jsonl", "csv"),
    ("info", "format"): _fixed("text", "json"),
    ("verify", "format"): _fixed("text", "json"),
    ("", "color"): _fixed("auto", "always", "never"),
    ("check", "format"): _reports,
    ("check", "house"): _setting("house"),
    ("check", "fail_on"): _setting("fail-on"),
    ("check", "show"): _setting("show"),
    ("check", "exclude"): _ids("article"),
    ("rule", "name"): _rules,
    ("completion", "shell"): _shells,
}
