"""The command line: each command declares its options, calls one function and prints."""

from __future__ import annotations

import gc
import os
import signal
import sys
from types import FrameType

from claimcli import console

__all__ = ["OBJECTS", "main"]

OBJECTS = 50_000
"""New objects after which Python looks for rings of them that nobody holds. What is made of an
article is hardly ever one, and a look for every 700 costs some 2 % of the time."""

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What asks a process to end: from outside, or since its terminal is gone."""


class EndedError(BaseException):
    """The process was asked to end; no error that anybody should mend."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def main() -> None:
    """The ``claimcli`` script."""
    console.buffer()
    try:
        sys.exit(console.guarded(command))
    except EndedError as ended:
        # All is put away; now it ends as whoever asked expects.
        signal.signal(ended.number, signal.SIG_DFL)
        os.kill(os.getpid(), ended.number)


def command() -> int:
    """Runs the command line; its imports are inside, where Ctrl-C is already minded."""
    mind()
    gc.set_threshold(OBJECTS)
    from claimcli.cli.interface_language import spoken

    arguments = spoken(sys.argv[1:])
    from claimcli.cli.app import run

    return run(arguments)


def mind() -> None:
    """From here on what asks the process to end does so from within, so that no half of a file is
    left behind. Whoever had such a signal ignored keeps it so."""
    for each in ENDING:
        if signal.getsignal(each) is signal.SIG_DFL:
            signal.signal(each, asked)


def asked(number: int, _frame: FrameType | None) -> None:
    raise EndedError(number)
