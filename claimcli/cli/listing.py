"""Tables of things that are not claims: rules, cues, models."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO

__all__ = ["listing"]


def listing(headers: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> str:
    """A table; the last column takes the room that the others leave."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for number, header in enumerate(headers):
        last = number == len(headers) - 1
        grid.add_column(header, overflow="fold", no_wrap=not last, ratio=1 if last else None)
    for row in rows:
        grid.add_row(*map(Text, row))
    out = StringIO()
    Console(file=out, width=width, color_system=None, legacy_windows=False).print(grid)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())
