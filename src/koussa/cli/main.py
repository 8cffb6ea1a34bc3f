"""The program: which command was meant, and which exit status what happens comes to.

A command's module is imported when the command is called: loading them all would take longer than most answers do.
"""

import gc
import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer._click.core import Command, Context
from typer._click.exceptions import ClickException, NoArgsIsHelpError, UsageError
from typer.core import TyperGroup
from typer.main import get_command

from koussa import __version__
from koussa.cli.messages import say
from koussa.cli.status import FAILED, FOUND, INTERRUPTED, OUR_FAULT
from koussa.errors import FaultError, KoussaError, fault

# The simple use first: name, module, what it does; an empty name starts a group of the help page.
COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("", "", "Ask"),
    ("quote", "quote", "find quotations: the words, who said them, when, in what context"),
    ("who", "who", "find a person by any spelling: role, what they said, what is said of them"),
    ("claim", "claim", "find claims, who makes them, and what verification found"),
    ("when", "when", "the timeline of events, quotations and claims"),
    ("", "", "Use what was found"),
    ("show", "show", "one record whole"),
    ("cite", "cite", "a citation: sentence, text, BibTeX, CSL-JSON, Wikipedia, link"),
    ("list", "list_records", "what is there: articles, people, quotes, claims, events"),
    ("", "", "Check a draft"),
    ("check", "check", "of every quotation and statement, whether the library bears it out"),
    ("rule", "rule", "the verdicts of check explained"),
    ("", "", "Read texts"),
    ("extract", "extract", "every quotation of a text, with its source and date; touches no library"),
    ("", "", "Your library"),
    ("add", "add", "read articles, find their quotations, store them with their text"),
    ("remove", "remove", "erase an article or an imported record"),
    ("people", "people", "names joined or parted by hand"),
    ("correct", "correct", "put a quotation's speaker or date right"),
    ("import", "import_records", "take records in: JSON Lines or CSV"),
    ("export", "export_records", "give records out: JSON Lines or CSV"),
    ("library", "library", "where the files are, what they hold, whether they are sound"),
    ("completion", "completion", "completion of commands, ids and speakers for your shell"),
)
_MODULES = {name: module for name, module, _ in COMMANDS if name}

_EPILOG = """\
Try:
  koussa quote "pariah"           who spoke of a pariah state?
  koussa who Benotman             who is he, and what did he say?
  koussa claim "Lockerbie 1989"   does that hold?

Exit status: 0 found, 1 nothing found, 2 could not do it, 3 a fault of ours, 130 interrupted.
Each command explains itself: koussa quote --help"""


class Commands(TyperGroup):
    """The commands by name, each imported when it is needed."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002
        """Every command, in the order of the help page."""
        return list(_MODULES)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        """The command of that name."""
        module = _MODULES.get(cmd_name)
        if module is None:
            return None
        command = get_command(import_module(f"koussa.cli.commands.{module}").app)
        command.name = cmd_name
        return command

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """The command that is meant; for a name that is none, an error that names those like it."""
        if args and args[0] not in _MODULES and not args[0].startswith("-"):
            from difflib import get_close_matches

            from koussa.cli.usage import meant

            close = get_close_matches(args[0], _MODULES)
            raise UsageError(f"no such command “{args[0]}”{meant(close)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Context, formatter: Any) -> None:  # noqa: ARG002
        """The commands in groups, with what each does."""
        width = max(len(name) for name in _MODULES)
        for name, _, words in COMMANDS:
            if name:
                formatter.write(f"  {name:<{width}}  {words}\n")
            else:
                formatter.write(f"\n{words}:\n")

    def format_epilog(self, ctx: Context, formatter: Any) -> None:  # noqa: ARG002
        """The examples as they are typed, not re-wrapped."""
        formatter.write(f"\n{_EPILOG}\n")


def _version(wanted: bool) -> None:
    if wanted:
        import sqlite3

        python = ".".join(map(str, sys.version_info[:3]))
        print(f"koussa {__version__} (SQLite {sqlite3.sqlite_version}, Python {python})")
        raise typer.Exit


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback()
def koussa(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
    isolated: Annotated[
        bool, typer.Option("--isolated", help="Pass over koussa.toml and pyproject.toml.")
    ] = False,
) -> None:
    """Who said that, when, and did they really say it?"""


def main() -> None:
    """Run the command that the arguments name, and exit with its status."""
    _read_arguments_as_utf8()
    status = run(sys.argv[1:])
    # All is thrown away at once now; Python need not search it for garbage first.
    gc.freeze()
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Run one command line; every way to end has its status here.

    Args:
        arguments: without the program's name.

    Returns:
        The exit status.
    """
    _speak_utf8()
    try:
        status = _called(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        return _closed_pipe()
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except (ClickException, KoussaError, OSError) as error:
        say(_sentence(error, arguments))
        return OUR_FAULT if isinstance(error, FaultError) else FAILED
    except Exception as error:
        return _our_fault(error)
    return status if isinstance(status, int) else FOUND


def _called(arguments: list[str]) -> object:
    try:
        return app(arguments, prog_name="koussa", standalone_mode=False)
    except NoArgsIsHelpError as error:
        print(error.format_message())
        return FAILED
    except SystemExit as stop:
        # Typer ends the program itself when a pipe is closed; what that comes to is for us to say.
        if isinstance(stop.__context__, BrokenPipeError):
            raise stop.__context__ from None
        raise


def _read_arguments_as_utf8() -> None:
    """Begin again in UTF-8 mode, where the locale has another encoding and the arguments are UTF-8 all the same.

    In a Latin-1 locale on a terminal that writes UTF-8, words would be garbled, and names in files too.
    """
    if sys.getfilesystemencoding() == "utf-8" or "utf8" in sys._xoptions or all(map(str.isascii, sys.argv)):
        return
    try:
        for argument in sys.argv:
            os.fsencode(argument).decode("utf-8")
    except UnicodeError:
        return
    os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 - no shell is wanted


def _speak_utf8() -> None:
    # A shell's `>&-` leaves none of them open, and what is printed then goes nowhere.
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # What no encoding can hold must not end a look-up; surrogates in input stand for undecodable bytes.
            errors = "surrogateescape" if stream is sys.stdin else "backslashreplace"
            stream.reconfigure(encoding="utf-8", errors=errors)


def _sentence(error: ClickException | KoussaError | OSError, arguments: list[str]) -> str:
    if isinstance(error, UsageError):
        from koussa.cli.usage import usage

        return usage(error, " ".join(("koussa", *(one for one in arguments[:1] if one in _MODULES))))
    if isinstance(error, ClickException):
        return error.format_message()
    if isinstance(error, OSError):
        return f"{error.filename or 'input or output'}: {(error.strerror or str(error)).lower()}"
    return str(error)


def _closed_pipe() -> int:
    # Whoever read has read enough, as with `head`: nothing failed, and nothing may be said at exit either.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FOUND


def _our_fault(error: Exception) -> int:
    if os.environ.get("KOUSSA_TRACEBACK"):
        raise error
    say(fault(error))
    return OUR_FAULT
