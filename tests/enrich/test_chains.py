"""Chains of speakers as data: a text, and for each quote and allegation its ``via``."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from claimcli.records import Record
from tests.conftest import ParseMany, RecordsOf

LINES = (Path(__file__).parent / "chains.jsonl").read_text(encoding="utf-8").splitlines()
CASES: list[dict[str, Any]] = [json.loads(line) for line in LINES]


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case["text"] for case in CASES])


def attributed(records: list[Record]) -> list[Record]:
    """The quotes and allegations."""
    return [record for record in records if record.kind != "background"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"][:60]) for case in CASES])
def test_via(case: dict[str, Any], records_of: RecordsOf) -> None:
    found = [
        [
            {"name": relay.source.name, "cue": relay.cue.text if relay.cue else None}
            for relay in record.via
        ]
        for record in attributed(records_of(case["text"]))
    ]
    assert found == case["chains"], case["why"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"][:60]) for case in CASES])
def test_a_relay_is_no_part_of_the_record_and_stands_in_the_text(
    case: dict[str, Any], records_of: RecordsOf
) -> None:
    for record in attributed(records_of(case["text"])):
        names = [relay.source.name for relay in record.via]
        assert len(names) == len(set(names))
        for relay in record.via:
            assert relay.cue is not None
            assert relay.source.start is not None
            assert relay.source.end is not None
            assert case["text"][relay.cue.start : relay.cue.end] == relay.cue.text
            assert case["text"][relay.source.start : relay.source.end] == relay.source.text
            assert record.source is not None
            assert record.source.start is None or record.source.start != relay.source.start


def test_there_are_many_and_half_of_them_have_no_chain() -> None:
    silent = sum(not any(case["chains"]) for case in CASES)
    assert len(CASES) >= 60
    assert 0.4 <= silent / len(CASES) <= 0.6
    assert Counter(case["text"] for case in CASES).most_common(1)[0][1] == 1
