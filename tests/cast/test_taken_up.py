"""Descriptions that take up an institution through many sentences."""

from __future__ import annotations

import sys

from tests.conftest import RecordsOf


def test_any_number_of_sentences_may_point_to_one_institution(records_of: RecordsOf) -> None:
    pointing = "Lembaga itu menutup pintu. " * (sys.getrecursionlimit() // 2)
    text = f"Badan Pangan Dunia menutup pintu. {pointing}Lembaga itu menyatakan stok menipis."
    [quote] = [record for record in records_of(text) if record.kind == "quote"]
    assert quote.source is not None
    assert quote.source.name == "Badan Pangan Dunia"
