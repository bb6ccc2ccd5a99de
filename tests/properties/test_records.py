"""Whatever the text, the records tell where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

import msgspec
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from claimcli.records import Record
from tests.conftest import RecordsOf
from tests.properties.texts import news, texts

modest = settings(
    max_examples=settings().max_examples * 3 // 5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def partly(one: Record, other: Record) -> bool:
    """Whether two records overlap and neither holds the other."""
    overlap = one.start < other.end and other.start < one.end
    holds = (one.start <= other.start and other.end <= one.end) or (
        other.start <= one.start and one.end <= other.end
    )
    return overlap and not holds


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with offsets, however deep it lies."""
    if isinstance(value, dict):
        if value.get("start") is not None:
            yield value
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from parts(each)


@modest
@given(text=st.one_of(news, news, texts))
@example(text="kata , air surut.")
@example(text="“")
@example(text="JAKARTA - “Kami siap,")
@example(text="Menurut")
@example(text="diduga oleh")
def test_records_are_substrings_in_order(text: str, records_of: RecordsOf) -> None:
    records = records_of(text)
    for record in records:
        for part in parts(msgspec.to_builtins(record)):
            assert part["text"] == text[part["start"] : part["end"]]
            assert part["text"]
    assert [record.id for record in records] == list(range(1, len(records) + 1))
    assert all(before.start <= after.start for before, after in pairwise(records))
    assert not [pair for pair in combinations(records, 2) if partly(*pair)]
    lines = text.splitlines(keepends=True)
    assert all(1 <= record.line <= max(1, len(lines)) for record in records)
    assert all(record.sentence >= 1 for record in records)
