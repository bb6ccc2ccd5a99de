"""``claimcli compare``."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcli.cli.commands.who import AnswerFormat
from claimcli.cli.options.manners import NoPagerOption

__all__ = ["EPILOG", "command"]

EPILOG = """\
\b
Examples:
  claimcli compare klaim.db
  claimcli compare kompas.txt detik.txt antara.txt
  claimcli compare klaim.db --timeline
"""


def command(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="ARCHIVE|FILE...", help="One archive (.db), or several articles to read now."
        ),
    ],
    timeline: Annotated[
        bool,
        typer.Option("--timeline", help="Allegations through their stages and answers, by date."),
    ] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Also claims that all articles tell in the same way.")
    ] = False,
    output_format: Annotated[
        AnswerFormat, typer.Option("--format", help="How to print; jsonl: an object a line.")
    ] = "table",
    no_pager: NoPagerOption = False,
) -> None:
    """Show how several articles tell the same claim.

    Attributed to whom, charged, denied, or asserted as plain fact. Claims whose source an
    article dropped, while others name it, come first, marked with an exclamation mark.
    """
    from claimcli.cli.running.archiving import compare

    raise typer.Exit(compare(inputs, output_format, timeline, every))
