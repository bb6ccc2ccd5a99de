"""stdout for the answer, stderr for the talk: how either looks and how both end."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TextIO

from claimcli.errors import ClaimcliError, ExitStatus
from claimcli.harmless import one_line

__all__ = ["colour", "complain", "guarded", "interactive", "say", "warn", "width", "write"]

UNKNOWN_WIDTH = 100
"""Columns where no terminal and no COLUMNS says otherwise."""


class PipeClosedError(Exception):
    """Whoever read the output has stopped; nobody is left to be told."""


class OutputError(ClaimcliError):
    """The output cannot be written: a full disk, say."""


def guarded(command: Callable[[], int]) -> int:
    """Runs ``command`` and gives the exit status, whatever it ends with.

    Only a mistake of the program itself is left to show as a traceback.
    """
    try:
        prepare()
        try:
            status = command()
        finally:
            flush()
    except ClaimcliError as error:
        complain(error)
        return error.status
    except PipeClosedError:
        return ExitStatus.OK
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # how Typer ends when help is cut off
            return ExitStatus.OK
        raise
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    return status


def prepare() -> None:
    """Sees to it that any character of any article can be written somehow.

    A pipe or file always gets UTF-8, which is what JSON is; a terminal gets its own
    encoding.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if interactive(stream):
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")


def write(
    pieces: Iterable[str],
    pause: Callable[[], AbstractContextManager[object]] = nullcontext,
) -> None:
    """Writes each piece to stdout as soon as it is there, inside a ``pause`` of the talk.

    Errors: PipeClosedError, and OutputError where the system refuses.
    """
    for piece in pieces:
        with pause():
            put(piece)


def put(text: str) -> None:
    """Writes to stdout and flushes it."""
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
        raise PipeClosedError from None
    except OSError as error:
        silence(sys.stdout)
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"cannot write the output: {reason}") from None


def flush() -> None:
    """Writes what is still held back, so that the interpreter need not try at its end."""
    if sys.stdout is not None:
        put("")


def silence(stream: TextIO) -> None:
    """Sends what the stream still holds nowhere, or its flush at exit would fail again."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, io.UnsupportedOperation):
        return


def complain(error: ClaimcliError) -> None:
    """Shows an error, and its hint where there is one: a line each."""
    say(f"{bright('error:', '31')} {one_line(error.message)}")
    if error.hint is not None:
        line(f"{bright('hint:', '36')} {one_line(error.hint)}")


def warn(message: str) -> None:
    """Shows something that does no harm but should be known."""
    say(f"{bright('warning:', '33')} {one_line(message)}")


def say(message: str) -> None:
    """A line on stderr that says who speaks."""
    line(f"claimcli: {message}")


def line(text: str) -> None:
    """A line on stderr as it stands."""
    if sys.stderr is None:
        return
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        silence(sys.stderr)


def interactive(stream: TextIO | None) -> bool:
    """Whether somebody sits at the other end."""
    return stream is not None and stream.isatty()


def colour(stream: TextIO | None) -> bool:
    """Whether colours may be sent: to a terminal that knows them, unless NO_COLOR is set."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return interactive(stream) and not plain


def width() -> int:
    """Columns for the answer: COLUMNS where it is set, else the terminal's."""
    if interactive(sys.stdout) or os.environ.get("COLUMNS"):
        return shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns
    return UNKNOWN_WIDTH


def bright(word: str, code: str) -> str:
    return f"\x1b[1;{code}m{word}\x1b[0m" if colour(sys.stderr) else word
