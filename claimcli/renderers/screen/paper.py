"""What Rich draws on: text in memory, whatever the environment says."""

from __future__ import annotations

import os
from io import StringIO
from typing import TYPE_CHECKING

from claimcli.renderers.interface import Options

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["STYLES", "drawn", "paper", "stripped"]

STYLES = {"quote": "cyan", "allegation": "red", "background": "green"}
"""The colour of each kind."""
HEIGHT = 25
"""Nothing depends on it; where it is not given, Rich asks the terminal for each line."""


def paper(out: StringIO, options: Options, width: int) -> Console:
    """A console that draws as ``options`` say."""
    from rich.console import Console

    return Console(
        file=out,
        width=width,
        height=HEIGHT,
        force_terminal=options.colour,
        color_system="standard" if options.colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={key: os.environ[key] for key in ("TERM",) if key in os.environ},
    )


def drawn(console: Console, line: Text) -> None:
    """Draws a line that is folded already. One without colours is its letters, which Rich
    would take ten times as long to find out."""
    if console.color_system is None:
        console.file.write(f"{line.plain}\n")
    else:
        console.print(line, no_wrap=True, crop=False)


def stripped(text: str, options: Options) -> str:
    """The text without spaces at the ends of its lines, which colours may need."""
    if options.colour:
        return text
    return "\n".join(line.rstrip() for line in text.split("\n"))
