"""The highest rung that the article reaches for a charge, and rungs that it does not reach."""

from __future__ import annotations

import pytest

from claimcli.claims import Stage
from tests.conftest import ParseMany, RecordsOf
from tests.enrich.charged import Row, picked, rows

CASES = list(rows("stages"))


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case["text"] for case in CASES])


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"][:70]) for case in CASES])
def test_stage(case: Row, records_of: RecordsOf) -> None:
    record = picked(records_of(case["text"]), case["about"])
    proof = [each.text for each in record.proofs if each.field == "stage"]
    assert record.stage == case["stage"]
    assert proof == ([case["proof"]] if case["proof"] else [])


def test_every_rung_has_cases() -> None:
    assert len(CASES) >= 40
    assert {case["stage"] for case in CASES} == {*Stage, None}
