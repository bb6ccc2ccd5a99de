"""Who the article says that a name is, and who it does not."""

from __future__ import annotations

import pytest

from claimcli.cast.introduced_names import Introductions
from claimcli.enrich.sources.classes import introduced_class

NAMED = {
    "Kuasa hukum Wuryanto, Sigit Laksono, hadir di sidang.": "lawyer",
    "Lewat pengacaranya, Sigit Laksono, Wuryanto menyangkal.": "lawyer",
    "Hal itu dibantah Kepala Dinas Kehutanan setempat, Sigit Laksono.": "official",
    "Hakim memeriksa saksi bernama Sigit Laksono.": "witness",
    "Sigit Laksono, pedagang beras, datang ke pasar.": "public",
    "Sigit Laksono selaku ketua RT menutup jalan itu.": "official",
    "Rapat dipimpin Kapolres Ende AKBP Sigit Laksono.": "police",
    "Polisi memeriksa Sigit Laksono.": None,
    "Kata Kapolres, Sigit Laksono ditahan.": None,
    "Kata Sigit Laksono, polisi menahan tiga orang.": None,
    "Polisi menangkap mantan teller bank, Sigit Laksono, pada Senin.": None,
    "Tudingan itu dibantah rekan korban, Sigit Laksono.": None,
    "Air sudah surut. Sigit Laksono pulang.": None,
}


@pytest.mark.parametrize(("text", "told"), NAMED.items())
def test_class_of_an_introduced_name(text: str, told: str | None) -> None:
    assert introduced_class(Introductions(text).of("Sigit Laksono")) == told


def test_a_name_that_is_not_there_is_introduced_by_nothing() -> None:
    assert list(Introductions("Air sudah surut.").of("Sigit Laksono")) == []
    assert list(Introductions("Air sudah surut.").of("")) == []


def test_many_mentions_cost_no_more_than_a_few() -> None:
    text = "Pengacara Sigit Laksono hadir. " * 2000
    assert len(list(Introductions(text).of("Sigit Laksono"))) <= 20
