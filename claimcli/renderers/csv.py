"""Comma-separated values, for spreadsheets: a heading, then a record a line.

A spreadsheet would run a cell that begins with ``= + - @`` as a formula; such words of an
article get an apostrophe before them, which a spreadsheet shows as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain
from typing import TYPE_CHECKING

from claimcli.renderers.columns import COLUMNS, Value, row
from claimcli.renderers.interface import Options, OutputFormat

if TYPE_CHECKING:
    from claimcli.records import Result

__all__ = ["FORMAT", "defanged", "plain"]

BYTE_ORDER_MARK = "\ufeff"
"""By which Excel knows UTF-8."""


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """The heading when the first document is there, then a piece for each document."""
    from csv import writer

    remaining = iter(results)
    first = next(remaining, None)
    out = StringIO()
    rows = writer(out, lineterminator="\r\n" if options.excel else "\n")
    if options.heading:
        out.write(BYTE_ORDER_MARK if options.excel else "")
        rows.writerow(COLUMNS)
    for result in chain([first] if first is not None else [], remaining):
        for record in result.records:
            rows.writerow(defanged(plain(value)) for value in row(record))
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


def plain(value: Value) -> str:
    """A value as text: *true*, *0.9*, nothing for null."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def defanged(cell: str) -> str:
    """The cell, as no spreadsheet runs it."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


FORMAT = OutputFormat("csv", "comma-separated, for spreadsheets", render, appends=True)
