"""Adding many articles: several processes read and extract, one writes, and each article is kept as it is finished."""

import os
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from koussa.documents import Document
from koussa.errors import KoussaError, naming
from koussa.extract import extract
from koussa.frozen import frozen, replace
from koussa.intake.known import Known
from koussa.intake.records import added_article, digest_of, identity_of
from koussa.library.article_writer import ArticleWriter
from koussa.library.articles import AddedArticle
from koussa.library.connection import explain, open_for_reading, open_for_writing, writing
from koussa.readers import Overrides, read
from koussa.readers.reading import printable

if TYPE_CHECKING:
    from koussa.library.writer import Change

# Below this many bytes a file is read where it is extracted; a larger one may hold many documents.
_SMALL = 2_000_000
_MANY_IN_ONE = (".jsonl", ".ndjson", ".warc", ".gz")
# Fewer files than this are done before other processes have started.
_FEW = 4
_MOST_PROCESSES = 61  # all that Windows waits for at once (Python's documentation, ProcessPoolExecutor)
# How much is under way for each process; more would only fill memory.
_AHEAD = 4
# How many copies are named one by one.
_SHOWN = 3


@frozen
class Task:
    """Something to extract: a file that is yet to be read, or a document that was.

    Attributes:
        name: what the file is called.
        origin: where it is, which tells it from others of that name: its path from the root.
        number: which document of the file it is, from 1.
        path: of the file, when it is yet to be read.
        document: what was read of it.
        overrides: metadata that replaces what the file says.
    """

    name: str
    origin: str
    number: int = 1
    path: Path | None = None
    document: Document | None = None
    overrides: Overrides = Overrides()


@frozen
class Held:
    """An article that the library held already, of the same content, when it was read: nothing was extracted."""

    identity: str
    digest: str


@frozen
class Outcome:
    """What came of a task: articles ready to be stored, and what was wrong."""

    articles: tuple[AddedArticle | Held, ...] = ()
    wrong: KoussaError | None = None


class Report:
    """Counts what adding did."""

    def __init__(self) -> None:
        self.changes = {"added": 0, "replaced": 0, "unchanged": 0}
        self.moved = 0
        self.records = 0
        self.copies: list[tuple[str, str, str]] = []
        """Of each file that is a copy of another one's article: its name, and the other's file and id."""
        self.stored: set[str] = set()
        """The identities of what was stored."""

    def remarks(self, *, dry_run: bool) -> Iterator[str]:
        """A line for each copy of another file, and one for those that are too many to name."""
        kept = "would be" if dry_run else "is"
        for name, file, identifier in self.copies[:_SHOWN]:
            copy, other = printable(name), printable(file)
            yield f"{copy} has the text of {other} ({identifier}); it {kept} an article of its own"
        if len(self.copies) > _SHOWN:
            yield f"copies of other files besides these: {len(self.copies) - _SHOWN:,}"

    def summary(self, *, dry_run: bool) -> str:
        """One line that says it."""
        counts = ", ".join(f"{count:,} {change}" for change, count in self.changes.items())
        counts += f", {self.moved:,} moved" if self.moved else ""
        records = f"{self.records:,} record{'s' * (self.records != 1)}"
        return f"{'would be: ' if dry_run else ''}articles: {counts}; {records}"


def extract_task(task: Task, library: sqlite3.Connection | None = None) -> Outcome:
    """Read what is yet to be read, and extract it; runs in any process.

    Args:
        task: what to read.
        library: what it holds already, unchanged, is not extracted again.
    """
    articles: list[AddedArticle | Held] = []
    try:
        with naming(printable(task.name)):
            if task.document is not None:
                documents: Iterable[Document] = (task.document,)
            else:
                assert task.path is not None
                documents = read(task.path, task.name, task.overrides)
            for number, document in enumerate(documents, start=task.number):
                held = None if library is None else _held(library, document, task.origin, number)
                articles.append(held or added_article(document, extract(document), task.origin, number))
    except KoussaError as error:
        return Outcome(tuple(articles), error)
    return Outcome(tuple(articles))


def _held(library: sqlite3.Connection, document: Document, origin: str, number: int) -> Held | None:
    article = Held(identity_of(document, origin, number), digest_of(document))
    held = ArticleWriter(library).change(article.identity, article.digest) == "unchanged"
    return article if held else None


def is_small(path: Path) -> bool:
    """Whether a file is best read by the process that extracts it."""
    try:
        return path.suffix.lower() not in _MANY_IN_ONE and path.stat().st_size < _SMALL
    except OSError:
        return True  # the reader says what is wrong with it


