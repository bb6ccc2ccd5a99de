"""The article that the project starts from, as a few assertions on its records."""

from __future__ import annotations

import pytest

from claimcli.records import Record
from tests.conftest import ParseMany, RecordsOf
from tests.quality.gold import SEED

pytestmark = pytest.mark.skipif(
    not SEED.is_file(), reason=f"needs {SEED}, which is not part of the project"
)


@pytest.fixture(scope="module")
def text() -> str:
    return SEED.read_text(encoding="utf-8")


@pytest.fixture
def records(text: str, parse_many: ParseMany, records_of: RecordsOf) -> list[Record]:
    return records_of(text)


def by(records: list[Record], name: str) -> list[Record]:
    """The records whose source has that name."""
    return [record for record in records if record.source and record.source.name == name]


def test_the_opening_question_claims_nothing(text: str, records: list[Record]) -> None:
    question = text.index("?") + 1
    assert all(record.start >= question for record in records)


def test_one_state_accuses_another(records: list[Record]) -> None:
    (record,) = [record for record in records if record.kind == "allegation"]
    assert record.cue is not None
    assert record.source is not None
    (accused,) = record.accused
    assert (record.cue.text, record.form) == ("menuduh", "mixed")
    assert (record.source.text, record.source.name) == ("AS", "Amerika Serikat")
    assert (accused.text, record.status) == ("Korea Utara", "alleged")


def test_what_follows_the_accusation_is_the_reporter_s(records: list[Record]) -> None:
    place = next(place for place, record in enumerate(records) if record.kind == "allegation")
    after = records[place + 1]
    assert (after.kind, after.sentence) == ("background", records[place].sentence)
    assert after.text.startswith("menambah ")


def test_a_family_name_and_ia_mean_the_full_name(records: list[Record]) -> None:
    said = by(records, "Jens Stoltenberg")
    assert [record.source.text for record in said if record.source] == [
        "Sekretaris Jenderal NATO, Jens Stoltenberg",
        "Ia",
        "Stoltenberg",
        "Stoltenberg",
    ]
    for record in said:
        assert record.kind == "quote"
        assert record.source is not None
        assert (record.source.role, record.source.affiliation) == ("Sekretaris Jenderal", "NATO")


def test_two_speakers_contrasted_in_a_sentence_are_two_quotes(
    text: str, records: list[Record]
) -> None:
    contrast = text.index(", sementara Blinken")
    last = by(records, "Jens Stoltenberg")[-1]
    first = next(record for record in by(records, "Antony Blinken"))
    assert (last.kind, last.cue and last.cue.text, last.end) == ("quote", "menekankan", contrast)
    assert (first.kind, first.cue and first.cue.text) == ("quote", "menyoroti")
    assert first.sentence == last.sentence
    assert first.start > contrast


def test_the_last_quotation_is_direct(records: list[Record]) -> None:
    last = by(records, "Antony Blinken")[-1]
    assert (last.form, last.cue and last.cue.text) == ("direct", "tambah")
