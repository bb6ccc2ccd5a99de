"""Words are cut for the vectors as the treebanks cut them."""

from __future__ import annotations

from collections import Counter

import pytest

from claimcli.training.corpora.vectors import LEAST, split

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
