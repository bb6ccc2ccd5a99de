"""Readers' outcomes, sorted: articles go on, failures and notices go to the user."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager

from claimcli import console
from claimcli.document import Article
from claimcli.errors import ExitStatus, InputError
from claimcli.readers import Lull, Notice, Outcome
from claimcli.records import Result
from claimcli.translation import _

__all__ = ["Intake"]

ENOUGH = 3
"""Notices of one group, and errors that say the same, that are told one by one."""


class Intake:
    """Iterating gives the articles, and None where the input pauses; ``failures`` counts
    the inputs that failed, and the articles beyond them."""

    def __init__(
        self, outcomes: Iterable[Outcome], pause: Callable[[], AbstractContextManager[object]]
    ) -> None:
        self.failures = 0
        self._outcomes = outcomes
        self._pause = pause
        self._told: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Article | None]:
        for outcome in self._outcomes:
            if isinstance(outcome, Article):
                yield outcome
            elif isinstance(outcome, Lull):
                yield None
            else:
                self.sorted_out(outcome)
        for group, times in self._told.items():
            if times > ENOUGH:
                with self._pause():
                    console.note(_("and {count} more: {group}", count=times - ENOUGH, group=group))

    def sorted_out(self, outcome: Notice | InputError) -> None:
        """Tells the user of what is no article."""
        if isinstance(outcome, Notice):
            self.noticed(outcome)
        else:
            self.failed(outcome)

    def noticed(self, notice: Notice) -> None:
        """Tells the user."""
        if notice.group is None or self.is_new(notice.group):
            with self._pause():
                (console.note if notice.note else console.warn)(notice.message)

    def is_new(self, group: str) -> bool:
        """Whether not enough of the same has been told; at the end it is counted."""
        self._told[group] += 1
        return self._told[group] <= ENOUGH

    def analysed(self, outcomes: Iterable[Result | InputError]) -> Iterator[Result]:
        """The results among the outcomes; failures go to the user."""
        for outcome in outcomes:
            if isinstance(outcome, InputError):
                self.failed(outcome)
            else:
                yield outcome

    def failed(self, error: InputError) -> None:
        """Tells the user, and the exit status."""
        if self.is_new(error.message.partition(": ")[2] or error.message):
            with self._pause():
                console.complain(error)
        self.failures += 1

    @property
    def status(self) -> ExitStatus:
        """Whether all could be read and analysed."""
        return ExitStatus.INPUT_FAILED if self.failures else ExitStatus.OK
