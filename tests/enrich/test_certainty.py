"""How sure the source is, as cases: a text, what its first record says, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ParseMany, RecordsOf

CASES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases" / "certainty.jsonl")
    .read_text("utf-8")
    .splitlines()
]


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case["text"] for case in CASES])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_case(case: dict[str, Any], records_of: RecordsOf) -> None:
    record = records_of(case["text"])[0]
    found = (record.certainty, record.polarity, record.tense)
    assert found == (case["certainty"], case["polarity"], case["tense"]), case["why"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_every_value_but_the_plain_one_has_its_proof(
    case: dict[str, Any], records_of: RecordsOf
) -> None:
    record = records_of(case["text"])[0]
    proven = {proof.field for proof in record.proofs}
    if record.certainty != "certain":
        assert "certainty" in proven
    if record.polarity == "negative":
        assert "polarity" in proven
    assert (record.tense is not None) == ("tense" in proven)


def test_there_are_many_and_none_twice() -> None:
    assert len({case["text"] for case in CASES}) == len(CASES) >= 120


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
