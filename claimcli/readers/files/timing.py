"""How long the reading of one document may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator

from claimcli.errors import InputError
from claimcli.readers.outcome import Outcome
from claimcli.translation import _

__all__ = ["in_time"]

AGAIN = 0.2
"""Seconds after which it is said once more: a library may have taken it for an error of its own
and gone on."""


def in_time(outcomes: Iterator[Outcome], name: str, seconds: float | None) -> Iterator[Outcome]:
    """The outcomes; where one takes more than so many ``seconds`` of work, an InputError ends it.

    Only work counts: not the wait for whoever writes to a pipe, nor what is done with an outcome.
    Where the system has no such clock, or this is not the first thread, nothing is limited.
    """
    first = threading.current_thread() is threading.main_thread()
    if seconds is None or not first or not hasattr(signal, "setitimer"):
        yield from outcomes
        return
    error = InputError(
        _(
            "{name}: takes longer than {seconds} s to read (--timeout)",
            name=name,
            seconds=f"{seconds:g}",
        ),
        document=name,
    )
    while True:
        outcome = next_in_time(outcomes, seconds, error)
        if outcome is None:
            return
        yield outcome


def next_in_time(outcomes: Iterator[Outcome], seconds: float, error: InputError) -> Outcome | None:
    """The next one; None where there is none. Errors: the one given, when its time is up."""
    running = True

    def strike(_number: int, _frame: object) -> None:
        if running:
            raise error

    before = signal.signal(signal.SIGPROF, strike)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
        return next(outcomes, None)
    finally:
        running = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
