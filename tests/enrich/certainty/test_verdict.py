"""The words behind what a claim's certainty, polarity and tense are."""

from __future__ import annotations

import pytest

from tests.cases.cases import Row, rows
from tests.conftest import ParseMany, RecordsOf

CASES = rows("certainty")


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case["text"] for case in CASES])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_every_value_but_the_plain_one_has_its_proof(case: Row, records_of: RecordsOf) -> None:
    record = records_of(case["text"])[0]
    proven = {proof.field for proof in record.proofs}
    if record.certainty != "certain":
        assert "certainty" in proven
    if record.polarity == "negative":
        assert "polarity" in proven
    assert (record.tense is not None) == ("tense" in proven)


def test_proofs_are_the_words_that_say_so(records_of: RecordsOf) -> None:
    text = "Camat Wolo mengatakan jembatan itu mungkin tidak akan dibongkar."
    (record,) = records_of(text)
    found = [(each.field, each.text) for each in record.proofs if "source" not in each.field]
    assert found == [
        ("certainty", "mungkin"),
        ("polarity", "tidak"),
        ("tense", "akan"),
    ]


def test_a_long_sentence_costs_no_more_than_its_length(records_of: RecordsOf) -> None:
    text = "Camat Wolo mengatakan " + "jika hujan mungkin tidak akan " * 150 + "turun."
    assert records_of(text)[0].certainty in {"possible", "unknown", "certain"}
