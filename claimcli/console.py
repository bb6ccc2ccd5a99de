"""stdout for the answer, stderr for the talk: how either looks and how both end.

What the user asked of their looks holds for the whole process: ``manners``.
"""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from typing import TextIO

from claimcli.errors import ClaimcliError, ExitStatus, reason
from claimcli.harmless import one_line
from claimcli.translation import _

__all__ = [
    "PipeClosedError",
    "buffer",
    "colour",
    "complain",
    "guarded",
    "interactive",
    "manners",
    "note",
    "piped",
    "remark",
    "say",
    "silence",
    "size_of",
    "warn",
    "width",
    "write",
]

UNKNOWN_WIDTH = 100
"""Columns where no terminal and no COLUMNS says otherwise."""


@dataclass
class Manners:
    """How the user wants to be talked to.

    ``colour`` is *auto*, *always* or *never*; ``quiet`` leaves only errors, ``verbose`` tells
    of each document; ``paged`` lets a pager open.
    """

    colour: str = "auto"
    quiet: bool = False
    verbose: bool = False
    paged: bool = True


manners = Manners()
"""Of this process, which has one pair of streams."""


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


def buffer() -> None:
    """Gives stdout a buffer, which is emptied after each piece, where Python is told to do without
    (PYTHONUNBUFFERED): it would take a piece of which the system took half for written."""
    if isinstance(sys.stdout, io.TextIOWrapper) and isinstance(sys.stdout.buffer, io.RawIOBase):
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(sys.stdout.detach()))


def write(
    pieces: Iterable[str],
    pause: Callable[[], AbstractContextManager[object]] = nullcontext,
    whole: bool = False,
) -> None:
    """Writes each piece to stdout as soon as it is there, inside a ``pause`` of the talk.

    A file does not keep a piece that is not written to its end; where only the ``whole`` is of
    use, it keeps none unless it keeps all. Errors: PipeClosedError, and OutputError where the
    system refuses.
    """
    with taken_back() if whole else nullcontext():
        for piece in pieces:
            with pause(), nullcontext() if whole else taken_back():
                put(piece)


@contextmanager
def taken_back() -> Iterator[None]:
    """Where this ends badly, a file that stdout goes to is as long as it was before."""
    try:
        size = os.fstat(sys.stdout.fileno()).st_size
        file = os.dup(sys.stdout.fileno()) if redirected(sys.stdout) else None
    except (AttributeError, OSError, ValueError):  # closed, or no stream of the system
        file = None
    if file is None:
        yield
        return
    try:
        yield
    except BaseException:
        silence(sys.stdout)
        with suppress(OSError):
            if os.fstat(file).st_size > size:
                os.truncate(file, size)
                os.lseek(file, size, os.SEEK_SET)
        raise
    finally:
        os.close(file)


def put(text: str) -> None:
    """Writes to stdout and flushes it."""
    if sys.stdout is None:
        raise OutputError(_("standard output is closed"))
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
        raise PipeClosedError from None
    except OSError as error:
        silence(sys.stdout)
        why = reason(error).lower()
        raise OutputError(_("cannot write the output: {why}", why=why)) from None


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
    say(f"{bright(_('error:'), '31')} {one_line(error.message)}")
    if error.hint is not None:
        line(f"{bright(_('hint:'), '36')} {one_line(error.hint)}")


def warn(message: str) -> None:
    """Shows something that does no harm but should be known, unless nothing but errors is
    wanted."""
    if not manners.quiet:
        say(f"{bright(_('warning:'), '33')} {one_line(message)}")


def remark(message: str) -> None:
    """Tells what was done, where it disturbs nobody: not under a pager at the other end of
    a pipe, and not where nothing but errors is wanted."""
    if not manners.quiet and not (interactive(sys.stderr) and piped(sys.stdout)):
        say(one_line(message))


def note(message: str) -> None:
    """Shows what was done where somebody may have expected otherwise, unless nothing but
    errors is wanted."""
    if not manners.quiet:
        say(f"{bright(_('note:'), '36')} {one_line(message)}")


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


def redirected(stream: TextIO) -> bool:
    """Whether what is written goes to a file. Errors: OSError, ValueError."""
    return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)


def piped(stream: TextIO | None) -> bool:
    """Whether another program reads at the other end."""
    try:
        return stream is not None and stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


def colour(stream: TextIO | None) -> bool:
    """Whether colours may be sent: as ``--color`` says, else NO_COLOR, else FORCE_COLOR, else
    to a terminal that knows them."""
    if manners.colour != "auto":
        return manners.colour == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return interactive(stream) and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns for the answer: COLUMNS where it is set, else the terminal's.

    Behind a pipe the terminal is looked for at stderr and stdin: a pager may show it there.
    A file knows no terminal.
    """
    set_by_hand = os.environ.get("COLUMNS", "")
    if set_by_hand.isdecimal() and int(set_by_hand) > 0:
        return int(set_by_hand)
    shown = [sys.stderr, sys.stdin] if piped(sys.stdout) else [sys.stdout]
    sizes = (size_of(stream) for stream in shown)
    return next((size.columns for size in sizes if size and size.columns), UNKNOWN_WIDTH)


def size_of(stream: TextIO | None) -> os.terminal_size | None:
    """Columns and lines of the terminal behind the stream; None where there is none."""
    try:
        return os.get_terminal_size(stream.fileno()) if stream is not None else None
    except (OSError, ValueError):
        return None


def bright(word: str, code: str) -> str:
    return f"\x1b[1;{code}m{word}\x1b[0m" if colour(sys.stderr) else word
