"""Where the answer goes: a file that appears when it is whole, the end of one that is there, or
a folder."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterable
from contextlib import suppress
from io import FileIO
from pathlib import Path

from claimcli.errors import ClaimcliError, UsageError, reason
from claimcli.translation import _

__all__ = ["appended", "filed", "replaced"]


def replaced(path: Path, pieces: Iterable[str]) -> None:
    """Writes the pieces beside ``path`` and renames the file when the last one is there, so
    that nobody ever finds half of it. Errors: ClaimcliError where the system refuses."""
    target = Path(os.path.realpath(path))
    try:
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and stat.S_ISDIR(mode):
            raise UsageError(_("{path}: is a folder, not a file", path=path))
        if mode is not None and not stat.S_ISREG(mode):
            write(target, "w", pieces)  # a device or a pipe cannot be renamed to
            return
        new = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
        try:
            write(new, "x", pieces)
            if mode is not None:
                new.chmod(stat.S_IMODE(mode))
            new.replace(target)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)
    except OSError as error:
        raise refused(path, error) from None


def filed(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Writes each file when it is there; the folder is made where there is none."""
    for name, content in files:
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise refused(folder, error) from None
        replaced(folder / name, [content])


def appended(path: Path, pieces: Iterable[str]) -> None:
    """Writes each piece to the end of the file as soon as it is there, whole or not at all."""
    try:
        with path.open("ab", buffering=0) as out:
            for piece in pieces:
                added(out, piece.encode("utf-8", "replace"))
    except OSError as error:
        raise refused(path, error) from None


def added(out: FileIO, piece: bytes) -> None:
    """Writes to the end of the file, and takes back what is not written whole. Errors: OSError."""
    before, rest = out.seek(0, os.SEEK_END) if out.seekable() else None, memoryview(piece)
    try:
        while rest:
            rest = rest[out.write(rest) :]
    except BaseException:
        if before is not None:
            with suppress(OSError):
                out.truncate(before)
        raise


def write(path: Path, mode: str, pieces: Iterable[str]) -> None:
    with path.open(mode, encoding="utf-8", errors="replace", newline="") as out:
        for piece in pieces:
            out.write(piece)
            out.flush()


def refused(path: Path, error: OSError) -> ClaimcliError:
    if isinstance(error, FileNotFoundError):
        return UsageError(
            _("{path}: no such folder", path=path),
            _("make it first: mkdir -p {folder}", folder=path.parent),
        )
    return ClaimcliError(f"{path}: {reason(error).lower()}")
