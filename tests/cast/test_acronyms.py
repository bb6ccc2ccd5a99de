"""An acronym in brackets after its name, and text that only looks like one."""

from __future__ import annotations

import pytest

from claimcli.cast.names.words.short_forms import acronyms, unexplained
from tests.conftest import RecordsOf


def test_the_name_before_a_bracket_is_what_the_acronym_shortens() -> None:
    text = "Ia bekerja di Dinas Lingkungan Hidup (DLH) Kabupaten Sleman."
    assert dict(acronyms(text)) == {"DLH": "Dinas Lingkungan Hidup"}


def test_a_bracket_after_other_words_shortens_nothing() -> None:
    assert dict(acronyms("Rapat digelar pada Senin (BPBD hadir) di balai desa.")) == {}


def test_a_long_run_of_capitals_costs_no_more_than_its_length() -> None:
    # A pattern that may cut a word in several ways would not come back from this.
    assert dict(acronyms("Jembatan Kali Progo " * 200 + "ditutup (lihat peta)")) == {}


@pytest.mark.parametrize(
    ("text", "acronym", "full"),
    [
        ("Kementerian Kelautan (Kemenlaut) membantah.", "Kemenlaut", "Kementerian Kelautan"),
        ("Kepala Kejaksaan Negeri Sukamaju (Kejari) hadir.", "Kejari", "Kejaksaan Negeri Sukamaju"),
        (
            "Pengadilan Negeri Tanjung Rejo (PN Tanjo) buka.",
            "PN Tanjo",
            "Pengadilan Negeri Tanjung Rejo",
        ),
        ("Kepolisian Republik Nusa (Polnus) diam.", "Polnus", "Kepolisian Republik Nusa"),
        ("menurut Badan Bahari Dunia (WMA).", "WMA", "Badan Bahari Dunia"),
        ("Dewan Bangsa-Bangsa (DBB) bersidang.", "DBB", "Dewan Bangsa-Bangsa"),
    ],
)
def test_syllables_initials_and_other_languages(text: str, acronym: str, full: str) -> None:
    assert dict(acronyms(text)) == {acronym: full}


@pytest.mark.parametrize(
    "text",
    [
        "Bambang Wiryawan (Bambang) datang.",
        "Joko Santoso (Josan) datang.",
        "Lapangan Merdeka (Rabu) ramai.",
        "Camat Waru (PDIP) datang.",
        "Gedung dan Bupati Depok (Sleman) datang.",
    ],
)
def test_what_is_no_short_name_of_what_stands_before(text: str) -> None:
    assert dict(acronyms(text)) == {}


def test_a_place_of_three_words_bears_no_nickname(records_of: RecordsOf) -> None:
    text = (
        "Banjir merendam Hulu Sungai Tengah (Husuteng). Camat Rina mengatakan Husuteng tergenang."
    )
    (quote,) = (each for each in records_of(text) if each.kind == "quote")
    assert quote.source is not None
    assert quote.source.name == "Rina"


@pytest.mark.parametrize(
    ("house", "full"),
    [
        ("Kejari Ende", "Kejaksaan Negeri (Kejari) Ende"),
        ("Polres Ende", None),
        ("bappeda Ende", None),  # any first letter, also one that is a sign in a pattern
    ],
)
def test_a_short_form_that_no_bracket_explains(house: str, full: str | None) -> None:
    text = "Kejaksaan Negeri Ende dan badan Perencanaan Pembangunan Ende bertemu."
    assert unexplained(house, text) == full
