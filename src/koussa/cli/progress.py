"""A progress bar on a terminal's standard error, for what lasts more than a second."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_AFTER = 1.0


@contextmanager
def progress(words: str, total: int | None, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """Yields what is called with how much is done so far; off a terminal, and when quiet, nothing is shown.

    Args:
        words: what is being done.
        total: how much there is to do, when that is known.
        quiet: show nothing.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    bar = _Bar(words, total)
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

    def move(self, done: int) -> None:
        if not self._shown and time.monotonic() - self._began > _AFTER:
            self._show()
        self._update(done)

    def close(self) -> None:
        self._close()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        bars = Progress(console=Console(stderr=True, markup=False, highlight=False), transient=True)
        task = bars.add_task(self._words, total=self._total)
        bars.start()
        self._close = bars.stop
        self._update = lambda done: bars.update(task, completed=done)
        self._shown = True
