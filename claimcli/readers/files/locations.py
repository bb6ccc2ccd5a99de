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

from claimcli.errors import InputError, reason
from claimcli.readers.files.folders import Selection, contents, few, is_odd
from claimcli.readers.files.globs import matching
from claimcli.readers.outcome import Notice
from claimcli.translation import _

__all__ = ["STDIN", "Location", "locations", "printable"]

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
            raise OSError(0, _("standard input is closed"))
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
                    yield InputError(f"{place.name}: {reason(error).lower()}")
                    continue
                if identity in seen:
                    again[place.name] = None
                    continue
                seen.add(identity)
            yield place
    if again:
        names = few(list(again))
        yield Notice(_("named more than once, read once: {names}", names=names), note=True)


def named_by(named: str, wanted: Selection) -> Iterator[Place]:
    """What one argument of the user's stands for."""
    if named == STDIN:
        yield Location(None, STDIN)
        return
    try:
        yield from located(named, wanted)
    except FileNotFoundError:
        if WEB.match(named):
            hint = _(
                "fetch it: curl -sL {address} | claimcli extract --input-format html",
                address=shlex.quote(named),
            )
            what = _("{name}: an address, and claimcli reads no web", name=printable(named))
            yield InputError(what, hint)
        else:
            what = _("{name}: no such file or folder", name=printable(named))
            yield InputError(what, similar(named))
    except OSError as error:
        yield InputError(f"{printable(named)}: {reason(error).lower()}")


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
    found = matching(pattern)
    if not found:
        yield InputError(_("{name}: no file matches this pattern", name=printable(pattern)))
    odd = dict.fromkeys(path for path in found if is_odd(path))
    if odd:
        yield passed_over(pattern, _("{names} (no files)", names=few(list(odd))))
    for path in found:
        if path not in odd:
            yield from located(path, wanted)


def inside(folder: str, wanted: Selection) -> Iterator[Place]:
    """The files of a folder, after a word on those that are passed over."""
    found = contents(folder, wanted)
    for failure in found.failures:
        yield InputError(f"{printable(str(failure.filename))}: {reason(failure).lower()}")
    remark = found.remark()
    if not found.files and not found.failures:
        name = printable(folder)
        yield InputError(
            _("{name}: no file in this folder fits --glob", name=name)
            if wanted.globs
            else _(
                "{name}: no file in this folder is one of {suffixes}",
                name=name,
                suffixes=", ".join(wanted.suffixes),
            ),
            _("there are {names}", names=printable(remark)) if remark else None,
        )
    elif remark:
        yield passed_over(folder, remark)
    for path in found.files:
        yield Location(Path(path), printable(path))


def passed_over(named: str, remark: str) -> Notice:
    """A word on what is not read of a folder, or of what a pattern matches."""
    told = _("{name}: passed over {names}", name=printable(named), names=printable(remark))
    return Notice(told, note=True)


def similar(named: str) -> str | None:
    """A hint where a file beside it is called nearly so."""
    from difflib import get_close_matches

    folder, name = os.path.split(named)
    try:
        close = get_close_matches(name, os.listdir(folder or "."), n=1, cutoff=0.75)
    except OSError:
        return None
    if not close:
        return None
    return _("did you mean {name}?", name=printable(os.path.join(folder, close[0])))
