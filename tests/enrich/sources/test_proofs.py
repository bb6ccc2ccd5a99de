"""The words behind values that are not words: which fields have them, and that they say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcli.records import PROVEN, Record
from tests.conftest import ParseMany, RecordsOf

FOLDER = Path(__file__).parents[3] / "samples"
SAMPLES = [path.read_text("utf-8") for path in sorted(FOLDER.glob("*.txt"))]
HEARD = (
    "Kepala Dinas Jalan, Rina Hapsari, meninjau jembatan. Jembatan itu rapuh, kata Rina. "
    "Konon tiangnya retak. "
    "Seorang mandor diduga mencuri besi. Ia membantah tuduhan itu. Jembatan baru dijadwalkan "
    "dibuka pekan depan, kata seorang pejabat yang enggan disebut namanya."
)


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([*SAMPLES, HEARD])


def proofs(records: list[Record], field: str) -> list[str]:
    return [proof.text for record in records for proof in record.proofs if proof.field == field]


def test_only_fields_that_are_documented_have_proofs_and_each_has_some(
    records_of: RecordsOf,
) -> None:
    records = [record for text in [*SAMPLES, HEARD] for record in records_of(text)]
    assert {proof.field for each in records for proof in each.proofs} == PROVEN.keys()


def test_words_prove_values(records_of: RecordsOf) -> None:
    records = records_of(HEARD)
    assert set(proofs(records, "source.name")) == {"Rina Hapsari"}
    assert set(proofs(records, "source.role")) == {"Kepala"}
    assert set(proofs(records, "source.affiliation")) == {"Dinas Jalan"}
    assert proofs(records, "source.anonymous") == ["seorang pejabat yang enggan disebut namanya"]
    assert proofs(records, "hearsay") == ["Konon"]
    assert proofs(records, "status") == ["membantah"]


def test_an_office_far_from_the_name_proves_nothing(records_of: RecordsOf) -> None:
    text = HEARD + " Lurah sudah pulang." + " Air surut." * 20 + " Kata Camat, jalan aman."
    roles = [
        proof.start
        for record in records_of(text)
        for proof in record.proofs
        if proof.field == "source.role"
    ]
    assert all(start < len(HEARD) for start in roles)


def test_a_value_that_is_the_plain_one_needs_no_words(records_of: RecordsOf) -> None:
    (record,) = records_of("Rina mengatakan jembatan itu rampung.")
    assert record.certainty == "certain"
    assert not [proof for proof in record.proofs if not proof.field.startswith("source.")]
