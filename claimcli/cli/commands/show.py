"""``claimcli show``."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from claimcli import console
from claimcli.cli.options.analysing import Analysis, NoCacheOption
from claimcli.cli.options.grouped import grouped
from claimcli.cli.options.inputs import OneFile
from claimcli.cli.options.manners import Manners

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  claimcli show berita.txt 3
  claimcli show arsip.jsonl artikel-17:3
"""


@grouped
def command(
    file: Annotated[str, typer.Argument(metavar="FILE", hidden=True)],
    number: Annotated[str, typer.Argument(metavar="ID", hidden=True)],
    *,
    reading: OneFile,
    analysis: Analysis,
    no_cache: NoCacheOption = False,
    manners: Manners,
) -> None:
    """Show one record as a card.

    The card has the record's sentence and its neighbours with all claims in them, the reasons
    for each value, and the parse. ID is the record's number, as `read` and `extract` give it;
    where FILE holds several articles, it is DOCUMENT:NUMBER.
    """
    from claimcli.cli.running.request import Request
    from claimcli.cli.running.showing import show

    request = Request(
        inputs=(file,),
        output_format="card",
        explained=True,
        reading=reading,
        analysis=analysis,
        cached=not no_cache,
    )
    raise typer.Exit(show(request, number, console.width(), console.colour(sys.stdout)))
