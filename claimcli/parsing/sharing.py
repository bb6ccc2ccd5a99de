"""Networks whose numbers lie in a file that the processes of a machine map together.

Three quarters of what a process holds of the models are matrices of numbers that never
change. ``share`` writes them, as the networks reckon with them, into a folder of the user's
own for passing files; whoever is handed the rest maps them. What is handed over is unpickled,
so it must come from a process of one's own; the file holds numbers only.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import pickle
import secrets
import stat
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from claimcli.parsing.networks import Networks

__all__ = ["Shared", "share"]

STEP = 64
"""Bytes at whose multiples each matrix begins, as fast copying likes it."""


class Shared(msgspec.Struct, frozen=True, array_like=True):
    """The file, where in it each matrix ends, and the networks without their matrices."""

    path: str
    ends: tuple[int, ...]
    layout: bytes

    def networks(self) -> Networks:
        """The networks, whose matrices can only be read. Errors: OSError."""
        with open(self.path, "rb") as file:
            numbers = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        parts = [numbers[aligned(start) : end] for start, end in pairwise((0, *self.ends))]
        loaded: Networks = pickle.loads(self.layout, buffers=parts)
        return loaded


def share(networks: Networks) -> Shared:
    """Writes the matrices, unless another process has. Errors: OSError."""
    buffers: list[pickle.PickleBuffer] = []
    layout = pickle.dumps(networks, protocol=5, buffer_callback=buffers.append)
    parts = [each.raw() for each in buffers]
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    path = own_folder() / f"{digest.hexdigest()[:32]}.weights"
    ends = tuple(accumulate((len(part) for part in parts), lambda end, more: aligned(end) + more))
    if not (path.is_file() and path.stat().st_size == ends[-1]):
        write(path, parts)
    return Shared(str(path), ends, layout)


def aligned(offset: int) -> int:
    """The first multiple of ``STEP`` from an offset on."""
    return -(-offset // STEP) * STEP


def own_folder() -> Path:
    """A folder that nobody else may write to. Errors: OSError where another has taken its
    name."""
    folder = Path(tempfile.gettempdir(), f"claimcli-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o022:
        raise PermissionError(0, "others may write to it", str(folder))
    return folder


def write(path: Path, parts: Sequence[memoryview]) -> None:
    """The file, which appears when it is whole."""
    new = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        with new.open("xb") as out:
            for part in parts:
                out.seek(aligned(out.tell()))
                out.write(part)
        new.replace(path)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)
