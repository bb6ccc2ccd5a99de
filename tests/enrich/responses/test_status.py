"""What becomes of an allegation that is answered."""

from __future__ import annotations

import pytest

from tests.cases.shapes import picked
from tests.conftest import RecordsOf


def test_several_denials_answer_one_allegation(records_of: RecordsOf) -> None:
    text = (
        "Warga menuding Hendra menyunat bantuan beras. Hendra membantah tudingan itu. "
        "Istri Hendra juga membantah tudingan tersebut."
    )
    records = records_of(text)
    allegation = picked(records, "menyunat")
    assert [each.responds_to for each in records if each.kind == "quote"] == [allegation.id] * 2


def test_only_the_charge_that_is_answered_is_denied(records_of: RecordsOf) -> None:
    text = (
        "Rina menuduh Wawan mencuri cincin. “Itu tidak benar,” kata Wawan. "
        "Rina juga menuduh Hendra menipu ibunya."
    )
    records = records_of(text)
    assert picked(records, "cincin").status == "denied"
    assert picked(records, "menipu").status == "alleged"


@pytest.mark.parametrize(
    ("tail", "status"),
    [
        ("tuduhan yang sudah lama dibantah Somalia", "denied"),
        ("sesuatu yang disangkal Somalia", "denied"),
        ("tuduhan yang tidak dibantah Somalia", "alleged"),
    ],
)
def test_a_denial_in_apposition_needs_no_quote(
    tail: str, status: str, records_of: RecordsOf
) -> None:
    records = records_of(f"Kenya menuduh Somalia menyerang pos perbatasan, {tail}.")
    assert picked(records, "menyerang").status == status
