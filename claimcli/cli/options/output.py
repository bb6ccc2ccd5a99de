"""Options that say where the answer goes, and how machines want it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["Errors", "Layout", "Output"]


class Errors(StrEnum):
    """How failures are told."""

    TEXT = "text"
    JSON = "json"


def file_named(output: Path | None) -> Path | None:
    """The file; ``-`` is standard output."""
    return None if output == Path("-") else output


@dataclass(frozen=True)
class Output:
    """Where the answer goes; None: to standard output."""

    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="<file>",
            callback=file_named,
            help="Write here; the file appears when it is whole. Of brat a folder, too.",
        ),
    ] = None
    append: Annotated[
        bool,
        typer.Option(
            "--append", help="Write to the end of --output, each document when it is there."
        ),
    ] = False
    skip_done: Annotated[
        bool,
        typer.Option(
            "--skip-done",
            help="Go on where a run with this --output was stopped: pass over its documents "
            "(jsonl, csv, tsv).",
        ),
    ] = False
    errors: Annotated[
        Errors,
        typer.Option(
            "--errors",
            help="How to tell of documents that cannot be read or analysed: a line on standard "
            'error, or {"document", "error"} among the records (json, jsonl).',
        ),
    ] = Errors.TEXT

    @property
    def as_records(self) -> bool:
        """Whether failures are part of the answer."""
        return self.errors is Errors.JSON


@dataclass(frozen=True)
class Layout:
    """What of the answer some formats may have otherwise."""

    empty: Annotated[
        bool, typer.Option("--empty", help="Show documents without claims of those kinds, too.")
    ] = False
    compact: Annotated[
        bool, typer.Option("--compact", help="Leave out fields that are null (json, jsonl).")
    ] = False
    excel: Annotated[
        bool, typer.Option("--excel", help="Begin with a byte order mark, for Excel (csv, tsv).")
    ] = False
