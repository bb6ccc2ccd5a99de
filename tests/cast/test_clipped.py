"""A clipped office means whoever was introduced by its words: *Mendagri*."""

from __future__ import annotations

import re

import pytest

from claimcli.lexicon.files.tables import rows
from tests.conftest import ParseMany, RecordsOf

ROWS = list(rows("clipped.tsv"))
SAID = re.compile(r"<(.+)>")
INTRODUCED = re.compile(r"([A-Z]\w+ [A-Z]\w+) datang\. ")


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([SAID.sub(r"\1", example) for *_, example in ROWS])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_the_mention_means_who_bears_the_office(row: list[str], records_of: RecordsOf) -> None:
    form, full, example = row
    name = INTRODUCED.search(example)
    assert name is not None
    assert example.lower().startswith(full)
    (quote,) = (each for each in records_of(SAID.sub(r"\1", example)) if each.kind == "quote")
    assert quote.source is not None
    assert (quote.source.text or "").lower() == form
    assert quote.source.name == name[1]
    office = f"{quote.source.role} {quote.source.affiliation or ''}".lower()
    assert office.startswith(full)


def test_an_office_that_two_bear_stays_open(records_of: RecordsOf) -> None:
    text = (
        "Sekretaris Jenderal PBB Rina Hapsari dan Sekretaris Jenderal ASEAN Wulan Sari hadir. "
        "Sekjen ASEAN mengatakan acara itu ditunda."
    )
    (quote,) = (each for each in records_of(text) if each.kind == "quote")
    assert quote.source is not None
    assert quote.source.name == "Wulan Sari"
