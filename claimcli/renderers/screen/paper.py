"""What Rich draws on: text in memory, whatever the environment says."""

from __future__ import annotations

import os
from io import StringIO
from typing import TYPE_CHECKING

from claimcli.renderers.interface import Options

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["STYLES", "paper", "stripped"]

STYLES = {"quote": "cyan", "allegation": "red", "background": "green"}
"""The colour of each kind."""


def paper(out: StringIO, options: Options, width: int) -> Console:
    """A console that draws as ``options`` say."""
    from rich.console import Console

    return Console(
        file=out,
        width=width,
        force_terminal=options.colour,
        color_system="standard" if options.colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={key: os.environ[key] for key in ("TERM",) if key in os.environ},
    )


def stripped(text: str, options: Options) -> str:
    """The text without spaces at the ends of its lines, which colours may need."""
    if options.colour:
        return text
    return "\n".join(line.rstrip() for line in text.split("\n"))
