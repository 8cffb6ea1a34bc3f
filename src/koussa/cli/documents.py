"""Texts as they are named on a command line: files, folders, standard input; one bad one does not stop the others."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from koussa.cli.choices import refuse_blank
from koussa.cli.messages import say
from koussa.cli.session import text
from koussa.cli.status import FAILED, OUR_FAULT
from koussa.dates import parse_typed
from koussa.documents import Document
from koussa.errors import FaultError, KoussaError, naming
from koussa.frozen import frozen
from koussa.paths import whole

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH...|-", help="Files or folders; - is standard input.", show_default=False),
]
Glob = Annotated[
    str | None,
    typer.Option("--glob", metavar="PATTERN", help="Of folders only files like this, e.g. *.html."),
]
StdinFilename = Annotated[
    str | None, typer.Option("--stdin-filename", metavar="NAME", help="What standard input is to be called.")
]
Published = Annotated[str | None, typer.Option("--published", metavar="DATE", help="The day of publication.")]
Publisher = Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="The publisher.")]
Title = Annotated[str | None, typer.Option("--title", metavar="TITLE", help="The title.")]
Author = Annotated[str | None, typer.Option("--author", metavar="NAME", help="The author.")]
Url = Annotated[str | None, typer.Option("--url", metavar="URL", help="The address.")]


T = TypeVar("T")
Done = TypeVar("Done")
_ADDRESSES = ("http://", "https://")


@frozen
class Named:
    """A document with the name of the file that it came from.

    Attributes:
        name: the path as given, or what standard input is called.
        number: which document of that file it is, from 1.
        document: what was read.
        origin: the file's path from the root; what standard input is called.
    """

    name: str
    number: int
    document: Document
    origin: str


class Inputs:
    """The documents that arguments name, read one after the other.

    Args:
        paths: as typed; a lone ``-`` is standard input.
        glob: what files of folders are wanted.
        stdin_filename: what standard input is called.
        published, publisher, title, author, url: what replaces the metadata that is found.
        needed: whether there has to be a path.

    Raises:
        KoussaError: when there are no paths, the date of publication is none, or another value is no text.
    """

    def __init__(
        self,
        paths: list[str] | None,
        *,
        glob: str | None = None,
        stdin_filename: str | None = None,
        published: str | None = None,
        publisher: str | None = None,
        title: str | None = None,
        author: str | None = None,
        url: str | None = None,
        needed: bool = True,
    ) -> None:
        from koussa.readers import Overrides

        if needed and not paths:
            raise KoussaError("nothing to read; name files or folders, or - for standard input")
        self._paths = paths or []
        if not all(map(str.strip, self._paths)):
            raise KoussaError("a path is blank; name files or folders, or - for standard input")
        refuse_blank("--glob", glob, "name a pattern")
        refuse_blank("--stdin-filename", stdin_filename)
        self._glob = glob
        self._stdin = stdin_filename or "<stdin>"
        self.overrides = Overrides(
            published=day(published),
            publisher=_stored(publisher, "--publisher"),
            title=_stored(title, "--title"),
            author=_stored(author, "--author"),
            url=_stored(url, "--url"),
        )
        self.failed = 0
        self._status = FAILED

    def files(self) -> Iterator[str]:
        """The names of all files, folders searched; what is not there is complained of and passed over.

        Raises:
            KoussaError: at the second, where an address was given: it would make one article of all.
        """
        for number, file in enumerate(self._found(), start=1):
            if number > 1 and self.overrides.url:
                raise KoussaError("--url is the address of one article; name its file alone")
            yield file

    def _found(self) -> Iterator[str]:
        from koussa.readers import expand

        for path in self._paths:
            if path == "-":
                yield path
                continue
            if path.startswith(_ADDRESSES):
                self.complain(
                    KoussaError(
                        f"cannot read {path}: koussa opens no connection; save the page and name its file"
                    )
                )
                continue
            try:
                yield from map(str, expand([Path(path)], self._glob))
            except KoussaError as error:
                self.complain(error)

    def documents(self, files: Iterable[str] | None = None) -> Iterator[Named]:
        """Every document of every file, as it is read."""
        from koussa.readers import read

        for file in self.files() if files is None else files:
            source = sys.stdin.buffer if file == "-" else Path(file)
            name = self._stdin if file == "-" else file
            origin = name if file == "-" else whole(file)
            try:
                with naming(name):
                    for number, document in enumerate(read(source, name, self.overrides), start=1):
                        yield Named(name, number, document, origin)
            except KoussaError as error:
                self.complain(error)

    def complain(self, error: KoussaError) -> None:
        """Say what is wrong with one input, and remember that something was."""
        self.failed += 1
        if isinstance(error, FaultError):
            self._status = OUR_FAULT
        say(error)

    def status(self, otherwise: int) -> int:
        """The exit status: that of the gravest complaint, or ``otherwise`` where there was none."""
        return self._status if self.failed else otherwise


def each(
    inputs: Iterable[tuple[str, T]], work: Callable[[str, T], Done], complain: Callable[[KoussaError], None]
) -> Iterator[tuple[str, T, Done]]:
    """Do the same with every input, each given with its name.

    Returns:
        Name, input and what came of it, one after the other; a fault of ours at one is complained of.
    """
    for name, one in inputs:
        try:
            with naming(name):
                done = work(name, one)
        except FaultError as error:
            complain(error)
        else:
            yield name, one, done


def _stored(words: str | None, option: str) -> str | None:
    refuse_blank(option, words, "say it")
    return None if words is None else text(words, option)


def day(date: str | None) -> str | None:
    """A day of publication that was typed, in EDTF.

    Raises:
        KoussaError: when it is none.
    """
    if date is None:
        return None
    try:
        return str(parse_typed(date))
    except ValueError as error:
        raise KoussaError(f"--published: {error}") from None
