"""An acronym in brackets after its name, and text that only looks like one."""

from __future__ import annotations

from claimcli.enrich.naming import acronyms


def test_the_name_before_a_bracket_is_what_the_acronym_shortens() -> None:
    text = "Ia bekerja di Dinas Lingkungan Hidup (DLH) Kabupaten Sleman."
    assert dict(acronyms(text)) == {"DLH": "Dinas Lingkungan Hidup"}


def test_a_bracket_after_other_words_shortens_nothing() -> None:
    assert dict(acronyms("Rapat digelar pada Senin (BPBD hadir) di balai desa.")) == {}


def test_a_long_run_of_capitals_costs_no_more_than_its_length() -> None:
    # A pattern that may cut a word in several ways would not come back from this.
    assert dict(acronyms("Jembatan Kali Progo " * 200 + "ditutup (lihat peta)")) == {}
