"""The other speakers of a claim are apart from its source, and stand in the text."""

from __future__ import annotations

import pytest

from claimcli.records import Record
from tests.cases.cases import Row, rows
from tests.conftest import ParseMany, RecordsOf

CASES = rows("via")


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case["text"] for case in CASES])


def attributed(records: list[Record]) -> list[Record]:
    """The quotes and allegations."""
    return [record for record in records if record.kind != "background"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"][:60]) for case in CASES])
def test_a_relay_is_no_part_of_the_record_and_stands_in_the_text(
    case: Row, records_of: RecordsOf
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
