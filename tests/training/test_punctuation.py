"""Marks hang on what they set off."""

from __future__ import annotations

import pytest

from claimcli.training.conversion.punctuation import mark_heads, raised

MARKS = set('.,:/()"-')


@pytest.mark.parametrize(
    ("text", "heads", "expected"),
    [
        # A comma before an apposition hangs on it, one after all of a part on that part's
        # highest word, the full stop on the root.
        ("Rina , lurah Kenanga , datang .", [6, 0, 1, 3, 0, 0, 0], {1: 2, 4: 0, 6: 5}),
        # Between the parts of an enumeration: on the part that follows.
        ("Ia membeli beras , gula dan kopi .", [2, 0, 2, 0, 3, 7, 3, 0], {3: 4, 7: 1}),
        # After a clause in front: on that clause, the whole of it.
        ("Ketika hujan reda , warga pulang .", [3, 3, 6, 0, 6, 0, 0], {3: 2, 6: 5}),
        # Brackets and quotation marks: on what they hold.
        ("Badan itu ( BPBD ) hadir .", [6, 1, 0, 1, 0, 0, 0], {2: 3, 4: 3, 6: 5}),
        ('Ia berseru " Awas " .', [2, 0, 0, 2, 0, 0], {2: 3, 4: 3, 5: 1}),
        # A full stop after a short form belongs to it.
        ("R . Soepomo hadir .", [4, 0, 1, 0, 0], {1: 0, 4: 3}),
        ("Kapal / perahu karam .", [4, 0, 1, 0, 0], {1: 0, 4: 3}),
    ],
)
def test_heads(text: str, heads: list[int], expected: dict[int, int]) -> None:
    forms = text.split()
    root = next(
        place for place, head in enumerate(heads) if head == 0 and forms[place] not in MARKS
    )
    marks = [form in MARKS for form in forms]
    told = [head if not mark else root + 1 for head, mark in zip(heads, marks, strict=True)]
    assert mark_heads(forms, told, marks) == expected


def test_a_mark_that_is_the_root_hangs_nowhere() -> None:
    assert mark_heads(["."], [0], [True]) == {}


def test_news_raises_commas_but_not_before_conjuncts_and_after_quotations() -> None:
    forms = ["Rina", ",", "lurah", ",", "datang", "dan", "duduk", ",", "kata", "warga"]
    heads = [5, 0, 1, 0, 9, 7, 5, 0, 0, 9]
    deprels = ["nsubj", "", "appos", "", "parataxis", "cc", "conj", "", "root", "nsubj"]
    found = {1: 2, 3: 0, 7: 4}
    assert raised(found, forms, heads, deprels) == {1: 0, 3: 4, 7: 4}
    assert raised({1: 2}, ["beras", ",", "gula"], [0, 0, 1], ["root", "", "conj"]) == {1: 2}
