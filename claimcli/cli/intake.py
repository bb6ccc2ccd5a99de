"""Readers' outcomes, sorted: articles go on, failures and notices go to the user."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager

from claimcli import console
from claimcli.document import Article
from claimcli.errors import ExitStatus, InputError
from claimcli.readers import Lull, Notice, Outcome
from claimcli.records import Result

__all__ = ["Intake"]


class Intake:
    """Iterating gives the articles, and None where the input pauses; ``failures`` counts
    the inputs that failed, and the articles beyond them."""

    def __init__(
        self, outcomes: Iterable[Outcome], pause: Callable[[], AbstractContextManager[object]]
    ) -> None:
        self.failures = 0
        self._outcomes = outcomes
        self._pause = pause

    def __iter__(self) -> Iterator[Article | None]:
        for outcome in self._outcomes:
            if isinstance(outcome, Article):
                yield outcome
            elif isinstance(outcome, Lull):
                yield None
            elif isinstance(outcome, Notice):
                with self._pause():
                    console.warn(outcome.message)
            else:
                self.failed(outcome)

    def analysed(self, outcomes: Iterable[Result | InputError]) -> Iterator[Result]:
        """The results among the outcomes; failures go to the user."""
        for outcome in outcomes:
            if isinstance(outcome, InputError):
                self.failed(outcome)
            else:
                yield outcome

    def failed(self, error: InputError) -> None:
        """Tells the user, and the exit status."""
        with self._pause():
            console.complain(error)
        self.failures += 1

    @property
    def status(self) -> ExitStatus:
        """Whether all could be read and analysed."""
        return ExitStatus.INPUT_FAILED if self.failures else ExitStatus.OK
