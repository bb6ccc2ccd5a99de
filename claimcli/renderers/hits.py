"""Which documents are worth a reader's while."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcli.renderers.interface import Options

if TYPE_CHECKING:
    from claimcli.records import Result

__all__ = ["with_hits"]


def with_hits(results: Iterable[Result], options: Options) -> Iterator[Result]:
    """The results with a record of the kinds that are shown; all of them where ``options``
    say so; and a single one in any case, since whoever asks of one article wants an answer."""
    passed_over: Result | None = None
    count = 0
    for count, result in enumerate(results, 1):
        if options.empty or any(record.kind in options.marked for record in result.records):
            yield result
        elif count == 1:
            passed_over = result
    if count == 1 and passed_over is not None:
        yield passed_over
