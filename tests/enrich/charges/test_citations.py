"""Provisions as newspapers cite them, and numbers that cite none."""

from __future__ import annotations

import pytest

from claimcli.enrich.charges.citations import citations
from tests.cases.cases import Row, rows
from tests.cases.shapes import picked
from tests.conftest import RecordsOf

CASES = rows("statutes")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"][:60]) for case in CASES])
def test_a_citation_stands_in_the_text(case: Row) -> None:
    for each in citations(case["text"], 0, len(case["text"])):
        assert 0 <= each.span.start < each.span.end <= len(case["text"])


def laws(text: str, about: str, records_of: RecordsOf) -> list[tuple[str | None, str | None]]:
    record = picked(records_of(text), about)
    return [(each.law, each.article) for each in record.statutes]


def test_the_next_sentence_is_a_charge_of_its_own(records_of: RecordsOf) -> None:
    text = "Wawan diduga mencuri sapi. Atas perbuatannya, ia dijerat Pasal 362 KUHP."
    assert laws(text, "mencuri", records_of) == []
    assert laws(text, "362", records_of) == [("KUHP", "362")]


def test_the_next_sentence_is_of_somebody_else(records_of: RecordsOf) -> None:
    text = "Wawan diduga mencuri sapi. Hendra dijerat Pasal 372 KUHP."
    assert laws(text, "mencuri", records_of) == []


def test_the_next_sentence_only_mentions_a_law(records_of: RecordsOf) -> None:
    text = "Wawan diduga mencuri sapi. Ia hafal Pasal 1 UU Desa."
    assert laws(text, "mencuri", records_of) == []


def test_two_charges_of_one_sentence_keep_their_own(records_of: RecordsOf) -> None:
    text = "Wawan dijerat Pasal 362 KUHP, sedangkan Hendra dijerat Pasal 480 KUHP."
    assert laws(text, "362", records_of) == [("KUHP", "362")]
    assert laws(text, "480", records_of) == [("KUHP", "480")]


def test_a_long_list_of_articles_costs_no_more_than_its_length() -> None:
    text = "Pasal 81 ayat 1, 2, dan 3 huruf a dan huruf b " * 400
    assert len(citations(text, 0, len(text))) == 1200
