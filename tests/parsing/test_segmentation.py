"""Where sentences end, and where they only seem to. A bar stands for each cut."""

from __future__ import annotations

import pytest

from claimcli.document import Span
from claimcli.lexicon.abbreviations import inner_stops
from claimcli.parsing.text.segmentation import LONGEST, paragraphs, sentences

CASES = [
    "Air surut.| Warga pulang.",
    "Siapa yang menjaga pintu air?| Tidak ada.",
    "Awas!| Jembatan itu licin.",
    "Kapal itu hilang…| Tak ada yang tahu.",
    "Ia menunggu ... lalu pulang.",
    "Rumah di Jalan Melati No. 31 terbakar.",
    "Lurah H. Amin meninjau lokasi.",
    "Surat itu diteken Dr. Rina Hapsari.",
    "Menurut Prof. Dr. Lukas Tebai, hutan itu tua.",
    "Begitu kata KPK.| Ia dipanggil besok.",
    "Ia lahir di AS.| Ayahnya nelayan.",
    "Harganya Rp 1.000 per ikat.",
    "Harganya Rp. 2.500 per ikat.",
    "Tarifnya naik 0,5 persen menjadi 2.500 rupiah.",
    "Rapat dimulai pukul 09.00 WIB.",
    "Rapat dimulai pukul 09.00.| Peserta terlambat.",
    "“Kami siap.| Kami menunggu,” kata Rina.",
    "“Kami siap!” kata Rina.",
    "“Apa kabar?” tanya Rina.",
    "“Kami siap.” kata Rina.",
    "Rina berkata, “Kami siap.”| Ia lalu pulang.",
    "”Kami siap.”| Warga bersorak.",
    "“Kami siap,” kata Rina.| “Airnya surut.”",
    "Ia menyebut (tanpa ragu) dua nama.| Lalu ia diam.",
    "Jumlahnya turun (lihat tabel).| Sebabnya belum jelas.",
    "Gempa itu berkekuatan 5.2.| Tidak ada korban.",
    "Hakim memutus perkara tahun 1998.| Jaksa banding.",
    "Kantor itu di Jl. Kartini, Gg. Mawar.",
    "PT. Bahari Jaya menunggak pajak.",
    "Letkol Inf. Rahardian memimpin apel.",
    "Petugas dari Kec. Mejobo datang.",
    "Tersangka berinisial A. S. ditahan.",
    "Tersangka J.K. Wirawan ditahan.",
    "Laga itu mempertemukan Persik vs. Persela.",
    "Jalan itu sudah selesai.|Kemudian warga pulang.",
    "Upacara dipimpin I.G.N. Agung Wirawan di pura itu.",
    "Upacara dipimpin K.H. Wawan Kurnia Lc. M.A. di pendapa.",
    "Rapat dipimpin Wawan Kurnia, S.H., M.Hum.| Rapat itu singkat.",
    "Rapat dipimpin Wawan Kurnia, S.H.| Ia pulang lebih dulu.",
    "Rapat dipimpin Wawan Kurnia, S.H. (52) di pendapa.",
    "Hadir pula Drs. H. Wawan Kurnia M.Si.| Ia diam.",
    "Truk terguling di Km. 12 Tol Lawu.| Sopirnya selamat.",
    "Jaraknya 12 km.| Warga berjalan kaki.",
    "Rapat dimulai pk. 14.30 WIB.| Bupati terlambat.",
    "Izin itu dicabut Kabid. Perizinan Rina Hapsari.",
    "Ia rajin, kata kasi.| Wawan setuju.",
    "Laman kompas.com memuat berita itu.",
    "1. Siapkan air bersih.| Rebus sampai mendidih.",
    "Ia datang pada 3 Mei.| 12 orang menunggunya.",
    "Ia tinggal di Jakarta Selatan, DKI.",
    "PT Bahari Jaya Tbk. (BHJY) merugi.",
    "Kapal itu milik Sagara Pte. Ltd. (Sagara) sejak lama.",
    "Saham itu milik Sagara Ltd.| Harganya turun.",
    "Saham itu milik PT Bahari Jaya Tbk.| Harganya turun.",
    "Belanja dipangkas dalam APBN-P.| Menteri membenarkannya.",
    "Bus itu melaju lewat JL. Kenanga.",
    "Kapten Tb. Maulana melapor.",
    "Nn. Sari menolak berkomentar.",
    "Ia meraih gelar Ph. D. dari kampus itu.",
    "Polisi menyita 1.250 liter solar.| Sopirnya kabur.",
    "Petani rugi Rp 3,5 miliar.| Panen gagal.",
    "“Kapan airnya surut?” tanyanya.",
    "“Kapan airnya surut?”| Tak ada yang menjawab.",
    "Begitu bunyi surat KPU.| Surat itu sudah dikirim.",
    "Ia pernah bertugas di TNI.| Kini ia bertani.",
    "Warga Kab. Demak mengungsi.",
    "Kombes Pol. Wirawan memimpin penyidikan.",
    "Brigjen Pol. (Purn.) Wirawan hadir.",
    "Upacara dipimpin KH. Maksum.",
    "Lihat hlm. 12 untuk rinciannya.",
    "Pesawat mendarat pukul 17.45.| Hujan sudah reda.",
    "Ia memuat pernyataannya di situs desa.go.id.| Warga menanggapi.",
]


@pytest.mark.parametrize("marked", CASES)
def test_cuts(marked: str) -> None:
    text = marked.replace("|", "")
    wanted = [part.strip() for part in marked.split("|")]
    (paragraph,) = paragraphs(text)
    assert [span.of(text) for span in sentences(text, paragraph, inner_stops(text))] == wanted


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\n \n", "\u2028", "\x0b", "\x85"])
def test_paragraphs_are_lines(end: str) -> None:
    text = f"Air surut{end}  Warga pulang \t{end}"
    assert [span.of(text) for span in paragraphs(text)] == ["Air surut", "Warga pulang"]


@pytest.mark.parametrize("text", ["", " ", "\n", " \n\t\r\n "])
def test_nothing_has_no_paragraphs(text: str) -> None:
    assert paragraphs(text) == ()


def test_sentence_without_an_end_is_cut_at_spaces() -> None:
    text = "kata " * LONGEST
    parts = list(sentences(text, Span(0, len(text))))
    assert all(len(part) <= LONGEST for part in parts)
    assert " ".join(part.of(text) for part in parts) == text.strip()


def test_word_that_does_not_end_is_cut() -> None:
    text = "a" * (3 * LONGEST + 7)
    parts = list(sentences(text, Span(0, len(text))))
    assert "".join(part.of(text) for part in parts) == text
    assert all(len(part) <= LONGEST for part in parts)
