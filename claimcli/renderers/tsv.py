"""Tab-separated values, for cut and awk: a heading, then a record a line, nothing quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from claimcli.renderers.columns import COLUMNS, row
from claimcli.renderers.csv import BYTE_ORDER_MARK, defanged, plain
from claimcli.renderers.interface import Options, OutputFormat

if TYPE_CHECKING:
    from claimcli.records import Result

__all__ = ["FORMAT"]


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """The heading when the first document is there, then a piece for each document; no cell
    holds a tab or a line end, since all white space in words is one space."""
    remaining = iter(results)
    first = next(remaining, None)
    if options.heading:
        yield (BYTE_ORDER_MARK if options.excel else "") + "\t".join(COLUMNS) + "\n"
    for result in chain([first] if first is not None else [], remaining):
        yield "".join(
            "\t".join(defanged(plain(value)) for value in row(record)) + "\n"
            for record in result.records
        )


FORMAT = OutputFormat("tsv", "tab-separated, for cut and awk", render, appends=True)
