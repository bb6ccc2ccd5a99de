"""Where tokens end: hyphens, enclitics, and words that only look like several."""

from __future__ import annotations

import pytest

from claimcli.document import Article
from claimcli.lexicon import load
from claimcli.lexicon.files.tables import rows
from claimcli.parsing import parse
from claimcli.parsing.networks.token_ends import mended


def words(text: str) -> list[str]:
    """What the carried models take for words."""
    (document,) = parse([Article("-", text)], "carried")
    return [word.text for sentence in document.sentences for word in sentence.words]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Panen periode Januari-Oktober naik.", "Januari - Oktober"),
        ("Hujan turun pada 24-26 April.", "24 - 26"),
        ("Harga naik 7,5-8 persen.", "7,5 - 8"),
        ("Mereka menunggu APBD-nya disahkan.", "APBD - nya"),
        ("Pabrik itu berdiri pada 1960-an.", "1960-an"),
        ("Ia finis di urutan ke-5 kemarin.", "ke-5"),
        ("Sungai-sungai itu surut.", "Sungai-sungai"),
        ("Ia membeli motor Harley-Davidson bekas.", "Harley-Davidson"),
        ("Suhu turun sampai -5 derajat.", "-5"),
        ("Kiai Hidayatullah datang.", "Hidayatullah"),
        ("Pedagang itu dianiaya preman.", "dianiaya"),
        ("Bukunya hilang, kata dia.", "Buku nya"),
        ("Siapakah pemilik perahu itu?", "Siapa kah"),
        ("Pihaknya menunggu surat.", "Pihak nya"),
    ],
)
def test_words(text: str, part: str) -> None:
    assert f" {part} " in f" {' '.join(words(text))} "


@pytest.mark.parametrize("row", list(rows("undivided.tsv")), ids=lambda row: row[0])
def test_an_undivided_word_is_one_word_in_its_example(row: list[str]) -> None:
    form, _, example = row
    assert form in {word.lower() for word in words(example)}


def test_kinds_of_undivided_words() -> None:
    assert {row[1] for row in rows("undivided.tsv")} == {"adverb", "conjunction", "stem"}
    assert "katanya" not in load().undivided


@pytest.mark.parametrize(
    ("sentence", "tokens", "expected"),
    [
        # One side cut off already; nothing on the other side: no join.
        ("Mei-Juni", [(0, 3, False), (3, 8, False)], ["Mei", "-", "Juni"]),
        ("Mei-Juni", [(0, 4, False), (4, 8, False)], ["Mei", "-", "Juni"]),
        ("idA- turun", [(0, 4, False), (5, 10, False)], ["idA-", "turun"]),
        ("suhu -5", [(0, 4, False), (5, 7, False)], ["suhu", "-5"]),
        ("2-3", [(0, 3, False)], ["2", "-", "3"]),
        ("-", [(0, 1, False)], ["-"]),
        ("a--b", [(0, 1, False), (1, 3, False), (3, 4, False)], ["a", "--", "b"]),
    ],
)
def test_hyphens(sentence: str, tokens: list[tuple[int, int, bool]], expected: list[str]) -> None:
    found = [sentence[start:end] for start, end, _ in mended(sentence, tokens, load().undivided)]
    assert found == expected
