"""The shapes of the Parquet tables, made from the types of the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
import pyarrow as pa
from msgspec import inspect

from claimcli.records import Record

__all__ = ["CLAIMS", "DOCUMENTS", "FAILURES", "OUTCOMES", "record_of", "row_of"]

PLAIN: Mapping[type[inspect.Type], pa.DataType] = {
    inspect.StrType: pa.string(),
    inspect.EnumType: pa.string(),
    inspect.IntType: pa.int64(),
    inspect.FloatType: pa.float64(),
    inspect.BoolType: pa.bool_(),
}


def arrow_type(kind: inspect.Type) -> pa.DataType:
    """The column type that holds all values of a field's type but null.

    Whole and broken numbers share a column of doubles; where a field holds a number or a pair
    of them, its column holds a list of one or two. Errors: TypeError for types that no record
    has.
    """
    if isinstance(kind, inspect.Metadata):
        return arrow_type(kind.type)
    if isinstance(kind, inspect.UnionType):
        return joined(each for each in kind.types if not isinstance(each, inspect.NoneType))
    if isinstance(kind, inspect.StructType):
        return pa.struct(fields_of(kind))
    if isinstance(kind, inspect.VarTupleType):
        return listed(kind.item_type)
    if isinstance(kind, inspect.TupleType) and len(set(map(arrow_type, kind.item_types))) == 1:
        return listed(kind.item_types[0])
    try:
        return PLAIN[type(kind)]
    except KeyError:
        raise TypeError(f"no column holds {kind}") from None


def joined(kinds: Iterable[inspect.Type]) -> pa.DataType:
    """The one column type for values of several types."""
    types = set(map(arrow_type, kinds))
    if pa.float64() in types:
        types.discard(pa.int64())
    if pa.list_(pa.field("element", pa.float64(), False)) in types:
        types.discard(pa.float64())
    if len(types) != 1:
        raise TypeError(f"no column holds all of {types}")
    return types.pop()


def listed(kind: inspect.Type) -> pa.DataType:
    """A list, whose items are never null."""
    return pa.list_(pa.field("element", arrow_type(kind), False))


def fields_of(kind: inspect.StructType) -> Iterator[pa.Field]:
    """A column for each field, by the name it has in JSON."""
    for field in kind.fields:
        yield pa.field(field.encode_name, arrow_type(field.type), may_be_null(field.type))


def may_be_null(kind: inspect.Type) -> bool:
    if isinstance(kind, inspect.Metadata):
        return may_be_null(kind.type)
    return isinstance(kind, inspect.UnionType) and kind.includes_none


def record_type() -> inspect.StructType:
    kind = inspect.type_info(Record)
    if not isinstance(kind, inspect.StructType):
        raise TypeError("the record is no struct")
    return kind


def text(name: str, nullable: bool = True) -> pa.Field:
    return pa.field(name, pa.string(), nullable)


RECORD = pa.struct(fields_of(record_type()))
CLAIMS = pa.schema([*RECORD, text("sha256", False)])
"""A claim: the record, and the checksum of the article's text, which with ``document`` tells
its row among the documents."""
KEY = (text("name", False), text("sha256", False), text("model", False), text("version", False))
"""What tells one analysis of an article from another."""
DOCUMENTS = pa.schema(
    [
        *KEY,
        *map(text, ("title", "outlet", "author", "date", "day", "month")),
        text("text", False),
        pa.field("claims", pa.int64(), False),
    ]
)
"""An article as it was read: ``date`` as it was given, ``day`` in ISO 8601 as far as known,
``claims`` their number."""
FAILURES = pa.schema([*KEY, text("outlet"), text("date"), text("why", False)])
"""An article that could not be read or analysed."""
OUTCOMES = pa.schema(
    [
        *(field for field in DOCUMENTS if field.name != "claims"),
        pa.field("claims", pa.list_(pa.field("element", RECORD, False)), False),
        text("why"),
    ]
)
"""What came of an article: a row of DOCUMENTS with the claims themselves, or ``why`` there are
none."""


def row_of(record: Record) -> dict[str, Any]:
    """The record as a row of ``RECORD``."""
    row: dict[str, Any] = msgspec.to_builtins(record)
    for each in row["quantities"]:
        value = each["value"]
        each["value"] = [real(part) for part in (value if isinstance(value, tuple) else (value,))]
        each["low"], each["high"] = real(each["low"]), real(each["high"])
    return row


def real(number: float) -> float:
    """A number as a double; what is beyond all doubles is infinite."""
    try:
        return float(number)
    except OverflowError:
        return float("inf")


def record_of(row: Mapping[str, Any]) -> Record:
    """The record of such a row, without what the record has not."""
    row = {name: row[name] for name in Record.__struct_fields__ if name in row}
    row["quantities"] = [
        {
            **each,
            "value": whole(*each["value"]) if len(each["value"]) == 1 else pair(each["value"]),
            "low": whole(each["low"]),
            "high": whole(each["high"]),
        }
        for each in row["quantities"]
    ]
    return msgspec.convert(row, Record)


def whole(number: float) -> float:
    """A number as the record has it: an int where nothing is broken off."""
    return int(number) if number.is_integer() else number


def pair(numbers: Iterable[float]) -> tuple[float, ...]:
    return tuple(map(whole, numbers))
