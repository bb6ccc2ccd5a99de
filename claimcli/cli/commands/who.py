"""``claimcli who``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from claimcli.cli.commands.archive import ArchiveArgument, LimitOption
from claimcli.cli.options.common import choices
from claimcli.cli.options.manners import NoPagerOption

if TYPE_CHECKING:
    AnswerFormat = str
else:
    AnswerFormat = choices("AnswerFormat", ("table", "json", "jsonl"))

__all__ = ["EPILOG", "AnswerFormat", "command"]

EPILOG = """\
\b
Examples:
  claimcli who klaim.db
  claimcli who klaim.db Hendra
  claimcli who klaim.db --limit 20 --format jsonl
"""


def command(
    archive: ArchiveArgument,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="A name or a part of it.")
    ] = None,
    limit: LimitOption = None,
    output_format: Annotated[
        AnswerFormat, typer.Option("--format", help="How to print; jsonl: an object a line.")
    ] = "table",
    no_pager: NoPagerOption = False,
) -> None:
    """List who speaks in an archive, and who is charged.

    Names are tied together across articles by name, acronym and office. A short name that
    several people bear is kept apart and marked.
    """
    from claimcli.cli.running.archiving import who

    raise typer.Exit(who(archive, name, limit, output_format))
