"""The models read one glyph a kind; offsets stay."""

from __future__ import annotations

import pytest

from claimcli.parsing.text.glyphs import plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("“Surut,” kata Rina", '"Surut," kata Rina'),
        ("”Surut,” kata «Rina»", '"Surut," kata "Rina"'),
        ("Ma’ruf – ‘santri’ — pulang", "Ma'ruf - 'santri' - pulang"),
        ("''Surut,'' kata ``Rina``", '" Surut," \x20kata " Rina" '),
        ("air\tsungai\x1bitu\u200bsurut\xa0lagi", "air sungai itu surut lagi"),
        ("Ahad, 5°C, Rp 3.000, kafé", "Ahad, 5°C, Rp 3.000, kafé"),
    ],
)
def test_marks_are_straight_and_nothing_moves(written: str, read: str) -> None:
    assert plain(written) == read
    assert len(read) == len(written)


@pytest.mark.parametrize("text", ["", "\n", "🌊 \u202e\ufeff", "\u0301"])
def test_odd_text_keeps_its_length(text: str) -> None:
    assert len(plain(text)) == len(text)
