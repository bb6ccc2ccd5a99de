"""A pager that opens by itself on a terminal for more than a screen, as git's does.

``CLAIMCLI_PAGER`` or ``PAGER`` names another one than ``less``; ``cat`` or nothing means none.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from itertools import chain

from claimcli import console

__all__ = ["page"]

ENVIRONMENT = {"LESS": "FRX", "LV": "-c"}
"""Colours as they are, and an end by itself where a screen is enough."""


def page(
    pieces: Iterable[str],
    pause: Callable[[], AbstractContextManager[object]] = nullcontext,
    opening: Callable[[], None] = lambda: None,
) -> None:
    """Writes the pieces to stdout, through a pager where they are more than a screen.

    ``opening`` is called before a pager takes the screen. Errors: as ``console.write``'s.
    """
    command = wanted()
    if command is None:
        console.write(pieces, pause)
        return
    rows = screen_rows()
    held: list[str] = []
    lines = 0
    remaining = iter(pieces)
    for piece in remaining:
        held.append(piece)
        lines += piece.count("\n")
        if lines >= rows:
            opening()
            through(command, held, remaining)
            return
    console.write(held, pause)


def wanted() -> list[str] | None:
    """The pager's command; None where none should open or there is none."""
    if not (console.manners.paged and console.interactive(sys.stdout)):
        return None
    if os.environ.get("TERM", "dumb") == "dumb":
        return None
    named = os.environ.get("CLAIMCLI_PAGER", os.environ.get("PAGER", "less"))
    try:
        command = shlex.split(named)
    except ValueError:
        return None
    if not command or command[0] == "cat" or shutil.which(command[0]) is None:
        return None
    return command


def screen_rows() -> int:
    """Lines of text that fill the screen."""
    size = console.size_of(sys.stdout)
    return size.lines if size and size.lines else 24


def through(command: list[str], held: Iterable[str], remaining: Iterable[str]) -> None:
    """Hands the pieces to the pager and waits until the reader is done with it.

    Errors: PipeClosedError where the reader has left before the last piece.
    """
    theirs, ours = os.pipe()
    with os.fdopen(ours, "w", encoding="utf-8", errors="replace") as pipe:
        pager = subprocess.Popen(command, stdin=theirs, env={**ENVIRONMENT, **os.environ})
        os.close(theirs)
        try:
            for piece in chain(held, remaining):
                pipe.write(piece)
                pipe.flush()
            pipe.close()
        except BrokenPipeError:
            console.silence(pipe)
            raise console.PipeClosedError from None
        finally:
            with suppress(OSError):
                pipe.close()
            waited(pager)


def waited(pager: subprocess.Popen[bytes]) -> None:
    """Waits for the pager's end; Ctrl-C is for the pager, which knows what it means there."""
    while True:
        with suppress(KeyboardInterrupt):
            pager.wait()
            return
