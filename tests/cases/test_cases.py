"""Every case, exactly; and that there are enough of them, both ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest

from claimcli.claims import Stage
from tests.cases.cases import Case, Row, cases, rows
from tests.cases.shapes import CIRCUMSTANCES, PARSED, SHAPES, Given, found_record, shape_of
from tests.conftest import ParseMany, RecordsOf

ALL = list(cases())
FIELDS = frozenset({"kind", "content"})


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case.text for case in ALL if shape_of(case.row) in PARSED])


def parameter(case: Case) -> object:
    reason = case.row.get("xfail")
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(case, id=f"{case.file}: {case.text[:60]}", marks=marks)


@pytest.mark.parametrize("case", [parameter(case) for case in ALL])
def test_case(case: Case, parse_many: ParseMany) -> None:
    given = Given(lambda: parse_many([case.text])[0])
    found = SHAPES[shape_of(case.row)](case.row, given)
    assert found == {key: case.row[key] for key in found}, case.why


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.text[:60]) for case in ALL if "records" in case.row]
)
def test_records_of_a_case_are_well_formed(case: Case, records_of: RecordsOf) -> None:
    known = found_record(records_of("Air surut.")[0]).keys()
    for row in case.row["records"]:
        assert row.keys() >= FIELDS
        assert row.keys() <= known
        for field in ("content", "cue", "source", "accused"):
            assert row.get(field) is None or row[field] in case.text


def test_no_case_stands_twice_in_a_file() -> None:
    counts = Counter((case.file, case.text, case.row.get("about")) for case in ALL)
    assert not [text for text, times in counts.items() if times > 1]


def has(key: str, row: Row) -> bool:
    return bool(row[key])


@pytest.mark.parametrize(
    ("file", "least", "full", "share"),
    [
        ("certainty", 120, lambda row: row["certainty"] != "certain", 0.3),
        ("sources", 80, partial(has, "class"), 0.4),
        ("charges", 50, partial(has, "victim"), 0.1),
        ("charges", 50, partial(has, "accuser"), 0.1),
        ("charges", 50, partial(has, "accused"), 0.1),
        ("charges", 50, partial(has, "act"), 0.1),
        ("stages", 40, partial(has, "stage"), 0.4),
        ("responses", 30, partial(has, "linked"), 0.3),
        ("via", 60, lambda row: any(row["chains"]), 0.4),
        ("circumstances", 100, lambda row: any(row["claims"]), 0.5),
        ("amounts", 300, partial(has, "quantities"), 0.4),
        ("statutes", 40, partial(has, "statutes"), 0.5),
        ("dates", 80, partial(has, "moments"), 0.5),
    ],
)
def test_cases_are_many_and_both_ways(
    file: str, least: int, full: Callable[[Row], bool], share: float
) -> None:
    found = rows(file)
    assert len(found) >= least
    assert share * len(found) <= sum(map(full, found)) < len(found)


def test_every_stage_and_circumstance_has_cases() -> None:
    assert {row["stage"] for row in rows("stages")} == {*Stage, None}
    claims = [claim for row in rows("circumstances") for claim in row["claims"]]
    for field in CIRCUMSTANCES:
        assert sum(field in claim for claim in claims) >= 15
