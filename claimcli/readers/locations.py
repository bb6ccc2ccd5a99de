"""What the user named → the files that are meant: folders and patterns spelled out."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from claimcli.errors import InputError

__all__ = ["STDIN", "Location", "locations", "printable"]

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Location:
    """A file, or standard input where ``path`` is None."""

    path: Path | None
    name: str

    def open(self) -> AbstractContextManager[BinaryIO]:
        """The bytes; OSError where they cannot be had."""
        if self.path is not None:
            return self.path.open("rb")
        if sys.stdin is None:
            raise OSError(0, "standard input is closed")
        return nullcontext(sys.stdin.buffer)

    @property
    def regular(self) -> bool:
        """Whether reading it twice gives the same; not so for pipes and devices."""
        return self.path is not None and self.path.is_file()


def printable(path: str) -> str:
    """A path as text: bytes that are no UTF-8 cannot stand in a record."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def locations(inputs: Iterable[str], suffixes: tuple[str, ...]) -> Iterator[Location | InputError]:
    """The files to read, in the order named; those of a folder sorted by path.

    Of a folder only files with one of the ``suffixes`` count, hidden ones never do.
    """
    for named in inputs:
        if named == STDIN:
            yield Location(None, STDIN)
            continue
        try:
            yield from located(named, suffixes)
        except FileNotFoundError:
            yield InputError(f"{printable(named)}: no such file or folder", similar(named))
        except OSError as error:
            yield InputError(f"{printable(named)}: {reason(error)}")


def located(named: str, suffixes: tuple[str, ...]) -> Iterator[Location | InputError]:
    """One file, the files of a folder, or those that a pattern matches."""
    try:
        mode = os.stat(named).st_mode
    except FileNotFoundError:
        if not glob.has_magic(named):
            raise
        yield from matched(named, suffixes)
        return
    if stat.S_ISDIR(mode):
        yield from inside(named, suffixes)
    else:
        yield Location(Path(named), printable(named))


def matched(pattern: str, suffixes: tuple[str, ...]) -> Iterator[Location | InputError]:
    """What a pattern that no shell has expanded stands for."""
    found = sorted(glob.glob(pattern, recursive=True))
    if not found:
        yield InputError(f"{printable(pattern)}: no file matches this pattern")
    for path in found:
        yield from located(path, suffixes)


def inside(folder: str, suffixes: tuple[str, ...]) -> Iterator[Location | InputError]:
    """The files of a folder and all its folders."""
    failures: list[OSError] = []
    found: list[str] = []
    for parent, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            os.path.join(parent, name)
            for name in names
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes
        ]
    for failure in failures:
        yield InputError(f"{printable(str(failure.filename))}: {reason(failure)}")
    if not found and not failures:
        kinds = " or ".join(suffixes)
        yield InputError(f"{printable(folder)}: no {kinds} file in this folder")
    for path in sorted(found):
        yield Location(Path(path), printable(path))


def reason(error: OSError) -> str:
    """Why the system refused, in its own words: *permission denied*."""
    return (error.strerror or str(error)).lower()


def similar(named: str) -> str | None:
    """A hint where a file beside it is called nearly so."""
    from difflib import get_close_matches

    folder, name = os.path.split(named)
    try:
        close = get_close_matches(name, os.listdir(folder or "."), n=1, cutoff=0.75)
    except OSError:
        return None
    return f"did you mean {printable(os.path.join(folder, close[0]))}?" if close else None
