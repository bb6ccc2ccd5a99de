"""What the user named → the files that are meant: folders and patterns spelled out."""

from __future__ import annotations

import glob
import os
import re
import shlex
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from claimcli.errors import InputError
from claimcli.readers.files.folders import Selection, contents, few
from claimcli.readers.outcome import Notice

__all__ = ["STDIN", "Location", "locations", "printable", "reason"]

STDIN = "-"
WEB = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)


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

    @property
    def identity(self) -> object:
        """Equal for two names of one file."""
        if self.path is None:
            return STDIN
        found = self.path.stat()
        return found.st_dev, found.st_ino


Place = Location | InputError | Notice


def printable(path: str) -> str:
    """A path as text: bytes that are no UTF-8 cannot stand in a record."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def locations(inputs: Iterable[str], wanted: Selection) -> Iterator[Place]:
    """The files to read, in the order named, each once; those of a folder sorted by path."""
    seen: set[object] = set()
    again: dict[str, None] = {}
    for named in inputs:
        for place in named_by(named, wanted):
            if isinstance(place, Location):
                try:
                    identity = place.identity
                except OSError as error:
                    yield InputError(f"{place.name}: {reason(error)}")
                    continue
                if identity in seen:
                    again[place.name] = None
                    continue
                seen.add(identity)
            yield place
    if again:
        yield Notice(f"named more than once, read once: {few(list(again))}", note=True)


def named_by(named: str, wanted: Selection) -> Iterator[Place]:
    """What one argument of the user's stands for."""
    if named == STDIN:
        yield Location(None, STDIN)
        return
    try:
        yield from located(named, wanted)
    except FileNotFoundError:
        if WEB.match(named):
            hint = f"fetch it: curl -sL {shlex.quote(named)} | claimcli extract --input-format html"
            yield InputError(f"{printable(named)}: an address, and claimcli reads no web", hint)
        else:
            yield InputError(f"{printable(named)}: no such file or folder", similar(named))
    except OSError as error:
        yield InputError(f"{printable(named)}: {reason(error)}")


def located(named: str, wanted: Selection) -> Iterator[Place]:
    """One file, the files of a folder, or those that a pattern matches."""
    try:
        mode = os.stat(named).st_mode
    except FileNotFoundError:
        if not glob.has_magic(named) or WEB.match(named):
            raise
        yield from matched(named, wanted)
        return
    if stat.S_ISDIR(mode):
        yield from inside(named, wanted)
    else:
        yield Location(Path(named), printable(named))


def matched(pattern: str, wanted: Selection) -> Iterator[Place]:
    """What a pattern that no shell has expanded stands for."""
    found = sorted(glob.glob(pattern, recursive=True))
    if not found:
        yield InputError(f"{printable(pattern)}: no file matches this pattern")
    for path in found:
        yield from located(path, wanted)


def inside(folder: str, wanted: Selection) -> Iterator[Place]:
    """The files of a folder, after a word on those that are passed over."""
    found = contents(folder, wanted)
    for failure in found.failures:
        yield InputError(f"{printable(str(failure.filename))}: {reason(failure)}")
    remark = found.remark()
    if not found.files and not found.failures:
        kinds = "fits --glob" if wanted.globs else f"is one of {', '.join(wanted.suffixes)}"
        hint = f"there are {printable(remark)}" if remark else None
        yield InputError(f"{printable(folder)}: no file in this folder {kinds}", hint)
    elif remark:
        yield Notice(f"{printable(folder)}: passed over {printable(remark)}", note=True)
    for path in found.files:
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
