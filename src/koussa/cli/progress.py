"""A progress bar on a terminal's standard error, for what lasts more than a second."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

_AFTER = 1.0


class Move(Protocol):
    """Moves a bar: how much is done so far, and of how much, where that was not known before."""

    def __call__(self, done: int, of: int | None = None, /) -> None: ...  # noqa: D102


@contextmanager
def progress(words: str, total: int | None, *, quiet: bool, at_once: bool = False) -> Iterator[Move]:
    """Yields what moves the bar; off a terminal, and when quiet, nothing is shown.

    Args:
        words: what is being done.
        total: how much there is to do, when that is known.
        quiet: show nothing.
        at_once: show it from the beginning: what is done is known to last.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _, __=None: None
        return
    bar = _Bar(words, total)
    if at_once:
        bar.show()
    try:
        yield bar.move
    finally:
        bar.close()


class _Bar:
    def __init__(self, words: str, total: int | None) -> None:
        self._words, self._total = words, total
        self._began = time.monotonic()
        self._shown = False
        self._close: Callable[[], None] = lambda: None
        self._update: Callable[[int], None] = lambda _: None

    def move(self, done: int, of: int | None = None, /) -> None:
        self._total = of or self._total
        if not self._shown and time.monotonic() - self._began > _AFTER:
            self.show()
        self._update(done)

    def close(self) -> None:
        self._close()

    def show(self) -> None:
        from rich.console import Console
        from rich.markup import escape
        from rich.progress import Progress

        from koussa.output.inert import inert

        bars = Progress(console=Console(stderr=True, markup=False, highlight=False), transient=True)
        task = bars.add_task(escape(inert(self._words)), total=self._total)
        bars.start()
        self._close = bars.stop
        self._update = lambda done: bars.update(task, completed=done, total=self._total)
        self._shown = True
