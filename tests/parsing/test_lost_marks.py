"""Quotation marks that became question marks are put back, and questions stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.parsing.text.lost_marks import with_marks
from claimcli.parsing.wording import said


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("?Jalan itu bagus,? kata Rina.", '"Jalan itu bagus," kata Rina.'),
        ("Rina berkata: ?Apa lagi? Tidak ada.?", 'Rina berkata: "Apa lagi? Tidak ada."'),
        ('"Jalan bagus,? ujar Rina. "Ya," katanya.', '"Jalan bagus," ujar Rina. "Ya," katanya.'),
        ('"Ya," kata Rina.\n?Jalan bagus,? ujarnya.', '"Ya," kata Rina.\n"Jalan bagus," ujarnya.'),
        ("Pagi.\n?Sudah,? ujarnya.", 'Pagi.\n"Sudah," ujarnya.'),
    ],
)
def test_lost_marks_come_back(text: str, read: str) -> None:
    assert with_marks(text, said()) == read


@pytest.mark.parametrize(
    "text",
    [
        "Mengapa jalan itu rusak? Rina tidak tahu.",
        "“Apa itu?” tanya Rina, ?Budi tidak.",  # marks are there
        "Harga naik .? entah",
        '"Ya," kata Rina. Mengapa demikian,? Karena enak.',
        "https://contoh.id/?Id=3",
    ],
)
def test_questions_stay(text: str) -> None:
    assert with_marks(text, said()) == text


@given(st.text(alphabet='?,. \nAa"'))
def test_offsets_stay(text: str) -> None:
    read = with_marks(text, said())
    assert len(read) == len(text)
    assert all(new == old or (old, new) == ("?", '"') for old, new in zip(text, read, strict=True))
