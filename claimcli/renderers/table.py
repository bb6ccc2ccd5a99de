"""A table to read: each document's allegations, then quotes, then background."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcli.renderers.hits import with_hits
from claimcli.renderers.interface import Options, OutputFormat

if TYPE_CHECKING:
    from claimcli.records import Result

__all__ = ["FORMAT"]


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """One piece for each document."""
    from claimcli.renderers.screen.layout import laid_out  # Rich, which --help does without

    for number, result in enumerate(with_hits(results, options)):
        yield ("\n" if number else "") + laid_out(result, options)


FORMAT = OutputFormat("table", "to read, grouped by kind", render, for_reading=True, in_words=True)
