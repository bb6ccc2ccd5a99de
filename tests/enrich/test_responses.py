"""Denials and admissions with the allegation they answer, and those that answer none.

``answer`` is the cue of the claim or words of it; ``linked`` whether it answers the
allegation that has the words ``about``, whose status is then ``status``.
"""

from __future__ import annotations

import pytest

from tests.conftest import ParseMany, RecordsOf
from tests.enrich.charged import Row, picked, rows

CASES = list(rows("responses"))


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case["text"] for case in CASES])


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"][46:110]) for case in CASES])
def test_response(case: Row, records_of: RecordsOf) -> None:
    records = records_of(case["text"])
    allegation = picked(records, case["about"])
    answers = [
        each
        for each in records
        if each.kind != "allegation"
        and (
            (each.cue is not None and each.cue.text == case["answer"])
            or case["answer"] in each.text
        )
    ]
    assert allegation.status == case["status"]
    assert {each.responds_to == allegation.id for each in answers} == {case["linked"]}


def test_there_are_cases_both_ways() -> None:
    assert len(CASES) >= 30
    assert sum(not case["linked"] for case in CASES) >= 15


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
