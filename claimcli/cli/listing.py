"""Tables of things that are not claims: rules and cues.

Rich would draw them as well, but takes longer to load than they take to print.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

__all__ = ["listing"]

GAP = 2
NARROWEST = 16
"""Columns that the last cell has even where the others leave less."""


def listing(headers: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> str:
    """A table; the last column takes the room that the others leave."""
    table = [headers, *rows]
    widths = [max(map(len, column)) + GAP for column in list(zip(*table, strict=True))[:-1]]
    room = max(NARROWEST, width - sum(widths))
    lines = []
    for *cells, last in table:
        start = "".join(cell.ljust(size) for cell, size in zip(cells, widths, strict=True))
        for part in wrap(last, room, break_on_hyphens=False) or [""]:
            lines.append(f"{start}{part}".rstrip())
            start = " " * len(start)
    return "".join(f"{line}\n" for line in lines)
