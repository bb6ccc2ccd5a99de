"""The hard cases, exactly: as many records, in this order, with these fields."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.cases.cases import Case, cases, found, shown
from tests.conftest import ParseMany, RecordsOf

ALL = list(cases())
FIELDS = frozenset({"kind", "content"})


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case.text for case in ALL])


def parameter(case: Case) -> object:
    marks = [pytest.mark.xfail(reason=case.xfail, strict=True)] if case.xfail else []
    return pytest.param(case, id=f"{case.file}: {case.text[:50]}", marks=marks)


@pytest.mark.parametrize("case", [parameter(case) for case in ALL])
def test_case(case: Case, records_of: RecordsOf) -> None:
    assert shown(records_of(case.text), case.records) == list(case.records), case.why


@pytest.mark.parametrize("case", [pytest.param(case, id=case.text[:50]) for case in ALL])
def test_case_is_well_formed(case: Case, records_of: RecordsOf) -> None:
    assert case.why
    known = found(records_of("Air surut.")[0]).keys()
    for row in case.records:
        assert row.keys() >= FIELDS
        assert row.keys() <= known
        for field in ("content", "cue", "source", "accused"):
            assert row.get(field) is None or row[field] in case.text


def test_there_are_many_and_none_is_there_twice() -> None:
    assert len(ALL) >= 60
    assert not [text for text, times in Counter(case.text for case in ALL).items() if times > 1]
