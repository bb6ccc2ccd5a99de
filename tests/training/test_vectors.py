"""Words are cut for the vectors as the treebanks cut them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from claimcli.training.vectors import LEAST, split, texts

KNOWN = Counter(
    {"rumah": 90, "rumahnya": 20, "hanya": 400, "ha": 900, "buku": 30, "bu": 80, "sepatu": LEAST}
    | {"sepatunya": 40, "temanku": 5, "teman": 11, "tamu": 9, "ta": 50}
)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("rumahnya", ["rumah", "nya"]),
        ("sepatunya", ["sepatu", "nya"]),
        ("temanku", ["teman", "ku"]),
        ("hanya", ["hanya"]),
        ("buku", ["buku"]),
        ("tamu", ["tamu"]),
        ("nya", ["nya"]),
        ("rumah", ["rumah"]),
        ("jerapahnya", ["jerapahnya"]),
    ],
)
def test_an_enclitic_is_cut_where_the_rest_is_a_word(word: str, parts: list[str]) -> None:
    assert split(word, KNOWN) == parts


def test_texts_are_read_from_each_kind_of_file(tmp_path: Path) -> None:
    plain, lines, trees = (tmp_path / name for name in ("a.txt", "b.jsonl", "c.conllu"))
    plain.write_text("Air surut.\n\nWarga pulang.\n", encoding="utf-8")
    lines.write_text('{"text": "Hujan reda.\\nAngin tenang."}\n', encoding="utf-8")
    trees.write_text("# sent_id = 1\n# text = Kapal tiba.\n1\tKapal\n", encoding="utf-8")
    assert [text for text in texts([plain, lines, trees]) if text] == [
        "Air surut.",
        "Warga pulang.",
        "Hujan reda.",
        "Angin tenang.",
        "Kapal tiba.",
    ]
