"""Options that say how inputs are read."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from claimcli import console, readers
from claimcli.cli.options.common import choices, listed
from claimcli.errors import UsageError
from claimcli.translation import _

__all__ = ["Files", "FilesArgument", "OneFile", "named"]

if TYPE_CHECKING:
    InputFormat = str
else:
    InputFormat = choices("InputFormat", readers.formats())

FilesArgument = Annotated[list[str] | None, typer.Argument(metavar="FILE", hidden=True)]


def named(files: list[str] | None, hint: str) -> tuple[str, ...]:
    """The inputs, standard input where none is named. Errors: UsageError with the hint where
    that is a terminal, at which nobody types an article."""
    if not files and console.interactive(sys.stdin):
        raise UsageError(_("nothing to read"), hint)
    return tuple(files or ["-"])


@dataclass(frozen=True)
class OneFile:
    """How a file is read."""

    input_format: Annotated[
        InputFormat | None,
        typer.Option(
            "--input-format",
            help=_(
                "How articles are stored; else first bytes and suffix tell: {formats}. "
                "Each may be packed: .gz, .bz2, .xz, .zst.",
                formats=listed(readers.formats()),
            ),
        ),
    ] = None
    text_key: Annotated[
        str | None,
        typer.Option(
            "--text-key",
            metavar="<key>",
            help="The column or key that holds the texts; else it is guessed.",
        ),
    ] = None
    title_key: Annotated[
        str | None, typer.Option("--title-key", metavar="<key>", help="The same for titles.")
    ] = None
    date_key: Annotated[
        str | None, typer.Option("--date-key", metavar="<key>", help="The same for dates.")
    ] = None
    id_key: Annotated[
        str | None,
        typer.Option("--id-key", metavar="<key>", help="The same for names of articles."),
    ] = None

    max_chars: Annotated[
        int,
        typer.Option(
            "--max-chars",
            metavar="<n>",
            min=0,
            help="The longest document that is read; 0: however long.",
        ),
    ] = readers.MOST_CHARACTERS

    @property
    def options(self) -> readers.Options:
        """What readers are told."""
        return readers.Options(self.input_format, self.keys, max_chars=self.max_chars or None)

    @property
    def keys(self) -> readers.Keys:
        return readers.Keys(self.text_key, self.title_key, self.date_key, self.id_key)


@dataclass(frozen=True)
class Files(OneFile):
    """How files and folders are read."""

    glob: Annotated[
        list[str] | None,
        typer.Option(
            "--glob",
            "-g",
            metavar="<pattern>",
            help="Of a folder read the files whose names fit, such as '*.html', in place of those "
            "with a known suffix; may be given more than once.",
        ),
    ] = None
    no_recurse: Annotated[
        bool, typer.Option("--no-recurse", help="Leave out the folders in a folder.")
    ] = False

    @property
    def options(self) -> readers.Options:
        """What readers are told."""
        return replace(super().options, globs=tuple(self.glob or ()), recurse=not self.no_recurse)
