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


def lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines with their ends. None comes before a wait for whoever writes to a pipe."""
    number = pipe(stream)
    if number is None:
        yield from stream
        return
    pieces: list[bytes] = []
    while True:
        if not ready(number):
            yield None
        data = some(stream, SIZE)
        if not data:
            break
        first, *others = data.split(b"\n")
        pieces.append(first)
        if others:
            yield b"".join(pieces) + b"\n"
            for line in others[:-1]:
                yield line + b"\n"
            pieces = [others[-1]]
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