def add_all(
    tasks: Iterable[Task],
    library: Path,
    *,
    jobs: int | None,
    dry_run: bool,
    complain: Callable[[KoussaError], None],
    on_done: Callable[[int], None] = lambda _: None,
) -> Report:
    """Add everything to a library, an article a transaction.

    Args:
        tasks: what to extract; read as workers come free.
        library: the file; it is made unless ``dry_run``.
        jobs: how many processes extract; one a processor when not given.
        dry_run: count what would happen, and change nothing.
        complain: called with what is wrong with an input; the others are still done.
        on_done: called with how many tasks are done.

    Raises:
        LibraryError: when the library cannot be used.
        KoussaError: when a process that reads is killed; what was finished is kept.
    """
    report, known = Report(), Known()
    connection = open_for_reading(library) if dry_run else open_for_writing(library)
    try:
        jobs = jobs or os.cpu_count() or 1
        for done, (task, outcome) in enumerate(_outcomes(iter(tasks), jobs, library, connection), start=1):
            for article in _articles(connection, task, outcome, known):
                try:
                    _store(connection, article, report, known, dry_run=dry_run)
                except KoussaError as error:
                    complain(KoussaError(f"cannot add {printable(task.name)}: {error}"))
            if outcome.wrong is not None:
                complain(outcome.wrong)
            on_done(done)
    except sqlite3.Error as error:
        raise explain(error, library) from error
    finally:
        if connection is not None:
            connection.close()
    return report


def _articles(
    connection: sqlite3.Connection | None, task: Task, outcome: Outcome, known: Known
) -> Iterator[AddedArticle | Held]:
    """What came of a task; what the library held when it was read, and no longer does, is extracted after all.

    So is what has an address there that was given for it once.
    """
    extracted: tuple[AddedArticle | Held, ...] = ()
    for place, article in enumerate(outcome.articles):
        if connection is not None and isinstance(article, AddedArticle):
            address = known.address(article, ArticleWriter(connection))
            yield from (article,) if address is None else _with_address(task, address, connection)
        elif (
            connection is not None
            and isinstance(article, Held)
            and ArticleWriter(connection).change(article.identity, article.digest) != "unchanged"
        ):
            extracted = extracted or extract_task(task).articles
            yield from extracted[place : place + 1]
        else:
            yield article


def _with_address(task: Task, address: str, library: sqlite3.Connection) -> tuple[AddedArticle | Held, ...]:
    """What comes of a file of one article when its address is given: nothing where it is gone meanwhile."""
    overrides = replace(task.overrides, url=address)
    document = overrides.apply(task.document) if task.document is not None else None
    return extract_task(replace(task, overrides=overrides, document=document), library).articles[:1]


def _store(
    connection: sqlite3.Connection | None,
    article: AddedArticle | Held,
    report: Report,
    known: Known,
    *,
    dry_run: bool,
) -> None:
    if isinstance(article, Held):
        report.changes["unchanged"] += 1
        return
    change: Change = "added"
    if connection is not None:
        writer = ArticleWriter(connection)
        change = writer.change(article.identity, article.digest)
        if change == "replaced" and article.identity in report.stored and not article.article.url:
            raise KoussaError(
                f"“{article.article.title}” has the title, publisher and day of publication of another article here,"
                " and would take its place; give each its address (url)"
            )
        before = known.same(article, writer) if change == "added" else None
        if before is not None:
            report.moved += 1
            if not dry_run:
                with writing(connection):
                    writer.move(before, article)
        elif not dry_run:
            with writing(connection):
                change = writer.add(article)
        _remember(article, change, report, known)
        if before is not None:
            return
    report.changes[change] += 1
    if change != "unchanged":
        report.records += len(article.records)


def _remember(article: AddedArticle, change: "Change", report: Report, known: Known) -> None:
    if change == "unchanged":
        return
    report.stored.add(article.identity)
    if change == "added":
        copied = known.copied(article)
        if copied is not None:
            report.copies.append((article.origin, str(copied[1]), copied[0]))
        known.note(article)


def _outcomes(
    tasks: Iterator[Task], jobs: int, library: Path, connection: sqlite3.Connection | None
) -> Iterator[tuple[Task, Outcome]]:
    """The tasks with what comes of each, in their order."""
    first = list(islice(tasks, _FEW))
    if jobs == 1 or len(first) < _FEW:
        for task in chain(first, tasks):
            yield task, extract_task(task, connection)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    jobs = min(jobs, _MOST_PROCESSES)
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(library,)) as pool:
        under_way: deque[Any] = deque((task, pool.submit(_extract_there, task)) for task in first)
        try:
            while under_way:
                while len(under_way) < jobs * _AHEAD and (further := next(tasks, None)) is not None:
                    under_way.append((further, pool.submit(_extract_there, further)))
                task, outcome = under_way.popleft()
                yield task, outcome.result()
        except BrokenProcessPool:
            raise KoussaError(
                "a process that reads files was ended from outside, as happens when memory runs out; what was"
                " finished is kept, so add again, with --jobs 1 if need be"
            ) from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


# The library as a process that extracts has it open.
_open: list[sqlite3.Connection | None] = []


def _extract_there(task: Task) -> Outcome:
    return extract_task(task, _open[0])


def _start(library: Path) -> None:
    """Begin a process that extracts."""
    _follow_the_parent()
    _open.append(open_for_reading(library))


def _follow_the_parent() -> None:
    """In a process that extracts: leave interrupts to the one that writes, and end when that one is killed."""
    import signal
    import threading
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        # Nobody is left to take the result, and the pool's queue would wait for ever.
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
