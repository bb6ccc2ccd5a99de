"""Whom a description fits, by what the article tells of everybody."""

from __future__ import annotations

import pytest

from claimcli.cast.anaphora.resemblance import Resemblance, is_definite, tells_trade, told_nobody
from claimcli.cast.introduced_names import Introductions
from claimcli.cast.names.genders import hinted_sex
from claimcli.claims import Source, SourceType

TEXT = (
    "Bupati Sagara, Wartini Kusuma (47), menutup pasar. Pengacara pedagang, Danu Prakoso, "
    "datang bersama istrinya."
)


def evidence(description: str, name: str, role: str | None = None) -> dict[str, float]:
    resemblance = Resemblance(TEXT, Introductions(TEXT))
    source = Source(None, name, role, type=SourceType.PERSON)
    return dict(resemblance.of(description, source))


def test_a_noun_that_is_said_of_somebody_speaks_for_him() -> None:
    assert evidence("pengacara itu", "Danu Prakoso")["head told"] == 1.0
    assert evidence("pengacara itu", "Wartini Kusuma")["nothing told"] == 1.0


def test_an_office_that_somebody_else_holds_speaks_against() -> None:
    found = evidence("camat itu", "Wartini Kusuma", "Bupati")
    assert (found["office agrees"], found["office differs"]) == (0.0, 1.0)


def test_age_and_sex_agree_or_differ() -> None:
    assert evidence("perempuan 47 tahun itu", "Wartini Kusuma")["age agrees"] == 1.0
    assert evidence("perempuan 52 tahun itu", "Wartini Kusuma")["age differs"] == 1.0
    assert evidence("perempuan itu", "Danu Prakoso")["sex differs"] == 1.0


def test_a_name_within_a_description_is_not_whom_it_means() -> None:
    assert evidence("istri Danu itu", "Danu Prakoso")["named in it"] == 1.0


def test_words_without_content_tell_nothing() -> None:
    assert evidence("yang itu", "Danu Prakoso") == {}


@pytest.mark.parametrize(
    ("description", "evidence"),
    [
        ("warga tersebut", "nobody, pointed at"),
        ("seorang warga", "nobody, one of many"),
        ("rekannya", "nobody, of somebody"),
    ],
)
def test_what_speaks_for_nobody(description: str, evidence: str) -> None:
    assert dict(told_nobody(description))[evidence] == 1.0


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Siti Maryam", "woman"), ("Suyono", "man"), ("Agus Lestari", None), ("Bela", None)],
)
def test_a_name_hints_at_its_bearers_sex(name: str, expected: str | None) -> None:
    assert hinted_sex(name) == expected


@pytest.mark.parametrize("words", ["pria itu", "Sang kapten", "guru besar Universitas Sagara ini"])
def test_a_description_may_point_to_somebody(words: str) -> None:
    assert is_definite(words)


@pytest.mark.parametrize("words", ["seorang pria", "warga desa", "sumber di kantor itu"])
def test_others_point_to_nobody(words: str) -> None:
    assert not is_definite(words)


def test_a_thing_has_no_trade() -> None:
    assert tells_trade("peneliti itu")
    assert not tells_trade("terobosan penting ini")
