"""Who stands behind a claim, as cases: a text, what its first record says, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ParseMany, RecordsOf

CASES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases" / "standing.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case["text"] for case in CASES])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_case(case: dict[str, Any], records_of: RecordsOf) -> None:
    record = records_of(case["text"])[0]
    told = record.source.class_ if record.source is not None else None
    nameless = record.source is not None and record.source.anonymous
    found = (told, record.hearsay, nameless)
    assert found == (case["class"], case["hearsay"], case["anonymous"]), case["why"]


def test_there_are_many_and_none_twice() -> None:
    assert len({case["text"] for case in CASES}) == len(CASES) >= 80


def test_the_class_that_one_mention_tells_holds_for_the_others(records_of: RecordsOf) -> None:
    text = "AKBP Hesti Wardani mengatakan jalan itu dibuka. Hesti mengatakan arus lancar."
    assert [record.source.class_ for record in records_of(text) if record.source] == ["police"] * 2


def test_a_name_that_the_article_tells_later_is_a_name(records_of: RecordsOf) -> None:
    text = "Seorang warga, Suminah, mengatakan jalan itu gelap. Ia mengatakan lampu mati."
    sources = [record.source for record in records_of(text)]
    assert [each and (each.named, each.anonymous) for each in sources] == [(True, False)] * 2
