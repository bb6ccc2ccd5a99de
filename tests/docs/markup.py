"""Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["Row", "code", "fenced", "table"]

Row = Sequence[str]


def fenced(language: str, text: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```"


def code(text: str) -> str:
    return f"`{text}`"


def table(headers: Row, rows: Iterable[Row]) -> str:
    lines = [headers, ["---"] * len(headers), *rows]
    cells = [[cell.replace("|", r"\|") for cell in line] for line in lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)
