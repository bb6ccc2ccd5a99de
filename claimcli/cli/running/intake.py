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
from claimcli.translation import _, ngettext

__all__ = ["Intake"]

ENOUGH = 3
"""Notices of one group, and errors that say the same, that are told one by one."""
ENOUGH_OF_FILE = 5
"""Errors of one file that are told one by one."""


class Intake:
    """Iterating gives the articles, and None where the input pauses; ``failures`` counts
    the inputs that failed, and the articles beyond them. ``as_records``: failures are no talk but
    part of the answer, each in its place."""

    def __init__(
        self,
        outcomes: Iterable[Outcome],
        pause: Callable[[], AbstractContextManager[object]],
        as_records: bool = False,
    ) -> None:
        self.failures = 0
        self._outcomes = outcomes
        self._pause = pause
        self._as_records = as_records
        self._told: Counter[str] = Counter()
        self._of_file: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Article | InputError | None]:
        for outcome in self._outcomes:
            if isinstance(outcome, Article):
                yield outcome
            elif isinstance(outcome, Lull):
                yield None
            elif isinstance(outcome, InputError) and self._as_records:
                yield outcome
            else:
                self.sorted_out(outcome)
        self.tell_rest()

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

    def analysed(self, outcomes: Iterable[Result | InputError]) -> Iterator[Result | InputError]:
        """The results among the outcomes; failures go to the user, or stay where they are part
        of the answer."""
        for outcome in outcomes:
            if isinstance(outcome, Result):
                yield outcome
            elif self._as_records:
                self.failures += 1
                yield outcome
            else:
                self.failed(outcome)
        self.tell_rest()

    def results(self, outcomes: Iterable[Result | InputError]) -> Iterator[Result]:
        """The results alone."""
        return (each for each in self.analysed(outcomes) if isinstance(each, Result))

    def failed(self, error: InputError) -> None:
        """Tells the user, and the exit status."""
        self.failures += 1
        if self._of_file[error.file] >= ENOUGH_OF_FILE:
            self._of_file[error.file] += 1
        elif self.is_new(error.why):
            self._of_file[error.file] += 1
            with self._pause():
                console.complain(error)

    def tell_rest(self) -> None:
        """Counts what was not told one by one."""
        rest = [
            _("and {count} more: {group}", count=times - ENOUGH, group=group)
            for group, times in self._told.items()
            if times > ENOUGH
        ]
        rest += [
            ngettext(
                "{file}: and {count} error more",
                "{file}: and {count} errors more",
                times - ENOUGH_OF_FILE,
                file=file,
                count=times - ENOUGH_OF_FILE,
            )
            for file, times in self._of_file.items()
            if times > ENOUGH_OF_FILE
        ]
        self._told.clear()
        self._of_file.clear()
        for line in rest:
            with self._pause():
                console.note(line)

    @property
    def status(self) -> ExitStatus:
        """Whether all could be read and analysed."""
        return ExitStatus.INPUT_FAILED if self.failures else ExitStatus.OK
