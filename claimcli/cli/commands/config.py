"""``claimcli config``."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcli import console
from claimcli.cli.listing import listing
from claimcli.translation import _

__all__ = ["command"]


def command(
    context: typer.Context,
    every: Annotated[
        bool, typer.Option("--all", help="Also what nobody has changed from the program's own.")
    ] = False,
) -> None:
    """Show the options' defaults and where they come from.

    A file of yours may change them, a table a command: [extract] with format = "jsonl", say.
    The first line tells where it is; CLAIMCLI_CONFIG names another. What is given on the
    command line goes before the environment, and that before the file.
    """
    from claimcli.cli.configuration import settings_file
    from claimcli.cli.interface_language import DEFAULT
    from claimcli.cli.settings import settings

    path = settings_file()
    there = "" if path.is_file() else " " + _("(not there)")
    found = settings(context.find_root().command)
    kept = [each for each in found if every or each.origin != DEFAULT]
    rows = [[each.command, each.option, each.value, _(each.origin)] for each in kept]
    console.write([_("file: {path}", path=path) + f"{there}\n"])
    if rows:
        table = listing([_("command"), _("option"), _("value"), _("from")], rows, console.width())
        console.write(["\n", table])
