"""Exit statuses, and the errors that a user can cause."""

from __future__ import annotations

import re
from enum import IntEnum

from claimcli.translation import _

__all__ = [
    "ClaimcliError",
    "ExitStatus",
    "InputError",
    "ModelError",
    "NetworkError",
    "UsageError",
    "fault",
    "reason",
]


ROW = re.compile(r"(?::\d+)*(?=: )")
ROWS = re.compile(r"(?::\d+){1,9}\Z")
"""A row, and those of the lists within it."""


class ExitStatus(IntEnum):
    """What the program's exit status tells a shell."""

    OK = 0
    """Everything was read and answered."""
    INPUT_FAILED = 1
    """Some input could not be read; the rest is printed."""
    USAGE = 2
    """The command line is wrong."""
    MODELS = 3
    """Models, or what runs them, are missing or damaged."""
    INTERRUPTED = 130
    """The user pressed Ctrl-C."""


class ClaimcliError(Exception):
    """Something a user can mend: one line that says what, and a hint that says how."""

    status = ExitStatus.INPUT_FAILED

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(ClaimcliError):
    """An input that cannot be read; other inputs are still processed.

    Its message begins with the ``document``, a colon and a space: a file, a row of one (as in
    *berita.jsonl:3*), or an article's name; ``why`` is what follows.
    """

    def __init__(self, message: str, hint: str | None = None, document: str | None = None) -> None:
        super().__init__(message, hint)
        self.document = document if document is not None else message.partition(": ")[0]

    def of(self, file: str) -> InputError:
        """The error of something in a file whose name may have a colon in it."""
        rest = self.message.removeprefix(file)
        if rest != self.message and (row := ROW.match(rest)) is not None:
            self.document = file + row[0]
        return self

    @property
    def why(self) -> str:
        return self.message.removeprefix(f"{self.document}: ")

    @property
    def file(self) -> str:
        """The file of which the document may be a row."""
        return ROWS.sub("", self.document)


class UsageError(ClaimcliError):
    """An option or argument that makes no sense."""

    status = ExitStatus.USAGE


class ModelError(ClaimcliError):
    """Models that are missing or differ from their checksums, or nothing that runs them."""

    status = ExitStatus.MODELS


class NetworkError(ClaimcliError):
    """A download that did not work."""


def fault(error: Exception) -> str:
    """An error of the program or a library in one line: *ValueError: no such day*."""
    return " ".join(f"{type(error).__name__}: {error}".rstrip(": ").split())


def reason(error: OSError) -> str:
    """Why the system refused, in its own words: *Permission denied*."""
    return _(error.strerror or str(error))
