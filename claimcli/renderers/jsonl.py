"""JSON Lines: one record a line, as soon as its document is finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimcli.harmless import escaped_json
from claimcli.renderers.interface import Options, OutputFormat

if TYPE_CHECKING:
    from claimcli.records import Record, Result

__all__ = ["FORMAT", "encoded"]


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """One piece for each record."""
    for result in results:
        for record in result.records:
            yield encoded(record) + "\n"


def encoded(record: Record) -> str:
    """A record as JSON on one line."""
    import msgspec

    return escaped_json(msgspec.json.encode(record).decode("utf-8"))


FORMAT = OutputFormat("jsonl", "one record a line, streamed", render)
