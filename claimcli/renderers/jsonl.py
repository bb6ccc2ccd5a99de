"""JSON Lines: one record a line, as soon as its document is finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from claimcli.errors import InputError
from claimcli.harmless import escaped_json
from claimcli.renderers.interface import Options, OutputFormat

if TYPE_CHECKING:
    from claimcli.records import Record, Result

__all__ = ["FORMAT", "encoded", "failed", "without_nulls"]


def render(results: Iterable[Result | InputError], options: Options) -> Iterator[str]:
    """One piece for each document; a failure is a record of its own."""
    for result in results:
        if isinstance(result, InputError):
            yield f"{failed(result)}\n"
        else:
            yield "".join(f"{encoded(record, options)}\n" for record in result.records)


def failed(error: InputError) -> str:
    """A failure as JSON on one line."""
    import msgspec

    told = {"document": error.document, "error": error.why}
    return escaped_json(msgspec.json.encode(told).decode("utf-8"))


def encoded(record: Record, options: Options) -> str:
    """A record as JSON on one line."""
    import msgspec

    fields = without_nulls(msgspec.to_builtins(record)) if options.compact else record
    return escaped_json(msgspec.json.encode(fields).decode("utf-8"))


def without_nulls(value: Any) -> Any:
    """The value without the fields that are null, its own and those of all in it."""
    if isinstance(value, dict):
        return {key: without_nulls(each) for key, each in value.items() if each is not None}
    if isinstance(value, (list, tuple)):
        return [without_nulls(each) for each in value]
    return value


FORMAT = OutputFormat(
    "jsonl", "one record a line, streamed", render, appends=True, tells_failures=True
)
