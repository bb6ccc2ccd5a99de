"""Who charges whom with what, and to whom it was done."""

from __future__ import annotations

from tests.cases.shapes import picked
from tests.conftest import RecordsOf


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
