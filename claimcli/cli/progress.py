"""The bar that shows how many of several documents are done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from claimcli import console
from claimcli.translation import _, number

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

__all__ = ["Progress"]

T = TypeVar("T")


class Progress:
    """A bar on stderr while the ``with`` block lasts, only on a terminal and for several.

    There is none where the answer goes into a pipe, at whose end a pager may hold the screen.

    ``total`` counts the documents, or gives None where that is unknown; it is not
    called where no bar would be shown.
    """

    def __init__(self, total: Callable[[], int | None], to_file: bool = False) -> None:
        self._bar: Bar | None = None
        free = to_file or not console.piped(sys.stdout)
        if free and console.interactive(sys.stderr) and not console.manners.quiet:
            count = total()
            if count is None or count > 1:
                self._bar = drawn(count)

    def __enter__(self) -> Progress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(self, *ended: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def stop(self) -> None:
        """Takes the bar off the screen for good."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def track(self, results: Iterable[T]) -> Iterator[T]:
        """``results``, each counted when it comes."""
        for result in results:
            if self._bar is not None:
                self._bar.advance(self._bar.task_ids[0])
            yield result

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Takes the bar off the screen while something else is written there."""
        if self._bar is None:
            yield
            return
        self._bar.stop()
        try:
            yield
        finally:
            self._bar.start()


def drawn(total: int | None) -> Bar:
    """A bar that is not yet shown."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        ProgressColumn,
        SpinnerColumn,
        Task,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar
    from rich.text import Text

    class Rate(ProgressColumn):
        """How many documents are done in a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{number(task.speed, '.1f')}/{_('s')}" if task.speed else "", style="dim")

    bar = Bar(
        SpinnerColumn(),
        BarColumn(),
        MofNCompleteColumn(),
        _("documents"),
        Rate(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        # Rich would send what goes to stdout to stderr instead.
        redirect_stdout=False,
        redirect_stderr=False,
    )
    bar.add_task("", total=total)
    return bar
