"""Options that say how inputs are read, beside ``--input-format``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from claimcli import readers

__all__ = [
    "DateKeyOption",
    "GlobOption",
    "IdKeyOption",
    "NoRecurseOption",
    "TextKeyOption",
    "TitleKeyOption",
    "reading",
]

TextKeyOption = Annotated[
    str | None,
    typer.Option(
        "--text-key",
        metavar="<key>",
        help="The column or key that holds the texts; else it is guessed.",
    ),
]
TitleKeyOption = Annotated[
    str | None, typer.Option("--title-key", metavar="<key>", help="The same for titles.")
]
DateKeyOption = Annotated[
    str | None, typer.Option("--date-key", metavar="<key>", help="The same for dates.")
]
IdKeyOption = Annotated[
    str | None, typer.Option("--id-key", metavar="<key>", help="The same for names of articles.")
]
GlobOption = Annotated[
    list[str] | None,
    typer.Option(
        "--glob",
        "-g",
        metavar="<pattern>",
        help="Of a folder read the files whose names fit, such as '*.html', in place of those "
        "with a known suffix; may be given more than once.",
    ),
]
NoRecurseOption = Annotated[
    bool, typer.Option("--no-recurse", help="Leave out the folders in a folder.")
]


def reading(
    input_format: str | None,
    keys: tuple[str | None, str | None, str | None, str | None],
    glob: Sequence[str] | None,
    no_recurse: bool,
) -> readers.Options:
    """The options together; ``keys`` are those of text, title, date and id."""
    return readers.Options(input_format, readers.Keys(*keys), tuple(glob or ()), not no_recurse)
