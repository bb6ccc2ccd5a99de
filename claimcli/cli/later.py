"""Commands that are built when they are called.

Typer builds every option of every command before it looks at the command line, which takes
longer than a listing or a help. A group needs no more of the others than names and summaries.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand

from claimcli.cli.quick import QuickCommand
from claimcli.translation import LANGUAGES, _, language

__all__ = ["Later"]


class Later:
    """Stands in a group for the command of that name; whatever is asked of it but its name and
    summary is answered by the command itself, which is imported and built for it."""

    hidden = deprecated = False

    def __init__(self, name: str, summary: str) -> None:
        self.name, self.summary = name, summary

    def __getattr__(self, asked: str) -> Any:
        return getattr(self.built, asked)

    @cached_property
    def built(self) -> Any:
        """The command: the group ``app`` of its module, or its function ``command``."""
        module = import_module(f"claimcli.cli.commands.{self.name.replace('-', '_')}")
        app = getattr(module, "app", None)
        if app is None:
            app = typer.Typer(rich_markup_mode=None, add_completion=False)
            kind, epilog = getattr(module, "Command", QuickCommand), getattr(module, "EPILOG", None)
            app.command(self.name, cls=kind, epilog=epilog)(module.command)
        command = typer.main.get_command(app)
        command.name = self.name
        if language() != LANGUAGES[0]:
            from claimcli.cli.worded import worded

            worded(command)
        return command

    def get_short_help_str(self, limit: int = 45) -> str:
        """The summary in the user's language, cut by Typer to so many characters."""
        return TyperCommand(self.name, help=_(self.summary)).get_short_help_str(limit)
