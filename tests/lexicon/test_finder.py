"""Words and phrases are found as a careful reader finds them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.lexicon import Finder

FORMS = ("kata", "kata sandi", "sesuai dengan", "disebut", "disebut-sebut", "di")
FINDER = Finder(FORMS, ("nya", "lah"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kata Rina", ["kata"]),
        ("KATA\n SANDI itu", ["KATA\n SANDI"]),
        ("katanya, katalah", ["katanya", "katalah"]),
        ("sesuai dengannya", ["sesuai dengannya"]),
        ("disebut-sebut lalu disebut", ["disebut-sebut", "disebut"]),
        ("kata: sandi", ["kata"]),
        ("berkata kata-kata -kata katanyanya sesuainya dengan", []),
        ("sesuai", []),
    ],
)
def test_what_stands_there(text: str, found: list[str]) -> None:
    assert [text[each.start : each.end] for each in FINDER.find(text, 0, len(text))] == found


def test_only_between_the_two_places() -> None:
    text = "kata sandi kata"
    assert [each.form for each in FINDER.find(text, 0, 8)] == ["kata"]
    assert [each.start for each in FINDER.find(text, 1, len(text))] == [11]


def test_right_at_a_place() -> None:
    found = FINDER.find_at("Rinakata sandi", 4, 14)
    assert found is not None
    assert found.form == "kata sandi"
    assert FINDER.find_at("Rinakata sandi", 3, 14) is None


def test_the_suffix_is_told_apart() -> None:
    (found,) = FINDER.find("ujar dia, Katanya", 0, 17)
    assert (found.form, found.suffix) == ("kata", "nya")


pieces = st.sampled_from(
    [
        "kata",
        "sandi",
        "nya",
        "lah",
        "sesuai",
        "dengan",
        "disebut",
        "di",
        " ",
        "  ",
        "\n",
        "-",
        ",",
        "X",
    ]
)


@given(st.lists(pieces, max_size=14).map("".join))
def test_as_an_alternation_of_the_forms_finds_them(text: str) -> None:
    longest_first = sorted(FORMS, key=len, reverse=True)
    body = "|".join(form.replace(" ", r"\s+") for form in longest_first)
    pattern = re.compile(rf"(?<![\w-])({body})(nya|lah)?(?!\w|-\w)", re.IGNORECASE)
    assert [(each.start, each.end) for each in FINDER.find(text, 0, len(text))] == [
        match.span() for match in pattern.finditer(text)
    ]
