"""Every command with its help, in the order of ``claimcli --help``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import typer

from claimcli.cli.app import program

__all__ = ["Help", "commands"]

WIDTH = 80


@dataclass(frozen=True)
class Help:
    """One command: ``claimcli models download``, its help, and what Typer knows of it."""

    path: str
    text: str
    command: Any
    context: typer.Context


def commands() -> Iterator[Help]:
    """The program itself, then each command and those below it."""
    return below(program(), "claimcli")


def below(command: Any, name: str, parent: typer.Context | None = None) -> Iterator[Help]:
    """The help of a command and of all below it, as a terminal of 80 columns shows it."""
    settings = {"terminal_width": WIDTH - 2, **command.context_settings}
    context = typer.Context(command, parent, name, **settings)
    yield Help(context.command_path, command.get_help(context), command, context)
    if hasattr(command, "commands"):
        for each in command.list_commands(context):
            inner = command.get_command(context, each)
            if not inner.hidden:
                yield from below(inner, each, context)
