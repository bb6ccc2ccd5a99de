"""The bars that show how many of several documents are done, and how much of a long one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from claimcli import console
from claimcli.translation import _, number

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

__all__ = ["Progress", "counted"]

T = TypeVar("T")
LONG = 1.0
"""Seconds without a document after which its words are counted, if it will take as long again."""


def counted(expected: Sequence[object], results: Iterable[T]) -> Iterator[T]:
    """``results``, which are as many as ``expected``, with a bar meanwhile."""
    with Progress(lambda: len(expected)) as progress:
        yield from progress.track(results)


class Progress:
    """Bars on stderr while the ``with`` block lasts, only on a terminal.

    There are none where the answer goes into a pipe, at whose end a pager may hold the screen.
    Documents are counted where there are several, words where a document takes long.

    ``total`` counts the documents, or gives None where that is unknown; it is not
    called where no bar would be shown.
    """

    def __init__(self, total: Callable[[], int | None], to_file: bool = False) -> None:
        self._bars: Bars | None = None
        self._documents: TaskID | None = None
        self._words: TaskID | None = None
        self._since = monotonic()
        free = to_file or not console.piped(sys.stdout)
        self._wanted = free and console.interactive(sys.stderr) and not console.manners.quiet
        if self._wanted:
            count = total()
            if count is None or count > 1:
                self._bars = drawn()
                self._documents = self._bars.add_task(_("documents"), total=count)

    def __enter__(self) -> Progress:
        if self._bars is not None:
            self._bars.start()
        return self

    def __exit__(self, *ended: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Takes the bars off the screen for good."""
        if self._bars is not None:
            self._bars.stop()
        self._bars, self._wanted = None, False

    def track(self, results: Iterable[T]) -> Iterator[T]:
        """``results``, each counted when it comes."""
        for result in results:
            self._since = monotonic()
            if self._bars is not None and self._words is not None:
                self._bars.remove_task(self._words)
                self._words = None
            if self._bars is not None and self._documents is not None:
                self._bars.advance(self._documents)
            yield result

    def told(self, done: int, of: int) -> None:
        """Counts the words of the documents that are analysed together."""
        if self._bars is not None and self._words is not None:
            self._bars.update(self._words, completed=done)
            return
        spent = monotonic() - self._since
        if self._wanted and done and spent > LONG and spent * (of - done) > LONG * done:
            if self._bars is None:
                self._bars = drawn()
                self._bars.start()
            self._words = self._bars.add_task(_("words"), total=of, completed=done)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Takes the bars off the screen while something else is written there."""
        if self._bars is None:
            yield
            return
        self._bars.stop()
        try:
            yield
        finally:
            self._bars.start()


def drawn() -> Bars:
    """Bars that are not yet shown, nor have anything to show."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        ProgressColumn,
        SpinnerColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bars
    from rich.text import Text

    class Rate(ProgressColumn):
        """How many are done in a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{number(task.speed, '.1f')}/{_('s')}" if task.speed else "", style="dim")

    return Bars(
        SpinnerColumn(),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        # Rich would send what goes to stdout to stderr instead.
        redirect_stdout=False,
        redirect_stderr=False,
    )
