"""A record as one row of plain values, for formats that know no lists or objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from claimcli.harmless import one_line

if TYPE_CHECKING:
    from claimcli.records import PartyRecord, Record, SpanRecord

__all__ = ["COLUMNS", "Value", "row"]

Value = str | int | float | bool | None


def row(record: Record) -> list[Value]:
    """The record's values, in the order of ``COLUMNS``; words are on one line and harmless."""
    values = (read(record) for read in COLUMNS.values())
    return [one_line(value) if isinstance(value, str) else value for value in values]


def source(field: str) -> Callable[[Record], Value]:
    """Reads a field of the source."""
    return lambda record: getattr(record.source, field) if record.source is not None else None


def words(field: str) -> Callable[[Record], Value]:
    """Reads the words of a field that is a stretch of the article."""

    def read(record: Record) -> Value:
        span: SpanRecord | None = getattr(record, field)
        return span.text if span is not None else None

    return read


def parties(somebody: Iterable[PartyRecord | None]) -> str | None:
    """All of them by name, else as mentioned."""
    return joined(each.name or each.text for each in somebody if each is not None)


def joined(parts: Iterable[object]) -> str | None:
    """*Siti Rahmah; PT Tirta*; None of nothing."""
    return "; ".join(map(str, parts)) or None


def moment(record: Record) -> Value:
    """When it was said, in ISO 8601 where that can be told."""
    return (record.when.iso or record.when.text) if record.when is not None else None


COLUMNS: Mapping[str, Callable[[Record], Value]] = {
    "document": lambda record: record.document,
    "id": lambda record: record.id,
    "kind": lambda record: record.kind,
    "form": lambda record: record.form,
    "subkind": lambda record: record.subkind,
    "source": lambda record: (
        (record.source.name or record.source.text) if record.source is not None else None
    ),
    "role": source("role"),
    "affiliation": source("affiliation"),
    "class": source("class_"),
    "anonymous": source("anonymous"),
    "hearsay": lambda record: record.hearsay,
    "via": lambda record: joined(each.source.name or each.source.text for each in record.via),
    "cue": lambda record: record.cue.text if record.cue is not None else None,
    "stance": lambda record: record.cue.stance if record.cue is not None else None,
    "text": lambda record: record.text,
    "accuser": lambda record: parties([record.accuser]),
    "accused": lambda record: parties(record.accused),
    "act": words("act"),
    "victim": lambda record: parties([record.victim]),
    "statutes": lambda record: joined(each.text for each in record.statutes),
    "stage": lambda record: record.stage,
    "status": lambda record: record.status,
    "answered_by": lambda record: joined(record.answered_by),
    "responds_to": lambda record: record.responds_to,
    "certainty": lambda record: record.certainty,
    "polarity": lambda record: record.polarity,
    "tense": lambda record: record.tense,
    "when": moment,
    "where": words("where"),
    "addressee": words("addressee"),
    "medium": words("medium"),
    "quantities": lambda record: joined(each.text for each in record.quantities),
    "line": lambda record: record.line,
    "column": lambda record: record.column,
    "start": lambda record: record.start,
    "end": lambda record: record.end,
    "sentence": lambda record: record.sentence,
    "group": lambda record: record.group,
    "rule": lambda record: record.rule,
    "confidence": lambda record: record.confidence,
}
"""What each column holds, from left to right."""
