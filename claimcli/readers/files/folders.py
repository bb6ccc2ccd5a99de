"""Which files of a folder are read, and a word on those that are not."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path, PurePath

from claimcli.readers.files.packing import SUFFIXES
from claimcli.translation import _

__all__ = ["Contents", "Selection", "contents", "few", "suffix_of"]

SHOWN = 3
"""Names that stand for many."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Files whose names one of the ``globs`` fits, or else those with one of the
    ``suffixes``, but never ``apart``. A glob with a stroke in it is held against the path
    within the folder."""

    suffixes: tuple[str, ...]
    globs: tuple[str, ...] = ()
    recurse: bool = True
    apart: Path | None = None

    def knows(self, path: str) -> bool:
        """Whether a file is what is kept apart, or what stands for it until it is whole."""
        if self.apart is None:
            return False
        own, name = self.apart.name, os.path.basename(path)
        if name != own and not (name.startswith(f".{own}.") and name.endswith(".tmp")):
            return False
        return os.path.realpath(os.path.dirname(path)) == os.path.realpath(self.apart.parent)

    def takes(self, path: str) -> bool:
        """Whether a file is read that has this path within the folder."""
        name = os.path.basename(path)
        if self.globs:
            return any(fnmatch(path if "/" in each else name, each) for each in self.globs)
        suffix = suffix_of(name)
        return suffix in self.suffixes or (not suffix and name.lower().endswith(SUFFIXES))


@dataclass(slots=True)
class Contents:
    """What lies in a folder: the paths of the ``files`` to read, sorted; within the folder
    those ``passed_over`` for their suffix, those that are no files (``odd``), and those that are
    ``hidden``; and what the system would not list."""

    files: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    failures: list[OSError] = field(default_factory=list)

    def remark(self) -> str | None:
        """One line on the files that are not read, and why; None where all are."""
        parts = []
        if self.passed_over:
            named = few(sorted(self.passed_over))
            parts.append(_("{names} (no input format has such a suffix)", names=named))
        if self.odd:
            parts.append(_("{names} (no files)", names=few(sorted(self.odd))))
        if self.hidden:
            parts.append(_("{names} (hidden)", names=few(sorted(self.hidden))))
        return "; ".join(parts) or None


def contents(folder: str, wanted: Selection) -> Contents:
    """The files of a folder and, unless told otherwise, of all its folders."""
    found = Contents()
    for parent, folders, names in os.walk(folder, onerror=found.failures.append):
        folders[:] = [name for name in folders if wanted.recurse and not name.startswith(".")]
        for name in names:
            path = os.path.join(parent, name)
            within = os.path.relpath(path, folder)
            if wanted.knows(path):
                continue
            if name.startswith("."):
                found.hidden.append(within)
            elif wanted.takes(within):
                if is_odd(path):
                    found.odd.append(within)
                else:
                    found.files.append(path)
            elif not wanted.globs:
                found.passed_over.append(within)
    found.files.sort()
    return found


def is_odd(path: str) -> bool:
    """Whether it is a pipe, a socket or a device, at which a reader may wait for ever. What is
    not there is none: opening it says so."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def few(names: Sequence[str]) -> str:
    """The names, or the first of them and how many more there are."""
    rest = len(names) - SHOWN
    if rest <= 0:
        return ", ".join(names)
    return _("{names} and {rest} more", names=", ".join(names[:SHOWN]), rest=rest)


def suffix_of(name: str) -> str:
    """The suffix in lower case; that before *.gz* and its like where there is one."""
    path = PurePath(name)
    if path.suffix.lower() in SUFFIXES:
        path = path.with_suffix("")
    return path.suffix.lower()
