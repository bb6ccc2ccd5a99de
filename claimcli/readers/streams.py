"""Lines of a stream as they come, with a word when none comes for a while."""

from __future__ import annotations

import io
import os
import select
import stat
from collections.abc import Iterator
from typing import BinaryIO

from claimcli.readers.flow import Flowing, some

__all__ = ["lines"]

MOMENT = 0.03
"""Seconds without a byte after which the stream is said to pause."""
SIZE = 65_536
ENDLESS = 2**30
"""Bytes beyond the longest line in which its end is looked for."""


def lines(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """The lines with their ends. None comes before a wait for whoever writes to a pipe. Of a
    line of more than ``longest`` bytes comes the beginning, which is longer than that; what has
    no line end for very long is read no further.
    """
    number = pipe(stream)
    held, pieces = 0, list[bytes]()
    while True:
        if number is not None and not ready(number):
            yield None
        data = some(stream, SIZE)
        first, *others = data.split(b"\n")
        if held <= longest:
            pieces.append(first)
        held += len(first)
        if others:
            yield b"".join(pieces) + b"\n"
            for line in others[:-1]:
                yield line + b"\n"
            held, pieces = len(others[-1]), [others[-1]]
        elif not data or held > longest + ENDLESS:
            break
    if any(pieces):
        yield b"".join(pieces)


def pipe(stream: BinaryIO) -> int | None:
    """The file descriptor of a stream that may keep its reader waiting; None for others."""
    if not isinstance(stream, Flowing):
        return None
    try:
        number = stream.fileno()
        mode = os.fstat(number).st_mode
    except (OSError, io.UnsupportedOperation):
        return None
    return number if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISCHR(mode) else None


def ready(number: int) -> bool:
    """Whether something can be read at once, or nobody can tell."""
    try:
        return bool(select.select([number], [], [], MOMENT)[0])
    except (OSError, ValueError):  # Windows cannot tell for pipes, nor select for large numbers
        return True
