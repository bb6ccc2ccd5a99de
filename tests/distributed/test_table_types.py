"""The tables have the record's own shape, and give the record back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
import pyarrow as pa
import pytest
from msgspec.structs import replace

from claimcli import Article, extract
from claimcli.distributed.table_types import CLAIMS, RECORD, arrow_type, record_of, row_of
from claimcli.records import Record, json_schema
from tests.distributed.conftest import CHARGE

JSON = {"string": "string", "integer": "int64", "number": "double", "boolean": "bool"}


def shape(kind: Mapping[str, Any]) -> Any:
    """What the public JSON Schema says of a value: names for plain ones, dictionaries for
    objects, lists for lists; and whether it may be null."""
    kinds = kind.get("anyOf", [kind])
    null = any(each.get("type") == "null" for each in kinds)
    (told,) = {repr(each): each for each in plain(kinds)}.values()
    return told, null


def plain(kinds: list[Mapping[str, Any]]) -> Iterator[Any]:
    shapes = json_schema()["$defs"]
    lists = [each for each in kinds if "prefixItems" in each]
    for kind in lists or kinds:
        meant = shapes[kind["$ref"].rpartition("/")[2]] if "$ref" in kind else kind
        if "prefixItems" in meant:
            yield ["double"]
        elif "properties" in meant:
            yield {name: shape(each) for name, each in meant["properties"].items()}
        elif "items" in meant:
            yield [shape(meant["items"])[0]]
        elif "enum" in meant:
            yield "string"
        elif meant.get("type") != "null" and not number_beside(meant, kinds):
            yield JSON[meant["type"]]


def number_beside(kind: Mapping[str, Any], kinds: list[Mapping[str, Any]]) -> bool:
    """Whether it is a whole number where broken ones may stand, too."""
    return kind.get("type") == "integer" and any(each.get("type") == "number" for each in kinds)


def shape_of(kind: pa.DataType) -> Any:
    """The same of a column type."""
    if pa.types.is_struct(kind):
        return {field.name: (shape_of(field.type), field.nullable) for field in kind}
    if pa.types.is_list(kind):
        return [shape_of(kind.value_type)]
    return str(kind)


def test_the_schema_is_that_of_the_record() -> None:
    told = {name: shape(each) for name, each in properties().items()}
    assert shape_of(RECORD) == told
    assert CLAIMS.names == [*told, "sha256"]


def properties() -> dict[str, Any]:
    found: dict[str, Any] = json_schema()["$defs"]["Record"]["properties"]
    return found


def test_records_come_back_byte_for_byte() -> None:
    (result,) = extract(Article("perkara", CHARGE))
    assert {type(each.value) for record in result.records for each in record.quantities} >= {
        int,
        tuple,
    }
    column = pa.array([row_of(record) for record in result.records], RECORD)
    back = [record_of(row) for row in column.to_pylist()]
    assert msgspec.json.encode(back) == msgspec.json.encode(result.records)


def test_numbers_beyond_a_double_are_infinite() -> None:
    (result,) = extract(Article("perkara", CHARGE))
    record = next(record for record in result.records if record.quantities)
    many = replace(record.quantities[0], value=10**400, low=1, high=10**400)
    row = row_of(replace(record, quantities=(many,)))
    (told,) = pa.array([row], RECORD).to_pylist()[0]["quantities"]
    assert (told["value"], told["low"], told["high"]) == ([float("inf")], 1, float("inf"))


def test_what_no_record_has_is_refused() -> None:
    with pytest.raises(TypeError, match="no column"):
        arrow_type(msgspec.inspect.type_info(str | list[int]))


def test_fields_that_others_added_are_left_out() -> None:
    (result,) = extract(Article("a", "Air surut di Desa Sukamaju."))
    row = {**row_of(result.records[0]), "sha256": "0", "outlet": "x"}
    assert isinstance(record_of(row), Record)
