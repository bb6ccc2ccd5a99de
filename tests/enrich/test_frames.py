"""Who charges whom with what that befell whom, both where the words say it and where not."""

from __future__ import annotations

import pytest

from tests.conftest import ParseMany, RecordsOf
from tests.enrich.charged import Row, frame, picked, rows

CASES = list(rows("frames"))


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case["text"] for case in CASES])


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"][:60]) for case in CASES])
def test_frame(case: Row, records_of: RecordsOf) -> None:
    found = frame(picked(records_of(case["text"]), case["about"]))
    assert found == {field: case[field] for field in found}


@pytest.mark.parametrize("field", ["accuser", "accused", "act", "victim"])
def test_each_field_is_there_and_not_there(field: str) -> None:
    full = [case for case in CASES if case[field]]
    assert len(CASES) >= 50
    assert 0 < len(full) < len(CASES)


def test_a_party_is_a_mention_with_its_proofs(records_of: RecordsOf) -> None:
    text = "Polisi menduga Wawan memukul Rina pada Senin malam."
    record = picked(records_of(text), "memukul")
    assert record.victim is not None
    for party in (record.accuser, *record.accused, record.victim):
        assert party is not None
        assert party.text == text[party.start : party.end]
        assert party.spans == ()


def test_the_victim_has_the_name_beside_korban(records_of: RecordsOf) -> None:
    text = "Wawan diduga menganiaya korban. Korban bernama Siti Aminah dirawat di klinik."
    record = picked(records_of(text), "menganiaya")
    assert record.victim is not None
    assert (record.victim.text, record.victim.name) == ("korban", "Siti Aminah")
    assert record.victim.text == "korban"
    assert [span.text for span in record.victim.spans] == ["Siti Aminah"]


def test_a_quote_has_no_frame(records_of: RecordsOf) -> None:
    records = records_of("Rina mengatakan jembatan itu sudah aman.")
    assert [each.kind for each in records] == ["quote"]
    assert records[0].accuser is records[0].act is records[0].victim is None
