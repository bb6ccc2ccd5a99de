"""How a document's table is laid out: headings, columns, widths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from claimcli.harmless import one_line
from claimcli.renderers import summaries
from claimcli.renderers.interface import Options
from claimcli.renderers.screen import cells
from claimcli.renderers.screen.paper import STYLES, paper, stripped
from claimcli.translation import _

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from claimcli.records import Record, Result

__all__ = ["laid_out"]

NARROWEST, WIDEST = 60, 200
"""Beyond these a line of text is no longer read with ease."""

ROOMY = 120
"""From this width on place, accused and state have columns of their own."""

INDENT = 6
"""Columns before a reason: those of the id."""


def laid_out(result: Result, options: Options) -> str:
    """All that the table says of one document; ends with a line end."""
    out = StringIO()
    console = paper(out, options, min(max(options.width, NARROWEST), WIDEST))
    for part in parts(result, options, console.width):
        console.print(part)
    return stripped(out.getvalue(), options)


def parts(result: Result, options: Options, width: int) -> Iterator[RenderableType]:
    """The heading, then each kind that occurs with its own heading and table, or counted."""
    from rich.text import Text

    article = result.article
    heading = Text(one_line(article.name), style="bold")
    if article.title:
        heading.append(f" · {one_line(article.title)}", style="not bold")
    yield heading
    for kind in summaries.KINDS:
        records = [record for record in result.records if record.kind == kind]
        if not records:
            continue
        several = summaries.plural(kind).upper()
        title = Text(f"\n{several} ({len(records)})", style=f"bold {STYLES[kind]}")
        if kind not in options.marked:
            yield title.append(" " + _("shown with --kind all"), style="not bold dim")
            continue
        yield title
        yield from tables(records, cells.columns(kind, roomy=width >= ROOMY), width)
    if not result.records:
        yield Text(_("no claims"), style="dim")


def tables(
    records: Sequence[Record], columns: tuple[cells.Column, ...], width: int
) -> Iterator[RenderableType]:
    """The records of one kind as a table; where they have reasons, those stand between its
    rows, over the whole width."""
    from rich.padding import Padding
    from rich.text import Text

    grid = table(columns, width, header=True)
    for row in rows(records):
        grid.add_row(*(column.cell(row) for column in columns))
        if row.record.explanation:
            yield grid
            for reason in row.record.explanation:
                told = Text(f"· {one_line(reason)}", style="dim")
                yield Padding(told, (0, 0, 0, INDENT))
            grid = table(columns, width, header=False)
    if grid.row_count:
        yield grid


def rows(records: Sequence[Record]) -> Iterator[cells.Row]:
    """The records, each with what those before it have told already."""
    groups: set[int] = set()
    names: set[str] = set()
    for record in records:
        name = record.source.name if record.source is not None else None
        yield cells.Row(
            record, continued=record.group in groups, introduced=name is not None and name in names
        )
        if record.group is not None:
            groups.add(record.group)
        if name is not None:
            names.add(name)


def table(columns: tuple[cells.Column, ...], width: int, header: bool) -> Table:
    """An empty table; the last column takes what the others leave."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    grid = Table(
        box=SIMPLE_HEAD,
        show_edge=False,
        show_header=header,
        pad_edge=False,
        expand=True,
        border_style="dim",
        header_style="dim",
    )
    for column in columns:
        grid.add_column(
            _(column.header),
            width=column.width(width),
            ratio=1 if column.share is None else None,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    return grid
