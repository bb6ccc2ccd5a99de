"""What reading gives, and what an input format is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError

__all__ = ["InputFormat", "Lull", "Notice", "Outcome"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something worth a line to the user although the input could be read."""

    message: str


@dataclass(frozen=True, slots=True)
class Lull:
    """Whoever writes the input pauses; what was read so far should not have to wait."""


Outcome = Article | InputError | Notice | Lull
"""Failures are values, so that one bad input never keeps the others from being read."""


@dataclass(frozen=True, slots=True)
class InputFormat:
    """How articles lie in a file.

    ``read`` takes the open file and its name. ``count`` tells how many articles a
    file holds without making them, for the progress bar.
    """

    name: str
    summary: str
    suffixes: tuple[str, ...]
    read: Callable[[BinaryIO, str], Iterator[Outcome]]
    count: Callable[[BinaryIO], int]
