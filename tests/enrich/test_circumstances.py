"""When, where, to whom and through what: cases both ways, and the article's date."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcli.pipeline import analyse
from claimcli.records import Record
from tests.conftest import ParseMany

Row = dict[str, Any]
FILE = Path(__file__).with_name("circumstances.jsonl")
CASES: list[Row] = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
FIELDS = ("when", "where", "addressee", "medium")


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([case["text"] for case in CASES])


def told(record: Record) -> Row:
    """The circumstances of a record, in the words of a case."""
    found = {field: value.text for field in FIELDS if (value := getattr(record, field)) is not None}
    if record.when is not None:
        found["iso"] = record.when.iso
    return found


def cued(text: str, date: str | None, parse_many: ParseMany) -> list[Row]:
    """The circumstances of each record with a cue in an article of that date."""
    document = parse_many([text])[0]
    dated = replace(document, article=replace(document.article, date=date))
    return [told(record) for record in analyse(dated) if record.cue is not None]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"]) for case in CASES])
def test_circumstances(case: Row, parse_many: ParseMany) -> None:
    assert cued(case["text"], case["date"], parse_many) == case["claims"]


def test_the_cases_are_many_and_both_ways() -> None:
    assert len(CASES) >= 100
    assert not [text for text, times in Counter(c["text"] for c in CASES).items() if times > 1]
    assert sum(not any(case["claims"]) for case in CASES) >= 40
    for field in FIELDS:
        assert sum(field in row for case in CASES for row in case["claims"]) >= 15


@pytest.mark.parametrize(
    ("text", "date", "moments"),
    [
        # The article's own full date says of which year the others are.
        (
            "“Air naik,” kata Rina, Senin (2/12/2024). “Air surut,” kata Yanti, Selasa (3/12).",
            None,
            ["2024-12-02", "2024-12-03"],
        ),
        # The latest day on which one speaks, not the day of what is said.
        (
            "“Air naik,” kata Rina, Selasa (3/12/2024). Pasar dibuka Senin (6/1/2025). "
            "“Kami lega,” kata Yanti, kemarin.",
            None,
            ["2024-12-03", "2024-12-02"],
        ),
        # Nobody speaks on a full date: the one beside its weekday.
        (
            "Tanggul jebol pada Minggu (1/12/2024). “Air naik,” kata Rina, Sabtu.",
            None,
            ["2024-11-30"],
        ),
        # Nothing tells the year, or the day.
        ("“Air naik,” kata Rina, Senin (2/12).", None, [None]),
        ("“Air naik,” kata Rina, kemarin.", None, [None]),
        ("Sejak 2024 banjir. “Air naik,” kata Rina, Senin (2/12).", None, [None]),
        # A given date goes before what the article says.
        ("“Air naik,” kata Rina, Senin (2/12/2024) lalu.", "2025-01-05", ["2024-12-02"]),
        ("“Air naik,” kata Rina, kemarin.", "2025-01-01T06:30:00+07:00", ["2024-12-31"]),
        ("“Air naik,” kata Rina, kemarin.", "Rabu, 1 Januari 2025 06.30 WIB", ["2024-12-31"]),
        ("“Air naik,” kata Rina, kemarin.", "entah kapan", [None]),
    ],
)
def test_days_are_counted_from_the_article(
    text: str, date: str | None, moments: list[str | None], parse_many: ParseMany
) -> None:
    assert [row["iso"] for row in cued(text, date, parse_many)] == moments
