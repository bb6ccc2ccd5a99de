"""Where a page's markup swallowed a space, and where a capital only stands within a word."""

from __future__ import annotations

import pytest

from claimcli.lexicon.seams import words_of


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Kabar LawuRina tiba. Di Lawu Rina menunggu.", "Kabar Lawu Rina tiba"),
        ("Retak di BendunganMeski begitu, Rina tenang.", "Retak di Bendungan Meski begitu"),
        ("Pemilik TaniMaju berpanen. Tani itu berat.", "Pemilik TaniMaju berpanen"),
        ("Aplikasi AntarKota dipakai warga.", "Aplikasi AntarKota dipakai"),
    ],
)
def test_a_capital_within_a_word_begins_another_only_on_evidence(text: str, read: str) -> None:
    assert words_of(text, 0, len(text)).startswith(read)
