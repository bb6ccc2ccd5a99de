"""Readers' outcomes, sorted: articles go on, failures and notices go to the user."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager

from claimcli import console
from claimcli.document import Article
from claimcli.errors import ExitStatus, InputError
from claimcli.readers import Notice, Outcome

__all__ = ["Intake"]


class Intake:
    """Iterating gives the articles; ``status`` tells afterwards whether any input failed."""

    def __init__(
        self, outcomes: Iterable[Outcome], pause: Callable[[], AbstractContextManager[object]]
    ) -> None:
        self.status = ExitStatus.OK
        self._outcomes = outcomes
        self._pause = pause

    def __iter__(self) -> Iterator[Article]:
        for outcome in self._outcomes:
            if isinstance(outcome, Article):
                yield outcome
                continue
            with self._pause():
                self._tell(outcome)

    def _tell(self, outcome: InputError | Notice) -> None:
        if isinstance(outcome, Notice):
            console.warn(outcome.message)
        else:
            console.complain(outcome)
            self.status = ExitStatus.INPUT_FAILED
