"""Help in the user's language.

Commands say in English what they do, in their docstrings and options; the catalogue collects
that from the commands themselves, so that whoever adds one has nothing to mark.
"""

from __future__ import annotations

from inspect import cleandoc
from typing import Any

from claimcli.translation import _

__all__ = ["worded"]


def worded(command: Any) -> None:
    """Puts a command's help into words, and that of all below it."""
    command.help = _(cleandoc(command.help or ""))
    command.epilog = "\n".join(map(_, cleandoc(command.epilog or "").split("\n")))
    command.options_metavar = _(command.options_metavar)
    for parameter in command.params:
        parameter.metavar = _(parameter.metavar) if parameter.metavar else None
        if getattr(parameter, "help", None):
            parameter.help = _(parameter.help)
    if hasattr(command, "commands"):
        command.subcommand_metavar = _(command.subcommand_metavar)
        for each in command.commands.values():
            worded(each)
