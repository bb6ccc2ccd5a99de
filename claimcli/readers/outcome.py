"""What reading gives, and what an input format is.

A package of anybody's adds one with an entry point, and ``--input-format`` lists it::

    [project.entry-points."claimcli.readers"]
    epub = "claimcli_epub:FORMAT"

where ``FORMAT`` is an ``InputFormat``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError

__all__ = ["MOST_CHARACTERS", "InputFormat", "Keys", "Lull", "Notice", "Options", "Outcome"]

MOST_CHARACTERS = 2_000_000
"""Of a document, unless somebody says otherwise; a thick book has as many."""
LARGEST = 256 * 2**20
"""Bytes of a file that a format must read as a whole."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something worth a line to the user although the input could be read.

    Notices of one ``group`` say the same of several inputs, so a few of them are enough. A
    ``note`` tells what was done; any other notice warns that something may be amiss.
    """

    message: str
    group: str | None = None
    note: bool = False


@dataclass(frozen=True, slots=True)
class Lull:
    """Whoever writes the input pauses; what was read so far should not have to wait."""


Outcome = Article | InputError | Notice | Lull
"""Failures are values, so that one bad input never keeps the others from being read."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The columns or keys that hold the parts of an article; what is None is guessed."""

    text: str | None = None
    title: str | None = None
    date: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How inputs are read.

    ``input_format`` is asked for by name; else first bytes and suffix tell. Of a folder
    those files are read whose names one of the ``globs`` fits; without globs, those whose
    suffix is a format's. ``recurse`` goes for the folders in it, too. ``apart`` is a file that
    is not read even where it lies in a folder: the answer goes there. An article has
    ``max_chars`` characters at most, and takes ``timeout`` seconds of work; None: however many.
    """

    input_format: str | None = None
    keys: Keys = field(default_factory=Keys)
    globs: tuple[str, ...] = ()
    recurse: bool = True
    apart: Path | None = None
    max_chars: int | None = MOST_CHARACTERS
    timeout: float | None = None


def never(head: bytes) -> bool:
    """The format has no look of its own: its suffix or its name must tell."""
    return False


def one(stream: BinaryIO) -> int | None:
    """A file of this format holds one article."""
    return 1


@dataclass(frozen=True, slots=True)
class InputFormat:
    """How articles lie in a file.

    ``read`` takes the open file, which may be a pipe, and its name. ``recognises`` tells
    from the first bytes, up to 64 KiB, whether a file is of this format; they come without
    byte order mark and, where that mark says UTF-16 or UTF-32, as UTF-8. ``count`` tells how
    many articles a file holds without making them, for the progress bar; None if unknown.
    ``largest`` is how many bytes of a file are read at most; None: it is read piece by piece.
    ``plain``: the file is the article, so that it need not be read beyond what that may have.
    """

    name: str
    summary: str
    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO, str, Options], Iterator[Outcome]]
    recognises: Callable[[bytes], bool] = never
    count: Callable[[BinaryIO], int | None] = one
    largest: int | None = LARGEST
    plain: bool = False
