"""How a document's table is laid out: headings, columns, widths."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import TYPE_CHECKING

from claimcli.harmless import one_line
from claimcli.renderers.interface import Options
from claimcli.renderers.screen import cells

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

    from claimcli.records import Record, Result

__all__ = ["laid_out"]

KINDS = {"quote": "quotes", "allegation": "allegations", "background": "background"}
STYLES = {"quote": "bold cyan", "allegation": "bold yellow", "background": "bold green"}

NARROWEST, WIDEST = 60, 160
"""Beyond these a line of text is no longer read with ease."""

ROOMY = 120
"""From this width on what is else written under the cue has a column of its own."""


def laid_out(result: Result, options: Options) -> str:
    """All that the table says of one document; ends with a line end."""
    out = StringIO()
    console = paper(out, options)
    for part in parts(result, options, console.width):
        console.print(part)
    text = out.getvalue()
    if options.colour:
        return text
    return "\n".join(line.rstrip() for line in text.split("\n"))


def paper(out: StringIO, options: Options) -> Console:
    """A console that draws as ``options`` say, whatever the environment says."""
    from rich.console import Console

    return Console(
        file=out,
        width=min(max(options.width, NARROWEST), WIDEST),
        force_terminal=options.colour,
        color_system="standard" if options.colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={key: os.environ[key] for key in ("TERM",) if key in os.environ},
    )


def parts(result: Result, options: Options, width: int) -> Iterator[RenderableType]:
    """The heading, then for each kind that occurs its own heading and table."""
    from rich.text import Text

    article = result.article
    heading = Text(one_line(article.name), style="bold")
    if article.title:
        heading.append(f" · {one_line(article.title)}", style="not bold")
    yield heading
    places = {record.id: cells.place(record) for record in result.records}
    for kind, plural in KINDS.items():
        records = [record for record in result.records if record.kind == kind]
        if records:
            yield Text(f"\n{plural.upper()} ({len(records)})", style=STYLES[kind])
            yield table(kind, records, places, options, width)
    if not result.records:
        yield Text("no claims", style="dim")


def table(
    kind: str, records: list[Record], places: Mapping[int, str], options: Options, width: int
) -> Table:
    """The records of one kind; ``places`` says where each record of the article stands."""
    columns = cells.columns(kind, roomy=width >= ROOMY)
    grid = cells_table(columns, width)
    groups: set[int | None] = set()
    names: set[str | None] = set()
    for record in records:
        name = record.source.name if record.source is not None else None
        row = cells.Row(
            record,
            continued=record.group is not None and record.group in groups,
            introduced=name is not None and name in names,
            reasons=record.explanation or (),
            answered=places.get(record.responds_to) if record.responds_to is not None else None,
        )
        groups.add(record.group)
        names.add(name)
        grid.add_row(*(column.cell(row) for column in columns))
    return grid


def cells_table(columns: tuple[cells.Column, ...], width: int) -> Table:
    """An empty table; the last column takes what the others leave."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    grid = Table(
        box=SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        leading=1,
        expand=True,
        border_style="dim",
        header_style="dim",
    )
    for column in columns:
        grid.add_column(
            column.header,
            width=column.width(width),
            ratio=1 if column.share is None else None,
            overflow="fold",
        )
    return grid
